import LuaRuntime

/// What each value belongs to, such as its region: a list or column of texts or numbers.
struct Labels: LuaReadable {
  static let luaName = "labels"
  static let readsTables = true

  /// Nil where it is missing.
  let texts: [String?]

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> Labels {
    if let column = Column.peek(stack, index) {
      return Labels(texts: column.cells.map { $0.isMissing ? nil : $0.plainText })
    }
    guard stack.kind(index) == .table else {
      throw stack.mismatch(
        "list or column of labels", index, "write {\"north\", \"south\", \"north\"}")
    }
    return Labels(
      texts: try stack.readList(index, of: "labels") { (at) throws(Mismatch) in
        if Gap.peek(stack, at) != nil { return nil }
        if stack.kind(at) == .string { return try String.read(stack, at) }
        guard stack.kind(at) == .number else {
          throw stack.mismatch(
            "text or number", at, "write stats.missing for a value without a label")
        }
        let number = try Double.read(stack, at)
        return number.isNaN ? nil : shortestText(number)
      })
  }

  /// A number for each label, the same for equal ones; nil where it is missing.
  var groups: [Int?] {
    var numbers: [String: Int] = [:]
    return texts.map { text in
      guard let text else { return nil }
      let number = numbers[text] ?? numbers.count
      numbers[text] = number
      return number
    }
  }
}
