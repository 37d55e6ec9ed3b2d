import LuaRuntime

extension Shell {
  /// What may stand where the cursor is, found without running anything of the user's.
  ///
  /// - Parameter cursor: The offset in bytes of UTF-8; one inside a letter counts as before it.
  /// - Complexity: O(bytes before the cursor + globals), with bounds on what tables are looked at.
  public func complete(_ text: String, at cursor: Int) -> Completions {
    let end = text.letterStart(atOrBefore: cursor)
    let nothing = Completions(end..<end, [])
    return look(String(text.utf8.prefix(end)) ?? "") { finder in
      Completer(finder: finder, following: text.utf8.dropFirst(end).first).completions()
    } ?? nothing
  }

  /// The signature of the function whose name or call the cursor is in, with the parameter that it
  /// is at; nil where there is none.
  ///
  /// - Parameter cursor: The offset in bytes of UTF-8.
  public func signature(_ text: String, at cursor: Int) -> String? {
    let end = text.letterStart(atOrBefore: cursor)
    let whole = text.endOfName(from: end)
    if let named = signature(String(text.utf8.prefix(whole)) ?? "", \.named) { return named }
    return signature(String(text.utf8.prefix(end)) ?? "", \.called)
  }

  private func signature(
    _ text: String, _ line: KeyPath<SignatureLine, String?>
  ) -> String? {
    look(text) { finder in
      SignatureLine(finder: finder, language: context.style.language)[keyPath: line]
    } ?? nil
  }

  /// Which bytes of a text are what; cheap enough for every key.
  ///
  /// - Complexity: O(bytes).
  public func highlight(_ text: String) -> [HighlightedSpan] {
    let lua = LuaTokens(text)
    return interpreter.looking { stack in
      Highlighter(lua: lua, stack: stack, interpreter: interpreter).spans()
    } ?? []
  }

  private func look<Result>(_ text: String, _ body: (ValueFinder) -> Result) -> Result? {
    let code = LuaCode(LuaTokens(text))
    return interpreter.looking { stack in body(ValueFinder(code, interpreter, context, stack)) }
  }
}

extension String {
  /// The offset of the letter's first byte that an offset lies in, or of the end.
  fileprivate func letterStart(atOrBefore offset: Int) -> Int {
    var place = min(max(offset, 0), utf8.count)
    let bytes = utf8
    while place > 0, place < bytes.count,
      bytes[bytes.index(bytes.startIndex, offsetBy: place)] & 0xC0 == 0x80
    {
      place -= 1
    }
    return place
  }

  /// The offset of the end of the name that an offset lies in.
  fileprivate func endOfName(from offset: Int) -> Int {
    offset + utf8.dropFirst(offset).prefix(while: \.isNamePart).count
  }
}
