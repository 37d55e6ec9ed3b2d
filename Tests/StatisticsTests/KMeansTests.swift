import Statistics
import Testing

@Suite struct KMeansTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [[Double]]
    var standardised = false
    let clusters: String
    let within: [Double]
    let between: Double
    let silhouette: Double
    var testDescription: String { "\(name), \(within.count)" }
  }

  /// R 4.2.2, the best of 500 starts of kmeans, and silhouette of cluster 2.1.4; rows with a
  /// missing value were left out.
  static let known = [
    Known(
      name: "63 provinces", columns: Fixture.provinces,
      clusters: "112121123222211121112121221112211122131323211321112122112221111",
      within: [237.09617575757568, 94.02004800000006, 31.30723999999995],
      between: 1424.7518759249638, silhouette: 0.55452614575584147),
    Known(
      name: "63 provinces", columns: Fixture.provinces, standardised: true,
      clusters: "123431143234411241123241441113411223232343421344212244112441111",
      within: [16.404826477667029, 8.6206266410188324, 12.854341329920745, 12.531627007104643],
      between: 135.58857854428879, silhouette: 0.29376546337469106),
    Known(
      name: "attitude", columns: Fixture.attitude, clusters: "123231223222233333221221233132",
      within: [2621.5999999999995, 4475.5000000000009, 6044.3636363636369],
      between: 13677.336363636361, silhouette: 0.24680244800402429),
    Known(
      name: "with missing values", columns: Fixture.asem, standardised: true,
      clusters: "11222112133221122121122222113314512225221",
      within: [8.794253816139749, 11.406728898928133, 6.8000418163624534, 0, 3.5102389784664094],
      between: 129.48873649010326, silhouette: 0.44896985723658606),
    Known(
      name: "eight", columns: Fixture.eight, clusters: "11212332",
      within: [3.9635333333333209, 4.376333333333335, 3.4209999999999789],
      between: 224.16237083333337, silhouette: 0.65682008091023836),
  ]

  @Test(arguments: known, [1, 2026])
  func `agrees with R`(_ known: Known, _ seed: UInt64) throws {
    let result = try kMeans(
      known.columns, clusters: known.within.count, standardised: known.standardised, starts: 50,
      seed: seed)
    #expect(result.clusters.compactMap { $0.map { "\($0)" } }.joined() == known.clusters)
    for (a, b) in zip(result.within, known.within) { #expect(near(a, b, within: 1e-11 * (1 + b))) }
    #expect(agree(result.between, known.between, relative: 1e-11))
    #expect(agree(result.total, known.between + known.within.reduce(0, +), relative: 1e-11))
    #expect(near(result.silhouette, known.silhouette, within: 1e-11))
    #expect(result.isConverged && result.isStandardised == known.standardised)
    #expect(result.startsAtBest >= 1 && result.startsAtBest <= 50)
    #expect(result.n == known.clusters.count)
    #expect(result.missing == known.columns[0].count - result.n)
    for (number, size) in result.sizes.enumerated() {
      #expect(size == result.clusters.count { $0 == number + 1 })
    }
  }

  /// By hand: means 1.5 and 10; row 1 is 1 from its cluster's other and 9 from the others on
  /// average.
  @Test func `agrees with arithmetic by hand`() throws {
    let result = try kMeans([[1, 2, .nan, 9, 11]], clusters: 2)
    #expect(result.clusters == [1, 1, nil, 2, 2])
    #expect(result.centres == [[1.5], [10]] && result.sizes == [2, 2])
    #expect(result.within == [0.5, 2] && result.between == 72.25 && result.total == 74.75)
    let silhouettes: [Double] = [8 / 9.0, 7 / 8.0, .nan, 5.5 / 7.5, 7.5 / 9.5]
    #expect(match(result.silhouettes, silhouettes))
    let sum = silhouettes.filter { !$0.isNaN }.reduce(0, +)
    #expect(agree(result.silhouette, sum / 4))
  }

  @Test func `takes one cluster, and one for each row`() throws {
    let one = try kMeans([[1, 2, 6]], clusters: 1)
    #expect(one.clusters == [1, 1, 1] && one.centres == [[3]] && one.within == [14])
    #expect(one.between == 0 && one.silhouette.isNaN && one.startsAtBest == 25)
    let three = try kMeans([[1, 2, 6]], clusters: 3)
    #expect(three.clusters == [1, 2, 3] && three.within == [0, 0, 0])
    #expect(three.between == 14 && three.silhouette == 0)
    #expect(try kMeans([[4]], clusters: 1).total == 0)
  }

  /// All ways to put up to ten rows into clusters.
  @Test(arguments: seeds, 2...4)
  func `finds the best of all partitions of few rows`(_ seed: UInt64, _ clusters: Int) throws {
    var source = RandomSource(seed: seed)
    let count = 6 + source.below(clusters == 4 ? 2 : 4)
    let columns = (0..<1 + source.below(3)).map { _ in
      source.values(count, decimals: seed % 3 == 0 ? 0 : 15)
    }
    let differing = Set(columns[0].indices.map { row in columns.map { $0[row] } }).count
    guard differing >= clusters else { return }
    let result = try kMeans(columns, clusters: clusters)
    let least = leastSquares(columns, Array(repeating: 0, count: count), 1, 1, clusters)
    #expect(agree(result.within.reduce(0, +), least, relative: 1e-10))
    #expect(
      agree(result.within.reduce(result.between, +), result.total, relative: 1e-11))
  }

  /// The least squares over what rows from `row` on may be in, with `used` clusters before it.
  private func leastSquares(
    _ columns: [[Double]], _ labels: [Int], _ row: Int, _ used: Int, _ clusters: Int
  ) -> Double {
    guard row < labels.count else {
      return used == clusters ? squares(columns, labels, clusters) : .infinity
    }
    return (0...min(used, clusters - 1)).reduce(.infinity) { least, label in
      var labels = labels
      labels[row] = label
      return min(
        least, leastSquares(columns, labels, row + 1, max(used, label + 1), clusters))
    }
  }

  private func squares(_ columns: [[Double]], _ labels: [Int], _ clusters: Int) -> Double {
    var sum = 0.0
    for column in columns {
      for cluster in 0..<clusters {
        let values = at(labels.indices.filter { labels[$0] == cluster }, column)
        let centre = values.reduce(0, +) / Double(values.count)
        sum += values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
      }
    }
    return sum
  }

  @Test(arguments: seeds)
  func `leaves no move of one row that would be better, even from one start`(
    _ seed: UInt64
  ) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<2).map { _ in source.values(25) }
    let result = try kMeans(columns, clusters: 5, starts: 1, seed: seed)
    let labels = result.clusters.map { ($0 ?? 0) - 1 }
    let least = squares(columns, labels, 5)
    #expect(result.isConverged && agree(result.within.reduce(0, +), least))
    for row in labels.indices where result.sizes[labels[row]] > 1 {
      for other in 0..<5 {
        var moved = labels
        moved[row] = other
        #expect(squares(columns, moved, 5) >= least * (1 - 1e-11))
      }
    }
  }

  @Test(arguments: seeds)
  func `follows from the seed, and not from units when standardised`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let columns = (0..<3).map { _ in source.values(40, missing: 0.02) }
    let result = try kMeans(columns, clusters: 4, standardised: true, starts: 5, seed: seed)
    let same = try kMeans(columns, clusters: 4, standardised: true, starts: 5, seed: seed)
    #expect(result.clusters == same.clusters && result.within == same.within)
    let scaled = zip(columns, [0x1p60, 1, 0x1p-60]).map { column, unit in
      column.map { $0 * unit }
    }
    let other = try kMeans(scaled, clusters: 4, standardised: true, starts: 5, seed: seed)
    #expect(other.clusters == result.clusters && other.within == result.within)
    let plain = try kMeans(columns, clusters: 4, starts: 5, seed: seed)
    let huge = try kMeans(
      columns.map { $0.map { $0 * 0x1p500 } }, clusters: 4, starts: 5, seed: seed)
    #expect(huge.clusters == plain.clusters && match(huge.silhouettes, plain.silhouettes))
    #expect(huge.within == plain.within.map { $0 * 0x1p1000 })
  }

  @Test func `numbers clusters by their first rows`() throws {
    for seed in seeds {
      let result = try kMeans(Fixture.eight, clusters: 3, seed: seed)
      #expect(result.clusters == [1, 1, 2, 1, 2, 3, 3, 2])
    }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    var clusters = 2
    var starts = 1
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 1, for: .clusters)),
    Refused(columns: [[.nan]], error: .tooFewRows(usable: 0, needed: 1, for: .clusters)),
    Refused(columns: [[1, 2], [1]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(columns: [[1, .infinity]], error: .infiniteInColumn(column: 1, position: 2)),
    Refused(
      columns: [[1, 2]], clusters: 0,
      error: .unsuitable(argument: "clusters", value: 0, must: .upToDifferent)),
    Refused(
      columns: [[1, 2]], clusters: .max,
      error: .unsuitable(argument: "clusters", value: Double(Int.max), must: .upToDifferent)),
    Refused(
      columns: [[1, 1, 2, 2]], clusters: 3,
      error: .unsuitable(argument: "clusters", value: 3, must: .upToDifferent)),
    Refused(
      columns: [[1, 2]], starts: 0,
      error: .unsuitable(argument: "starts", value: 0, must: .starts)),
    Refused(
      columns: [[1, 2]], starts: 10_001,
      error: .unsuitable(argument: "starts", value: 10_001, must: .starts)),
  ]

  @Test(arguments: refused)
  func `refuses what has no such clusters`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try kMeans(refused.columns, clusters: refused.clusters, starts: refused.starts)
    }
  }

  @Test func `refuses to standardise a constant column, and ends when told to`() {
    #expect(throws: SampleError.constantColumn(column: 2, value: 3, for: .clusters)) {
      try kMeans([[1, 2], [3, 3]], clusters: 2, standardised: true)
    }
    #expect(throws: SampleError.stopped) {
      try kMeans(Fixture.attitude, clusters: 5, starts: 1000, stop: { _ in true })
    }
  }
}
