import TerminalText

/// A text of several lines and a cursor in it, edited by graphemes.
///
/// The cursor is an offset in UTF-8 bytes and always stands between two graphemes: `ế` is passed
/// and removed in one step, precomposed or decomposed, and so is a joined emoji. A mark that is
/// inserted after a letter becomes part of it.
///
/// - Complexity: inserting and removing move the bytes behind; moving by a grapheme costs O(1).
package struct Buffer: Sendable {
  /// The lines with `\n` between them.
  package private(set) var text: String
  /// An offset in UTF-8 bytes.
  package private(set) var cursor: Int
  /// The column that moving up and down aims at, as long as nothing else moves the cursor.
  private var goal: Int?
  private var changes = ChangeLog()

  /// A buffer with the cursor at the end of the text, or at the grapheme that holds the offset.
  package init(_ text: String = "", cursor: Int? = nil) {
    self.text = withPlainLineEnds(text)
    self.text.makeContiguousUTF8()
    self.cursor = 0
    self.cursor = boundary(at: cursor ?? text.utf8.count)
  }

  package var isEmpty: Bool { text.isEmpty }
  package var isAtEnd: Bool { cursor == text.utf8.count }
  package var beforeCursor: Substring { text[..<index(cursor)] }

  // MARK: Changing

  /// Puts the text at the cursor and the cursor behind it.
  package mutating func insert(_ new: String) {
    replace(cursor..<cursor, with: new)
  }

  /// Removes what lies between the cursor and where the motion leads.
  ///
  /// - Returns: What was removed; empty where the motion leads nowhere.
  @discardableResult
  package mutating func remove(_ motion: Motion) -> String {
    let target = target(of: motion)
    let range = min(cursor, target)..<max(cursor, target)
    let removed = String(text[index(range.lowerBound)..<index(range.upperBound)])
    replace(range, with: "")
    return removed
  }

  /// Replaces the bytes of the range and puts the cursor behind the new text.
  ///
  /// A range that reaches beyond the text or cuts a character is narrowed or widened to what
  /// exists. Line ends become `\n`.
  package mutating func replace(_ range: Range<Int>, with new: String) {
    let range = aligned(range)
    let (lower, upper) = (range.lowerBound, range.upperBound)
    let inserted = withPlainLineEnds(new)
    if lower == upper && inserted.isEmpty { return }
    let removed = String(text[index(lower)..<index(upper)])
    let before = cursor
    splice(lower..<upper, with: inserted)
    cursor = boundary(atOrAfter: lower + inserted.utf8.count)
    goal = nil
    changes.record(
      Change(at: lower, removed: removed, inserted: inserted, before: before, after: cursor))
  }

  /// Exchanges the graphemes around the cursor, at the end of a line the two before it.
  ///
  /// - Returns: Whether there were two of them on the line.
  package mutating func transpose() -> Bool {
    let middle = cursor == target(of: .lineEnd) ? target(of: .left) : cursor
    let lineStart = target(of: .lineStart)
    guard middle > lineStart && middle < target(of: .lineEnd) else { return false }
    let left = index(boundary(before: middle))
    let right = index(boundary(after: middle))
    let swapped = text[index(middle)..<right] + text[left..<index(middle)]
    changes.seal()
    replace(offset(left)..<offset(right), with: String(swapped))
    changes.seal()
    return true
  }

  /// Makes a whole other text, as one change that can be undone.
  package mutating func setText(_ new: String) {
    changes.seal()
    replace(0..<text.utf8.count, with: new)
    changes.seal()
  }

  // MARK: Undoing

  /// Takes back the last change; letters typed in a row without a blank are one change.
  ///
  /// - Returns: Whether there was one.
  package mutating func undo() -> Bool {
    guard let change = changes.undo() else { return false }
    splice(change.at..<change.at + change.inserted.utf8.count, with: change.removed)
    cursor = change.before
    goal = nil
    return true
  }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: Whether there was one; typing anything forgets them.
  package mutating func redo() -> Bool {
    guard let change = changes.redo() else { return false }
    splice(change.at..<change.at + change.removed.utf8.count, with: change.inserted)
    cursor = change.after
    goal = nil
    return true
  }

  // MARK: Moving

  /// Moves the cursor.
  ///
  /// - Returns: Whether it moved.
  @discardableResult
  package mutating func move(_ motion: Motion) -> Bool {
    let target = target(of: motion)
    changes.seal()
    goal = nil
    defer { cursor = target }
    return target != cursor
  }

  /// Moves the cursor to the grapheme boundary at or before the offset.
  package mutating func move(to offset: Int) {
    changes.seal()
    goal = nil
    cursor = boundary(at: offset)
  }

  /// Moves to the line above or below, as near as it goes to the column that the movement began in.
  ///
  /// - Returns: Whether there is such a line.
  package mutating func moveLine(_ direction: Direction) -> Bool {
    let column = goal ?? displayWidth(String(text[index(target(of: .lineStart))..<index(cursor)]))
    let edge = direction == .up ? target(of: .lineStart) : target(of: .lineEnd)
    guard direction == .up ? edge > 0 : edge < text.utf8.count else { return false }
    changes.seal()
    cursor = direction == .up ? edge - 1 : edge + 1
    cursor = target(of: .lineStart)
    let end = target(of: .lineEnd)
    var passed = 0
    while cursor < end {
      let next = boundary(after: cursor)
      passed += displayWidth(text[index(cursor)])
      if passed > column { break }
      cursor = next
    }
    goal = column
    return true
  }

  private mutating func splice(_ range: Range<Int>, with new: String) {
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: new)
    text.makeContiguousUTF8()
  }
}

