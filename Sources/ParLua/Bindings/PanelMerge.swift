import LuaRuntime
import ParIndex

extension MergeMethod: LuaChoice {}
extension MissingParts: LuaChoice {}

/// `Panel:merge` and `Panel:parts`: an index in the units that its units became.
enum PanelMerge {
  static let merge = Function(
    "Panel:merge", of: Panel.self,
    "The index in the units that its units became.",
    Parameter<MapTable?>(
      "map",
      "New names with lists of old ones, or old ones with new; else the successors of units.csv.",
      vietnamese: "Tên mới với danh sách tên cũ, hoặc tên cũ với tên mới; bỏ trống: cột successor."),
    Parameter<MergeMethod>(
      option: "method", "How points are made from those of the parts.",
      vietnamese: "Cách tính điểm từ các phần.", default: .mean, shownAs: "\"mean\""),
    Parameter<UnitWeights?>(
      option: "weights",
      "What the parts count in the mean: scores such as a population, or a table.",
      vietnamese: "Trọng số của các phần: Scores như dân số, hoặc bảng.", default: nil,
      shownAs: "nil"),
    Parameter<MissingParts>(
      option: "missing", "Where a part has no points: missing, or skip it.",
      vietnamese: "Khi một phần không có điểm: coi là thiếu, hoặc bỏ qua phần đó.",
      default: .missing, shownAs: "\"missing\""),
    returns: "Panel",
    examples: [
      Example("#papi:merge()[2024]:units()", shows: "34"),
      Example("papi:merge()[2024]:score()[\"tuyen quang\"]", shows: "43.137842004"),
      Example(
        "papi:merge({[\"Bắc\"] = {\"Hà Giang\", \"Cao Bằng\"}}, {method = \"best\"})[2019]:rank(\"8.1\"):top(1).rank[1]",
        shows: "1"),
    ],
    notes: Notes(
      vietnamese: "Chỉ số theo đơn vị sau sáp nhập.",
      vietnameseDetails: """
        Tính từng tiêu chí con: mean là trung bình (có trọng số nếu cho weights), best và worst là điểm \
        cao nhất và thấp nhất trong các phần, sum cộng số liệu gốc (tử số, mẫu số; điều tra gộp theo số \
        người trả lời) rồi chấm lại theo quy tắc, tiêu chí không có số liệu đếm lấy trung bình. Tiêu \
        chí cấp trên tính từ tiêu chí con. Giả định: điểm của các phần thay được cho đơn vị mới chưa \
        từng được chấm. Chiều ngược lại không làm được: điểm đã gộp không tách ra được.
        """,
      details: """
        Made leaf by leaf: mean is the mean of the parts (weighted where weights are given), best and \
        worst the most and the fewest points of a part, sum adds up raw counts (surveys pooled by those \
        who answered) and scores them anew by the rules; leaves without counts have the mean. Nodes \
        are made of leaves. It assumes that scores of the parts may stand for a unit that was never \
        scored. The other way is refused: a merged score cannot be taken apart. A merged unit joins \
        with no unit of the same name from before.
        """,
      seeAlso: ["Panel:parts"])
  ) { panel, map, method, weights, missing in
    let weights = try weights?.weights(in: panel) ?? []
    return try panel.merged(
      map?.map(in: panel) ?? .successors, method: method, weights: weights, missing: missing)
  }

  static let parts = Function(
    "Panel:parts", of: Panel.self,
    "What the units of a merged index are made of, with what is missing where.",
    Parameter(hidden: Call.self),
    returns: "Table: unit, parts, years in which a part has no score",
    examples: [
      Example("papi:merge():parts():row(\"tuyen quang\").parts", shows: "Hà Giang, Tuyên Quang")
    ],
    notes: Notes(
      vietnamese: "Các đơn vị sáp nhập gồm những phần nào, phần nào thiếu điểm năm nào.",
      vietnameseReturns: "Table: đơn vị, các phần, những năm có phần thiếu điểm",
      seeAlso: ["Panel:merge"])
  ) { panel, call in try MergeTable.make(panel, call.phrase) }
}

