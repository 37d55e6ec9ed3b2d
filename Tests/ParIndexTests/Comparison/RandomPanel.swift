import TestSupport

@testable import ParIndex

/// Small indices of two years made by chance: trees, maxima or weights, a framework that may change
/// from one year to the next, with or without a crosswalk, and points.
struct RandomPanel {
  /// A leaf of one year.
  struct Leaf {
    var code: String
    var name: String
    var weight: Int
    /// In quarters of a point.
    var most: Int
  }

  let isWeighted: Bool
  let isPercent: Bool
  let changesFramework: Bool
  let hasCrosswalk: Bool
  /// Whether nodes that are made of others are rounded to one decimal.
  let roundsNodes: Bool
  /// Bonus points in tenths, unit by unit, in the second year.
  var bonus: [Int] = []
  let units: Int
  let domains: Int
  var leaves: [Int: [Leaf]] = [:]
  var points: [String: Int] = [:]

  /// - Parameters:
  ///   - changesFramework: Whether leaves are re-weighted, dropped and added in the second year.
  ///   - lifts: Whether every unit gets as much more as every other at each leaf.
  init(_ random: inout Generator, changesFramework: Bool, lifts: Bool = false) {
    isWeighted = Bool.random(using: &random)
    isPercent = Bool.random(using: &random)
    self.changesFramework = changesFramework
    hasCrosswalk = changesFramework && Bool.random(using: &random)
    roundsNodes = !lifts && Int.random(in: 0...3, using: &random) == 0
    units = Int.random(in: 3...8, using: &random)
    if !lifts, Bool.random(using: &random) {
      bonus = (0..<units).map { _ in Int.random(in: 0...9, using: &random) }
    }
    domains = Int.random(in: 2...4, using: &random)
    var first: [Leaf] = []
    for domain in 1...domains {
      for place in 1...Int.random(in: 1...3, using: &random) {
        first.append(RandomPanel.leaf(domain, place, &random))
      }
    }
    leaves = [2020: first, 2021: first]
    if changesFramework { change(&random) }
    for (year, leaves) in leaves.sorted(by: { $0.key < $1.key }) {
      for leaf in leaves {
        let lift = Int.random(in: 0...2, using: &random)
        for unit in 0..<units {
          let before = points[key(unit, 2020, leaf)] ?? 0
          points[key(unit, year, leaf)] =
            lifts && year == 2021
            ? before + lift : Int.random(in: 0...(leaf.most - (lifts ? 2 : 0)), using: &random)
        }
      }
    }
  }

  private static func leaf(_ domain: Int, _ place: Int, _ random: inout Generator) -> Leaf {
    Leaf(
      code: "\(domain).\(place)", name: "Leaf \(domain) \(place)",
      weight: Int.random(in: 1...3, using: &random), most: Int.random(in: 2...12, using: &random))
  }

  private mutating func change(_ random: inout Generator) {
    var second: [Leaf] = []
    for leaf in leaves[2020] ?? [] {
      var leaf = leaf
      switch Int.random(in: 0...4, using: &random) {
      case 0 where second.count > 1: continue
      case 1: leaf.most = Int.random(in: 2...12, using: &random)
      case 2: leaf.weight = Int.random(in: 1...3, using: &random)
      case 3: leaf.name += " (new)"
      default: break
      }
      second.append(leaf)
    }
    for domain in 1...domains where !second.contains(where: { $0.code.hasPrefix("\(domain).") }) {
      second.append(RandomPanel.leaf(domain, 9, &random))
    }
    leaves[2021] = second
  }

  private func key(_ unit: Int, _ year: Int, _ leaf: Leaf) -> String {
    "U\(unit),\(year),\(leaf.code)"
  }

  private func quarters(_ count: Int) -> String { "\(Double(count) / 4)" }

  /// The tables of the package.
  var files: [String: String] {
    let aggregation = isWeighted ? "\"weighted mean\"" : "\"sum\""
    let crosswalk = hasCrosswalk ? ", {\"name\": \"crosswalk\", \"path\": \"crosswalk.csv\"}" : ""
    var framework = "from,to,code,parent,name,name_en,min,max,weight,method,rule\n"
    var scores = "unit,year,node,stage,points,source\n"
    for (year, leaves) in leaves.sorted(by: { $0.key < $1.key }) {
      for domain in 1...domains {
        framework += "\(year),\(year),\(domain),,Domain \(domain),,,,\(domain),,\n"
      }
      for leaf in leaves {
        let parent = leaf.code.prefix { $0 != "." }
        framework +=
          "\(year),\(year),\(leaf.code),\(parent),\(leaf.name),,,\(quarters(leaf.most)),"
          + "\(leaf.weight),,given\n"
        for unit in 0..<units {
          scores +=
            "U\(unit),\(year),\(leaf.code),final,\(quarters(points[key(unit, year, leaf)] ?? 0)),a\n"
        }
      }
    }
    return [
      "datapackage.json": """
      {"name": "random", "title": "Random", "index": {
        "short_name": "RANDOM", "level": "province", "display": "\(isPercent ? "percent" : "points")",
        "digits": 2, "aggregation": \(aggregation), "scale": 1, "frameworks": [
          {"from": 2020, "to": 2020, "ties": "average"\(rounding)},
          {"from": 2021, "to": 2021, "bonus": 0.7\(rounding)}]},
       "resources": [
         {"name": "units", "path": "units.csv"}, {"name": "framework", "path": "framework.csv"},
         {"name": "adjustments", "path": "adjustments.csv"},
         {"name": "scores", "path": "scores.csv"}, {"name": "sources", "path": "sources.csv"}\(crosswalk)]}
      """,
      "sources.csv": "id,title\na,Chance\n", "framework.csv": framework, "scores.csv": scores,
      "units.csv": "code,name\n" + (0..<units).map { "U\($0),Unit \($0)\n" }.joined(),
      "crosswalk.csv": crosswalkTable,
      "adjustments.csv": "unit,year,bonus\n"
        + bonus.enumerated().map { "U\($0),2021,\(Double($1) / 10)\n" }.joined(),
    ]
  }

  private var rounding: String { roundsNodes ? ", \"node_rounding\": \"half-up 1\"" : "" }

  /// Every leaf goes on in the one of the same place in the list, half of every third.
  private var crosswalkTable: String {
    var table = "from_year,to_year,from_node,to_node,share\n"
    for (place, pair) in zip(leaves[2020] ?? [], leaves[2021] ?? []).enumerated() {
      table += "2020,2021,\(pair.0.code),\(pair.1.code),\(place % 3 == 2 ? "0.5" : "1")\n"
    }
    return table
  }

  func panel() throws -> Panel {
    try PackageLoader.open(MemoryPackage(files), name: "random")
  }
}
