/// A buffer with a kill ring: what the commands that concern only the text do.
package struct TextEditing: Sendable {
  package var buffer: Buffer
  private var kills: KillRing
  /// What the command before was: cuts in a row join, and only a yank can be exchanged.
  private var streak: Streak = .none

  private enum Streak: Equatable {
    case none
    case killing
    case yanked(Range<Int>)
  }

  package init(_ buffer: Buffer = Buffer(), kills: KillRing = KillRing()) {
    self.buffer = buffer
    self.kills = kills
  }

  /// Starts another line; what was cut stays.
  package mutating func begin(_ text: String = "") {
    buffer = Buffer(text)
    streak = .none
  }

  /// Inserts typed or pasted text.
  package mutating func insert(_ text: String) {
    streak = .none
    buffer.insert(text)
  }

  /// Does the command where it concerns the text.
  ///
  /// - Returns: Whether something was moved or changed.
  @discardableResult
  package mutating func apply(_ command: Command) -> Bool {
    if let motion = command.motion {
      streak = .none
      return buffer.move(motion)
    }
    if let motion = command.killed { return kill(motion) }
    let before = streak
    streak = .none
    switch command {
    case .up: return buffer.moveLine(.up)
    case .down: return buffer.moveLine(.down)
    case .deleteBackward: return !buffer.remove(.left).isEmpty
    case .deleteForward: return !buffer.remove(.right).isEmpty
    case .transpose: return buffer.transpose()
    case .undo: return buffer.undo()
    case .redo: return buffer.redo()
    case .newLine: return breakLine()
    case .yank: return yank()
    case .yankOlder: return yankOlder(before)
    default: return false
    }
  }

  /// A new line that begins with the blanks of the line it leaves.
  private mutating func breakLine() -> Bool {
    let line = buffer.beforeCursor.split(separator: "\n", omittingEmptySubsequences: false).last
    buffer.insert("\n" + (line ?? "").prefix { $0 == " " || $0 == "\t" })
    return true
  }

  private mutating func kill(_ motion: Motion) -> Bool {
    var motion = motion
    if buffer.target(of: motion) == buffer.cursor {
      // At the edge of a line the line end itself is cut.
      if motion == .lineEnd { motion = .right }
      if motion == .lineStart { motion = .left }
    }
    let isForward = buffer.target(of: motion) > buffer.cursor
    let removed = buffer.remove(motion)
    kills.add(removed, joining: streak == .killing ? (isForward ? .after : .before) : nil)
    streak = .killing
    return !removed.isEmpty
  }

  private mutating func yank() -> Bool {
    guard let text = kills.newest else { return false }
    let start = buffer.cursor
    buffer.insert(text)
    streak = .yanked(start..<buffer.cursor)
    return true
  }

  private mutating func yankOlder(_ before: Streak) -> Bool {
    guard case .yanked(let range) = before else { return false }
    kills.rotate()
    guard let text = kills.newest else { return false }
    buffer.replace(range, with: text)
    streak = .yanked(range.lowerBound..<buffer.cursor)
    return true
  }
}

extension Command {
  /// The motion that the command is.
  fileprivate var motion: Motion? {
    switch self {
    case .left: .left
    case .right: .right
    case .wordLeft: .wordLeft
    case .wordRight: .wordRight
    case .lineStart: .lineStart
    case .lineEnd: .lineEnd
    case .textStart: .textStart
    case .textEnd: .textEnd
    default: nil
    }
  }

  /// The motion that the command cuts to.
  fileprivate var killed: Motion? {
    switch self {
    case .killLineEnd: .lineEnd
    case .killLineStart: .lineStart
    case .killWordLeft: .wordLeft
    case .killWordRight: .wordRight
    default: nil
    }
  }
}
