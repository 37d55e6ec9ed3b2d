import LuaRuntime
import ParIndex
import Statistics

extension Edition: LuaObject {
  package static let luaName = "Edition"
  package static let luaType: UserType<Edition> = UserType<Edition>(
    "One index in one year: papi[2023].", vietnamese: "Một chỉ số trong một năm: papi[2023].",
    methods: EditionMethods.all, properties: EditionMethods.properties,
    events: [UserType<Edition>.printing], bytes: { $0.byteCount })
}

private enum EditionMethods {
  static let all =
    [
      score, points, percent, rank, cor, correlations, unit, units, framework, nodes, sources,
      verify,
      EditionLosses.lost, EditionLosses.saturation, EditionRemove.remove,
      EditionClass.distances, EditionExplain.explain, EditionInflation.inflation,
      EditionWhatIf.whatIf, EditionWhatIf.computed, EditionTarget.target,
      CompositeMethods.composite,
    ] + CompositeSteps.all(of: Edition.self) + UncertaintyMethods.all(of: Edition.self)
  static let properties = [year, label]

  private static let nodeParameter = Parameter<NodeText?>(
    "node", "A node by code or name; the whole without one.",
    vietnamese: "Mã hoặc tên tiêu chí; bỏ trống là tổng điểm.", role: .node)
  private static let stageOption = Parameter<Stage?>(
    option: "stage", "Only scores of this stage; else the last that exists.",
    vietnamese: "Chỉ lấy điểm của giai đoạn này; nếu không, lấy giai đoạn sau cùng.", default: nil,
    shownAs: "nil")

  private static let methodOption = Parameter<Method?>(
    option: "method", "Only what was scored by documents, or by survey.",
    vietnamese: "Chỉ lấy điểm thẩm định hồ sơ (documents) hoặc điểm điều tra xã hội học (survey).",
    default: nil,
    shownAs: "nil")

  // MARK: Scores

  private static let score = Function(
    "Edition:score", of: Edition.self, "The scores at a node, in the index's own unit.",
    nodeParameter, stageOption, methodOption, returns: "Scores: a value for each unit",
    examples: [
      Example("e:score(\"5\")[\"thua thien hue\"]", shows: "7.341803313"),
      Example("e:score(\"8\"):mean()", shows: "3.1825762894098"),
    ],
    notes: Notes(
      vietnamese: "Điểm tại một tiêu chí, theo đơn vị của chỉ số.",
      vietnameseReturns: "Scores: mỗi đơn vị một giá trị",
      vietnameseDetails: """
        Phần trăm so với điểm tối đa với PAR INDEX, điểm với PAPI và PCI. Điểm đã công bố của \
        một tiêu chí cấp trên được giữ nguyên; nếu không có thì tính từ các phần, và thiếu khi \
        một phần thiếu.
        """,
      details: """
        Percent of the maximum for PAR INDEX, points for PAPI and PCI. A given value of an inner \
        node stands; otherwise it is made from its parts, and is missing where a part is.
        """,
      seeAlso: ["Edition:points", "Edition:percent", "Edition:rank"])
  ) { edition, node, stage, method in
    try edition.scores(
      node.node(in: edition.framework).id, stage: stage, method: method)
  }

  private static let points = Function(
    "Edition:points", of: Edition.self, "The points at a node.", nodeParameter, stageOption,
    methodOption,
    returns: "Scores: points for each unit",
    examples: [
      Example(
        "par.open(\"par-ministries\")[2023]:points(\"survey\")[\"Bộ Tư pháp\"]", shows: "28.1")
    ],
    notes: Notes(
      vietnamese: "Số điểm tại một tiêu chí.", vietnameseReturns: "Scores: số điểm của mỗi đơn vị",
      seeAlso: ["Edition:score", "Edition:percent"])
  ) { edition, node, stage, method in
    try edition.scores(
      node.node(in: edition.framework).id, .points, stage: stage, method: method)
  }

