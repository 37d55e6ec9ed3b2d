import TerminalText

/// One thing that the word at the cursor can become.
package struct Candidate: Hashable, Sendable {
  /// What is put in place of the word.
  package var text: String
  /// What the menu shows for it.
  package var label: String
  /// One sentence about it; may be empty.
  package var summary: String

  package init(_ text: String, label: String? = nil, summary: String = "") {
    self.text = text
    self.label = label ?? text
    self.summary = summary
  }
}

/// What can stand at the cursor.
package struct Completion: Sendable {
  /// The bytes of the text that a candidate replaces.
  package var range: Range<Int>
  /// In the order in which they are shown.
  package var candidates: [Candidate]

  package init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// Nothing fits.
  package static let none = Completion(range: 0..<0, candidates: [])

  /// What all candidates begin with.
  package var commonPrefix: String {
    guard var prefix = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(prefix, candidate.text).prefix { $0 == $1 }.count
      prefix = prefix.prefix(shared)
    }
    return String(prefix)
  }
}

/// The candidates shown below the line, and which of them is chosen.
struct Menu {
  /// The most rows of candidates that are shown at a time.
  static let longest = 8

  let candidates: [Candidate]
  /// What stood in the line before any candidate was put there.
  let original: String
  /// The bytes of the line that hold the chosen candidate, or the original.
  var range: Range<Int>
  private(set) var chosen: Int?
  private var top = 0

  init(_ completion: Completion, original: String) {
    candidates = completion.candidates
    range = completion.range
    self.original = original
  }

  /// What belongs into the line now.
  var text: String { chosen.map { candidates[$0].text } ?? original }

  /// Chooses another candidate; past the last comes the first.
  mutating func walk(_ steps: Int) {
    let count = candidates.count
    guard let chosen else {
      self.chosen = steps > 0 ? 0 : count - 1
      return
    }
    if abs(steps) == 1 {
      self.chosen = (chosen + steps + count) % count
    } else {
      self.chosen = min(max(chosen + steps, 0), count - 1)
    }
  }

  /// Chooses none: what was typed belongs into the line again.
  mutating func reset() {
    chosen = nil
  }

  /// The rows to show; the chosen one is among them.
  mutating func rows(in size: TerminalSize) -> [StyledText] {
    let height = max(1, min(Self.longest, size.rows / 2 - 1))
    let place = chosen ?? 0
    top = max(min(top, place), place - height + 1)
    let shown = top..<min(top + height, candidates.count)
    let labels = candidates[shown].map { singleLine($0.label) }
    let widest = labels.reduce(0) { max($0, displayWidth($1)) }
    let column = min(widest, max(size.columns / 2, min(widest, size.columns - 4)))
    var rows = zip(shown, labels).map { number, label in
      row(number, cut(label, to: column), column: column, columns: size.columns)
    }
    if candidates.count > height {
      let here = chosen.map { "\($0 + 1)" } ?? "\(shown.lowerBound + 1)–\(shown.upperBound)"
      let note = " \(here) / \(candidates.count)"
      rows.append(StyledText(cut(note, to: size.columns - 1), .note))
    }
    return rows
  }

  private func row(_ number: Int, _ label: String, column: Int, columns: Int) -> StyledText {
    let isChosen = number == chosen
    let left = " " + padded(label, to: column) + " "
    let room = columns - 1 - displayWidth(left)
    let summary = cut(singleLine(candidates[number].summary), to: room - 1)
    return StyledText(left, isChosen ? .selected : .plain)
      + StyledText(summary.isEmpty ? "" : " " + summary, .note)
  }
}
