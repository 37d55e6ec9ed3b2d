import TestSupport
import Testing

@testable import ParIndex

@Suite struct TextCheckTests {
  @Test(
    arguments: [
      ("", nil), ("plain text of more than eight bytes", nil), ("Thừa Thiên Huế – đ 𝄞 €", nil),
      ("\u{FEFF}mark", nil),
    ] as [(String, TextFault?)])
  func `accepts a text`(_ text: String, _ expected: TextFault?) {
    #expect(withBytes(text) { TextCheck.fault($0) } == expected)
  }

  // Ill-formed sequences after table 3-7 of the Unicode Standard.
  @Test(
    arguments: [
      ("lone continuation", [0x61, 0x80]), ("overlong", [0x61, 0xC0, 0xAF]),
      ("overlong of three", [0x61, 0xE0, 0x80, 0x80]), ("surrogate", [0x61, 0xED, 0xA0, 0x80]),
      ("beyond Unicode", [0x61, 0xF4, 0x90, 0x80, 0x80]), ("cut short", [0x61, 0xE1, 0xBA]),
      ("windows-1258", [0x61, 0xF5, 0x20]),
    ] as [(String, [UInt8])])
  func `finds the byte that is not UTF-8`(_ id: String, _ bytes: [UInt8]) {
    let fault = bytes.withUnsafeBufferPointer { TextCheck.fault($0) }
    #expect(fault == .notUTF8(byte: bytes[1], offset: 1))
  }

  @Test func `finds zero bytes and UTF-16`() {
    let zero = Array("twelve bytes".utf8) + [0] + Array("more".utf8)
    #expect(zero.withUnsafeBufferPointer { TextCheck.fault($0) } == .zeroByte(offset: 12))
    let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0]
    #expect(wide.withUnsafeBufferPointer { TextCheck.fault($0) } == .utf16)
  }

  @Test(arguments: [UInt64(11)])
  func `agrees with the standard library's validation`(_ seed: UInt64) {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 1...20, using: &numbers)).map { _ in
        let pool: [UInt8] = [0x61, 0xC3, 0xA0, 0xE1, 0xBA, 0xBF, 0xF0, 0x9F, 0x98, 0x80, 0xED]
        return pool.randomElement(using: &numbers) ?? 0x61
      }
      let isText = bytes.withUnsafeBufferPointer { TextCheck.fault($0) } == nil
      #expect(isText == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
