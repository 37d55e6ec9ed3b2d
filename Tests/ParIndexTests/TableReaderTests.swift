import TestSupport
import Testing

@testable import ParIndex

@Suite struct TableReaderTests {
  private func read(_ text: String, memory: Int = .max) throws -> DelimitedTable {
    try withBytes(text) { try TableReader(file: "own.csv", memory: memory).read($0) }
  }

  private func show(_ table: DelimitedTable) -> [String] {
    table.columns.map { column in
      switch column.values {
      case .numbers(let numbers, let decimals):
        "\(column.name): " + numbers.map { $0.isNaN ? "–" : plain($0) }.joined(separator: " ")
          + " (\(decimals))"
      case .texts(let texts):
        "\(column.name): " + (0..<texts.count).map { texts[$0] ?? "–" }.joined(separator: "|")
      }
    }
  }

  @Test(arguments: [
    ("commas", "tỉnh,grdp\nHà Nội,1.5\nHuế,2\n", ["tỉnh: Hà Nội|Huế", "grdp: 1.5 2 (1)"]),
    (
      "semicolons and decimal commas", "tỉnh;grdp\nHà Nội;1,5\nHuế;2,25\n",
      ["tỉnh: Hà Nội|Huế", "grdp: 1.5 2.25 (2)"]
    ),
    ("semicolons and points", "a;b\nx;1.5\ny;2\n", ["a: x|y", "b: 1.5 2 (1)"]),
    ("tabs", "a\tb\n1\tx, y\n2\tz\n", ["a: 1 2 (0)", "b: x, y|z"]),
    ("codes stay text", "code,n\n01,1\n02,2\n", ["code: 01|02", "n: 1 2 (0)"]),
    ("long digits stay text", "id,n\n1234567890123456,1\n", ["id: 1234567890123456", "n: 1 (0)"]),
    ("missing numbers", "a,b\n1,x\n,y\nNA,z\n–,w\n", ["a: 1 – – – (0)", "b: x|y|z|w"]),
    ("missing texts", "a,b\nx,1\n,2\n", ["a: x|–", "b: 1 2 (0)"]),
    ("names", "a,a,,a\n1,2,3,4\n", ["a: 1 (0)", "a 2: 2 (0)", "column 3: 3 (0)", "a 3: 4 (0)"]),
    ("quotes", "a,b\n\"x, \"\"y\"\"\",1\n", ["a: x, \"y\"", "b: 1 (0)"]),
    ("decimal commas in quotes", "a,b\nx,\"1,5\"\ny,\"2,5\"\n", ["a: x|y", "b: 1.5 2.5 (1)"]),
    ("one column", "n\n1\n2\n", ["n: 1 2 (0)"]), ("only a header", "a,b\n", ["a: ", "b: "]),
    ("CRLF and a mark", "\u{FEFF}a;b\r\n1;2\r\n", ["a: 1 (0)", "b: 2 (0)"]),
  ])
  func `reads an analyst's table`(_ id: String, _ text: String, _ expected: [String]) throws {
    let found = show(try read(text))
    if id == "only a header" {
      #expect(found.map { $0.prefix(3) } == ["a: ", "b: "])
    } else {
      #expect(found == expected)
    }
  }

  @Test func `turns a column into texts when a text comes late`() throws {
    let text = "a,b\n" + (0..<5000).map { "\($0),\($0)\n" }.joined() + "x,1\n"
    let table = try read(text)
    guard case .texts(let texts)? = table.column("a")?.values,
      case .numbers(let numbers, _)? = table.column("b")?.values
    else { return #expect(Bool(false), "wrong kinds") }
    #expect((texts[0], texts[4999], texts[5000]) == ("0", "4999", "x"))
    #expect(numbers.count == 5001)
    #expect(numbers[4999] == 4999)
  }

  @Test(arguments: [
    ("", "own.csv: it is empty; fill it, beginning with a line of column names"),
    ("a,b\n1\n1,2,3\n", "own.csv, line 2, column 1: the row has 1 field, the header 2"),
    ("a,b\n1,\"2", "own.csv, line 2, column 2: a quote is opened and never closed"),
    ("a,b\n\"1\"x,2\n", "own.csv, line 2, column 1: there is text after a closing quote"),
    (
      "a,b\n1,\u{0}\n",
      "own.csv, line 2, column 3: a zero byte, which no text has; save it as a text in UTF-8"
    ),
  ])
  func `says what is wrong and where`(_ text: String, _ message: String) throws {
    let error = #expect(throws: TableReadError.self) { try read(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `reports every broken row at once`() throws {
    let error = #expect(throws: TableReadError.self) { try read("a,b\n1\n1,2\n3\n\"x\"y,2\n") }
    guard case .problems(let problems)? = error else { return #expect(Bool(false), "no problems") }
    #expect(problems.problems.map(\.line) == [2, 4, 5])
  }

  @Test func `refuses a folder, stops when asked and keeps to its memory`() throws {
    let folder = try FolderFiles(folder: datasets).open("papi")
    #expect(throws: TableReadError.file(FileProblem(path: "papi", kind: .folder))) {
      try TableReader(file: "papi").read(descriptor: folder)
    }
    let descriptor = try temporaryFile(Array("a\n1\n".utf8))
    #expect(throws: TableReadError.stopped) {
      try TableReader(file: "x", stop: { _ in true }).read(descriptor: descriptor)
    }
    #expect(throws: TableReadError.tooLarge(needed: 48, allowed: 40)) {
      try read("a,b\n1,2\n3,4\n", memory: 40)
    }
  }

  @Test(arguments: [UInt64(8), 1234])
  func `reads back what was written`(_ seed: UInt64) throws {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    for _ in 0..<20 {
      let rows = Int.random(in: 1...1500, using: &numbers)
      let values = (0..<rows).map { _ in
        Double(Int.random(in: -99_999...99_999, using: &numbers)) / 1000
      }
      let words = (0..<rows).map { _ in
        ["x", "Huế", "a b", ";"].randomElement(using: &numbers) ?? "x"
      }
      let lines = zip(values, words).map { "\($0),\($1)" }
      let table = try read("v,w\n" + lines.joined(separator: "\n"))
      guard case .numbers(let found, _)? = table.column("v")?.values,
        case .texts(let texts)? = table.column("w")?.values
      else { return #expect(Bool(false), "wrong kinds") }
      #expect(found == values)
      #expect((0..<rows).map { texts[$0] } == words)
    }
  }
}
