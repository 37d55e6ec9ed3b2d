/// Scores of several indices side by side, by unit and year.
package struct JoinedIndices: Sendable {
  /// One of them.
  package struct Variable: Sendable {
    /// What it is called here.
    package let name: String
    /// What it is: "PAPI · 5 Public Administrative Procedures".
    package let label: String
    /// The years from which it is made in another way.
    package let breaks: [Year]
    /// The decimals with which it is shown.
    package let digits: Int
    /// Whether it is invented.
    package let isSynthetic: Bool
    /// The scores, year by year, in the order of the units; NaN where missing.
    package let scores: [[Double]]
  }

  /// What is brought together: a panel and a node of it.
  package struct Source: Sendable {
    package let name: String
    package let panel: Panel
    package let node: String

    package init(name: String, panel: Panel, node: String) {
      self.name = name
      self.panel = panel
      self.node = node
    }
  }

  /// Every unit that has a score in one of them, in alphabetical order.
  package let registry: UnitRegistry
  /// Every year in which one has a score.
  package let years: [Year]
  package let variables: [Variable]

  /// Joins by the units' codes; units of one code that never existed at the same time, as a province
  /// before and after a merger, stay two.
  ///
  /// - Throws: `LookupError` where a node is not there, or two of them have no unit in common.
  /// - Complexity: O(variables × years × units).
  package init(_ sources: [Source]) throws(LookupError) {
    var trends: [Trend] = []
    for source in sources { trends.append(try source.panel.trend(source.node)) }
    var units: [Unit] = []
    var places: [[UnitID: String]] = []
    for (source, trend) in zip(sources, trends) {
      var codes: [UnitID: String] = [:]
      for id in trend.units { codes[id] = JoinedIndices.place(source.panel.units[id], in: &units) }
      places.append(codes)
    }
    for (at, codes) in places.enumerated() {
      for other in 0..<at where Set(codes.values).isDisjoint(with: places[other].values) {
        throw .noCommonUnits(sources[other].panel.info.label, sources[at].panel.info.label)
      }
    }
    let registry = UnitRegistry(
      units, label: sources.map(\.name).joined(separator: ", "),
      isSynthetic: sources.contains { $0.panel.info.isSynthetic })
    let years = Set(trends.flatMap(\.years)).sorted()
    self.registry = registry
    self.years = years
    variables = sources.indices.map { at in
      let (source, trend) = (sources[at], trends[at])
      var scores = years.map { _ in [Double](repeating: .nan, count: registry.count) }
      for (row, year) in trend.years.enumerated() {
        guard let target = years.firstIndex(of: year) else { continue }
        for (unit, score) in zip(trend.units, trend.scores[row]) {
          if let code = places[at][unit], let id = registry.id(code: code) {
            scores[target][id.index] = score
          }
        }
      }
      let node = trend.node.id == .total ? "" : " · \(trend.node.code)"
      return Variable(
        name: source.name, label: source.panel.info.label + source.panel.variant + node,
        breaks: trend.breaks, digits: source.panel.info.digits,
        isSynthetic: source.panel.info.isSynthetic, scores: scores)
    }
  }

  /// The code under which a unit stands among those found; it is added where it is not there.
  private static func place(_ unit: Unit, in units: inout [Unit]) -> String {
    var code = unit.code
    while let known = units.first(where: { $0.code == code }) {
      if known.livesBeside(unit) { return code }
      code += "/2"
    }
    units.append(code == unit.code ? unit : unit.coded(code))
    return code
  }

  /// A variable by its name.
  package func variable(_ name: String) -> Variable? { variables.first { $0.name == name } }

  /// How many units have a score of every variable in a year.
  package func complete(_ year: Int) -> Int {
    registry.ids.count { id in
      variables.allSatisfy { !$0.scores[year][id.index].isNaN }
    }
  }

  /// The units without a score of a variable that another has, in a year.
  package func missing(_ variable: Variable, _ year: Int) -> [UnitID] {
    registry.ids.filter { id in
      variable.scores[year][id.index].isNaN
        && variables.contains { !$0.scores[year][id.index].isNaN }
    }
  }
}

extension JoinedIndices {
  /// Pairs of two variables over units and years, and what else is given.
  package struct Pairs: Sendable {
    package fileprivate(set) var x: [Double] = []
    package fileprivate(set) var y: [Double] = []
    package fileprivate(set) var given: [[Double]] = []
    /// The unit of each pair, and the place of its year.
    package fileprivate(set) var unit: [Int] = []
    package fileprivate(set) var year: [Int] = []
    /// How many pairs of differences lie across a break, and are left out.
    package fileprivate(set) var broken = 0

    /// For each year but the first that has complete pairs, 1 in its pairs and 0 in others: given beside
    /// them, what all units share in a year is taken away.
    package var yearMarks: [[Double]] {
      let isComplete = x.indices.map { at in
        !x[at].isNaN && !y[at].isNaN && given.allSatisfy { !$0[at].isNaN }
      }
      let known = Set(x.indices.filter { isComplete[$0] }.map { year[$0] }).sorted()
      return known.dropFirst().map { wanted in year.map { $0 == wanted ? 1 : 0 } }
    }
  }

  /// The pairs of two variables in the same year, or the second so many years before the first.
  ///
  /// - Parameters:
  ///   - lag: How many years before the first the second, and what is given, are taken.
  ///   - differences: Whether changes since the year before are paired; those across a break of a
  ///     framework are left out.
  package func pairs(
    _ x: Variable, _ y: Variable, given: [Variable] = [], lag: Int = 0, differences: Bool = false
  ) -> Pairs {
    var pairs = Pairs()
    pairs.given = given.map { _ in [] }
    for (at, year) in years.enumerated() {
      guard let before = years.firstIndex(of: Year(year.number - lag)) else { continue }
      for unit in registry.units.indices {
        var numbers = [value(x, at, unit, differences)]
        numbers += ([y] + given).map { value($0, before, unit, differences) }
        if differences, !numbers.contains(where: \.isNaN),
          x.breaks.contains(year)
            || ([y] + given).contains(where: { $0.breaks.contains(years[before]) })
        {
          pairs.broken += 1
          continue
        }
        pairs.x.append(numbers[0])
        pairs.y.append(numbers[1])
        for (place, number) in numbers.dropFirst(2).enumerated() {
          pairs.given[place].append(number)
        }
        pairs.unit.append(unit)
        pairs.year.append(at)
      }
    }
    return pairs
  }

  /// A score, or what it changed since the year before.
  private func value(
    _ variable: Variable, _ at: Int, _ unit: Int, _ isDifference: Bool
  ) -> Double {
    let score = variable.scores[at][unit]
    guard isDifference else { return score }
    guard at > 0, years[at - 1] == years[at].previous else { return .nan }
    return score - variable.scores[at - 1][unit]
  }
}
