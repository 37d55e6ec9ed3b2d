import Statistics
import Testing

@Suite struct CorrelationTestTests {
  struct Far: Sendable {
    let method: CorrelationMethod
    let p: Double
  }

  /// scipy 1.17.1 on 1 … 63 and the same with the 11th and 12th exchanged.
  @Test(arguments: [
    Far(method: .spearman, p: 2.9330398543817294e-124),
    Far(method: .kendall, p: 5.743167219557278e-31),
  ])
  func `keeps its digits in the far tail`(_ far: Far) throws {
    let x = (1...63).map { Double($0) }
    var y = x
    y.swapAt(10, 11)
    #expect(try agree(correlate(x, y, method: far.method).p, far.p, relative: 1e-9))
  }

  /// scipy 1.17.1, pearsonr of 1 … 63 and the same moved up and down by 0.3 in turn.
  @Test func `keeps the digits of Pearson's p`() throws {
    let x = (1...63).map { Double($0) }
    let y = x.enumerated().map { $1 + ($0.isMultiple(of: 2) ? 0.3 : -0.3) }
    let result = try correlate(x, y, method: .pearson)
    #expect(agree(result.estimate, 0.9998639733381449))
    #expect(agree(result.p, 1.8348463376131762e-110, relative: 1e-9))
  }

  /// For three pairs t has one degree of freedom, a Cauchy distribution: for r = ½,
  /// t = 1/√3 and p = 1 − 2 arctan(t)/π = 2/3.
  @Test func `is the Cauchy distribution for three pairs`() throws {
    let result = try correlate([1, 2, 3], [1, 3, 2], method: .pearson)
    #expect(result.test == .t)
    #expect(agree(result.p, 2.0 / 3))
  }

  /// scipy 1.17.1, kendalltau(method="asymptotic") and spearmanr of nine pairs with one tie.
  @Test func `corrects for ties where they forbid the exact test`() throws {
    let x = [1.0, 2, 3, 4, 5, 6, 7, 8, 8]
    let y = [2.0, 1, 4, 3, 7, 5, 9, 6, 8]
    let tau = try correlate(x, y, method: .kendall)
    let rho = try correlate(x, y, method: .spearman)
    #expect(tau.test == .normal && agree(tau.p, 0.015906444101703346))
    #expect(rho.test == .t && agree(rho.p, 0.004907014834108845))
  }

  @Test func `says which test was used`() throws {
    let x = (1...10).map { Double($0) }
    let y = x.map { $0.truncatingRemainder(dividingBy: 3) + $0 }
    for n in [9, 10] {
      let x = Array(x.prefix(n))
      let y = Array(y.prefix(n)).enumerated().map { $1 + Double($0) / 100 }
      #expect(try correlate(x, y, method: .pearson).test == .t)
      #expect(try correlate(x, y, method: .spearman).test == (n == 9 ? .exact : .t))
      #expect(try correlate(x, y, method: .kendall).test == (n == 9 ? .exact : .normal))
    }
  }
}
