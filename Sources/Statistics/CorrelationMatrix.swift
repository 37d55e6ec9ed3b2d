/// The correlations of every column with every other.
///
/// Lists are row by row: the pair (i, j) stands at i · `size` + j. Estimates and p-values are NaN
/// where a pair of columns has fewer than three complete pairs or one of them is constant there.
package struct CorrelationMatrix: Sendable {
  package let method: CorrelationMethod
  /// The number of columns.
  package let size: Int
  /// Symmetric; 1 on the diagonal of columns that vary.
  package fileprivate(set) var estimates: [Double]
  /// Two-sided, by the tests of `correlate`; symmetric.
  package fileprivate(set) var pValues: [Double]
  /// How many pairs were complete.
  package fileprivate(set) var counts: [Int]
}

/// The correlation of every column with every other, with two-sided p-values.
///
/// Each pair of columns is correlated as by `correlate`, over the positions in which
/// neither is missing (NaN). The p-values are not corrected for their number.
///
/// - Parameters:
///   - columns: Of equal length; none at all gives a matrix of size 0.
///   - rankTest: Whose conventions p follows where the correlation is one of ranks.
/// - Throws: `SampleError` when the lengths differ, a value is infinite, or `stop` said so.
/// - Complexity: O(*k*² *n*) for *k* columns of *n* values; times log *n* for Kendall.
package func correlationMatrix(
  _ columns: [[Double]], method: CorrelationMethod = .spearman,
  rankTest: RankTest = .standard, stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> CorrelationMatrix {
  try checkColumns(columns)
  var meter = WorkMeter(stop)
  var forms: [ColumnForm] = []
  for column in columns { forms.append(try ColumnForm(column, method, &meter)) }
  let length = columns.first?.count ?? 0
  var sample = RankSample(
    capacity: length, classesX: length, classesY: length, for: method)
  var matrix = CorrelationMatrix(method: method, size: columns.count)
  for i in forms.indices {
    let left = Double(forms.count - i) / Double(forms.count)
    meter.share = 1 - left * left
    for j in i..<forms.count {
      try meter.spend(length + 16)
      let cell = try relate(forms[i], forms[j], method, &sample, &meter)
      matrix.set(i, j, cell, cell.p(method, rankTest))
    }
  }
  return matrix
}

extension CorrelationMatrix {
  fileprivate init(method: CorrelationMethod, size: Int) {
    self.method = method
    self.size = size
    estimates = Array(repeating: .nan, count: size * size)
    pValues = estimates
    counts = Array(repeating: 0, count: size * size)
  }

  fileprivate mutating func set(_ i: Int, _ j: Int, _ relation: Relation, _ p: Double) {
    for cell in [i * size + j, j * size + i] {
      estimates[cell] = relation.estimate
      pValues[cell] = p
      counts[cell] = relation.count
    }
  }
}

/// Throws unless all columns have the same length and no infinite value.
func checkColumns(_ columns: [[Double]]) throws(SampleError) {
  for (index, column) in columns.enumerated() {
    guard column.count == columns[0].count else {
      throw .unequalColumns(column: index + 1, count: column.count, first: columns[0].count)
    }
    if let position = column.firstIndex(where: \.isInfinite) {
      throw .infiniteInColumn(column: index + 1, position: position + 1)
    }
  }
}

/// What one cell of the matrix says.
private struct Relation {
  /// NaN where the pair has no correlation.
  let estimate: Double
  let count: Int
  let ties: (x: TieSums, y: TieSums)?

  init(_ estimate: Double, _ count: Int, ties: (x: TieSums, y: TieSums)?) {
    self.estimate = count >= 3 ? estimate : .nan
    self.count = count
    self.ties = ties
  }

  func p(_ method: CorrelationMethod, _ rule: RankTest) -> Double {
    estimate.isNaN ? .nan : twoSided(estimate, method, count, ties: ties, by: rule).p
  }
}

/// A column prepared once for all its pairs.
private struct ColumnForm {
  let values: [Double]
  let count: Int
  /// Deviations, of values or of ranks; empty when a value is missing.
  var centred: [Double] = []
  var squares = 0.0
  /// The rank classes and their ties; empty for Pearson.
  var codes: [Int] = []
  var ties: TieSums?

  init(
    _ values: [Double], _ method: CorrelationMethod, _ meter: inout WorkMeter
  ) throws(SampleError) {
    self.values = values
    count = values.count { !$0.isNaN }
    let isComplete = count == values.count && count > 0
    guard method != .pearson else {
      if isComplete { centreValues() }
      return
    }
    let classes = try RankClasses(values, &meter)
    codes = classes.codes
    ties = TieSums(classes.counts)
    if isComplete, method == .spearman { centreRanks(classes) }
  }

  private mutating func centreValues() {
    centred = values
    squares = centre(&centred).squares
  }

  private mutating func centreRanks(_ classes: RankClasses) {
    var ranks = Array(repeating: 0.0, count: classes.counts.count)
    squares = rankCentred(classes.counts, count, &ranks)
    centred = codes.map { ranks[$0] }
  }
}

private func relate(
  _ x: ColumnForm, _ y: ColumnForm, _ method: CorrelationMethod, _ sample: inout RankSample,
  _ meter: inout WorkMeter
) throws(SampleError) -> Relation {
  if !x.centred.isEmpty, !y.centred.isEmpty {
    let estimate = ratio(dot(x.centred, y.centred), x.squares, y.squares)
    return Relation(estimate, x.count, ties: tiesOfBoth(x, y))
  }
  guard method == .pearson else {
    try sample.fill(x.codes, y.codes, &meter)
    let estimate = try sample.estimate(method, &meter)
    return Relation(estimate, sample.count, ties: sample.ties)
  }
  let pairs = try CompletePairs(x.values, y.values)
  let estimate = pairs.count > 0 ? pearson(pairs.x, pairs.y) : .nan
  return Relation(estimate, pairs.count, ties: nil)
}

private func tiesOfBoth(_ x: ColumnForm, _ y: ColumnForm) -> (x: TieSums, y: TieSums)? {
  guard let tiesX = x.ties, let tiesY = y.ties else { return nil }
  return (tiesX, tiesY)
}
