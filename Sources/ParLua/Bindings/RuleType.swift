import LuaRuntime
import ParIndex
import TerminalText

extension Rule: LuaObject {
  package static let luaName = "Rule"
  package static let luaType: UserType<Rule> = UserType<Rule>(
    "How an indicator becomes points; called with an input and the maximum it gives them.",
    vietnamese: "Cách chấm: từ chỉ số ra điểm; gọi với đầu vào và điểm tối đa thì được điểm.",
    methods: [RuleMethods.points, RuleMethods.explain],
    properties: [
      Function(
        property: "Rule.text", of: Rule.self, "The rule as a framework writes it.",
        returns: "text",
        examples: [Example("par.rule(\"Ratio\").text", shows: "ratio proportional")],
        notes: Notes(vietnamese: "Quy tắc dưới dạng chữ.")
      ) { $0.description }
    ], events: [UserType<Rule>.printing, ("__call", RuleMethods.points)])
}

private enum RuleMethods {
  static let points = Function(
    "Rule:points", of: Rule.self, "The points for an input, unrounded.",
    Parameter<RuleInput>(
      "input", "What the rule goes by: a number, true or false, counts, elements, answers.",
      vietnamese: "Đầu vào của quy tắc: số, true hoặc false, số đếm, các phần, câu trả lời."),
    Parameter<Double>(
      "maximum", "The most points of the leaf.", vietnamese: "Điểm tối đa của tiêu chí."),
    Parameter<Bool>(
      option: "eased", "Whether the coefficient of steps applies to the unit.",
      vietnamese: "Đơn vị có được nhân hệ số của quy tắc bậc thang hay không.",
      default: false, shownAs: "false"),
    returns: "number; nil where the input is missing",
    examples: [
      Example("par.rule(\"threshold 80%\"):points(0.93, 1.5)", shows: "1.395"),
      Example("par.rule(\"threshold 80%\")(0.93, 1.5)", shows: "1.395"),
      Example(
        "par.rule(\"ratio\")({numerator = 62.62, denominator = 70}, 100)", shows: "89.457142857"),
      Example("par.rule(\"sipas\")(0.9117, 10)", shows: "9.117"),
      Example("par.rule(\"survey\")({A = 10, B = 5, C = 5, E = 2}, 1)", shows: "0.7"),
      Example(
        "par.rule(\"checklist on time: 0.5, complete: 1\")({\"complete\"}, 1.5)", shows: "1.0"),
    ],
    notes: Notes(
      vietnamese: "Điểm ứng với một đầu vào, chưa làm tròn.",
      vietnameseReturns: "number; nil khi thiếu đầu vào",
      vietnameseDetails: """
        Tỷ lệ từ 0 đến 1. Số đếm ghi {numerator = 46, denominator = 231}, với SIPAS là {satisfied = \
        91, valid = 100}; các phần của checklist ghi thành danh sách tên; câu trả lời khảo sát ghi \
        {A = 10, B = 5}. Kết quả nằm giữa 0 và điểm tối đa.
        """,
      details: """
        Rates run from 0 to 1. Counts are {numerator = 46, denominator = 231}, for SIPAS \
        {satisfied = 91, valid = 100}; the elements of a checklist are a list of their names; \
        answers of a survey are {A = 10, B = 5}. The points lie between 0 and the maximum, and are \
        taken to the nearest 10⁻⁹.
        """,
      seeAlso: ["par.rule", "Rule:explain"])
  ) { rule, input, maximum, eased -> Double? in
    let points = try rule.points(input, maximum: maximum, isEased: eased)
    return points.isNaN ? nil : points
  }

  static let explain = Function(
    "Rule:explain", of: Rule.self, "The rule in words.",
    Parameter(hidden: Call.self), returns: "text",
    examples: [
      Example(
        "par.rule(\"threshold 80%\"):explain()",
        shows: "nothing under 80%; from there on the maximum times the rate"),
      Example(
        "par.rule(\"steps from 4.5% down 1% by 0.5 base 2 cap 5\"):explain()",
        shows: "2 points at 4.5%, 0.5 points more for each full 1% under it; 5 points at most"),
    ],
    notes: Notes(vietnamese: "Quy tắc bằng lời.", seeAlso: ["par.rule"])
  ) { rule, call in RuleWords(language: call.context.style.language).text(rule) }
}

