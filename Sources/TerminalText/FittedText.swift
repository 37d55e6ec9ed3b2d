/// The text cut to a width, with `…` for what is left out.
///
/// Characters are never cut apart. What fits stays whole; where a wide character would not fit,
/// the result is narrower than the width.
package func cut(_ text: String, to width: Int) -> String {
  if displayWidth(text) <= width { return text }
  var result = ""
  var used = 1
  for character in text {
    used += displayWidth(character)
    if used > width { break }
    result.append(character)
  }
  return width > 0 ? result + "…" : ""
}

/// The text with spaces up to a width, after it or before it.
package func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let spaces = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return right ? spaces + text : text + spaces
}

/// The text in lines of at most a width, broken at spaces; a longer word is broken inside.
///
/// Line ends in the text stay line ends; other control characters are made visible. Without a width
/// lines are as long as they are.
package func wrapped(_ text: String, to width: Int?) -> [String] {
  let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  return lines.flatMap { wrappedLine(visible(String($0)), to: width) }
}

private func wrappedLine(_ text: String, to width: Int?) -> [String] {
  guard let width, displayWidth(text) > width else { return [text] }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let pieces = pieces(of: word, width: width)
    for (place, piece) in pieces.enumerated() {
      let joined = line.isEmpty ? piece : line + (place == 0 ? " " : "") + piece
      if displayWidth(joined) <= width {
        line = joined
      } else {
        lines.append(line)
        line = piece
      }
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

/// The word in parts that fit.
private func pieces(of word: Substring, width: Int) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var used = 0
  for character in word {
    let next = displayWidth(character)
    if used + next > width, !piece.isEmpty {
      pieces.append(piece)
      (piece, used) = ("", 0)
    }
    piece.append(character)
    used += next
  }
  return pieces + [piece]
}
