import Glibc

/// The mean of columns row by row, for evaluations by the thousand: nothing is allocated for the arithmetic
/// and the geometric mean.
///
/// What `weightedMeans` says of methods, weights, missing values and the threshold holds here too.
package struct ColumnMean: Sendable {
  /// How the values of a row become one.
  package let method: MeanMethod
  /// The share of the weight that has to be known.
  package let threshold: Double

  /// - Throws: `SampleError` when the threshold, or a number of the method, is out of range.
  package init(_ method: MeanMethod, threshold: Double) throws(SampleError) {
    try checkNumber(threshold, "threshold", .share)
    if case .power(let power) = method { try checkNumber(power, "power", .finite) }
    self.method = method
    self.threshold = threshold
  }

  /// Writes the mean of every row.
  ///
  /// - Parameters:
  ///   - values: Columns, one after the other, each with `rows` values.
  ///   - parts: Which of them are meant.
  ///   - weights: The weight of every column, 0 or more, not all of the parts' 0.
  ///   - scratch: A place for `rows` values.
  ///   - made: Where the means go; no column that is meant.
  /// - Throws: `SampleError.unsuitable` where a value is not what the method needs, its column counted
  ///   from 1 among the parts.
  package func write(
    _ values: UnsafePointer<Double>, rows: Int, parts: [Int], weights: UnsafePointer<Double>,
    scratch: UnsafeMutablePointer<Double>, to made: UnsafeMutablePointer<Double>
  ) throws(SampleError) {
    let isGeometric = method == .geometric || method == .power(0)
    guard isGeometric || method == .arithmetic || method == .power(1) else {
      return try writeRows(values, rows, parts, weights, made)
    }
    var total = 0.0
    for row in 0..<rows { (made[row], scratch[row]) = (0, 0) }
    for (index, part) in parts.enumerated() where weights[part] > 0 {
      let (weight, column) = (weights[part], values + part * rows)
      total += weight
      if isGeometric { try checkPositive(column, rows, index) }
      for row in 0..<rows {
        let isKnown = column[row] == column[row]
        let value = isGeometric && isKnown ? log(column[row]) : column[row]
        made[row] += isKnown ? weight * value : 0
        scratch[row] += isKnown ? weight : 0
      }
    }
    let needed = max(threshold * total * (1 - 1e-12), .leastNonzeroMagnitude)
    for row in 0..<rows {
      let mean = made[row] / scratch[row]
      made[row] = scratch[row] >= needed ? (isGeometric ? exp(mean) : mean) : .nan
    }
  }

  private func checkPositive(
    _ column: UnsafePointer<Double>, _ rows: Int, _ index: Int
  ) throws(SampleError) {
    for row in 0..<rows where column[row] <= 0 {
      throw .unsuitable(
        argument: "columns", column: index + 1, position: row + 1, value: column[row],
        must: .positive)
    }
  }

  private func writeRows(
    _ values: UnsafePointer<Double>, _ rows: Int, _ parts: [Int],
    _ weights: UnsafePointer<Double>, _ made: UnsafeMutablePointer<Double>
  ) throws(SampleError) {
    let rule = try MeanRule(
      method, parts.map { weights[$0] }, parts.count, threshold, ofColumns: true)
    var line = [Double](repeating: 0, count: parts.count)
    for row in 0..<rows {
      for (index, part) in parts.enumerated() {
        line[index] = values[part * rows + row]
        guard !rule.refuses(line[index], at: index) else {
          throw .unsuitable(
            argument: "columns", column: index + 1, position: row + 1, value: line[index],
            must: rule.need)
        }
      }
      made[row] = rule.mean(line)
    }
  }
}
