import LuaRuntime
import Testing

@testable import ParLua

/// Rules that every declaration keeps; each test collects all failures and reports them together.
@Suite struct DeclarationTests {
  private static let all = Library.declarations
  private static let callable = all.filter { !$0.isProperty }

  @Test func `every summary is one sentence of at most 150 characters`() {
    let wrong = Self.all.filter { function in
      let text = function.summary
      return text.isEmpty || text.count > 150 || !text.hasSuffix(".")
    }
    #expect(wrong.map(\.name) == [])
  }

  @Test func `every parameter and every result is described`() {
    let wrong = Self.all.filter { function in
      function.returns.isEmpty
        || function.parameters.contains { $0.summary.isEmpty || $0.name.isEmpty }
    }
    #expect(wrong.map(\.name) == [])
  }

  @Test func `everything that is called is told in Vietnamese too`() {
    #expect(Self.callable.filter { $0.notes.vietnamese.isEmpty }.map(\.name) == [])
  }

  @Test func `everything that gives a result has an example`() {
    let printing = ["help", "last", "log", "par.read", "save"]
    let wrong = Self.callable.filter { $0.examples.isEmpty && !printing.contains($0.name) }
    #expect(wrong.map(\.name) == [])
  }

  @Test func `names are snake case and used once`() {
    let names = Self.all.map(\.name)
    let wrong = Self.all.filter { function in
      !function.shortName.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
    }
    #expect(wrong.map(\.name) == [])
    #expect(Set(names).count == names.count)
  }

  @Test func `neighbours exist`() {
    let names = Set(Self.all.map(\.name))
    let wrong = Self.all.flatMap { function in
      function.notes.seeAlso.filter { !names.contains($0) }.map { "\(function.name) → \($0)" }
    }
    #expect(wrong == [])
  }

  @Test func `every statistic has its formula`() {
    let wrong = Library.functions.filter { $0.name.hasPrefix("stats.") && $0.notes.details.isEmpty }
    #expect(wrong.map(\.name) == [])
  }

  @Test func `options show their default and take few values by name`() {
    let wrong = Self.all.flatMap { function in
      function.parameters.filter { $0.isNamed && $0.defaultText == nil }.map {
        "\(function.name) \($0.name)"
      }
    }
    #expect(wrong == [])
  }

  @Test func `every function that Lua reaches is declared`() throws {
    let lines = try Typed().lines(
      """
      for _, name in ipairs{"par", "stats"} do
        for key, value in pairs(_G[name]) do
          if type(value) == "function" then print(name .. "." .. key) end
        end
      end
      """)
    #expect(Set(lines) == Set(Library.functions.map(\.name).filter { $0.contains(".") }))
  }

  @Test(arguments: all.filter { !$0.examples.isEmpty }.map(\.name))
  func `shows what its examples say`(_ name: String) throws {
    let function = try #require(Self.all.first { $0.name == name })
    let typed = try Typed()
    _ = try typed.lines(ReferencePage.preamble)
    for example in function.examples {
      #expect(
        try typed.lines(example.code).joined(separator: "\n") == example.output, "\(example.code)")
    }
  }

  @Test(arguments: [
    ("papi = 1", false), ("?e.rank", true), ("help 'stats.cor'", true), ("help()", true),
  ])
  func `help prints`(_ code: String, _ prints: Bool) throws {
    let typed = try Typed()
    _ = try typed.lines(ReferencePage.preamble)
    #expect(try typed.lines(code).isEmpty != prints)
  }

  @Test(arguments: all.map(\.name))
  func `has a page in help`(_ name: String) throws {
    let page = try HelpText.page(named: name, .vi)
    #expect(page.contains(name))
  }
}

/// A shell that statements are typed into.
final class Typed {
  private let shell: Shell
  private let sink = Sink()

  private final class Sink {
    var text = ""
  }

  init() throws {
    var options = ShellOptions()
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    options.datasetFolders = ["/\(root)/datasets"]
    shell = try Shell(options) { [sink] in sink.text += String(decoding: $0, as: UTF8.self) }
  }

  /// What a statement prints, by lines; the message where it fails.
  func lines(_ code: String) throws -> [String] {
    sink.text = ""
    switch shell.feed(code) {
    case .done: break
    case .more: sink.text += "(not finished)\n"
    case .failed(let error): sink.text += shell.shown(error) + "\n"
    }
    return sink.text.isEmpty
      ? []
      : sink.text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
  }
}
