/// Names that are near to what was typed.
public enum Spelling {
  /// The nearest names, best first: those within two edits, or a third of the length, that keep
  /// a letter of the text.
  ///
  /// - Parameter all: Take the nearest even when none is near.
  /// - Complexity: O(names × length²), lengths cut at 64 letters.
  public static func nearest(
    to text: String, in names: [String], most: Int = 3, all: Bool = false
  ) -> [String] {
    let wanted = letters(text)
    let limit = min(max(2, wanted.count / 3), wanted.count - 1)
    var seen = Set<String>()
    let ranked = names.filter { seen.insert($0).inserted }.enumerated()
      .map { (distance: distance(wanted, letters($1)), order: $0, name: $1) }
      .sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return ranked.filter { all || $0.distance <= limit }.prefix(most).map(\.name)
  }

  /// `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`.
  public static func choice(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A text as messages show it: cut where it is long.
  public static func cut(_ text: String) -> String {
    let start = text.prefix(60)
    return start.endIndex < text.endIndex ? text.prefix(59) + "…" : text
  }

  private static func letters(_ text: String) -> [Character] {
    Array(text.prefix(64).lowercased())
  }

  /// Levenshtein's distance with neighbours swapped counted once (optimal string alignment).
  public static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
