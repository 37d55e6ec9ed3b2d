import LuaRuntime
import ParIndex
import Statistics

extension CompositeSteps {
  static func coherence<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):coherence", of: owner,
      "How the parts of every node go with each other, and with the node.",
      CorrelationOptions.method,
      Parameter<MatrixAdjustment>(
        option: "adjust", "How p-values allow for their number.",
        vietnamese: "Giá trị p được hiệu chỉnh theo số phép thử ra sao.", default: .none,
        shownAs: "\"none\""),
      limit(
        "high", 0.9, "From which correlation on two parts are flagged as high.",
        "Từ tương quan nào thì đánh dấu hai phần là cao."),
      limit(
        "negative", -0.4, "Down from which correlation two parts are flagged as negative.",
        "Từ tương quan nào trở xuống thì đánh dấu hai phần là âm."),
      limit(
        "weak", 0.3, "Under which correlation with its node a part is flagged as weak.",
        "Dưới tương quan nào với tiêu chí trên thì đánh dấu phần là yếu."),
      CorrelationOptions.test, Parameter(hidden: Call.self),
      returns: "Table: node, part, with, estimate, p, n, flag",
      examples: [
        Example("#pt:\(example(owner))coherence():filter(\"flag == 'weak'\") > 0", shows: "true"),
        Example(
          "e:\(example(owner))coherence():filter(\"with == 'total'\"):row(\"5\").estimate > 0.5",
          shows: "true"),
      ],
      notes: notes(owner)
    ) { value, method, adjust, high, negative, weak, test, call in
      let limits = try CoherenceFlags(high: high, negative: negative, weak: weak)
      let index = try value.composite()
      let pairs = try step { () throws(CompositeProblem) in
        try index.coherence(by: method, rankTest: test, stop: call.watch)
      }
      try call.stack.charge(bytes: pairs.count * 8 * MemoryLayout<Cell>.stride)
      return CompositeTables.coherence(index, pairs, method, adjust, limits, call.phrase)
    }
  }

  private static func limit(
    _ name: String, _ value: Double, _ summary: String, _ vietnamese: String
  ) -> Parameter<Double> {
    Parameter<Double>(
      option: name, summary, vietnamese: vietnamese, default: value, shownAs: shortestText(value))
  }

  private static func notes<Owner: Composed>(_ owner: Owner.Type) -> Notes {
    Notes(
      vietnamese: "Các phần của mỗi tiêu chí tương quan với nhau và với tiêu chí ra sao.",
      vietnameseReturns: "Table: tiêu chí, phần, với, hệ số, p, n, đánh dấu",
      vietnameseDetails: """
        Trong từng tiêu chí: mỗi cặp phần, rồi mỗi phần với chính tiêu chí (đã gồm phần đó; không gồm: \
        stats.alpha). high: hai phần gần như trùng; negative: đánh đổi hoặc sai chiều; weak: phần ít ảnh \
        hưởng đến tiêu chí, trọng số ghi mà không có tác dụng. p hiệu chỉnh trên mọi dòng của bảng khi có \
        adjust. Bỏ trống khi một bên như nhau ở mọi đơn vị hoặc có dưới 3 cặp.
        """,
      details: """
        Within each node: every pair of its parts, then each part with the node itself, which contains it \
        (stats.alpha has it without). high: two parts say nearly the same; negative: a trade-off, or a wrong \
        direction; weak: a part that hardly moves its node, whatever its weight says. p is adjusted over all \
        rows where adjust says so. Empty where one side is constant or has fewer than 3 pairs.
        """,
      source: """
        \(CorrelationOptions.source) For the flags, OECD and JRC, Handbook on Constructing Composite \
        Indicators, 2008, section 1.4.
        """,
      seeAlso: ["stats.cormatrix", "stats.alpha", "Edition:correlations"])
  }
}

/// From where on a correlation is remarkable.
struct CoherenceFlags {
  let high, negative, weak: Double

  init(high: Double, negative: Double, weak: Double) throws {
    (self.high, self.negative, self.weak) = (high, negative, weak)
    for (name, value) in [("high", high), ("negative", negative), ("weak", weak)]
    where !(-1...1).contains(value) {
      throw OptionOutOfRange(
        argument: name, wanted: "a correlation from −1 to 1", got: shortestText(value))
    }
  }

  /// What is remarkable about a pair; nil where nothing is.
  func flag(_ pair: Coherence) -> String? {
    if pair.isParent { return pair.estimate < weak ? "weak" : nil }
    return pair.estimate >= high ? "high" : pair.estimate <= negative ? "negative" : nil
  }
}

extension CompositeTables {
  static func coherence(
    _ index: Composite, _ pairs: [Coherence], _ method: CorrelationMethod,
    _ adjust: MatrixAdjustment, _ limits: CoherenceFlags, _ phrase: Phrase
  ) -> Table {
    func code(_ place: Int) -> Cell { .text(index.tree.nodes[place].code) }
    let plain = pairs.map(\.p)
    let adjusted = adjust.adjustment.flatMap { try? adjustPValues(plain, by: $0) }
    let flags = pairs.map(limits.flag)
    var columns: [(ColumnHead, [Cell])] = [
      (Heading.node, pairs.map { code($0.node) }), (Heading.part, pairs.map { code($0.part) }),
      (Heading.with, pairs.map { code($0.other) }),
      (Heading.digits(Heading.estimate, 3), pairs.map { .measured($0.estimate) }),
      (Heading.p, plain.map { .measured($0) }),
    ]
    if let adjusted { columns.append((Heading.adjustedP, adjusted.map { .measured($0) })) }
    columns += [
      (Heading.known, pairs.map { .integer($0.count) }),
      (Heading.flag, flags.map { .optional($0) }),
    ]
    func count(_ flag: String) -> Int { flags.count { $0 == flag } }
    let note = phrase.choose(
      "\(count("high")) high, \(count("negative")) negative, \(count("weak")) weak with their node",
      "\(count("high")) cặp cao, \(count("negative")) cặp âm, \(count("weak")) phần yếu với tiêu chí trên"
    )
    return Table(
      "\(index.label) · \(method.title) \(method.symbol)", columns, key: Heading.part.name,
      notes: notes(index, phrase) + [note]
    ).marked(phrase.mark(isSynthetic: index.isSynthetic))
  }
}
