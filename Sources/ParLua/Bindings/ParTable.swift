import LuaRuntime
import ParIndex

/// `par`: opening data.
enum ParTable {
  static let functions = [open, datasets, read, table, rule, ParJoin.join, ParComposite.composite]

  private static let open = Function(
    "par.open", "Opens an index: a published data package by name, or a folder of your own.",
    Parameter<String>(
      "dataset", "A name that par.datasets() lists, or the path of a folder.",
      vietnamese: "Tên trong danh sách par.datasets(), hoặc đường dẫn một thư mục.", role: .dataset),
    Parameter(hidden: Call.self),
    returns: "Panel: the index over the years",
    examples: [
      Example(
        "par.open \"papi\"",
        shows:
          "PAPI · provinces of Vietnam · 2011–2024 · 63 units · 8 dimensions, 29 sub-dimensions"),
      Example("par.open(\"par-ministries\")[2023]:score():max()", shows: "89.95"),
    ],
    notes: Notes(
      vietnamese: "Mở một chỉ số: gói dữ liệu đã công bố theo tên, hoặc thư mục của bạn.",
      vietnameseReturns: "Panel: chỉ số qua các năm",
      vietnameseDetails: """
        Một thư mục dữ liệu gồm datapackage.json và các bảng. Mọi lỗi được báo một lần, kèm tệp, \
        dòng và cột; gói dữ liệu có lỗi thì không mở.
        """,
      details: """
        A folder holds a data package: datapackage.json and its tables. Every problem of a \
        package is reported at once, each with file, line and column; a package with one does \
        not open.
        """,
      seeAlso: ["par.datasets", "par.read"])
  ) { name, call in try call.context.open(name) }

  private static let datasets = Function(
    "par.datasets", "Lists the published data packages.", Parameter(hidden: Call.self),
    returns: "Table: dataset, title, years",
    examples: [Example("#par.datasets()", shows: "9")],
    notes: Notes(
      vietnamese: "Liệt kê các gói dữ liệu đã công bố.",
      vietnameseReturns: "Table: bộ dữ liệu, tên chỉ số, các năm", seeAlso: ["par.open"])
  ) { call in
    let entries = call.context.catalogue.entries
    let isVietnamese = call.context.style.language == .vi
    return Table(
      nil,
      [
        (Heading.dataset, entries.map { .text($0.name) }),
        (Heading.title, entries.map { .text(isVietnamese ? $0.titleVi : $0.titleEn) }),
        (Heading.years, entries.map { .optional($0.years?.text) }),
      ],
      notes: call.context.catalogue.problems.map(\.description))
  }

  private static let read = Function(
    "par.read", "Reads a CSV of your own as a table.",
    Parameter<String>(
      "path", "The file; comma, semicolon or tab between fields.",
      vietnamese: "Tệp CSV; các trường cách nhau bằng dấu phẩy, chấm phẩy hoặc tab.", role: .path),
    Parameter(hidden: Call.self),
    returns: "Table: a column for each column of the file",
    notes: Notes(
      vietnamese: "Đọc một tệp CSV của bạn thành bảng.",
      vietnameseReturns: "Table: mỗi cột của tệp là một cột",
      vietnameseDetails: """
        Dòng đầu là tên cột. Cột là cột số khi mọi ô không trống đều là số; với dấu chấm phẩy \
        thì dấu phẩy là dấu thập phân. Ô trống là giá trị thiếu.
        """,
      details: """
        The first line names the columns. A column is of numbers when every field that is not \
        empty is one; with semicolons a comma is the decimal mark. Empty fields are missing.
        """,
      seeAlso: ["Table:scores", "Table:join"])
  ) { path, call in
    let stack = call.stack
    let descriptor = try Interpreter.of(stack).files.open(path)
    let room = Interpreter.of(stack).room
    let read = try TableReader(file: path, memory: room / 4, stop: call.watch).read(
      descriptor: descriptor)
    try stack.charge(bytes: read.rowCount * read.columns.count * MemoryLayout<Cell>.stride)
    return Table(nil, read.columns.map(\.shown))
  }
}

extension ClosedRange<Year> {
  /// "2011–2024", or the only year.
  var text: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
  }
}

extension DelimitedColumn {
  /// The column as a table has it: whole numbers are integers.
  fileprivate var shown: (ColumnHead, [Cell]) {
    switch values {
    case .numbers(let numbers, let decimals):
      let isWhole = decimals == 0 && numbers.allSatisfy { $0.isNaN || Int(exactly: $0) != nil }
      let cells: [Cell] = numbers.map { number in
        isWhole ? .optional(Int(exactly: number)) : .measured(number)
      }
      return (ColumnHead(name, digits: isWhole || decimals > 6 ? nil : decimals), cells)
    case .texts(let texts):
      return (ColumnHead(name), (0..<texts.count).map { .optional(texts[$0]) })
    }
  }
}
