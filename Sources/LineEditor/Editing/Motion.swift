/// Where the cursor can go from where it stands.
package enum Motion: Sendable, CaseIterable {
  case left
  case right
  case wordLeft
  case wordRight
  case lineStart
  case lineEnd
  case textStart
  case textEnd
}

extension Buffer {
  /// The offset that the motion leads to; the cursor's own at an edge.
  ///
  /// A word is a run of letters, digits and `_`; moving by words passes what lies before it.
  package func target(of motion: Motion) -> Int {
    switch motion {
    case .left: boundary(before: cursor)
    case .right: boundary(after: cursor)
    case .wordLeft: wordStart()
    case .wordRight: wordEnd()
    case .lineStart: text.utf8[..<index(cursor)].lastIndex(of: 0x0A).map { offset($0) + 1 } ?? 0
    case .lineEnd: text.utf8[index(cursor)...].firstIndex(of: 0x0A).map(offset) ?? text.utf8.count
    case .textStart: 0
    case .textEnd: text.utf8.count
    }
  }

  private func wordStart() -> Int {
    var place = index(cursor)
    while let before = previous(place), !isWord(text[before]) { place = before }
    while let before = previous(place), isWord(text[before]) { place = before }
    return offset(place)
  }

  private func wordEnd() -> Int {
    var place = index(cursor)
    while place < text.endIndex && !isWord(text[place]) { place = text.index(after: place) }
    while place < text.endIndex && isWord(text[place]) { place = text.index(after: place) }
    return offset(place)
  }

  private func previous(_ place: String.Index) -> String.Index? {
    place > text.startIndex ? text.index(before: place) : nil
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
