import LuaRuntime
import ParIndex

/// `Panel:rank_change`, `Panel:counterfactual` and `Panel:movers`: what moved ranks between two years.
enum PanelRankChange {
  static let rankChange = Function(
    "Panel:rank_change", of: Panel.self,
    "Why a unit's rank changed between two years: its own doing, the others', and on which nodes.",
    PanelChange.unit, PanelChange.first, PanelChange.second,
    Parameter<GroupLevel>(
      option: "level", "Share the places among the nodes of this level, or \"leaf\".",
      vietnamese: "Chia số bậc cho các tiêu chí cấp này, hoặc \"leaf\": từng tiêu chí con.",
      default: .level(1), shownAs: "1"),
    Parameter<Int>(
      option: "n", "The most random orders drawn where more than 12 nodes changed.",
      vietnamese: "Số thứ tự ngẫu nhiên nhiều nhất khi có hơn 12 tiêu chí thay đổi.",
      default: 100_000, shownAs: "100000"),
    Parameter<Double>(
      option: "error", "Drawing ends at this standard error, in places.",
      vietnamese: "Dừng khi sai số chuẩn không quá số bậc này.", default: 0.05, shownAs: "0.05"),
    Parameter<Int>(
      option: "seed", "Where the random numbers begin.",
      vietnamese: "Số khởi đầu của dãy ngẫu nhiên.", default: 1, shownAs: "1"),
    Parameter(hidden: Call.self),
    returns: "RankChange: total, own, rivals, framework, parts, passes, overtook, overtaken_by",
    examples: [
      Example(
        "par.open(\"par-teaching\"):rank_change(\"lang son\", 2021, 2022).total", shows: "-31"),
      Example("papi:rank_change(\"lang son\", 2022, 2023).own", shows: "-3"),
    ],
    notes: Notes(
      vietnamese: "Vì sao hạng của một đơn vị thay đổi: do mình, do đơn vị khác, ở tiêu chí nào.",
      vietnameseReturns:
        "RankChange: tổng, do mình, do đơn vị khác, do bộ tiêu chí, các phần, ai vượt ai",
      vietnameseDetails: """
        Số dương là tăng hạng. own và rivals là trung bình của hai thứ tự thay đổi (mình trước, đơn \
        vị khác trước), cộng lại bằng tổng; khi bộ tiêu chí thay đổi, tác động của nó lên mọi đơn vị là phần \
        thứ ba. Các phần là giá trị Shapley của những nhóm tiêu chí thay \
        đổi cùng lúc ở mọi đơn vị, cộng lại cũng bằng tổng: chính xác khi không quá 12 nhóm, nhiều \
        hơn thì ước lượng theo thứ tự ngẫu nhiên. Bị vượt: trước không đứng trên, nay đứng trên. Chỉ \
        tính đơn vị có hạng cả hai năm.
        """,
      details: """
        Positive is up. own and rivals are each the mean of the two orders in which the unit and the \
        others can change; they add up to the total. Where the framework changed, its effect on all units at \
        once is a third, and each is the mean over the six orders. A level that rises for all makes own \
        gains and rivals' losses large together. The parts are Shapley values of groups of leaves \
        that change for every unit at once, and add up to it too: exact for at most 12 groups, \
        estimated over random orders beyond. overtaken_by: who was not ahead and is now. Only units \
        with a rank in both years count; ties go by the later framework's rule.
        """,
      source: """
        Shapley, Contributions to the Theory of Games II (1953) 307; Castro, Gómez and Tejada, \
        Computers & Operations Research 36 (2009) 1726
        """,
      seeAlso: ["Panel:change", "Panel:counterfactual", "Panel:movers"])
  ) { panel, unit, first, second, level, permutations, bound, seed, call in
    let years = (try panel.year(first, "y1"), try panel.year(second, "y2"))
    let sampling = try PermutationSampling(checked: permutations, bound, seed)
    do throws(ComparisonProblem) {
      return RankChangeResult(
        change: try panel.rankChange(
          unit, years.0, years.1, by: level, sampling, stop: call.watch), phrase: call.phrase)
    } catch {
      if case .stopped = error { throw LuaFailure.stopped }
      throw error
    }
  }