  private static let percent = Function(
    "Edition:percent", of: Edition.self, "The share of what a node allows, in percent.",
    nodeParameter, stageOption, methodOption, returns: "Scores: percent for each unit",
    examples: [Example("e:percent(\"8\")[\"Lạng Sơn\"]", shows: "24.7077359")],
    notes: Notes(
      vietnamese: "Tỷ lệ phần trăm so với khung điểm của tiêu chí.",
      vietnameseReturns: "Scores: phần trăm của mỗi đơn vị",
      vietnameseDetails: """
        100 × (điểm − tối thiểu)/(tối đa − tối thiểu); báo lỗi khi không biết điểm tối đa.
        """,
      details: "100 × (points − min)/(max − min); an error where the maximum is not known.",
      seeAlso: ["Edition:score", "Edition:points"])
  ) { edition, node, stage, method in
    try edition.scores(
      node.node(in: edition.framework).id, .percent, stage: stage, method: method)
  }

  // MARK: Comparing units

  private static let rank = Function(
    "Edition:rank", of: Edition.self, "Ranks the units at a node, best first.", nodeParameter,
    Parameter<String?>(
      option: "within", "\"region\": each region by itself; or the name of one region.",
      vietnamese: "\"region\": riêng từng vùng; hoặc tên một vùng.",
      default: nil, shownAs: "nil", role: .region),
    stageOption, Parameter(hidden: Call.self),
    returns: "Table: rank, unit, score, class, change of score and of rank on the year before",
    examples: [
      Example(
        "e:rank(\"8\"):top(3)",
        shows: """
          PAPI 2023 · 8 E-Governance
          ┌──────┬─────────────┬────────┬───────┬─────────┬─────────────┐
          │ rank │ province    │  score │ class │  change │ rank_change │
          ├──────┼─────────────┼────────┼───────┼─────────┼─────────────┤
          │    1 │ Hà Nội      │ 3.9728 │ 1     │ +0.3150 │          +2 │
          │    2 │ Bắc Ninh    │ 3.7290 │ 1     │       – │           – │
          │    3 │ Thái Nguyên │ 3.6873 │ 1     │ +0.3706 │          +7 │
          └──────┴─────────────┴────────┴───────┴─────────┴─────────────┘
          2 of 63 without a score: Bình Dương, Quảng Ninh
          """),
      Example("e:rank(\"8\"):row(\"Thừa Thiên Huế\").rank", shows: "21"),
      Example("#e:rank(\"8\", {within = \"Tây Nguyên\"})", shows: "5"),
    ],
    notes: Notes(
      vietnamese: "Xếp hạng các đơn vị tại một tiêu chí.",
      vietnameseReturns: "Table: hạng, đơn vị, điểm, nhóm, thay đổi điểm và hạng so với năm trước",
      vietnameseDetails: """
        Xếp hạng theo điểm chưa làm tròn, lấy đến 10⁻⁹; điểm bằng nhau xếp theo quy tắc của bộ \
        tiêu chí. Khi chỉ biết ít đơn vị, hạng là giữa các đơn vị ấy, hạng đã công bố đứng bên \
        cạnh.
        """,
      details: """
        Ranks come from unrounded points taken to the nearest 10⁻⁹; ties by the framework's \
        rule. Where few units are known the rank is among those, and the published one stands \
        beside it.
        """,
      seeAlso: ["Scores:rank", "Edition:unit"])
  ) { edition, node, within, stage, call in
    let scope = try RankScope(within, in: edition)
    return try edition.rank(node.node(in: edition.framework).id, within: scope, stage: stage)
      .table(edition, call.phrase)
  }

  private static let unit = Function(
    "Edition:unit", of: Edition.self,
    "The card of a province or another unit: score, rank, class, change, parts.",
    Parameter<String>(
      "unit", "Its name, with or without diacritics, or its code.",
      vietnamese: "Tên, có dấu hay không, hoặc mã.", role: .unit),
    Parameter(hidden: Call.self), returns: "UnitCard",
    examples: [Example("e:unit(\"lang son\").rank", shows: "21")],
    notes: Notes(
      vietnamese: "Phiếu của một tỉnh hay đơn vị khác: điểm, hạng, nhóm, thay đổi, các phần.",
      vietnameseReturns: "UnitCard: phiếu của đơn vị", seeAlso: ["Edition:rank", "Edition:sources"])
  ) { edition, name, call in
    try UnitCard(edition, edition.unit(name), call.phrase)
  }

