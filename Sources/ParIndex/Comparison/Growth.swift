import Statistics

/// How one unit's score grew over the years of a trend.
package struct Growth: Equatable, Sendable {
  /// Who.
  package let unit: UnitID
  /// How many of the years have a score.
  package let count: Int
  /// The first and the last of them.
  package let first: Double
  package let last: Double
  /// Last less first.
  package var change: Double { decimal(last - first) }
  /// The slope of the score on the year, by least squares, with its interval; NaN under three years.
  package let slope: Double
  package let low: Double
  package let high: Double
}

extension Trend {
  /// How every unit grew between two of the years: the one that grew most a year first.
  ///
  /// The interval is that of a least-squares slope whose errors do not depend on one another; with few
  /// years it is wide.
  package func growth(_ from: Int, _ to: Int, level: Double) throws(SampleError) -> [Growth] {
    guard level > 0, level < 1 else { throw .levelOutOfRange(level) }
    let numbers = years[from...to].map { Double($0.number) }
    let rows = units.indices.map { unit -> Growth in
      let own = (from...to).map { scores[$0][unit] }
      let known = own.filter { !$0.isNaN }
      let fit = try? linearModel(own, on: [numbers], level: level).coefficients.last
      return Growth(
        unit: units[unit], count: known.count, first: known.first ?? .nan,
        last: known.last ?? .nan, slope: fit?.estimate ?? .nan, low: fit?.low ?? .nan,
        high: fit?.high ?? .nan)
    }
    func order(_ slope: Double) -> Double { slope.isNaN ? -.infinity : slope }
    return rows.filter { $0.count > 0 }.sorted {
      (order($1.slope), $0.unit) < (order($0.slope), $1.unit)
    }
  }
}
