/// A rule with its maximum, ready to turn numbers into points as often as wanted.
///
/// What the number is depends on the rule; see ``Rule/measured(_:maximum:)``.
package struct RuleFormula: Equatable, Sendable {
  private enum Shape: Equatable {
    /// The maximum times the number.
    case share
    /// The number is the points.
    case points
    case threshold(Double)
    case target(Double, orNothing: Bool)
    case line(from: Double, span: Double)
    /// Points from each limit on, and under the first.
    case tiers(limits: [Double], points: [Double], under: Double)
    case steps(start: Double, step: Double, each: Double, base: Double, cap: Double, eased: Double)
    /// The maximum less so much for each.
    case deduction(Double)
  }

  private let shape: Shape
  private let maximum: Double

  /// The formula; nil for points that are given.
  package init?(_ rule: Rule, maximum: Double) {
    guard let shape = RuleFormula.shape(rule, maximum) else { return nil }
    self.shape = shape
    self.maximum = maximum
  }

  private static func shape(_ rule: Rule, _ maximum: Double) -> Shape? {
    func points(_ number: RuleNumber) -> Double { number.points(of: maximum) }
    switch rule.kind {
    case .proportional, .yesNo, .survey, .sipas: return .share
    case .threshold(let limit): return .threshold(decimal(limit.value))
    case .target(let target, let under):
      return .target(target.value, orNothing: under == .nothing)
    case .interpolated(let low, let high):
      return .line(from: low.value, span: high.value - low.value)
    case .tiers(let tiers):
      return .tiers(
        limits: tiers.map { decimal($0.limit.value) }, points: tiers.map { points($0.points) },
        under: rule.direction < 0 ? tiers.first.map { points($0.points) } ?? 0 : 0)
    case .steps(let steps):
      // Descending steps are steps up of the negative: ⌊(start − x)/step⌋.
      return .steps(
        start: steps.start.value, step: steps.isDown ? -steps.step.value : steps.step.value,
        each: points(steps.each), base: steps.base.map(points) ?? 0,
        cap: steps.cap.map(points) ?? maximum, eased: steps.coefficient?.value ?? 1)
    case .deduction(let each): return .deduction(points(each))
    case .forfeit: return .deduction(maximum)
    case .checklist, .lua: return .points
    case .given: return nil
    }
  }

  /// The points for a number, between 0 and the maximum, taken to the nearest 10⁻⁹; NaN for NaN.
  ///
  /// - Parameter isEased: Whether the coefficient of steps applies.
  package func points(_ number: Double, isEased: Bool = false) -> Double {
    let points = unlimited(number, isEased)
    return points.isNaN ? .nan : decimal(Swift.min(Swift.max(points, 0), maximum))
  }

  /// The points of many numbers, into a place of as many.
  ///
  /// - Parameter eased: For each number, whether the coefficient of steps applies.
  /// - Complexity: O(numbers), without allocation.
  func points(
    _ numbers: UnsafeBufferPointer<Double>, eased: UnsafeBufferPointer<Bool>,
    into points: UnsafeMutableBufferPointer<Double>
  ) {
    let limit = maximum
    switch shape {
    case .share: each(numbers, points) { $0 * limit }
    case .points: each(numbers, points) { $0 }
    case .line(let from, let span): each(numbers, points) { limit * ($0 - from) / span }
    case .deduction(let each): self.each(numbers, points) { limit - each * $0 }
    case .threshold, .target, .tiers, .steps:
      for place in numbers.indices {
        points[place] = self.points(numbers[place], isEased: eased[place])
      }
    }
  }

  /// A formula for each, kept within the maximum. Comparisons with NaN are false: it stays.
  @inline(__always)
  private func each(
    _ numbers: UnsafeBufferPointer<Double>, _ points: UnsafeMutableBufferPointer<Double>,
    _ formula: (Double) -> Double
  ) {
    guard maximum < 4_000_000, let from = numbers.baseAddress, let to = points.baseAddress else {
      for place in numbers.indices { points[place] = self.points(numbers[place]) }
      return
    }
    for place in 0..<numbers.count {
      let value = formula(from[place])
      let positive = value < 0 ? 0 : value
      to[place] = billionths(positive > maximum ? maximum : positive) / 1e9
    }
  }

  @inline(__always)
  private func threshold(_ number: Double, _ limit: Double) -> Double {
    number.isNaN ? .nan : decimal(number) >= limit ? number * maximum : 0
  }

  /// The points before they are kept within the maximum.
  @inline(__always)
  private func unlimited(_ number: Double, _ isEased: Bool) -> Double {
    guard !number.isNaN else { return .nan }
    switch shape {
    case .share: return number * maximum
    case .points: return number
    case .threshold(let limit): return threshold(number, limit)
    case .target(let target, let orNothing):
      if decimal(number) >= decimal(target) { return maximum }
      return orNothing ? 0 : maximum * number / target
    case .line(let from, let span): return maximum * (number - from) / span
    case .tiers(let limits, let points, let under):
      let value = decimal(number)
      return limits.lastIndex { value >= $0 }.map { points[$0] } ?? under
    case .steps(let start, let step, let each, let base, let cap, let eased):
      let full = decimal((number - start) / step).rounded(.down)
      return Swift.min(base + each * full, cap) * (isEased ? eased : 1)
    case .deduction(let each): return maximum - each * number
    }
  }
}
