/// Makes a `local` at the top level of what is typed last for the lines that follow, so that a
/// script can be pasted piece by piece.
///
/// `local x = 1` becomes `x = 1`, `local x` becomes `x = nil`, `local function f` loses its
/// `local`: each stays where it stands, so that errors name the same lines. A `local` inside a
/// block or a function is left alone, and so is one that is to be closed.
struct KeptLocals {
  private let lua: LuaTokens
  private let code: [LuaToken]
  private var bytes: [UInt8]
  /// What is to be put in, by place, ascending.
  private var additions: [Int] = []

  /// The text as the prompt runs it.
  ///
  /// - Complexity: O(bytes).
  static func rewritten(_ text: String) -> String {
    var kept = KeptLocals(LuaTokens(text))
    kept.rewrite()
    return kept.text
  }

  private init(_ lua: LuaTokens) {
    self.lua = lua
    code = lua.tokens.filter { $0.kind != .comment }
    bytes = lua.bytes
  }

  private mutating func rewrite() {
    var depth = 0
    for place in code.indices where code[place].kind == .keyword {
      switch lua.text(code[place]) {
      case "do", "if", "function", "repeat": depth += 1
      case "end", "until": depth -= 1
      case "local" where depth == 0: keep(place)
      default: break
      }
    }
  }

  private mutating func keep(_ place: Int) {
    if isText(place + 1, "function") {
      blank(code[place].range)
      return
    }
    guard let (end, attributes) = names(from: place + 1) else { return }
    if attributes.contains(where: { isText($0 + 1, "close") }) { return }
    blank(code[place].range)
    for attribute in attributes {
      blank(code[attribute].range.lowerBound..<code[attribute + 2].range.upperBound)
    }
    if !isText(end, "=") { additions.append(code[end - 1].range.upperBound) }
  }

  /// Where a list of names ends, and where its attributes begin: `a <const>, b`.
  private func names(from start: Int) -> (end: Int, attributes: [Int])? {
    var attributes: [Int] = []
    var place = start
    while true {
      guard isName(place) else { return nil }
      place += 1
      if isText(place, "<") {
        guard isName(place + 1), isText(place + 2, ">") else { return nil }
        attributes.append(place)
        place += 3
      }
      guard isText(place, ",") else { return (place, attributes) }
      place += 1
    }
  }

  private func isName(_ place: Int) -> Bool {
    code.indices.contains(place) && code[place].kind == .name
  }

  private func isText(_ place: Int, _ text: StaticString) -> Bool {
    code.indices.contains(place) && lua.isText(code[place], text)
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range { bytes[place] = 0x20 }
  }

  private var text: String {
    var result: [UInt8] = []
    var done = 0
    for addition in additions {
      result += bytes[done..<addition] + Array(" = nil".utf8)
      done = addition
    }
    return String(decoding: result + bytes[done...], as: UTF8.self)
  }
}
