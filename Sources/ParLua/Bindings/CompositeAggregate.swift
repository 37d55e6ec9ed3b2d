import LuaRuntime
import ParIndex

extension CompositeSteps {
  static func aggregate<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):aggregate", of: owner, "Combines parts in another way.",
      Parameter<String>(
        "method",
        "arithmetic, geometric, harmonic, median, minimum, \"power 0.5\", \"ordered 3 2 1\", mazziotta, copeland or bod; with commas one a level, lowest first.",
        vietnamese:
          "arithmetic, geometric, harmonic, median, minimum, \"power 0.5\", \"ordered 3 2 1\", mazziotta, copeland, bod; dấu phẩy cho từng cấp."
      ),
      Parameter<TextMap?>(
        option: "nodes", "Nodes combined in ways of their own: {[\"1\"] = \"minimum\"}.",
        vietnamese: "Các tiêu chí tổng hợp theo cách riêng: {[\"1\"] = \"minimum\"}.",
        default: nil, shownAs: "nil"),
      Parameter<Double>(
        option: "known", "The share of a node's weight that has to be known.",
        vietnamese: "Tỷ lệ trọng số phải có số liệu.", default: 1, shownAs: "1"),
      returns: "Composite",
      examples: [
        Example(
          "pt:\(example(owner))normalise(\"minmax 1 100\"):aggregate(\"geometric\"):rank().rank[1]",
          shows: "1"),
        Example(
          "pt:\(example(owner))aggregate(\"arithmetic\", {nodes = {total = \"mazziotta\"}}).steps[1]",
          shows: "arithmetic mean; total: Mazziotta–Pareto"),
      ],
      notes: notes(owner)
    ) { value, text, nodes, known in
      let levels = try at("method") { try CombiningText.levels(text) }
      guard known >= 0, known <= 1 else {
        throw OptionOutOfRange(
          argument: "known", wanted: "a share from 0 to 1", got: shortestText(known))
      }
      let index = try value.composite()
      let own = try own(nodes, index)
      return try step { () throws(CompositeProblem) in
        try index.combined(by: levels, nodes: own, known: known)
      }
    }
  }

  private static func own(_ nodes: TextMap?, _ index: Composite) throws -> [String: Combining] {
    var own: [String: Combining] = [:]
    let tree = index.tree
    for (code, text) in nodes?.pairs ?? [] {
      guard let place = tree.find(code), !tree.nodes[place].isLeaf else {
        throw UnknownCode(
          argument: "nodes", code: code, codes: tree.combined.reversed().map { tree.nodes[$0].code }
        )
      }
      own[tree.nodes[place].code] = try at("nodes") { try CombiningText.way(text) }
    }
    return own
  }

  private static func notes<Owner: Composed>(_ owner: Owner.Type) -> Notes {
    Notes(
      vietnamese: "Tổng hợp các phần theo một cách khác.",
      vietnameseDetails: """
        Từ dưới lên. Trung bình có trọng số của các phần; trung bình nhân và điều hoà cần giá trị dương: \
        chuẩn hoá "minmax 1 100" trước. ordered: trọng số theo thứ bậc của giá trị (OWA), giá trị lớn nhất \
        trước, trải ra khi số phần khác. mazziotta (Mazziotta–Pareto), copeland và bod (lợi ích của nghi \
        ngờ) xét mọi đơn vị cùng lúc, cho thang riêng: không còn xếp loại; mazziotta và bod không dùng trọng \
        số. known = 1: thiếu một phần thì thiếu cả tiêu chí; known = 0.6: các phần có số liệu chiếm 60 % \
        trọng số là đủ và gánh trọng số của phần thiếu; mazziotta và bod vẫn cần đủ.
        """,
      details: """
        From the bottom up. Weighted means of the parts; geometric and harmonic ones need values over 0: \
        normalise by "minmax 1 100" first. ordered: weights by the place of a value (OWA), the greatest \
        first, spread where a node has another number of parts. mazziotta (Mazziotta–Pareto), copeland and \
        bod (the benefit of the doubt) look at all units at once and give a scale of their own, which has no \
        classes; mazziotta and bod take no weights. With known = 1 a node is missing where a part is; with \
        0.6 parts that make 60 % of the weight suffice, and carry the weight of the others; mazziotta and \
        bod still need all.
        """,
      source: "\(handbook), step 6",
      seeAlso: ["\(owner.luaName):normalise", "stats.means", "stats.mazziotta", "stats.bod"])
  }
}
