extension DescriptionReader {
  /// Notes a problem at a value of the description.
  func report(_ value: JSONValue, _ fault: PackageFault) {
    problems.add(
      PackageProblem(
        file: PackageDescription.path, line: TextCheck.line(of: value.offset, in: bytes),
        column: TextCheck.column(of: value.offset, in: bytes), fault: fault))
  }

  /// A value as a message shows it.
  func shown(_ value: JSONValue) -> String {
    value.text ?? value.number.map(plain) ?? value.kind
  }

  /// The value of a key that must be there.
  func required(_ object: JSONValue, _ key: String) -> JSONValue? {
    if let value = object[key] { return value }
    report(object, .missingKey(key))
    return nil
  }

  /// The text of a key that must be there and not be empty.
  func text(_ object: JSONValue, _ key: String) -> String? {
    guard let value = required(object, key) else { return nil }
    if let text = value.text, !text.isEmpty { return text }
    report(
      value, .wrongKind(key: key, found: value.text == nil ? value.kind : "empty", wanted: "a text")
    )
    return nil
  }

  /// The text of a key, if it is there.
  func optionalText(_ object: JSONValue, _ key: String) -> String? {
    guard let value = object[key] else { return nil }
    if let text = value.text { return text }
    report(value, .wrongKind(key: key, found: value.kind, wanted: "a text"))
    return nil
  }

  /// True or false of a key, if it is there.
  func optionalFlag(_ object: JSONValue, _ key: String) -> Bool? {
    guard let value = object[key] else { return nil }
    if let flag = value.flag { return flag }
    report(value, .wrongKind(key: key, found: value.kind, wanted: "true or false"))
    return nil
  }

  /// The number of a key, if it is there, within a range.
  func number(_ object: JSONValue, _ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let value = object[key] else { return nil }
    if let number = value.number, range.contains(number) { return number }
    let wanted = "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    report(value, .wrongKind(key: key, found: shown(value), wanted: wanted))
    return nil
  }

  /// The year of a key that must be there.
  func year(_ object: JSONValue, _ key: String) -> Year? {
    guard let value = required(object, key) else { return nil }
    if let number = value.integer, (1900...9999).contains(number) { return Year(number) }
    report(value, .wrongKind(key: key, found: shown(value), wanted: "a year, such as 2023"))
    return nil
  }

  /// The elements of a key that must be a list with something in it.
  func list(_ object: JSONValue, _ key: String) -> [JSONValue] {
    guard let value = required(object, key) else { return [] }
    if let list = value.list, !list.isEmpty { return list }
    let found = value.list == nil ? value.kind : "an empty list"
    report(value, .wrongKind(key: key, found: found, wanted: "a list with at least one element"))
    return []
  }

  /// The case of an enumeration that a key names, if it is there.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ object: JSONValue, _ key: String, _ kind: Choice.Type
  ) -> Choice? {
    guard let value = object[key] else { return nil }
    if let choice = value.text.flatMap(Choice.init(rawValue:)) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    report(value, .badValue(key: key, found: shown(value), allowed: allowed))
    return nil
  }
}
