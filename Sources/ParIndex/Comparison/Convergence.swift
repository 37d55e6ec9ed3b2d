import Statistics

/// Whether units grow alike between two years of a trend.
package struct Convergence: Sendable {
  /// One year.
  package struct Row: Equatable, Sendable {
    /// The year.
    package let year: Year
    /// How many have a score, their mean and standard deviation.
    package let count: Int
    package let mean: Double
    package let deviation: Double
  }

  /// The years from the first to the last compared.
  package let rows: [Row]
  /// The change a year regressed on the score of the first year: the second coefficient is β.
  package let growth: LinearModel
  /// The standard deviation of the last year over that of the first, among units with a score in both.
  package let spread: VarianceRatio
  /// The breaks of the framework between them.
  package let breaks: [Year]

  /// β: under 0 those that were behind grow faster.
  package var beta: LinearModel.Coefficient? { growth.coefficients.last }
}

extension Trend {
  /// β- and σ-convergence between two of the years.
  ///
  /// β is the slope of (score in the last year − score in the first)/years on the score in the first, by
  /// least squares; σ the ratio of the standard deviations, with Pitman and Morgan's interval. Units with
  /// a score in both years count. β is under 0 by chance alone where scores carry error (regression to
  /// the mean): only a σ under 1 shows that units came closer.
  ///
  /// Sources: Barro and Sala-i-Martin, Journal of Political Economy 100 (1992) 223, for the terms;
  /// Quah, Scandinavian Journal of Economics 95 (1993) 427, for the fallacy.
  ///
  /// - Throws: `SampleError` where fewer than four units have both scores, or all scores are equal.
  package func convergence(
    _ first: Int, _ last: Int, level: Double
  ) throws(SampleError) -> Convergence {
    let (start, end) = (scores[first], scores[last])
    let span = Double(years[last].number - years[first].number)
    let changes = zip(start, end).map { ($1 - $0) / span }
    return Convergence(
      rows: (first...last).map { at in
        let known = scores[at].filter { !$0.isNaN }
        return Convergence.Row(
          year: years[at], count: known.count, mean: Statistics.mean(known) ?? .nan,
          deviation: standardDeviation(known) ?? .nan)
      },
      growth: try linearModel(changes, on: [start], level: level),
      spread: try varianceRatio(start, end, level: level),
      breaks: breaks.filter { years[first] < $0 && $0 <= years[last] })
  }
}
