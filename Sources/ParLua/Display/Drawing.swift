import TerminalText

/// A bar of so many columns, filled to a share in eighths of a column: `███▋` and spaces.
///
/// - Parameter share: From 0 to 1; what is beyond is drawn as the end.
func barText(_ share: Double, width: Int) -> String {
  let eighths = Int((min(max(share, 0), 1) * Double(width * 8)).rounded())
  let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  var text = String(repeating: "█", count: eighths / 8)
  if eighths % 8 > 0 { text.append(parts[eighths % 8 - 1]) }
  return padded(text, to: width)
}

/// A line of small columns, `▁▂▃▄▅▆▇█` from low to high, a space for NaN.
///
/// Where low and high are the same every value is `▄`.
func sparkline(_ values: [Double], low: Double, high: Double) -> String {
  let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  return String(
    values.map { value in
      if value.isNaN { return " " }
      guard high > low else { return steps[3] }
      return steps[min(7, max(0, Int((value - low) / (high - low) * 8)))]
    })
}

extension Table {
  /// The pictures of the columns with what a terminal shows beside the figures: bars beside scores
  /// where there is room for them, and a column of sparklines after a series of years.
  func drawn(
    _ pictures: [ColumnPicture], rows: [Int]?, style: DisplayStyle
  ) -> [ColumnPicture] {
    guard style.isWatched else { return pictures }
    var drawn = pictures
    if let trend = trendPicture(rows: rows, style: style) { drawn.append(trend) }
    let marked = columns.indices.filter { columns[$0].head.bar != nil && columns[$0].isNumeric }
    let taken = drawn.reduce(1) { $0 + $1.naturalWidth + 3 }
    let room = (style.usableWidth ?? .max / 2) - taken
    guard !marked.isEmpty, case let width = min(10, room / marked.count - 1), width >= 4 else {
      return drawn
    }
    for place in marked {
      let shares = columns[place].shares(rows: rows)
      drawn[place] = drawn[place].barred(shares.map { barText($0, width: width) }, width: width)
    }
    return drawn
  }

  /// The sparklines of the columns that are years of a series, all to one scale; nil without two.
  private func trendPicture(rows: [Int]?, style: DisplayStyle) -> ColumnPicture? {
    let series = columns.filter { $0.head.isYear && $0.isNumeric }.map(\.numbers)
    guard series.count > 1 else { return nil }
    let known = series.joined().filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return nil }
    let lines = (rows ?? Array(0..<rowCount)).map { row in
      sparkline(series.map { $0[row] }, low: low, high: high)
    }
    return ColumnPicture(drawing: DisplayWords(language: style.language).trend, lines)
  }
}

extension Column {
  /// How far each value is from the lowest to the highest that its bar shows; 0 where missing.
  fileprivate func shares(rows: [Int]?) -> [Double] {
    guard let bar = head.bar else { return [] }
    let all = numbers
    let high = bar.high ?? all.filter(\.isFinite).max() ?? 0
    guard high > bar.low else { return (rows ?? Array(all.indices)).map { _ in 0 } }
    return (rows ?? Array(all.indices)).map { row in
      all[row].isNaN ? 0 : (all[row] - bar.low) / (high - bar.low)
    }
  }
}
