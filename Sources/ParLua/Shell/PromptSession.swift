import TerminalText
import LuaRuntime

/// What a prompt keeps of the statements typed at it, and what it says beside their results.
final class PromptSession {
  private unowned let interpreter: Interpreter
  private unowned let context: ShellContext
  /// The names that the shell gave.
  let given: GivenNames
  /// What succeeded.
  private(set) var record = SessionRecord()
  /// The transcript that is being kept.
  var log: SessionLog?
  /// The files that this session wrote.
  var files = OwnFiles()
  /// Whether a statement of the prompt runs, not a script.
  private(set) var isRunning = false
  /// Whether the statement that runs has no place in a script: it calls `save`, `log` or `last`.
  var isLeftOut = false
  /// Whether it has no place in a transcript: it calls `log`.
  var isUnlogged = false
  /// What the statement that runs turned out to be.
  var entry: SessionRecord.Entry?

  /// A session that begins with the globals there are.
  init(_ interpreter: Interpreter, _ context: ShellContext) {
    self.interpreter = interpreter
    self.context = context
    given = GivenNames(interpreter)
  }

  /// Takes what a statement shows.
  func hear(_ bytes: UnsafeRawBufferPointer) {
    if isRunning { log?.hear(bytes) }
  }

  /// Runs what was typed, keeps it, and says what there is to say beside its result.
  func run(_ text: String, _ body: () -> Shell.Outcome) -> Shell.Outcome {
    (isRunning, isLeftOut, isUnlogged, entry) = (true, false, false, nil)
    log?.begin()
    let start = MonotonicClock.now
    let outcome = body()
    isRunning = false
    if case .more = outcome { return outcome }
    let seconds = isLeftOut || outcome.isInterrupted ? 0 : MonotonicClock.now - start
    var notes = [MonotonicClock.note(seconds, context.style, over: context.options.quickSeconds)]
    let (taken, restored) = given.look()
    entry?.restored = restored
    notes += keep(text, outcome)
    notes += taken.map(context.phrase.taken)
    if given.isLastValueNewlyTaken(interpreter.stack) {
      notes.append(context.phrase.lastValueTaken)
    }
    tell(notes.compactMap { $0 })
    return outcome
  }

  /// Keeps the statement in the record and in the transcript; gives what went wrong with that.
  private func keep(_ text: String, _ outcome: Shell.Outcome) -> [String?] {
    var message: String?
    if case .failed(let error) = outcome { message = Shell.shown(error) }
    var notes: [String?] = []
    if let log, !isUnlogged, !log.add(text, error: message) {
      notes.append(FileNotWritten(path: log.path).description)
      self.log = nil
    }
    guard let entry, message == nil else { return notes }
    if entry.isNil, entry.isExpression, let note = unknown(entry.code.trimmingSpaces) {
      return notes + [note]
    }
    if !isLeftOut { record.keep(entry) }
    return notes
  }

  /// What is said of a bare name that stands for nothing.
  private func unknown(_ name: String) -> String? {
    guard name.isName, name != "nil" else { return nil }
    if context.catalogue.entries.contains(where: { $0.name == name }) {
      return context.phrase.unopened(name, LuaError.opening(name))
    }
    if LuaError.leaving.contains(name) { return context.phrase.leaving }
    let near = Spelling.nearest(to: name, in: globals, most: 1).first
    return context.phrase.unknown(name, nearest: near == name ? nil : near)
  }

  /// The names of all globals: the user's own, ours, then Lua's, so that of equally near names the
  /// likelier one is offered.
  var globals: [String] {
    let ours = Set(
      Library.functions.compactMap { $0.name.split(separator: ".").first.map(String.init) })
    var names: [(place: Int, name: String)] = []
    try? interpreter.stack.forEachGlobal { name, value in
      let place = ours.contains(name) ? 1 : given.isOurs(name, at: value) ? 2 : 0
      names.append((place, name))
    }
    return names.sorted { $0 < $1 }.map(\.name)
  }

  /// Says it to somebody who watches; a pipe gets results alone.
  private func tell(_ notes: [String]) {
    guard context.style.isWatched else { return }
    for note in notes { interpreter.print(context.style.faint(visible(note))) }
  }

  /// The session as a script.
  var script: String {
    record.script { text in
      guard (try? interpreter.load(text, name: "=stdin")) != nil else { return false }
      interpreter.stack.drop()
      return true
    }
  }
}
