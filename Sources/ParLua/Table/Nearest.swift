/// The names most like a given one, nearest first.
///
/// Likeness is the Levenshtein distance between the names in lower case, as `fold` leaves them; a
/// name that starts with the given text counts as one step away, one that holds it as two. Names further than two fifths of
/// the longer one (at least two steps) are left out; equal distances keep the order of the names.
///
/// - Parameter limit: At most this many names.
/// - Complexity: O(names × length²); of longer texts the first 64 scalars are compared, of more
///   than 2000 names the first 2000.
func nearestNames(
  to text: String, among names: [String], limit: Int = 3, fold: (String) -> String = { $0 }
) -> [String] {
  let wanted = scalars(fold(text))
  var seen: Set<String> = []
  var found: [(name: String, distance: Int)] = []
  for name in names.prefix(2000) where seen.insert(name).inserted {
    let other = scalars(fold(name))
    let distance = holds(wanted, other) ?? editDistance(wanted, other)
    if distance <= max(2, max(wanted.count, other.count) * 2 / 5) { found.append((name, distance)) }
  }
  let order = found.indices.sorted {
    (found[$0].distance, $0) < (found[$1].distance, $1)
  }
  return order.prefix(limit).map { found[$0].name }
}

/// How far a name is that the text is a part of; nil when it isn't.
private func holds(_ wanted: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Int? {
  if wanted.count > 1, name.starts(with: wanted) { return 1 }
  guard wanted.count > 2, name.count > wanted.count else { return nil }
  return name.indices.contains { name[$0...].starts(with: wanted) } ? 2 : nil
}

/// The Levenshtein distance: how many insertions, deletions and replacements lead from one to the
/// other.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var previous = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var current = [i + 1]
    current.reserveCapacity(b.count + 1)
    for (j, right) in b.enumerated() {
      let replaced = previous[j] + (left == right ? 0 : 1)
      current.append(min(replaced, previous[j + 1] + 1, current[j] + 1))
    }
    previous = current
  }
  return previous[b.count]
}

private func scalars(_ text: String) -> [Unicode.Scalar] {
  Array(text.lowercased().unicodeScalars.prefix(64))
}
