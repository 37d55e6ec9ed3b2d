/// A table of a package being read: its rows, and the problems met on the way.
final class PackageTable {
  /// A column of the table by its name; `slot` is negative when the file doesn't have it.
  struct Column {
    let slot: Int
    let name: String

    /// Whether the file has it.
    var isThere: Bool { slot >= 0 }
  }

  /// The path, as the description names it.
  let path: String
  /// The file's rows; the current one is the row that is being read.
  ///
  /// Only ``next()`` changes it, and calls nothing that reads it meanwhile.
  @exclusivity(unchecked) private(set) var reader: RecordReader

  private let file: MappedFile
  private let dialect: CSVDialect
  private let numbers: DecimalParser
  private let header: [String]
  private let problems: ProblemList
  private var nearestFound: [String: [String]] = [:]

  /// Opens a table and reads its header; nil, with the problems noted, when that fails.
  init?(
    _ resource: PackageResource, files: some PackageFiles, problems: ProblemList,
    required: [String]
  ) {
    let path = resource.path
    guard let file = PackageTable.open(path, files: files, problems: problems) else { return nil }
    var reader = RecordReader(file.bytes, delimiter: resource.dialect.delimiter)
    guard reader.next() else {
      problems.add(PackageProblem(file: path, fault: .empty))
      return nil
    }
    var header: [String] = []
    for slot in 0..<reader.count { header.append(reader.text(slot)) }
    guard PackageTable.check(header, required: required, path: path, problems: problems) else {
      return nil
    }
    self.path = path
    self.file = file
    self.reader = reader
    self.header = header
    self.problems = problems
    dialect = resource.dialect
    numbers = DecimalParser(mark: resource.dialect.decimalMark)
  }

  /// Opens a file and checks that it is a text in UTF-8; nil with the problem noted.
  static func open(_ path: String, files: some PackageFiles, problems: ProblemList) -> MappedFile? {
    let file: MappedFile
    do throws(FileProblem) {
      file = try MappedFile(descriptor: try files.open(path), path: path)
    } catch {
      problems.add(PackageProblem(file: path, fault: .unreadable(reason: error.reason)))
      return nil
    }
    guard let fault = TextCheck.fault(file.bytes) else { return file }
    problems.add(fault.problem(file: path, bytes: file.bytes))
    return nil
  }

  private static func check(
    _ header: [String], required: [String], path: String, problems: ProblemList
  ) -> Bool {
    var isWhole = true
    for name in required where !header.contains(name) {
      problems.add(
        PackageProblem(file: path, line: 1, fault: .missingColumn(name, have: header)))
      isWhole = false
    }
    for (slot, name) in header.enumerated() where header[..<slot].contains(name) {
      problems.add(
        PackageProblem(file: path, line: 1, column: slot + 1, fault: .duplicateColumn(name)))
      isWhole = false
    }
    return isWhole
  }

  /// The column of this name, wherever it stands in the file.
  func column(_ name: String) -> Column {
    Column(slot: header.firstIndex(of: name) ?? -1, name: name)
  }

  /// Goes to the next whole row; broken ones are reported and left out.
  @inline(__always)
  func next() -> Bool {
    while reader.next() {
      if reader.fault == nil, reader.count == header.count { return true }
      reportBrokenRow()
    }
    return false
  }

  @inline(never)
  private func reportBrokenRow() {
    if let (fault, field) = reader.fault {
      let name = field < header.count ? header[field] : nil
      problems.add(
        PackageProblem(
          file: path, line: reader.line, column: field + 1, columnName: name,
          fault: fault == .openQuote ? .openQuote : .textAfterQuote))
      return
    }
    problems.add(
      PackageProblem(
        file: path, line: reader.line, column: min(reader.count, header.count),
        fault: .raggedRow(fields: reader.count, expected: header.count)))
  }

  /// The line of the current row.
  var line: Int { reader.line }

  /// Notes a problem of a field of the current row.
  @inline(never)
  func report(_ column: Column, _ fault: PackageFault) {
    problems.add(
      PackageProblem(
        file: path, line: line, column: column.isThere ? column.slot + 1 : nil,
        columnName: column.name, fault: fault))
  }

  /// Up to three of the texts that are nearest to a field's.
  ///
  /// Looked for once for each different text, and no longer when there have been many.
  func nearest(to text: String, among texts: some Sequence<String>) -> [String] {
    if let found = nearestFound[text] { return found }
    guard nearestFound.count < PackageProblems.limit else { return [] }
    let found = Nearest.texts(to: text, among: texts.map { ($0, $0) })
    nearestFound[text] = found
    return found
  }