/// The parts of merged units.
private enum MergeTable {
  static func make(_ panel: Panel, _ phrase: Phrase) throws -> Table {
    guard let merger = panel.merger else { throw NotMerged(name: panel.info.shortName) }
    let editions = try panel.years.map { try merger.base.edition($0) }
    let units = panel.units.ids
    let base = merger.base.units
    func names(_ parts: [UnitID]) -> String {
      parts.map { part in
        let weight = merger.weights.isEmpty ? .nan : merger.weights[part.index]
        return base[part].name + (weight.isNaN ? "" : " (\(phrase.style.number(weight)))")
      }.joined(separator: ", ")
    }
    func gaps(_ unit: UnitID) -> Cell {
      let gaps = editions.compactMap { edition -> String? in
        let without = merger.partsWithout(unit, .total, in: edition)
        return without.isEmpty
          ? nil : "\(edition.year): \(without.map { base[$0].name }.joined(separator: ", "))"
      }
      return .optional(gaps.isEmpty ? nil : gaps.joined(separator: "; "))
    }
    return Table(
      panel.info.label + panel.variant,
      [
        (Heading.unit(panel.info), units.map { .text(panel.units[$0].name) }),
        (Heading.parts, units.map { .text(names(merger.parts[$0.index])) }),
        (Heading.gaps, units.map(gaps)),
      ], key: panel.info.unitColumn, notes: [phrase.merged(merger), phrase.mergerAssumes]
    ).marked(phrase.mark(panel.info))
  }
}

/// An index whose units were scored themselves.
private struct NotMerged: Explained {
  let name: String
  var argument: String? { "self" }
  var description: String { "the units of \(name) are not merged; write :merge() first" }
  var remedies: [Remedy] { [] }
}

/// Which units become which, as Lua writes it.
struct MapTable: LuaReadable {
  static let luaName = "table"
  static let readsTables = true

  private let pairs: [MergeMap.Pair]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> MapTable {
    let usage = "write {[\"Tuyên Quang\"] = {\"Hà Giang\", \"Tuyên Quang\"}}"
    guard stack.kind(index) == .table else { throw stack.mismatch(luaName, index, usage) }
    var pairs: [MergeMap.Pair] = []
    try stack.eachField(of: index) { (key, at) throws(Mismatch) in
      switch stack.kind(at) {
      case .string: pairs.append(MergeMap.Pair(old: key, new: try String.read(stack, at)))
      case .table:
        let old = try stack.readList(at, of: "names") { (place) throws(Mismatch) in
          try String.read(stack, place)
        }
        pairs += old.map { MergeMap.Pair(old: $0, new: key) }
      default: throw stack.mismatch("name or list of names", at, usage).inside("'\(key)'")
      }
    }
    return MapTable(pairs: pairs.sorted { ($0.new, $0.old) < ($1.new, $1.old) })
  }

  func map(in panel: Panel) -> MergeMap { .pairs(pairs) }
}

/// What units count, by their names.
struct UnitWeights: LuaReadable {
  static let luaName = "weights"
  static let readsTables = true

  private let entries: [(unit: String, weight: Double)]
  private let scores: Scores?

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> UnitWeights {
    if let scores = Scores.peek(stack, index) { return UnitWeights(entries: [], scores: scores) }
    guard stack.kind(index) == .table else {
      throw stack.mismatch(
        "scores or a table", index, "write {[\"Hà Giang\"] = 0.9, [\"Tuyên Quang\"] = 0.8}")
    }
    var entries: [(unit: String, weight: Double)] = []
    try stack.eachField(of: index) { (unit, at) throws(Mismatch) in
      do throws(Mismatch) {
        entries.append((unit, try Double.read(stack, at)))
      } catch {
        throw error.inside("'\(unit)'")
      }
    }
    return UnitWeights(entries: entries, scores: nil)
  }

