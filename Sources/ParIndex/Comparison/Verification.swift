/// A printed or given figure beside the one that the scores make.
package struct Verification: Equatable, Sendable {
  /// What a figure is checked against.
  package enum Basis: Equatable, Sendable {
    /// A figure of `published.csv` against the score.
    case score
    /// A given value of an inner node against what its parts make.
    case parts
    /// The points of a leaf against what its rule makes of the raw input.
    case rule
    /// The points of a leaf against the nearest that its rule can give.
    case levels
  }

  /// Whose figure.
  package let unit: UnitID
  /// At which node.
  package let node: NodeID
  /// What it is checked against.
  package let basis: Basis
  /// What was printed: points, percent, rank, change, or another measure.
  package let measure: PublishedFigure.Measure
  /// The printed or given figure.
  package let published: Double
  /// What the scores make, as the framework rounds it; NaN where they make nothing comparable.
  package let computed: Double
  /// Published less computed, to the nearest 10⁻⁹; NaN without a computed figure.
  package let difference: Double
  /// Whether they agree within half a unit of the last printed decimal, or 0.0001 where that is
  /// more; true without a computed figure.
  package let agrees: Bool
  /// Where the figure stands.
  package let source: Source?

  init(
    unit: UnitID, node: NodeID, basis: Basis, measure: PublishedFigure.Measure, published: Double,
    decimals: Int, computed: Double, source: Source?
  ) {
    self.unit = unit
    self.node = node
    self.basis = basis
    self.measure = measure
    self.published = published
    self.computed = computed
    self.source = source
    difference = decimal(published - computed)
    var unitOfLastDigit = 1.0
    for _ in 0..<decimals { unitOfLastDigit /= 10 }
    let tolerance = measure == .rank ? 0 : max(unitOfLastDigit / 2, 0.0001)
    agrees = computed.isNaN || difference.magnitude <= decimal(tolerance)
  }
}
