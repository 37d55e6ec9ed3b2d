import Glibc

/// Random numbers that a seed determines: xoshiro256**, filled by SplitMix64.
///
/// The same seed gives the same numbers on every machine and in every version. Not for secrets.
///
/// Source: Blackman and Vigna, ACM Transactions on Mathematical Software 47 (2021) 36.
package struct RandomSource: RandomNumberGenerator, Equatable, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// Numbers determined by `seed`; any seed is as good as any other.
  package init(seed: UInt64) {
    var seeds = SplitMix64(state: seed)
    self.init(state: (seeds.next(), seeds.next(), seeds.next(), seeds.next()))
  }

  /// The generator of one of many replications: those of different numbers, or seeds, are independent.
  package init(seed: UInt64, number: Int) {
    var seeds = SplitMix64(state: seed)
    self.init(seed: seeds.next() ^ (UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15))
  }

  /// Numbers from a given state, which must not be all zero.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
  }

  /// The next number, uniform over all 64-bit patterns.
  @inline(__always)
  package mutating func next() -> UInt64 {
    let result = rotated(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotated(s3, by: 45)
    return result
  }

  /// A whole number from 0 to `bound` − 1, each equally likely; 0 when `bound` is 1 or less.
  ///
  /// Source: Lemire, ACM Transactions on Modeling and Computer Simulation 29 (2019) 3.
  @inline(__always)
  package mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold {
        product = next().multipliedFullWidth(by: range)
      }
    }
    return Int(product.high)
  }

  /// A number from 0 up to but not including 1, a multiple of 2⁻⁵³.
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number of the normal distribution with mean 0 and standard deviation 1.
  ///
  /// Source: Marsaglia and Bray, SIAM Review 6 (1964) 260, the polar method; one of each pair is used.
  package mutating func normal() -> Double {
    while true {
      let (x, y) = (2 * unit() - 1, 2 * unit() - 1)
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * log(square) / square).squareRoot() }
    }
  }

  @inline(__always)
  private func rotated(_ value: UInt64, by bits: UInt64) -> UInt64 {
    (value << bits) | (value >> (64 - bits))
  }
}

/// The generator that spreads a seed over the state of another.
///
/// Source: Steele, Lea and Flood, OOPSLA 2014, as published with xoshiro256**.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
