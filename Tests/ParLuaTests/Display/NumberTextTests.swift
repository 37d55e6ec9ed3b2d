import ParLua
import Testing

struct NumberTextTests {
  // Expected values: exact decimal expansions by hand; ties as in R's formatC(x, format = "f").
  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (1.005, 2, "1.00"), (0.5, 0, "0"),
    (1.5, 0, "2"), (-0.001, 2, "0.00"), (-0.268, 3, "−0.268"), (7.3418, 2, "7.34"),
    (0.1, 20, "0.10000000000000000555"), (123456.789, 1, "123456.8"), (-1e-300, 3, "0.000"),
    (1e15, 2, "1000000000000000"),
    (-1.5e300, 2, "−1.5e+300"), (999999999999999, 1, "999999999999999.0"),
    (1e-20, -3, "0"),
  ])
  func `rounds the exact value`(value: Double, digits: Int, text: String) {
    #expect(DisplayStyle.plain.number(value, digits: digits) == text)
  }

  @Test(arguments: [
    (3.0, "3"), (0.1, "0.1"), (7.3418, "7.3418"), (1.0 / 3, "0.3333"), (100.0 / 3, "33.3333"),
    (0.000123456, "0.000123"), (0.5e-9, "0.0000000005"), (123456.5, "123456.5"),
  ])
  func `takes the decimals a number needs`(value: Double, text: String) {
    #expect(DisplayStyle.plain.number(value) == text)
  }

  @Test(arguments: [
    (0.123, "+0.12"), (-0.123, "−0.12"), (0.0, "0.00"), (0.001, "0.00"), (-0.001, "0.00"),
    (.infinity, "+∞"), (-.infinity, "−∞"), (.nan, "–"),
  ])
  func `shows changes with their sign, nothing without`(value: Double, text: String) {
    #expect(DisplayStyle.plain.number(value, digits: 2, signed: true) == text)
  }

  @Test func `shows whole numbers as they are`() {
    #expect(DisplayStyle.plain.integer(2023) == "2023")
    #expect(DisplayStyle.plain.integer(-3, signed: true) == "−3")
    #expect(DisplayStyle.plain.integer(3, signed: true) == "+3")
    #expect(DisplayStyle.plain.integer(0, signed: true) == "0")
    #expect(DisplayStyle.plain.integer(.min) == "−9223372036854775808")
  }

  @Test(arguments: [
    (0.052, "p = 0.052"), (0.0005, "p = 0.0005"), (0.0019, "p = 0.0019"), (0.00009, "p < 0.0001"),
    (0.0001, "p = 0.0001"), (0, "p < 0.0001"), (0.43612, "p = 0.436"), (0.9999, "p > 0.999"),
    (1, "p = 1.000"), (.nan, "p = –"),
  ])
  func `shows the probability of a test`(p: Double, text: String) {
    #expect(DisplayStyle.plain.pValue(p) == text)
  }

  @Test func `shows decimal commas`() {
    let style = DisplayStyle(decimalComma: true)
    #expect(style.number(-7.345, digits: 1) == "−7,3")
    #expect(style.pValue(0.00001) == "p < 0,0001")
    #expect(style.interval(0.195, 0.627, digits: 3) == "[0,195; 0,627]")
    #expect(DisplayStyle.plain.interval(-0.5, 0.627, digits: 2) == "[−0.50, 0.63]")
  }
}
