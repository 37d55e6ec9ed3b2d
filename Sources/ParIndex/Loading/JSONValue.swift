/// A value of a JSON text that remembers where it stood.
struct JSONValue: Equatable {
  /// What the value is.
  enum Content: Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([Member])
  }

  /// A key and its value.
  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  /// What the value is.
  var content: Content
  /// The first byte of the value in the text.
  var offset: Int

  /// The value of a key of an object; `nil` where there is none or the value is null.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content,
      let value = members.last(where: { $0.key == key })?.value, value.content != .null
    else { return nil }
    return value
  }

  /// What kind of value it is, in words.
  var kind: String {
    switch content {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The text, if it is one.
  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }

  /// The number, if it is one.
  var number: Double? {
    if case .number(let number) = content { return number }
    return nil
  }

  /// The whole number, if it is one.
  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// True or false, if it is that.
  var flag: Bool? {
    if case .flag(let flag) = content { return flag }
    return nil
  }

  /// The elements, if it is a list.
  var list: [JSONValue]? {
    if case .list(let list) = content { return list }
    return nil
  }

  /// The members, if it is an object.
  var members: [Member]? {
    if case .object(let members) = content { return members }
    return nil
  }
}
