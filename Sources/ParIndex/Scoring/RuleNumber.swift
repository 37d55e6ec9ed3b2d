/// A number as a rule writes it, exactly: `0.5`, `80%`.
package struct RuleNumber: Hashable, Sendable, CustomStringConvertible {
  /// What stands before the percent sign, in billionths.
  private let billionths: Int64
  /// Whether a percent sign follows.
  package let isPercent: Bool

  /// So many billionths.
  package init(billionths: Int64, isPercent: Bool) {
    self.billionths = billionths
    self.isPercent = isPercent
  }

  /// What it stands for: `80%` is 0.8, the nearest binary number.
  package var value: Double { Double(billionths) / (isPercent ? 1e11 : 1e9) }

  /// Of a maximum: a share of it where written in percent, else so many points.
  package func points(of maximum: Double) -> Double { isPercent ? value * maximum : value }

  /// The digits as they are written, without zeros at the end.
  package var description: String {
    let (whole, part) = billionths.quotientAndRemainder(dividingBy: 1_000_000_000)
    var digits = String(part + 1_000_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole)\(digits.isEmpty ? "" : ".")\(digits)\(isPercent ? "%" : "")"
  }

  /// Digits with nine decimals at most, under a thousand million; nil where the text is another.
  package init?(_ text: String) {
    let isPercent = text.hasSuffix("%")
    let parts = (isPercent ? text.dropLast() : text[...]).split(
      separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : ""
    guard let whole = parts.first, (1...9).contains(whole.count), parts.count <= 2,
      parts.count == 1 || (1...9).contains(decimals.count),
      (whole + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int64(whole + decimals + String(repeating: "0", count: 9 - decimals.count))
    else { return nil }
    self.init(billionths: number, isPercent: isPercent)
  }
}

extension RuleNumber: Comparable {
  /// Whether one stands for less than another.
  package static func < (left: RuleNumber, right: RuleNumber) -> Bool { left.value < right.value }
}
