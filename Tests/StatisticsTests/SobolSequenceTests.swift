import Statistics
import Testing

@Suite struct SobolSequenceTests {
  /// scipy 1.17.1, qmc.Sobol without scrambling.
  @Test func `begins as scipy's`() throws {
    let sequence = try SobolSequence(dimensions: 8)
    let points: [[Double]] = [
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
    ]
    for (number, point) in points.enumerated() { #expect(sequence.point(number) == point) }
  }

  /// Points of scipy 1.17.1 in 256 dimensions: Σ d · x_d · 2¹⁴ for dimensions d counted from 1.
  @Test(arguments: [
    (1, 269_484_032), (2, 273_154_048), (3, 265_814_016), (5, 258_592_768), (1000, 267_658_816),
    (16_383, 291_269_052),
  ])
  func `agrees with scipy in every dimension`(_ number: Int, _ sum: Int) throws {
    let point = try SobolSequence(dimensions: 256).point(number)
    #expect(weighted(point, digits: 14) == sum)
  }

  /// Σ (i + 1) d x_id 2¹⁴ over the first 2¹⁴ points of scipy 1.17.1 in 256 dimensions.
  @Test func `agrees with scipy in every point`() throws {
    var sequence = try SobolSequence(dimensions: 256)
    var point: [Double] = []
    var total = 0
    for number in 1...1 << 14 {
      sequence.next(into: &point)
      total += number * weighted(point, digits: 14)
    }
    #expect(total == 36_171_751_246_790_656)
  }

  /// From the direction numbers of 60 digits that scipy 1.17.1 holds.
  @Test func `agrees with scipy far from the start`() throws {
    let point = try SobolSequence(dimensions: 256).point(1_100_499_282_097)
    #expect(weighted(point, digits: 41) == 36_737_860_176_710_486)
  }

  private func weighted(_ point: [Double], digits: Int) -> Int {
    point.enumerated().reduce(0) { total, next in
      total + (next.offset + 1) * Int(next.element * Double(1 << digits))
    }
  }

  @Test(arguments: [nil, 1, 7] as [UInt64?], [0, 1024, 3 << 10])
  func `has one point in each equal part of each coordinate`(_ seed: UInt64?, _ start: Int) throws {
    let sequence = try SobolSequence(dimensions: 256, seed: seed)
    let points = (start..<start + 1024).map(sequence.point)
    for d in 0..<256 {
      #expect(Set(points.map { Int($0[d] * 1024) }).count == 1024)
      #expect(points.allSatisfy { $0[d] >= 0 && $0[d] < 1 })
    }
  }

  @Test(arguments: [nil, 5] as [UInt64?])
  func `gives the same points one by one and by number`(_ seed: UInt64?) throws {
    var sequence = try SobolSequence(dimensions: 9, seed: seed)
    let whole = sequence
    var point: [Double] = []
    for number in 0..<100 {
      #expect(sequence.number == number)
      sequence.next(into: &point)
      #expect(point == whole.point(number))
    }
    sequence.move(to: 77)
    sequence.next(into: &point)
    #expect(point == whole.point(77))
  }

  @Test func `is the same for the same seed and another for another`() throws {
    func points(_ seed: UInt64?) throws -> [[Double]] {
      let sequence = try SobolSequence(dimensions: 3, seed: seed)
      return (0..<8).map(sequence.point)
    }
    #expect(try points(1) == points(1))
    #expect(try points(1) != points(2))
    #expect(try points(1) != points(nil))
  }

  /// A shift leaves ⊕ of two points alone: the same as without it.
  @Test(arguments: seeds)
  func `exchanges the same digits in every point`(_ seed: UInt64) throws {
    let plain = try SobolSequence(dimensions: 4)
    let shifted = try SobolSequence(dimensions: 4, seed: seed)
    func bits(_ value: Double) -> UInt64 { UInt64(value * 0x1p53) }
    for number in 0..<50 {
      for d in 0..<4 {
        let difference = bits(shifted.point(number)[d]) ^ bits(shifted.point(0)[d])
        #expect(difference == bits(plain.point(number)[d]))
      }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 257, Int.max])
  func `refuses dimensions that it has no numbers for`(_ dimensions: Int) {
    #expect(
      throws: SampleError.unsuitable(
        argument: "dimensions", value: Double(dimensions), must: .sobolDimensions)
    ) { try SobolSequence(dimensions: dimensions) }
    #expect(
      SampleError.Need.sobolDimensions.rawValue
        == "from 1 to \(SobolSequence.maximumDimensions)")
  }

  @Test func `takes any number of a point`() throws {
    var sequence = try SobolSequence(dimensions: 2)
    #expect(sequence.point(-5) == [0, 0] && sequence.point(.min) == [0, 0])
    var point = [1.0]
    sequence.move(to: .max)
    for _ in 0..<3 { sequence.next(into: &point) }
    #expect(point.allSatisfy { $0 >= 0 && $0 < 1 })
    sequence.move(to: -1)
    #expect(sequence.number == 0)
  }
}
