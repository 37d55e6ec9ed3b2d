extension Editor {
  /// Completes the word at the cursor as far as it is certain and shows what is left to choose.
  func complete(walkingBack: Bool = false) {
    help = nil
    if indents() {
      editing.insert("  ")
      return
    }
    let completion = askForCompletion()
    guard completion.candidates.count > 0 else { return }
    if let only = completion.candidates.first, completion.candidates.count == 1 {
      put(only.text, in: completion.range)
      return
    }
    showMenu(insertingPrefix(of: completion))
    if walkingBack { walkMenu(-1) }
  }

  /// Whether there is nothing to complete: the cursor stands in the margin of a further line.
  private func indents() -> Bool {
    let before = editing.buffer.beforeCursor
    guard let lineEnd = before.lastIndex(of: "\n") else { return false }
    return before[lineEnd...].allSatisfy(\.isWhitespace)
  }

  /// The candidates, with a range that lies within the text.
  private func askForCompletion() -> Completion {
    let buffer = editing.buffer
    var completion = roles.complete(buffer.text, buffer.cursor)
    completion.range = buffer.aligned(completion.range)
    return completion
  }

  /// Puts what all candidates share into the line, unless that would take away what was typed.
  private func insertingPrefix(of completion: Completion) -> Completion {
    let prefix = completion.commonPrefix
    let typed = text(in: completion.range)
    guard prefix != typed && prefix.count >= typed.count else { return completion }
    let start = completion.range.lowerBound
    editing.buffer.replace(completion.range, with: prefix)
    return Completion(range: start..<editing.buffer.cursor, candidates: completion.candidates)
  }

  private func text(in range: Range<Int>) -> String {
    let buffer = editing.buffer
    return String(buffer.text[buffer.index(range.lowerBound)..<buffer.index(range.upperBound)])
  }

  private func showMenu(_ completion: Completion) {
    mode = .menu(Menu(completion, original: text(in: completion.range)))
  }

  // MARK: The menu's keys

  func handleMenu(_ menu: Menu, _ key: Key) -> Outcome {
    switch Keymap.menu[key] {
    case .menuNext: walkMenu(1)
    case .menuPrevious: walkMenu(-1)
    case .menuPageDown: walkMenu(Menu.longest)
    case .menuPageUp: walkMenu(-Menu.longest)
    case .menuLeave: leaveMenu(menu)
    case .menuAccept where menu.chosen != nil: mode = .typing
    default: return handleThrough(menu, key)
    }
    return .goOn
  }

  /// A key that is none of the menu's: takes what is chosen, and goes on typing with the menu
  /// following where nothing is.
  private func handleThrough(_ menu: Menu, _ key: Key) -> Outcome {
    mode = .typing
    let outcome = handleTyping(key)
    guard menu.chosen == nil, key.text != nil || key.code == .backspace else { return outcome }
    let completion = askForCompletion()
    if completion.candidates.count > 0 { showMenu(completion) }
    return outcome
  }

  private func walkMenu(_ steps: Int) {
    guard case .menu(var menu) = mode else { return }
    menu.walk(steps)
    put(&menu)
    mode = .menu(menu)
  }

  private func leaveMenu(_ menu: Menu) {
    var menu = menu
    if menu.chosen != nil {
      menu.reset()
      put(&menu)
    }
    mode = .typing
  }

  private func put(_ text: String, in range: Range<Int>) {
    editing.buffer.replace(range, with: text)
    closedQuote = text.last.flatMap { $0 == "\"" || $0 == "'" ? ($0, editing.buffer.cursor) : nil }
  }

  /// Puts what the menu has chosen into the line.
  private func put(_ menu: inout Menu) {
    put(menu.text, in: menu.range)
    menu.range = menu.range.lowerBound..<editing.buffer.cursor
  }
}
