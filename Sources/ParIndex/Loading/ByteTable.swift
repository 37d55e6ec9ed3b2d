/// Numbers texts in the order in which they were first met, without making a `String` of each.
///
/// Looking a text up costs a few nanoseconds; its bytes are kept once.
package struct ByteTable: Sendable {
  private struct Entry: Sendable {
    var head: UInt64
    var offset: Int
    var count: Int
  }

  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  /// An empty table.
  package init() {}

  /// How many different texts there are.
  package var count: Int { entries.count }

  /// The number of a text that is in the table; `nil` for any other.
  @inline(__always)
  package func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    return find(base, bytes.count)
  }

  @inline(__always)
  func find(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let head = ByteTable.head(base, count)
    let slot = probe(base, count, head)
    let index = slots[slot]
    return index < 0 ? nil : Int(index)
  }

  /// The number of a text, which joins the table if it is new.
  @inline(__always)
  package mutating func intern(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let head = ByteTable.head(base, count)
    let slot = probe(base, count, head)
    let index = slots[slot]
    if index >= 0 { return Int(index) }
    return add(base, count, head, slot)
  }

  /// The number of a string, which joins the table if it is new.
  package mutating func intern(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else {
        return withUnsafeBytes(of: 0) { intern(empty: $0) }
      }
      return intern(base, bytes.count)
    }
  }

  /// The text with this number.
  package subscript(index: Int) -> String {
    let entry = entries[index]
    return String(decoding: storage[entry.offset..<entry.offset + entry.count], as: UTF8.self)
  }

  private mutating func intern(empty: UnsafeRawBufferPointer) -> Int {
    guard let base = empty.bindMemory(to: UInt8.self).baseAddress else { return 0 }
    return intern(base, 0)
  }

  @inline(never)
  private mutating func add(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ head: UInt64, _ slot: Int
  ) -> Int {
    entries.append(Entry(head: head, offset: storage.count, count: count))
    storage.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    slots[slot] = Int32(entries.count - 1)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    storage.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for (index, entry) in entries.enumerated() {
        slots[probe(base + entry.offset, entry.count, entry.head)] = Int32(index)
      }
    }
  }

  /// The slot of the text, or the free slot in which it belongs.
  @inline(__always)
  private func probe(_ base: UnsafePointer<UInt8>, _ count: Int, _ head: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: ByteTable.hash(base, count, head) >> 32) & mask
    while true {
      let index = slots[slot]
      if index < 0 || isEntry(Int(index), base, count, head) { return slot }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func isEntry(
    _ index: Int, _ base: UnsafePointer<UInt8>, _ count: Int, _ head: UInt64
  ) -> Bool {
    let entry = entries[index]
    guard entry.head == head, entry.count == count else { return false }
    return count <= 8
      || storage.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return false }
        return ByteTable.areEqual(start + entry.offset, base, count)
      }
  }

  /// Whether two texts of more than eight bytes agree after the first eight.
  @inline(__always)
  fileprivate static func areEqual(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    var at = 8
    while at < count {
      // The last word may overlap the one before.
      let from = min(at, count - 8)
      if word(left + from) != word(right + from) { return false }
      at += 8
    }
    return true
  }

  @inline(__always)
  private static func word(_ base: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
  }

  /// A word that, with the length, tells texts of up to eight bytes apart: their first and their
  /// last half, which may overlap; of a longer text the first eight bytes.
  @inline(__always)
  fileprivate static func head(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count >= 8 { return word(base) }
    let raw = UnsafeRawPointer(base)
    if count >= 4 {
      let first = raw.loadUnaligned(as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(first) | UInt64(last) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(base[0]) | UInt64(base[count >> 1]) << 8 | UInt64(base[count - 1]) << 16
  }

  @inline(__always)
  private static func hash(_ base: UnsafePointer<UInt8>, _ count: Int, _ head: UInt64) -> UInt64 {
    var hash = (head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    var at = 8
    while at < count {
      let next = word(base + min(at, count - 8))
      hash = (hash ^ (hash >> 29) ^ next) &* 0xBF58_476D_1CE4_E5B9
      at += 8
    }
    return hash ^ (hash << 17)
  }
}

/// The text that was looked up last, because most rows repeat it.
struct LastText {
  private var base: UnsafePointer<UInt8>?
  private var count = -1
  private var head: UInt64 = 0
  private var number = 0

  /// The number of a text in a table, without a look-up where it is the same text as before.
  ///
  /// The text before must still be in memory.
  @inline(__always)
  mutating func find(_ text: UnsafePointer<UInt8>, _ length: Int, in table: ByteTable) -> Int? {
    let first = ByteTable.head(text, length)
    if length == count, first == head, let base,
      length <= 8 || ByteTable.areEqual(base, text, length)
    {
      return number
    }
    guard let found = table.find(text, length) else { return nil }
    (base, count, head, number) = (text, length, first, found)
    return found
  }
}
