/// The text with control characters made visible, so that data cannot steer a terminal.
///
/// Controls up to U+001F become their pictures (escape `␛`, line feed `␊`, tab `␉`), delete `␡`;
/// the controls U+0080 to U+009F, line and paragraph separators and the marks that turn the
/// direction of writing become their codes: `\u{9B}`, `\u{202E}`. Everything else stays.
///
/// - Complexity: O(*n*); a text without any is returned as it is.
package func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  guard text.unicodeScalars.contains(where: { visibleForm(of: $0) != nil }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if let shown = visibleForm(of: scalar) {
      result += shown
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// What stands for a control character; nil for every other scalar.
package func visibleForm(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x00...0x1F: picture(0x2400 + scalar.value)
  case 0x7F: picture(0x2421)
  case 0x80...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  default: nil
  }
}

private func picture(_ code: UInt32) -> String? {
  Unicode.Scalar(code).map { String(Character($0)) }
}
