import LuaRuntime
import ParIndex
import Statistics

extension Composite.Filling: LuaChoice {}

/// What has steps to another way of making it: an edition, and a composite itself.
protocol Composed: LuaObject {
  /// What its whole is made of, and how.
  func composite() throws(CompositeProblem) -> Composite
}

extension Edition: Composed {
  func composite() throws(CompositeProblem) -> Composite { try Composite(self) }
}

extension Composite: Composed {
  func composite() throws(CompositeProblem) -> Composite { self }
}

/// The steps from an index to another way of making it, each on editions and on composites.
enum CompositeSteps {
  /// The steps as methods of a type.
  static func all<Owner: Composed>(of owner: Owner.Type) -> [Function] {
    [
      impute(owner), treat(owner), outliers(owner),
      normalise(owner), weigh(owner), aggregate(owner), coherence(owner),
    ]
  }

  static let handbook =
    "OECD and JRC, Handbook on Constructing Composite Indicators (2008)"

  private static func impute<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):impute", of: owner, "Fills in missing values of indicators.",
      Parameter<Composite.Filling>(
        option: "method",
        "By the units that have one, those of the region, the node's other indicators, other years.",
        vietnamese:
          "Theo các đơn vị có số liệu, đơn vị cùng vùng, các chỉ tiêu cùng nhóm, hoặc các năm khác.",
        default: .mean, shownAs: "\"mean\""),
      returns: "Composite",
      examples: [
        Example(
          "e:\(example(owner))impute{method = \"region mean\"}:missing()[1].missing", shows: "0")
      ],
      notes: Notes(
        vietnamese: "Điền giá trị thiếu của các chỉ tiêu.",
        vietnameseDetails: """
          last là giá trị gần nhất các năm trước, linear nội suy giữa các năm trước và sau; node là trung \
          bình các chỉ tiêu khác cùng nhóm của đơn vị. Giá trị đã điền được đánh dấu; không tìm được thì \
          vẫn thiếu. Điền theo trung bình làm độ phân tán nhỏ hơn thực tế.
          """,
        details: """
          last is the unit's last value of years before, linear lies on the line between years before and \
          after; node is the unit's mean in the other indicators of the node. What is filled in is \
          marked and counted; where nothing is found it stays missing. Means make indicators vary less \
          than they do.
          """,
        source: "\(handbook), step 3", seeAlso: ["Composite:missing"])
    ) { value, method in
      try step { () throws(CompositeProblem) in
        try value.composite().imputed(by: method)
      }
    }
  }

  private static func treat<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):treat", of: owner, "Treats indicators for outliers.",
      OutlierOptions.most, OutlierOptions.skewness, OutlierOptions.kurtosis, OutlierOptions.curve,
      returns: "Composite",
      examples: [
        Example(
          "pt:\(example(owner))treat{most = 3}.steps[1]",
          shows: "treated for outliers (up to 3; 30 winsorised, 14 on a curve)")
      ],
      notes: Notes(
        vietnamese: "Xử lý giá trị ngoại lai của các chỉ tiêu.",
        vietnameseDetails: """
          Chỉ tiêu đạt khi |độ lệch G1| < skewness hoặc độ nhọn G2 < kurtosis thì giữ nguyên; nếu không, kéo \
          các giá trị cực về giá trị kế tiếp, tối đa most lần; vẫn không đạt thì lấy logarit. Các giá trị \
          đã đổi được đánh dấu; outliers() cho biết chi tiết. Mặc định theo COINr.
          """,
        details: """
          An indicator with |skewness G1| < skewness or kurtosis G2 < kurtosis stays; else its extreme values \
          are pulled in to the next, up to most of them; if that does not help, it is put on a \
          logarithm. What was changed is marked; outliers() gives the details. Defaults are those of COINr.
          """,
        source: "\(handbook), step 3; Becker et al., Journal of Open Source Software 7 (2022) 4567",
        seeAlso: ["\(owner.luaName):outliers"])
    ) { value, most, skewness, kurtosis, curve in
      let limits = OutlierLimits(skewness: skewness, kurtosis: kurtosis)
      return try step { () throws(CompositeProblem) in
        try value.composite().treated(
          most: most, limits: limits, transformation: curve.transformation)
      }
    }
  }

  private static func outliers<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):outliers", of: owner,
      "What treatment for outliers makes of each indicator, check by check.",
      OutlierOptions.most, OutlierOptions.skewness, OutlierOptions.kurtosis, OutlierOptions.curve,
      Parameter(hidden: Call.self),
      returns: "Table: indicator, skewness, kurtosis, passes, winsorised, and the same after it",
      examples: [
        Example("#pt:\(example(owner))outliers():filter(\"passes == false\")", shows: "25")
      ],
      notes: Notes(
        vietnamese: "Từng chỉ tiêu khi xử lý ngoại lai: các lần kiểm tra.",
        vietnameseReturns:
          "Table: chỉ tiêu, độ lệch, độ nhọn, đạt, số giá trị kéo vào, và sau khi kéo",
        seeAlso: ["\(owner.luaName):treat"])
    ) { value, most, skewness, kurtosis, curve, call in
      let limits = OutlierLimits(skewness: skewness, kurtosis: kurtosis)
      return try step { () throws(CompositeProblem) in
        let index = try value.composite()
        let treatments = try index.treatments(
          most: most, limits: limits, transformation: curve.transformation)
        return CompositeTables.outliers(index, treatments, call.phrase)
      }
    }
  }

  /// What stands before a step in an example: editions have it themselves.
  static func example<Owner: Composed>(_ owner: Owner.Type) -> String {
    owner.luaName == "Edition" ? "" : "composite():"
  }
}

/// The options that treatment for outliers has.
enum OutlierOptions {
  /// The last step where winsorising does not help.
  enum Curve: String, LuaChoice {
    case log, none

    var transformation: Transformation? { self == .log ? .logarithm : nil }
  }

  static let most = Parameter<Int>(
    option: "most", "How many values of an indicator may be pulled in.",
    vietnamese: "Số giá trị tối đa được kéo vào ở mỗi chỉ tiêu.", default: 5, shownAs: "5")
  static let skewness = Parameter<Double>(
    option: "skewness", "The skewness under which an indicator passes.",
    vietnamese: "Độ lệch mà dưới đó chỉ tiêu đạt.", default: 2, shownAs: "2")
  static let kurtosis = Parameter<Double>(
    option: "kurtosis", "The kurtosis under which an indicator passes.",
    vietnamese: "Độ nhọn mà dưới đó chỉ tiêu đạt.", default: 3.5, shownAs: "3.5")
  static let curve = Parameter<Curve>(
    option: "curve", "What is done where that does not help.",
    vietnamese: "Làm gì nếu kéo vào không đủ.", default: .log, shownAs: "\"log\"")
}
