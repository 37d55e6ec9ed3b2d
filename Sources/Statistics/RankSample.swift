/// Pairs of rank classes from which rank correlations are computed, with room to work in.
///
/// It holds the classes of some pairs, be it all of a list, those that are complete or a bootstrap
/// sample, and counts them instead of sorting: a class knows its place from the counts of the
/// classes before it. Refilling allocates nothing.
struct RankSample {
  private var x: [Int]
  private var y: [Int]
  private(set) var count = 0
  private var countsX: [Int]
  private var countsY: [Int]
  private var ranksX: [Double]
  private var ranksY: [Double]
  /// `y` in the order of `x`, and a Fenwick tree of counts; only Kendall uses them.
  private var orderedY: [Int]
  private var tree: [Int]

  /// Room for `capacity` pairs of at most `classesX` and `classesY` classes.
  init(capacity: Int, classesX: Int, classesY: Int, for method: CorrelationMethod) {
    let kendall = method == .kendall
    x = Array(repeating: 0, count: capacity)
    y = x
    countsX = Array(repeating: 0, count: classesX)
    countsY = Array(repeating: 0, count: classesY)
    ranksX = Array(repeating: 0, count: kendall ? 0 : classesX)
    ranksY = Array(repeating: 0, count: kendall ? 0 : classesY)
    orderedY = Array(repeating: 0, count: kendall ? capacity : 0)
    tree = Array(repeating: 0, count: kendall ? classesY + 1 : 0)
  }

  /// Takes the pairs in which neither class is missing (−1).
  mutating func fill(
    _ x: [Int], _ y: [Int], _ meter: inout WorkMeter
  ) throws(SampleError) {
    clear()
    for i in x.indices where x[i] >= 0 && y[i] >= 0 {
      try meter.spend(4)
      put(x[i], y[i])
    }
  }

  /// Draws as many pairs as there are, each with the same chance, with replacement.
  ///
  /// None of the classes may be missing.
  mutating func draw(
    _ x: [Int], _ y: [Int], using source: inout RandomSource, _ meter: inout WorkMeter
  ) throws(SampleError) {
    clear()
    while count < x.count {
      let chunk = min(4096, x.count - count)
      try meter.spend(4 * chunk)
      for _ in 0..<chunk {
        let i = source.below(x.count)
        put(x[i], y[i])
      }
    }
  }

  /// The coefficient of the pairs held; NaN when all of `x` or all of `y` are equal.
  mutating func estimate(
    _ method: CorrelationMethod, _ meter: inout WorkMeter
  ) throws(SampleError) -> Double {
    method == .kendall ? try kendall(&meter) : try spearman(&meter)
  }

  /// The ties among the pairs held.
  var ties: (x: TieSums, y: TieSums) { (TieSums(countsX), TieSums(countsY)) }

  private mutating func clear() {
    count = 0
    for k in countsX.indices { countsX[k] = 0 }
    for k in countsY.indices { countsY[k] = 0 }
  }

  @inline(__always)
  private mutating func put(_ x: Int, _ y: Int) {
    self.x[count] = x
    self.y[count] = y
    countsX[x] += 1
    countsY[y] += 1
    count += 1
  }
}

// MARK: - Spearman

extension RankSample {
  /// Pearson's correlation of the average ranks.
  ///
  /// Ranks are kept doubled and taken from their mean, so that they and their sums are
  /// whole numbers, exact up to some 300 000 pairs.
  private mutating func spearman(_ meter: inout WorkMeter) throws(SampleError) -> Double {
    let squaresX = rankCentred(countsX, count, &ranksX)
    let squaresY = rankCentred(countsY, count, &ranksY)
    var products = 0.0
    for i in 0..<count {
      try meter.spend(2)
      products += ranksX[x[i]] * ranksY[y[i]]
    }
    return ratio(products, squaresX, squaresY)
  }
}

/// Sets the doubled average rank of each class less its mean; returns their sum of squares.
///
/// The average rank is `before` + (c + 1)/2 and the mean of all (n + 1)/2; twice the difference
/// is 2 · `before` + c − n.
func rankCentred(_ counts: [Int], _ total: Int, _ ranks: inout [Double]) -> Double {
  var squares = 0.0
  var before = 0
  for k in counts.indices {
    let rank = Double(2 * before + counts[k] - total)
    ranks[k] = rank
    squares += Double(counts[k]) * rank * rank
    before += counts[k]
  }
  return squares
}

/// A correlation from a sum of products and two sums of squares, kept within −1 and 1.
///
/// NaN when a sum of squares is 0.
@inline(__always)
func ratio(_ products: Double, _ squaresX: Double, _ squaresY: Double) -> Double {
  guard squaresX > 0, squaresY > 0 else { return .nan }
  return max(-1, min(1, products / (squaresX * squaresY).squareRoot()))
}

// MARK: - Kendall

extension RankSample {
  /// Kendall's τ-b: concordant less discordant pairs over those not tied in x and not in y.
  ///
  /// In the order of x, every value of y is compared with those of smaller x at once, by a tree
  /// of counts.
  private mutating func kendall(_ meter: inout WorkMeter) throws(SampleError) -> Double {
    try orderByX(&meter)
    for k in tree.indices { tree[k] = 0 }
    var difference = 0
    var seen = 0
    for size in countsX where size > 0 {
      try meter.spend(8 * size)
      for i in seen..<seen + size {
        difference += counted(below: orderedY[i]) + counted(below: orderedY[i] + 1) - seen
      }
      for i in seen..<seen + size { add(orderedY[i]) }
      seen += size
    }
    let pairs = Double(count) * Double(count - 1) / 2
    return ratio(Double(difference), pairs - TieSums(countsX).pairs, pairs - TieSums(countsY).pairs)
  }

  /// Sorts `y` by the class of `x`, by counting; `countsX` holds its counts again afterwards.
  private mutating func orderByX(_ meter: inout WorkMeter) throws(SampleError) {
    var before = 0
    for k in countsX.indices {
      let size = countsX[k]
      countsX[k] = before
      before += size
    }
    for i in 0..<count {
      try meter.spend(2)
      orderedY[countsX[x[i]]] = y[i]
      countsX[x[i]] += 1
    }
    for k in countsX.indices.reversed() where k > 0 { countsX[k] -= countsX[k - 1] }
  }

  /// How many values added so far lie in a class under `code`.
  @inline(__always)
  private func counted(below code: Int) -> Int {
    var total = 0
    var node = code
    while node > 0 {
      total += tree[node]
      node &= node - 1
    }
    return total
  }

  @inline(__always)
  private mutating func add(_ code: Int) {
    var node = code + 1
    while node < tree.count {
      tree[node] += 1
      node += node & -node
    }
  }
}

// MARK: - Ties

/// Sums over classes of t equal values, from which the variance under ties follows.
struct TieSums: Equatable {
  /// Σ t(t − 1)/2, the pairs that are tied.
  private(set) var pairs = 0.0
  /// Σ t(t − 1)(t − 2).
  private(set) var triples = 0.0
  /// Σ t(t − 1)(2t + 5).
  private(set) var weighted = 0.0

  init(_ counts: [Int]) {
    for count in counts where count > 1 {
      let t = Double(count)
      pairs += t * (t - 1) / 2
      triples += t * (t - 1) * (t - 2)
      weighted += t * (t - 1) * (2 * t + 5)
    }
  }

  var isEmpty: Bool { pairs == 0 }

  /// Σ (t³ − t).
  var cubes: Double { triples + 6 * pairs }
}
