import Glibc

/// The number with a fixed count of decimals, rounded from its exact value.
///
/// The decimal value of a binary number is exact; the nearest text is taken, and of two equally
/// near ones the even. 0.125 gives `0.12`; 2.675, whose exact value is 2.67499…, gives `2.67`.
/// Never `-0.00`. ASCII, with a point in any locale.
///
/// - Parameter digits: The decimals, taken as 0 to 30.
func fixedText(_ value: Double, digits: Int) -> String {
  let digits = min(max(digits, 0), 30)
  if !value.isFinite { return shortestText(value) }
  let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
    let length = withVaList([Int32(digits), value]) {
      vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0)
    }
    let bytes = buffer.prefix(max(0, min(Int(length), buffer.count - 1)))
    return String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
  return withoutNegativeZero(withPoint(text))
}

/// The number with whatever the locale put between digits as a point.
private func withPoint(_ text: String) -> String {
  let parts = text.split { !($0 == "-" || ("0"..."9").contains($0)) }
  return parts.joined(separator: ".")
}

private func withoutNegativeZero(_ text: String) -> String {
  let isZero = text.utf8.allSatisfy { !(0x31...0x39).contains($0) }
  return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
}

/// The decimals that numbers shown together need.
///
/// As many as the number with the most, but at most 4, or three significant digits of the largest
/// where that is more (12 at most). Whole numbers need none. Infinities and NaN are left aside.
func neededDigits(_ values: [Double]) -> Int {
  var largest = 0.0
  var needed = 0
  for value in values where value.isFinite && value != value.rounded() {
    largest = max(largest, value.magnitude)
    if needed < 12 { needed = max(needed, decimals(of: value)) }
  }
  if largest == 0 { return 0 }
  let significant = 2 - Int(log10(largest).rounded(.down))
  return min(needed, max(4, min(significant, 12)))
}

/// The decimals of the shortest text that reads back as the number.
private func decimals(of value: Double) -> Int {
  let text = "\(value.magnitude)".utf8
  let parts = text.split(separator: UInt8(ascii: "e"))
  let fraction = parts.first?.split(separator: UInt8(ascii: ".")).dropFirst().first
  let exponent = parts.dropFirst().first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  return max(0, (fraction?.count ?? 0) - (exponent ?? 0))
}

extension DisplayStyle {
  /// The number as the display shows it: rounded, `−` as a minus sign, `–` if missing.
  ///
  /// Magnitudes from 10¹⁵ stand as their shortest text, the largest with an exponent; infinities as
  /// `∞`.
  ///
  /// - Parameters:
  ///   - digits: The decimals; nil for as many as the number needs, see `neededDigits`.
  ///   - signed: Whether a number above 0 gets `+`; one that rounds to 0 gets no sign.
  package func number(_ value: Double, digits: Int? = nil, signed: Bool = false) -> String {
    if value.isNaN { return DisplayStyle.missing }
    if value.isInfinite { return (value < 0 ? "−" : signed ? "+" : "") + "∞" }
    let text =
      value.magnitude >= 1e15
      ? shortestText(value) : fixedText(value, digits: digits ?? neededDigits([value]))
    return typeset(text, signed: signed)
  }

  /// The whole number as the display shows it, without groups of thousands.
  package func integer(_ value: Int, signed: Bool = false) -> String {
    typeset(String(value), signed: signed)
  }

  /// The probability of a test with its sign: `p = 0.052`, `p = 0.0019`, `p < 0.0001`, `p > 0.999`.
  ///
  /// Three decimals, four below 0.01; `p = –` if missing.
  package func pValue(_ p: Double) -> String {
    let text = pText(p)
    guard let sign = text.first, "<>".contains(sign) else { return "p = \(text)" }
    return "p \(sign) \(text.dropFirst())"
  }

  /// The interval from low to high: `[0.195, 0.627]`, `[0,195; 0,627]` with decimal commas.
  package func interval(_ low: Double, _ high: Double, digits: Int) -> String {
    let separator = decimalComma ? "; " : ", "
    return "[\(number(low, digits: digits))\(separator)\(number(high, digits: digits))]"
  }

  /// What stands for a missing value.
  package static let missing = "–"

  /// The probability as a cell shows it: `0.052`, `<0.0001`, `>0.999`.
  func pText(_ p: Double) -> String {
    if p.isNaN { return DisplayStyle.missing }
    if p < 0.0001 { return "<" + number(0.0001, digits: 4) }
    if p > 0.9995, p < 1 { return ">" + number(0.999, digits: 3) }
    return number(p, digits: p < 0.01 ? 4 : 3)
  }

  /// An ASCII number with the display's signs.
  private func typeset(_ text: String, signed: Bool) -> String {
    var result = ""
    if signed, !text.hasPrefix("-"), text.utf8.contains(where: { (0x31...0x39).contains($0) }) {
      result = "+"
    }
    for character in text {
      switch character {
      case "-": result += "−"
      case ".": result += decimalComma ? "," : "."
      default: result.append(character)
      }
    }
    return result
  }
}
