import Foundation
import Testing

@testable import ParLua

/// The page that sets parsh beside other tools.
@Suite struct PeersTests {
  private static let text: String =
    (try? String(contentsOfFile: Project.root + "/docs/peers.md", encoding: .utf8)) ?? ""

  private static let lines = text.split(separator: "\n").map(String.init)

  /// The tables' rows as cells, without the rules below the headings.
  private static let rows = lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|--") }.map(cells)

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// What stands in backticks.
  private static func code(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private static let declared = Set(Library.declarations.map(\.name))

  @Test func `every table has parsh and its five peers`() {
    let headings = Self.rows.filter { $0.first == "" }
    #expect(headings.count == 6)
    #expect(
      headings.allSatisfy {
        $0 == ["", "parsh", "COINr", "Compind", "ProMCDA", "R", "Python"]
      })
  }

  @Test func `every row has all cells, and none is empty`() {
    let points = Self.rows.filter { $0.first != "" }
    #expect(points.count >= 60)
    let wrong = points.filter { $0.count != 7 || $0.contains("") }
    #expect(wrong.map { $0.joined(separator: "|") } == [])
    #expect(Set(points.map(\.first)).count == points.count)
  }

  @Test func `what parsh is said to have is declared`() {
    let named = Self.rows.filter { $0.count > 1 }.flatMap { Self.code($0[1]) }
    #expect(named.count >= 80)
    #expect(named.filter { !Self.declared.contains($0) } == [])
  }

  @Test func `what none of the peers has rests on functions that are declared`() throws {
    let start = try #require(Self.lines.firstIndex(of: "## What none of them has"))
    let items = Self.lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("- ") }
    #expect(items.count >= 5)
    #expect(items.filter { Self.code($0).isEmpty } == [])
    #expect(items.flatMap(Self.code).filter { !Self.declared.contains($0) } == [])
  }

  @Test func `it stays a page`() {
    #expect(Self.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }
}
