import LineEditor

/// A small language: complete when as many brackets are closed as opened; numbers are cyan,
/// brackets yellow; words of a list are completed.
func toyRoles(_ words: [String] = ["papi", "pairs", "pairwise", "print"]) -> Roles {
  var roles = Roles()
  roles.highlight = { text in
    var offset = 0
    return text.compactMap { character in
      defer { offset += character.utf8.count }
      let range = offset..<offset + character.utf8.count
      if character.isNumber { return StyledSpan(range, Style(.cyan)) }
      return "()".contains(character) ? StyledSpan(range, Style(.yellow)) : nil
    }
  }
  roles.isComplete = { text in
    text.count { $0 == "(" } <= text.count { $0 == ")" }
  }
  roles.complete = { text, cursor in
    let before = String(decoding: Array(text.utf8).prefix(cursor), as: UTF8.self)
    let word = String(before.reversed().prefix { $0.isLetter }.reversed())
    let found = words.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return Completion(
      range: cursor - word.utf8.count..<cursor,
      candidates: found.map { Candidate($0, summary: "About \($0).\nMore.") })
  }
  roles.help = { text, cursor in
    text.isEmpty ? nil : StyledText("\(text)(a, b) at \(cursor)", Style(nil, .bold))
  }
  return roles
}
