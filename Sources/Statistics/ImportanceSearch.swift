import Glibc

/// Weights near given ones under which correlations with the weighted mean are nearer to targets.
///
/// Each weight in turn is raised and lowered by a step, which is halved when a round over all
/// brings nothing: for Spearman's correlations, which change in jumps, so that there is no slope to
/// follow.
struct ImportanceSearch {
  private static let largestStep = 0.5
  private static let smallestStep = 0x1p-12
  private static let mostEvaluations = 6_000

  /// In standard form.
  private let columns: [[Double]]
  /// The columns whose correlations count: the same, or their ranks.
  private let compared: [[Double]]
  private let targets: [Double]
  private let method: CorrelationMethod
  /// 0 or more, adding up to 1, for columns in standard form.
  private(set) var weights: [Double]
  /// Of each column with the weighted mean.
  private(set) var correlations: [Double] = []
  /// The squared differences between the correlations, over their sum, and the targets.
  private(set) var objective = Double.infinity
  /// Whether a search has ended before the last weights were tried.
  private(set) var isConverged = true
  /// How many weights were tried.
  private(set) var evaluations = 0

  /// - Parameter weights: 0 or more, not all 0.
  init(
    _ form: VaryingColumns, _ targets: [Double], _ weights: [Double], _ method: CorrelationMethod
  ) {
    columns = form.standard.map(\.values)
    compared = method == .pearson ? columns : columns.map(rankForm)
    self.targets = targets
    self.method = method
    self.weights = shares(weights)
    (objective, correlations) = judged(self.weights)
  }

  /// Improves the weights until no step helps, then again from places around the best so far.
  ///
  /// The places are the same in every run.
  mutating func run(_ stop: @escaping StopCheck) throws(SampleError) {
    var meter = WorkMeter(stop)
    var source = RandomSource(seed: 1)
    try descend(&meter)
    isConverged = evaluations < ImportanceSearch.mostEvaluations
    while columns.count > 1, evaluations < ImportanceSearch.mostEvaluations {
      let best = self
      let reach = 2 * source.unit()
      weights = shares(
        weights.map { ($0 + 0.01 / Double(columns.count)) * exp(reach * (source.unit() - 0.5)) })
      (objective, correlations) = judged(weights)
      try descend(&meter)
      if objective >= best.objective {
        (weights, objective, correlations) = (best.weights, best.objective, best.correlations)
      }
    }
  }

  private mutating func descend(_ meter: inout WorkMeter) throws(SampleError) {
    var step = ImportanceSearch.largestStep
    while step >= ImportanceSearch.smallestStep, evaluations < ImportanceSearch.mostEvaluations {
      var improved = false
      for column in weights.indices {
        for change in [step, -step] {
          try meter.spend(columns.count * columns[0].count)
          improved = attempt(column, change / Double(columns.count)) || improved
        }
      }
      step = improved ? step : step / 2
    }
  }

  /// Keeps the weights with one of them changed if they are better.
  private mutating func attempt(_ column: Int, _ change: Double) -> Bool {
    var trial = weights
    trial[column] = max(0, trial[column] + change)
    guard trial[column] != weights[column], trial.contains(where: { $0 > 0 }) else { return false }
    trial = shares(trial)
    let (value, correlations) = judged(trial)
    guard value < objective else { return false }
    (weights, objective, self.correlations) = (trial, value, correlations)
    return true
  }

  private mutating func judged(_ weights: [Double]) -> (objective: Double, correlations: [Double]) {
    evaluations += 1
    var sum = columns[0].map { _ in 0.0 }
    for (column, weight) in zip(columns, weights) where weight > 0 {
      for i in sum.indices { sum[i] += weight * column[i] }
    }
    let form = method == .pearson ? StandardColumn(sum)?.values ?? sum : rankForm(sum)
    let correlations = compared.map { max(-1, min(1, dot($0, form))) }
    let total = correlations.reduce(0, +)
    guard total > 0 else { return (.infinity, correlations) }
    let squares = zip(correlations, targets).reduce(0) {
      let difference = $1.0 / total - $1.1
      return $0 + difference * difference
    }
    return (squares, correlations)
  }
}

/// The ranks of values in standard form; zeros where all are equal.
private func rankForm(_ values: [Double]) -> [Double] {
  let ranks = ranks(values, ties: .average, descending: false)
  return StandardColumn(ranks)?.values ?? values.map { _ in 0 }
}
