import LuaRuntime

/// A number for each column: in a list, by the names of the columns, or as `stats.weights` gives.
struct PerColumn: LuaReadable {
  static let luaName = "numbers by column"
  static let readsTables = true

  private enum Form {
    case list([Double])
    case named([(name: String, number: Double)])
  }

  private let form: Form

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> PerColumn {
    if let table = Table.peek(stack, index) { return try PerColumn(table) }
    guard stack.kind(index) == .table else {
      throw stack.mismatch("list or table of numbers", index, "write {1, 2} or {a = 1, b = 2}")
    }
    if stack.rawLength(index) > 0 {
      return PerColumn(
        form: .list(
          try stack.readList(index, of: "numbers") { (at) throws(Mismatch) in
            try Double.read(stack, at)
          }))
    }
    var named: [(name: String, number: Double)] = []
    try stack.eachField(of: index) { (name, at) throws(Mismatch) in
      do throws(Mismatch) {
        named.append((name, try Double.read(stack, at)))
      } catch {
        throw error.inside("'\(name)'")
      }
    }
    return PerColumn(form: .named(named.sorted { $0.name < $1.name }))
  }

  private init(form: Form) { self.form = form }

  private init(_ table: Table) throws(Mismatch) {
    guard let names = table.columns.first(where: { $0.kind == .text }),
      let numbers = table.columns.first(where: { $0.name == "weight" && $0.isNumeric })
    else {
      throw Mismatch(
        "a table of names and a column 'weight' expected", advice: "give what stats.weights gives")
    }
    form = .named(zip(names.cells.map(\.plainText), numbers.numbers).map { ($0, $1) })
  }

  /// The numbers in the order of the columns.
  ///
  /// - Throws: `PerColumnProblem` for a name that is no column, or a column without a number.
  func numbers(for names: [String], _ argument: String) throws -> [Double] {
    switch form {
    case .list(let numbers): return numbers
    case .named(let named):
      if let wrong = named.first(where: { !names.contains($0.name) }) {
        throw PerColumnProblem(argument: argument, unknown: wrong.name, names: names)
      }
      let byName = Dictionary(named.map { ($0.name, $0.number) }) { first, _ in first }
      return try names.map { name in
        guard let number = byName[name] else {
          throw PerColumnProblem(argument: argument, without: name)
        }
        return number
      }
    }
  }
}

/// Numbers by name that do not belong to the columns.
struct PerColumnProblem: Explained {
  let argument: String?
  let description: String
  let remedies: [Remedy]

  init(argument: String, unknown name: String, names: [String]) {
    self.argument = argument
    let near = Spelling.nearest(to: name, in: names, most: 1)
    description =
      "no column '\(Spelling.cut(name))'"
      + (near.isEmpty ? "; write \(Spelling.choice(names))" : "; did you mean '\(near[0])'?")
    remedies = near.isEmpty ? [] : [.replace(name, with: near)]
  }

  init(argument: String, without name: String) {
    self.argument = argument
    description = "nothing is given for the column '\(name)'; give a number for every column"
    remedies = []
  }
}
