import Foundation
import Testing

/// Transcripts show what a user sees; `RECORD=1 swift test` rewrites them and fails, so that
/// somebody reads the difference.
@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func `shows what its transcript shows`(_ transcript: Transcript) throws {
    let replayed = try transcript.replayed()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      guard replayed.text != transcript.text else { return }
      try replayed.text.write(toFile: transcript.path, atomically: true, encoding: .utf8)
      Issue.record("\(transcript.name) is recorded; read the difference before it is kept")
      return
    }
    for (wanted, got) in zip(transcript.entries, replayed.entries) where wanted.output != got.output
    {
      Issue.record(
        """
        \(transcript.name).txt, line \(wanted.line): > \(wanted.text)
        expected:
        \(wanted.output.joined(separator: "\n"))
        got:
        \(got.output.joined(separator: "\n"))
        """)
    }
  }
}
