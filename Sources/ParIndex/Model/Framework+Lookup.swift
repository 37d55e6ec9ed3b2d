extension Framework {
  /// The node that a text names: its code, its name in either language, or one of the words
  /// total (tổng), survey (điều tra), documents (hồ sơ).
  ///
  /// Case and diacritics make no difference.
  ///
  /// - Throws: `LookupError.noNode` with the nearest or the range of codes, `.ambiguousNode`
  ///   with the codes, `.noPart` where no leaf is scored by the method.
  package func node(_ text: String) throws(LookupError) -> Node {
    if let node = find(code: text) { return node }
    let folded = VietnameseFolding.words(String(text.prefix(200)))
    if let node = try node(word: folded) { return node }
    let matches = folded.isEmpty ? [] : allNodes.filter { answers($0, to: folded) }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      throw .ambiguousNode(text, candidates: matches.map(\.code), in: label)
    }
    throw .noNode(text, nearest: nearest(to: text), in: label, range: range)
  }

  /// The node with exactly this code.
  package func find(code: String) -> Node? { allNodes.first { $0.code == code } }

  /// The first and the last code right below the whole, as messages show them: `1 … 8`.
  package var range: String {
    let codes = total.children.map { self[$0].code }
    guard let first = codes.first, let last = codes.last else { return total.code }
    return first == last ? first : "\(first) … \(last)"
  }

  private func node(word: String) throws(LookupError) -> Node? {
    guard let reserved = ReservedNode(word) else { return nil }
    switch reserved {
    case .total: return total
    case .survey, .documents:
      if let node = find(code: reserved.rawValue) { return node }
      let have = [total.code] + allNodes.filter(\.isPart).map(\.code)
      throw .noPart(reserved == .survey ? .survey : .documents, in: label, have: have)
    }
  }

  private func answers(_ node: Node, to folded: String) -> Bool {
    [node.code, node.name, node.nameEn].contains { VietnameseFolding.words($0) == folded }
  }

  private func nearest(to text: String) -> [String] {
    let below = nodesBelowLongestPrefix(of: text)
    if !below.isEmpty { return below }
    guard text.contains(where: \.isLetter) else { return [] }
    let candidates = nodes.flatMap { node in
      [(node.code, node.code), (node.name, node.name), (node.nameEn, node.nameEn)]
    }.filter { !$0.0.isEmpty && $0.0.contains(where: \.isLetter) }
    return Nearest.texts(to: text, among: candidates)
  }

  /// For `8.9`, where there is an `8`, the codes below `8`.
  private func nodesBelowLongestPrefix(of text: String) -> [String] {
    var prefix = Substring(text.prefix(40))
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      if let node = find(code: String(prefix)) {
        return node.isLeaf ? [node.code] : node.children.map { self[$0].code }
      }
    }
    return []
  }
}

/// Words that name the whole or a part by method in every framework.
enum ReservedNode: String, CaseIterable {
  case total, survey, documents

  /// The meaning of a folded word; `nil` for any other word.
  init?(_ folded: String) {
    switch folded {
    case "total", "tong", "tong diem", "tong so": self = .total
    case "survey", "dieu tra", "dieu tra xa hoi hoc", "dtxhh": self = .survey
    case "documents", "ho so", "tham dinh": self = .documents
    default: return nil
    }
  }
}
