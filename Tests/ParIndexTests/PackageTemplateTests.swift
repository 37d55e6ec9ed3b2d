import Glibc
import Testing

@testable import ParIndex

@Suite struct PackageTemplateTests {
  private static func files(_ level: PackageTemplate.Level) -> [String: String] {
    let files = PackageTemplate(name: "my-index", level: level, year: 2024).files
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  @Test(arguments: PackageTemplate.Level.allCases)
  func `an empty index of every level opens`(_ level: PackageTemplate.Level) throws {
    let panel = try PackageLoader.open(MemoryPackage(Self.files(level)), name: "my-index")
    #expect(panel.info.level == level.rawValue && panel.years.isEmpty)
    let framework = try panel.framework(Year(2024))
    #expect(framework.total.max == 100)
    #expect(framework.find(code: "survey")?.max == 30)
    #expect(framework.leaves.allSatisfy { framework.formulas[$0.id.index] != nil })
  }

  @Test func `what is missing is counted`() throws {
    let files = Self.files(.department).merging([
      "units.csv": "code,name\nA,Sở A\nB,Sở B\n",
      "indicators.csv": "unit,year,node,value\nA,2024,1.1,yes\nB,2024,1.1,no\nA,2024,5.1,0.5\n",
    ]) { $1 }
    let panel = try PackageLoader.open(MemoryPackage(files), name: "my-index")
    let progress = PackageProgress(panel)
    #expect(progress.units == 2 && progress.leaves == 13)
    let edition = try #require(progress.editions.first)
    #expect(edition.missing.count == 23)
    #expect(edition.missing.first.map { "\($0.leaf) \($0.unit)" } == "1.2 Sở A")
    #expect(edition.missing.contains { $0.leaf == "5.1" && $0.unit == "Sở B" })
  }

  @Test func `leaves under given points are not missing`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/par-ministries")
    let progress = PackageProgress(panel).editions.first { $0.year == Year(2023) }
    let edition = try panel.edition(Year(2023))
    let unscored = try edition.rank(.total).missing.map { edition.registry[$0].name }
    #expect(Set(progress?.missing.map(\.unit) ?? []) == Set(unscored))
  }
}

/// `docs/package.md` lists what the loader reads.
@Suite struct PackagePageTests {
  private static let page: String = {
    let path = datasets.dropLast("datasets".count) + "docs/package.md"
    guard let file = try? MappedFile(descriptor: open(String(path), O_RDONLY), path: "page") else {
      return ""
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }()

  private static func row(_ name: String) -> String {
    page.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") }.map(String.init) ?? ""
  }

  @Test(arguments: [
    ("units", UnitsFile.required), ("framework", FrameworkFile.required),
    ("indicators", InputsFile.required), ("survey", InputsFile.required),
    ("adjustments", AdjustmentsFile.required), ("scores", ScoresFile.required),
    ("sources", SourcesFile.required), ("classes", ClassesFile.required),
    ("published", PublishedFile.required), ("crosswalk", CrosswalkFile.required),
  ])
  func `names every column`(_ table: String, _ required: [String]) {
    let row = Self.row("\(table).csv")
    for column in required + PackageTemplate.columns(of: table) {
      #expect(row.contains("`\(column)`"), "\(table): \(column)")
    }
  }

  @Test(arguments: DescriptionReader.frameworkKeys)
  func `explains every key of a framework`(_ key: String) {
    #expect(Self.page.contains("`\(key)`"), "\(key)")
  }
}
