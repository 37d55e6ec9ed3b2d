/// Every unit scored by the weights that suit it best.
///
/// Lists have one entry for each unit; NaN, or nothing, where a value of the unit is missing.
package struct BenefitOfTheDoubt: Sendable, Equatable {
  /// From 0 to 1: what the unit reaches of what the best reach under its weights.
  package let scores: [Double]
  /// For each unit, one weight for every column: the most favourable, or one of several.
  package let weights: [[Double]]
  /// For each unit, what part of the score every column makes; NaN where the score is 0.
  package let shares: [[Double]]
  /// For each unit, those which keep its score down, counted from 1: under its weights they reach
  /// 1. A unit that reaches 1 is its own peer, or has others that its weights put level with it.
  package let peers: [[Int]]
  /// The units with a score.
  package let n: Int
  /// The units left out because a value is missing.
  package let missing: Int
}

/// The benefit of the doubt: each unit's score under the weights that make it highest.
///
/// The score of unit k is the largest Σ wᵢx_ki with w ≥ 0 for which no unit j has Σ wᵢx_ji over 1.
/// Limits bound the part of the score that a column makes, leastᵢ ≤ wᵢx_ki / Σ wx_k ≤ mostᵢ;
/// without them a unit may live from one column alone. A unit for which only w = 0 keeps them, as
/// with 0 in a column that has a least part, gets 0. Units of the columns do not matter, origins
/// do: columns are indicators of which more is better, and 0 nothing. Without limits a further
/// column lowers no score. Each unit has weights of its own, so that scores are no ranking by
/// common weights. Units with a missing value (NaN) neither get a score nor bound others.
///
///     try benefitOfTheDoubt([[4, 2, 3], [1, 4, 2]]).scores  // 1, 1, 13/14
///
/// Sources: Melyn and Moesen, Towards a synthetic indicator of macroeconomic performance (1991);
/// Cherchye, Moesen, Rogge and Van Puyenbroeck, Social Indicators Research 82 (2007) 111, and for
/// the limits its section 4. CLP of COIN-OR solves the linear programs.
///
/// - Parameters:
///   - columns: One for each indicator, of equal length.
///   - leastShares: For each column the least part of a score, from 0 to 1; 0 for `nil`.
///   - mostShares: For each column the largest part, from the least to 1; 1 for `nil`.
///   - stop: Asked every few milliseconds whether to give up.
/// - Throws: `SampleError` without a column or a complete row, when lengths differ, a value is
///   negative or infinite, a column is 0 for all units that have a score, or limits are out of
///   range, crossed, or allow no sum of 1; when CLP is not there or fails, or `stop` said so.
/// - Complexity: *n* programs of *n* rows: 15 ms for 60 units and 50 columns, 100 ms with limits.
package func benefitOfTheDoubt(
  _ columns: [[Double]], leastShares: [Double]? = nil, mostShares: [Double]? = nil,
  stop: @escaping StopCheck = { _ in false }
) throws(SampleError) -> BenefitOfTheDoubt {
  let frontier = try Frontier(columns)
  let limits = try ShareLimits(least: leastShares, most: mostShares, count: columns.count)
  var meter = WorkMeter(stop)
  var results: [Frontier.Result?] = Array(repeating: nil, count: columns[0].count)
  for (unit, position) in frontier.rows.positions.enumerated() {
    meter.share = Double(unit) / Double(frontier.rows.count)
    try meter.spend(frontier.rows.count * columns.count * 8)
    results[position] = try frontier.best(unit, limits)
  }
  let none = columns.map { _ in Double.nan }
  return BenefitOfTheDoubt(
    scores: results.map { $0?.score ?? .nan }, weights: results.map { $0?.weights ?? none },
    shares: results.map { $0?.shares ?? none }, peers: results.map { $0?.peers ?? [] },
    n: frontier.rows.count, missing: frontier.rows.missing)
}

/// What part of a score each column may make.
private struct ShareLimits {
  let least: [Double]
  let most: [Double]

