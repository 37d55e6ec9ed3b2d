import LuaRuntime
import ParIndex

/// `Edition:whatif` and `Edition:computed`: editions made of an edition.
enum EditionWhatIf {
  static let whatIf = Function(
    "Edition:whatif", of: Edition.self,
    "The edition as it would be with other points: ranks, classes and all.",
    Parameter<ChangeTable>(
      "changes", "For each unit the nodes with what becomes of them.",
      vietnamese: "Mỗi đơn vị: tiêu chí nào thay đổi ra sao."),
    returns: "Edition",
    examples: [
      Example(
        "pt:whatif{[\"Lạng Sơn\"] = {[\"7.3.1\"] = \"max\", [\"7.3.3\"] = \"+0.1\"}}:unit(\"lang son\").rank",
        shows: "53"),
      Example(
        "pt:whatif{[\"Lạng Sơn\"] = {[\"7.3.1\"] = \"90%\"}}:points(\"7.3.1\")[\"lang son\"]",
        shows: "1.8"),
    ],
    notes: Notes(
      vietnamese: "Kỳ đánh giá nếu điểm khác đi: tính lại hạng, nhóm và mọi thứ.",
      vietnameseDetails: """
        Giá trị là số điểm (1.5), "+0.5", "-0.5", "max", "min", tỷ lệ "90%" để chấm lại theo quy \
        tắc, hoặc đầu vào khác của quy tắc: true, {numerator = 46, denominator = 231}, {rate = 4}.
        """,
      details: """
        A value is points (1.5), "+0.5", "-0.5", "max", "min", a rate such as "90%" that the leaf's \
        rule turns into points, or another input of the rule: true, {numerator = 46, denominator = \
        231}, {rate = 4}. A given value of a node above a changed leaf moves with it.
        """,
      seeAlso: ["Edition:target", "Edition:explain", "Rule:points"])
  ) { edition, changes in try edition.whatIf(changes.changes(in: edition)) }

  static let computed = Function(
    "Edition:computed", of: Edition.self,
    "The edition that the rules make of the raw inputs, given points left aside.",
    returns: "Edition",
    examples: [
      Example("pt:computed():score()[\"lang son\"] == pt:score()[\"lang son\"]", shows: "true")
    ],
    notes: Notes(
      vietnamese: "Kỳ đánh giá chấm lại từ số liệu gốc theo quy tắc, bỏ qua điểm đã cho.",
      seeAlso: ["Edition:verify", "par.rule"])
  ) { edition in try edition.computed() }
}

/// Changes as Lua writes them: `{["Lạng Sơn"] = {["7.1"] = "+0.5"}}`.
struct ChangeTable: LuaReadable {
  static let luaName = "table"
  static let readsTables = true

  /// What stands for one change.
  enum Wanted {
    case kind(ScoreChange.Kind)
    /// A text that is no change.
    case unknown(String)
  }

  private let entries: [(unit: String, node: String, wanted: Wanted)]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> ChangeTable {
    guard stack.kind(index) == .table else {
      throw stack.mismatch(luaName, index, "write {[\"Lạng Sơn\"] = {[\"7.1\"] = \"+0.5\"}}")
    }
    var entries: [(unit: String, node: String, wanted: Wanted)] = []
    try stack.eachField(of: index) { (unit, at) throws(Mismatch) in
      guard stack.kind(at) == .table else {
        throw stack.mismatch("table", at, "write [\"\(unit)\"] = {[\"7.1\"] = \"+0.5\"}")
          .inside("'\(unit)'")
      }
      try stack.eachField(of: at) { (node, place) throws(Mismatch) in
        do throws(Mismatch) {
          entries.append((unit, node, try wanted(stack, place)))
        } catch {
          throw error.inside("'\(unit)', '\(node)'")
        }
      }
    }
    return ChangeTable(entries: entries.sorted { ($0.unit, $0.node) < ($1.unit, $1.node) })
  }

  private static func wanted(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Wanted {
    switch stack.kind(index) {
    case .number: return .kind(.points(try Double.read(stack, index)))
    case .string: return wanted(try String.read(stack, index))
    default:
      let input = try RuleInput.read(stack, index)
      if case .answers(let answers) = input, answers.count == 1, answers[0].option == "rate" {
        return .kind(.input(.number(answers[0].count)))
      }
      return .kind(.input(input))
    }
  }

  private static func wanted(_ text: String) -> Wanted {
    switch text {
    case "max": return .kind(.maximum)
    case "min": return .kind(.minimum)
    default: break
    }
    let isRelative = text.hasPrefix("+") || text.hasPrefix("-")
    if text.hasSuffix("%"), !isRelative, let percent = Double(text.dropLast()) {
      return .kind(.input(.number(decimal(percent / 100))))
    }
    guard let number = Double(text), number.isFinite else { return .unknown(text) }
    return .kind(isRelative ? .more(number) : .points(number))
  }

  /// The changes of an edition's units and nodes.
  func changes(in edition: Edition) throws -> [ScoreChange] {
    var seen: Set<[Int]> = []
    return try entries.map { entry in
      let unit = try at("changes") { try edition.unit(entry.unit) }
      let node = try at("changes") { try edition.framework.node(entry.node) }
      guard case .kind(let kind) = entry.wanted else { throw BadChange(entry.wanted) }
      guard seen.insert([unit.index, node.id.index]).inserted else {
        throw ChangedTwice(unit: edition.registry[unit].name, node: node.code)
      }
      return ScoreChange(unit: unit, node: node.id, kind: kind)
    }
  }
}

/// One leaf of a unit under two names.
struct ChangedTwice: Explained {
  let unit: String
  let node: String
  var argument: String? { "changes" }
  var description: String { "'\(node)' of \(unit) is changed twice; write it once" }
  var remedies: [Remedy] { [] }
}

/// A text that says nothing of what becomes of points.
struct BadChange: Explained {
  private let text: String

  init(_ wanted: ChangeTable.Wanted) {
    if case .unknown(let text) = wanted { self.text = text } else { text = "" }
  }

  var argument: String? { "changes" }
  var description: String { "\"\(text)\" is no change" }
  var advice: String? { "write points such as 1.5, \"+0.5\", \"max\", \"min\" or \"90%\"" }
  var remedies: [Remedy] { [.replace("\"\(text)\"", with: ["\"max\"", "\"+0.5\""])] }
}
