import LuaRuntime
import ParIndex
import Statistics

/// Several samples with names: one sample, a list of them, samples by name, or a table's numbers.
struct NamedSamples: LuaReadable {
  static let luaName = "numbers"
  static let readsTables = true

  typealias Item = (name: String, sample: Sample)

  /// In the order of the list or of the table's columns, else of the names.
  let items: [Item]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> NamedSamples {
    if let table = Table.peek(stack, index) { return try columns(table) }
    guard stack.kind(index) == .table else {
      return NamedSamples(items: [named(try Sample.read(stack, index), "x")])
    }
    switch try first(stack, index) {
    case nil: throw Mismatch("nothing is in the list; write {x1, x2} or {name = x1}")
    case .name: return try byName(stack, index)
    case .number: return NamedSamples(items: [("x", try Sample.read(stack, index))])
    case .sample: return try inOrder(stack, index)
    }
  }

  private static func columns(_ table: Table) throws(Mismatch) -> NamedSamples {
    let numeric = table.columns.filter(\.isNumeric)
    guard !numeric.isEmpty else {
      throw Mismatch("the table has no column of numbers; give one that has")
    }
    return NamedSamples(items: numeric.map { ($0.name, .vector($0)) })
  }

  private static func inOrder(
    _ stack: LuaStack, _ index: Int32
  ) throws(Mismatch) -> NamedSamples {
    let samples = try stack.readList(index, of: "samples") { (at) throws(Mismatch) in
      try Sample.read(stack, at)
    }
    return NamedSamples(items: distinct(samples.enumerated().map { named($1, "x\($0 + 1)") }))
  }

  private static func byName(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> NamedSamples {
    var items: [Item] = []
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        items.append((name, try Sample.read(stack, at)))
      } catch {
        throw error.inside("'\(name)'")
      }
    }
    return NamedSamples(items: items.sorted { $0.name < $1.name })
  }

  /// What a table of Lua's begins with.
  private enum First {
    case name, number, sample
  }

  private static func first(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> First? {
    var first: First?
    try? stack.forEachPair(of: index) { key, value in
      if stack.kind(key) == .string {
        first = .name
      } else {
        first = stack.kind(value) == .number || Gap.peek(stack, value) != nil ? .number : .sample
      }
      return false
    }
    return first
  }

  /// A name that was there before gets _2, _3 and so on.
  private static func distinct(_ items: [Item]) -> [Item] {
    var seen: Set<String> = []
    return items.map { item in
      var (name, count) = (item.name, 1)
      while !seen.insert(name).inserted {
        count += 1
        name = "\(item.name)_\(count)"
      }
      return (name, item.sample)
    }
  }

  /// A sample by its own name, where it has one.
  static func named(_ sample: Sample, _ otherwise: String) -> Item {
    switch sample {
    case .scores(let scores): (scores.label, sample)
    case .vector(let column): (column.name, sample)
    case .list: (otherwise, sample)
    }
  }
}

/// Samples side by side: scores joined by unit, anything else by place.
struct SampleColumns {
  let names: [String]
  /// One list for each; of equal length where they were joined.
  let columns: [[Double]]
  /// Whose the rows are; nil where they go by place.
  let units: [Unit]?
  /// Whether figures are invented.
  let isSynthetic: Bool

  init(_ items: [NamedSamples.Item]) throws {
    names = items.map(\.name)
    let scores = items.compactMap { item -> Scores? in
      guard case .scores(let scores) = item.sample else { return nil }
      return scores
    }
    isSynthetic = scores.contains(where: \.registry.isSynthetic)
    if scores.count == items.count, let first = scores.first {
      var joining = JoiningScores(first)
      for other in scores.dropFirst() { try joining.add(other) }
      columns = joining.columns
      units = joining.units
    } else {
      guard scores.isEmpty else { throw MixedSamples(items) }
      columns = items.map(\.sample.values)
      units = nil
    }
  }
}

/// Scores as they are joined, one after the other.
private struct JoiningScores {
  private(set) var columns: [[Double]]
  /// For each unit the number of its row.
  private var rows: Scores

  init(_ first: Scores) {
    columns = [first.values]
    rows = JoiningScores.numbered(first.label, first.registry, first.ids)
  }

  var units: [Unit] { rows.units }

  /// Adds a column; units that only it has get a row in which the others are missing.
  mutating func add(_ other: Scores) throws(LookupError) {
    let joined = try rows.join(other)
    let places = joined.left
    columns = columns.map { column in places.map { $0.isNaN ? .nan : column[Int($0)] } }
    columns.append(joined.right)
    rows = JoiningScores.numbered(rows.label, joined.registry, joined.ids)
  }

  private static func numbered(_ label: String, _ registry: UnitRegistry, _ ids: [UnitID]) -> Scores
  {
    Scores(
      label: label, registry: registry, ids: ids, values: ids.indices.map { Double($0) }, digits: 0)
  }
}

/// Scores beside what goes by place.
private struct MixedSamples: Explained {
  let description: String
  var argument: String? { "x" }
  var remedies: [Remedy] { [] }

  init(_ items: [NamedSamples.Item]) {
    func names(_ isScores: Bool) -> String {
      let names = items.filter {
        if case .scores = $0.sample { return isScores }
        return !isScores
      }.map { "'\($0.name)'" }
      return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    }
    description =
      "scores (\(names(true))) go by unit, the rest (\(names(false))) by place; give scores only, or none"
  }
}
