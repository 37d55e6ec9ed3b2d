import Statistics

extension Composite {
  /// How weights are made of the values themselves.
  package enum Weighing: String, CaseIterable, Sendable {
    /// The parts of every node count the same.
    case equal
    /// By the points that the framework allows.
    case maxima
    /// The more unevenly a part is spread over the units, the more it counts.
    case entropy
    /// The more a part varies and the less it says what others say, the more it counts.
    case critic
    /// All parts correlate alike with the node, as far as weights of 0 or more can bring that about.
    case importance
    /// By the squared loadings on rotated principal components.
    case components
  }

  /// Weights for the parts of every node, made of what they are worth in the units; the sum of the parts of a
  /// node stays 1.
  ///
  /// - Throws: `CompositeProblem.noMaxima` where limits are not known; `.notNormalised` where there are nodes above nodes and nothing can be combined;
  ///   `.indicator` naming the node whose parts have no such weights.
  package func weighed(by method: Weighing) throws(CompositeProblem) -> Composite {
    if method == .maxima { return weighted(try maxima(), as: method.rawValue) }
    let values = method == .equal ? [] : try self.values()
    var weights = tree.weights
    for place in tree.combined {
      let parts = tree.nodes[place].children
      for (part, weight) in zip(parts, try made(method, parts, values, of: place)) {
        weights[part] = weight
      }
    }
    return weighted(weights, as: method.rawValue)
  }

  /// The points that every node allows, from its least to its most.
  private func maxima() throws(CompositeProblem) -> [Double] {
    guard let origin, origin.isPercent else { throw .noMaxima(in: label) }
    var worth = [Double](repeating: 0, count: tree.nodes.count)
    for (leaf, place) in tree.leaves.enumerated() { worth[place] = 100 * origin.spans[leaf] }
    for place in tree.nodes.indices.reversed() {
      if let parent = tree.nodes[place].parent { worth[parent] += worth[place] }
    }
    return worth
  }

  private func made(
    _ method: Weighing, _ parts: [Int], _ values: [Double], of place: Int
  ) throws(CompositeProblem) -> [Double] {
    guard method != .equal, parts.count > 1 else { return equalWeights(parts.count) }
    let columns = parts.map { Array(values[$0 * units.count..<($0 + 1) * units.count]) }
    do throws(SampleError) {
      switch method {
      case .equal, .maxima: return equalWeights(parts.count)
      case .entropy: return try entropyWeights(columns)
      case .critic: return try criticWeights(columns)
      case .importance: return try importanceWeights(columns).weights
      case .components: return try componentWeights(columns).weights
      }
    } catch { throw .indicator(code: tree.nodes[place].code, error) }
  }
}
