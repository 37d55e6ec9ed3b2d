/// One replacement in a text, with where the cursor stood before and after; offsets are bytes.
struct Change: Sendable, Equatable {
  var at: Int
  var removed: String
  var inserted: String
  var before: Int
  var after: Int

  /// This change and the next as one, where they are typing on or erasing on; else nil.
  func merged(with next: Change) -> Change? {
    if removed.isEmpty && next.removed.isEmpty && next.at == at + inserted.utf8.count {
      return isBlankEnd && !next.isBlankEnd || isLong || next.isLong
        ? nil
        : Change(
          at: at, removed: "", inserted: inserted + next.inserted, before: before,
          after: next.after)
    }
    if inserted.isEmpty && next.inserted.isEmpty && next.at + next.removed.utf8.count == at {
      return Change(
        at: next.at, removed: next.removed + removed, inserted: "", before: before,
        after: next.after)
    }
    return nil
  }

  private var isBlankEnd: Bool { inserted.last?.isWhitespace ?? false }
  /// Pasted or completed rather than typed.
  private var isLong: Bool { inserted.contains("\n") || inserted.utf8.count > 40 }
}

/// The changes that can be taken back and made again.
struct ChangeLog: Sendable {
  private static let limit = 1000
  private var done: [Change] = []
  private var undone: [Change] = []
  private var isSealed = true

  /// Keeps a change; one that types or erases on joins the last, unless sealed.
  mutating func record(_ change: Change) {
    undone.removeAll()
    if !isSealed, let last = done.last, let merged = last.merged(with: change) {
      done[done.count - 1] = merged
      return
    }
    done.append(change)
    if done.count > Self.limit { done.removeFirst() }
    isSealed = false
  }

  /// Ends the last change: the next one will be its own.
  mutating func seal() {
    isSealed = true
  }

  mutating func undo() -> Change? {
    seal()
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  mutating func redo() -> Change? {
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }
}
