import Statistics

/// The classes of a framework, best first, and how a value finds its class.
package struct ClassScheme: Equatable, Sendable {
  /// How the limits come about.
  package enum Kind: String, CaseIterable, Sendable {
    /// There are no classes.
    case none
    /// Each class begins at a value that the framework names.
    case cutOff = "cut-off"
    /// Each class begins at a quantile of the values themselves (type 7).
    case quartile
  }

  /// One class.
  package struct Class: Equatable, Sendable {
    /// The short name: A, 1.
    package var code: String
    /// The name.
    package var name: String
    /// The lowest value in the class, or the share of values under it, from 0 to 1.
    package var lower: Double
  }

  /// How the limits come about.
  package let kind: Kind
  /// The classes, best first.
  package let classes: [Class]

  /// A framework without classes.
  package static let none = ClassScheme(kind: .none, classes: [])

  /// The class of each value; `nil` for a missing one and for one under the lowest limit.
  ///
  /// Limits belong to the class above them. Values are taken to the nearest 10⁻⁹ first.
  ///
  /// - Parameter values: Values as the framework publishes them, in the unit of display.
  package func assign(_ values: [Double]) -> [Class?] {
    let limits = limits(among: values)
    return values.map { value in
      guard !value.isNaN else { return nil }
      let place = limits.firstIndex { decimal(value) >= $0 }
      return place.map { classes[$0] }
    }
  }

  /// Where each class begins among these values: the best first, the last at −∞ where it takes all
  /// that is left.
  package func limits(among values: [Double]) -> [Double] {
    let known = values.map(decimal).filter { !$0.isNaN }
    return classes.map { limit(of: $0, among: known) }
  }

  private func limit(of each: Class, among known: [Double]) -> Double {
    guard kind == .quartile else { return decimal(each.lower) }
    guard each.lower > 0, let limit = quantile(known, each.lower) else { return -.infinity }
    return decimal(limit)
  }
}
