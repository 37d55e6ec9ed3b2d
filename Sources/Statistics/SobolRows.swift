/// The evaluations of a design, row by row, for estimates from any choice of its rows.
struct SobolRows {
  let factors: Int
  /// The rows in which no evaluation failed.
  let count: Int
  /// The rows left out.
  let failed: Int
  /// Mean and variance, with the divisor 2n − 1, of the evaluations at A and B.
  let mean: Double
  let variance: Double
  /// For each row: y_A and y_B less their mean over all rows, then each y_AB⁽ⁱ⁾ − y_A, all times
  /// `scale`.
  ///
  /// What is subtracted changes no centred estimate, but keeps sums of squares exact.
  private let entries: [Double]
  /// A power of two against overflow, as `Centring` has it.
  private let scale: Double

  /// - Parameters: Lists of equal length without infinite values, two rows or more without NaN.
  init(_ rows: CompleteRows, _ meter: inout WorkMeter) throws(SampleError) {
    let lists = rows.columns
    let n = rows.count
    let k = lists.count - 2
    var pooled = lists[0] + lists[1]
    let centring = centre(&pooled)
    let scale = centring.scale
    var entries: [Double] = []
    entries.reserveCapacity(n * (k + 2))
    for row in 0..<n {
      try meter.spend(k + 2)
      entries += [pooled[row], pooled[n + row]]
      let base = lists[0][row] * scale
      for mixed in lists[2...] { entries.append(mixed[row] * scale - base) }
    }
    self.entries = entries
    (factors, count, failed, self.scale) = (k, n, rows.missing, scale)
    mean = centring.mean
    variance = centring.squares / Double(2 * n - 1) / scale / scale
  }

  /// The indices from the rows in `drawn`, all NaN where the evaluations in them do not vary.
  func indices(
    of drawn: [Int], _ estimator: FirstOrderEstimator, _ meter: inout WorkMeter
  ) throws(SampleError) -> (first: [Double], total: [Double]) {
    let n = Double(drawn.count)
    let width = factors + 2
    let mean = drawn.reduce(0) { $0 + entries[$1 * width] + entries[$1 * width + 1] } / (2 * n)
    let origin = estimator == .centred ? mean : -self.mean * scale
    var first = Array(repeating: 0.0, count: factors)
    var total = first
    var squares = 0.0
    for start in drawn.lazy.map({ $0 * width }) {
      try meter.spend(width)
      let (a, b) = (entries[start], entries[start + 1])
      squares += (a - mean) * (a - mean) + (b - mean) * (b - mean)
      for i in 0..<factors {
        let change = entries[start + 2 + i]
        first[i] += (b - origin) * change
        total[i] += change * change
      }
    }
    let variance = isFlat(squares, n) ? .nan : squares / (2 * n - 1)
    return (first.map { $0 / n / variance }, total.map { $0 / (2 * n) / variance })
  }

  /// Whether the evaluations at A and B are equal to twelve digits, as `Centring.isFlat` has it.
  private func isFlat(_ squares: Double, _ n: Double) -> Bool {
    squares.squareRoot() <= 1e-12 * (2 * n).squareRoot()
  }
}