  init(least: [Double]?, most: [Double]?, count: Int) throws(SampleError) {
    self.least = try ShareLimits.checked(least, "leastShares", or: 0, count)
    self.most = try ShareLimits.checked(most, "mostShares", or: 1, count)
    for (position, pair) in zip(self.least, self.most).enumerated() where pair.0 > pair.1 {
      throw .unsuitable(
        argument: "mostShares", position: position + 1, value: pair.1, must: .notUnderLeast)
    }
    let (low, high) = (self.least.reduce(0, +), self.most.reduce(0, +))
    guard low <= 1 + 1e-12 else {
      throw .unsuitableSum(argument: "leastShares", sum: low, must: .oneOrLess)
    }
    guard high >= 1 - 1e-12 else {
      throw .unsuitableSum(argument: "mostShares", sum: high, must: .oneOrMore)
    }
  }

  /// Whether a score over 0 can keep them when only `columns` add to it.
  func allow(_ columns: [Int]) -> Bool {
    columns.reduce(0) { $0 + most[$1] } >= 1 - 1e-12
      && columns.reduce(0) { $0 + least[$1] } >= least.reduce(0, +)
  }

  private static func checked(
    _ shares: [Double]?, _ argument: String, or usual: Double, _ count: Int
  ) throws(SampleError) -> [Double] {
    guard let shares else { return Array(repeating: usual, count: count) }
    guard shares.count == count else {
      throw .notPerColumn(argument: argument, count: shares.count, columns: count)
    }
    if let position = shares.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
      throw .unsuitable(
        argument: argument, position: position + 1, value: shares[position], must: .share)
    }
    return shares
  }
}

/// The units that bound every score.
///
/// With the shares s of a score of unit k as variables, wᵢ = score · sᵢ/x_ki, and the score is 1/z
/// for the least z with Σ sᵢx_ji/x_ki ≤ z for all j and Σ s = 1. So neither the solver's tolerance
/// nor rounding lets a score pass 1 or a limit be missed, and limits are those of single variables.
/// With each value over the largest of its column the score lies between the largest x_k and Σ x_k:
/// the z of the program, times the largest x_k, is neither large nor small.
private struct Frontier {
  struct Result {
    let score: Double
    let weights: [Double]
    let shares: [Double]
    let peers: [Int]
  }

  /// The part of its largest value under which another value of a unit adds too little to count.
  private static let least = 1e-11

  let rows: CompleteRows
  /// For each complete unit its values, as parts of the largest of each column.
  private let units: [[Double]]
  private let sizes: [Double]

  init(_ columns: [[Double]]) throws(SampleError) {
    guard !columns.isEmpty else {
      throw .tooFewColumns(count: 0, needed: 1, for: .benefitOfTheDoubt)
    }
    try checkColumns(columns)
    try checkNotNegative(columns)
    let rows = CompleteRows(columns)
    guard rows.count > 0 else {
      throw .tooFewRows(usable: 0, needed: 1, for: .benefitOfTheDoubt)
    }
    let sizes = rows.columns.map { $0.max() ?? 0 }
    if let column = sizes.firstIndex(of: 0) {
      throw .unsuitable(argument: "columns", column: column + 1, value: 0, must: .somewhereOver0)
    }
    self.rows = rows
    self.sizes = sizes
    units = (0..<rows.count).map { unit in zip(rows.columns, sizes).map { $0[unit] / $1 } }
  }

  func best(_ unit: Int, _ limits: ShareLimits) throws(SampleError) -> Result {
    let own = units[unit]
    let used = used(own, limits)
    guard limits.allow(used) else { return nothing }
    let solution = try solved(program(own, used, limits), unit)
    var shares = own.map { _ in 0.0 }
    let sum = solution.values.dropLast().reduce(0) { $0 + max(0, $1) }
    for (column, value) in zip(used, solution.values) { shares[column] = max(0, value) / sum }
    let score = score(shares, own, used)
    guard score > 0 else { return nothing }
    guard score >= bound(solution.prices, own, used, limits) * (1 - 1e-9) else {
      throw .unsolved(.givenUp, position: rows.positions[unit] + 1)
    }
    let weights = own.indices.map { shares[$0] > 0 ? score * shares[$0] / own[$0] / sizes[$0] : 0 }
    return Result(score: score, weights: weights, shares: shares, peers: peers(solution))
  }

