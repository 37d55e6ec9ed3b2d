/// Which rows are shown where not all fit: the first ones, a line of `⋮`, and a few of the last.
struct RowCut: Equatable {
  /// How many rows there are.
  let count: Int
  /// How many of the first rows are shown.
  let head: Int
  /// How many of the last rows are shown.
  let tail: Int
  /// The places of the rows shown.
  let rows: [Int]

  /// Cuts to some lines, the line of `⋮` among them; at least three.
  init(_ count: Int, lines: Int?) {
    self.count = count
    guard let lines, count > max(lines, 3) else {
      (head, tail) = (count, 0)
      rows = Array(0..<count)
      return
    }
    let shown = max(lines, 3) - 1
    tail = max(1, min(3, shown / 4))
    head = shown - tail
    self.rows = Array(0..<head) + Array((count - tail)..<count)
  }

  /// Whether rows are left out.
  var isCut: Bool { head + tail < count }

  /// How many rows are shown.
  var shown: Int { head + tail }
}
