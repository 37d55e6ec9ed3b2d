import LuaRuntime
import ParIndex
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

  @Test func `everything is told in Vietnamese too`() {
    let functions = Self.all.filter { $0.notes.vietnamese.isEmpty }.map(\.name)
    let parameters = Self.all.flatMap { function in
      function.parameters.filter(\.vietnamese.isEmpty).map { "\(function.name) \($0.name)" }
    }
    let types = Library.types.filter(\.vietnamese.isEmpty).map(\.name)
    #expect(functions + parameters + types == [])
  }

  @Test func `results and details are told in Vietnamese too`() {
    let types = Set(Library.types.map(\.name))
    let results = Self.all.filter { function in
      let isType = types.contains(function.returns) || HelpWords.types[function.returns] != nil
      return !isType && function.notes.vietnameseReturns.isEmpty
    }
    let details = Self.all.filter {
      $0.notes.details.isEmpty != $0.notes.vietnameseDetails.isEmpty
    }
    #expect((results + details).map(\.name) == [])
  }

  @Test func `the types of parameters have Vietnamese words`() {
    let types = Set(Library.types.map(\.name))
    let wrong = Self.all.flatMap { function in
      function.parameters.filter { !types.contains($0.type) && HelpWords.types[$0.type] == nil }
        .map { "\(function.name) \($0.name): \($0.type)" }
    }
    #expect(wrong == [])
  }

  @Test func `Vietnamese texts are sentences in composed letters`() {
    let texts =
      Self.all.map { ($0.name, $0.notes.vietnamese) }
      + Library.types.map { ($0.name, $0.vietnamese) }
      + Self.all.flatMap { function in
        function.parameters.map { ("\(function.name) \($0.name)", $0.vietnamese) }
      }
    let wrong = texts.filter { _, text in
      !text.hasSuffix(".") || text.count > 150
        || text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
    }
    #expect(wrong.map(\.0) == [])
  }

  @Test func `everything that gives a result has an example`() {
    let printing =
      ["last", "log", "par.read", "save", "lesson"] + LessonFunctions.requests.map(\.name)
    let wrong = Self.callable.filter { $0.examples.isEmpty && !printing.contains($0.name) }
    #expect(wrong.map(\.name) == [])
  }

  @Test func `what takes a node or a year says so, for completion to offer them`() {
    let lookups = Library.types.compactMap(\.lookup)
    let wrong = (Self.all + lookups).flatMap { function in
      function.parameters.filter {
        ($0.type == "node") != ($0.role == .node) || $0.type == "year" && $0.role != .year
      }.map { "\(function.name) \($0.name)" }
    }
    #expect(wrong == [])
  }

  @Test func `what only looks has no options and prints nothing`() {
    let looking = (Self.all + Library.types.compactMap(\.lookup)).filter(\.notes.onlyLooks)
    #expect(looking.count == 4)
    #expect(looking.filter { $0.parameters.contains(where: \.isNamed) }.map(\.name) == [])
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

  /// The functions of `stats`, the methods of scores of the same names, and correlations.
  private static let statistics: [Function] = {
    let ofLists = Library.functions.filter { $0.name.hasPrefix("stats.") }
    let names = Set(ofLists.map(\.shortName)).subtracting(["rank"]).union(["min", "max"])
    return ofLists
      + Scores.luaType.methods.filter { names.contains($0.shortName) }
      + Edition.luaType.methods.filter { $0.name.contains(":cor") }
  }()

  @Test func `everything that is called names its neighbours`() {
    #expect(Self.callable.filter(\.notes.seeAlso.isEmpty).map(\.name) == [])
    #expect(Self.all.filter { $0.notes.seeAlso.contains($0.name) }.map(\.name) == [])
  }

  @Test func `every statistic has its formula and its source`() {
    #expect(Self.statistics.count == 49)
    let wrong = Self.statistics.filter { $0.notes.details.isEmpty || $0.notes.source.isEmpty }
    #expect(wrong.map(\.name) == [])
  }

  @Test(arguments: [
    ("stats.sd", "n − 1"), ("stats.var", "n − 1"), ("stats.cov", "n − 1"),
    ("Scores:sd", "n − 1"), ("stats.quantile", "Type 7"), ("Scores:quantile", "Type 7"),
    ("stats.skewness", "G1"), ("stats.kurtosis", "G2"), ("stats.cor", "τ-b"),
    ("Edition:cor", "Fisher"), ("Edition:cor", "Bonett and Wright"), ("stats.cor", "Fieller"),
  ])
  func `a statistic names its variant`(_ name: String, _ variant: String) throws {
    let function = try #require(Self.all.first { $0.name == name })
    #expect((function.summary + function.notes.details).contains(variant))
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
      for _, name in ipairs{"par", "stats", "help"} do
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
    let code = function.examples.map(\.code) + ["papi", "e"]
    _ = try typed.lines(try #require(ReferencePage.preamble(for: code)))
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
    _ = try typed.lines(try #require(ReferencePage.preamble(for: ["e", code])))
    #expect(try typed.lines(code).isEmpty != prints)
  }

  @Test(arguments: all.map(\.name))
  func `has a page in help`(_ name: String) throws {
    let page = try HelpText.page(named: name, DisplayStyle(language: .vi))
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
