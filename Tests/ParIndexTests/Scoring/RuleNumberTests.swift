import Testing

@testable import ParIndex

@Suite struct RuleNumberTests {
  @Test(arguments: [
    ("0", 0), ("1", 1), ("0.5", 0.5), ("80%", 0.8), ("4.5%", 0.045), ("80.1%", 0.801),
    ("0.000000001", 1e-9), ("999999999", 999_999_999), ("100%", 1), ("007", 7), ("1.50", 1.5),
  ])
  func `stands for what it says`(_ text: String, _ value: Double) throws {
    #expect(try #require(RuleNumber(text)).value == value)
  }

  @Test(arguments: [
    ("0.50", "0.5"), ("80%", "80%"), ("4.50%", "4.5%"), ("10", "10"),
    ("0.000000001", "0.000000001"),
    ("007", "7"), ("100.0%", "100%"),
  ])
  func `is written with the digits it needs`(_ text: String, _ written: String) throws {
    #expect(try #require(RuleNumber(text)).description == written)
  }

  @Test(arguments: [
    "", "%", ".", ".5", "5.", "1,5", "-1", "+1", "1e3", "1.2.3", "0.0000000001", "1000000000", "١",
    "1 %", "%%",
  ])
  func `nothing else is a number`(_ text: String) {
    #expect(RuleNumber(text) == nil)
  }

  @Test func `with a percent sign it is a share of the maximum, else points`() throws {
    #expect(try #require(RuleNumber("50%")).points(of: 3) == 1.5)
    #expect(try #require(RuleNumber("0.5")).points(of: 3) == 0.5)
  }
}
