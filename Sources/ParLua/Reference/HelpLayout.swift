import TerminalText

/// A page of help as lines that fit a width.
struct HelpLayout {
  let style: DisplayStyle
  private var lines: [String] = []

  /// An empty page; 80 columns where there is no screen.
  init(_ style: DisplayStyle) { self.style = style }

  /// The page without a final line end.
  var text: String { lines.joined(separator: "\n") }

  private var width: Int { style.usableWidth ?? 80 }

  /// A line at the margin; where it is too long it goes on further in.
  mutating func heading(_ text: String) {
    lines += hanging(text, indent: 0, next: 4).map(style.bold)
  }

  /// Text, two columns in.
  mutating func paragraph(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += hanging(String(line), indent: 2, next: 2)
    }
  }

  /// A line that is typed, and what it shows.
  mutating func example(_ code: String, shows output: String) {
    lines += hanging("> " + code, indent: 2, next: 6)
    if output.isEmpty { return }
    // A table broken into lines could not be read; cut, its columns still can.
    if output.contains("│") {
      lines += output.split(separator: "\n").map { "  " + cut(visible(String($0)), to: width - 2) }
    } else {
      paragraph(output)
    }
  }

  /// Labels with their texts: side by side, or the text under its label where there is no room.
  mutating func entries(_ entries: [(label: String, text: String)]) {
    let widest = entries.reduce(0) { max($0, displayWidth($1.label)) }
    let isStacked = widest > 12 && widest > width / 3
    for (label, text) in entries {
      if isStacked {
        lines += hanging(label, indent: 2, next: 6)
        lines += hanging(text, indent: 4, next: 4)
      } else {
        let texts = wrapped(text, to: width - widest - 4)
        for (place, line) in texts.enumerated() {
          lines.append("  " + padded(place == 0 ? label : "", to: widest) + "  " + line)
        }
      }
    }
  }

  /// A note under the rest.
  mutating func note(_ text: String) {
    lines += hanging(text, indent: 0, next: 0).map(style.faint)
  }

  /// A text in lines, the first and the further ones so far in.
  private func hanging(_ text: String, indent: Int, next: Int) -> [String] {
    let start = String(repeating: " ", count: indent)
    if displayWidth(text) <= width - indent {
      return [withoutTrailingSpaces(start + visible(text))]
    }
    let more = String(repeating: " ", count: next)
    return wrapped(text, to: width - max(indent, next)).enumerated().map { place, line in
      (place == 0 ? start : more) + line
    }
  }
}