/// Up or down, backward or forward in time.
package enum Direction: Sendable {
  case up
  case down
}

// MARK: - Offsets and boundaries

extension Buffer {
  func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: min(max(offset, 0), text.utf8.count))
  }

  func offset(_ index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }

  /// The start of the next grapheme; the end of the text where there is none.
  func boundary(after offset: Int) -> Int {
    offset < text.utf8.count ? self.offset(text.index(after: index(offset))) : text.utf8.count
  }

  /// The start of the grapheme before; 0 where there is none.
  func boundary(before offset: Int) -> Int {
    offset > 0 ? self.offset(text.index(before: index(offset))) : 0
  }

  /// The start of the grapheme that holds the offset.
  func boundary(at offset: Int) -> Int {
    guard offset < text.utf8.count else { return text.utf8.count }
    return boundary(before: boundary(after: max(offset, 0)))
  }

  /// The offset itself between two graphemes, else the end of the grapheme that holds it.
  private func boundary(atOrAfter offset: Int) -> Int {
    let start = boundary(at: offset)
    return start == offset ? start : boundary(after: start)
  }

  /// The range within the text and without a part of a character.
  func aligned(_ range: Range<Int>) -> Range<Int> {
    let lower = scalarStart(range.lowerBound)
    return lower..<max(lower, scalarEnd(range.upperBound))
  }

  private func isInsideScalar(_ offset: Int) -> Bool {
    offset < text.utf8.count && text.utf8[index(offset)] & 0xC0 == 0x80
  }

  private func scalarStart(_ offset: Int) -> Int {
    var start = min(max(offset, 0), text.utf8.count)
    while isInsideScalar(start) { start -= 1 }
    return start
  }

  private func scalarEnd(_ offset: Int) -> Int {
    var end = min(max(offset, 0), text.utf8.count)
    while isInsideScalar(end) { end += 1 }
    return end
  }
}

/// The text with `\n` at every end of a line, whatever the terminal or the file had there.
func withPlainLineEnds(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var wasReturn = false
  for byte in text.utf8 {
    if byte == 0x0D {
      bytes.append(0x0A)
    } else if !(byte == 0x0A && wasReturn) {
      bytes.append(byte)
    }
    wasReturn = byte == 0x0D
  }
  return String(decoding: bytes, as: UTF8.self)
}
