import Statistics
import Testing

@testable import ParIndex

@Suite struct CombiningTests {
  /// Three or four units, and indicators right below the whole on one scale.
  private static func composite(_ columns: [[Double]], weights: [Double]? = nil) throws -> Composite
  {
    let codes = columns.indices.map { "x\($0 + 1)" }
    let units = columns[0].indices.map { Unit(code: "u\($0)", name: "u\($0)") }
    return try Composite(
      label: "own", units: units,
      rows: codes.enumerated().map {
        Composite.Row(code: $1, parent: "", weight: weights?[$0] ?? 1)
      },
      indicators: zip(codes, columns).map { (code: $0, values: $1) }
    ).normalised(to: columns.flatMap { $0 }, as: "as they are")
  }

  @Test func `a statistic of all units gives the values it is published with`() throws {
    // Hand arithmetic: z-scores with the deviation of n; S²/M = 37.5/106.1237 of the second unit.
    let third = 100 + 10 * 1.5.squareRoot() / 2
    let penalty = 37.5 / third
    let cases: [(Combining, [[Double]], [Double])] = [
      (.copeland, [[1, 2, 3], [1, 3, 2], [2, 1, 3]], [-2, 0, 2]),
      (
        .mazziottaPareto, [[1, 2, 3], [1, 3, 2]],
        [100 - 10 * 1.5.squareRoot(), third - penalty, third - penalty]
      ),
      (.benefitOfTheDoubt, [[4, 2, 3], [1, 4, 2]], [1, 1, 13.0 / 14]),
      // The better half of four equal places.
      (.mean(.ordered([1, 0])), [[1], [2], [3], [6]], [4.5]),
      (.mean(.minimum), [[1, 5], [2, 3]], [1, 3]),
    ]
    for (way, columns, expected) in cases {
      let found = try Self.composite(columns).combined(by: [way]).values(at: 0)
      #expect(found.map(decimal) == expected.map(decimal), "\(way)")
    }
  }

  @Test func `a part without weight does not count`() throws {
    let (kept, gone) = ([[1.0, 2, 3], [1, 3, 2], [2, 1, 3]], [9.0, 1, 5])
    for way in [Combining.copeland, .mazziottaPareto, .benefitOfTheDoubt] {
      let all = try Self.composite(kept + [gone], weights: [1, 1, 1, 0]).combined(by: [way])
      #expect(
        try all.values(at: 0) == Self.composite(kept).combined(by: [way]).values(at: 0), "\(way)")
    }
  }

  @Test func `a node can be combined in a way of its own`() throws {
    let edition = try CompositeTests.panel("par-teaching").edition(Year(2022))
    let composite = try Composite(edition)
    let plain = try composite.combined(by: [.mean(.arithmetic)])
    let own = try composite.combined(by: [.mean(.arithmetic)], nodes: ["1": .mean(.minimum)])
    for part in composite.tree.nodes[0].children {
      let code = composite.tree.nodes[part].code
      let same = try own.values(at: part) == plain.values(at: part)
      #expect(same == (code != "1"), "\(code)")
    }
    #expect(own.lineage == "arithmetic mean; 1: minimum")
    #expect(own.origin?.keepsScale == true)
  }

  @Test func `what is no mean leaves the scale of the index`() throws {
    let edition = try CompositeTests.panel("par-teaching").edition(Year(2022))
    let composite = try Composite(edition)
    let copeland = try composite.combined(
      by: [.mean(.arithmetic)], nodes: ["total": .copeland])
    #expect(copeland.origin?.keepsScale == false)
    #expect(copeland.origin?.adjustments == [])
    let scores = try copeland.values(at: 0)
    #expect(decimal(scores.reduce(0, +)) == 0)
    var assumptions = Assumptions()
    assumptions.means = [[.mean(.arithmetic)], [.copeland]]
    let found = try composite.uncertainty(assumptions, count: 20, seed: 1) { _ in false }
    #expect(found.classes.isEmpty)
    #expect(found.failures.isEmpty)
  }

  @Test func `a missing part leaves the node missing unless enough is known`() throws {
    let columns = [[1.0, 2, 3], [1, 3, .nan], [2, 1, 3]]
    let strict = try Self.composite(columns).combined(by: [.copeland]).values(at: 0)
    #expect(strict[2].isNaN && !strict[1].isNaN)
    let lenient = try Self.composite(columns).combined(by: [.copeland], known: 0.6).values(at: 0)
    #expect(lenient == [-2, 0, 2])
  }

  @Test func `a part without differences names itself`() throws {
    #expect(
      throws: CompositeProblem.indicator(
        code: "x2", .constant(argument: "values", value: 5, for: .mazziottaPareto))
    ) { try Self.composite([[1, 2, 3], [5, 5, 5]]).combined(by: [.mazziottaPareto]) }
  }
}
