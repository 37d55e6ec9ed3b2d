/// Makes frameworks from the rows of `framework.csv`, once for each run of years.
struct FrameworkCompiler {
  let file: FrameworkFile
  let info: IndexInfo
  let classes: ClassesFile
  let problems: ProblemList

  /// The frameworks of all years; faults of the tree are noted once for each row.
  func history() -> FrameworkHistory {
    var segments: [FrameworkHistory.Segment] = []
    for period in info.frameworks {
      let starts = boundaries(in: period)
      for (place, start) in starts.enumerated() {
        let end = place + 1 < starts.count ? starts[place + 1] - 1 : period.to.number
        if let framework = framework(in: Year(start), period) {
          segments.append(
            FrameworkHistory.Segment(from: Year(start), to: Year(end), framework: framework))
        }
      }
    }
    return FrameworkHistory(segments: segments, label: info.label)
  }

  /// The years of a period in which a new framework begins.
  private func boundaries(in period: FrameworkPeriod) -> [Int] {
    var starts: Set<Int> = [period.from.number]
    for row in file.rows {
      if let from = row.from { starts.insert(from.number) }
      if let to = row.to { starts.insert(to.number + 1) }
    }
    starts.formUnion(classes.boundaries)
    return starts.filter { period.holds(in: Year($0)) }.sorted()
  }

  private func framework(in year: Year, _ period: FrameworkPeriod) -> Framework? {
    let rows = distinct(file.rows.filter { $0.holds(in: year) }, year)
    guard !rows.isEmpty else {
      problems.add(PackageProblem(file: file.path, fault: .noNodes(year)))
      return nil
    }
    let tree = FrameworkTree(rows, year: year, note: note)
    guard let order = tree.order else { return nil }
    let scheme = classes.scheme(period.classes, in: year)
    let builder = FrameworkBuilder(
      tree: tree, order: order, period: period, aggregation: info.aggregation, classes: scheme,
      note: note)
    return builder.framework()
  }

  /// The rows without those whose code stood already in the same year.
  private func distinct(_ rows: [FrameworkFile.Row], _ year: Year) -> [FrameworkFile.Row] {
    var firstLines: [String: Int] = [:]
    return rows.filter { row in
      if let line = firstLines[row.code] {
        note(row, "code", .duplicate("the code \(quoted(row.code)) in \(year)", firstLine: line))
        return false
      }
      firstLines[row.code] = row.line
      return true
    }
  }

  /// Notes a problem of a row, once however many years it holds in.
  private func note(_ row: FrameworkFile.Row, _ column: String, _ fault: PackageFault) {
    let isKnown = problems.problems.contains {
      $0.file == file.path && $0.line == row.line && $0.columnName == column
    }
    guard !isKnown else { return }
    problems.add(
      PackageProblem(file: file.path, line: row.line, columnName: column, fault: fault))
  }
}

/// Notes a problem of a row of `framework.csv` in a column.
typealias RowNote = (FrameworkFile.Row, String, PackageFault) -> Void

/// The rows of a year as a tree, by their places in the list of rows.
struct FrameworkTree {
  /// The rows, the whole first; it is made up where no row has the code `total`.
  let rows: [FrameworkFile.Row]
  /// The places of the rows below each, in natural order of codes.
  let children: [[Int]]
  /// The place of the row above each; nil for the whole and for orphans.
  let parents: [Int?]
  /// The places in the order of the tree; nil when not every row hangs on the whole.
  let order: [Int]?

  init(_ given: [FrameworkFile.Row], year: Year, note: RowNote) {
    var rows = given.filter { $0.code != "total" }
    rows.insert(given.first { $0.code == "total" } ?? FrameworkTree.whole, at: 0)
    let places = Dictionary(rows.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var parents: [Int?] = [nil]
    for row in rows.dropFirst() {
      let parent = row.parent.isEmpty ? 0 : places[row.parent]
      if parent == nil {
        let codes = rows.map { ($0.code, $0.code) }.filter { $0.0 != row.code }
        let nearest = Nearest.texts(to: row.parent, among: codes)
        note(row, "parent", .missingParent(row.parent, year: year, nearest: nearest))
      }
      parents.append(parent)
    }
    var children = [[Int]](repeating: [], count: rows.count)
    for (place, parent) in parents.enumerated() {
      if let parent { children[parent].append(place) }
    }
    let keys = rows.map { NaturalOrder.key($0.code) }
    for place in children.indices where children[place].count > 1 {
      children[place].sort { keys[$0].precedes(keys[$1]) }
    }
    self.rows = rows
    self.children = children
    self.parents = parents
    order = FrameworkTree.order(rows, children, parents, note)
  }

  /// The whole of a framework that doesn't list it.
  private static let whole = FrameworkFile.Row(
    from: nil, to: nil, code: "total", parent: "", name: "Tổng điểm", nameEn: "Total", min: nil,
    max: nil, weight: nil, method: nil, rule: "", line: 0)

  private static func order(
    _ rows: [FrameworkFile.Row], _ children: [[Int]], _ parents: [Int?], _ note: RowNote
  ) -> [Int]? {
    var order: [Int] = []
    var waiting = [0]
    while let place = waiting.popLast() {
      order.append(place)
      waiting.append(contentsOf: children[place].reversed())
    }
    guard order.count < rows.count else { return order }
    noteCycles(rows, parents, reached: Set(order), note)
    return nil
  }

  private static func noteCycles(
    _ rows: [FrameworkFile.Row], _ parents: [Int?], reached: Set<Int>, _ note: RowNote
  ) {
    var done = reached
    for start in rows.indices where !done.contains(start) {
      var path: [Int] = []
      var at: Int? = start
      while let place = at, !done.contains(place) {
        done.insert(place)
        path.append(place)
        at = parents[place]
      }
      guard let end = at, let first = path.firstIndex(of: end) else { continue }
      let codes = (path[first...] + [end]).map { rows[$0].code }
      note(rows[end], "parent", .cycle(codes))
    }
  }
}
