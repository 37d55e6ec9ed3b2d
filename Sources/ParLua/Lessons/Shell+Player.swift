import LuaRuntime

/// What a lesson makes of what is typed at the prompt.
extension Shell {
  /// Whether a lesson takes the text before Lua sees it: a request as it stands, so that it works
  /// whatever its name stands for by now, or a line of the learner's own where one is asked for.
  func isTakenByLesson(_ text: String) -> Bool {
    guard let player = context.player else { return false }
    if let request = LessonPlayer.request(text) {
      player.request = request
      (context.heard, context.heardCount) = (nil, 0)
      tell(player)
      return true
    }
    guard player.wantsText, isProse(text) else { return false }
    say(player.keep(text.trimmingSpaces), player)
    return true
  }

  /// Keeps the value of the next expression where a lesson waits for it.
  func listen() {
    guard context.player != nil else { return }
    context.listens = true
    (context.heard, context.heardCount) = (nil, 0)
  }

  /// Lets a lesson answer to a statement that ran.
  func tellLesson(_ outcome: Outcome) {
    guard case .done = outcome, let player = context.player else { return }
    tell(player)
  }

  private func tell(_ player: LessonPlayer) {
    if let reply = player.reply(to: context.heard, count: context.heardCount) { say(reply, player) }
  }

  private func say(_ reply: String, _ player: LessonPlayer) {
    interpreter.print(reply + "\n")
    if player.isOver { return end() }
    if player.wantsNames { prepare(player) }
  }

  /// Puts back what the shell gave, and gives what the lesson works with.
  private func prepare(_ player: LessonPlayer) {
    context.session?.given.restore()
    interpreter.define(LessonFunctions.requests)
    for code in player.takeNames() {
      try? interpreter.run(code, name: "=lesson", arguments: [])
    }
  }

  private func end() {
    (context.player, context.heard, context.listens) = (nil, nil, false)
    let names = LessonFunctions.requests.map(\.name)
    try? interpreter.run(
      names.map { "\($0) = nil" }.joined(separator: " "), name: "=lesson", arguments: [])
  }

  /// Whether a line is no Lua: one that does not load, or a bare name that stands for nothing.
  private func isProse(_ text: String) -> Bool {
    let line = text.trimmingSpaces
    if line.isEmpty || Lexer.question(line) != nil { return false }
    guard isLoadable({ _ = try load(Lexer.muted(line).text) }) else { return true }
    guard line.isName, !["nil", "true", "false", "break"].contains(line) else { return false }
    interpreter.stack.pushGlobal(line)
    defer { interpreter.stack.drop() }
    return interpreter.stack.kind(interpreter.stack.top) == .nil
  }
}
