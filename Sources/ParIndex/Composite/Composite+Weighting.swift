import Statistics

extension Composite {
  /// How weights are made of the values themselves.
  package enum Weighing: String, CaseIterable, Sendable {
    /// The parts of every node count the same.
    case equal
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
  /// - Throws: `CompositeProblem.notNormalised` where there are nodes above nodes and nothing can be combined;
  ///   `.indicator` naming the node whose parts have no such weights.
  package func weighed(by method: Weighing) throws(CompositeProblem) -> Composite {
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

  private func made(
    _ method: Weighing, _ parts: [Int], _ values: [Double], of place: Int
  ) throws(CompositeProblem) -> [Double] {
    guard method != .equal, parts.count > 1 else { return equalWeights(parts.count) }
    let columns = parts.map { Array(values[$0 * units.count..<($0 + 1) * units.count]) }
    do throws(SampleError) {
      switch method {
      case .equal: return equalWeights(parts.count)
      case .entropy: return try entropyWeights(columns)
      case .critic: return try criticWeights(columns)
      case .importance: return try importanceWeights(columns).weights
      case .components: return try componentWeights(columns).weights
      }
    } catch { throw .indicator(code: tree.nodes[place].code, error) }
  }
}
