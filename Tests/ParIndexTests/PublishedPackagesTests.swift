import TestSupport
import Statistics
import Testing

@testable import ParIndex

/// The packages that the project publishes, against the figures that were printed.
@Suite struct PublishedPackagesTests {
  private func open(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)")
  }

  @Test(arguments: ["papi", "pci", "egov", "dti", "par-ministries", "par-provinces", "sipas"])
  func `opens and makes every edition`(_ name: String) throws {
    let panel = try open(name)
    #expect(panel.info.name == name)
    for year in panel.years {
      let edition = try panel.edition(year)
      #expect(edition.units.count == panel.units.ids(in: year).count)
      _ = edition.verify()
    }
  }

  @Test func `reproduces every published dimension of PAPI within 0.0001`() throws {
    let panel = try open("papi")
    var compared = 0
    for year in panel.years {
      for row in try panel.edition(year).verify()
      where row.measure == .points && row.source?.id == "papi-workbooks" {
        compared += 1
        #expect(
          row.difference.magnitude <= 0.0001, "\(year) \(panel.units[row.unit].name) \(row.node)")
      }
    }
    #expect(compared == 3199)
  }

  @Test func `reproduces every published PCI score of 2006 to 2019 within 0.001, but for 2011`()
    throws
  {
    let panel = try open("pci")
    #expect(panel.years == (2005...2019).map(Year.init))
    var largest: [Year: Double] = [:]
    for year in panel.years where year >= Year(2006) {
      for row in try panel.edition(year).verify() where row.source?.id == "pci-workbooks" {
        largest[year] = max(largest[year] ?? 0, row.difference.magnitude)
      }
    }
    for (year, difference) in largest where year != Year(2011) {
      #expect(difference < 0.001, "\(year)")
    }
    #expect((0.5...0.56).contains(largest[Year(2011)] ?? 0))
    #expect([2008, 2012, 2018].allSatisfy { largest[Year($0)] == nil })
  }

  @Test(arguments: [(2008, 64), (2012, 63), (2018, 63), (2005, 42)])
  func `has a PCI score of every unit also where none was published`(_ year: Int, _ known: Int)
    throws
  {
    let ranking = try open("pci").edition(Year(year)).rank(.total)
    #expect(ranking.known == known)
  }

  @Test func `takes the score of 2005 as published, for want of weights`() throws {
    let edition = try open("pci").edition(Year(2005))
    // The workbook's first row: Hà Nội 60.3243784716432.
    let score = edition.points(of: try edition.registry.find("Hà Nội"), .total)
    #expect(score == Points(60.3243784716432))
    #expect(edition.framework.leaves.allSatisfy { $0.weight == nil })
  }

  @Test func `has Hà Tây to 2008 and does not miss it afterwards`() throws {
    let panel = try open("pci")
    #expect(try panel.edition(Year(2008)).units.count == 64)
    #expect(try panel.edition(Year(2010)).units.count == 63)
    #expect(try panel.edition(Year(2010)).rank(.total).missing.isEmpty)
  }

  // Published by the Ministry of Home Affairs, April 2024.
  @Test func `ranks the ministries of 2023 from 89.95 to 78.03`() throws {
    let edition = try open("par-ministries").edition(Year(2023))
    let rows = try edition.rank(.total).rows
    let names = rows.map { edition.registry[$0.unit].name }
    #expect(rows.map(\.rank) == (1...17).map { Rank(Double($0)) })
    #expect((names.first, names.last) == ("Bộ Tư pháp", "Bộ Công Thương"))
    #expect((decimal(rows[0].score), decimal(rows[16].score)) == (89.95, 78.03))
    #expect(
      rows.allSatisfy {
        $0.publishedRank.map { Double($0) } == nil || $0.publishedRank == $0.rank.whole
      })
  }

  @Test func `names the nine ministries whose parts miss the total by 0.01`() throws {
    let edition = try open("par-ministries").edition(Year(2023))
    let wrong = edition.verify().filter { !$0.agrees }
    #expect(wrong.count == 9)
    #expect(wrong.allSatisfy { $0.basis == .parts && $0.difference.magnitude == 0.01 })
    #expect(edition.verify().filter { $0.basis == .parts }.count == 17)
  }

  // ρ, n and p by scipy.stats.spearmanr on the source tables.
  @Test(arguments: [(2020, 0.384, 63, 0.0019), (2023, 0.436, 61, 0.0005)])
  func `correlates procedures with e-government portals`(
    _ year: Int, _ estimate: Double, _ n: Int, _ p: Double
  ) throws {
    let edition = try open("papi").edition(Year(year))
    let (left, right) = (try edition.framework.node("5"), try edition.framework.node("8.1"))
    let found = try correlate(edition.score(left.id), edition.score(right.id))
    #expect((found.estimate - estimate).magnitude < 0.0005)
    #expect((found.p - p).magnitude < 0.00005)
    #expect(found.n == n)
  }

  @Test func `correlates two indices, joined by unit`() throws {
    let papi = try open("papi").edition(Year(2017))
    let procedures = try papi.scores(try papi.framework.node("5").id)
    let joined = try procedures.join(try open("egov").edition(Year(2017)).scores(.total))
    let found = try correlate(joined.left, joined.right)
    #expect((found.estimate + 0.268).magnitude < 0.0005)
    #expect((found.p - 0.052).magnitude < 0.0005)
    #expect((found.n, joined.ids.count) == (53, 63))
  }

  @Test func `misses the provinces that PAPI misses`() throws {
    let panel = try open("papi")
    let edition = try panel.edition(Year(2023))
    let ranking = try edition.rank(.total)
    #expect(ranking.missing.map { panel.units[$0].name } == ["Bình Dương", "Quảng Ninh"])
    #expect((ranking.known, ranking.of) == (61, 63))
    #expect(edition.framework.levels == [8, 28])
    #expect(try panel.edition(Year(2017)).framework.levels == [6, 22])
  }

  @Test(arguments: [UInt64(2), 2025])
  func `finds every province however its name is typed`(_ seed: UInt64) throws {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    let registry = try open("papi").units
    for id in registry.ids {
      let unit = registry[id]
      for name in [unit.name, unit.fullName, unit.code] + unit.aliases {
        #expect(try registry.find(name) == id)
        #expect(try registry.find(name.uppercased()) == id)
        #expect(try registry.find(VietnameseFolding.words(name)) == id)
        #expect(try registry.find(decomposed(name, &numbers)) == id)
        #expect(try registry.find("  \(name) ") == id)
      }
    }
  }

  /// The text with marks as code points of their own, in random order.
  private func decomposed(_ text: String, _ numbers: inout Generator) -> String {
    var result = String.UnicodeScalarView()
    for letter in VietnameseLetters.letters(of: text) {
      let qualities: [Unicode.Scalar?] = [nil, "\u{306}", "\u{302}", "\u{31B}", nil]
      let tones: [Unicode.Scalar?] = [nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
      let base = letter.quality == .stroke ? (letter.isUpper ? "Đ" : "đ") : letter.base
      result.append(
        letter.isUpper && letter.quality != .stroke ? Unicode.Scalar(UInt8(base.value - 32)) : base)
      let marks = [qualities[Int(letter.quality.rawValue)], tones[Int(letter.tone.rawValue)]]
      result.append(contentsOf: marks.shuffled(using: &numbers).compactMap { $0 })
    }
    return String(result)
  }

  /// Printed in the announcements of 2019 and 2020: Hải Phòng 4 then 2, Long An 5 then 7; Phú Thọ's
  /// place of 2019 is not known.
  @Test(arguments: [("Hải Phòng", 2.0), ("Long An", -2), ("Phú Thọ", Double.nan)])
  func `places won are those of the printed ranks where few units are known`(
    _ name: String, _ climb: Double
  ) throws {
    let edition = try open("par-provinces").edition(Year(2020))
    let unit = try edition.registry.find(name)
    let row = try #require(edition.rank(.total).rows.first { $0.unit == unit })
    #expect(row.rankChange == climb || row.rankChange.isNaN && climb.isNaN)
  }
}