extension ParTable {
  static let rule = Function(
    "par.rule", "A scoring rule from its text, as a framework's table writes it.",
    Parameter<String>(
      "text", "A kind of rule and its numbers: \"threshold 80%\".",
      vietnamese: "Loại quy tắc và các số của nó: \"threshold 80%\"."),
    returns: "Rule",
    examples: [
      Example(
        "par.rule \"tiers 80%: 0.5, 100%: 1\"",
        shows: """
          tiers 80%: 0.5, 100%: 1
            0 points under 80%; 0.5 points from 80%; 1 point from 100%
          """),
      Example("par.rule(\"TARGET 30 % or nothing\").text", shows: "target 30% or nothing"),
      Example("par.rule(\"interpolated 20% to 5%\")(0.1, 3)", shows: "2.0"),
    ],
    notes: Notes(
      vietnamese: "Quy tắc chấm điểm, đọc từ chữ.",
      vietnameseDetails: """
        Các loại: proportional, threshold 80%, target 30% (or nothing), interpolated 50% to 95%, \
        tiers 80%: 0.5, 100%: 1, steps from 4.5% down 1% by 0.5 base 2 cap 5 coefficient 0.75, \
        yes/no, checklist tên: điểm, …, deduction 0.25 each hoặc deduction all, survey, sipas, \
        given, lua:tên. Đứng trước loại dựa vào một con số, ratio lấy tử số/mẫu số, complement lấy \
        phần còn lại.
        """,
      details: """
        The kinds: proportional, threshold 80%, target 30% (or nothing), interpolated 50% to 95%, \
        tiers 80%: 0.5, 100%: 1, steps from 4.5% down 1% by 0.5 base 2 cap 5 coefficient 0.75, \
        yes/no, checklist name: points, …, deduction 0.25 each or deduction all, survey with the \
        worth of its answers, sipas, given, lua:name. Before a kind that goes by a number, ratio \
        takes numerator/denominator and complement what is left of the whole. Points with % are a \
        share of the maximum.
        """,
      seeAlso: ["Rule:points", "Rule:explain"])
  ) { text in try RuleReader.rule(text) }
}

extension Rule: Shown {
  func text(_ style: DisplayStyle) -> String {
    let words = RuleWords(language: style.language).text(self)
    let lines = wrapped(words, to: style.usableWidth.map { $0 - 2 }).map { "  " + $0 }
    return (wrapped(description, to: style.usableWidth) + lines).joined(separator: "\n")
  }
}

extension RuleInput: LuaReadable {
  package static let luaName = "number, boolean or table"
  package static let readsTables = true

  /// A number, `stats.missing`, true or false, a list of names, counts or answers by name.
  package static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> RuleInput {
    switch stack.kind(index) {
    case .number: return .number(try Double.read(stack, index))
    case .boolean: return .done(try Bool.read(stack, index))
    case .table:
      if let names = TextList.peek(stack, index) {
        return names.texts.isEmpty ? .nothing : .present(names.texts)
      }
      return try named(stack, index)
    default:
      if Gap.peek(stack, index) != nil { return .number(.nan) }
      throw stack.mismatch(luaName, index, "write a rate such as 0.93")
    }
  }

  private static func named(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> RuleInput {
    var answers: [Answer] = []
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        answers.append(Answer(option: name, count: try Double.read(stack, at)))
      } catch {
        throw error.inside("'\(name)'")
      }
    }
    answers.sort { $0.option < $1.option }
    for (part, whole) in [("numerator", "denominator"), ("satisfied", "valid")]
    where answers.map(\.option) == [part, whole].sorted() {
      let counts = Dictionary(answers.map { ($0.option, $0.count) }) { first, _ in first }
      return .counts(counts[part] ?? .nan, of: counts[whole] ?? .nan)
    }
    return .answers(answers)
  }
}