  // MARK: What there is

  private static let units = Function(
    "Edition:units", of: Edition.self, "The provinces, or other units, that existed in the year.",
    returns: "Table: code, name, full name, region",
    examples: [Example("#e:units()", shows: "63")],
    notes: Notes(
      vietnamese: "Các tỉnh, hay đơn vị khác, tồn tại trong năm.",
      vietnameseReturns: "Table: mã, tên, tên đầy đủ, vùng", seeAlso: ["Panel:units"])
  ) { edition in
    UnitTable.make(edition.units.map { edition.registry[$0] }, edition.info, title: edition.label)
  }

  private static let framework = Function(
    "Edition:framework", of: Edition.self, "The tree of what is scored.", returns: "Framework",
    examples: [
      Example("e:framework():node(\"8.1\").name_en", shows: "Access to E-Government Portals")
    ],
    notes: Notes(vietnamese: "Bộ tiêu chí, dạng cây.", seeAlso: ["Edition:nodes"])
  ) { $0.framework }

  private static let nodes = Function(
    "Edition:nodes", of: Edition.self, "The nodes of the framework as a table.",
    returns: "Table: code, name, level, limits, method, weight",
    examples: [Example("#e:nodes()", shows: "37")],
    notes: Notes(
      vietnamese: "Các tiêu chí thành bảng.",
      vietnameseReturns: "Table: mã, tên, cấp, khung điểm, phương pháp, trọng số",
      seeAlso: ["Edition:framework"])
  ) { $0.framework.nodeTable }

  private static let sources = Function(
    "Edition:sources", of: Edition.self, "Where the figures of a unit come from.",
    Parameter<String>("unit", "Its name or code.", vietnamese: "Tên hoặc mã.", role: .unit),
    nodeParameter,
    returns: "Table: node, stage, points, source, publisher, address, confidence",
    examples: [Example("#e:sources(\"Hà Nội\", \"5\")", shows: "3")],
    notes: Notes(
      vietnamese: "Nguồn của từng con số của một đơn vị.",
      vietnameseReturns:
        "Table: tiêu chí, giai đoạn, điểm, nguồn, nơi công bố, địa chỉ, độ tin cậy",
      seeAlso: ["Edition:verify"])
  ) { edition, name, node in
    let unit = try edition.unit(name)
    let node = try node.node(in: edition.framework)
    return SourceTable.make(edition, edition.sources(unit, node.id), edition.registry[unit])
  }

  private static let verify = Function(
    "Edition:verify", of: Edition.self,
    "Every published figure beside the one that the scores make, disagreements first.",
    Parameter(hidden: Call.self),
    returns: "Table: unit, node, measure, against, published, computed, difference, agrees, source",
    examples: [
      Example(
        "#par.open(\"par-ministries\")[2023]:verify():filter(\"agrees == false\")", shows: "9")
    ],
    notes: Notes(
      vietnamese: "Đối chiếu từng số đã công bố với số tính được.",
      vietnameseReturns:
        "Table: đơn vị, tiêu chí, số đo, so với, đã công bố, tính được, chênh lệch, khớp, nguồn",
      vietnameseDetails: """
        Điểm đã cho của một tiêu chí cấp trên được đặt cạnh tổng các phần (parts); điểm của tiêu chí \
        cuối cùng cạnh điểm mà quy tắc chấm từ số liệu gốc (rule), hoặc mức gần nhất mà quy tắc có \
        thể cho (levels); số đã công bố nơi khác cạnh điểm (score). Hai số khớp khi lệch \
        không quá nửa đơn vị của chữ số thập phân cuối được in, hoặc 0.0001 nếu lớn hơn; hạng \
        phải khớp đúng.
        """,
      details: """
        A given value of an inner node stands beside the sum of its parts, the points of a leaf beside \
        what its rule makes of the raw input, or without one beside the nearest level that the rule \
        can give; figures printed elsewhere stand beside the score. Two figures agree \
        within half a unit of the last printed decimal, or 0.0001 where that is more; ranks \
        exactly.
        """,
      seeAlso: ["Edition:sources"])
  ) { $0.verificationTable($1.phrase) }

