/// A figure printed beside the scores: a total, a rank, another source's value.
package struct PublishedFigure: Equatable, Sendable {
  /// What was printed.
  package enum Measure: Hashable, Sendable {
    /// Points at the node.
    case points
    /// Percent of what the node allows.
    case percent
    /// A rank only.
    case rank
    /// The change of the score on the year before.
    case change
    /// Anything else, by the name it has in the file.
    case other(String)

    /// The name that the file uses.
    package var name: String {
      switch self {
      case .points: "points"
      case .percent: "percent"
      case .rank: "rank"
      case .change: "change"
      case .other(let name): name
      }
    }

    /// The measure that a file calls so.
    package init(name: String) {
      let known: [Measure] = [.points, .percent, .rank, .change]
      self = known.first { $0.name == name } ?? .other(name)
    }
  }

  /// Whose figure.
  package let unit: UnitID
  /// Of which year.
  package let year: Year
  /// At which node.
  package let node: NodeID
  /// What was printed.
  package let measure: Measure
  /// The value; `nil` where only a rank was printed.
  package let value: Double?
  /// The decimals with which the value was printed.
  package let decimals: Int
  /// The rank; `nil` where none was printed.
  package let rank: Int?
  /// Where it stands; `nil` where none is named.
  package let source: Source?
  /// How sure it is that it stands there.
  package let confidence: Confidence?
}

/// The published figures of a package in compact form.
struct PublishedFigures: Sendable {
  struct Row: Sendable {
    var unit: Int32
    var node: Int32
    var measure: Int32
    var rank: Int32
    var value: Double
    var year: Int32
    var source: Int32
    var decimals: UInt8
    var confidence: UInt8
  }

  var rows: [Row] = []
  var measures: [PublishedFigure.Measure] = []
}
