/// What the first records of a text say about its delimiter, decimal mark and columns.
struct TableGuess {
  /// How the text is written.
  private(set) var dialect: CSVDialect
  /// The names of the columns, all different.
  private(set) var names: [String] = []
  /// About how many rows there are, rather more than fewer.
  private(set) var rows = 1
  private var isNumber: [Bool] = []

  private static let sampleRows = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect given: CSVDialect?) {
    dialect = given ?? CSVDialect(delimiter: TableGuess.delimiter(bytes))
    names = TableGuess.names(bytes, dialect.delimiter)
    if given == nil { dialect.decimalMark = decimalMark(bytes) }
    isNumber = numberColumns(bytes)
    rows = TableGuess.rows(bytes, dialect.delimiter)
  }

  /// Empty columns of the kinds guessed.
  func columns() -> [ColumnBuilder] {
    isNumber.map { ColumnBuilder(rows: rows, isNumber: $0) }
  }

  /// The size of the text over the mean length of the first records.
  private static func rows(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> Int {
    var reader = RecordReader(bytes, delimiter: delimiter)
    var count = 0
    while count < 1000, reader.next() { count += 1 }
    let sample = bytes.count - reader.bytesLeft
    return count < 1000 ? count : Int(1.05 * Double(bytes.count) * Double(count) / Double(sample))
  }

  // MARK: Delimiter and names

  /// The delimiter that splits the first records into the most columns, equally many in each.
  private static func delimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var best = (delimiter: CSVDialect.delimiters[0], columns: 1)
    var loose = best
    for delimiter in CSVDialect.delimiters {
      var reader = RecordReader(bytes, delimiter: delimiter)
      var counts: [Int] = []
      while counts.count < 20, reader.next() { counts.append(reader.count) }
      guard let columns = counts.first else { continue }
      if counts.allSatisfy({ $0 == columns }), columns > best.columns {
        best = (delimiter, columns)
      }
      if columns > loose.columns { loose = (delimiter, columns) }
    }
    return best.columns > 1 ? best.delimiter : loose.delimiter
  }

  private static func names(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> [String] {
    var reader = RecordReader(bytes, delimiter: delimiter)
    guard reader.next() else { return [] }
    var names: [String] = []
    var seen: Set<String> = []
    for place in 0..<reader.count {
      let text = reader.text(place)
      let name = text.allSatisfy { $0 == " " } ? "column \(place + 1)" : text
      var unique = name
      var number = 2
      while !seen.insert(unique).inserted {
        unique = "\(name) \(number)"
        number += 1
      }
      names.append(unique)
    }
    return names
  }

  // MARK: Numbers

  /// The comma where more fields of the first records are numbers with a comma than with a point.
  private func decimalMark(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var (points, commas) = (0, 0)
    var reader = RecordReader(bytes, delimiter: dialect.delimiter)
    _ = reader.next()
    for _ in 0..<TableGuess.sampleRows where reader.next() {
      for place in 0..<reader.count {
        var decimals = 0
        let field = reader.bytes(place)
        guard let base = field.baseAddress else { continue }
        if DecimalParser(mark: UInt8(ascii: ",")).parse(base, field.count, decimals: &decimals)
          != nil,
          decimals > 0
        {
          commas += 1
        } else if DecimalParser().parse(base, field.count, decimals: &decimals) != nil, decimals > 0
        {
          points += 1
        }
      }
    }
    return commas > points ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }

  private func numberColumns(_ bytes: UnsafeBufferPointer<UInt8>) -> [Bool] {
    var could = [Bool](repeating: true, count: names.count)
    var does = [Bool](repeating: false, count: names.count)
    let parser = DecimalParser(mark: dialect.decimalMark)
    var reader = RecordReader(bytes, delimiter: dialect.delimiter)
    _ = reader.next()
    for _ in 0..<TableGuess.sampleRows where reader.next() && reader.count == names.count {
      for place in names.indices {
        let field = reader.bytes(place)
        guard let base = field.baseAddress, !TableGuess.isMissing(field) else { continue }
        var decimals = 0
        let isNumber =
          parser.parse(base, field.count, decimals: &decimals) != nil
          && !TableGuess.isCode(base, field.count, decimals: decimals)
        if isNumber { does[place] = true } else { could[place] = false }
      }
    }
    // A column that is empty so far starts as numbers; a text in it makes it one of texts.
    return zip(could, does).map { $0 && ($1 || reader.bytesLeft > 0) }
  }

  /// Whether digits are a code rather than a number: `01`, or more digits than a number keeps.
  @inline(__always)
  static func isCode(_ base: UnsafePointer<UInt8>, _ count: Int, decimals: Int) -> Bool {
    if startsLikeCode(base, count) { return true }
    return count > 15 && decimals == 0 && (0..<count).allSatisfy { base[$0] &- 0x30 <= 9 }
  }

  /// Whether a field starts with a 0 that a number wouldn't have.
  @inline(__always)
  static func startsLikeCode(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count > 1 && base[0] == UInt8(ascii: "0") && base[1] &- 0x30 <= 9
  }

  /// Whether a field stands for a missing number.
  static func isMissing(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.isEmpty || field.count <= 4 && missingWords.contains { field.elementsEqual($0.utf8) }
  }

  private static let missingWords = [
    "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "-", "–", "—", "..", "...", "…",
  ]
}
