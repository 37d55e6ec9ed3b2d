import TerminalText
import LuaRuntime
import ParIndex

/// Finds declarations by words in Vietnamese or English, with or without diacritics.
///
/// Words that follow each other in a text count most: where a text has the whole of what was asked,
/// only such texts are found. Else every word must occur, and where nothing has them all, one of
/// them. A longer word also answers to its beginning (`correl`), and to a word that begins alike
/// (`ranking`). What stands in a name weighs most, then in the sentence, in the parameters, in the
/// details; equals keep the order of the reference.
enum HelpSearch {
  /// A declaration or a type, with its texts as folded words.
  struct Entry: Sendable {
    /// What help knows it by.
    let name: String
    fileprivate let english: String
    fileprivate let vietnamese: String
    fileprivate let fields: [Field]

    /// One sentence.
    func sentence(_ language: Language) -> String {
      language == .vi && !vietnamese.isEmpty ? vietnamese : english
    }
  }

  /// One text of a declaration and how much a match in it counts.
  fileprivate struct Field: Sendable {
    let weight: Double
    let words: [SearchWord]

    init(_ weight: Double, _ text: String) {
      self.weight = weight
      words = HelpSearch.words(text)
    }
  }

  /// Everything that has a page, taken apart on first use.
  private static let entries: [Entry] =
    Library.declarations.map(Entry.init) + Library.types.map(Entry.init)

  /// The declarations that a text finds, best first.
  static func find(_ text: String) -> [Entry] {
    let wanted = words(String(text.prefix(200)))
    if wanted.isEmpty { return [] }
    for way in [phrase, all, any] as [(Entry, [SearchWord]) -> Double] {
      let found = entries.enumerated().map { ($0, $1, way($1, wanted)) }.filter { $0.2 > 0 }
      if found.isEmpty { continue }
      return found.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map(\.1)
    }
    return []
  }

  /// The words nearest to those that were asked for and occur nowhere.
  static func nearest(_ text: String) -> [String] {
    let known = Set(entries.flatMap { $0.fields.flatMap(\.words) }.map(\.folded))
      .filter { $0.count > 2 }.sorted()
    return words(String(text.prefix(200))).flatMap {
      Spelling.nearest(to: $0.folded, in: known, most: 2)
    }
  }

  fileprivate static func words(_ text: String) -> [SearchWord] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.compactMap(SearchWord.init)
  }

  // MARK: Weighing

  /// The weight of the texts that have the words one after the other.
  private static func phrase(_ entry: Entry, _ wanted: [SearchWord]) -> Double {
    if wanted.count == 1 { return all(entry, wanted) }
    return entry.fields.reduce(0) { max($0, $1.has(wanted) ? $1.weight : 0) }
  }

  /// The weight of the words, all of which must occur.
  private static func all(_ entry: Entry, _ wanted: [SearchWord]) -> Double {
    let weights = wanted.map(entry.weight)
    return weights.contains(0) ? 0 : weights.reduce(0, +)
  }

  /// The weight of the words that occur.
  private static func any(_ entry: Entry, _ wanted: [SearchWord]) -> Double {
    wanted.map(entry.weight).reduce(0, +)
  }
}

extension HelpSearch.Entry {
  fileprivate init(_ function: Function) {
    let parameters = function.parameters
    name = function.name
    english = function.summary
    vietnamese = function.notes.vietnamese
    fields = [
      .init(12, String(function.shortName)), .init(6, function.name),
      .init(6, function.summary), .init(6, function.notes.vietnamese),
      .init(3, parameters.map { "\($0.name) \($0.allowed)" }.joined(separator: " ")),
      .init(2, parameters.map(\.summary).joined(separator: " . ")),
      .init(2, parameters.map(\.vietnamese).joined(separator: " . ")),
      .init(2, function.returns), .init(2, function.notes.vietnameseReturns),
      .init(1, function.notes.details), .init(1, function.notes.vietnameseDetails),
      .init(1, function.notes.source),
    ]
  }

  fileprivate init(_ type: AnyUserType) {
    name = type.name
    english = type.summary
    vietnamese = type.vietnamese
    fields = [.init(8, type.name), .init(5, type.summary), .init(5, type.vietnamese)]
  }

  /// The most that a word counts in any text: whole more than in part.
  fileprivate func weight(_ word: SearchWord) -> Double {
    fields.reduce(0) { best, field in
      field.words.reduce(best) { max($0, field.weight * word.likeness($1)) }
    }
  }
}

extension HelpSearch.Field {
  /// Whether the words stand here one after the other; the last may be a beginning.
  fileprivate func has(_ wanted: [SearchWord]) -> Bool {
    guard words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      wanted.indices.allSatisfy { place in
        let likeness = wanted[place].likeness(words[start + place])
        return likeness >= (place == wanted.count - 1 ? SearchWord.beginning : 1)
      }
    }
  }
}

/// A word as it is written and without its diacritics.
private struct SearchWord: Sendable {
  private let written: String
  let folded: String

  init?(_ text: Substring) {
    written = String(text)
    folded = VietnameseFolding.words(written)
    if folded.isEmpty { return nil }
  }

  /// How much a beginning counts.
  static let beginning = 0.7

  /// From 0 to 1: the same word, its beginning, a word that begins alike.
  ///
  /// Diacritics that are typed are meant: `năm` is not the beginning of `name`, nor the same as `nam`.
  func likeness(_ word: SearchWord) -> Double {
    if written == word.written { return 1 }
    if written != folded { return folded == word.folded ? 0.5 : 0 }
    if folded == word.folded { return 1 }
    let isBeginning = folded.count >= 3 && word.folded.hasPrefix(folded)
    if isBeginning, folded.count >= 5, word.folded.count - folded.count <= 2 { return 1 }
    if isBeginning { return SearchWord.beginning }
    let alike = zip(folded, word.folded).prefix { $0 == $1 }.count
    return alike >= 4 && alike * 2 >= max(folded.count, word.folded.count) ? 0.4 : 0
  }
}

/// A search that found nothing.
struct NothingFound: Explained {
  let text: String
  private let nearest: [String]

  init(_ text: String) {
    self.text = text
    nearest = HelpSearch.nearest(text)
  }

  var argument: String? { "words" }
  var description: String {
    if text.allSatisfy(\.isWhitespace) {
      return "no word to look for; write one in quotes, as in help.search \"median\""
    }
    let start = "nothing is said of '\(Spelling.cut(text))'; "
    return start
      + (nearest.isEmpty
        ? "write another word, as in help.search \"median\", or help() to see where to start"
        : "did you mean \(Spelling.choice(nearest))?")
  }
  var remedies: [Remedy] {
    nearest.isEmpty ? [.run("help.search \"median\"")] : [.replace(text, with: nearest)]
  }
}