  static let counterfactual = Function(
    "Panel:counterfactual", of: Panel.self,
    "The rank that a unit would have, had it not changed at a node since another year.",
    PanelChange.unit,
    Parameter<YearText>(
      "year", "The year that is looked at.", vietnamese: "Năm được xét.", role: .year),
    Parameter<YearText?>(
      option: "keep", "The year as which it stays; else the year before.",
      vietnamese: "Giữ như năm này; nếu không là năm trước.", default: nil, shownAs: "nil",
      role: .year),
    Parameter<NodeText?>(
      option: "node", "The node that stays; else each node right below the whole.",
      vietnamese: "Tiêu chí giữ nguyên; nếu không là từng tiêu chí ngay dưới tổng điểm.",
      default: nil, shownAs: "nil", role: .node),
    Parameter(hidden: Call.self), returns: "Table: node, performance, score, rank, places",
    examples: [
      Example(
        "par.open(\"par-teaching\"):counterfactual(\"lang son\", 2022, {keep = 2021, node = \"7\"}).rank[1]",
        shows: "51")
    ],
    notes: Notes(
      vietnamese: "Hạng của một đơn vị nếu tại một tiêu chí nó giữ như năm khác.",
      vietnameseReturns: "Table: tiêu chí, phần do kết quả, điểm, hạng, số bậc",
      vietnameseDetails: """
        Bỏ đi phần do kết quả của đơn vị tại tiêu chí đó; thay đổi của bộ tiêu chí và các đơn vị khác \
        giữ nguyên. Số bậc dương: lẽ ra đứng cao hơn.
        """,
      details: """
        What the unit's performance added there is taken back; what the framework changed stays, and \
        so do the others. Positive places: it would stand higher.
        """,
      seeAlso: ["Panel:rank_change", "Edition:whatif"])
  ) { panel, unit, year, keep, node, call in
    let looked = try panel.year(year, "year")
    let kept = try keep.map { try panel.year($0, "keep") } ?? panel.yearBefore(looked)
    guard kept != looked else {
      throw OptionOutOfRange(
        argument: "keep", wanted: "another year of the index", got: "\(kept) beside \(looked)")
    }
    return try panel.counterfactual(unit, looked, keeping: kept, node: node?.text)
      .table(call.phrase)
  }

  static let movers = Function(
    "Panel:movers", of: Panel.self,
    "Who climbed and who fell most between two years, by whose doing and where.",
    PanelChange.first, PanelChange.second,
    Parameter<Int>(
      option: "top", "How many of each.", vietnamese: "Số đơn vị mỗi chiều.", default: 10,
      shownAs: "10"),
    Parameter(hidden: Call.self),
    returns: "Table: unit, places, ranks, change of score, own, rivals, node",
    examples: [
      Example("papi:movers(2022, 2023, {top = 1}).province[1]", shows: "Hà Giang")
    ],
    notes: Notes(
      vietnamese: "Ai tăng, ai giảm nhiều bậc nhất giữa hai năm, do đâu.",
      vietnameseReturns:
        "Table: đơn vị, số bậc, hạng, thay đổi điểm, do mình, do đơn vị khác, tiêu chí",
      vietnameseDetails: """
        node là tiêu chí ngay dưới tổng điểm đẩy đơn vị đi xa nhất theo chiều nó đi (giá trị \
        Shapley); own, rivals và framework là số bậc, như Panel:rank_change.
        """,
      details: """
        node is the node right below the whole that moved the unit furthest the way it went (its \
        Shapley value); own, rivals and, across a break, framework are places, as in Panel:rank_change.
        """,
      seeAlso: ["Panel:rank_change", "Panel:change"])
  ) { panel, first, second, top, call in
    guard top >= 0 else {
      throw OptionOutOfRange(argument: "top", wanted: "0 or more", got: "\(top)")
    }
    return try panel.movement(panel.year(first, "y1"), panel.year(second, "y2")).table(
      top: top, call.phrase)
  }
}

extension Panel {
  /// The year of the index before another.
  fileprivate func yearBefore(_ year: Year) -> Year { years.last { $0 < year } ?? year }
}

extension GroupLevel: LuaReadable {
  package static let luaName = "level"

  /// A whole number, or "leaf".
  package static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> GroupLevel {
    if stack.kind(index) == .string, (try? String.read(stack, index)) == "leaf" { return .leaf }
    guard stack.kind(index) == .number, let level = try? Int.read(stack, index) else {
      throw stack.mismatch("level", index, "write 1, 2 or \"leaf\"")
    }
    return .level(level)
  }
}

extension PermutationSampling {
  /// What the options ask for.
  fileprivate init(checked permutations: Int, _ bound: Double, _ seed: Int) throws {
    guard (1...PermutationSampling.maximum).contains(permutations) else {
      throw OptionOutOfRange(
        argument: "n", wanted: "a number from 1 to \(PermutationSampling.maximum)",
        got: "\(permutations)")
    }
    guard bound >= 0, bound.isFinite else {
      throw OptionOutOfRange(argument: "error", wanted: "0 or more places", got: "\(bound)")
    }
    self.init(
      permutations: permutations, seed: UInt64(bitPattern: Int64(seed)), bound: bound)
  }
}

/// A number that an option does not take.
struct OptionOutOfRange: Explained {
  let name: String
  let wanted: String
  let got: String

  init(argument: String, wanted: String, got: String) {
    name = argument
    self.wanted = wanted
    self.got = got
  }

  var argument: String? { name }
  var description: String { "\(got) is out of range; write \(wanted)" }
  var remedies: [Remedy] { [] }
}
