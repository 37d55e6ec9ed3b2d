/// An empty data package with a framework to fill in.
package struct PackageTemplate {
  /// Whom the index scores.
  package enum Level: String, CaseIterable, Sendable {
    case province, ministry, department, district, commune
  }

  private let name: String
  private let level: Level
  private let year: Int

  /// A package of this name for units of a level, beginning in a year.
  package init(name: String, level: Level, year: Int) {
    self.name = name
    self.level = level
    self.year = year
  }

  /// The files: path and text, in the order in which they are filled in.
  package var files: [(path: String, text: String)] {
    PackageTemplate.tables.map { ("\($0.name).csv", text(of: $0)) } + [
      ("datapackage.json", description), ("README.md", readme),
    ]
  }

  // MARK: Tables

  /// A table with its columns, and the type of each in the terms of Table Schema.
  private struct Sheet {
    let name: String
    let columns: [(name: String, type: String)]

    init(_ name: String, _ columns: String) {
      self.name = name
      self.columns = columns.split(separator: " ").map { column in
        let parts = column.split(separator: ":").map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "string")
      }
    }
  }

  /// The columns of a table that is written.
  static func columns(of table: String) -> [String] {
    tables.first { $0.name == table }?.columns.map(\.name) ?? []
  }

  private static let tables = [
    Sheet("units", "code name full_name aliases region from:integer to:integer ranked eased"),
    Sheet(
      "framework",
      "from:integer to:integer code parent name name_en max:number method rule"),
    Sheet("indicators", "unit year:integer node value numerator:number denominator:number source"),
    Sheet("survey", "unit year:integer node mean:number n:integer sd:number answers source"),
    Sheet("adjustments", "unit year:integer bonus:number penalty:number reason"),
    Sheet("scores", "unit year:integer node stage points:number source"),
    Sheet("sources", "id title publisher address retrieved"),
    Sheet("classes", "from:integer to:integer group name lower:number"),
  ]

  /// The rows that a table begins with.
  private func rows(of table: String) -> [[String]] {
    switch table {
    case "framework": PackageTemplate.framework.map { ["\(year)", ""] + $0 }
    case "classes": PackageTemplate.classes.map { ["\(year)", ""] + $0 }
    default: []
    }
  }

  private func text(of sheet: Sheet) -> String {
    let lines = [sheet.columns.map(\.name)] + rows(of: sheet.name)
    return lines.map { $0.map(PackageTemplate.field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    text.contains(",") ? "\"\(text)\"" : text
  }

  private static let classes = [
    ["A", "Tốt", "90"], ["B", "Khá", "80"], ["C", "Trung bình", "70"], ["D", "Yếu", "0"],
  ]

  /// Code, parent, name, English name, maximum, method, rule: the domains of the field, in each a
  /// criterion or two with a rule of a fitting kind.
  private static let framework = [
    [
      "1", "total", "Chỉ đạo, điều hành cải cách hành chính", "Steering of reform", "8",
      "documents", "",
    ],
    ["1.1", "1", "Kế hoạch ban hành đúng hạn", "Plan issued on time", "3", "", "yes/no"],
    [
      "1.2", "1", "Báo cáo định kỳ", "Periodic reports", "5", "",
      "checklist on time: 2, complete: 2, all of them: 1",
    ],
    ["2", "total", "Cải cách thể chế", "Institutional reform", "8", "documents", ""],
    ["2.1", "2", "Văn bản trái quy định", "Unlawful documents", "4", "", "deduction 1 each"],
    [
      "2.2", "2", "Kiến nghị sau kiểm tra được xử lý", "Findings dealt with", "4", "",
      "ratio tiers 50%: 1, 80%: 2, 100%: 4",
    ],
    [
      "3", "total", "Cải cách thủ tục hành chính", "Administrative procedures", "16", "documents",
      "",
    ],
    [
      "3.1", "3", "Hồ sơ giải quyết đúng hạn", "Dossiers settled on time", "10", "",
      "ratio threshold 80%",
    ],
    [
      "3.2", "3", "Thủ tục được công khai đầy đủ", "Procedures made public", "6", "",
      "ratio proportional",
    ],
    [
      "4", "total", "Cải cách tổ chức bộ máy", "Organisation of the apparatus", "8", "documents",
      "",
    ],
    [
      "4.1", "4", "Biên chế so với kế hoạch giảm", "Posts cut against the plan", "8", "",
      "ratio target 100%",
    ],
    ["5", "total", "Cải cách chế độ công vụ", "Civil service", "8", "documents", ""],
    [
      "5.1", "5", "Công chức được bồi dưỡng", "Officials trained", "8", "",
      "interpolated 40% to 90%",
    ],
    ["6", "total", "Cải cách tài chính công", "Public finance", "8", "documents", ""],
    [
      "6.1", "6", "Giải ngân vốn đầu tư", "Investment spent", "8", "",
      "steps from 50% up 10% by 2 cap 8",
    ],
    ["7", "total", "Chuyển đổi số", "Digital government", "14", "documents", ""],
    ["7.1", "7", "Hồ sơ trực tuyến", "Dossiers online", "8", "", "ratio target 60% or nothing"],
    ["7.2", "7", "Văn bản ký số", "Documents signed digitally", "6", "", "ratio"],
    ["8", "total", "Điều tra xã hội học", "Survey", "30", "survey", ""],
    ["8.1", "8", "Hài lòng của người dân, tổ chức", "Satisfaction", "10", "", "sipas"],
    ["8.2", "8", "Đánh giá của lãnh đạo, quản lý", "Leaders' view", "20", "", "survey"],
  ]

  // MARK: The description

  private var words: (unit: (vi: String, en: String), all: (vi: String, en: String)) {
    switch level {
    case .province: (("tỉnh", "province"), ("các tỉnh, thành phố", "provinces"))
    case .ministry: (("bộ", "ministry"), ("các bộ, cơ quan ngang bộ", "ministries"))
    case .department: (("sở, ngành", "department"), ("các sở, ban, ngành", "departments"))
    case .district: (("huyện", "district"), ("các huyện, thành phố", "districts"))
    case .commune: (("xã", "commune"), ("các xã, phường", "communes"))
    }
  }

  private var description: String {
    """
    {
      "profile": "tabular-data-package",
      "name": "\(name)",
      "title": "\(name)",
      "version": "1.0.0",
      "index": {
        "short_name": "\(name)",
        "population_vi": "\(words.all.vi)",
        "population_en": "\(words.all.en)",
        "unit_vi": "\(words.unit.vi)",
        "unit_en": "\(words.unit.en)",
        "level": "\(level.rawValue)",
        "level_names": [["domain", "domains", "lĩnh vực"], ["criterion", "criteria", "tiêu chí"]],
        "display": "percent",
        "digits": 2,
        "aggregation": "sum",
        "synthetic": false,
        "frameworks": [
          {"from": \(year), "rounding": "half-up 2", "leaf_rounding": "half-up 4",
           "ties": "competition", "classes": "cut-off", "bonus": 0, "penalty": 0}
        ]
      },
      "resources": [
    \(PackageTemplate.tables.map(resource).joined(separator: ",\n"))
      ]
    }

    """
  }

  private func resource(_ sheet: Sheet) -> String {
    let fields = sheet.columns.map { "{\"name\": \"\($0.name)\", \"type\": \"\($0.type)\"}" }
    return """
          {"profile": "tabular-data-resource", "name": "\(sheet.name)", "path": "\(sheet.name).csv",
           "schema": {"fields": [\(fields.joined(separator: ", "))]}}
      """
  }

  private var readme: String {
    """
    # \(name)

    1. `units.csv`: who is scored, a code and a name each.
    2. `framework.csv`: what is scored. The rows there are an example; each leaf has a maximum and a
       rule, and the leaves' maxima make those above.
    3. `indicators.csv`, `survey.csv`: what was measured, a row for each unit, year and leaf.
       `adjustments.csv`: bonus and penalty points, if `datapackage.json` allows any.
    4. `scores.csv`: points that were given rather than measured, with the stage self, appraised or
       final.
    5. `classes.csv`: where each class begins, the best first.

    `parsh check .` says what is wrong and what is missing.

    """
  }
}
