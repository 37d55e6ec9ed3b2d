import Testing

@testable import ParIndex

@Suite struct UnitRegistryTests {
  private let registry = UnitRegistry(
    [
      Unit(code: "17", name: "Hòa Bình", fullName: "Tỉnh Hòa Bình"),
      Unit(code: "46", name: "Thừa Thiên Huế", fullName: "Tỉnh Thừa Thiên Huế", aliases: ["Huế"]),
      Unit(
        code: "79", name: "Hồ Chí Minh", fullName: "Thành phố Hồ Chí Minh",
        aliases: ["Sài Gòn", "TPHCM"]),
      Unit(code: "35", name: "Hà Nam", fullName: "Tỉnh Hà Nam"),
      Unit(code: "99", name: "Hạ Nam", fullName: "Huyện Hạ Nam"),
      Unit(code: "x1", name: "Tân Bình", fullName: "Quận Tân Bình"),
      Unit(code: "x2", name: "Tân Bình", fullName: "Xã Tân Bình"),
      Unit(code: "28", name: "Hà Tây", to: Year(2008)),
    ], label: "TEST")

  @Test(arguments: [
    ("46", "46"), ("Thừa Thiên Huế", "46"), ("thua thien hue", "46"), ("THUA THIEN HUE", "46"),
    ("Tỉnh Thừa Thiên Huế", "46"), ("tinh thua thien-hue", "46"), ("hue", "46"),
    ("ThuaThienHue", "46"),
    ("hoà bình", "17"), ("Hoa Binh Province", "17"), ("TP. Hồ Chí Minh", "79"),
    ("tp ho chi minh", "79"),
    ("Ho Chi Minh City", "79"), ("saigon", "79"), ("tp.hcm", "79"), ("Hà Nam", "35"),
    ("hạ nam", "99"),
    ("Quận Tân Bình", "x1"),
  ])
  func `finds a unit however it is typed`(_ text: String, _ code: String) throws {
    #expect(registry[try registry.find(text)].code == code)
  }

  @Test func `lists the candidates of an ambiguous name by names that tell them apart`() throws {
    #expect(throws: LookupError.ambiguousUnit("ha nam", candidates: ["Hà Nam", "Hạ Nam"])) {
      try registry.find("ha nam")
    }
    let candidates = ["Quận Tân Bình", "Xã Tân Bình"]
    #expect(throws: LookupError.ambiguousUnit("Tân Bình", candidates: candidates)) {
      try registry.find("Tân Bình")
    }
    for text in candidates { _ = try registry.find(text) }
  }

  @Test(arguments: [
    ("Thua Thien", "Thừa Thiên Huế"), ("Hoa Bihn", "Hòa Bình"), ("Ho Chi Min", "Hồ Chí Minh"),
  ])
  func `names the nearest for an unknown one`(_ text: String, _ nearest: String) throws {
    let error = #expect(throws: LookupError.self) { try registry.find(text) }
    #expect(error?.suggestions.first == nearest)
    #expect(
      error?.description.contains("no unit '\(text)' in TEST; did you mean '\(nearest)'") == true)
    for text in error?.suggestions ?? [] { _ = try? registry.find(text) }
  }

  @Test(arguments: ["", " ", "\u{0}", "!!!", String(repeating: "x", count: 1_000_000)])
  func `survives any text and keeps its message short`(_ text: String) {
    let error = #expect(throws: LookupError.self) { try registry.find(text) }
    #expect((error?.description.count ?? 0) < 200)
  }

  @Test func `knows in which years a unit existed`() throws {
    let unit = registry[try registry.find("Hà Tây")]
    #expect(unit.exists(in: Year(2008)))
    #expect(!unit.exists(in: Year(2010)))
    #expect(registry.ids(in: Year(2010)).count == registry.count - 1)
  }

  @Test func `keeps units in the order of the alphabet`() {
    #expect(registry.units.map(\.name).prefix(3) == ["Hà Nam", "Hạ Nam", "Hà Tây"])
  }
}
