/// Splits bytes into records and fields by RFC 4180.
///
/// Records end at LF or CRLF, or at CR in a file without any LF; a byte order mark at the start
/// and empty lines are skipped. A field that starts with a quote ends at the next single quote;
/// a doubled one stands for itself. A quote inside an unquoted field stands for itself.
package struct RecordReader: ~Copyable {
  /// Where a field's content lies.
  package struct Field {
    /// The first byte.
    package var start: Int
    var length: Int32
    /// Whether doubled quotes in it stand for one.
    package var hasDoubledQuotes: Bool
    /// Whether it was written in quotes.
    package var isQuoted: Bool

    /// The number of bytes.
    package var count: Int { Int(length) }
  }

  /// What breaks a record.
  package enum Fault: Equatable {
    /// A quoted field that the file ends in.
    case openQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
  }

  /// The line, from 1, on which the current record starts.
  package private(set) var line = 0
  /// How many fields the current record has.
  package private(set) var count = 0
  /// What broke the current record, and at which field, from 0.
  package private(set) var fault: (fault: Fault, field: Int)?

  private let delimiter: UInt8
  private let newline: UInt8
  private var marks: MarkReader
  /// How many bytes are read.
  private(set) var position: Int
  private var nextLine = 1
  private var fields: UnsafeMutablePointer<Field>
  private var capacity = 64
  /// Where the current record's fields begin, after those of kept records.
  private var first = 0

  /// A reader at the first record of a text.
  ///
  /// - Parameter bytes: The text; it must outlive the reader.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.delimiter = delimiter
    newline = RecordReader.newline(in: bytes)
    position = TextCheck.markLength(bytes)
    marks = MarkReader(bytes, from: position, delimiter: delimiter, newline: newline)
    fields = .allocate(capacity: capacity)
  }

  deinit { fields.deallocate() }

  var base: UnsafePointer<UInt8> { marks.base }

  /// How many bytes stand after the current record.
  package var bytesLeft: Int { marks.end - position }

  /// A field of the current record; `index` is below `count`.
  @inline(__always)
  package func field(_ index: Int) -> Field { fields[first &+ index] }

  /// A field of the records kept since ``forget()``, counted through from the first.
  @inline(__always)
  func keptField(_ index: Int) -> Field { fields[index] }

  /// Keeps the current record's fields when the next record is read.
  @inline(__always)
  mutating func keep() { first &+= count }

  /// Lets go of the kept records.
  mutating func forget() { first = 0 }

  /// Where the text ends.
  var end: Int { marks.end }

  /// The bytes of a field, doubled quotes still doubled.
  @inline(__always)
  package func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: marks.base + field(index).start, count: field(index).count)
  }

  /// The text of a field.
  package func text(_ index: Int) -> String {
    let content = bytes(index)
    guard field(index).hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: RecordReader.singleQuotes(content), as: UTF8.self)
  }

  /// Content with each doubled quote as one.
  static func singleQuotes(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isSecond = false
    for byte in content {
      isSecond = byte == quote && !isSecond && result.last == quote
      if !isSecond { result.append(byte) }
    }
    return result
  }

  /// Goes to the next record that isn't an empty line; false at the end.
  ///
  /// - Complexity: O(bytes of the record).
  package mutating func next() -> Bool {
    while position < marks.end {
      readRecord()
      if count > 1 || field(0).length > 0 || field(0).isQuoted || fault != nil { return true }
    }
    return false
  }

  /// Reads fields up to the end of a line that isn't inside quotes.
  @inline(__always)
  private mutating func readRecord() {
    count = 0
    fault = nil
    line = nextLine
    while !readFields() {}
    if newline == RecordReader.lineFeed { dropCarriageReturn() }
  }

  /// Reads fields up to a quote, as far as marks are known; true when the record is whole.
  @inline(__always)
  private mutating func readFields() -> Bool {
    let waiting = marks.waiting()
    let (base, chunk) = (marks.base, marks.chunk)
    if waiting.isEmpty {
      append(position, marks.end &- position)
      position = marks.end
      return true
    }
    var start = position
    var place = 0
    while place < waiting.count {
      let at = chunk &+ Int(waiting[place])
      place &+= 1
      let byte = base[at]
      if byte == RecordReader.quote {
        marks.take(place)
        return readQuoted(start, firstQuote: at)
      }
      append(start, at &- start)
      start = at &+ 1
      if byte == newline {
        marks.take(place)
        position = start
        nextLine &+= 1
        return true
      }
    }
    marks.take(place)
    position = start
    return false
  }

  /// Reads a field that has a quote in it, and what it stops at; true when the record is whole.
  @inline(never)
  private mutating func readQuoted(_ start: Int, firstQuote: Int) -> Bool {
    let at = firstQuote == start ? endOfQuoted(start) : readPlain(start)
    position = min(at + 1, marks.end)
    guard at < marks.end else { return true }
    if base[at] == newline {
      nextLine += 1
      return true
    }
    return false
  }

  private mutating func endOfQuoted(_ start: Int) -> Int {
    var hasDoubledQuotes = false
    var at = marks.next()
    while at < marks.end {
      if base[at] == newline {
        nextLine += 1
      } else if base[at] == RecordReader.quote {
        guard at + 1 < marks.end, base[at + 1] == RecordReader.quote else { break }
        hasDoubledQuotes = true
        at = marks.next()
      }
      at = marks.next()
    }
    append(start + 1, at - start - 1)
    fields[first + count - 1].isQuoted = true
    fields[first + count - 1].hasDoubledQuotes = hasDoubledQuotes
    if at >= marks.end {
      note(.openQuote)
      return at
    }
    return afterQuote(at)
  }

  /// The end of an unquoted field with quotes in it.
  private mutating func readPlain(_ start: Int) -> Int {
    let at = endOfPlainText()
    append(start, at - start)
    return at
  }

  private mutating func endOfPlainText() -> Int {
    var at = marks.next()
    while at < marks.end, base[at] == RecordReader.quote { at = marks.next() }
    return at
  }

  /// The end of a field after its closing quote; notes text in between.
  private mutating func afterQuote(_ quote: Int) -> Int {
    var expected = quote + 1
    if expected < marks.end, base[expected] == RecordReader.carriageReturn,
      newline == RecordReader.lineFeed
    {
      expected += 1
    }
    let at = endOfPlainText()
    if at != expected { note(.textAfterQuote) }
    return at
  }

  private mutating func note(_ new: Fault) {
    if fault == nil { fault = (new, count - 1) }
  }

  /// An unquoted last field keeps the CR of a CRLF until here.
  @inline(__always)
  private mutating func dropCarriageReturn() {
    let last = field(count &- 1)
    guard !last.isQuoted, last.length > 0,
      base[last.start &+ last.count &- 1] == RecordReader.carriageReturn
    else { return }
    fields[first &+ count &- 1].length -= 1
  }

  @inline(__always)
  private mutating func append(_ start: Int, _ length: Int) {
    if first &+ count == capacity { grow() }
    fields[first &+ count] = Field(
      start: start, length: Int32(clamping: length), hasDoubledQuotes: false,
      isQuoted: false)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Field>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: fields, count: first + count)
    fields.deallocate()
    fields = larger
    capacity *= 2
  }

  private static func newline(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var hasReturn = false
    for byte in bytes {
      if byte == lineFeed { return lineFeed }
      if byte == carriageReturn { hasReturn = true }
    }
    return hasReturn ? carriageReturn : lineFeed
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
