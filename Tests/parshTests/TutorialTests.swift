import Glibc
import TestSupport
import Testing

/// The tutorial, done as it says: files are written, commands are run, their output is what follows.
///
/// A block after `<!-- file PATH -->` is the content of a file, a block after `<!-- command -->`
/// begins with a command line. RECORD=1 writes the page anew and fails, so that somebody reads it.
@Suite struct TutorialTests {
  private static let page = Project.root + "/docs/tutorial-own-index.md"

  private struct Block {
    var mark: String
    var body: [String]
  }

  @Test func `does what it says`() throws {
    let folder = TemporaryFolder()
    let text = try #require(Project.read(Self.page))
    var (done, block): ([String], Block?) = ([], nil)
    var mark: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("<!-- ") { mark = String(line.dropFirst(5).dropLast(4)) }
      guard line.hasPrefix("```"), let known = mark else {
        if block == nil { done.append(line) } else { block?.body.append(line) }
        continue
      }
      if let full = block {
        done += try Self.doing(full, folder.path)
        (block, mark) = (nil, nil)
      } else {
        block = Block(mark: known, body: [])
      }
      done.append(line)
    }
    let made = done.joined(separator: "\n")
    if made != text, getenv("RECORD").map({ String(cString: $0) }) == "1" {
      #expect(Project.write(made, to: Self.page))
    }
    #expect(made == text, "read the difference before it is kept")
  }

  /// Writes the file or runs the command; the lines that the block should have.
  private static func doing(_ block: Block, _ folder: String) throws -> [String] {
    let words = block.mark.split(separator: " ").map(String.init)
    if words.first == "file", words.count == 2 {
      let text = block.body.map { $0 + "\n" }.joined()
      #expect(Project.write(text, to: "\(folder)/\(words[1])"), "\(words[1])")
      return block.body
    }
    let command = try #require(block.body.first)
    let called = command.split(separator: " ").dropFirst(2).map(String.init)
    #expect(command.hasPrefix("$ parsh "), "\(command)")
    let run = try Run(called, in: folder)
    let shown = (run.output + run.errors).split(separator: "\n", omittingEmptySubsequences: false)
    return [command] + shown.dropLast().map(String.init)
  }
}
