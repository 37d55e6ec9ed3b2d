/// Points that fill a unit cube more evenly than random ones do: Sobol's sequence.
///
/// Coordinate d of point i is the exclusive or of the direction numbers v_d1, v_d2 … at the bits
/// that are 1 in the Gray code i ⊕ ⌊i/2⌋, as a binary fraction from 0 up to but not including 1. Of
/// every 2ᵐ points from a multiple of 2ᵐ on, each coordinate has exactly one in each 2ᵐ-th of its
/// range; so powers of two suit best as numbers of points, and leaving out the first point spoils
/// this. Without a seed point 0 is the origin and point 1 the middle of the cube.
///
/// With a seed the bits of every coordinate are exchanged at random, the same for all points: a
/// digital shift. It keeps the evenness, makes each point uniform over the cube, and lets several
/// seeds show how far a result depends on the points.
///
///     var sequence = try SobolSequence(dimensions: 2)
///     sequence.point(1)  // 0.5, 0.5
///     sequence.point(2)  // 0.75, 0.25
///
/// Sources: Sobol', USSR Computational Mathematics and Mathematical Physics 7 (1967) 86, with the
/// Gray code of Antonov and Saleev, ibid. 19 (1979) 252; direction numbers of Joe and Kuo, SIAM
/// Journal on Scientific Computing 30 (2008) 2635; digital shift: L'Ecuyer and Lemieux, in Modeling
/// Uncertainty (2002) 419.
package struct SobolSequence: Sendable {
  /// The most dimensions that there are direction numbers for.
  package static let maximumDimensions = JoeKuoNumbers.polynomials.count + 1

  package let dimensions: Int
  /// The number of the point that `next(into:)` gives, from 0.
  package private(set) var number = 0
  /// The direction numbers, those of one bit of the Gray code for all dimensions side by side.
  private let directions: [UInt64]
  private let shift: [UInt64]
  /// Point `number`, as binary fractions of 64 digits.
  private var bits: [UInt64]

  /// The sequence from point 0 on.
  ///
  /// - Parameter seed: Determines the digital shift; none without.
  /// - Throws: `SampleError` unless `dimensions` lies in 1 to `maximumDimensions`.
  package init(dimensions: Int, seed: UInt64? = nil) throws(SampleError) {
    guard dimensions >= 1, dimensions <= SobolSequence.maximumDimensions else {
      throw .unsuitable(argument: "dimensions", value: Double(dimensions), must: .sobolDimensions)
    }
    self.dimensions = dimensions
    let columns = (0..<dimensions).map(directionNumbers)
    directions = (0..<64).flatMap { bit in columns.map { $0[bit] } }
    var source = seed.map { RandomSource(seed: $0) }
    shift = columns.map { _ in source?.next() ?? 0 }
    bits = shift
  }

  /// The coordinates of the point of a number, from 0; the order of the calls does not matter.
  ///
  /// A negative number counts as 0. The state of the sequence stays as it is, so that threads may
  /// share out the points.
  ///
  /// - Complexity: O(*d* log *number*) for *d* dimensions.
  package func point(_ number: Int) -> [Double] {
    bits(of: number).map(unit)
  }

  /// Puts the coordinates of the next point into a list, which gets `dimensions` values.
  ///
  /// - Complexity: O(*d*) for *d* dimensions.
  package mutating func next(into point: inout [Double]) {
    if point.count != dimensions { point = Array(repeating: 0, count: dimensions) }
    // The next Gray code differs in one bit: where the number has its lowest 0.
    let start = min(63, (~number).trailingZeroBitCount) * dimensions
    for d in 0..<dimensions {
      point[d] = unit(bits[d])
      bits[d] ^= directions[start + d]
    }
    number &+= 1
  }

  /// Lets `next(into:)` go on with the point of a number, from 0; a negative one counts as 0.
  package mutating func move(to number: Int) {
    bits = bits(of: number)
    self.number = max(0, number)
  }

  private func bits(of number: Int) -> [UInt64] {
    var bits = shift
    let number = UInt64(max(0, number))
    var gray = number ^ (number >> 1)
    while gray != 0 {
      let start = gray.trailingZeroBitCount * dimensions
      for d in 0..<dimensions { bits[d] ^= directions[start + d] }
      gray &= gray - 1
    }
    return bits
  }

  /// The first 53 digits, all that a `Double` holds: rounding could give 1.
  private func unit(_ bits: UInt64) -> Double { Double(bits >> 11) * 0x1p-53 }
}

/// The 64 direction numbers of a dimension, counted from 0, as binary fractions of 64 digits.
///
/// With the polynomial xˢ + a₁ xˢ⁻¹ + … + 1, v_j is the exclusive or of those of a₁ v_j−1 … a_s−1
/// v_j−s+1 whose coefficient is 1, of v_j−s and of v_j−s / 2ˢ; the first s are given.
private func directionNumbers(_ dimension: Int) -> [UInt64] {
  guard dimension > 0 else { return (0..<64).map { 1 << (63 - $0) } }
  let degrees = JoeKuoNumbers.polynomials[..<dimension].map { 63 - $0.leadingZeroBitCount }
  let degree = degrees[dimension - 1]
  let start = degrees.reduce(-degree, +)
  var numbers = JoeKuoNumbers.initial[start..<start + degree].enumerated().map { index, odd in
    odd << UInt64(63 - index)
  }
  let polynomial = JoeKuoNumbers.polynomials[dimension - 1]
  for j in degree..<64 {
    var number = numbers[j - degree] ^ (numbers[j - degree] >> UInt64(degree))
    for back in 1..<degree where polynomial >> UInt64(degree - back) & 1 == 1 {
      number ^= numbers[j - back]
    }
    numbers.append(number)
  }
  return numbers
}
