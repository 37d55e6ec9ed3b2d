/// Weights as shares of their sum.
struct WeightShares {
  /// They add up to 1.
  let shares: [Double]

  /// - Parameters:
  ///   - weights: Equal ones for `nil`.
  ///   - count: How many there have to be.
  ///   - argument: What an error calls them.
  ///   - ofColumns: Whether there is one for each column, rather than one for each value.
  /// - Throws: `SampleError` when there are not `count`, one is negative, missing or infinite, or all
  ///   are 0.
  init(
    _ weights: [Double]?, count: Int, argument: String = "weights", ofColumns: Bool = true
  ) throws(SampleError) {
    guard let weights, weights.count > 0 || count > 0 else {
      shares = equalWeights(count)
      return
    }
    guard weights.count == count else {
      throw ofColumns
        ? .notPerColumn(argument: argument, count: weights.count, columns: count)
        : .otherLength(argument: argument, column: nil, count: weights.count, expected: count)
    }
    try checkFinite(weights, argument)
    if let position = weights.firstIndex(where: { !($0 >= 0) }) {
      throw .unsuitable(
        argument: argument, position: position + 1, value: weights[position], must: .notNegative)
    }
    guard let largest = weights.max(), largest > 0 else { throw .noWeight(argument: argument) }
    let total = weights.reduce(0) { $0 + $1 / largest }
    shares = weights.map { $0 / largest / total }
  }
}
