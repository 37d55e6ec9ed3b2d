/// What an index says about itself in its description.
package struct IndexInfo: Equatable, Sendable {
  /// The name that opens it: `papi`.
  package var name: String
  /// What messages and headings call it: `PAPI`.
  package var shortName: String
  /// The title of the package.
  package var title: String
  /// The title in Vietnamese.
  package var titleVi: String
  /// The title in English.
  package var titleEn: String
  /// What it is about, in a few sentences; may be empty.
  package var description: String
  /// The version of the package; may be empty.
  package var version: String
  /// Who is scored, in Vietnamese: "các tỉnh, thành phố".
  package var populationVi: String
  /// Who is scored, in English: "provinces of Vietnam".
  package var populationEn: String
  /// The word for one unit in Vietnamese.
  package var unitVi: String
  /// The word for one unit in English.
  package var unitEn: String
  /// The level of administration: province, ministry, department, district, commune.
  package var level: String
  /// What the levels of the tree are called, the first below the whole first.
  package var levelNames: [LevelName]
  /// The unit in which scores are shown.
  package var display: Display
  /// The decimals with which scores are shown.
  package var digits: Int
  /// How an inner node's points are made from its parts.
  package var aggregation: Aggregation
  /// Whether the figures are invented, for teaching.
  package var isSynthetic: Bool
  /// The frameworks by years, in order.
  package var frameworks: [FrameworkPeriod]

  /// What one level of the tree is called.
  package struct LevelName: Equatable, Sendable {
    /// One node, in English.
    package var singular: String
    /// Several nodes, in English.
    package var plural: String
    /// The Vietnamese word.
    package var vietnamese: String
  }

  /// The unit in which an index shows its scores.
  package enum Display: String, CaseIterable, Sendable {
    /// Points.
    case points
    /// 100 × (points − minimum)/(maximum − minimum).
    case percent
  }

  /// What every label, title and picture calls it: invented figures say so.
  package var label: String { isSynthetic ? "\(shortName) (synthetic)" : shortName }

  /// The years to which figures can belong: from the first framework to the last.
  package var span: ClosedRange<Year>? {
    guard let first = frameworks.map(\.from).min(), let last = frameworks.map(\.to).max() else {
      return nil
    }
    return first...last
  }
}

/// How an inner node's points are made from those of its parts.
package enum Aggregation: Equatable, Sendable {
  /// The sum; missing when a part is missing.
  case sum
  /// Σ wᵢxᵢ / Σ wᵢ; missing when a part or its weight is missing. The whole is multiplied by `scale`.
  case weightedMean(scale: Double)
}
