import Foundation
import Testing

/// What a user sees: comments, what is typed after `> ` and `>> `, and what is then shown.
///
/// A comment that begins `-- with:` says how the shell is started: `lang=vi decimal-comma
/// format=csv width=80 height=24 terminal nobody` (nobody: without the rights of root).
struct Transcript: Sendable, CustomTestStringConvertible {
  /// One statement: the lines typed and the lines shown.
  struct Entry: Sendable {
    /// The number of the line on which it begins.
    let line: Int
    /// What was typed, without the prompts.
    var input: [String]
    /// What was shown.
    var output: [String]
    /// Comments and empty lines that stand before it.
    let comments: [String]

    /// The text typed, as the shell gets it.
    var text: String { input.joined(separator: "\n") }
  }

  let path: String
  var entries: [Entry]
  /// Comments after the last statement.
  private(set) var ending: [String] = []

  var name: String { String(path.split(separator: "/").last?.dropLast(4) ?? "") }
  var testDescription: String { name }

  /// Every transcript of the folder, by name.
  static let all: [Transcript] = {
    let folder = Project.tests + "/Transcripts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
        .map { Transcript(path: "\(folder)/\(name)", $0) }
    }
  }()

  /// The words after `-- with:`.
  var settings: [String] {
    let comments = entries.first?.comments ?? []
    return comments.filter { $0.hasPrefix("-- with:") }
      .flatMap { $0.dropFirst(8).split(separator: " ").map(String.init) }
  }
}

// MARK: - Reading and writing

extension Transcript {
  init(path: String, _ text: String) {
    self.path = path
    entries = []
    var comments: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == ">" || line.hasPrefix("> ") {
        close(&comments)
        let entry = Entry(
          line: number + 1, input: [String(line.dropFirst(2))], output: [], comments: comments)
        entries.append(entry)
        comments = []
      } else if line == ">>" || line.hasPrefix(">> "), !entries.isEmpty {
        entries[entries.count - 1].input.append(String(line.dropFirst(3)))
      } else if line.hasPrefix("-- ") || !comments.isEmpty || entries.isEmpty {
        comments.append(String(line))
      } else {
        entries[entries.count - 1].output.append(String(line))
      }
    }
    close(&comments)
    ending = comments
  }

  /// Ends an output: empty lines at its end belong to what follows.
  private mutating func close(_ comments: inout [String]) {
    guard !entries.isEmpty else { return }
    while entries[entries.count - 1].output.last?.isEmpty == true {
      entries[entries.count - 1].output.removeLast()
      comments.insert("", at: 0)
    }
  }

  /// The file's content.
  var text: String {
    var lines: [String] = []
    for entry in entries {
      lines += entry.comments
      for (place, line) in entry.input.enumerated() {
        let prompt = place == 0 ? ">" : ">>"
        lines.append(line.isEmpty ? prompt : prompt + " " + line)
      }
      lines += entry.output
    }
    return (lines + ending).joined(separator: "\n")
  }

  /// What a shell shows for the same input, statement by statement.
  func replayed() throws -> Transcript {
    var copy = self
    try Stage.with(settings) { stage in
      for place in copy.entries.indices { copy.entries[place].output = stage.show(entries[place]) }
    }
    return copy
  }
}
