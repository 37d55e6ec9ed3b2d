/// A value, as a key of the same order, and where it stood.
///
/// Two values are equal when their keys are, and less when their keys are.
struct Placed {
  var key: UInt64
  var position: Int

  /// The bits of a `Double`, turned so that they are in the order of the values; −0 becomes 0.
  @inline(__always)
  init(_ value: Double, at position: Int) {
    let bits = (value + 0).bitPattern
    let sign: UInt64 = 1 << 63
    key = bits & sign == 0 ? bits | sign : ~bits
    self.position = position
  }

  /// The value that has a key.
  static func value(ofKey key: UInt64) -> Double {
    let sign: UInt64 = 1 << 63
    return Double(bitPattern: key & sign == 0 ? ~key : key ^ sign)
  }
}

/// The values that are not NaN with their positions, from the smallest to the largest.
///
/// Equal values keep the order in which they stood. Short lists are sorted by insertion, long ones
/// byte by byte (least significant first), which can be stopped.
///
/// - Complexity: O(*n*).
func sortedOrder(
  _ values: [Double], _ meter: inout WorkMeter
) throws(SampleError) -> [Placed] {
  var items: [Placed] = []
  items.reserveCapacity(values.count)
  for (position, value) in values.enumerated() where !value.isNaN {
    items.append(Placed(value, at: position))
  }
  if items.count <= 128 {
    sortByInsertion(&items)
  } else {
    try sortByBytes(&items, &meter)
  }
  return items
}

private func sortByInsertion(_ items: inout [Placed]) {
  for i in items.indices {
    let item = items[i]
    var j = i
    while j > 0, items[j - 1].key > item.key {
      items[j] = items[j - 1]
      j -= 1
    }
    items[j] = item
  }
}

/// Eight stable counting sorts; a byte that is the same in all keys is passed over.
private func sortByBytes(
  _ items: inout [Placed], _ meter: inout WorkMeter
) throws(SampleError) {
  var spare = items
  for byte in 0..<8 {
    let shift = UInt64(8 * byte)
    try meter.spend(items.count)
    var starts = byteCounts(items, shift)
    guard !starts.contains(items.count) else { continue }
    var before = 0
    for digit in starts.indices {
      (starts[digit], before) = (before, before + starts[digit])
    }
    try meter.spend(items.count)
    for item in items {
      let digit = Int(truncatingIfNeeded: item.key >> shift) & 0xff
      spare[starts[digit]] = item
      starts[digit] += 1
    }
    swap(&items, &spare)
  }
}

private func byteCounts(_ items: [Placed], _ shift: UInt64) -> [Int] {
  var counts = Array(repeating: 0, count: 256)
  for item in items {
    counts[Int(truncatingIfNeeded: item.key >> shift) & 0xff] += 1
  }
  return counts
}
