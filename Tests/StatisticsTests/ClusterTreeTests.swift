import Statistics
import Testing

@Suite struct ClusterTreeTests {
  struct Small: Sendable, CustomTestStringConvertible {
    let linkage: Linkage
    let first: [Int]
    let second: [Int]
    let heights: [Double]
    let order: [Int]
    var testDescription: String { linkage.rawValue }
  }

  /// R 4.2.2, hclust over dist, of eight rows.
  static let small = [
    Small(
      linkage: .single, first: [-3, -1, -4, -5, -6, 3, 4], second: [-8, -2, 2, 1, -7, 5, 6],
      heights: [
        1.1455129855222068, 1.2416521251944905, 1.6952875862224643, 2.3173476217434419,
        2.6157216977346729, 3.5926870167049096, 5.1776152811888236,
      ], order: [5, 3, 8, 4, 1, 2, 6, 7]),
    Small(
      linkage: .complete, first: [-3, -1, -5, -6, -4, 4, 3], second: [-8, -2, 1, -7, 2, 5, 6],
      heights: [
        1.1455129855222068, 1.2416521251944905, 2.5390352498537743, 2.6157216977346729,
        2.7340263349133962, 8.7227231986346929, 16.257985730095839,
      ], order: [5, 3, 8, 6, 7, 4, 1, 2]),
    Small(
      linkage: .average, first: [-3, -1, -4, -5, -6, 3, 4], second: [-8, -2, 2, 1, -7, 5, 6],
      heights: [
        1.1455129855222068, 1.2416521251944905, 2.2146569605679303, 2.4281914357986079,
        2.6157216977346729, 6.0342119735747382, 9.8414065272501361,
      ], order: [5, 3, 8, 4, 1, 2, 6, 7]),
    Small(
      linkage: .ward, first: [-3, -1, -4, -6, -5, 3, 5], second: [-8, -2, 2, -7, 1, 4, 6],
      heights: [
        1.1455129855222068, 1.2416521251944905, 2.5269283065941237, 2.6157216977346729,
        2.7277218822062248, 9.3099674184893502, 19.017077807416509,
      ], order: [5, 3, 8, 4, 1, 2, 6, 7]),
  ]

  @Test(arguments: small)
  func `agrees with R on rows`(_ known: Small) throws {
    let tree = try clusterTree(Fixture.eight, linkage: known.linkage)
    #expect(tree.merges.map(\.first) == known.first)
    #expect(tree.merges.map(\.second) == known.second)
    #expect(match(tree.merges.map(\.height), known.heights))
    #expect(tree.order == known.order)
    #expect(tree.linkage == known.linkage && tree.size == 8 && tree.missing == 0)
  }

  struct Large: Sendable, CustomTestStringConvertible {
    let linkage: Linkage
    let sum: Double
    /// The first twelve of the order.
    let order: [Int]
    let cut: String
    /// How many clusters there are at height 1, and the largest.
    let atOne: (Int, Int)
    var testDescription: String { linkage.rawValue }
  }

  /// R 4.2.2, hclust over dist and scale, and cutree, of 63 rows.
  static let large = [
    Large(
      linkage: .single, sum: 31.013967400974757,
      order: [53, 9, 40, 21, 38, 42, 46, 32, 7, 45, 14, 19],
      cut: "111111112111111111113111111111111111111411111111111151111111111", atOne: (3, 61)),
    Large(
      linkage: .complete, sum: 65.790115941481005,
      order: [32, 7, 45, 24, 28, 56, 50, 14, 19, 6, 62, 1],
      cut: "112221123144211541154151421114211152531323411222511522115221111", atOne: (23, 6)),
    Large(
      linkage: .average, sum: 47.208324380532282,
      order: [32, 7, 45, 50, 14, 19, 48, 58, 10, 51, 4, 39],
      cut: "112121342144431141314141441114531112121242413241131155111141111", atOne: (17, 13)),
    Large(
      linkage: .ward, sum: 84.203835962648967,
      order: [21, 11, 12, 30, 17, 25, 43, 23, 26, 59, 8, 47],
      cut: "112121342144133541354143441314131352521222433241531511335141111", atOne: (24, 5)),
  ]

