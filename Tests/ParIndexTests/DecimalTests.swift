import TestSupport
import Testing

@testable import ParIndex

@Suite struct DecimalTests {
  @Test func `takes binary noise off a decimal`() {
    #expect(0.1 + 0.2 != 0.3)
    #expect(decimal(0.1 + 0.2) == decimal(0.3))
    #expect(decimal(.nan).isNaN)
  }

  @Test(arguments: [
    // 1/1024 is 0.0009765625, its half to the even neighbour 0.000976562, away from zero …563.
    (0.0009765625, 0.000976563), (-0.0009765625, -0.000976563), (0.0029296875, 0.002929688),
    (0.0, 0.0), (3_999_999.123456789, 3_999_999.123456789),
  ])
  func `takes halves away from zero`(_ value: Double, _ expected: Double) {
    #expect(decimal(value) == expected)
  }

  @Test(arguments: [
    // From the published rule: Nam Định printed 89.45 for 62.62/70 × 100.
    (62.62 / 70 * 100, Rounding.cut(digits: 2), 89.45),
    (0.29, .cut(digits: 2), 0.29), (0.57, .cut(digits: 2), 0.57), (1.005, .cut(digits: 2), 1.00),
    (2.675, .halfUp(digits: 2), 2.68), (1.005, .halfUp(digits: 2), 1.01),
    (-1.005, .halfUp(digits: 2), -1.01), (0.5, .halfUp(digits: 0), 1.0),
    (89.4549, .halfUp(digits: 2), 89.45),
    (1.23456789012, .none, 1.23456789012), (1e12 + 0.55, .cut(digits: 1), 1e12 + 0.55),
  ])
  func `rounds decimals, not their binary neighbours`(
    _ value: Double, _ rounding: Rounding, _ expected: Double
  ) {
    #expect(rounding.apply(value) == expected)
  }

  @Test(arguments: 0..<200)
  func `many points are rounded as each by itself`(_ seed: Int) {
    var random = Generator(seed: UInt64(seed))
    let roundings: [Rounding] =
      (0...9).flatMap { [.halfUp(digits: $0), .cut(digits: $0)] } + [.none]
    for rounding in roundings {
      let points = (0..<40).map { _ -> Double in
        let whole = Double(Int.random(in: 0...200_000_000, using: &random))
        return whole / [1e2, 1e4, 1e5, 1e6, 1e9, 3e7][Int.random(in: 0..<6, using: &random)]
      }
      var many = points + [.nan, 0, 0.5, 2.5, 1_234_567.891]
      let each = many.map { rounding.apply($0) }
      let count = many.count
      many.withUnsafeMutableBufferPointer {
        if let start = $0.baseAddress { rounding.apply(to: start, count: count) }
      }
      #expect(
        zip(many, each).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }, "seed \(seed), \(rounding)"
      )
    }
  }

  @Test func `leaves a missing value missing`() {
    #expect(Rounding.halfUp(digits: 2).apply(.nan).isNaN)
  }

  @Test(arguments: [UInt64(7), 2024])
  func `keeps every number of two decimals that is cut to two decimals`(_ seed: UInt64) {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    for _ in 0..<2000 {
      let hundredths = Int.random(in: 0...10_000, using: &numbers)
      let value = Double(hundredths) / 100
      #expect(Rounding.cut(digits: 2).apply(value) == value)
      #expect(Rounding.halfUp(digits: 2).apply(value) == value)
    }
  }
}
