import Testing

@testable import ParIndex

/// Three departments scored from raw inputs, as a council would; tests change one file at a time.
///
/// Seven points by documents, three by survey. By hand: Sở A 2 + 0.5 + 1.4985 + 0.745 × 3 = 6.2335
/// less the 0.2 that count of its penalty; Sở B 1 + 0 + 0.87 + 2.4, and 0.5 of its bonus.
enum Council {
  static func description(_ framework: String = "") -> String {
    let tables = ["units", "framework", "indicators", "survey", "adjustments", "scores", "classes"]
    let resources = tables.map { "{\"name\": \"\($0)\", \"path\": \"\($0).csv\"}" }
    return """
      {"name": "council", "title": "Council", "index": {
        "short_name": "SỞ", "level": "department", "display": "percent", "digits": 2,
        "aggregation": "sum", "frameworks": [
          {"from": 2024, "to": 2025, "rounding": "half-up 2", "classes": "cut-off",
           "bonus": 0.5, "penalty": 0.2\(framework)}]},
       "resources": [
         {"name": "sources", "path": "sources.csv"}, \(resources.joined(separator: ", "))]}
      """
  }

  static let files: [String: String] = [
    "datapackage.json": description(),
    "sources.csv": "id,title\nm,The minutes\n",
    "units.csv": """
    code,name,region,ranked,eased
    A,Sở A,Bắc,,
    B,Sở B,Bắc,yes,yes
    C,Sở C,Nam,no,no

    """,
    "framework.csv": """
    from,to,code,parent,name,name_en,min,max,weight,method,rule
    ,,1,total,Hồ sơ,Documents,,,,documents,
    ,,1.1,1,Đúng hạn,On time,,2,,,"tiers 80%: 1, 100%: 2"
    ,,1.2,1,Ban hành,Issued,,0.5,,,yes/no
    ,,1.3,1,Trực tuyến,Online,,1.5,,,ratio threshold 50%
    ,,1.4,1,Vi phạm,Violations,,3,,,deduction 1 each
    ,,2,total,Điều tra,Survey,,3,,survey,survey

    """,
    "indicators.csv": """
    unit,year,node,value,numerator,denominator,source
    A,2024,1.1,1,,,m
    A,2024,1.2,yes,,,
    A,2024,1.3,,999,1000,m
    A,2024,1.4,3,,,
    B,2024,1.1,0.8,,,
    B,2024,1.2,no,,,
    B,2024,1.3,,29,50,m
    B,2024,1.4,4,,,
    C,2024,1.1,0.79,,,
    C,2024,1.2,yes,,,
    C,2024,1.3,,49,100,m
    C,2024,1.4,0,,,

    """,
    "survey.csv": """
    unit,year,node,mean,n,sd,answers
    A,2024,2,0.745,395,0.3,
    B,2024,2,,,,"A: 10, B: 5, C: 0, E: 3"
    C,2024,2,1,12,0,

    """,
    "adjustments.csv": """
    unit,year,bonus,penalty,reason
    A,2024,,1,Nộp muộn
    B,2024,2,,Sáng kiến

    """,
    "scores.csv": """
    unit,year,node,stage,points,source
    A,2024,1.1,self,2,m
    B,2024,1.1,self,2,m
    B,2024,1.2,appraised,0.25,m
    C,2024,1.3,self,1.5,m

    """,
    "classes.csv": "group,name,lower\nA,Tốt,70\nB,Khá,50\nC,Yếu,0\n",
  ]

  /// The index, with some files replaced.
  static func panel(
    _ changes: [String: String] = [:], functions: RuleFunctionsOpener? = nil
  ) throws -> Panel {
    let files = MemoryPackage(files.merging(changes) { $1 })
    return try PackageLoader.open(files, name: "council", functions: functions)
  }

  /// The edition of 2024, with keys of the framework added.
  static func edition(
    _ framework: String = "", _ changes: [String: String] = [:]
  ) throws -> Edition {
    let description = ["datapackage.json": description(framework)]
    return try panel(description.merging(changes) { $1 }).edition(Year(2024))
  }
}

extension Edition {
  /// The points at a node by its code.
  func points(at code: String) throws -> [Double] {
    try points(framework.node(code).id).map(decimal)
  }
}
