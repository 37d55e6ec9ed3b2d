/// Weights for places, the first for the greatest value, as shares that can be spread over any number.
struct PlaceWeights {
  /// The sums of the first 0, 1, … of them.
  private let sums: [Double]

  /// - Parameter count: How many there have to be.
  /// - Throws: `SampleError` as ``WeightShares``, naming `order`.
  init(_ order: [Double], count: Int, ofColumns: Bool = true) throws(SampleError) {
    var sums = [0.0]
    let given = try WeightShares(order, count: count, argument: "order", ofColumns: ofColumns)
    for share in given.shares { sums.append(sums[sums.count - 1] + share) }
    self.sums = sums
  }

  /// Q: the sum of the weights up to a share of the places, straight in between.
  func sum(to share: Double) -> Double {
    let place = share * Double(sums.count - 1)
    let index = min(Int(place), sums.count - 2)
    return sums[index] + (place - Double(index)) * (sums[index + 1] - sums[index])
  }
}

/// Weights for places spread over another number of places, so that equal shares of the places keep
/// equal sums: the j-th of k gets Q(j/k) − Q((j − 1)/k), as `MeanMethod.ordered` does.
///
///     try spread([1, 0], over: 4)  // 0.5, 0.5, 0, 0
///
/// Source: Torra, International Journal of Intelligent Systems 12 (1997) 153.
///
/// - Returns: As many as wanted, that add up to 1.
/// - Throws: `SampleError` when one is negative, missing or infinite, or all are 0.
package func spread(_ order: [Double], over count: Int) throws(SampleError) -> [Double] {
  guard !order.isEmpty else { throw .noWeight(argument: "order") }
  let weights = try PlaceWeights(order, count: order.count)
  let ends = (0...max(1, count)).map { weights.sum(to: Double($0) / Double(max(1, count))) }
  return zip(ends.dropFirst(), ends).map { $0 - $1 }
}
