/// What was typed before: texts of one or more lines, oldest first.
///
/// A text that begins with a blank is private and not kept, neither here nor in the file; nor is
/// one that is blank or the same as the one before.
package struct History: Sendable {
  /// Oldest first.
  package private(set) var entries: [String]
  /// What went wrong with the file last.
  package private(set) var problem: HistoryProblem?
  private var file: HistoryFile?
  private let limit: Int

  /// A history of this session only.
  package init(_ entries: [String] = [], limit: Int = 10_000) {
    self.entries = entries
    self.limit = limit
  }

  /// The history of a folder, which is made where it is missing.
  ///
  /// - Parameter limit: How many entries are remembered.
  package init(folder: String, limit: Int = 10_000) {
    self.init(limit: limit)
    do {
      let file = try HistoryFile(folder: folder, limit: limit)
      entries = try file.load()
      self.file = file
    } catch {
      problem = error
    }
  }

  /// Keeps a text that was run.
  package mutating func append(_ text: String) {
    guard text.first.map({ !$0.isWhitespace }) ?? false, text != entries.last else { return }
    entries.append(text)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    do {
      try file?.append(text)
    } catch {
      problem = error
    }
  }

  /// What the newest entry that begins with the text goes on with; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  package func suggestion(for text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let length = text.utf8.count
    guard let entry = entries.last(where: { $0.utf8.count > length && $0.hasBytes(text) }) else {
      return nil
    }
    return String(entry[entry.utf8.index(entry.startIndex, offsetBy: length)...])
  }

  /// The place of the next entry from a place on that begins with the prefix and is another text.
  package func next(
    _ direction: Direction, from place: Int, beginningWith prefix: String, otherThan text: String
  ) -> Int? {
    let matches = { (entry: String) in entry.hasBytes(prefix) && entry != text }
    switch direction {
    case .up: return entries[..<min(place, entries.count)].lastIndex(where: matches)
    case .down: return entries[min(place + 1, entries.count)...].firstIndex(where: matches)
    }
  }

  /// The place of the next entry from a place on that holds the text, and where it holds it.
  ///
  /// Letters match either case unless the text has a capital. Precomposed and decomposed
  /// characters match each other.
  package func search(_ text: String, _ direction: Direction, from place: Int) -> Found? {
    let pattern = SearchPattern(text)
    var place = direction == .up ? min(place, entries.count) - 1 : max(place + 1, 0)
    while entries.indices.contains(place) {
      if let range = pattern.lastRange(in: entries[place]) {
        return Found(place: place, range: range)
      }
      place += direction == .up ? -1 : 1
    }
    return nil
  }

  /// Where a search found its text.
  package struct Found: Hashable, Sendable {
    /// In the entries.
    package var place: Int
    /// In UTF-8 bytes of the entry.
    package var range: Range<Int>
  }
}

extension String {
  /// Whether the bytes of the text are the first of this one.
  fileprivate func hasBytes(_ text: String) -> Bool {
    utf8.starts(with: text.utf8)
  }
}
