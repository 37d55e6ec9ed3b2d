import LuaRuntime
import ParLua

/// Looks at the errors of a transcript as their reader would: do they say which argument, do they
/// offer a correction, and does the correction work?
enum Corrections {
  /// Errors of Lua itself, which know nothing of arguments with names.
  static let ofLua = [
    "attempt to index ", "attempt to call ", "attempt to perform arithmetic on ",
    "attempt to compare ", "attempt to concatenate ", "attempt to get length of ",
    "attempt to add ", "bad argument #", "stack overflow", "resulting string too large",
    "assertion failed!", "error object is a ", "cannot be changed; keep the result in a variable",
  ]

  /// What an offer begins with, after a semicolon or "or".
  static let offers = [
    "add", "ask", "change", "choose", "close", "copy", "correct", "fill", "give", "keep", "leave",
    "look",
    "mark", "name", "open", "raise", "rename", "save", "start", "turn", "use", "write",
  ]

  /// What is wrong with the errors of a transcript.
  static func problems(in transcript: Transcript) throws -> [String] {
    try Stage.with(transcript.settings) { stage in
      transcript.entries.flatMap { entry -> [String] in
        guard case .failed(let error) = stage.run(entry.text).outcome else { return [] }
        let place =
          "\(transcript.name).txt, line \(entry.line): > \(entry.text)\n  \(error.message)"
        if error.cause == nil, transcript.raised.contains(where: error.message.hasSuffix) {
          return []
        }
        return problems(error, entry.text, stage).map { "\(place)\n  \($0)" }
      }
    }
  }

  private static func problems(_ error: LuaError, _ typed: String, _ stage: Stage) -> [String] {
    guard let call = error.cause else {
      if case .syntax = error.kind { return [] }
      return ofLua.contains { error.message.contains($0) }
        ? [] : ["is neither Lua's own nor of a declared function"]
    }
    var problems: [String] = []
    if (call.argument ?? "").isEmpty { problems.append("names no argument") }
    if call.remedies.isEmpty, !offersSomething(error.message) {
      problems.append("offers no correction")
    }
    for remedy in call.remedies { problems += tried(remedy, call, typed, stage) }
    return problems
  }

  private static func offersSomething(_ message: String) -> Bool {
    message.contains("did you mean '")
      || offers.contains { message.contains("; \($0) ") || message.contains(" or \($0) ") }
  }

  /// Does what the remedy says with what was typed; says what does not work.
  private static func tried(
    _ remedy: Remedy, _ call: CallError, _ typed: String, _ stage: Stage
  ) -> [String] {
    switch remedy {
    case .run(let code):
      if case .done = stage.run(code).outcome { return [] }
      return ["the code it offers does not run: \(code)"]
    case .replace(let given, let texts):
      if texts.isEmpty { return ["offers nothing in place of '\(given)'"] }
      // What was computed, not typed, cannot be typed anew.
      guard given.count < 59 else { return [] }
      return texts.prefix(3).compactMap { text in
        guard let corrected = replacing(given, with: text, in: typed) else {
          return "what it would replace was not typed: '\(given)'"
        }
        return failsAlike(corrected, call, stage) ? "its correction fails: \(corrected)" : nil
      }
    }
  }

  private static func failsAlike(_ code: String, _ call: CallError, _ stage: Stage) -> Bool {
    switch stage.run(code).outcome {
    case .done: false
    case .more: true
    case .failed(let error):
      error.cause.map { again in
        again.function == call.function && again.argument == call.argument
          && type(of: again.cause) == type(of: call.cause)
      } ?? true
    }
  }
}

extension Transcript {
  /// The messages that the transcript's own code raises.
  fileprivate var raised: [String] {
    entries.flatMap { $0.text.matches(of: /(?:error\(|assert\(nil, )"([^"]*)"\)/) }.map {
      String($0.1)
    }
  }
}

// MARK: - Typing it anew

extension Corrections {
  /// The text with what was given replaced: a text in its quotes, a number, or a word.
  static func replacing(_ given: String, with text: String, in typed: String) -> String? {
    for range in literals(in: typed) where isSame(value(of: typed[range]), given) {
      let quote = typed[range].prefix(1)
      let inside = text.hasPrefix("\"") ? String(text) : quote + escaped(text, quote) + quote
      return typed.replacingCharacters(in: range, with: inside)
    }
    if let number = Double(given) {
      for range in numbers(in: typed).reversed() where Double(typed[range]) == number {
        return typed.replacingCharacters(in: range, with: text)
      }
    }
    guard !given.isEmpty else { return nil }
    let ranges = typed.ranges(of: given)
    let words = ranges.filter { typed.isWord($0) }
    return (words.first ?? ranges.first).map { typed.replacingCharacters(in: $0, with: text) }
  }

  /// Names are found without diacritics and messages write them with.
  private static func isSame(_ typed: String, _ given: String) -> Bool {
    typed == given
      || !given.isEmpty && given == given.capitalized
        && typed.compare(given, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedSame
  }

  /// Where the short texts in quotes are, quotes included.
  private static func literals(in typed: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var place = typed.startIndex
    while let start = typed[place...].firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      var end = typed.index(after: start)
      while end < typed.endIndex, typed[end] != typed[start] {
        let step = typed[end] == "\\" ? 2 : 1
        end = typed.index(end, offsetBy: step, limitedBy: typed.endIndex) ?? typed.endIndex
      }
      guard end < typed.endIndex else { break }
      place = typed.index(after: end)
      found.append(start..<place)
    }
    return found
  }

  private static func numbers(in typed: String) -> [Range<String.Index>] {
    typed.ranges(of: /-?[0-9][0-9.]*(?:e[0-9]+)?/)
  }

  /// The text that a literal stands for, as far as transcripts write them.
  private static func value(of literal: Substring) -> String {
    String(
      literal.dropFirst().dropLast().replacing(/\\([0-9]{1,3}|["'\\])/) { match in
        guard let code = UInt32(match.1) else { return String(match.1) }
        return Unicode.Scalar(code).map { String($0) } ?? ""
      })
  }

  private static func escaped(_ text: String, _ quote: Substring) -> String {
    text.replacing("\\", with: "\\\\").replacing(quote, with: "\\" + quote)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }

  /// Whether no letter or digit stands right before or after.
  fileprivate func isWord(_ range: Range<Index>) -> Bool {
    let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
    let after = range.upperBound < endIndex ? self[range.upperBound] : " "
    return ![before, after].contains { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
