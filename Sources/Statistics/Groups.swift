/// Which rows belong together, such as the years of one unit.
struct Groups {
  /// The group of each row, from 0 in the order in which they first appear.
  let codes: [Int]
  let count: Int

  init(_ labels: [Int]) {
    var codeOf: [Int: Int] = [:]
    var codes: [Int] = []
    codes.reserveCapacity(labels.count)
    for label in labels {
      let code = codeOf[label] ?? codeOf.count
      codeOf[label] = code
      codes.append(code)
    }
    self.codes = codes
    count = codeOf.count
  }

  /// The groups of the complete rows.
  ///
  /// - Parameters:
  ///   - labels: One for every row, complete or not.
  ///   - argument: What an error calls them.
  /// - Throws: `SampleError` when the lengths differ or there are fewer than `needed` groups.
  init(
    _ labels: [Int], of argument: String, _ rows: CompleteRows, atLeast needed: Int
  ) throws(SampleError) {
    let length = rows.count + rows.missing
    guard labels.count == length else {
      throw .otherLength(argument: argument, column: nil, count: labels.count, expected: length)
    }
    self.init(rows.kept(labels))
    guard count >= needed else {
      throw .tooFewGroups(argument: argument, usable: count, needed: needed)
    }
  }

  /// The sum of the values of each group.
  func sums(_ values: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    for (i, code) in codes.enumerated() { sums[code] += values[i] }
    return sums
  }
}
