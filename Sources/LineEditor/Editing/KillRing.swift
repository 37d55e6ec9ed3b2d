/// The texts that were cut, newest last; shared by all lines of a session.
package struct KillRing: Sendable {
  /// Where a text goes that is cut right after another.
  package enum Side: Sendable {
    case before
    case after
  }

  private static let limit = 60
  private var entries: [String] = []

  package init() {}

  /// What was cut last.
  package var newest: String? { entries.last }

  /// Keeps a text; joined to the newest where it was cut in one go with it.
  package mutating func add(_ text: String, joining side: Side? = nil) {
    guard !text.isEmpty else { return }
    if let side, let last = entries.popLast() {
      entries.append(side == .before ? text + last : last + text)
      return
    }
    entries.append(text)
    if entries.count > Self.limit { entries.removeFirst() }
  }

  /// Makes the next older text the newest.
  package mutating func rotate() {
    if let last = entries.popLast() { entries.insert(last, at: 0) }
  }
}
