import Glibc
import Statistics
import Testing

@Suite struct SymmetricEigenTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let matrix: [Double]
    let values: [Double]
    var testDescription: String { name }
  }

  private static let four: [Double] = [4, 1, -2, 2, 1, 2, 0, 1, -2, 0, 3, -2, 2, 1, -2, -1]

  /// A square matrix from a rule for its entries.
  private static func matrix(_ size: Int, _ entry: (Int, Int) -> Double) -> [Double] {
    (0..<size * size).map { entry($0 / size, $0 % size) }
  }

  /// mpmath 1.4.1, eigsy at 40 digits; the last by the formula 2 − 2 cos(kπ/121).
  static let known = [
    Known(
      name: "four", matrix: four,
      values: [
        6.8446211072349657881, 2.2685314064312420364, 1.0843644637732169887, -2.1975169774394248133,
      ]),
    Known(
      name: "Hilbert", matrix: matrix(6) { 1 / Double($0 + $1 + 1) },
      values: [
        1.618899858924339097, 0.24236087057520955214, 0.016321521319875822124,
        0.00061574835418265769765, 1.2570757122625194923e-05, 1.0827994845655497685e-07,
      ]),
    Known(
      name: "Wilkinson, pairs that are nearly equal",
      matrix: matrix(21) { abs($0 - $1) == 1 ? 1 : $0 == $1 ? abs(10 - Double($0)) : 0 },
      values: [
        10.746194182903393432, 10.746194182903321832, 9.2106786473613321079, 9.210678647304918594,
        8.0389411228290232363, 8.0389411158142733084, 7.0039522095286756738, 7.0039517986163749693,
        6.0002340315841670166, 6.00021752225709814, 5.0002444250019130081, 4.99978247774290186,
        4.0043540234408567351, 3.9960482013836250307, 3.0430992925788237393, 2.9610588841857266916,
        2.1302092193625059945, 1.789321352695081406, 0.94753436752929327885, 0.25380581709667816771,
        -1.1254415221199842223,
      ]),
    Known(
      name: "a chain of 120",
      matrix: matrix(120) { $0 == $1 ? 2 : abs($0 - $1) == 1 ? -1 : 0 },
      values: (1...120).reversed().map { 2 - 2 * cos(Double($0) * Double.pi / 121) }),
  ]

  @Test(arguments: known)
  func `agrees with mpmath and a formula`(_ known: Known) throws {
    let result = try symmetricEigen(known.matrix, size: known.values.count)
    let tolerance = 4e-15 * (result.values.first ?? 0)
    for (value, expected) in zip(result.values, known.values) {
      #expect(near(value, expected, within: tolerance))
    }
    #expect(result.values.count == known.values.count)
  }

  /// mpmath 1.4.1, eigsy at 40 digits, with the largest entry of each made positive.
  @Test func `gives the directions that mpmath gives`() throws {
    let expected = [
      [0.71804595945067963, 0.22115298815518065, -0.55735137713750958, 0.35335647489399291],
      [0.20171109662094268, 0.78944991248743942, 0.57963416931678781, 0.010280998686330369],
      [0.64226000676603267, -0.54418784819468696, 0.52022185093861471, -0.14398227457619128],
      [-0.17670517062447647, -0.17810046990630068, 0.28766803431970097, 0.92428491674611292],
    ]
    let result = try symmetricEigen(Self.four, size: 4)
    for (entry, known) in zip(result.vectors.joined(), expected.joined()) {
      #expect(near(entry, known, within: 2e-15))
    }
  }

  /// By hand: the directions are (1, 1)/√2 and (1, −1)/√2; of equal entries the first is positive.
  @Test(arguments: [1.0, -1])
  func `turns a direction so that its first largest entry is positive`(_ r: Double) throws {
    let result = try symmetricEigen([2, r, r, 2], size: 2)
    #expect(near(result.values[0], 3) && near(result.values[1], 1))
    #expect(result.vectors.allSatisfy { $0[0] > 0.7 })
    #expect(result.vectors[0][1] * r > 0.7 && result.vectors[1][1] * r < -0.7)
  }

  /// Every other direction of a chain changes its sign with its order, so that its largest entries
  /// are equal, but for rounding, and opposite.
  @Test func `takes the first of the largest entries although rounding favours another`() throws {
    let size = 60
    let chain = Self.matrix(size) { $0 == $1 ? 2 : abs($0 - $1) == 1 ? -1 : 0 }
    for vector in try symmetricEigen(chain, size: size).vectors {
      let largest = vector.map { abs($0) }.max() ?? 0
      #expect(vector.first { abs($0) > largest - 1e-12 } ?? 0 > 0)
    }
  }

  @Test func `takes what is diagonal already, in falling order`() throws {
    let result = try symmetricEigen([2, 0, 0, 0, -7, 0, 0, 0, 5], size: 3)
    #expect(result.values == [5, 2, -7])
    #expect(result.vectors == [[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    #expect(try symmetricEigen([0, 0, 0, 0], size: 2).values == [0, 0])
    #expect(try symmetricEigen([-3], size: 1).vectors == [[1]])
    #expect(try symmetricEigen([], size: 0).values.isEmpty)
  }

  @Test(arguments: seeds)
  func `gives directions at right angles that the matrix only stretches`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let size = 2 + source.below(40)
    let rows = (0..<size).map { _ in source.values(size, decimals: source.below(3)) }
    let matrix = Self.matrix(size) { rows[max($0, $1)][min($0, $1)] }
    let result = try symmetricEigen(matrix, size: size)
    let tolerance = 1e-13 * result.values.reduce(1) { max($0, abs($1)) }
    for (i, v) in result.vectors.enumerated() {
      for row in 0..<size {
        let stretched = product(Array(matrix[row * size..<(row + 1) * size]), v)
        #expect(near(stretched, result.values[i] * v[row], within: tolerance))
      }
      for (j, other) in result.vectors.enumerated() {
        #expect(near(product(v, other), i == j ? 1 : 0, within: 1e-13))
      }
    }
    #expect(zip(result.values, result.values.dropFirst()).allSatisfy { $0 >= $1 })
    let trace = (0..<size).reduce(0) { $0 + rows[$1][$1] }
    #expect(near(result.values.reduce(0, +), trace, within: tolerance))
  }

  @Test(arguments: seeds)
  func `reads the lower triangle only, in any unit`(_ seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let size = 2 + source.below(10)
    let full = source.values(size * size)
    let lower = Self.matrix(size) { $1 > $0 ? .nan : full[$0 * size + $1] }
    let result = try symmetricEigen(lower, size: size)
    #expect(try symmetricEigen(full, size: size) == result)
    for unit in [0x1p1000, 0x1p-1000] {
      let other = try symmetricEigen(lower.map { $0 * unit }, size: size)
      #expect(other.values == result.values.map { $0 * unit })
      #expect(other.vectors == result.vectors)
    }
  }

  private func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let matrix: [Double]
    let size: Int
    let error: SampleError
    var testDescription: String { error.description }
  }

  static let refused = [
    Refused(matrix: [1, 2, 3], size: 2, error: .notSquare(count: 3, size: 2)),
    Refused(matrix: [1], size: -1, error: .notSquare(count: 1, size: -1)),
    Refused(matrix: [], size: .max, error: .notSquare(count: 0, size: .max)),
    Refused(matrix: [1, 2, .nan, 1], size: 2, error: .notFinite(row: 2, column: 1)),
    Refused(matrix: [1, 2, 2, .infinity], size: 2, error: .notFinite(row: 2, column: 2)),
  ]

  @Test(arguments: refused)
  func `refuses what is no matrix of numbers`(_ refused: Refused) {
    #expect(throws: refused.error) { try symmetricEigen(refused.matrix, size: refused.size) }
  }
}