  // MARK: Correlations

  private static let cor = Function(
    "Edition:cor", of: Edition.self,
    "Correlates two nodes: how far they go together over the units.",
    Parameter<NodeText>(
      "a", "A node by code or name.", vietnamese: "Mã hoặc tên tiêu chí.", role: .node),
    Parameter<NodeText>("b", "Another.", vietnamese: "Một tiêu chí khác.", role: .node),
    CorrelationOptions.method, CorrelationOptions.level, CorrelationOptions.bootstrap,
    CorrelationOptions.seed, CorrelationOptions.test, Parameter(hidden: Call.self),
    returns: "Correlation: estimate, low, high, p, n, missing, method",
    examples: [
      Example(
        "e:cor(\"5\", \"8.1\")",
        shows: "Spearman ρ = 0.436 [0.195, 0.627] · p = 0.0005 · n = 61 (2 of 63 missing)")
    ],
    notes: CorrelationOptions.notes(
      vietnamese: "Tương quan giữa hai tiêu chí, tính trên các đơn vị.",
      seeAlso: ["stats.cor", "Edition:correlations"])
  ) { edition, a, b, method, level, bootstrap, seed, test, call in
    let left = try at("a") { try edition.scores(a.node(in: edition.framework).id, .points) }
    let right = try at("b") { try edition.scores(b.node(in: edition.framework).id, .points) }
    let options = CorrelationOptions(method, level, bootstrap, seed, test)
    return try options.correlate(
      left.values, right.values, call, left: ("a", left.label), right: ("b", right.label))
  }

  private static let correlations = Function(
    "Edition:correlations", of: Edition.self, "The correlations of all nodes of a level.",
    Parameter<Int>(
      option: "level", "1 for the nodes right below the whole.",
      vietnamese: "1 là các tiêu chí ngay dưới tổng điểm.", default: 1, shownAs: "1"),
    CorrelationOptions.method, Parameter(hidden: Call.self),
    returns: "Table: a row and a column for each node",
    examples: [Example("e:correlations{level = 1}:row(\"5\").total ~= nil", shows: "true")],
    notes: Notes(
      vietnamese: "Tương quan giữa mọi tiêu chí cùng cấp.",
      vietnameseReturns: "Table: mỗi tiêu chí một dòng và một cột",
      vietnameseDetails: """
        Tính trên các cặp có đủ giá trị; thiếu khi điểm một tiêu chí như nhau ở mọi đơn vị hoặc \
        có dưới 3 cặp. Công thức như Edition:cor.
        """,
      details: """
        Pairwise complete; missing where a node is constant or has fewer than 3 pairs. The \
        formulas are those of Edition:cor.
        """,
      source: CorrelationOptions.source,
      seeAlso: ["Edition:cor"])
  ) { edition, level, method, call in
    try edition.correlationTable(level: level, method, call)
  }

  // MARK: Properties

  private static let year = Function(
    property: "Edition.year", of: Edition.self, "The year.", returns: "integer",
    notes: Notes(vietnamese: "Năm.")
  ) { $0.year.number }

  private static let label = Function(
    property: "Edition.label", of: Edition.self, "What messages call it, such as PAPI 2023.",
    returns: "text",
    notes: Notes(vietnamese: "Tên gọi ngắn, như PAPI 2023.")
  ) { $0.label }
}

extension RankScope {
  /// Among all without a text, in each region for "region", in one for its name.
  init(_ text: String?, in edition: Edition) throws(LookupError) {
    switch text {
    case nil: self = .all
    case "region": self = .eachRegion
    case let name?: self = .region(try edition.registry.region(name))
    }
  }
}
