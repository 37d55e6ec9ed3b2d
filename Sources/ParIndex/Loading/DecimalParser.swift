/// Reads decimal numbers from bytes, to the last bit as `strtod` would.
///
/// Accepted are an optional sign, digits with at most one decimal mark, and an optional exponent:
/// `-12.5`, `.5`, `3e-4`. Spaces, thousands separators, hexadecimal, infinities and
/// words are not numbers here.
package struct DecimalParser: Sendable {
  private let mark: UInt8

  /// A parser for numbers with this decimal mark, a point unless given otherwise.
  package init(mark: UInt8 = UInt8(ascii: ".")) { self.mark = mark }

  /// The number that the bytes hold.
  ///
  /// Up to 15 significant digits with an exponent within ±22 take the fast path, which is exact
  /// because digits and power are both exact in a `Double`; the rest goes through the standard library.
  /// Source: Clinger, How to read floating point numbers accurately, PLDI 1990.
  ///
  /// - Returns: `nil` when the bytes are not one decimal number, or too large for a `Double`.
  /// - Complexity: O(*n*).
  @inline(__always)
  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let base = bytes.baseAddress else { return nil }
    var decimals = 0
    return parse(base, bytes.count, decimals: &decimals)
  }

  /// The same, telling also how many digits stand after the decimal mark.
  @inline(__always)
  func parse(_ base: UnsafePointer<UInt8>, _ count: Int, decimals: inout Int) -> Double? {
    var at = 0
    var isNegative = false
    if count > 0, base[0] == UInt8(ascii: "-") || base[0] == UInt8(ascii: "+") {
      isNegative = base[0] == UInt8(ascii: "-")
      at = 1
    }
    var digits: UInt64 = 0
    let whole = DecimalParser.digits(base, &at, count, into: &digits)
    decimals = 0
    if at < count, base[at] == mark {
      at += 1
      decimals = DecimalParser.digits(base, &at, count, into: &digits)
    }
    let seen = whole + decimals
    guard seen > 0 else { return nil }
    if at == count, seen <= 15, decimals <= 15 {
      var value = Double(Int64(bitPattern: digits))
      if decimals > 0 { value /= DecimalParser.powers[decimals] }
      return isNegative ? -value : value
    }
    return parseSlowly(base, count, at, digits, seen, decimals)
  }

  /// The same, faster, for a field of at most eight bytes where eight bytes can be read.
  ///
  /// All bytes are handled as one word: no loop whose end the processor has to guess.
  /// - Returns: `nil` also for numbers with a sign or an exponent, which ``parse(_:)`` reads.
  @inline(__always)
  func parseShort(_ base: UnsafePointer<UInt8>, _ count: Int, decimals: inout Int) -> Double? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let zeros = UInt64(UInt8(ascii: "0")) &* ones
    guard count > 0, count <= 8 else { return nil }
    // The text at the upper end of the word, zeros before it.
    var word = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self) &<< UInt64(64 &- 8 &* count)
    if count < 8 { word |= zeros &>> UInt64(8 &* count) }
    decimals = 0
    let places = word ^ (UInt64(mark) &* ones)
    let marks = (places &- ones) & ~places & (0x80 &* ones)
    if marks != 0 {
      let place = UInt64(marks.trailingZeroBitCount & ~7)
      let before = word & ((1 &<< place) &- 1)
      word = (word & ~((0x100 &<< place) &- 1)) | before &<< 8 | UInt64(UInt8(ascii: "0"))
      decimals = 7 &- Int(truncatingIfNeeded: place &>> 3)
      if count == 1 { return nil }
    }
    // A second mark, or anything that is no digit, leaves a byte outside 0x30 … 0x39.
    let high = 0xF0 &* ones
    guard word & high == zeros, (word &+ 0x06 &* ones) & high == zeros else { return nil }
    word &-= zeros
    word = word &* 10 &+ word &>> 8
    let evens = (word & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let odds = (word &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    let value = Double(Int64(truncatingIfNeeded: (evens &+ odds) &>> 32))
    return decimals == 0 ? value : value / DecimalParser.powers[decimals]
  }

  /// The digits from here on; their value is right up to 19 of them.
  @inline(__always)
  private static func digits(
    _ base: UnsafePointer<UInt8>, _ at: inout Int, _ count: Int, into value: inout UInt64
  ) -> Int {
    let start = at
    while at < count {
      let digit = base[at] &- 0x30
      if digit > 9 { break }
      value = value &* 10 &+ UInt64(digit)
      at += 1
    }
    return at - start
  }

  @inline(never)
  private func parseSlowly(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ afterDigits: Int, _ digits: UInt64, _ seen: Int,
    _ decimals: Int
  ) -> Double? {
    var at = afterDigits
    var exponent = 0
    if at < count {
      guard base[at] | 0x20 == UInt8(ascii: "e") else { return nil }
      at += 1
      var isNegative = false
      if at < count, base[at] == UInt8(ascii: "-") || base[at] == UInt8(ascii: "+") {
        isNegative = base[at] == UInt8(ascii: "-")
        at += 1
      }
      var value: UInt64 = 0
      let length = DecimalParser.digits(base, &at, count, into: &value)
      guard length > 0, at == count else { return nil }
      exponent = Int(min(value, 100_000)) * (isNegative ? -1 : 1)
    }
    let power = exponent - decimals
    if seen <= 15, power.magnitude <= 22 {
      let scale = DecimalParser.powers[Int(power.magnitude)]
      let value = power < 0 ? Double(digits) / scale : Double(digits) * scale
      return base[0] == UInt8(ascii: "-") ? -value : value
    }
    return viaLibrary(base, count)
  }

  /// The same bytes through the standard library, whose reading is correctly rounded and knows
  /// no locale.
  private func viaLibrary(_ base: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    let text = String(unsafeUninitializedCapacity: count) { copy in
      for k in 0..<count { copy[k] = base[k] == mark ? UInt8(ascii: ".") : base[k] }
      return count
    }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
