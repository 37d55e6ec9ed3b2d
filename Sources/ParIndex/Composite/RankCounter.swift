import Statistics

/// Ranks units by their scores as often as wanted, without allocating anything where ties are by
/// competition.
struct RankCounter {
  /// The places of the units that are ranked.
  let members: [Int]
  /// Which rank equal values share.
  let ties: Ties
  private var keys: [Double]
  /// The same four at a time; the last are filled up with what is behind all.
  private var lanes: [Lanes]

  private typealias Lanes = SIMD4<Double>

  init(members: [Int], ties: Ties) {
    self.members = members
    self.ties = ties
    keys = [Double](repeating: 0, count: members.count)
    let isCounted = members.count <= RankCounter.mostCounted
    lanes = [Lanes](
      repeating: Lanes(repeating: -.infinity), count: isCounted ? (members.count + 3) / 4 : 0)
  }

  /// Twice the rank of each member, best first; 0 where its score is missing.
  ///
  /// Scores are taken to the nearest 10⁻⁹. Twice, since ties may share half a place.
  ///
  /// - Complexity: O(members²) for up to 256 members, O(members log members) beyond.
  mutating func count(
    _ scores: UnsafePointer<Double>, into doubled: UnsafeMutablePointer<UInt16>
  ) {
    let count = members.count
    for at in 0..<count {
      let score = scores[members[at]]
      // A missing score is behind all others.
      keys[at] = score.isNaN ? -.infinity : RankCounter.key(score)
    }
    guard ties != .dense, count <= RankCounter.mostCounted else { return sort(into: doubled) }
    for at in 0..<count { lanes[at >> 2][at & 3] = keys[at] }
    let isAverage = ties == .average
    lanes.withUnsafeBufferPointer { lanes in
      for at in 0..<count {
        let key = keys[at]
        let ahead = RankCounter.count(lanes) { $0 .> key }
        let level = isAverage ? RankCounter.count(lanes) { $0 .== key } : 1
        doubled[at] = key == -.infinity ? 0 : UInt16(clamping: Int(2 * ahead + level) + 1)
      }
    }
  }

  @inline(__always)
  private static func count(
    _ lanes: UnsafeBufferPointer<Lanes>, where test: (Lanes) -> SIMDMask<SIMD4<Int64>>
  ) -> Double {
    var sum = Lanes.zero
    for each in lanes { sum += Lanes.zero.replacing(with: 1, where: test(each)) }
    return sum.sum()
  }

  /// Up to so many, comparing all pairs is faster than sorting.
  private static let mostCounted = 256

  @inline(__always)
  private static func key(_ score: Double) -> Double {
    guard score.magnitude < 4_000_000 else { return score * 1e9 }
    return score < 0 ? -billionths(-score) : billionths(score)
  }

  private func sort(into doubled: UnsafeMutablePointer<UInt16>) {
    let known = keys.map { $0 == -.infinity ? .nan : $0 }
    for (at, rank) in ranks(known, ties: ties, descending: true).enumerated() {
      doubled[at] = rank.isNaN ? 0 : UInt16(clamping: Int(2 * rank))
    }
  }
}
