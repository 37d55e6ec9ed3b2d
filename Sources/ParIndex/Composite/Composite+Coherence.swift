import Statistics

/// How two parts of a node go together, or a part and the node that it is a part of.
package struct Coherence: Sendable {
  /// The place of the node in the tree.
  package let node: Int
  /// The place of the part.
  package let part: Int
  /// The place of the other part, or of the node.
  package let other: Int
  package let estimate: Double
  /// Two-sided.
  package let p: Double
  /// How many units have both values.
  package let count: Int

  /// Whether the other is the node itself.
  package var isParent: Bool { other == node }
}

extension Composite {
  /// The correlations within every node: of its parts with each other, and of each with the node, whose value
  /// contains it.
  ///
  /// Pairwise complete; NaN where a part is constant or fewer than three units have both values.
  ///
  /// Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), section 1.4; JRC, COIN
  /// Statistical Audit, for correlations within and with the parent.
  ///
  /// - Parameter stop: Asked every few milliseconds whether to give up.
  /// - Throws: `CompositeProblem` as ``values()``, `.sample` where values are infinite or `stop` said so.
  /// - Complexity: O(Σ parts² × units); times log units for Kendall.
  package func coherence(
    by method: CorrelationMethod, rankTest: RankTest = .standard,
    stop: @escaping StopCheck = { _ in false }
  ) throws(CompositeProblem) -> [Coherence] {
    let values = try self.values()
    var found: [Coherence] = []
    for node in tree.combined.reversed() {
      let places = tree.nodes[node].children + [node]
      let columns = places.map {
        values[$0 * unitCount..<($0 + 1) * unitCount].map(decimal)
      }
      let matrix: CorrelationMatrix
      do throws(SampleError) {
        matrix = try correlationMatrix(columns, method: method, rankTest: rankTest, stop: stop)
      } catch { throw .indicator(code: tree.nodes[node].code, error) }
      for i in places.indices.dropLast() {
        for j in places.indices.dropFirst(i + 1) {
          let at = i * places.count + j
          found.append(
            Coherence(
              node: node, part: places[i], other: places[j], estimate: matrix.estimates[at],
              p: matrix.pValues[at], count: matrix.counts[at]))
        }
      }
    }
    return found
  }
}
