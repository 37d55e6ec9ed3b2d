import LuaRuntime

/// The names most like a given one, nearest first.
///
/// Likeness is ``Spelling/distance(_:_:)`` between the names in lower case, as `fold` leaves them; a
/// name that starts with the given text counts as one step away, one that holds it as two. Names
/// further than two fifths of the longer one (at least two steps) are left out; equal distances keep
/// the order of the names.
///
/// - Parameter limit: At most this many names.
/// - Complexity: O(names × length²); of longer texts the first 64 letters are compared, of more
///   than 2000 names the first 2000.
func nearestNames(
  to text: String, among names: [String], limit: Int = 3, fold: (String) -> String = { $0 }
) -> [String] {
  let wanted = letters(fold(text))
  var seen: Set<String> = []
  var found: [(name: String, distance: Int)] = []
  for name in names.prefix(2000) where seen.insert(name).inserted {
    let other = letters(fold(name))
    let distance = holds(wanted, other) ?? Spelling.distance(wanted, other)
    if distance <= max(2, max(wanted.count, other.count) * 2 / 5) { found.append((name, distance)) }
  }
  let order = found.indices.sorted {
    (found[$0].distance, $0) < (found[$1].distance, $1)
  }
  return order.prefix(limit).map { found[$0].name }
}

/// How far a name is that the text is a part of; nil when it isn't.
private func holds(_ wanted: [Character], _ name: [Character]) -> Int? {
  if wanted.count > 1, name.starts(with: wanted) { return 1 }
  guard wanted.count > 2, name.count > wanted.count else { return nil }
  return name.indices.contains { name[$0...].starts(with: wanted) } ? 2 : nil
}

private func letters(_ text: String) -> [Character] { Array(text.prefix(64).lowercased()) }
