import LuaRuntime

/// How the function is called that the end of a text is in.
struct SignatureLine {
  let finder: ValueFinder
  let language: Language
  private var code: LuaCode { finder.code }

  /// Of the function or the property whose name ends the text.
  var named: String? {
    guard let last = code.lua.tokens.last, last.kind == .name,
      last.range.upperBound == code.lua.bytes.count
    else { return nil }
    let place = code.tokens.count - 1
    return (finder.value(endingAt: place)?.function ?? property(at: place)).map(head)
  }

  private func property(at place: Int) -> Function? {
    guard code.isSign(place - 1, "."), let type = finder.value(endingAt: place - 2)?.type else {
      return nil
    }
    let name = code.text(place)
    return type.properties.first { $0.shortName == name }
  }

  /// Of the innermost call, with the parameter that the text ends in.
  var called: String? {
    guard let last = code.lua.tokens.last else { return nil }
    let isAtEnd = last.range.upperBound == code.lua.bytes.count
    if last.kind == .comment, last.isOpen, isAtEnd { return nil }
    let isString = last.kind == .string && last.isOpen && isAtEnd
    let isTyped = isString || isAtEnd && [.name, .keyword, .number].contains(last.kind)
    let place = code.tokens.count - (isTyped ? 1 : 0)
    guard let expected = finder.callExpectation(at: place, isString: isString) else { return nil }
    return head(expected.function) + (expected.parameter.map(line) ?? "")
  }

  private func line(_ parameter: ParameterInfo) -> String {
    let kind = HelpWords(language: language).kind(parameter)
    return "\n\(parameter.name): \(kind) – \(parameter.summary(language))"
  }

  private func head(_ function: Function) -> String {
    "\(function.signature) – \(function.summary(language))"
  }
}
