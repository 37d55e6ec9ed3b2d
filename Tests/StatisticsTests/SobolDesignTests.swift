import Statistics
import Testing

@Suite struct SobolDesignTests {
  @Test(arguments: [nil, 3] as [UInt64?])
  func `takes both halves of a point and exchanges a column`(_ seed: UInt64?) throws {
    let design = try SobolDesign(factors: 3, rows: 16, seed: seed)
    let sequence = try SobolSequence(dimensions: 6, seed: seed)
    for row in 0..<16 {
      let both = sequence.point(row)
      let (a, b) = (both[0..<3], both[3..<6])
      #expect(design.point(row, of: .a) == Array(a))
      #expect(design.point(row, of: .b) == Array(b))
      #expect(design.point(row, of: .mixed(0)) == [both[3], both[1], both[2]])
      #expect(design.point(row, of: .mixed(1)) == [both[0], both[4], both[2]])
      #expect(design.point(row, of: .mixed(2)) == [both[0], both[1], both[5]])
    }
  }

  @Test func `lists its matrices and counts its points`() throws {
    let design = try SobolDesign(factors: 3, rows: 500)
    #expect(design.matrices == [.a, .b, .mixed(0), .mixed(1), .mixed(2)])
    #expect(design.evaluations == 2500)
    #expect(try SobolDesign(factors: 128, rows: 1 << 20).evaluations == 136_314_880)
  }

  @Test func `takes no harm from a row or factor that is not there`() throws {
    let design = try SobolDesign(factors: 2, rows: 4)
    #expect(design.point(-1, of: .a) == design.point(0, of: .a))
    #expect(design.point(.max, of: .b).count == 2)
    #expect(design.point(3, of: .mixed(7)) == design.point(3, of: .a))
  }

  @Test(arguments: [Int.min, -1, 0, 129, Int.max])
  func `refuses more factors than it has points for`(_ factors: Int) {
    #expect(
      throws: SampleError.unsuitable(
        argument: "factors", value: Double(factors), must: .sobolFactors)
    ) { try SobolDesign(factors: factors, rows: 8) }
    #expect(
      SampleError.Need.sobolFactors.rawValue == "from 1 to \(SobolDesign.maximumFactors)")
  }

  @Test(arguments: [Int.min, 0, 1, 1 << 20 + 1, Int.max])
  func `refuses a number of rows out of range`(_ rows: Int) {
    #expect(
      throws: SampleError.unsuitable(argument: "rows", value: Double(rows), must: .sobolRows)
    ) { try SobolDesign(factors: 2, rows: rows) }
    #expect(SampleError.Need.sobolRows.rawValue == "from 2 to \(SobolDesign.maximumRows)")
  }
}
