import Glibc
import Testing

/// Outputs that were read by a person and kept: `Expected/NAME.txt`.
///
/// `RECORD=1 swift test` writes them anew and fails, so that somebody reads the difference.
enum Expected {
  /// Fails unless the text is what the file of that name holds.
  static func check(_ text: String, _ name: String) {
    let path = "\(Project.tests)/Expected/\(name).txt"
    let kept = Project.read(path)
    if text == kept { return }
    if getenv("RECORD").map({ String(cString: $0) }) == "1" {
      #expect(Project.write(text, to: path), "\(name).txt cannot be written")
      Issue.record("\(name).txt is recorded; read the difference before it is kept")
    } else {
      Issue.record("\(name).txt has\n\(kept ?? "(no such file)")\nthe program wrote\n\(text)")
    }
  }
}
