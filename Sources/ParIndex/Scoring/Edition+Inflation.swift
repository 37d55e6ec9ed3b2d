import Statistics

/// What units claim for themselves beside what a council found.
package struct Inflation: Equatable, Sendable {
  /// At how many places, leaves of a unit or units at a leaf, both are known.
  package let known: Int
  /// The sum of the claims, and of what was found, in points of the whole; at a leaf the means.
  package let claimed: Double
  package let found: Double
  /// At how many places the claim is over, and at how many under, what was found.
  package let over: Int
  package let under: Int
  /// The p-value of the sign test that claims are as often over as under; see ``signTest``.
  package let pValue: Double
  /// Where the claim is furthest over, by its place; nil where it nowhere is.
  package let most: Int?
  /// By how much there.
  package let mostOver: Double

  /// Claimed less found.
  package var excess: Double { decimal(claimed - found) }
}

extension Edition {
  /// Claims against findings, leaf by leaf: for each leaf with a claim, over the units.
  ///
  /// Places are those of the edition's units. What was found is the appraised score, else the last
  /// after the self score. In the order of the framework.
  ///
  /// - Throws: `LookupError.noSelfScores`; `.stageNotThere` where nothing was found either.
  /// - Complexity: O(leaves × units).
  package func inflationByLeaf() throws(LookupError) -> [(leaf: NodeID, Inflation)] {
    let pairs = try claimsAndFindings()
    return pairs.leaves.compactMap { leaf in
      let row = leaf.index * units.count
      let worth = framework.worth(of: framework[leaf])
      let inflation = inflation(
        units.indices.map { at in
          (worth * pairs.claims[row + at], worth * pairs.findings[row + at])
        })
      guard let inflation else { return nil }
      return (leaf, inflation.meaned())
    }
  }

  /// Claims against findings, unit by unit: for each unit with a claim, over the leaves.
  ///
  /// Places are those of ``leavesClaimed()``. In the order of the edition's units.
  ///
  /// - Throws: `LookupError.noSelfScores`; `.stageNotThere` where nothing was found either.
  /// - Complexity: O(leaves × units).
  package func inflationByUnit() throws(LookupError) -> [(unit: UnitID, Inflation)] {
    let pairs = try claimsAndFindings()
    return units.indices.compactMap { at in
      let inflation = inflation(
        pairs.leaves.map { leaf in
          let worth = framework.worth(of: framework[leaf])
          let cell = leaf.index * units.count + at
          return (worth * pairs.claims[cell], worth * pairs.findings[cell])
        })
      return inflation.map { (units[at], $0) }
    }
  }

  /// The leaves at which a unit scored itself, in the order of the framework.
  package func leavesClaimed() throws(LookupError) -> [NodeID] { try claimsAndFindings().leaves }

  private struct Pairs {
    var leaves: [NodeID]
    var claims: [Double]
    var findings: [Double]
  }

  private func claimsAndFindings() throws(LookupError) -> Pairs {
    let have = stages
    guard have.contains(.selfScored) else { throw .noSelfScores(in: label) }
    let claims = assembly.figures(.stage(.selfScored)).given
    guard let stage = have.first(where: { $0 != .selfScored }) else {
      throw .stageNotThere(.appraised, in: label, have: have)
    }
    var findings = assembly.figures(.stage(stage)).given
    // A score that was settled without an appraisal of its own stands for it.
    for (at, code) in origins.enumerated()
    where findings[at].isNaN && EditionAssembly.origin(code) != .given(.selfScored) {
      findings[at] = given[at]
    }
    let leaves = framework.nodes.filter { node in
      let row = node.id.index * units.count
      return node.isLeaf && units.indices.contains { !claims[row + $0].isNaN }
    }
    return Pairs(leaves: leaves.map(\.id), claims: claims, findings: findings)
  }

  /// Nil where nothing is known of both.
  private func inflation(_ pairs: [(claim: Double, finding: Double)]) -> Inflation? {
    let known = pairs.enumerated().filter { !$0.element.claim.isNaN && !$0.element.finding.isNaN }
    guard !known.isEmpty else { return nil }
    let gaps = known.map { (place: $0.offset, gap: decimal($0.element.claim - $0.element.finding)) }
    let (over, under) = (gaps.count { $0.gap > 0 }, gaps.count { $0.gap < 0 })
    let most = gaps.max { ($0.gap, $1.place) < ($1.gap, $0.place) }.flatMap {
      $0.gap > 0 ? $0 : nil
    }
    return Inflation(
      known: known.count, claimed: known.reduce(0) { $0 + $1.element.claim },
      found: known.reduce(0) { $0 + $1.element.finding }, over: over, under: under,
      pValue: signTest(positive: over, negative: under), most: most?.place,
      mostOver: most?.gap ?? .nan)
  }
}

extension Inflation {
  /// With means in place of sums.
  fileprivate func meaned() -> Inflation {
    Inflation(
      known: known, claimed: claimed / Double(known), found: found / Double(known), over: over,
      under: under, pValue: pValue, most: most, mostOver: mostOver)
  }
}
