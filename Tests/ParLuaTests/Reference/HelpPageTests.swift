import TerminalText
import LuaRuntime
import Testing

@testable import ParLua

/// Pages of help fit the screen, in both languages.
@Suite struct HelpPageTests {
  private static let styles = [100, 80, 40].flatMap { width in
    Language.allCases.map { DisplayStyle(width: width, language: $0) }
  }

  @Test(arguments: styles)
  func `no page is wider than the screen`(_ style: DisplayStyle) {
    let pages =
      Library.declarations.map { ($0.name, HelpPage.text($0, style)) }
      + Library.types.map { ($0.name, HelpPage.text($0, style)) }
    let width = style.width ?? 80
    let wrong = pages.flatMap { name, page in
      page.split(separator: "\n").filter { displayWidth(String($0)) > width }
        .map { "\(name): \($0)" }
    }
    #expect(wrong == [])
  }

  @Test(arguments: styles)
  func `a page tells everything that is declared`(_ style: DisplayStyle) {
    let wrong = Library.declarations.filter { function in
      let page = HelpPage.text(function, style).withoutSpaces
      let texts =
        [function.name, function.notes.source] + function.parameters.map(\.name)
        + function.parameters.flatMap { [$0.summary(style.language)] + $0.allowed }
        + function.examples.flatMap { [$0.code, $0.output] }.filter { !$0.contains("│") }
        + function.notes.seeAlso
        + [
          function.summary(style.language), function.details(style.language),
          function.returns(style.language),
        ]
      return !texts.allSatisfy { $0.isEmpty || page.contains($0.withoutSpaces) }
    }
    #expect(wrong.map(\.name) == [])
  }

  @Test(arguments: [
    (
      Language.en, ["Parameters", "Options", "Result", "Details", "Source", "Examples", "See also"]
    ),
    (
      .vi, ["Tham số", "Tuỳ chọn", "Kết quả", "Chi tiết", "Nguồn", "Ví dụ", "Xem thêm"]
    ),
  ])
  func `headings are in the language of the page`(_ language: Language, _ headings: [String]) throws
  {
    let page = try HelpText.page(named: "stats.cor", DisplayStyle(width: 80, language: language))
    let margin = page.split(separator: "\n").dropFirst().filter { !$0.hasPrefix(" ") }
    #expect(margin.count == headings.count)
    #expect(zip(margin, headings).allSatisfy { $0.hasPrefix($1) }, "\(margin)")
  }

  @Test(arguments: [
    ("Edition:rank", "  node  node, optional – "),
    ("Edition:rank", "  stage   text, optional; one of \"self\", \"appraised\", \"final\" – "),
    ("stats.cor", "  ci         number, default 0.95 – "),
    ("Table:top", "  count  integer – How many."),
    ("Edition:rank", "Examples, after papi = par.open \"papi\"; e = papi[2023]\n"),
    ("stats.rank", "Examples\n"), ("par.open", "Examples\n"),
  ])
  func `a parameter tells its type, its default and its values`(
    _ name: String, _ line: String
  ) throws {
    let page = try HelpText.page(named: name, DisplayStyle(width: 80))
    #expect(page.contains(line), "\(page)")
  }

  @Test func `a type lists every member with its sentence`() {
    let wrong = Library.types.flatMap { type in
      let page = HelpPage.text(type, DisplayStyle(width: 200))
      return (type.methods.map { (":", $0) } + type.properties.map { (".", $0) })
        .filter { mark, member in
          !page.split(separator: "\n").contains {
            $0.hasPrefix("  \(mark)\(member.shortName) ") && $0.hasSuffix("  \(member.summary)")
          }
        }
        .map(\.1.name)
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("Panel", "Given by\n  par.open, Panel:merge, Panel:comparable\n"),
    ("Correlation", "Given by\n  stats.cor, Edition:cor\n"),
    ("Framework", "Given by\n  Panel:framework, Edition:framework\n"),
  ])
  func `a type says what gives its values`(_ name: String, _ lines: String) throws {
    #expect(try HelpText.page(named: name, DisplayStyle(width: 80)).contains(lines))
  }

  @Test func `attributes set off headings alone, and only in colour`() throws {
    let plain = try HelpText.page(named: "stats.cor", DisplayStyle(width: 80))
    let coloured = try HelpText.page(named: "stats.cor", DisplayStyle(width: 80, color: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
    #expect(coloured.contains("\u{1B}[1mParameters\u{1B}[0m\n"))
  }
}

extension String {
  /// The letters alone: what wrapping changes is left out.
  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }
}
