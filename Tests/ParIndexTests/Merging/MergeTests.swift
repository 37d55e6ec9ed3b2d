import TestSupport
import Testing

@testable import ParIndex

@Suite struct MergeTests {
  private static func papi() throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/papi")
  }

  private static func score(
    _ panel: Panel, _ year: Int, _ unit: String, _ node: String = "total"
  ) throws -> Double {
    let edition = try panel.edition(Year(year))
    let id = try edition.unit(unit)
    return edition.points(of: id, try edition.framework.node(node).id)?.value ?? .nan
  }

  private static func close(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude < 1e-8
  }

  @Test func `PAPI 2024 in 34 provinces by two methods, by hand from the published scores`() throws
  {
    let mean = try Self.papi().merged(.successors)
    #expect(try mean.edition(Year(2024)).units.count == 34)
    // Hà Giang 43.72890562, Tuyên Quang 42.546778377: half of 86.275683997.
    #expect(Self.close(try Self.score(mean, 2024, "tuyen quang"), 43.1378419985))
    // Bà Rịa - Vũng Tàu 45.532098027, Bình Dương 45.391145408, Hồ Chí Minh 42.81316805: a third.
    #expect(Self.close(try Self.score(mean, 2024, "tp hcm"), 133.736411485 / 3))
    // Leaf by leaf: 8.1 (0.609218419 + 0.45525977)/2.
    #expect(Self.close(try Self.score(mean, 2024, "tuyen quang", "8.1"), 0.5322390945))
    let best = try Self.papi().merged(.successors, method: .best)
    let worst = try Self.papi().merged(.successors, method: .worst)
    // 8.1 of Hà Giang, 8.2 of Tuyên Quang, 8.3 of Hà Giang: the parts of a dimension add up.
    let most = 0.609218419 + 2.551796436 + 0.453880668
    #expect(Self.close(try Self.score(best, 2024, "tuyen quang", "8"), most))
    let least = 0.45525977 + 2.211091042 + 0.372033447
    #expect(Self.close(try Self.score(worst, 2024, "tuyen quang", "8"), least))
  }

  @Test func `weights count, and every part needs one`() throws {
    let papi = try Self.papi()
    var weights = [Double](repeating: 1, count: papi.units.count)
    weights[try papi.units.find("hà giang").index] = 3
    let merged = try papi.merged(.successors, weights: weights)
    // (3 · 43.72890562 + 42.546778377)/4.
    #expect(Self.close(try Self.score(merged, 2024, "tuyen quang"), 173.733495237 / 4))
    weights[try papi.units.find("cà mau").index] = .nan
    #expect(throws: MergeProblem.self) { try papi.merged(.successors, weights: weights) }
    weights[try papi.units.find("cà mau").index] = 0
    #expect(throws: MergeProblem.badWeight(unit: "Cà Mau", 0)) {
      try papi.merged(.successors, weights: weights)
    }
    #expect(throws: MergeProblem.uselessWeights(.best)) {
      try papi.merged(.successors, method: .best, weights: weights)
    }
  }

  @Test func `a missing part makes the whole missing, unless it is skipped`() throws {
    // Bắc Ninh and Bắc Giang have no scores for 2022; Bình Dương none for 2023.
    let merged = try Self.papi().merged(.successors)
    #expect(try Self.score(merged, 2023, "hồ chí minh").isNaN)
    let skipped = try Self.papi().merged(.successors, missing: .skip)
    #expect(try Self.score(skipped, 2022, "bắc ninh").isNaN)
    let both = try [
      Self.score(Self.papi(), 2023, "hồ chí minh"),
      Self.score(Self.papi(), 2023, "bà rịa vũng tàu"),
    ]
    #expect(Self.close(try Self.score(skipped, 2023, "hồ chí minh"), (both[0] + both[1]) / 2))
    let merger = try #require(merged.merger)
    let unit = try merged.units.find("hồ chí minh")
    let without = merger.partsWithout(unit, .total, in: try merger.base.edition(Year(2023)))
    #expect(without.map { merger.base.units[$0].name } == ["Bình Dương"])
  }

  @Test func `units that go on keep their codes, merged ones have those of their parts`() throws {
    let merged = try Self.papi().merged(.successors)
    func code(_ name: String) throws -> String { merged.units[try merged.units.find(name)].code }
    #expect(try code("Hà Nội") == "01")
    #expect(try code("Huế") == "46")
    #expect(try code("Thừa Thiên Huế") == "46")
    #expect(try code("Tuyên Quang") == "02+08")
    // Scores of before and after are never joined under one name.
    let before = try Self.papi().edition(Year(2024)).scores(.total)
    let after = try merged.edition(Year(2024)).scores(.total)
    let joined = try before.join(after)
    let both = zip(joined.left, joined.right).count { !$0.isNaN && !$1.isNaN }
    // The eleven that go on; Tuyên Quang stands there twice.
    #expect(both == 11)
    #expect(joined.registry.units.count { $0.name == "Tuyên Quang" } == 2)
  }

  @Test func `the former Hà Tây counts with Hà Nội while it existed`() throws {
    let pci = try PackageLoader.open(folder: "\(datasets)/pci")
    let merged = try pci.merged(.successors)
    let (own, former) = (
      try Self.score(pci, 2007, "ha noi", "entry"), try Self.score(pci, 2007, "ha tay", "entry")
    )
    #expect(Self.close(try Self.score(merged, 2007, "ha noi", "entry"), (own + former) / 2))
    #expect(
      Self.close(
        try Self.score(merged, 2009, "ha noi", "entry"),
        try Self.score(pci, 2009, "ha noi", "entry")))
  }

  @Test func `the other way is refused`() throws {
    let papi = try Self.papi()
    let split = MergeMap.pairs([
      MergeMap.Pair(old: "ha noi", new: "Hà Nội"), MergeMap.Pair(old: "Hanoi", new: "Hà Tây"),
    ])
    #expect(throws: MergeProblem.split(unit: "Hà Nội", into: ["Hà Nội", "Hà Tây"])) {
      try papi.merged(split)
    }
    let merged = try papi.merged(.successors)
    #expect(throws: MergeProblem.nothingToMerge("PAPI")) { try merged.merged(.successors) }
    let edition = try merged.edition(Year(2024))
    #expect(
      throws: LookupError.unitMerged("ha giang", into: "Tuyên Quang", in: "PAPI · merged")
    ) { try edition.unit("ha giang") }
  }

  @Test func `a map of one's own: what is given a name joins who has it`() throws {
    let map = MergeMap.pairs([MergeMap.Pair(old: "hà giang", new: "Tuyên Quang")])
    let merged = try Self.papi().merged(map)
    #expect(merged.units.count == 62)
    #expect(Self.close(try Self.score(merged, 2024, "tuyen quang"), 43.1378419985))
  }

  @Test func `a table of one's own with the old names is not taken for the new provinces`() throws {
    let merged = try Self.papi().merged(.successors).edition(Year(2024)).scores(.total)
    func own(_ names: [String]) -> Scores {
      Scores(
        label: "people", units: names.map { Unit(code: $0, name: $0) },
        values: names.map { _ in 1 }, digits: 0, in: "people")
    }
    let joined = try merged.join(own(["Tuyên Quang", "Hà Nội", "Huế"]))
    #expect(joined.right.count { !$0.isNaN } == 3)
    #expect(throws: LookupError.self) { try merged.join(own(["Tuyên Quang", "Hà Giang"])) }
    #expect(throws: LookupError.self) { try own(["Tuyên Quang", "Hà Giang"]).join(merged) }
  }

  @Test func `maps say what they mean`() throws {
    func merged(_ pairs: [(String, String)]) throws -> Panel {
      try Self.papi().merged(.pairs(pairs.map { MergeMap.Pair(old: $0.0, new: $0.1) }))
    }
    // One name in two spellings is one unit, called as it was first.
    let one = try merged([("Hà Nội", "Bắc Bộ"), ("Hà Nam", "bac bo")])
    #expect(
      one.units.units.filter { $0.name == "Bắc Bộ" }.map(\.mergedFrom) == [["Hà Nam", "Hà Nội"]])
    // A new name alone is a new name.
    #expect(try merged([("thua thien hue", "Huế")]).units.units.contains { $0.name == "Huế" })
    #expect(throws: MergeProblem.nothingToMerge("PAPI")) { try merged([("ha noi", "Hà Nội")]) }
    #expect(throws: MergeProblem.noName(of: "ha noi")) { try merged([("ha noi", " ")]) }
    #expect(throws: MergeProblem.chain("Hà Giang", "Cao Bằng", "Lạng Sơn")) {
      try merged([("hà giang", "Cao Bằng"), ("cao bằng", "Lạng Sơn")])
    }
  }

  @Test func `a merged index on one scale has its parts on that scale`() throws {
    let merged = try Self.papi().merged(.successors)
    let one = try merged.comparable(Year(2020), Year(2021)).history("tuyen quang", node: "total")
    let other = try Self.papi().comparable(Year(2020), Year(2021)).merged(.successors)
      .history("tuyen quang", node: "total")
    #expect(one.rows.map { decimal($0.low) } == other.rows.map { decimal($0.low) })
    #expect(one.rows.map { decimal($0.high) } == other.rows.map { decimal($0.high) })
  }

  // MARK: Counts

  @Test func `added-up counts are scored anew`() throws {
    // Sở A 999 of 1 000 and Sở B 29 of 50 online: 1 028 of 1 050, times 1.5. Answers: A 0.745 of 395,
    // B (10 + 0.6 · 5)/15 of 15: (0.745 · 395 + 13)/410, times 3. On time has no counts: (2 + 1)/2.
    let map = MergeMap.pairs([
      MergeMap.Pair(old: "A", new: "Sở AB"), MergeMap.Pair(old: "B", new: "Sở AB"),
    ])
    let merged = try Council.panel().merged(map, method: .sum)
    let edition = try merged.edition(Year(2024))
    let place = try #require(edition.place(of: try edition.unit("Sở AB")))
    #expect(try edition.points(at: "1.3")[place] == decimal(1028.0 / 1050 * 1.5))
    #expect(try edition.points(at: "2")[place] == decimal((0.745 * 395 + 13) / 410 * 3))
    #expect(try edition.points(at: "1.1")[place] == 1.5)
    let inputs = edition.inputs(of: edition.units[place])
    #expect(inputs[try edition.framework.node("2").id]?.respondents == 410)
    #expect(throws: MergeProblem.nothingToAdd("PAPI")) {
      try Self.papi().merged(.successors, method: .sum)
    }
  }

  @Test func `a rule that goes by the rest of a count is asked with the sums`() throws {
    // 1.6.1 of the synthetic panel goes by the share that was not late, from 80 % to 100 % of 1.5 points.
    // Tuyên Quang and Hà Giang 2024: 37 late of 800 together, so (0.95375 − 0.8)/0.2 · 1.5 = 1.153125.
    let panel = try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in HalfPoints() }
    let merged = try panel.merged(.successors, method: .sum)
    #expect((try Self.score(merged, 2024, "tuyen quang", "1.6.1") - 1.1531).magnitude < 1e-9)
  }

  @Test func `the best part has the least penalty, the worst the most`() throws {
    // Of 2024 in the synthetic panel: Long An has a penalty that counts 1, Tây Ninh has none.
    let panel = try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in HalfPoints() }
    for (method, expected) in [(MergeMethod.best, 0.0), (.mean, -0.5), (.worst, -1)] {
      let edition = try panel.merged(.successors, method: method).edition(Year(2024))
      let place = try #require(edition.place(of: edition.unit("tay ninh")))
      #expect(edition.adjustments[place] == expected, "\(method)")
    }
  }

  @Test func `weights of any size count by their shares`() throws {
    let papi = try Self.papi()
    let huge = [Double](repeating: 1e308, count: papi.units.count)
    let merged = try papi.merged(.successors, weights: huge)
    #expect(Self.close(try Self.score(merged, 2024, "tuyen quang"), 43.1378419985))
  }

  @Test func `answers pooled keep the deviation of all of them`() throws {
    // 1, 1, 0 and 1, 0, 0, 0: means 2/3 and 1/4, deviations √(2/9) and √(3/16); together 3 of 7.
    func row(_ mean: Double, _ variance: Double, _ n: Double) -> RawInputRow {
      RawInputRow(
        measured: mean, respondents: n, deviation: variance.squareRoot(), unit: 0, node: 0,
        source: 0, line: 1, year: 2024)
    }
    let pooled = try #require(
      RawInputRow.pooled([row(2.0 / 3, 2.0 / 9, 3), row(0.25, 3.0 / 16, 4)]))
    #expect(pooled.respondents == 7 && (pooled.measured - 3.0 / 7).magnitude < 1e-15)
    #expect((pooled.deviation - (12.0 / 49).squareRoot()).magnitude < 1e-12)
    #expect(RawInputRow.pooled([row(0.5, 0, 3), row(0.5, 0, .nan)]) == nil)
    #expect(RawInputRow.pooled([]) == nil)
  }

  // MARK: Before and after in one index

  private static let mixed = [
    "units.csv": """
    code,name,full_name,aliases,region,from,to,successor
    01,Hà Giang,,,Bắc,,2020,Tuyên Quang
    02,Tuyên Quang,,,Bắc,,2020,Tuyên Quang
    02m,Tuyên Quang,,,Bắc,2021,,
    46,Thừa Thiên Huế,,,Trung,,,

    """,
    "scores.csv": """
    unit,year,node,stage,points,source
    01,2020,2,final,4,a
    02,2020,2,final,7,a
    46,2020,2,final,5,a
    02m,2021,2,final,6,a
    46,2021,2,final,9,a

    """,
    "published.csv": "unit,year,node,measure,value,source\n",
  ]

  private static func mixedPanel() throws -> Panel {
    try PackageLoader.open(Small.files(mixed), name: "small")
  }

  @Test func `units of one name are told apart by their years, and found by the year asked`() throws
  {
    let panel = try Self.mixedPanel()
    #expect(
      panel.units.units.map(\.name) == [
        "Hà Giang", "Thừa Thiên Huế", "Tuyên Quang (2021–)", "Tuyên Quang (–2020)",
      ])
    #expect(throws: LookupError.self) { try panel.units.find("tuyen quang") }
    let (before, after) = (try panel.edition(Year(2020)), try panel.edition(Year(2021)))
    #expect(before.registry[try before.unit("tuyen quang")].code == "02")
    #expect(after.registry[try after.unit("tuyen quang")].code == "02m")
    // Between the years it is not one unit.
    #expect(throws: ComparisonProblem.self) {
      try panel.change("tuyen quang", Year(2020), Year(2021), node: "2")
    }
  }

  @Test func `merged, the years before and after stand in one series`() throws {
    let merged = try Self.mixedPanel().merged(.successors)
    #expect(merged.units.units.map(\.name) == ["Thừa Thiên Huế", "Tuyên Quang (2021–)"])
    #expect(try Self.score(merged, 2020, "tuyen quang", "2") == 5.5)
    #expect(try Self.score(merged, 2021, "tuyen quang", "2") == 6)
    let change = try merged.change("tuyen quang", Year(2020), Year(2021), node: "2")
    #expect(change.total == 0.5)
  }

  @Test func `units of one code that never existed together are not joined`() throws {
    func scores(_ unit: Unit) -> Scores {
      Scores(
        label: "x", units: [unit, Unit(code: "1", name: "Hà Nội")], values: [1, 2], digits: 0,
        in: "x")
    }
    let joined = try scores(Unit(code: "08", name: "Tuyên Quang", to: Year(2024))).join(
      scores(Unit(code: "08", name: "Tuyên Quang", from: Year(2025))))
    #expect(zip(joined.left, joined.right).count { !$0.isNaN && !$1.isNaN } == 1)
    #expect(joined.ids.count == 3)
  }

  @Test(arguments: 0..<100)
  func `the mean of merged parts is between them at every node`(_ seed: Int) throws {
    var random = Generator(seed: UInt64(seed))
    let made = RandomPanel(&random, changesFramework: true)
    let panel = try made.panel()
    let map = MergeMap.pairs([
      MergeMap.Pair(old: "U0", new: "Whole"), MergeMap.Pair(old: "U1", new: "Whole"),
    ])
    for year in [2020, 2021] {
      let (old, mean) = (try panel.edition(Year(year)), try panel.merged(map).edition(Year(year)))
      let best = try panel.merged(map, method: .best).edition(Year(year))
      for node in old.framework.nodes {
        func points(_ edition: Edition, _ unit: String) throws -> Double {
          decimal(edition.points(of: try edition.unit(unit), node.id)?.value ?? .nan)
        }
        let parts = try [points(old, "U0"), points(old, "U1")]
        let (whole, top) = (try points(mean, "Whole"), try points(best, "Whole"))
        // A node that is rounded is rounded again: half a tenth, and for the whole once for each part.
        let slack = made.roundsNodes ? 0.5 : 1e-8
        #expect((whole - (parts[0] + parts[1]) / 2).magnitude < slack, "seed \(seed)")
        #expect(top >= (parts.max() ?? 0) - slack, "seed \(seed)")
      }
    }
  }
}
