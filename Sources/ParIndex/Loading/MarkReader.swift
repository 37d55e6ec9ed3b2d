/// Finds delimiters, line ends and quotes in a text, some thousand bytes at a time.
struct MarkReader: ~Copyable {
  let base: UnsafePointer<UInt8>
  let end: Int
  private let patterns: (delimiter: UInt64, newline: UInt64)
  /// The places of the marks of the current chunk, counted from its start.
  private let places: UnsafeMutablePointer<UInt32>
  /// Where the current chunk starts.
  private(set) var chunk: Int
  private var chunkEnd: Int
  private var taken = 0
  private var found = 0

  /// A multiple of eight.
  private static let chunkSize = 4096

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, newline: UInt8) {
    base = bytes.baseAddress ?? MarkReader.nothing
    end = bytes.count
    patterns = (UInt64(delimiter) &* MarkReader.ones, UInt64(newline) &* MarkReader.ones)
    // Two places are written for each word, whether or not it has so many marks.
    places = .allocate(capacity: MarkReader.chunkSize + 8)
    chunk = start
    chunkEnd = start
  }

  deinit { places.deallocate() }

  /// The place of the next mark; the end of the text if there is none.
  @inline(__always)
  mutating func next() -> Int {
    if taken == found, !fill() { return end }
    let at = chunk &+ Int(places[taken])
    taken &+= 1
    return at
  }

  /// The places of the marks that are known already and not taken yet, counted from ``chunk``;
  /// empty at the end of the text.
  @inline(__always)
  mutating func waiting() -> UnsafeBufferPointer<UInt32> {
    if taken == found { _ = fill() }
    return UnsafeBufferPointer(start: places + taken, count: found &- taken)
  }

  /// Takes so many of the waiting marks.
  @inline(__always)
  mutating func take(_ count: Int) { taken &+= count }

  /// Finds the marks of the next chunk that has any; false at the end of the text.
  @inline(never)
  private mutating func fill() -> Bool {
    taken = 0
    found = 0
    while found == 0, chunkEnd < end {
      chunk = chunkEnd
      chunkEnd = min(chunk + MarkReader.chunkSize, end)
      findMarks()
    }
    return found > 0
  }

  private mutating func findMarks() {
    let raw = UnsafeRawPointer(base + chunk)
    let length = chunkEnd - chunk
    var count = 0
    var at = 0
    while at &+ 8 <= length {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      note(marks(in: word), at, &count)
      at &+= 8
    }
    if at < length {
      var word: UInt64 = 0
      for k in at..<length { word |= UInt64(base[chunk + k]) << UInt64(8 * (k - at)) }
      note(marks(in: word), at, &count)
    }
    found = count
  }

  /// Writes down the places of a word's marks: two at once without asking how many there are.
  @inline(__always)
  private func note(_ marks: UInt64, _ at: Int, _ count: inout Int) {
    var left = marks
    places[count] = UInt32(truncatingIfNeeded: at &+ left.trailingZeroBitCount &>> 3)
    left &= left &- 1
    places[count &+ 1] = UInt32(truncatingIfNeeded: at &+ left.trailingZeroBitCount &>> 3)
    left &= left &- 1
    let number = Int(truncatingIfNeeded: ((marks &>> 7) &* MarkReader.ones) &>> 56)
    var place = count &+ 2
    while left != 0 {
      places[place] = UInt32(truncatingIfNeeded: at &+ left.trailingZeroBitCount &>> 3)
      left &= left &- 1
      place &+= 1
    }
    count &+= number
  }

  /// The high bit of each of eight bytes that is a mark.
  @inline(__always)
  private func marks(in word: UInt64) -> UInt64 {
    let quotes = UInt64(UInt8(ascii: "\"")) &* MarkReader.ones
    return MarkReader.zeroBytes(word ^ patterns.delimiter)
      | MarkReader.zeroBytes(word ^ patterns.newline) | MarkReader.zeroBytes(word ^ quotes)
  }

  /// The high bit of each byte that is zero, and no other bit.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  // Stands for the start of an empty text; nothing is read through it.
  private nonisolated(unsafe) static let nothing = UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
}
