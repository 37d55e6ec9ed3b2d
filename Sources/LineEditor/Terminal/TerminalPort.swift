/// What the editor needs of a terminal; a test gives it a script instead.
package protocol TerminalPort: AnyObject {
  /// As it is now.
  var size: TerminalSize { get }

  /// Begins reading single keys; again after another process had the terminal.
  ///
  /// - Returns: Whether the terminal does that.
  func enter() -> Bool

  /// Gives the terminal back as it was.
  func leave()

  /// Waits for what comes next, without end where no time is given.
  func next(within milliseconds: Int?) -> TerminalEvent

  func write(_ bytes: [UInt8])

  /// Stops the program, between `leave` and `enter`, until a shell lets it go on.
  func suspend()
}

/// What comes from a terminal.
package enum TerminalEvent: Hashable, Sendable {
  case bytes([UInt8])
  case timeout
  /// It has another size.
  case resized
  /// The program was stopped from outside and goes on.
  case continued
  /// Nobody is there any more.
  case end
}
