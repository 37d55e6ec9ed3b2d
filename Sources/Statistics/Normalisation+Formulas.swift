extension Normalisation {
  /// Whether equal values have no place on the scale, because it is made from their differences.
  var needsSpread: Bool {
    switch self {
    case .goalposts, .fractionOfMaximum, .indicatised: false
    default: true
    }
  }

  /// Throws when an option makes no scale, whatever the values.
  func check() throws(SampleError) {
    switch self {
    case .minMax(let low, let high), .goalposts(let low, let high, _, _):
      try checkNumber(low, "low", .finite)
      try checkNumber(high, "high", .finite)
      guard high > low else {
        throw .unsuitable(argument: "high", value: high, must: .overLowerEnd)
      }
    case .zScore(let mean, let deviation):
      try checkNumber(mean, "mean", .finite)
      try checkNumber(deviation, "deviation", .positive)
    case .distanceToTarget(let target, _): try checkNumber(target, "target", .finite)
    case .indicatised(let base): try checkNumber(base ?? 1, "base", .positive)
    default: break
    }
    if case .goalposts(_, _, let scale, _) = self { try checkNumber(scale, "scale", .positive) }
  }

  /// The values on the scale.
  ///
  /// - Parameters:
  ///   - x: The values, turned so that higher is better.
  ///   - low: The least of them.
  ///   - high: The greatest of them.
  func scaled(
    _ x: [Double], _ low: Double, _ high: Double, _ polarity: Polarity
  ) throws(SampleError) -> [Double] {
    switch self {
    case .minMax(let bottom, let top):
      return x.map { portion($0, from: low, to: high) * (top - bottom) + bottom }
    case .zScore(let mean, let deviation): return zScores(x, mean, deviation)
    case .rank(let ties): return ranks(x, ties: ties, descending: false)
    case .borda(let ties): return ranks(x, ties: ties, descending: false).map { $0 - 1 }
    case .percentileRank(let ties):
      let others = Double(x.count { !$0.isNaN } - 1)
      return ranks(x, ties: ties, descending: false).map { ($0 - 1) / others }
    case .distanceToMaximum: return x.map { portion($0, from: low, to: high) }
    case .distanceToReference(let position, let capped):
      return try distances(x, low, reference(x, position, low, polarity), capped)
    case .distanceToTarget(let target, let capped):
      return try distances(x, low, goal(target, low, polarity), capped)
    case .goalposts(let bottom, let top, let scale, let truncated):
      let (worst, best) = polarity == .positive ? (bottom, top) : (-top, -bottom)
      let portions = x.map { portion($0, from: worst, to: best) }
      return (truncated ? portions.map(clamped) : portions).map { $0 * scale }
    case .fractionOfMaximum:
      try checkNumber(high, "maximum", .maximumOver0)
      return x.map { $0 / high }
    case .indicatised(let base): return try indexNumbers(x, base, polarity)
    }
  }
}

/// (x − low)/(high − low), halved throughout so that nothing overflows.
private func portion(_ x: Double, from low: Double, to high: Double) -> Double {
  (x / 2 - low / 2) / (high / 2 - low / 2)
}

/// A portion kept within 0 to 1; NaN stays NaN.
private func clamped(_ portion: Double) -> Double {
  portion > 1 ? 1 : portion < 0 ? 0 : portion
}

private func zScores(_ x: [Double], _ mean: Double, _ deviation: Double) -> [Double] {
  guard let centre = Statistics.mean(x), let spread = standardDeviation(x) else {
    return x.map { _ in .nan }
  }
  return x.map { ($0 - centre) / spread * deviation + mean }
}

/// The value of the reference, turned so that higher is better.
private func reference(
  _ x: [Double], _ position: Int, _ low: Double, _ polarity: Polarity
) throws(SampleError) -> Double {
  guard x.indices.contains(position), !x[position].isNaN else {
    throw .unsuitable(argument: "reference", value: Double(position) + 1, must: .place)
  }
  guard x[position] > low else {
    let value = polarity.turned(x[position])
    throw .unsuitable(argument: "reference", value: value, must: .betterThanWorst)
  }
  return x[position]
}

/// The target, turned so that higher is better.
private func goal(
  _ target: Double, _ low: Double, _ polarity: Polarity
) throws(SampleError) -> Double {
  let turned = polarity.turned(target)
  guard turned > low else {
    throw .unsuitable(argument: "target", value: target, must: .betterThanWorst)
  }
  return turned
}

private func distances(
  _ x: [Double], _ low: Double, _ goal: Double, _ capped: Bool
) -> [Double] {
  let portions = x.map { portion($0, from: low, to: goal) }
  return capped ? portions.map { $0 > 1 ? 1 : $0 } : portions
}

private func indexNumbers(
  _ x: [Double], _ base: Double?, _ polarity: Polarity
) throws(SampleError) -> [Double] {
  let size = base ?? mean(x).map(polarity.turned) ?? .nan
  try checkNumber(size, "base", .positive)
  return x.map { 100 * (1 + ($0 - polarity.turned(size)) / size) }
}
