/// The shortest decimal text that reads back as the same number, without a needless `.0`.
///
///     shortestText(0.1)    // "0.1"
///     shortestText(7)      // "7"
///     shortestText(1e-7)   // "1e-07"
///
/// Negative zero is `0`; infinities are `Inf` and `-Inf`, as R and pandas read them; NaN is `NaN`.
package func shortestText(_ value: Double) -> String {
  if value.isNaN { return "NaN" }
  if value.isInfinite { return value < 0 ? "-Inf" : "Inf" }
  if value == 0 { return "0" }
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
