/// The texts nearest to one that was not found.
package enum Nearest {
  /// Up to `count` of the candidates, those nearest to the text first.
  ///
  /// Candidates that contain the text, or are contained in it, come alone when there are any;
  /// otherwise the smallest number of typing mistakes decides, then the order given; candidates with
  /// more than two fifths of their letters wrong (at least two) are left out. Both sides are folded
  /// (see ``VietnameseFolding``).
  ///
  /// - Complexity: O(candidates × length²), lengths cut at 64 letters.
  package static func texts(
    to text: String, among candidates: [(key: String, text: String)], count: Int = 3
  ) -> [String] {
    let wanted = Array(VietnameseFolding.compact(String(text.prefix(64))).utf8.prefix(64))
    var scored: [(cost: Int, text: String)] = []
    for candidate in candidates {
      let key = Array(VietnameseFolding.compact(candidate.key).utf8.prefix(64))
      let contains =
        wanted.count >= 2 && key.starts(with: wanted)
        || wanted.count >= 3 && key.count >= 3 && (holds(key, wanted) || holds(wanted, key))
      let mistakes = contains ? -1 : typingMistakes(wanted, key)
      let limit = max(2, max(wanted.count, key.count) * 2 / 5)
      if !wanted.isEmpty, mistakes <= limit { scored.append((mistakes, candidate.text)) }
    }
    if scored.contains(where: { $0.cost < 0 }) { scored.removeAll { $0.cost >= 0 } }
    let ordered = scored.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }
    var result: [String] = []
    for (_, entry) in ordered where !result.contains(entry.text) && result.count < count {
      result.append(entry.text)
    }
    return result
  }

  /// The smallest number of letters to insert, remove, replace or swap with a neighbour.
  ///
  /// Source: optimal string alignment; Boytsov, Journal of Experimental Algorithmics 16 (2011).
  package static func typingMistakes(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1]
      for j in 0..<right.count {
        let replaced = previous[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(previous[j + 1] + 1, current[j] + 1, replaced)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, older[j - 1] + 1)
        }
        current.append(best)
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
