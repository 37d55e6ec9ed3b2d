import LuaRuntime
import ParIndex
import Statistics

/// What a sensitivity analysis looks into.
enum SensitivityTarget: LuaReadable {
  /// The mean of the places that units are off their ranks as they are.
  case ranks
  /// The rank of a unit.
  case unit(String)
  /// A function of the ranks and the scores of a replication.
  case function(LuaCallback)

  static let luaName = "text or function"

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> SensitivityTarget {
    if stack.kind(index) == .function { return .function(try LuaCallback.read(stack, index)) }
    guard stack.kind(index) == .string else {
      throw stack.mismatch(
        "\"ranks\", a unit or a function", index, "write \"ranks\", or the name of a unit")
    }
    let text = try String.read(stack, index)
    return text == "ranks" ? .ranks : .unit(text)
  }

  /// Whether scores of replications have to be kept for it.
  var needsTotals: Bool { if case .function = self { true } else { false } }

  /// Runs an analysis of it, given how it is measured.
  func look(
    _ index: Composite, _ run: ((Uncertainty) throws -> [Double]) throws -> Sensitivity
  ) throws -> Sensitivity {
    switch self {
    case .ranks: return try run { $0.meanShifts }
    case .unit(let name):
      let unit = try at("of") { try index.registry.find(name) }
      guard index.units.contains(unit), index.registry[unit].isRanked else {
        throw LookupError.unitNotThere(
          name, name: index.registry[unit].name, in: index.label, successor: nil)
      }
      return try run { found in found.member(unit).map { found.ranks(of: $0) } ?? [] }
    case .function(let callback):
      return try run { found in try SensitivityTarget.measured(found, callback) }
    }
  }

  /// What a function makes of each replication; NaN of those that failed.
  private static func measured(_ found: Uncertainty, _ callback: LuaCallback) throws -> [Double] {
    let failed = Set(found.failures.map(\.replication))
    let (ranks, totals) = (found.rankColumns, found.totalColumns)
    return try (0..<found.count).map { number in
      guard !failed.contains(number) else { return .nan }
      func scores(_ label: String, _ columns: [[Double]], _ digits: Int) -> Scores {
        Scores(
          label: "\(label) \(number + 1)", registry: found.composite.registry,
          ids: found.members.map { found.composite.units[$0] },
          values: columns.map { $0[number] }, digits: digits)
      }
      return try callback.number(
        "of", undefined: true, arguments: [scores("ranks", ranks, 0), scores("scores", totals, 4)])
    }
  }

  /// What is looked into, for titles.
  func text(_ index: Composite, _ phrase: Phrase) -> String {
    switch self {
    case .ranks: phrase.choose("mean places moved", "số bậc dịch chuyển trung bình")
    case .unit(let name):
      (try? index.registry.find(name)).map {
        phrase.choose("rank of \(index.registry[$0].name)", "hạng của \(index.registry[$0].name)")
      } ?? name
    case .function: phrase.choose("a function of ranks and scores", "một hàm của hạng và điểm")
    }
  }
}

extension Uncertainty {
  /// The ranks of each member, replication by replication.
  fileprivate var rankColumns: [[Double]] { members.indices.map { ranks(of: $0) } }
  /// The scores of each member, replication by replication.
  fileprivate var totalColumns: [[Double]] { members.indices.map { totals(of: $0) ?? [] } }
}
