import Foundation
import LuaRuntime
import ParLua
import Testing

/// Every error in every transcript names what it is about and offers something that works.
@Suite struct CorrectionTests {
  /// What Lua itself says of code that is no Lua, or of values that have no such operation.
  private static let ownToLua = [
    "attempt to", "unexpected symbol", "expected near", "unfinished string", "syntax error",
    "cannot be changed; keep the result in a variable",
  ]
  /// What a user's own code raises in a transcript.
  private static let ownToUser = ["once"]

  /// How a message offers what would work.
  private static let offers = [
    "did you mean", "write ", "use ", "choose ", "give ", "try ", "name a file", "save ", "copy ",
    "put ", "start parsh", "change the folder", "rename it", "look at", "is none of", " are ",
    " is ", "at most", "takes ", "needs ", "ask for", "expected", "an example", "lists them",
    "rank among", "rename ",
  ]

  @Test(arguments: Transcript.all)
  func `every error names an argument and offers a correction`(_ transcript: Transcript) throws {
    try Stage.with(transcript.settings) { stage in
      for entry in transcript.entries {
        guard case .failed(let error) = stage.run(entry.text).outcome else { continue }
        let place = "\(transcript.name).txt:\(entry.line): \(error.message)"
        guard let cause = error.cause else {
          let own = Self.ownToLua + Self.ownToUser
          #expect(own.contains { error.message.contains($0) }, "\(place)")
          continue
        }
        #expect(cause.argument != nil, "\(place)")
        #expect(Self.offers.contains { cause.message.contains($0) }, "\(place)")
        for remedy in cause.remedies {
          let offered = try corrections(entry.text, remedy, place)
          let works = try offered.isEmpty || offered.contains { try isBetter($0, cause, stage) }
          #expect(works, "\(place)\n  offered: \(offered)")
        }
      }
    }
  }

  /// The statement with each of the texts that were offered; the code that was offered.
  private func corrections(_ text: String, _ remedy: Remedy, _ place: String) throws -> [String] {
    switch remedy {
    case .run(let code): return [code]
    case .replace(let given, let texts):
      #expect(!texts.isEmpty, "\(place)")
      guard !given.isEmpty, let range = text.range(of: given, options: .backwards) else {
        return []
      }
      return texts.prefix(3).map { text.replacingCharacters(in: range, with: $0) }
    }
  }

  /// Whether a corrected statement runs, or at least fails for another reason.
  private func isBetter(_ code: String, _ cause: CallError, _ stage: Stage) throws -> Bool {
    guard case .failed(let error) = stage.run(code).outcome else { return true }
    return error.cause?.function != cause.function || error.cause?.argument != cause.argument
  }
}
