import Statistics

/// A step that was taken from an index to another composite of it.
package enum CompositeStep: Equatable, Sendable {
  /// Values were filled in, so many.
  case imputed(String, values: Int)
  /// Units with too much missing were left out, so many.
  case screened(missing: Double, units: Int)
  /// Indicators were treated for outliers: so many winsorised values, so many put on a curve.
  case treated(most: Int, values: Int, curves: Int)
  /// Indicators were brought to a common scale.
  case normalised(String)
  /// Weights were replaced.
  case weighted(String)
  /// Parts are combined in another way.
  case combined(CombiningMethod)
  /// Nodes were left out.
  case without([String])

  /// The step in a few words.
  package var text: String {
    switch self {
    case .imputed(let method, let values): "imputed by \(method) (\(values))"
    case .screened(let missing, let units):
      "without units missing over \(percent(missing)) (\(units))"
    case .treated(let most, let values, let curves):
      "treated for outliers (up to \(most); \(values) winsorised, \(curves) on a curve)"
    case .normalised(let method): method
    case .weighted(let method): "weights: \(method)"
    case .combined(let method): method.text
    case .without(let codes): "without \(codes.joined(separator: ", "))"
    }
  }

  private func percent(_ share: Double) -> String { "\(plain(100 * share)) %" }
}

extension MeanMethod {
  /// What lineages and tables call it.
  package var text: String {
    switch self {
    case .arithmetic: "arithmetic"
    case .geometric: "geometric"
    case .harmonic: "harmonic"
    case .power(let power): "power \(plain(power))"
    case .median: "median"
    case .minimum: "minimum"
    case .ordered: "ordered"
    }
  }
}

extension Normalisation {
  /// What lineages and tables call it.
  package var text: String {
    switch self {
    case .minMax(let low, let high): "min–max \(plain(low))–\(plain(high))"
    case .zScore(let mean, let deviation):
      "z-score (\(plain(mean)), \(plain(deviation)))"
    case .rank: "rank"
    case .percentileRank: "percentile rank"
    case .borda: "Borda"
    case .distanceToMaximum: "distance to the maximum"
    case .distanceToReference: "distance to a reference"
    case .distanceToTarget: "distance to targets"
    case .goalposts: "goalposts"
    case .fractionOfMaximum: "fraction of the maximum"
    case .indicatised: "index numbers"
    }
  }
}
