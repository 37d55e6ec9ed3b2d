import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct CompositeTests {
  static func panel(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)") { _ in HalfPoints() }
  }

  private static func composite(_ name: String, _ year: Int) throws -> Composite {
    try Composite(panel(name).edition(Year(year)))
  }

  @Test(arguments: ["papi", "pci", "par-teaching", "par-teaching-local", "sipas"])
  func `as it is a composite scores the units as its edition does`(_ name: String) throws {
    let panel = try Self.panel(name)
    for year in panel.years {
      let edition = try panel.edition(year)
      guard let composite = try? Composite(edition) else { continue }
      // Given totals of units whose parts are not known have no place in a composite.
      let made = try composite.values(at: 0)
      let given = try edition.points(.total)
      let both = made.indices.filter { !made[$0].isNaN && !given[$0].isNaN }
      guard both.count > 1 else { continue }
      for at in both {
        let points = composite.origin.map { $0.points(made[at]) } ?? .nan
        #expect(
          (points - given[at]).magnitude < 1e-9, "\(edition.label) \(composite.units[at])")
      }
    }
  }

  @Test func `a printed sequence of steps gives what they give by hand`() throws {
    // Domains D1: 1.1 (of 2), 1.2 (of 3), 1.10 (of 5), D2: 2 (of 10); units 01 and 46 in 2021.
    let panel = try PackageLoader.open(Small.files([:]), name: "small")
    let composite = try Composite(panel.edition(Year(2021)))
    #expect(composite.tree.nodes.map(\.code) == ["total", "1", "1.1", "1.2", "1.10", "2"])
    #expect(composite.tree.weights == [20, 10, 2, 3, 5, 10])
    #expect(composite.tree.effectiveWeights == [1, 0.5, 0.1, 0.15, 0.25, 0.5])
    // 19.5 and 20 points of 20.
    #expect(try composite.values(at: 0) == [97.5, 100])
    let geometric = try composite.combined(by: [.mean(.arithmetic), .mean(.geometric)])
    #expect(try geometric.values(at: 0).map(decimal) == [decimal((100.0 * 95).squareRoot()), 100])
    let best = try composite.without([1])
    #expect(best.tree.nodes.map(\.code) == ["total", "2"])
    #expect(try best.values(at: 0) == [95, 100])
    #expect(best.lineage == "without 1")
  }

  @Test func `missing values stay missing until they are filled in, and are marked then`() throws {
    let panel = try PackageLoader.open(Small.files([:]), name: "small")
    let composite = try Composite(panel.edition(Year(2020)))
    // Huế has no answer at 1.10 in 2020; Hà Nội 80 percent, Hà Tây 20.
    let leaf = try #require(composite.tree.find("1.10").flatMap { composite.tree.nodes[$0].leaf })
    #expect(composite.indicator(leaf)[2].isNaN)
    #expect(try composite.values(at: 0)[2].isNaN)
    let cases: [(Composite.Filling, Double)] = [
      (.mean, 50), (.median, 50), (.node, (100 + 100 * 2.5 / 3) / 2), (.linear, 100),
    ]
    for (filling, expected) in cases {
      let filled = try composite.imputed(by: filling)
      #expect(decimal(filled.indicator(leaf)[2]) == decimal(expected), "\(filling)")
      #expect(filled.marks[leaf * 3 + 2] == .imputed)
      #expect(filled.marks.count { $0 == .imputed } == 1)
    }
    // Alone in its region, and in the first year.
    for filling in [Composite.Filling.regionMean, .last] {
      #expect(try composite.imputed(by: filling).indicator(leaf)[2].isNaN, "\(filling)")
    }
    let screened = try composite.screened(missing: 0)
    #expect(screened.units.count == 2)
    #expect(throws: CompositeProblem.nothingLeft(in: "SMALL 2020")) {
      try composite.screened(missing: -1)
    }
  }

  @Test func `an indicator without differences is an error that names it`() throws {
    let panel = try PackageLoader.open(Small.files([:]), name: "small")
    let composite = try Composite(panel.edition(Year(2021)))
    #expect(
      throws: CompositeProblem.indicator(
        code: "1.1", .constant(argument: "values", value: 100, for: .normalisation))
    ) { try composite.normalised(by: [.minMax()]) }
    let given = try composite.normalised(by: [.minMax()], constantValue: 50)
    #expect(given.indicator(0) == [50, 50])
  }

  @Test func `a geometric mean of nothing names node, part and unit`() throws {
    let composite = try Self.composite("par-teaching", 2022).normalised(by: [.minMax()])
    #expect {
      try composite.combined(by: [.mean(.geometric)])
    } throws: { error in
      guard case CompositeProblem.notPositive(_, _, _, let value, let mean) = error else {
        return false
      }
      return value == 0 && mean == .geometric
    }
    let lifted = try Self.composite("par-teaching", 2022).normalised(
      by: [.minMax(low: 1, high: 100)])
    #expect(try lifted.combined(by: [.mean(.geometric)]).values(at: 0).allSatisfy { $0 >= 1 })
  }

  @Test func `a mean of leaves counts each as its effective weight says`() throws {
    let composite = try Self.composite("par-teaching", 2022)
    let shares = composite.tree.effectiveWeights
    let totals = try composite.values(at: 0)
    let adjustments = composite.origin?.adjustments ?? []
    for unit in composite.units.indices {
      let sum = composite.tree.leaves.enumerated().reduce(0) {
        $0 + shares[$1.element] * composite.indicator($1.offset)[unit]
      }
      let added = adjustments.isEmpty ? 0 : adjustments[unit]
      #expect((sum + added - totals[unit]).magnitude < 1e-9)
    }
  }

  @Test func `weights by importance bring the correlations of parts with the whole together`()
    throws
  {
    func spread(_ method: Composite.Weighing) throws -> Double {
      let composite = try Self.composite("pci", 2019).weighed(by: method)
      #expect(composite.tree.weights.allSatisfy { $0 >= 0 })
      let whole = try composite.values(at: 0)
      let found = try composite.tree.nodes[0].children.map { part in
        try correlate(composite.values(at: part), whole, method: .pearson).estimate
      }
      return (found.max() ?? .nan) - (found.min() ?? .nan)
    }
    #expect(try spread(.importance) < spread(.equal))
  }

  @Test func `weights by maxima are those that points had`() throws {
    let composite = try Self.composite("par-teaching", 2022)
    let back = try composite.weighed(by: .equal).weighed(by: .maxima)
    #expect(zip(back.tree.weights, composite.tree.weights).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(throws: CompositeProblem.noMaxima(in: "PCI 2019")) {
      try Self.composite("pci", 2019).weighed(by: .maxima)
    }
  }

  @Test(arguments: Composite.Weighing.allCases.filter { $0 != .maxima })
  func `weights of the parts of a node add up to 1`(_ method: Composite.Weighing) throws {
    let composite = try Self.composite("pci", 2019).weighed(by: method)
    let sum = composite.tree.nodes[0].children.reduce(0) { $0 + composite.tree.nodes[$1].weight }
    #expect((sum - 1).magnitude < 1e-9)
  }

  @Test(arguments: [2022, 2024])
  func `without a domain the ranks are those of the rest, bonus and penalty in points`(
    _ year: Int
  ) throws {
    let edition = try Self.panel("par-teaching").edition(Year(year))
    let composite = try Composite(edition)
    for removal in edition.removals(level: 1) {
      let place = try #require(composite.tree.find(edition.framework[removal.node].code))
      let ranks = try composite.without([place]).ranks(at: 0)
      #expect(zip(ranks, removal.ranks).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    }
  }
}
