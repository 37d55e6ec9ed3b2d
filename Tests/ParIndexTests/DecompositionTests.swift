import TestSupport
import Testing

@testable import ParIndex

@Suite struct DecompositionTests {
  private static func open(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)") { _ in Half() }
  }

  private struct Half: RuleFunctions {
    func has(_ name: String) -> Bool { true }
    func points(
      _ name: String, _ input: FunctionInput, maximum: Double
    ) throws(InputFault) -> Double { maximum / 2 }
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
    // Dimension 5 from 4 × 2.5 to 3 × 3.33 points: 5.2 is dropped, 5.1, 5.3 and 5.4 run from 1/3 to
    // 10/3 where they ran from 1/4 to 10/4. Thái Nguyên, by hand from the published figures: a rate
    // is (x − min)/(max − min); performance is the mean span times the change of rate.
    let panel = try Self.open("papi")
    let change = try panel.change("thai nguyen", Year(2020), Year(2021), node: "5")
    let (before, after) = (change.earlier, change.later)
    var expected: [String: Double] = [:]
    for code in ["5.1", "5.3", "5.4"] {
      let (old, new) = (try before.framework.node(code), try after.framework.node(code))
      let (oldMax, newMax) = (try #require(old.max), try #require(new.max))
      let x1 = before.points(of: change.unit, old.id)?.value ?? .nan
      let x2 = after.points(of: change.unit, new.id)?.value ?? .nan
      let (r1, r2) = ((x1 - old.min) / (oldMax - old.min), (x2 - new.min) / (newMax - new.min))
      expected[code] = ((oldMax - old.min) + (newMax - new.min)) / 2 * (r2 - r1)
    }
    let performance = change.parts.filter { $0.kind == .performance }
    #expect(performance.count == 3)
    for part in performance {
      let code = part.node.map { after.framework[$0].code } ?? ""
      #expect(decimal(part.value) == decimal(expected[code] ?? .nan), "\(code)")
    }
    let dropped = change.parts.filter { $0.kind == .dropped }
    #expect(dropped.map { $0.old.map { before.framework[$0].code } } == ["5.2"])
    #expect(change.basis == .codeAndName)
  }

  @Test func `PCI 2012 to 2013: weights move the score of a province that stays as it was`() throws
  {
    // By hand: with weights w and scores x out of 10, a sub-index counts 10 · w · x. Had a province
    // kept its scores, its change would be Σ 10 (w₂ − w₁) x: all of it re-weighting.
    let panel = try Self.open("pci")
    let change = try panel.change("da nang", Year(2012), Year(2013))
    let (before, after) = (change.earlier.framework, change.later.framework)
    let weights = change.parts.filter { $0.kind == .performance }.map {
      part -> (Double, Double, Double, Double) in
      let node = part.node.map { after[$0] }
      let old = part.old.map { before[$0] }
      return (
        old.map(before.worth) ?? .nan, node.map(after.worth) ?? .nan, part.from, part.to
      )
    }
    #expect(weights.count == 9 || weights.count == 10)
    for (w1, w2, x1, x2) in weights { #expect(!(w1 * w2 * x1 * x2).isNaN) }
    // Performance at mean weights, re-weighting at mean scores: (w₁ + w₂)/2 · (x₂ − x₁).
    let performance = weights.reduce(0) { $0 + ($1.0 + $1.1) / 2 * ($1.3 - $1.2) }
    #expect(decimal(change.sum { $0 == .performance }) == decimal(performance))
    let reweighted = weights.reduce(0) { $0 + ($1.1 - $1.0) * ($1.2 + $1.3) / 2 }
    #expect(decimal(change.sum { $0 == .reweighted }) == decimal(reweighted))
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
    guard case .lookup? = problem("ha noi", 2017, 2018, "8") else {
      Issue.record("8 in 2017"); return
    }
    guard case .lookup? = problem("ha noi", 1999, 2018) else { Issue.record("1999"); return }
  }
}
