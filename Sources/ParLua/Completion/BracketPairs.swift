/// Which bracket closes which.
struct BracketPairs {
  /// For each token the place of the bracket that belongs to it; nil for every other token.
  private(set) var partners: [Int?]
  /// The brackets that nothing closes yet, the outermost first.
  private(set) var open: [Int] = []
  /// The closing brackets that close nothing, or not the bracket that is open; and that bracket,
  /// where nothing closes it later.
  private(set) var unmatched: [Int] = []

  /// The pairs among tokens of some bytes.
  ///
  /// - Complexity: O(tokens).
  init(_ tokens: [LuaToken], in bytes: [UInt8]) {
    partners = Array(repeating: nil, count: tokens.count)
    var passedOver: Set<Int> = []
    for (place, token) in tokens.enumerated() where token.kind == .bracket {
      let sign = bytes[token.range.lowerBound]
      guard let opening = BracketPairs.opening(of: sign) else {
        open.append(place)
        continue
      }
      guard let last = open.last, bytes[tokens[last].range.lowerBound] == opening else {
        unmatched.append(place)
        if let last = open.last { passedOver.insert(last) }
        continue
      }
      open.removeLast()
      partners[place] = last
      partners[last] = place
    }
    unmatched = (unmatched + open.filter(passedOver.contains)).sorted()
  }

  /// What a closing bracket closes; nil for an opening one.
  private static func opening(of sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: ")"): UInt8(ascii: "(")
    case UInt8(ascii: "]"): UInt8(ascii: "[")
    case UInt8(ascii: "}"): UInt8(ascii: "{")
    default: nil
    }
  }
}
