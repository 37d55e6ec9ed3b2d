import TerminalText

/// A walk through the entries that begin with what was typed.
struct HistoryWalk {
  /// What stood before the cursor when the walk began.
  let prefix: String
  /// The text to come back to below the newest entry.
  let draft: Buffer
  /// The place of the entry that is shown.
  var place: Int
}

/// An incremental search in the history.
struct Search {
  let draft: Buffer
  var wanted = ""
  var found: History.Found?
  var isFailed = false

  /// What the row below the text says.
  var note: StyledText {
    if isFailed { return StyledText("no entry with: \(visible(wanted))", Style(.red)) }
    return StyledText("search: \(visible(wanted))", .note)
  }
}

extension Editor {
  /// A line up; in the first line, or while walking, to the next older entry.
  func moveUp() {
    if walk == nil && editing.apply(.up) { return }
    let buffer = editing.buffer
    let current =
      walk
      ?? HistoryWalk(
        prefix: String(buffer.beforeCursor), draft: buffer, place: history.entries.count)
    guard
      let place = history.next(
        .up, from: current.place, beginningWith: current.prefix, otherThan: buffer.text)
    else { return }
    show(place, of: current)
  }

  /// A line down; while walking, to the next newer entry, and from the newest back to the draft.
  func moveDown() {
    guard let current = walk else {
      editing.apply(.down)
      return
    }
    let next = history.next(
      .down, from: current.place, beginningWith: current.prefix, otherThan: editing.buffer.text)
    if let next {
      show(next, of: current)
    } else {
      editing.buffer = current.draft
      walk = nil
    }
  }

  private func show(_ place: Int, of current: HistoryWalk) {
    walk = current
    walk?.place = place
    editing.buffer.setText(history.entries[place])
  }

  // MARK: Searching

  func beginSearch() {
    help = nil
    mode = .search(Search(draft: editing.buffer))
  }

  func handleSearch(_ search: Search, _ key: Key) -> Outcome {
    var search = search
    switch Keymap.search[key] {
    case .searchOlder: seek(&search, .up, from: search.found?.place ?? history.entries.count)
    case .searchNewer: seek(&search, .down, from: search.found?.place ?? history.entries.count)
    case .searchShorten:
      if !search.wanted.isEmpty { search.wanted.removeLast() }
      seek(&search, .up, from: history.entries.count)
    case .searchKeep:
      mode = .typing
      return .goOn
    case .searchCancel:
      editing.buffer = search.draft
      mode = .typing
      return .goOn
    default:
      guard let text = key.text else {
        mode = .typing
        return handleTyping(key)
      }
      search.wanted += text
      seek(&search, .up, from: search.found.map { $0.place + 1 } ?? history.entries.count)
    }
    mode = .search(search)
    return .goOn
  }

  /// Shows the next entry that holds what is wanted; where there is none, says so and stays.
  private func seek(_ search: inout Search, _ direction: Direction, from place: Int) {
    guard !search.wanted.isEmpty else {
      search.found = nil
      search.isFailed = false
      editing.buffer = search.draft
      return
    }
    guard let found = history.search(search.wanted, direction, from: place) else {
      search.isFailed = true
      return
    }
    search.isFailed = false
    search.found = found
    if editing.buffer.text != history.entries[found.place] {
      editing.buffer.setText(history.entries[found.place])
    }
    editing.buffer.move(to: found.range.lowerBound)
  }
}
