import Glibc
import LuaRuntime

/// A transcript in Markdown: what is typed at the prompt and what it shows, statement by statement.
final class SessionLog {
  /// The file, as it was given.
  let path: String
  let descriptor: Int32
  private var heard: [UInt8] = []
  private var isCut = false

  /// The bytes of one statement's output that are kept.
  private static let most = 1 << 20

  /// A transcript in a file that is open, and is closed with the transcript.
  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Takes what the statement that runs shows.
  func hear(_ bytes: UnsafeRawBufferPointer) {
    let room = SessionLog.most - heard.count
    heard.append(contentsOf: bytes.prefix(room))
    if bytes.count > room { isCut = true }
  }

  /// Forgets what was shown before the statement.
  func begin() {
    heard = []
    isCut = false
  }

  /// Writes a statement and what it showed.
  ///
  /// - Returns: Whether all of it was written.
  func add(_ typed: String, error: String?) -> Bool {
    var shown = SessionLog.withoutAttributes(String(decoding: heard, as: UTF8.self))
    if isCut { shown += "\n…" }
    if let error { shown += error }
    while shown.last?.isNewline == true { shown.removeLast() }
    var text = SessionLog.fenced(typed, "lua")
    if !shown.isEmpty { text += "\n" + SessionLog.fenced(shown, "text") }
    begin()
    return TextFile.write(text + "\n", to: descriptor)
  }

  /// The text between fences longer than any in it.
  static func fenced(_ text: String, _ language: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\(language)\n\(text)\n\(fence)\n"
  }

  /// The text without the terminal's colours.
  static func withoutAttributes(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "\u{1B}[") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...].drop { $0.isNumber || $0 == ";" }.dropFirst()
    }
    return result + rest
  }
}
