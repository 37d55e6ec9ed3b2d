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

  /// The rows of each group, in their order.
  var members: [[Int]] {
    var members: [[Int]] = Array(repeating: [], count: count)
    for (i, code) in codes.enumerated() { members[code].append(i) }
    return members
  }

  /// The mean of each group, and what each value lies above the mean of its group.
  ///
  /// The deviations are 0 in a group whose values are equal to twelve digits.
  func parted(_ values: [Double]) -> (means: [Double], deviations: [Double]) {
    var means: [Double] = []
    var deviations = Array(repeating: 0.0, count: values.count)
    for rows in members {
      var own = rows.map { values[$0] }
      let centring = centre(&own)
      means.append(centring.mean)
      guard !centring.isFlat else { continue }
      for (row, deviation) in zip(rows, own) { deviations[row] = deviation / centring.scale }
    }
    return (means, deviations)
  }
}
