import TestSupport
import Glibc
import Testing

@testable import ParIndex

@Suite struct DecimalParserTests {
  private func parse(_ text: String, mark: Character = ".") -> Double? {
    let parser = DecimalParser(mark: mark.asciiValue ?? 0)
    // Eight bytes after the field, so that the short way can be taken as well.
    return withBytes(text + "        ") { bytes in
      let field = UnsafeBufferPointer(rebasing: bytes.prefix(text.utf8.count))
      let long = parser.parse(field)
      var decimals = 0
      if let base = field.baseAddress,
        let short = parser.parseShort(base, field.count, decimals: &decimals)
      {
        #expect(short == long, "\(text)")
      }
      return long
    }
  }

  @Test(arguments: [
    ("0", 0.0), ("7", 7), ("12.5", 12.5), ("-3.25", -3.25), ("+4", 4), (".5", 0.5), ("5.", 5),
    ("1e3", 1000), ("1.5E-2", 0.015), ("007", 7), ("0.1", 0.1), ("12345678", 12_345_678),
    ("1234.567", 1234.567), ("60.3243784716432", 60.3243784716432),
    ("123456789012345678901234567890", 1.2345678901234568e29), ("1e-300", 1e-300),
  ])
  func `reads a decimal number`(_ text: String, _ expected: Double) {
    #expect(parse(text) == expected)
  }

  @Test(arguments: [
    "", " ", "1 ", " 1", "abc", "1.2.3", "..", ".", "-", "+", "1e", "e5", "1e+", "--1", "1,5",
    "0x10",
    "inf", "nan", "NaN", "1_000", "1e999", "½", "1O.2", "12a45678",
  ])
  func `refuses what is no decimal number`(_ text: String) {
    #expect(parse(text) == nil)
  }

  @Test func `reads a decimal comma when told so`() {
    #expect(parse("7,25", mark: ",") == 7.25)
    #expect(parse("7.25", mark: ",") == nil)
  }

  @Test(arguments: [UInt64(1), 42, 20_240_101])
  func `agrees with strtod to the last bit`(_ seed: UInt64) {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    for _ in 0..<20_000 {
      let text = randomNumber(&numbers)
      #expect(parse(text)?.bitPattern == strtod(text, nil).bitPattern, "\(text)")
    }
  }

  private func randomNumber(_ numbers: inout Generator) -> String {
    func digits(_ count: Int) -> String {
      String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &numbers))) })
    }
    var text = Bool.random(using: &numbers) ? "" : "-"
    text += digits(Int.random(in: 1...12, using: &numbers))
    if Bool.random(using: &numbers) {
      text += "." + digits(Int.random(in: 1...18, using: &numbers))
    }
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      text += "e\(Int.random(in: -300...280, using: &numbers))"
    }
    return text
  }
}
