import LuaRuntime
import ParIndex
import Statistics

extension OutlierCheck: LuaObject, Shown {
  package static let luaName = "Outliers"
  package static let luaType: UserType<OutlierCheck> = UserType<OutlierCheck>(
    "Whether the shape of values suggests outliers.",
    vietnamese: "Hình dạng của các giá trị có cho thấy ngoại lai không.",
    properties: [
      measure("skewness", "G1; nil where all are equal.", "G1; nil khi mọi giá trị bằng nhau.") {
        $0.skewness
      },
      measure("kurtosis", "G2; nil where all are equal.", "G2; nil khi mọi giá trị bằng nhau.") {
        $0.kurtosis
      },
      property(
        "passes", "Whether no treatment is needed.", "Có đạt, tức không cần xử lý không.",
        returns: "boolean"
      ) { $0.passes },
    ], events: [UserType<OutlierCheck>.printing])

  func text(_ style: DisplayStyle) -> String {
    let phrase = Phrase(language: style.language)
    return style.fitted(
      [
        phrase.choose("skewness", "độ bất đối xứng") + " "
          + style.number(skewness ?? .nan, digits: 2),
        phrase.choose("kurtosis", "độ nhọn") + " " + style.number(kurtosis ?? .nan, digits: 2),
        passes ? phrase.choose("passes", "đạt") : phrase.choose("does not pass", "không đạt"),
      ].joined(separator: " · "))
  }
}

/// Values treated for outliers, for Lua.
struct TreatmentResult: LuaObject, Shown {
  static let luaName = "Treatment"
  static let luaType: UserType<TreatmentResult> = UserType<TreatmentResult>(
    "Values treated for outliers, and what was done.",
    vietnamese: "Các giá trị đã xử lý ngoại lai, và đã làm gì.",
    properties: [
      property(
        "values", "The values as they are to be used: Scores or a list.",
        "Các giá trị để dùng: Scores hoặc danh sách.", returns: "Scores or list"
      ) { $0.values },
      property(
        "steps", "The check before and after each step.", "Kiểm tra trước và sau mỗi bước.",
        returns: "Table"
      ) { $0.steps },
      property(
        "passes", "Whether the values pass as they are to be used.",
        "Các giá trị để dùng có đạt không.", returns: "boolean"
      ) { $0.found.passes },
    ], events: [UserType<TreatmentResult>.printing],
    bytes: { $0.found.values.count * 32 })

  let sample: Sample
  let found: OutlierTreatment
  let curve: TreatmentCurve
  let phrase: Phrase

  var table: Table? { steps }
  func text(_ style: DisplayStyle) -> String { renderTable(steps, style: style) }

  private var values: Several {
    if found.transformation != nil {
      return sample.replaced(found.values, curve.rawValue, digits: 3)
    }
    guard let winsorised = found.winsorised else { return sample.unchanged }
    return sample.replaced(found.values, "winsorised (\(winsorised.count))")
  }

  private var steps: Table {
    let checks = [found.before, found.afterWinsorising, found.afterTransformation]
    let names = [
      phrase.choose("given", "ban đầu"), phrase.choose("winsorised", "winsor hoá"), curve.rawValue,
    ]
    let counts: [Int?] = [nil, found.winsorised?.count, nil]
    let rows = checks.indices.filter { checks[$0] != nil }
    func column(_ head: ColumnHead, _ value: (OutlierCheck) -> Double?) -> (ColumnHead, [Cell]) {
      (
        Heading.digits(head, 3),
        rows.map { checks[$0].flatMap(value).map { .measured($0) } ?? .missing }
      )
    }
    return Table(
      sample.label,
      [
        (Heading.step, rows.map { .text(names[$0]) }),
        column(Heading.skewness) { $0.skewness }, column(Heading.kurtosis) { $0.kurtosis },
        (Heading.passes, rows.map { .flag(checks[$0]?.passes ?? false) }),
        (Heading.pulledIn, rows.map { .optional(counts[$0]) }),
      ], key: Heading.step.name, notes: notes)
  }

  private var notes: [String] {
    guard let winsorised = found.winsorised else { return [] }
    return [
      (winsorised.high, phrase.choose("lowered", "hạ xuống")),
      (winsorised.low, phrase.choose("raised", "nâng lên")),
    ].filter { !$0.0.isEmpty }.map { places, what in
      "\(what): " + places.map(sample.rowName).joined(separator: ", ")
    }
  }
}

extension Sample {
  /// What the values are, where that is known.
  var label: String? {
    switch self {
    case .scores(let scores): scores.label
    case .vector(let column): column.name
    case .list: nil
    }
  }

  /// What a row is called: a unit, or a place from 1.
  func rowName(_ row: Int) -> String {
    guard case .scores(let scores) = self else { return "#\(row + 1)" }
    return scores.registry[scores.ids[row]].name
  }
}