  @Test(arguments: large)
  func `agrees with R on standardised rows`(_ known: Large) throws {
    let tree = try clusterTree(Fixture.provinces, linkage: known.linkage, standardised: true)
    #expect(agree(tree.merges.reduce(0) { $0 + $1.height }, known.sum))
    #expect(Array(tree.order.prefix(12)) == known.order)
    let five = try tree.cut(groups: 5)
    #expect(five.map { $0.map { "\($0)" } ?? "-" }.joined() == known.cut)
    let atOne = try tree.cut(height: 1).compactMap { $0 }
    #expect(atOne.max() == known.atOne.0)
    #expect(
      (1...known.atOne.0).map { number in atOne.count { $0 == number } }.max() == known.atOne.1)
  }

  struct Columns: Sendable, CustomTestStringConvertible {
    let linkage: Linkage
    let method: CorrelationMethod
    let heights: [Double]
    let order: [Int]
    var testDescription: String { "\(linkage.rawValue), \(method.rawValue)" }
  }

  /// R 4.2.2, hclust of as.dist(1 - cor(attitude)).
  static let columns = [
    Columns(
      linkage: .average, method: .pearson,
      heights: [
        0.17458243045785404, 0.35968562717786556, 0.38006238843914819, 0.51919650636466463,
        0.63424696240159339, 0.78873700924950052,
      ], order: [6, 7, 3, 1, 2, 4, 5]),
    Columns(
      linkage: .ward, method: .pearson,
      heights: [
        0.17458243045785404, 0.35968562717786556, 0.45924051909665708, 0.60109302875379367,
        0.71665682596468316, 0.98553302729433334,
      ], order: [3, 1, 2, 4, 5, 6, 7]),
    Columns(
      linkage: .complete, method: .spearman,
      heights: [
        0.16779943773123673, 0.37862231898579091, 0.4198975044563279, 0.5446438269519458,
        0.74483297796295966, 0.95179643078957366,
      ], order: [3, 1, 2, 4, 5, 6, 7]),
    Columns(
      linkage: .single, method: .spearman,
      heights: [
        0.16779943773123673, 0.35332138022521231, 0.37862231898579091, 0.46073133294542856,
        0.4749860691644916, 0.71324910187692114,
      ], order: [6, 3, 7, 4, 5, 1, 2]),
  ]

  @Test(arguments: columns)
  func `agrees with R on correlations of columns`(_ known: Columns) throws {
    let tree = try columnClusterTree(
      Fixture.attitude, linkage: known.linkage, method: known.method)
    #expect(match(tree.merges.map(\.height), known.heights))
    #expect(tree.order == known.order)
  }

  /// R 4.2.2, the 41 rows without missing values, by their positions among all 51.
  @Test func `leaves out rows with a missing value`() throws {
    let tree = try clusterTree(Fixture.asem, linkage: .ward, standardised: true)
    #expect(agree(tree.merges.reduce(0) { $0 + $1.height }, 65.486382574223569))
    #expect(
      tree.order == [
        35, 11, 29, 10, 30, 9, 21, 31, 7, 14, 22, 6, 27, 18, 49, 15, 28, 1, 2, 20, 38, 46, 17, 25,
        8, 16, 45, 13, 23, 12, 4, 26, 3, 19, 5, 24, 48, 39, 47, 36, 42,
      ])
    #expect(tree.size == 51 && tree.missing == 10)
    let cut = try tree.cut(groups: 3)
    for row in cut.indices {
      #expect((cut[row] == nil) == Fixture.asem.contains { $0[row].isNaN })
    }
    let correlated = try columnClusterTree(Fixture.asem, linkage: .single)
    #expect(correlated.size == 4 && correlated.missing == 0)
  }

  /// By hand: 1 and 2 merge at 1, 4 joins at 2, 9 at 5; all pairs of a square are ties.
  @Test func `agrees with arithmetic by hand, ties among it`() throws {
    let line = try clusterTree([[1, 2, 9, 4]], linkage: .single)
    #expect(line.merges.map(\.height) == [1, 2, 5])
    #expect(line.merges.map(\.first) == [-1, -4, -3] && line.merges.map(\.second) == [-2, 1, 2])
    #expect(line.merges.map(\.count) == [2, 3, 4])
    #expect(line.order == [3, 4, 1, 2])
    let square = try clusterTree([[0, 0, 1, 1], [0, 1, 0, 1]], linkage: .complete)
    #expect(
      square.merges.map(\.first) == [-1, -3, 1] && square.merges.map(\.second) == [-2, -4, 2])
    let equal = try clusterTree([[7, 7, 7]], linkage: .ward)
    #expect(equal.merges.map(\.height) == [0, 0] && equal.order == [3, 1, 2])
  }

  @Test func `cuts from one cluster to one for each unit`() throws {
    let tree = try clusterTree([[1, 2, 9, .nan, 4]], linkage: .single)
    #expect(try tree.cut(groups: 1) == [1, 1, 1, nil, 1])
    #expect(try tree.cut(groups: 3) == [1, 1, 2, nil, 3])
    #expect(try tree.cut(groups: 4) == [1, 2, 3, nil, 4])
    #expect(try tree.cut(height: 2) == [1, 1, 2, nil, 1])
    #expect(try tree.cut(height: 1.99) == [1, 1, 2, nil, 3])
    #expect(try tree.cut(height: -1) == [1, 2, 3, nil, 4])
    for groups in [0, 5, .min, .max] {
      #expect(
        throws: SampleError.unsuitable(
          argument: "groups", value: Double(groups), must: .upToUnits)
      ) { try tree.cut(groups: groups) }
    }
    #expect(
      throws: SampleError.unsuitable(argument: "height", value: .infinity, must: .finite)
    ) { try tree.cut(height: .infinity) }
  }

  /// The distances of clusters by what the linkages mean, between all their members.
  @Test(arguments: seeds, Linkage.allCases)
  func `merges what is nearest by definition`(_ seed: UInt64, _ linkage: Linkage) throws {
    var source = RandomSource(seed: seed)
    let count = 2 + source.below(14)
    let exact = linkage == .single || linkage == .complete
    let columns = (0..<1 + source.below(3)).map { _ in
      source.values(count, decimals: exact && seed % 2 == 0 ? 0 : 15)
    }
    let tree = try clusterTree(columns, linkage: linkage)
    var clusters = columns[0].indices.map { [$0] }
    for merge in tree.merges {
      var best = (0, 1, Double.infinity)
      for i in clusters.indices {
        for j in (i + 1)..<max(clusters.count, i + 1) {
          let apart = distance(columns, clusters[i], clusters[j], linkage)
          if apart < best.2 { best = (i, j, apart) }
        }
      }
      clusters[best.0] += clusters[best.1]
      clusters.remove(at: best.1)
      #expect(near(merge.height, best.2, within: 1e-11))
      let cut = try tree.cut(groups: clusters.count)
      for (number, members) in clusters.enumerated() {
        #expect(members.allSatisfy { cut[$0] == number + 1 })
      }
    }
    #expect(tree.order.sorted() == Array(1...count))
  }

  private func distance(
    _ columns: [[Double]], _ a: [Int], _ b: [Int], _ linkage: Linkage
  ) -> Double {
    func apart(_ x: [Double], _ y: [Double]) -> Double {
      zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    func row(_ position: Int) -> [Double] { columns.map { $0[position] } }
    let pairs = a.flatMap { i in b.map { j in apart(row(i), row(j)) } }
    switch linkage {
    case .single: return pairs.min() ?? 0
    case .complete: return pairs.max() ?? 0
    case .average: return pairs.reduce(0, +) / Double(pairs.count)
    case .ward:
      let (m, n) = (Double(a.count), Double(b.count))
      let centres = [a, b].map { places in columns.map { mean(at(places, $0)) ?? 0 } }
      return (2 * m * n / (m + n)).squareRoot() * apart(centres[0], centres[1])
    }
  }

  @Test(arguments: [0x1p-1000, 1e-150, 1e200])
  func `takes numbers of any size`(_ unit: Double) throws {
    let columns = Fixture.eight.map { $0.map { $0 * unit } }
    for linkage in Linkage.allCases {
      let tree = try clusterTree(columns, linkage: linkage)
      let plain = try clusterTree(Fixture.eight, linkage: linkage)
      #expect(tree.order == plain.order)
      #expect(match(tree.merges.map { $0.height / unit }, plain.merges.map(\.height)))
    }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let columns: [[Double]]
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(columns: [], error: .tooFewColumns(count: 0, needed: 1, for: .clusterTree)),
    Refused(columns: [[]], error: .tooFewRows(usable: 0, needed: 2, for: .clusterTree)),
    Refused(columns: [[1, .nan]], error: .tooFewRows(usable: 1, needed: 2, for: .clusterTree)),
    Refused(columns: [[1, 2], [1]], error: .unequalColumns(column: 2, count: 1, first: 2)),
    Refused(columns: [[1, .infinity]], error: .infiniteInColumn(column: 1, position: 2)),
    Refused(
      columns: [[1, 2], [3, 3]], error: .constantColumn(column: 2, value: 3, for: .clusterTree)),
    Refused(
      columns: [(0..<10_001).map { Double($0) }],
      error: .tooManyRows(usable: 10_001, most: 10_000, for: .clusterTree)),
  ]

  @Test(arguments: refused)
  func `refuses what makes no tree`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try clusterTree(refused.columns, linkage: .average, standardised: true)
    }
  }

  @Test func `refuses columns that make no tree, and ends when told to`() {
    #expect(throws: SampleError.tooFewColumns(count: 1, needed: 2, for: .clusterTree)) {
      try columnClusterTree([[1, 2, 3]], linkage: .single)
    }
    #expect(throws: SampleError.constantColumn(column: 2, value: 1, for: .clusterTree)) {
      try columnClusterTree([[1, 2, 3], [1, 1, 1]], linkage: .single)
    }
    var source = RandomSource(seed: 1)
    let many = source.values(600)
    #expect(throws: SampleError.stopped) {
      try clusterTree([many], linkage: .ward, stop: { _ in true })
    }
  }
}
