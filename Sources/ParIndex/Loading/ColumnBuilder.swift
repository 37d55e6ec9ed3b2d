/// A column while a table is being read.
struct ColumnBuilder {
  private var numbers: [Double] = []
  private var codes: [Int32] = []
  private var texts: ByteTable?
  private var decimals = 0
  private let rows: Int
  /// Whether a field of a column of numbers was none.
  private(set) var failed = false

  /// A column of so many rows at most.
  init(rows: Int, isNumber: Bool) {
    self.rows = rows
    texts = isNumber ? nil : ByteTable()
  }

  /// Empties the column, and makes it one of texts if it can't be one of numbers.
  mutating func startOver() {
    numbers = []
    codes = []
    if failed || texts != nil { texts = ByteTable() }
    failed = false
  }

  /// Takes the fields at one place of some records that a reader keeps.
  mutating func append(_ records: borrowing KeptRecords, _ place: Int, _ parser: DecimalParser) {
    guard records.count > 0 else { return }
    if texts == nil {
      if !failed { appendNumbers(records, place, parser) }
    } else {
      appendTexts(records, place)
    }
  }

  private mutating func appendNumbers(
    _ records: borrowing KeptRecords, _ place: Int, _ parser: DecimalParser
  ) {
    if numbers.isEmpty { numbers.reserveCapacity(rows) }
    var decimals = self.decimals
    var isNumber = true
    withUnsafeTemporaryAllocation(of: Double.self, capacity: records.count) { parsed in
      for row in 0..<parsed.count {
        let field = records.field(row, place)
        var written = 0
        if let value = records.number(field, parser, decimals: &written) {
          parsed[row] = value
          if written > decimals { decimals = written }
        } else {
          parsed[row] = .nan
          isNumber = isNumber && TableGuess.isMissing(records.bytes(field))
        }
      }
      numbers.append(contentsOf: parsed)
    }
    self.decimals = decimals
    if !isNumber { failed = true }
  }

  private mutating func appendTexts(_ records: borrowing KeptRecords, _ place: Int) {
    if codes.isEmpty { codes.reserveCapacity(rows) }
    for row in 0..<records.count {
      let field = records.field(row, place)
      codes.append(field.count == 0 ? -1 : number(field, records.reader.base + field.start))
    }
  }

  private mutating func number(
    _ field: RecordReader.Field, _ start: UnsafePointer<UInt8>
  ) -> Int32 {
    guard field.hasDoubledQuotes else {
      return Int32(truncatingIfNeeded: texts?.intern(start, field.count) ?? -1)
    }
    let content = UnsafeBufferPointer(start: start, count: field.count)
    let text = String(decoding: RecordReader.singleQuotes(content), as: UTF8.self)
    return Int32(truncatingIfNeeded: texts?.intern(text) ?? -1)
  }

  /// What was read.
  var values: DelimitedColumn.Values {
    guard let texts else { return .numbers(numbers, decimals: decimals) }
    return .texts(TextColumn(codes: codes, texts: (0..<texts.count).map { texts[$0] }))
  }
}

/// Records of equally many fields that a reader keeps.
struct KeptRecords: ~Copyable {
  /// The reader, which also goes on to the next records.
  var reader: RecordReader
  /// How many records are kept.
  private(set) var count = 0
  private let columns: Int
  private let most: Int

  /// No records yet of so many fields each.
  init(_ reader: consuming RecordReader, columns: Int) {
    self.reader = reader
    self.columns = columns
    most = min(512, 1 + 65_536 / max(columns, 1))
  }

  /// Whether so many are kept that a column should take them.
  var isFull: Bool { count == most }

  mutating func forget() {
    reader.forget()
    count = 0
  }

  /// Keeps the reader's current record.
  @inline(__always)
  mutating func keep() {
    reader.keep()
    count &+= 1
  }

  /// A field of a record.
  @inline(__always)
  func field(_ row: Int, _ place: Int) -> RecordReader.Field {
    reader.keptField(row &* columns &+ place)
  }

  /// The bytes of a field.
  func bytes(_ field: RecordReader.Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: reader.base + field.start, count: field.count)
  }

  /// The number of a field; nil for anything that is no number, or a code made of digits.
  @inline(__always)
  func number(
    _ field: RecordReader.Field, _ parser: DecimalParser, decimals: inout Int
  ) -> Double? {
    let start = reader.base + field.start
    if TableGuess.startsLikeCode(start, field.count) { return nil }
    if field.start &+ 8 <= reader.end,
      let value = parser.parseShort(start, field.count, decimals: &decimals)
    {
      return value
    }
    guard let value = parser.parse(start, field.count, decimals: &decimals) else { return nil }
    return TableGuess.isCode(start, field.count, decimals: decimals) ? nil : value
  }
}
