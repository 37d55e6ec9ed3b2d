import Glibc

/// The mean of columns row by row, for evaluations by the thousand: nothing is allocated for the arithmetic
/// mean, nor for the geometric one of columns whose logarithms are known (`add`).
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
    guard isGeometric || isArithmetic else {
      return try writeRows(values, rows, parts, weights, made)
    }
    guard isGeometric else {
      return add(values, rows, parts, weights, scratch, to: made)
    }
    for (index, part) in parts.enumerated() where weights[part] > 0 {
      try checkPositive(values + part * rows, rows, column: index + 1)
    }
    let logarithms = UnsafeMutablePointer<Double>.allocate(capacity: parts.count * rows)
    defer { logarithms.deallocate() }
    let shares = parts.map { weights[$0] }
    for (index, part) in parts.enumerated() {
      for row in 0..<rows { logarithms[index * rows + row] = log(values[part * rows + row]) }
    }
    shares.withUnsafeBufferPointer { shares in
      guard let shares = shares.baseAddress else { return }
      add(logarithms, rows, Array(parts.indices), shares, scratch, to: made)
    }
    for row in 0..<rows { made[row] = exp(made[row]) }
  }

  /// Whether it is the mean of logarithms.
  package var isGeometric: Bool { method == .geometric || method == .power(0) }
  /// Whether it is the weighted sum of values.
  package var isArithmetic: Bool { method == .arithmetic || method == .power(1) }

  /// Writes the arithmetic mean of every row, whatever the method: of logarithms, that of the geometric mean.
  ///
  /// Parameters are those of `write`; nothing is allocated.
  package func add(
    _ values: UnsafePointer<Double>, _ rows: Int, _ parts: [Int],
    _ weights: UnsafePointer<Double>, _ scratch: UnsafeMutablePointer<Double>,
    to made: UnsafeMutablePointer<Double>
  ) {
    var total = 0.0
    for row in 0..<rows { (made[row], scratch[row]) = (0, 0) }
    for part in parts where weights[part] > 0 {
      let (weight, column) = (weights[part], values + part * rows)
      total += weight
      for row in 0..<rows {
        let isKnown = column[row] == column[row]
        made[row] += isKnown ? weight * column[row] : 0
        scratch[row] += isKnown ? weight : 0
      }
    }
    let needed = max(threshold * total * (1 - 1e-12), .leastNonzeroMagnitude)
    for row in 0..<rows {
      made[row] = scratch[row] >= needed ? made[row] / scratch[row] : .nan
    }
  }

  /// Throws `SampleError.unsuitable` where a value of a column is not over 0.
  ///
  /// - Parameter number: What the column is called, counted from 1.
  package func checkPositive(
    _ column: UnsafePointer<Double>, _ rows: Int, column number: Int
  ) throws(SampleError) {
    for row in 0..<rows where column[row] <= 0 {
      throw .unsuitable(
        argument: "columns", column: number, position: row + 1, value: column[row],
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
