import Testing

@testable import ParIndex

@Suite struct ScoresTests {
  private func scores(_ label: String, _ values: [String: Double]) -> Scores {
    let names = ["01": "Hà Nội", "02": "Hà Giang", "48": "Đà Nẵng", "46": "Huế"]
    let units = values.keys.sorted().map { Unit(code: $0, name: names[$0] ?? $0) }
    return Scores(
      label: label, units: units, values: units.map { values[$0.code] ?? .nan }, digits: 2,
      in: label)
  }

  @Test func `joins by the codes of units and keeps those of either`() throws {
    let joined = try scores("X", ["01": 1, "02": 2]).join(scores("Y", ["02": 20, "48": 30]))
    #expect(joined.registry.units.map(\.name) == ["Đà Nẵng", "Hà Giang", "Hà Nội"])
    #expect(joined.left.map(plainOrGap) == ["–", "2", "1"])
    #expect(joined.right.map(plainOrGap) == ["30", "20", "–"])
  }

  @Test func `computes unit by unit and misses what either misses`() throws {
    let sum = try scores("X", ["01": 1, "02": 2]).adding(scores("Y", ["01": 10, "48": 30]))
    #expect(sum.label == "X + Y")
    #expect(try sum.value(of: "ha noi") == 11)
    #expect(try sum.value(of: "ha giang").isNaN)
    #expect((sum.count, sum.missing) == (1, 2))
    #expect(sum.map("Z") { $0 * 2 }.values.map(plainOrGap) == ["–", "–", "22"])
  }

  @Test func `refuses vectors without a common unit`() {
    #expect(throws: LookupError.noCommonUnits("X", "Y")) {
      try scores("X", ["01": 1]).join(scores("Y", ["02": 2]))
    }
  }

  @Test func `filters units`() throws {
    let all = scores("X", ["01": 1, "02": 2, "48": 3])
    let some = all.filter { all.values[$0] > 1.5 }
    #expect(some.units.map(\.name) == ["Đà Nẵng", "Hà Giang"])
    #expect(some[try all.registry.find("Hà Nội")].isNaN)
  }

  @Test func `takes scores of an edition in the unit of display`() throws {
    let edition = try Small.panel().edition(Year(2020))
    let scores = try edition.scores(try edition.framework.node("2").id)
    #expect(scores.label == "SMALL 2020 · 2")
    #expect(scores.values == [8, 1, 9])
    #expect(try scores.join(try edition.scores(.total)).left == [8, 1, 9])
  }

  private func plainOrGap(_ value: Double) -> String { value.isNaN ? "–" : plain(value) }

  @Test func `names alone find their units in an index, from either side`() throws {
    let coded = Scores(
      label: "index",
      units: [Unit(code: "46", name: "Thừa Thiên Huế"), Unit(code: "01", name: "Hà Nội")],
      values: [1, 2], digits: 1, in: "index")
    let named = Scores(
      label: "own",
      units: ["thua thien hue", "TP Hà Nội", "Paris"].map { Unit(code: $0, name: $0) },
      values: [10, 20, 30], digits: 1, in: "own")
    let sums = try [coded.adding(named), named.adding(coded)]
    for sum in sums {
      #expect(try sum.value(of: "Hà Nội") == 22)
      #expect(try sum.value(of: "Thừa Thiên Huế") == 11)
      #expect(try sum.value(of: "Paris").isNaN)
    }
  }
}
