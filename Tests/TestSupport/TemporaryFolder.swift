import Glibc

/// A folder of its own, removed with all that is in it at the end.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  package init() {
    var name = Array("/tmp/parsh-test-XXXXXX".utf8CString)
    path = mkdtemp(&name).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { _ = system("rm -rf '\(path)'") }

  /// Writes a file.
  package func write(_ text: String, to name: String) {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// The text of a file; empty where there is none.
  package func read(_ name: String) -> String {
    guard let file = fopen(path + "/" + name, "r") else { return "" }
    defer { fclose(file) }
    var text: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { text.append(UInt8(byte)) }
    return String(decoding: text, as: UTF8.self)
  }
}
