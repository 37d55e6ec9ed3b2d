import Statistics
import Testing

@testable import ParLua

/// A tree drawn in lines; the heights are those of hclust in R 4.2.2.
@Suite struct DendrogramTests {
  private static func lines(
    _ columns: [[Double]], _ labels: [String], width: Int, height: Int? = nil
  ) throws -> [String] {
    let tree = try clusterTree(columns, linkage: .single)
    return Dendrogram(tree: tree, labels: labels).lines(
      width: width, DisplayStyle(width: width, height: height))
  }

  @Test func `merges stand as far to the right as they are high`() throws {
    // Heights 1, 2 and 5, of 21 places: columns 4, 8 and 20.
    #expect(
      try Self.lines([[1, 2, 9, 4]], ["a", "b", "c", "d"], width: 23) == [
        "c ────────────────────┐",
        "d ────────┬───────────┘",
        "a ────┬───┘",
        "b ────┘",
        "  0                5.00",
      ])
  }

  @Test(arguments: [
    [0.0, 0, 0], [1e-300, 2e-300, 5e-300], [1e308, -1e308, 0], [1e-307, 0, 1],
  ])
  func `no heights are too small or too large`(_ column: [Double]) throws {
    let lines = try Self.lines([column], ["a", "b", "c"], width: 20)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 20 })
  }

  @Test func `long labels are cut`() throws {
    let lines = try Self.lines([[1, 2]], ["Thành phố Hồ Chí Minh", "b"], width: 24)
    #expect(lines[0].hasPrefix("Thành p"))
    #expect(lines.allSatisfy { $0.count <= 24 })
  }

  @Test func `leaves beyond the screen are counted`() throws {
    let column = (0..<30).map { Double($0 * $0) }
    let lines = try Self.lines([column], column.map { "\($0)" }, width: 40, height: 15)
    #expect(lines.count == 12)
    #expect(lines.last == "… 20 more · last() shows all")
  }
}
