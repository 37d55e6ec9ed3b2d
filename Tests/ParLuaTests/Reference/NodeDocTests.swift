import Testing

/// What a node's page says of limits, method and rule, as `framework.csv` has them.
@Suite struct NodeDocTests {
  private static let opening = "function at(name, year) return par.open(name)[year] end"

  @Test(arguments: [
    ("at('papi', 2023)", "rule     the sum of its 8 parts"),
    ("at('papi', 2023), '2'", "max      10"),
    ("at('papi', 2023), '2.1'", "rule     given: the points stand as published or appraised"),
    ("at('papi', 2023), '2.1'", "name     Tiếp cận thông tin"),
    ("at('papi', 2023), '2.1'", "name_en  Access to Information"),
    ("at('papi', 2023), '2.1'", "parent   2 Transparency of Local Decision-Making"),
    ("at('pci', 2013)", "rule     the mean of its 10 parts by their weights × 10"),
    ("at('pci', 2013), 'labor'", "weight   20"),
    ("at('pci', 2013), 'labor'", "method   not told"),
    ("at('par-ministries', 2023), 'documents'", "method   documents: reports and evidence"),
    ("par.open('papi'):framework(2017)", "max      60"),
    ("at('papi', 2023):framework():node '7', '8'", "name_en  E-Governance"),
    ("at('./own-index', 2023), '1'", "rule     not told"),
  ])
  func `it tells what the framework has`(_ arguments: String, _ line: String) throws {
    try Stage.with { stage in
      _ = stage.run(Self.opening)
      let page = stage.run("doc(\(arguments))").output
      #expect(page.contains("  " + line), "\(page)")
    }
  }

  @Test(arguments: [
    ("at('papi', 2023)", "cách chấm      tổng 8 phần"),
    ("at('papi', 2023), '5'", "thuộc          total Tổng điểm PAPI"),
    ("at('papi', 2023), '5'", "phương pháp    điều tra xã hội học: theo câu trả lời khảo sát"),
    ("at('papi', 2023), '5.1'", "cách chấm      cho sẵn: lấy điểm đã công bố hoặc đã thẩm định"),
    ("at('pci', 2013)", "cách chấm      trung bình 10 phần theo trọng số × 10"),
  ])
  func `it tells it in Vietnamese`(_ arguments: String, _ line: String) throws {
    try Stage.with(["lang=vi"]) { stage in
      _ = stage.run(Self.opening)
      let page = stage.run("doc(\(arguments))").output
      #expect(page.contains("  " + line), "\(page)")
    }
  }
}
