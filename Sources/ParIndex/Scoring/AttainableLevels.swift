/// The points that a unit can have at a leaf.
struct AttainableLevels {
  private enum Kind {
    /// These and no others, ascending.
    case list([Double])
    /// What a rule makes of each whole number of cases by a whole.
    case counts(whole: Double, points: (Double) -> Double, isRising: Bool)
    /// From a number on as fine as so many decimals.
    case grid(from: Double, digits: Int)
  }

  private let kind: Kind
  /// The most.
  let best: Double

  /// Whether only some numbers of points can be reached.
  var isCoarse: Bool {
    if case .grid = kind { false } else { true }
  }

  /// What a unit can have at a leaf, with a raw input where one is known.
  ///
  /// - Parameter shown: The decimals with which the index shows scores.
  init(
    _ framework: Framework, _ leaf: Node, input: RawInput?, isEased: Bool, digits shown: Int
  ) {
    let rounding = framework.period.leafRounding
    let maximum = leaf.max ?? 0
    best = maximum
    let digits = rounding.digits ?? Swift.max(2, shown)
    guard let rule = framework.rules[leaf.id.index],
      let formula = framework.formulas[leaf.id.index]
    else {
      kind = .grid(from: leaf.min, digits: digits)
      return
    }
    if let levels = rule.levels(maximum: maximum, isEased: isEased) {
      kind = .list(Set(levels.map(rounding.apply)).sorted())
    } else if let whole = input?.counts?.whole, rule.kind.goesByNumber || rule.kind == .sipas,
      whole >= 1, whole < 1e12
    {
      let isComplement = rule.measure == .complement
      kind = .counts(
        whole: whole,
        points: { part in
          let share = part / whole
          return rounding.apply(
            formula.points(isComplement ? 1 - share : share, isEased: isEased))
        }, isRising: (rule.direction > 0) != isComplement)
    } else if case .threshold(let limit) = rule.kind {
      kind = .grid(from: rounding.apply(limit.value * maximum), digits: digits)
    } else {
      kind = .grid(from: 0, digits: digits)
    }
  }

  /// The least that is no less than so many points; nil where there is none.
  func lowest(atLeast points: Double) -> Double? {
    let wanted = decimal(points)
    guard wanted <= decimal(highest) else { return nil }
    switch kind {
    case .list(let levels): return levels.first { decimal($0) >= wanted }
    case .grid(let from, let digits):
      guard wanted > from else { return min(from, best) }
      let cut = Rounding.cut(digits: digits).apply(wanted)
      let unit = (0..<digits).reduce(1.0) { unit, _ in unit / 10 }
      return min(best, decimal(cut) == wanted ? cut : decimal(cut + unit))
    case .counts(let whole, let points, let isRising):
      return AttainableLevels.bisect(whole, points, isRising, wanted)
    }
  }

  /// How many cases by the whole make the least that is no less than so many points; nil where levels
  /// are no counts.
  func cases(atLeast points: Double) -> (part: Double, whole: Double)? {
    guard case .counts(let whole, let made, let isRising) = kind else { return nil }
    let wanted = decimal(points)
    return AttainableLevels.fewest(whole, made, isRising, wanted).map { cases in
      (isRising ? Double(cases) : whole - Double(cases), whole)
    }
  }

  /// The levels from so many below the nearest to so many points up to so many above it, an end standing
  /// for what would lie beyond it; the points alone where any number can be reached.
  func near(_ points: Double, steps: Int) -> [Double] {
    switch kind {
    case .grid: return [points]
    case .list(let levels):
      let place = levels.indices.min { first, second in
        (levels[first] - points).magnitude < (levels[second] - points).magnitude
      }
      guard let place else { return [points] }
      return (place - steps...place + steps).map { levels[min(max($0, 0), levels.count - 1)] }
    case .counts(let whole, let made, _):
      guard let at = cases(atLeast: points)?.part else { return [points] }
      return (-steps...steps).map { made(min(max(at + Double($0), 0), whole)) }
    }
  }

  /// The most that can be reached: of counts not always the maximum.
  var highest: Double {
    switch kind {
    case .list(let levels): levels.last ?? best
    case .grid: best
    case .counts(let whole, let points, let isRising): points(isRising ? whole : 0)
    }
  }

  /// The points of the number of cases nearest to nothing gained that gives so many.
  private static func bisect(
    _ whole: Double, _ points: (Double) -> Double, _ isRising: Bool, _ wanted: Double
  ) -> Double? {
    fewest(whole, points, isRising, wanted).map {
      points(isRising ? Double($0) : whole - Double($0))
    }
  }

  /// The same as a number of cases, counted from the end where points are fewest.
  private static func fewest(
    _ whole: Double, _ points: (Double) -> Double, _ isRising: Bool, _ wanted: Double
  ) -> Int? {
    func reached(_ cases: Int) -> Double {
      points(isRising ? Double(cases) : whole - Double(cases))
    }
    var (low, high) = (-1, Int(whole))
    guard decimal(reached(high)) >= wanted else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if decimal(reached(middle)) >= wanted { high = middle } else { low = middle }
    }
    return high
  }
}
