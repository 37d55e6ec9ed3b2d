import Statistics

/// How the parts of a node become its value.
package enum Combining: Equatable, Sendable {
  /// A mean of each unit's values, on their scale.
  case mean(MeanMethod)
  /// The Mazziotta–Pareto index of the units: 100 on average, less a penalty for being unbalanced.
  ///
  /// All parts that have a weight count the same.
  case mazziottaPareto
  /// Copeland's score: how many units each outranks, less how many outrank it.
  case copeland
  /// The benefit of the doubt, from 0 to 1: each unit by the weights that suit it best, of those parts
  /// that have a weight.
  case benefitOfTheDoubt

  /// Whether the value lies on the scale of the parts.
  package var keepsScale: Bool { if case .mean = self { true } else { false } }

  /// Whether its text wants the word "mean" behind it.
  fileprivate var isNamedMean: Bool {
    switch self {
    case .mean(.arithmetic), .mean(.geometric), .mean(.harmonic), .mean(.power): true
    default: false
    }
  }

  /// What lineages and tables call it.
  package var text: String {
    switch self {
    case .mean(let mean): mean.text
    case .mazziottaPareto: "Mazziotta–Pareto"
    case .copeland: "Copeland"
    case .benefitOfTheDoubt: "benefit of the doubt"
    }
  }

  /// The method for a node with so many parts: weights for places are spread over as many.
  ///
  /// - Throws: `SampleError` where they are out of range.
  func fitted(to parts: Int) throws(SampleError) -> Combining {
    guard case .mean(.ordered(let order)) = self, order.count != parts else { return self }
    return .mean(.ordered(try spread(order, over: parts)))
  }

  /// The values of a node for every unit.
  ///
  /// - Parameters:
  ///   - columns: The values of its parts, one for each unit.
  ///   - weights: One for each column, over 0.
  /// - Throws: `SampleError` as the statistic does; a mean has no values of columns.
  func values(_ columns: [[Double]], weights: [Double]) throws(SampleError) -> [Double] {
    switch self {
    case .mean(let mean): try weightedMeans(columns, weights: weights, method: mean)
    case .mazziottaPareto:
      columns.count == 1
        ? try normalise(columns[0], by: .zScore(mean: 100, deviation: 10))
        : try Statistics.mazziottaPareto(columns).index
    case .copeland: try Statistics.copeland(columns.map { $0.map(decimal) }, weights: weights)
    case .benefitOfTheDoubt: try Statistics.benefitOfTheDoubt(columns).scores
    }
  }
}

/// How all nodes of a composite are combined.
package struct CombiningMethod: Equatable, Sendable {
  /// How nodes of each level are combined, the lowest first; the last serves all levels above.
  package var levels: [Combining]
  /// By code, the nodes that are combined in ways of their own.
  package var nodes: [String: Combining] = [:]
  /// The share of the weight of a node's parts that has to be known, from 0 to 1.
  package var known: Double
  /// What the whole is multiplied by.
  package var scale = 1.0

  /// Arithmetic means of parts that are all known.
  static let standard = CombiningMethod(levels: [.mean(.arithmetic)], known: 1)

  /// How a node is combined.
  ///
  /// - Parameter height: How far its lowest indicator is below it: 1 for a node of indicators.
  func combining(_ code: String, height: Int) -> Combining {
    nodes[code] ?? levels[min(max(height, 1), levels.count) - 1]
  }

  /// Whether every node is an arithmetic mean.
  var isArithmetic: Bool {
    levels.allSatisfy { $0 == .mean(.arithmetic) }
      && nodes.values.allSatisfy { $0 == .mean(.arithmetic) }
  }

  /// Whether the whole lies on the scale of the indicators.
  var keepsScale: Bool {
    levels.allSatisfy(\.keepsScale) && nodes.values.allSatisfy(\.keepsScale)
  }

  /// What lineages call it: "geometric, arithmetic mean; 1: Copeland".
  var text: String {
    let all = levels.map(\.text).joined(separator: ", ")
    let own = nodes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }
    return ([all + (levels.last?.isNamedMean == true ? " mean" : "")] + own).joined(separator: "; ")
  }
}