  /// The columns that can add to a score: those with a value that counts, or all over 0 where the
  /// limits need them.
  private func used(_ own: [Double], _ limits: ShareLimits) -> [Int] {
    let size = own.max() ?? 0
    let large = own.indices.filter { own[$0] > Frontier.least * size }
    return limits.allow(large) ? large : own.indices.filter { own[$0] > 0 }
  }

  /// The variables are the shares of `used` and z.
  private func program(_ own: [Double], _ used: [Int], _ limits: ShareLimits) -> LinearProgram {
    var program = LinearProgram(objective: used.map { _ in 0 } + [-1])
    let size = own.max() ?? 1
    for other in units {
      program.keep(used.map { Frontier.ratio(other[$0], size / own[$0]) } + [-1], to: 0)
    }
    program.keep(used.map { _ in 1 } + [0], from: 1, to: 1)
    for (place, column) in used.enumerated()
    where limits.least[column] > 0 || limits.most[column] < 1 {
      var single = Array(repeating: 0.0, count: used.count + 1)
      single[place] = 1
      program.keep(single, from: limits.least[column], to: limits.most[column])
    }
    return program
  }

  /// A value times a factor; 0 where that is too small to count, as CLP is led astray by traces.
  private static func ratio(_ value: Double, _ factor: Double) -> Double {
    let product = value * factor
    return product > 1e-13 ? min(product, 1 / least) : 0
  }

  /// The highest score by which no unit passes 1; so near 1 that only rounding is between, it is 1.
  private func score(_ shares: [Double], _ own: [Double], _ used: [Int]) -> Double {
    let used = used.filter { shares[$0] > 0 }
    let reached = units.map { unit in used.reduce(0) { $0 + shares[$1] * (unit[$1] / own[$1]) } }
    let highest = reached.max() ?? .infinity
    return highest > 1 + 1e-12 ? 1 / highest : 1
  }

  /// A score that none can pass, by the prices p of the rows.
  ///
  /// As z ≥ Σⱼ pⱼ Σ sᵢx_ji/x_ki for p ≥ 0 with the sum 1, z is at least the least that any s makes
  /// of the right side: first every least share, then what is left to the columns of the smallest
  /// factors.
  private func bound(
    _ prices: [Double], _ own: [Double], _ used: [Int], _ limits: ShareLimits
  ) -> Double {
    let prices = zip(units, prices).map { max(0, $1) }
    let sum = prices.reduce(0, +)
    var left = 1 - used.reduce(0) { $0 + limits.least[$1] }
    let factors = used.map { column in
      zip(units, prices).reduce(0) { $0 + $1.0[column] / own[column] * ($1.1 / sum) }
    }
    var total = zip(used, factors).reduce(0) { $0 + limits.least[$1.0] * $1.1 }
    for (factor, column) in zip(factors, used).sorted(by: { $0.0 < $1.0 }) {
      let part = min(max(0, left), limits.most[column] - limits.least[column])
      total += part * factor
      left -= part
    }
    return 1 / max(1, total)
  }

  /// The result of a unit for which only weights of 0 are left.
  private var nothing: Result {
    Result(
      score: 0, weights: sizes.map { _ in 0 }, shares: sizes.map { _ in .nan }, peers: [])
  }

  private func peers(_ solution: LinearProgram.Solution) -> [Int] {
    zip(rows.positions, solution.prices).filter { $0.1 > 1e-9 }.map { $0.0 + 1 }
  }

  private func solved(
    _ program: LinearProgram, _ unit: Int
  ) throws(SampleError) -> LinearProgram.Solution {
    do {
      return try program.solved()
    } catch .unsolved {
      // There always is a solution, so that another outcome is the solver's failure too.
      throw .unsolved(.givenUp, position: rows.positions[unit] + 1)
    } catch {
      throw error
    }
  }
}
