import TestSupport
import Testing

@testable import ParIndex

@Suite struct DecompositionTests {
  private static func open(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)") { _ in HalfPoints() }
  }

  @Test(arguments: [
    ("papi", 2019, 2020), ("papi", 2020, 2021), ("papi", 2017, 2018), ("papi", 2022, 2024),
    ("pci", 2012, 2013), ("pci", 2008, 2009), ("par-teaching", 2021, 2022),
    ("par-teaching", 2020, 2021), ("par-teaching", 2023, 2024), ("par-teaching", 2020, 2024),
  ])
  func `parts add up to the change, and swapping the years changes their signs`(
    _ name: String, _ first: Int, _ second: Int
  ) throws {
    let panel = try Self.open(name)
    var looked = 0
    for (place, unit) in panel.units.units.enumerated() where place % 7 == 0 {
      guard let change = try? panel.change(unit.code, Year(first), Year(second)) else { continue }
      looked += 1
      #expect(decimal(change.parts.reduce(0) { $0 + $1.value }) == change.total)
      let back = try panel.change(unit.code, Year(second), Year(first))
      #expect(back.total == -change.total)
      #expect(back.parts.map { decimal($0.value) } == change.parts.map { decimal(-$0.value) })
      #expect(change.sum { $0 == .residual } == 0, "\(unit.name)")
    }
    #expect(looked > 5)
  }

  @Test func `PAPI 2020 to 2021: a sub-dimension is dropped and the others fill the dimension`()
    throws
  {
    // Thái Nguyên, dimension 5, by hand from the published scores. 5.2 is dropped; 5.1, 5.3 and 5.4 run
    // from 0.33 to 3.33 where they ran from 0.25 to 2.5.
    //
    //     5.1  r₁ = (1.949669957 − 0.25)/2.25 = 0.755408870   r₂ = (2.479872465 − 0.33)/3 = 0.716624155
    //          performance (2.25 + 3)/2 · (r₂ − r₁) = −0.101809876
    //          re-weighted 2.479872465 − 1.949669957 + 0.101809876 = 0.632012384
    //     5.3  r₁ = 0.693231053   r₂ = 0.657229478   −0.094504135   0.586422699
    //     5.4  r₁ = 0.751484182   r₂ = 0.725072994   −0.069329368   0.633708941
    //     5.2  dropped −1.955884814
    //     sum  −0.369384169 = 7.286779881 − 7.656164050
    let change = try Self.open("papi").change("thai nguyen", Year(2020), Year(2021), node: "5")
    #expect(
      Self.texts(change) == [
        "5.1 performance -0.101809876", "5.1 reweighted 0.632012384",
        "5.3 performance -0.094504135", "5.3 reweighted 0.586422699",
        "5.4 performance -0.069329368", "5.4 reweighted 0.633708941",
        "5.2 dropped -1.955884814",
      ])
    #expect(change.total == -0.369384169)
    #expect(change.basis == .codeAndName)
  }

  @Test func `PCI 2012 to 2013: weights change and a sub-index is new`() throws {
    // Đà Nẵng, by hand from the published sub-indices x and weights w in percent; one counts 10 · w · x:
    //
    //     performance 10 · (w₁ + w₂)/2 · (x₂ − x₁)            re-weighted 10 · (w₂ − w₁) · (x₁ + x₂)/2
    //     entry       0.75 · (8.400821 − 9.131279) = −0.5478435   −0.5 · 8.766050 = −4.383025
    //     land        0.50 · (7.979057 − 5.674977) =  1.15204
    //     transparency  2  · (6.489425 − 6.579891) = −0.180932
    //     time        1.00 · (7.858530 − 6.028871) =  1.829659    −1 · 6.9437005 = −6.9437005
    //     informal    1.00 · (7.498737 − 6.772133) =  0.726604
    //     proactive   0.75 · (7.723506 − 5.711010) =  1.509372    −0.5 · 6.717258 = −3.358629
    //     support     1.25 · (5.363595 − 4.775990) =  0.73450625  1.5 · 5.0697925 = 7.60468875
    //     labor       2.00 · (6.527975 − 5.571723) =  1.912504
    //     legal       0.50 · (6.602766 − 3.049579) =  1.7765935
    //     bias        new: 0.5 · 5.820625 = 2.9103125
    //     sum         8.91250325 − 7.08066575 + 2.9103125 = 4.74215 = 66.4533795 − 61.7112295
    let change = try Self.open("pci").change("da nang", Year(2012), Year(2013))
    #expect(
      Set(Self.texts(change)) == [
        "entry performance -0.5478435", "entry reweighted -4.383025",
        "land performance 1.15204", "transparency performance -0.180932",
        "time performance 1.829659", "time reweighted -6.9437005",
        "informal performance 0.726604", "proactive performance 1.509372",
        "proactive reweighted -3.358629", "support performance 0.73450625",
        "support reweighted 7.60468875", "labor performance 1.912504",
        "legal performance 1.7765935", "bias new 2.9103125",
      ])
    #expect(change.total == 4.74215)
    #expect(change.sum { $0 == .performance } == 8.91250325)
    #expect(change.sum { $0 == .reweighted } == -7.08066575)
  }

  /// Each part as its node, its kind and its value.
  private static func texts(_ change: Decomposition) -> [String] {
    change.parts.map { part in
      let code =
        part.node.map { change.later.framework[$0].code }
        ?? part.old.map { change.earlier.framework[$0].code } ?? "-"
      return "\(code) \(part.kind.rawValue) \(decimal(part.value))"
    }
  }

  @Test(arguments: 0..<1000)
  func `over random panels parts add up and turn with the years`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let made = RandomPanel(&random, changesFramework: seed % 3 != 0)
    let panel = try made.panel()
    for unit in panel.units.units.map(\.code) {
      let change = try panel.change(unit, Year(2020), Year(2021))
      #expect(
        decimal(change.parts.reduce(0) { $0 + $1.value }) == change.total, "seed \(seed)")
      // Only rounding of nodes leaves anything over.
      if !made.roundsNodes { #expect(change.sum { $0 == .residual } == 0, "seed \(seed)") }
      if change.basis == .sameFramework {
        #expect(change.sum(where: \.isOfFramework) == 0, "seed \(seed)")
      }
      let back = try panel.change(unit, Year(2021), Year(2020))
      #expect(
        back.parts.map { decimal($0.value) } == change.parts.map { decimal(-$0.value) },
        "seed \(seed)")
      Self.checkTree(change, seed)
    }
  }

  /// The whole's branch is the change, and those below a node add up to it.
  private static func checkTree(_ change: Decomposition, _ seed: Int) {
    let branches = change.branches
    let whole = branches.first { $0.group.node == .total }
    #expect(whole?.total ?? 0 == change.total, "seed \(seed)")
    for parent in branches {
      let below = branches.filter { $0.parent != nil && $0.parent == parent.group.node }
      if below.isEmpty { continue }
      let sum = below.reduce(0) { $0 + $1.performance + $1.framework + $1.residual }
      #expect(decimal(sum) == parent.total, "seed \(seed)")
    }
  }

  @Test func `the tree of a change: a dropped leaf counts at the node above that goes on`() throws {
    let change = try Self.open("papi").change("thai nguyen", Year(2020), Year(2021))
    let five = try #require(
      change.branches.first { $0.group.node.map { change.later.framework[$0].code } == "5" })
    // As by hand above: −0.265643379 of performance, −0.10374079 of framework.
    #expect(decimal(five.performance) == -0.265643379)
    #expect(decimal(five.framework) == -0.10374079)
    #expect(five.total == -0.369384169)
    let dropped = change.branches.filter { $0.group.node == nil }
    #expect(dropped.map { $0.group.old.map { change.earlier.framework[$0].code } } == ["5.2"])
    #expect(dropped.map(\.parent) == [five.group.node])
  }

  @Test func `Lạng Sơn 2021 to 2022 in the synthetic panel`() throws {
    let change = try Self.open("par-teaching").change("lang son", Year(2021), Year(2022))
    #expect(change.basis == .crosswalk)
    let kinds = Set(change.parts.map(\.kind))
    #expect(kinds.isSuperset(of: [.performance, .reweighted, .new, .dropped]))
  }

  @Test func `where weights are not known nothing is taken apart`() throws {
    let panel = try Self.open("pci")
    #expect(throws: ComparisonProblem.noWeights(in: "PCI 2005")) {
      try panel.change("ha noi", Year(2005), Year(2019))
    }
    #expect(throws: ComparisonProblem.noWeights(in: "PCI 2005")) {
      try panel.rankChange("ha noi", Year(2006), Year(2005))
    }
  }

  @Test func `says what cannot be compared`() throws {
    let panel = try Self.open("papi")
    func problem(_ unit: String, _ first: Int, _ second: Int, _ node: String = "total")
      -> ComparisonProblem?
    {
      do { _ = try panel.change(unit, Year(first), Year(second), node: node) } catch {
        return error
      }
      return nil
    }
    #expect(problem("ha noi", 2020, 2020) == .sameYear(Year(2020)))
    #expect(problem("Quảng Ninh", 2022, 2023) == .noScore(unit: "Quảng Ninh", in: "PAPI 2023"))
    guard case .lookup? = problem("atlantis", 2020, 2021) else { Issue.record("no lookup"); return }
    #expect(
      problem("ha noi", 2017, 2018, "8") == .noOrigin("8", in: "PAPI 2018", of: "PAPI 2017"))
    guard case .lookup? = problem("ha noi", 1999, 2018) else { Issue.record("1999"); return }
  }
}
