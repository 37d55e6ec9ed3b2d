import Testing

@testable import ParIndex

@Suite struct LossesTests {
  private static func panel(_ name: String) throws -> Panel {
    try PackageLoader.open(folder: "\(datasets)/\(name)")
  }

  /// By hand from the PAPI tables of 2023: 8.3 is 0.4069 of 3.33, the fewest of all its leaves.
  @Test func `the leaves of a unit stand by what they cost`() throws {
    let edition = try Self.panel("papi").edition(Year(2023))
    let losses = edition.losses(of: try edition.unit("lang son"))
    #expect(losses.count == edition.framework.nodes.count { $0.isLeaf })
    let first = try #require(losses.first)
    #expect(edition.framework[first.leaf].code == "8.3")
    #expect(abs(first.lost - (3.33 - 0.4069)) < 0.00005)
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $0.lost >= $1.lost })
    #expect(try #require(losses.last).cumulative.rounded(to: 9) == 1)
  }

  @Test(arguments: ["papi", "pci", "egov"])
  func `the leaves add up to what the whole lost`(_ name: String) throws {
    let panel = try Self.panel(name)
    var looked = 0
    for year in panel.years {
      let edition = try panel.edition(year)
      // 2005 has no weights; its totals are given.
      let top = edition.framework.nodes.filter(\.isLeaf).reduce(0) {
        $0 + edition.framework.worth(of: $1) * ($1.max ?? .nan)
      }
      guard !top.isNaN else { continue }
      for unit in edition.units {
        let losses = edition.losses(of: unit)
        guard losses.count == edition.framework.nodes.count(where: \.isLeaf) else { continue }
        let made = losses.reduce(0) {
          $0 + edition.framework.worth(of: edition.framework[$1.leaf]) * $1.points
        }
        #expect(abs(losses.reduce(0) { $0 + $1.lost } - (top - made)) < 1e-7)
        looked += 1
      }
    }
    #expect(looked > 50)
  }

  @Test func `without a unit it is the mean, and who lost most`() throws {
    let edition = try Self.panel("papi").edition(Year(2023))
    for loss in edition.losses().prefix(5) {
      let each = edition.units.compactMap { unit in
        edition.losses(of: unit).first { $0.leaf == loss.leaf }
      }
      #expect(each.count == loss.known)
      #expect(abs(each.reduce(0) { $0 + $1.lost } / Double(each.count) - loss.lost) < 1e-8)
      #expect(each.map(\.lost).max() == loss.mostLost)
      #expect(each.first { $0.lost == loss.mostLost }?.most == loss.most)
    }
  }

  @Test func `saturation counts what is at the limits and tells apart`() throws {
    let edition = try Self.panel("papi").edition(Year(2023))
    let rows = edition.saturation()
    #expect(rows.count == edition.framework.nodes.count { $0.isLeaf })
    for row in rows {
      let points = try edition.points(row.leaf).filter { !$0.isNaN }
      #expect(row.known == points.count)
      #expect(row.levels == Set(points.map(decimal)).count)
      #expect((0...1).contains(row.atMaximum) && (0...1).contains(row.atMinimum))
      let total = try edition.points(.total)
      for (place, rest) in row.rest.enumerated() where !rest.isNaN {
        #expect(abs(rest + row.points[place] - total[place]) < 1e-9)
      }
    }
  }
}

extension Double {
  fileprivate func rounded(to digits: Int) -> Double { Rounding.halfUp(digits: digits).apply(self) }
}
