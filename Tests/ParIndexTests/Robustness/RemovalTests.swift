import Statistics
import TestSupport
import Testing

@testable import ParIndex

@Suite struct RemovalTests {
  private static func edition(_ name: String, _ year: Int) throws -> Edition {
    try PackageLoader.open(folder: "\(datasets)/\(name)") { _ in HalfPoints() }.edition(Year(year))
  }

  /// The ranks that totals make.
  private static func ranked(_ totals: [Double]) -> [Double] {
    ranks(totals.map(decimal), ties: .competition, descending: true)
  }

  private static func agree(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  @Test func `in a sum the rest is the whole less the node`() throws {
    let edition = try Self.edition("papi", 2019)
    let whole = try edition.points(.total)
    let removals = edition.removals(level: 1)
    #expect(removals.map { edition.framework[$0.node].code } == (1...8).map(String.init))
    for removal in removals {
      let part = try edition.points(removal.node)
      let expected = Self.ranked(zip(whole, part).map { $0 - $1 })
      #expect(Self.agree(removal.ranks, expected))
      let moves = zip(Self.ranked(whole), expected).map { ($0 - $1).magnitude }
      #expect(removal.meanAbsolute == moves.reduce(0, +) / Double(moves.count))
      #expect(removal.most?.places.magnitude == moves.max())
    }
  }

  @Test func `in a weighted mean the other weights keep their proportions`() throws {
    // PCI 2019: 10 · Σ w x over the sub-indices that are left, divided by what is left of the weights.
    let edition = try Self.edition("pci", 2019)
    let parts = edition.framework.total.children
    let columns = try parts.map { try edition.points($0) }
    let weights = parts.map { edition.framework[$0].weight ?? .nan }
    for (at, removal) in edition.removals(level: 1).enumerated() {
      let rest = parts.indices.filter { $0 != at }
      let totals = edition.units.indices.map { unit in
        rest.reduce(0) { $0 + weights[$1] * columns[$1][unit] }
          / rest.reduce(0) { $0 + weights[$1] }
      }
      #expect(Self.agree(removal.ranks, Self.ranked(totals)))
    }
  }

  @Test func `deeper nodes are taken out of their own, bonus and penalty stay`() throws {
    let edition = try Self.edition("par-teaching", 2024)
    let leaf = try edition.framework.node("8.1.1").id
    let removal = try #require(edition.removals(level: 3).first { $0.node == leaf })
    let leaves = edition.framework.leaves.map(\.id).filter { $0 != leaf }
    let columns = try leaves.map { try edition.points($0) }
    let totals = edition.units.indices.map { unit in
      columns.reduce(edition.adjustments[unit]) { $0 + $1[unit] }
    }
    #expect(Self.agree(removal.ranks, Self.ranked(totals)))
  }

  @Test func `where documents alone were scored their leaves are left out`() throws {
    let edition = try Self.edition("par-teaching-local", 2024)
    let removals = edition.removals(level: 1)
    #expect(removals.count == edition.framework.total.children.count)
    #expect(removals.allSatisfy { !$0.meanAbsolute.isNaN })
  }

  @Test func `the only part of a parent takes it along, and nothing is left of a single node`()
    throws
  {
    let one = """
      from,to,code,parent,name,name_en,min,max,weight,method,rule
      ,,1,total,Chỉ đạo,,,,,,
      ,,1.1,1,Kế hoạch,,,10,,,given
      ,,2,total,Thủ tục,,,10,,,given

      """
    let scores = """
      unit,year,node,stage,points,source
      01,2020,1.1,final,9,a
      01,2020,2,final,1,a
      46,2020,1.1,final,2,a
      46,2020,2,final,3,a

      """
    let panel = try PackageLoader.open(
      Small.files([
        "framework.csv": one, "scores.csv": scores,
        "published.csv": "unit,year,node,measure,value,source\n",
      ]), name: "small")
    let edition = try panel.edition(Year(2020))
    let removals = edition.removals(level: 2)
    // 1.1 is all of 1, so that 2 alone is left: 46 is first. 2 counts as of level 2 too.
    #expect(removals.map { edition.framework[$0.node].code } == ["1.1", "2"])
    #expect(removals[0].ranks.filter { !$0.isNaN } == [2, 1])
    #expect(removals[1].ranks.filter { !$0.isNaN } == [1, 2])
  }
}
