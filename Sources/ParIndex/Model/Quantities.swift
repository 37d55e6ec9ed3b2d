/// A calendar year, as in "PAPI 2023".
package struct Year: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year's number in the common calendar.
  package let number: Int

  /// The year with this number.
  package init(_ number: Int) { self.number = number }

  /// The year before this one.
  package var previous: Year { Year(number - 1) }

  /// The number in digits.
  package var description: String { String(number) }

  /// Whether one year comes before another.
  package static func < (left: Year, right: Year) -> Bool { left.number < right.number }
}

/// Points that a unit scored at a node, or the most it can score there.
package struct Points: Hashable, Comparable, Sendable {
  /// The number of points.
  package let value: Double

  /// So many points.
  package init(_ value: Double) { self.value = value }

  /// Whether one number of points is smaller than another.
  package static func < (left: Points, right: Points) -> Bool { left.value < right.value }
}

/// A part of the attainable points, from 0 to 100.
package struct Percent: Hashable, Comparable, Sendable {
  /// The number of hundredths, 0 to 100.
  package let value: Double

  /// So many hundredths.
  package init(_ value: Double) { self.value = value }

  /// Whether one percentage is smaller than another.
  package static func < (left: Percent, right: Percent) -> Bool { left.value < right.value }
}

/// A place in a ranking: 1 is best; ties by average can fall between two places.
package struct Rank: Hashable, Comparable, Sendable {
  /// The place, a whole number unless ties are averaged.
  package let value: Double

  /// The place with this number.
  package init(_ value: Double) { self.value = value }

  /// The place as a whole number; `nil` between two places.
  package var whole: Int? { Int(exactly: value) }

  /// Whether one place is better than another.
  package static func < (left: Rank, right: Rank) -> Bool { left.value < right.value }
}

/// Which unit of a registry: its place in Vietnamese alphabetical order.
package struct UnitID: Hashable, Comparable, Sendable {
  /// The place in the registry, from 0.
  package let index: Int

  /// The unit at this place of the registry.
  package init(_ index: Int) { self.index = index }

  /// Whether one unit comes before another in the alphabet.
  package static func < (left: UnitID, right: UnitID) -> Bool { left.index < right.index }
}

/// Which node of a framework: its place in the order of the tree, the whole first.
package struct NodeID: Hashable, Comparable, Sendable {
  /// The place in the framework, from 0.
  package let index: Int

  /// The node at this place of the framework.
  package init(_ index: Int) { self.index = index }

  /// The whole of every framework.
  package static let total = NodeID(0)

  /// Whether one node comes before another in the tree.
  package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}
