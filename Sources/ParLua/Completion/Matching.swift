import ParIndex

/// How well what was typed fits what could be meant.
struct Matching {
  private let typed: String
  private let bytes: [UInt8]
  private let folded: String
  private let compact: String

  init(_ typed: String) {
    self.typed = typed
    bytes = Array(typed.utf8)
    folded = VietnameseFolding.words(String(typed.prefix(200)))
    compact = folded.filter { $0 != " " }
  }

  /// 0 where the name begins with what was typed, 1 where it does but for case, else nil.
  func rank(ofName name: some Collection<UInt8>) -> Int? {
    guard name.count >= bytes.count else { return nil }
    var rank = 0
    for (have, want) in zip(name, bytes) where have != want {
      guard have.lowerCased == want.lowerCased else { return nil }
      rank = 1
    }
    return rank
  }

  /// As `rank(ofName:)`.
  func rank(ofName name: String) -> Int? { rank(ofName: name.utf8) }

  /// 0 where one of the texts begins with what was typed, 1 where it does but for case and
  /// diacritics, 2 where one of its later words does; else nil.
  func rank(ofTexts texts: [String]) -> Int? {
    if texts.contains(where: { $0.hasPrefix(typed) }) { return 0 }
    guard !folded.isEmpty else { return nil }
    let words = texts.map(VietnameseFolding.words)
    if words.contains(where: { $0.hasPrefix(folded) || $0.filter { $0 != " " }.hasPrefix(compact) })
    {
      return 1
    }
    return words.contains { $0.contains(" " + folded) } ? 2 : nil
  }

  /// The values that fit best, in the order given: what fits less well is not meant where something
  /// fits better.
  func best<Value>(of values: some Sequence<Value>, rank: (Value) -> Int?) -> [Value] {
    let ranked = values.compactMap { value in rank(value).map { (rank: $0, value: value) } }
    let best = ranked.map(\.rank).min()
    return ranked.filter { $0.rank == best }.map(\.value)
  }
}

extension UInt8 {
  /// The small letter of a capital of ASCII; any other byte as it is.
  fileprivate var lowerCased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
