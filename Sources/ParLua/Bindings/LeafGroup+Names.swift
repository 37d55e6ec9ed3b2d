import ParIndex

/// Two editions that are compared: what groups of their leaves are called.
protocol ComparesEditions {
  var earlier: Edition { get }
  var later: Edition { get }
}

extension Decomposition: ComparesEditions {}

extension EditionPair: ComparesEditions {
  /// The two years in the order in which they were asked for.
  var years: String {
    isReversed ? "\(later.year) → \(earlier.year)" : "\(earlier.year) → \(later.year)"
  }
}

extension ComparesEditions {
  /// The code of a group's node; with the year where only the earlier framework has it.
  func code(of group: LeafGroup) -> String {
    if let node = group.node { return later.framework[node].code }
    guard let old = group.old else { return Phrase.noNode }
    return "\(earlier.framework[old].code) (\(earlier.year))"
  }

  /// The name of a group's node.
  func name(of group: LeafGroup, _ phrase: Phrase) -> String {
    group.node.map { phrase.name(later.framework[$0]) }
      ?? group.old.map { phrase.name(earlier.framework[$0]) } ?? phrase.adjustmentAndRounding
  }
}