  /// By unit of the panel; NaN where nothing is told.
  func weights(in panel: Panel) throws -> [Double] {
    var weights = [Double](repeating: .nan, count: panel.units.count)
    for (name, weight) in entries {
      weights[try at("weights") { try panel.unit(name) }.index] = weight
    }
    guard let scores else { return weights }
    let everyone = Scores(
      label: panel.info.shortName, registry: panel.units, ids: panel.units.ids, values: weights,
      digits: 0)
    let joined = try at("weights") { try everyone.join(scores) }
    let places = Dictionary(
      joined.ids.map { (joined.registry[$0].code, $0.index) }
    ) { first, _ in first }
    return panel.units.units.map { places[$0.code].map { joined.right[$0] } ?? .nan }
  }
}

extension MergeProblem: Explained {
  /// The parameter that is wrong.
  public var argument: String? {
    switch self {
    case .lookup, .split, .noName, .chain: "map"
    case .nothingToMerge: "map"
    case .badWeight, .uselessWeights: "weights"
    case .nothingToAdd: "method"
    }
  }

  /// Why units cannot be merged.
  public var description: String {
    switch self {
    case .lookup(let error): error.description
    case .split(let unit, let into):
      "\(unit) would become \(into.joined(separator: " and ")), and nobody knows how its score divides; "
        + "give each unit one name"
    case .noName(let unit): "'\(unit)' would become a unit without a name; give one"
    case .chain(let first, let second, let third):
      "\(first) would become \(second), and \(second) \(third); give each unit what it becomes in the end"
    case .nothingToMerge(let place):
      "no unit of \(place) becomes another; give {[\"new\"] = {\"old\", \"old\"}}"
    case .badWeight(let unit, let weight):
      weight.isNaN
        ? "\(unit) has no weight; give every part one"
        : "\(unit) has the weight \(weight); give numbers over 0"
    case .uselessWeights(let method):
      "method '\(method.rawValue)' takes no weights; use 'mean'"
    case .nothingToAdd(let place):
      "\(place) has no raw counts to add up; use 'mean'"
    }
  }

  /// What would work.
  public var advice: String? { if case .lookup(let error) = self { error.advice } else { nil } }

  /// What would work in place of what was given.
  public var remedies: [Remedy] { if case .lookup(let error) = self { error.remedies } else { [] } }
}

extension Phrase {
  /// What a merger takes for granted.
  fileprivate var mergerAssumes: String {
    choose(
      "it is assumed that scores of the parts may stand for a unit that was never scored",
      "giả định: điểm của các phần thay được cho đơn vị mới chưa từng được chấm")
  }

  /// Which parts have no score at a node in a year.
  func missingParts(_ merger: Merger, _ edition: Edition, _ node: NodeID) -> String? {
    guard let base = try? merger.base.edition(edition.year) else { return nil }
    let gaps = edition.units.compactMap { unit -> String? in
      let without = merger.partsWithout(unit, node, in: base)
      guard merger.parts(of: unit, in: edition.year).count > 1, !without.isEmpty else { return nil }
      let parts = without.map { merger.base.units[$0].name }.joined(separator: ", ")
      return "\(edition.registry[unit].name) (\(parts))"
    }
    if gaps.isEmpty { return nil }
    let list = gaps.joined(separator: "; ")
    return choose("parts without a score: \(list)", "phần không có điểm: \(list)")
  }

  /// How merged units were made.
  func merged(_ merger: Merger) -> String {
    let (before, after) = (merger.base.units.count, merger.parts.count)
    let how =
      switch merger.method {
      case .mean where merger.weights.isEmpty:
        choose("the mean of their parts", "trung bình các phần")
      case .mean: choose("the weighted mean of their parts", "trung bình có trọng số các phần")
      case .best: choose("the best of their parts", "phần cao nhất")
      case .worst: choose("the worst of their parts", "phần thấp nhất")
      case .sum:
        choose(
          "made from the added-up counts of their parts, else the mean",
          "chấm từ số liệu cộng lại của các phần, còn lại là trung bình")
      }
    let gaps =
      merger.missing == .skip
      ? choose(", parts without points skipped", ", bỏ qua phần không có điểm") : ""
    return choose(
      "\(after) units from \(before), \(merger.mergedCount) of them merged: points are \(how), "
        + "leaf by leaf\(gaps)",
      "\(after) đơn vị từ \(before), trong đó \(merger.mergedCount) sáp nhập: điểm là \(how), "
        + "theo từng tiêu chí\(gaps)")
  }
}
