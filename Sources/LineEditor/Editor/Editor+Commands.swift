/// What follows from a key.
enum Outcome {
  case goOn
  case run
  case abandon
  case leave
  case clear
  case suspend
}

extension Editor {
  /// Does what a key or a paste means at the moment.
  func handle(_ event: KeyEvent) -> Outcome {
    switch event {
    case .paste(let text):
      mode = .typing
      walk = nil
      editing.insert(text)
      return .goOn
    case .key(let key):
      switch mode {
      case .typing: return handleTyping(key)
      case .menu(let menu): return handleMenu(menu, key)
      case .search(let search): return handleSearch(search, key)
      }
    }
  }

  func handleTyping(_ key: Key) -> Outcome {
    let closed = closedQuote
    closedQuote = nil
    if let closed, closed.place == editing.buffer.cursor, key.text == String(closed.mark) {
      return .goOn
    }
    if let command = Keymap.emacs[key] { return perform(command) }
    if let text = key.text {
      walk = nil
      editing.insert(text)
    }
    return .goOn
  }

  private func perform(_ command: Command) -> Outcome {
    if command != .up && command != .down { walk = nil }
    switch command {
    case .accept: return accept()
    case .abandon: return .abandon
    case .clear: return .clear
    case .suspend: return .suspend
    case .deleteOrLeave:
      if editing.buffer.isEmpty { return .leave }
      editing.apply(.deleteForward)
    case .right, .lineEnd, .textEnd: takeSuggestion(or: command)
    case .wordRight: takeSuggestedWord()
    case .up: moveUp()
    case .down: moveDown()
    case .complete: complete()
    case .completeBackward: complete(walkingBack: true)
    case .help: help = roles.help(editing.buffer.text, editing.buffer.cursor)
    case .cancel: help = nil
    case .searchOlder: beginSearch()
    default: editing.apply(command)
    }
    return .goOn
  }

  private func accept() -> Outcome {
    if roles.isComplete(editing.buffer.text) { return .run }
    editing.apply(.newLine)
    return .goOn
  }

  private func takeSuggestion(or command: Command) {
    let suggestion = suggestion()
    if suggestion.isEmpty {
      editing.apply(command)
    } else {
      editing.insert(suggestion)
    }
  }

  private func takeSuggestedWord() {
    let suggestion = suggestion()
    let word = Buffer(suggestion, cursor: 0)
    let end = word.index(word.target(of: .wordRight))
    if suggestion.isEmpty {
      editing.apply(.wordRight)
    } else {
      editing.insert(String(word.text[..<end]))
    }
  }
}