  /// Notes a problem of an earlier row as a whole.
  func report(line: Int, _ fault: PackageFault) {
    problems.add(PackageProblem(file: path, line: line, fault: fault))
  }

  // MARK: Fields

  /// Whether a field holds nothing.
  func isEmpty(_ column: Column) -> Bool {
    !column.isThere || reader.field(column.slot).count == 0
  }

  /// The text of a field; empty where the file has no such column.
  func text(_ column: Column) -> String { column.isThere ? reader.text(column.slot) : "" }

  /// The text of a field, or nil where it is empty.
  func optionalText(_ column: Column) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// The text of a field that must not be empty.
  func requiredText(_ column: Column) -> String? {
    guard let text = optionalText(column) else {
      report(column, .emptyField)
      return nil
    }
    return text
  }

  /// The number of a field: nil where it is empty, and where it is bad, which is reported.
  @inline(__always)
  func number(_ column: Column) -> Double? {
    guard column.isThere else { return nil }
    let bytes = reader.bytes(column.slot)
    if bytes.isEmpty { return nil }
    if let value = numbers.parse(bytes) { return value }
    report(column, .notANumber(text(column), mark: String(UnicodeScalar(dialect.decimalMark))))
    return nil
  }

  /// How many digits stand after the decimal mark of a field.
  @inline(__always)
  func decimals(_ column: Column) -> UInt8 {
    guard column.isThere else { return 0 }
    let bytes = reader.bytes(column.slot)
    var count = 0
    while count < bytes.count, count < 30 {
      if bytes[bytes.count - 1 - count] == dialect.decimalMark { return UInt8(count) }
      count += 1
    }
    return 0
  }

  /// The whole number of a field: nil where it is empty, and where it is bad, which is reported.
  func wholeNumber(_ column: Column) -> Int? {
    guard let text = optionalText(column) else { return nil }
    if let number = Int(text) { return number }
    report(column, .notAWholeNumber(text))
    return nil
  }

  /// The year of a field: nil where it is empty, and where it is bad, which is reported.
  @inline(__always)
  func year(_ column: Column) -> Year? {
    guard column.isThere else { return nil }
    let bytes = reader.bytes(column.slot)
    if bytes.isEmpty { return nil }
    guard bytes.count == 4 else { return badYear(column) }
    var number = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit <= 9 else { return badYear(column) }
      number = number * 10 + Int(digit)
    }
    return Year(number)
  }

  @inline(never)
  private func badYear(_ column: Column) -> Year? {
    report(column, .notAYear(text(column)))
    return nil
  }

  /// First and last year of a row, and whether they are in order, which is reported otherwise.
  func years(_ from: Column, _ to: Column) -> (from: Year?, to: Year?) {
    let (first, last) = (year(from), year(to))
    if let first, let last, last < first { report(to, .yearsReversed(from: first, to: last)) }
    return (first, last)
  }

  /// The number in a table of the text of a field; nil where it isn't there.
  @inline(__always)
  func find(_ column: Column, in table: ByteTable, _ last: inout LastText) -> Int? {
    let field = reader.field(column.slot)
    if field.hasDoubledQuotes {
      var text = reader.text(column.slot)
      return text.withUTF8 { table.find($0) }
    }
    return last.find(reader.base + field.start, field.count, in: table)
  }

  /// The case of an enumeration that a field names; nil for any other word, which is reported.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: Column, _ kind: Choice.Type
  ) -> Choice? {
    guard let text = optionalText(column) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(column, .notOneOf(text, allowed: Choice.allCases.map(\.rawValue)))
    return nil
  }
}

extension TextFault {
  /// The problem that the fault is in a file.
  func problem(file: String, bytes: UnsafeBufferPointer<UInt8>) -> PackageProblem {
    switch self {
    case .utf16: PackageProblem(file: file, fault: .utf16)
    case .notUTF8(let byte, let offset):
      PackageProblem(
        file: file, line: TextCheck.line(of: offset, in: bytes),
        column: TextCheck.column(of: offset, in: bytes), fault: .notUTF8(byte: byte))
    case .zeroByte(let offset):
      PackageProblem(
        file: file, line: TextCheck.line(of: offset, in: bytes),
        column: TextCheck.column(of: offset, in: bytes), fault: .zeroByte)
    }
  }
}
