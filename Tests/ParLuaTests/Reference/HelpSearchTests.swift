import Testing

@testable import ParLua

/// Words find what they are about, in either language.
@Suite struct HelpSearchTests {
  @Test(arguments: [
    ("tương quan", "stats.cor"), ("correlation", "Edition:correlations"),
    ("correlate", "stats.cor"),
    ("trung vị", "stats.median"), ("median", "stats.median"), ("độ lệch chuẩn", "stats.sd"),
    ("standard deviation", "stats.sd"), ("phân vị", "stats.quantile"),
    ("xếp hạng", "Edition:rank"), ("ranking", "stats.rank"), ("khoảng tin cậy", "Correlation.low"),
    ("mở chỉ số", "par.open"), ("bộ tiêu chí", "Panel:framework"), ("trọng số", "Node.weight"),
    ("đối chiếu", "Edition:verify"), ("lưu bảng", "Table:csv"), ("save", "save"),
    ("markdown", "Table:markdown"), ("published figure", "Edition:verify"),
    ("missing", "Scores:missing"), ("Bonett", "stats.cor"), ("năm", "Panel:years"),
    ("lọc", "Scores:filter"), ("loc", "Scores:filter"),
    ("average", "stats.mean"), ("trung bình", "stats.mean"), ("province", "Edition:unit"),
    ("tỉnh", "Edition:unit"),
    ("export", "Table:csv"), ("sắp xếp", "Table:sort"), ("nguồn", "Edition:sources"),
    ("skew", "stats.skewness"),
  ])
  func `finds by words`(_ words: String, _ first: String) {
    #expect(HelpSearch.find(words).first?.name == first)
  }

  @Test(arguments: [
    ("tương quan", "tuong quan"), ("Trung Vị", "TRUNG VI"), ("độ lệch chuẩn", "do  lech, chuan"),
    ("điểm", "diem"),
  ])
  func `diacritics, case and stops make no difference`(_ one: String, _ other: String) {
    let names = HelpSearch.find(one).map(\.name)
    #expect(!names.isEmpty)
    #expect(names == HelpSearch.find(other).map(\.name))
  }

  @Test func `diacritics that are typed are meant`() {
    let names = HelpSearch.find("năm").map(\.name)
    #expect(!names.contains { $0.contains("name") })
    #expect(HelpSearch.find("nam").contains { $0.name.contains("name") })
  }

  @Test func `every declaration is found by its own sentences and by its name`() {
    let wrong = Library.declarations.filter { function in
      [function.summary, function.notes.vietnamese, function.name].contains { text in
        !HelpSearch.find(text).contains { $0.name == function.name }
      }
    }
    #expect(wrong.map(\.name) == [])
  }

  @Test func `every type is found`() {
    let wrong = Library.types.filter { type in
      !HelpSearch.find(type.name).contains { $0.name == type.name }
    }
    #expect(wrong.map(\.name) == [])
  }

  @Test(arguments: ["", "  ", "!?", "qqqq wwww"])
  func `finds nothing for what is nowhere`(_ words: String) {
    #expect(HelpSearch.find(words).isEmpty)
  }

  @Test(arguments: [("medain", "median"), ("corelation", "correlation"), ("quantil", "quantile")])
  func `offers the nearest word`(_ words: String, _ near: String) {
    #expect(HelpSearch.nearest(words).first == near)
  }

  @Test func `words that follow each other shut out those that stand apart`() {
    let names = HelpSearch.find("trung vi").map(\.name)
    #expect(
      names == [
        "stats.median", "Scores:median", "Test.estimate", "Test.groups", "stats.impute",
        "stats.wilcoxon", "stats.signtest", "Edition:explain",
      ])
  }
}
