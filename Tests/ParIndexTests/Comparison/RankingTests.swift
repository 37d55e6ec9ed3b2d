import TestSupport
import Statistics
import Testing

@testable import ParIndex

@Suite struct RankingTests {
  /// An index of one leaf with a maximum of 100 and units a, b, c … with these points.
  private func edition(
    _ points: [String], ties: String = "competition", classes: String = "cut-off",
    rounding: String = "none", classRows: String? = nil
  ) throws -> Edition {
    let codes = points.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
    var units = "code,name,region\n"
    var scores = "unit,year,node,points\n"
    for (code, value) in zip(codes, points) {
      units += "\(code),\(code),\(code < "d" ? "Bắc" : "Nam")\n"
      if !value.isEmpty { scores += "\(code),2020,1,\(value)\n" }
    }
    return try Small.panel([
      "units.csv": units, "scores.csv": scores,
      "framework.csv": "from,to,code,parent,name,max\n2020,2021,1,total,Một,100\n",
      "datapackage.json": Small.description(rounding: rounding, ties: ties, classes: classes),
      "classes.csv": classRows ?? "name,lower\nA,90\nB,80\nC,0\n",
      "published.csv":
        "unit,year,node,measure,value,rank,source,confidence\na,2020,total,rank,,7,a,read\n",
    ]).edition(Year(2020))
  }

  private func ranks(_ ranking: Ranking, _ edition: Edition) -> String {
    ranking.rows.map { "\(edition.registry[$0.unit].code)\(plain($0.rank.value))" }.joined(
      separator: " ")
  }

  // By hand: 90, 80, 80, 70.
  @Test(arguments: [
    ("competition", "b1 a2 c2 d4"), ("dense", "b1 a2 c2 d3"), ("average", "b1 a2.5 c2.5 d4"),
  ])
  func `shares places by the framework's rule, the alphabet within`(
    _ ties: String, _ expected: String
  ) throws {
    let edition = try edition(["80", "90", "80", "70"], ties: ties)
    #expect(ranks(try edition.rank(.total), edition) == expected)
  }

  @Test func `ties equal decimals that binary sums keep apart`() throws {
    let framework =
      "from,to,code,parent,name,max\n2020,2021,1,total,Một,1\n2020,2021,2,total,Hai,1\n"
    let scores = "unit,year,node,points\n01,2020,1,0.1\n01,2020,2,0.2\n46,2020,1,0.3\n46,2020,2,0\n"
    let edition = try Small.panel([
      "framework.csv": framework, "scores.csv": scores,
      "published.csv": "unit,year,node,measure,value,rank,source,confidence\n",
    ]).edition(Year(2020))
    #expect(try edition.rank(.total).rows.map(\.rank) == [Rank(1), Rank(1)])
  }

  @Test func `ranks before rounding`() throws {
    let edition = try edition(["80.004", "80.001"], rounding: "cut 2")
    #expect(ranks(try edition.rank(.total), edition) == "a1 b2")
  }

  @Test func `leaves out units without a score and counts them`() throws {
    let ranking = try edition(["80", "", "70"]).rank(.total)
    #expect((ranking.known, ranking.of, ranking.missing.count) == (2, 3, 1))
    #expect(ranking.rows[0].publishedRank == 7)
    #expect(ranking.rows[0].rank.whole == 1)
  }

  @Test func `ranks in each region or in one`() throws {
    let edition = try edition(["70", "90", "80", "60", "95"])
    #expect(ranks(try edition.rank(.total, within: .eachRegion), edition) == "b1 c2 a3 e1 d2")
    let south = try edition.registry.region("NAM")
    #expect(ranks(try edition.rank(.total, within: .region(south)), edition) == "e1 d2")
    let have = ["Bắc", "Nam"]
    for (text, nearest) in [("Trung", []), ("na", ["Nam"])] {
      #expect(throws: LookupError.noRegion(text, nearest: nearest, in: "SMALL", have: have)) {
        try edition.registry.region(text)
      }
    }
  }

  @Test func `says so where there are no regions`() throws {
    let units = "code,name\n01,Hà Nội\n28,Hà Tây\n46,Huế\n"
    let edition = try Small.panel(["units.csv": units]).edition(Year(2020))
    #expect(throws: LookupError.noRegions(in: "SMALL")) {
      try edition.rank(.total, within: .eachRegion)
    }
  }

  // 89.997 half-up to two decimals is 90.00 and class A; cut it is 89.99 and class B.
  @Test(arguments: [("none", "B"), ("half-up 2", "A"), ("cut 2", "B")])
  func `decides a class on the value that is published`(_ rounding: String, _ expected: String)
    throws
  {
    let edition = try edition(["89.997"], rounding: rounding)
    #expect(try edition.classes(.total).map { $0?.name } == [expected])
  }

  @Test func `gives cut-off classes to the whole only`() throws {
    let edition = try edition(["95", "90", "85", "", "10"])
    #expect(try edition.classes(.total).map { $0?.name } == ["A", "A", "B", nil, "C"])
    #expect(try edition.classes(try edition.framework.node("1").id).allSatisfy { $0 == nil })
  }

  // Quartiles of 10 … 80 by R: quantile(seq(10, 80, 10), type = 7) is 27.5, 45, 62.5.
  @Test func `makes quartile groups of the known values`() throws {
    let rows = "group,name,lower\n1,Cao,0.75\n2,Khá,0.5\n3,Trung bình,0.25\n4,Thấp,0\n"
    let edition = try edition(
      ["10", "20", "30", "40", "50", "60", "70", "80", ""], classes: "quartile", classRows: rows)
    let codes = try edition.classes(.total).map { $0?.code }
    #expect(codes == ["4", "4", "3", "3", "2", "2", "1", "1", nil])
  }

  @Test func `compares with the year before`() throws {
    let panel = try Small.panel()
    let ranking = try panel.edition(Year(2021)).rank(try panel.framework(Year(2021)).node("2").id)
    #expect(ranking.previousYear == Year(2020))
    #expect(ranking.isComparable)
    // 2020: Huế 9, Hà Nội 8, Hà Tây 1; 2021: Huế 10, Hà Nội 9.5.
    #expect(ranking.rows.map(\.change) == [1, 1.5])
    #expect(ranking.rows.map(\.rankChange) == [0, 0])
    let total = try panel.edition(Year(2021)).rank(.total)
    #expect(total.rows[0].change.isNaN)
    #expect(try panel.edition(Year(2020)).rank(.total).previousYear == nil)
  }

  @Test(arguments: [UInt64(5), 77])
  func `keeps the properties of ranks`(_ seed: UInt64) throws {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    for _ in 0..<30 {
      let points = (0..<Int.random(in: 1...20, using: &numbers)).map { _ in
        Int.random(in: 0..<6, using: &numbers) == 0
          ? "" : "\(Int.random(in: 0...12, using: &numbers))"
      }
      if points.allSatisfy(\.isEmpty) { continue }
      let rows = try edition(points).rank(.total).rows
      let average = try edition(points, ties: "average").rank(.total).rows
      let n = Double(rows.count)
      // Averaged ranks add up to n(n + 1)/2; nobody's competition rank is worse than the averaged.
      #expect(average.reduce(0) { $0 + $1.rank.value } == n * (n + 1) / 2)
      for (row, other) in zip(rows, average) { #expect(row.rank <= other.rank) }
      for (better, worse) in zip(rows, rows.dropFirst()) {
        #expect((better.score > worse.score) == (better.rank < worse.rank))
      }
    }
  }
}
