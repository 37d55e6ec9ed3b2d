import Statistics

/// Why a table was not read.
package enum TableReadError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file cannot be read.
  case file(FileProblem)
  /// What is wrong in it, all together.
  case problems(PackageProblems)
  /// It would take more memory than allowed; in bytes.
  case tooLarge(needed: Int, allowed: Int)
  /// The caller asked to stop.
  case stopped

  /// What is wrong and what would do.
  package var description: String {
    switch self {
    case .file(let problem): problem.description
    case .problems(let problems): problems.description
    case .tooLarge(let needed, let allowed):
      "the table needs \(needed / 1_048_576 + 1) MB of memory and \(allowed / 1_048_576) MB are left; "
        + "read a file with fewer rows or columns"
    case .stopped: "stopped"
    }
  }
}

/// Reads a table that somebody brings along: any delimiter, any columns.
package struct TableReader {
  private let file: String
  private let stop: StopCheck
  private let memory: Int

  /// A reader.
  ///
  /// - Parameters:
  ///   - file: What messages call the file.
  ///   - memory: The most bytes that the columns may take.
  ///   - stop: Asked every few milliseconds.
  package init(file: String, memory: Int = .max, stop: @escaping StopCheck = { _ in false }) {
    self.file = file
    self.memory = memory
    self.stop = stop
  }

  /// Reads a table from a descriptor, which is closed.
  ///
  /// - Throws: `TableReadError`.
  package func read(
    descriptor: Int32, dialect: CSVDialect? = nil
  ) throws(TableReadError) -> DelimitedTable {
    let mapped: MappedFile
    do throws(FileProblem) {
      mapped = try MappedFile(descriptor: descriptor, path: file)
    } catch {
      throw .file(error)
    }
    return try read(mapped.bytes, dialect: dialect)
  }

  /// Reads a table from bytes.
  ///
  /// The first record names the columns. Delimiter and decimal mark are guessed from the first
  /// records unless a dialect is given. A column is of numbers when every field that isn't empty
  /// (or `NA`, `N/A`, `NaN`, `null`, `-`, `–`, `..`, `…`) is a number; digits that start with
  /// a needless 0, or more than 15 digits without a decimal mark, are codes and make it a text.
  ///
  /// - Throws: `TableReadError` with every broken record.
  /// - Complexity: O(*n*): one pass, and another when a column turns out to be text late.
  package func read(
    _ bytes: UnsafeBufferPointer<UInt8>, dialect: CSVDialect? = nil
  ) throws(TableReadError) -> DelimitedTable {
    let problems = ProblemList()
    if let fault = TextCheck.fault(bytes) {
      problems.add(fault.problem(file: file, bytes: bytes))
      throw .problems(problems.thrown(package: file))
    }
    let guess = TableGuess(bytes, dialect: dialect)
    guard !guess.names.isEmpty else {
      problems.add(PackageProblem(file: file, fault: .empty))
      throw .problems(problems.thrown(package: file))
    }
    try check(rows: guess.rows, columns: guess.names.count)
    var columns = guess.columns()
    var count = try fill(&columns, bytes, guess.dialect, problems)
    if columns.contains(where: \.failed) {
      for place in columns.indices { columns[place].startOver() }
      count = try fill(&columns, bytes, guess.dialect, ProblemList())
    }
    return DelimitedTable(
      dialect: guess.dialect, rowCount: count,
      columns: zip(guess.names, columns).map { DelimitedColumn(name: $0, values: $1.values) })
  }

  /// Eight bytes for each field; the different texts, at most as long as the file, come on top.
  private func check(rows: Int, columns: Int) throws(TableReadError) {
    let needed = rows * columns * 8
    guard needed <= memory else { throw .tooLarge(needed: needed, allowed: memory) }
  }

  private func fill(
    _ columns: inout [ColumnBuilder], _ bytes: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect,
    _ problems: ProblemList
  ) throws(TableReadError) -> Int {
    let parser = DecimalParser(mark: dialect.decimalMark)
    var reader = RecordReader(bytes, delimiter: dialect.delimiter)
    _ = reader.next()
    var records = KeptRecords(reader, columns: columns.count)
    var rows = 0
    repeat {
      records.forget()
      while !records.isFull, records.reader.next() {
        if records.reader.count == columns.count, records.reader.fault == nil {
          records.keep()
        } else {
          report(records.reader, columns.count, problems)
        }
      }
      for place in columns.indices { columns[place].append(records, place, parser) }
      rows += records.count
      try check(rows: rows, columns: columns.count)
      if stop(Double(records.reader.position) / Double(bytes.count)) { throw .stopped }
    } while records.isFull
    if !problems.isEmpty { throw .problems(problems.thrown(package: file)) }
    return rows
  }

  private func report(_ reader: borrowing RecordReader, _ expected: Int, _ problems: ProblemList) {
    let fault: PackageFault =
      switch reader.fault?.fault {
      case .openQuote: .openQuote
      case .textAfterQuote: .textAfterQuote
      case nil: .raggedRow(fields: reader.count, expected: expected)
      }
    let column = reader.fault.map { $0.field + 1 } ?? min(reader.count, expected)
    problems.add(PackageProblem(file: file, line: reader.line, column: column, fault: fault))
  }
}
