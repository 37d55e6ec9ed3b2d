import Statistics

/// The differences between the others' scores and a unit's while groups change one after another, in one
/// random order after another.
struct RankWalk {
  /// Four units at a time; the last are filled up with units that are never ahead.
  private typealias Lanes = SIMD4<Double>

  private let game: RankGame
  private let place: Int
  /// The groups that move anything.
  private let active: [Int]
  private let start: [Lanes]
  private let moves: [[Lanes]]
  private var order: [Int]
  private var differences: [Lanes]
  private var sums: [Double]
  private var squares: [Double]

  init(_ game: RankGame, _ place: Int) {
    self.game = game
    self.place = place
    let others = game.units.indices.filter { $0 != place }
    func relative(_ scores: [Double], fill: Double) -> [Lanes] {
      stride(from: 0, to: others.count, by: Lanes.scalarCount).map { first in
        var lanes = Lanes(repeating: fill)
        for lane in 0..<min(Lanes.scalarCount, others.count - first) {
          lanes[lane] = scores[others[first + lane]] - scores[place]
        }
        return lanes
      }
    }
    start = relative(game.start, fill: -.infinity)
    active = game.changes.indices.filter { group in game.changes[group].contains { $0 != 0 } }
    moves = active.map { relative(game.changes[$0], fill: 0) }
    order = Array(active.indices)
    differences = start
    sums = Array(repeating: 0, count: active.count)
    squares = sums
  }

  /// One more order.
  mutating func take(using random: inout RandomSource) {
    for at in order.indices.dropFirst() { order.swapAt(at, random.below(at + 1)) }
    switch game.ties {
    case .competition where game.rounding == .none: walk { 2 * RankWalk.ahead($0) }
    case .average where game.rounding == .none:
      walk { RankWalk.ahead($0) + RankWalk.ahead(orEqual: $0) }
    default: walkSlowly()
    }
  }

  /// Counts for each unit once where it is ahead.
  @inline(__always)
  private static func ahead(_ difference: Lanes) -> Lanes {
    Lanes.zero.replacing(with: 1, where: difference .> 0)
  }

  @inline(__always)
  private static func ahead(orEqual difference: Lanes) -> Lanes {
    Lanes.zero.replacing(with: 1, where: difference .>= 0)
  }

  /// - Parameter halves: Half places that the units ahead take.
  @inline(__always)
  private mutating func walk(_ halves: (Lanes) -> Lanes) {
    let count = start.count
    differences.withUnsafeMutableBufferPointer { differences in
      sums.withUnsafeMutableBufferPointer { sums in
        squares.withUnsafeMutableBufferPointer { squares in
          var ahead = Lanes.zero
          for at in 0..<count {
            differences[at] = start[at]
            ahead += halves(start[at])
          }
          var before = ahead.sum()
          for group in order {
            ahead = .zero
            moves[group].withUnsafeBufferPointer { move in
              for at in 0..<count {
                let difference = differences[at] + move[at]
                differences[at] = difference
                ahead += halves(difference)
              }
            }
            let now = ahead.sum()
            let gain = (before - now) / 2
            sums[group] += gain
            squares[group] += gain * gain
            before = now
          }
        }
      }
    }
  }

  /// Where ranks are made from rounded scores, or ties are dense.
  private mutating func walkSlowly() {
    var scores = game.start
    var before = game.rank(scores, at: place)
    for group in order {
      let change = game.changes[active[group]]
      for unit in scores.indices { scores[unit] += change[unit] }
      let now = game.rank(scores, at: place)
      sums[group] += before - now
      squares[group] += (before - now) * (before - now)
      before = now
    }
  }

  /// The largest standard error after so many orders.
  func largestError(_ count: Int) -> Double { shares(count).errors.max() ?? 0 }

  /// The means after so many orders, and their standard errors.
  func shares(_ count: Int) -> SampledShares {
    let n = Double(max(count, 1))
    var shares = SampledShares(
      values: Array(repeating: 0, count: game.changes.count),
      errors: Array(repeating: 0, count: game.changes.count), permutations: count)
    for (at, group) in active.enumerated() {
      shares.values[group] = sums[at] / n
      let squared = max(squares[at] - sums[at] * sums[at] / n, 0)
      shares.errors[group] = count > 1 ? (squared / (n - 1) / n).squareRoot() : .nan
    }
    return shares
  }
}

extension SIMD where Scalar == Double {
  /// The sum of the scalars, the first first.
  @inline(__always)
  fileprivate func sum() -> Double { indices.reduce(0) { $0 + self[$1] } }
}
