import LuaRuntime

/// The fields of a table that an author wrote, each asked for by name; what is left over is an error.
struct LessonFields {
  private let list: [LuaTree]
  private var fields: [String: LuaTree]
  private let known: [String]

  init(_ tree: LuaTree, _ known: [String]) throws(LessonProblem) {
    guard case .table(let list, let fields) = tree else { throw .notATable }
    self.list = list
    self.fields = fields
    self.known = known
    if let stranger = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknown(field: stranger, nearest: Spelling.nearest(to: stranger, in: known, most: 1))
    }
    if known.contains(""), list.isEmpty { throw .lacking("choices") }
    if !known.contains(""), !list.isEmpty { throw .tooMuch }
  }

  /// The text of the table itself, in both languages.
  func bilingual() throws(LessonProblem) -> Bilingual {
    Bilingual(english: try text("en"), vietnamese: try text("vi"))
  }

  /// A table of both languages under a name; nil where there is none.
  func bilingual(_ name: String) throws(LessonProblem) -> Bilingual? {
    guard let tree = fields[name] else { return nil }
    do throws(LessonProblem) {
      return try LessonFields(tree, ["en", "vi"]).bilingual()
    } catch { throw error.inside(name) }
  }

  func text(_ name: String) throws(LessonProblem) -> String {
    guard let tree = fields[name] else { throw .lacking(name) }
    guard case .text(let text) = tree, text.contains(where: { !$0.isWhitespace }) else {
      throw .noText(name)
    }
    return text
  }

  func optionalText(_ name: String) throws(LessonProblem) -> String? {
    fields[name] == nil ? nil : try text(name)
  }

  func number(_ name: String) throws(LessonProblem) -> Double? {
    guard let tree = fields[name] else { return nil }
    guard case .number(let number) = tree, number.isFinite else { throw .noNumber(name) }
    return number
  }

  /// What a table holds in its places.
  func elements<Element>(
    of name: String? = nil, _ read: (LuaTree) throws(LessonProblem) -> Element
  ) throws(LessonProblem) -> [Element] {
    var trees = list
    if let name {
      guard let tree = fields[name] else { return [] }
      guard case .table(let list, let fields) = tree, fields.isEmpty else { throw .noList(name) }
      trees = list
    }
    var found: [Element] = []
    for (place, tree) in trees.enumerated() {
      do throws(LessonProblem) { found.append(try read(tree)) } catch {
        throw error.inside("\(name ?? "choice") \(place + 1)")
      }
    }
    return found
  }

  /// Texts in the places of a table.
  func texts(_ name: String) throws(LessonProblem) -> [String] {
    try elements(of: name) { (tree) throws(LessonProblem) in
      guard case .text(let text) = tree else { throw .noText(name) }
      return text
    }
  }

  /// A value that an answer has to have.
  func value(_ name: String) throws(LessonProblem) -> AnswerValue? {
    try fields[name].map { (tree) throws(LessonProblem) in try LessonFields.value(tree, name) }
  }

  private static func value(_ tree: LuaTree, _ name: String) throws(LessonProblem) -> AnswerValue {
    switch tree {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .flag(let flag): return .flag(flag)
    case .table(let list, let fields):
      guard fields.isEmpty else { throw .noList(name) }
      var values: [AnswerValue] = []
      for element in list { values.append(try value(element, name)) }
      return .list(values)
    }
  }
}

/// What is wrong with a table of a lesson.
indirect enum LessonProblem: Explained {
  case notATable
  case unknown(field: String, nearest: [String])
  case lacking(String)
  case tooMuch
  case noText(String)
  case noNumber(String)
  case noList(String)
  case noChoice(Double, of: Int)
  case noQuestion(String)
  case twice(String)
  case inside(String, LessonProblem)

  /// The same, in a table under a name.
  func inside(_ name: String) -> LessonProblem { .inside(name, self) }

  var argument: String? { nil }
  var description: String {
    switch self {
    case .notATable: "a table is wanted; write {en = \"…\", vi = \"…\"}"
    case .unknown(let field, let nearest):
      "there is no '\(field)' here"
        + (nearest.first.map { "; use '\($0)'" } ?? "; leave it out")
    case .lacking(let name): "'\(name)' is missing; give it"
    case .tooMuch: "texts without a name; write en = \"…\", vi = \"…\""
    case .noText(let name): "'\(name)' is no text, or an empty one; write \"…\" or [[…]]"
    case .noNumber(let name): "'\(name)' is no number; give one"
    case .noList(let name): "'\(name)' is no list; write {a, b}"
    case .noChoice(let number, let count):
      "answer \(shortestText(number)) is no choice; use 1 to \(count)"
    case .noQuestion(let name): "a lesson needs \(name); write one"
    case .twice(let name): "'\(name)' stands twice; write it once"
    case .inside(let name, let problem): "\(name): \(problem.description)"
    }
  }
}
