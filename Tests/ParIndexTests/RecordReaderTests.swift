import TestSupport
import Testing

@testable import ParIndex

@Suite struct RecordReaderTests {
  private func records(_ text: String, _ delimiter: Character = ",") -> [[String]] {
    withBytes(text) { bytes in
      var reader = RecordReader(bytes, delimiter: delimiter.asciiValue ?? 0)
      var records: [[String]] = []
      while reader.next() {
        var record: [String] = []
        for place in 0..<reader.count { record.append(reader.text(place)) }
        records.append(record)
      }
      return records
    }
  }

  @Test(arguments: [
    ("plain", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("no line end at the end", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("CR alone", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("byte order mark", "\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("quotes", "\"a\",b\n\"1\",\"2\"\n", [["a", "b"], ["1", "2"]]),
    ("delimiter in quotes", "\"a,x\",b\n", [["a,x", "b"]]),
    ("line end in quotes", "\"a\nx\",b\n1,2", [["a\nx", "b"], ["1", "2"]]),
    ("doubled quotes", "\"a\"\"x\"\"\",b\n", [["a\"x\"", "b"]]),
    ("four quotes", "\"\"\"\",b\n", [["\"", "b"]]),
    ("empty quotes", "\"\",b\n", [["", "b"]]),
    ("quotes before CRLF", "a,\"b\"\r\n1,\"2\"\r\n", [["a", "b"], ["1", "2"]]),
    ("quote inside a field", "5\" pipe,b\n", [["5\" pipe", "b"]]),
    ("empty fields", ",,\n,\n", [["", "", ""], ["", ""]]),
    ("delimiter at the end", "a,b,", [["a", "b", ""]]),
    ("empty lines", "\n\na,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("empty quoted line stays", "a\n\"\"\nb\n", [["a"], [""], ["b"]]),
    ("nothing", "", []),
    ("Vietnamese", "Hà Nội,\"Bà Rịa - Vũng Tàu\"\n", [["Hà Nội", "Bà Rịa - Vũng Tàu"]]),
  ])
  func `splits`(_ id: String, _ text: String, _ expected: [[String]]) {
    #expect(records(text) == expected)
  }

  @Test func `splits at semicolons and tabs`() {
    #expect(records("a;b,c\n", ";") == [["a", "b,c"]])
    #expect(records("a\tb c\n", "\t") == [["a", "b c"]])
  }

  @Test func `counts lines through quoted line ends`() {
    withBytes("a,b\n\"1\n2\n3\",x\n4,5\n\n6,7\n") { bytes in
      var reader = RecordReader(bytes, delimiter: UInt8(ascii: ","))
      var lines: [Int] = []
      while reader.next() { lines.append(reader.line) }
      #expect(lines == [1, 2, 5, 7])
    }
  }

  @Test(arguments: [
    ("a,b\n1,\"2", RecordReader.Fault.openQuote, 1, 2),
    ("a,b\n\"1\"x,2\n", .textAfterQuote, 0, 2),
    ("a,b\n1,2\n\"1\" ,2\n", .textAfterQuote, 0, 3),
  ])
  func `tells where a record is broken`(
    _ text: String, _ fault: RecordReader.Fault, _ field: Int, _ line: Int
  ) {
    withBytes(text) { bytes in
      var reader = RecordReader(bytes, delimiter: UInt8(ascii: ","))
      var found: [RecordReader.Fault] = []
      while reader.next() {
        guard let fault = reader.fault else { continue }
        found.append(fault.fault)
        #expect(fault.field == field)
        #expect(reader.line == line)
      }
      #expect(found == [fault])
    }
  }

  @Test(arguments: [UInt64(3), 99, 12_345])
  func `gives back what was written, however it is quoted`(_ seed: UInt64) {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    let pieces = [
      "", "a", "Huế", ",", ";", "\"", "\n", "\r\n", " ", "1.5", "đ", "longer text here", "\t",
    ]
    for _ in 0..<300 {
      let columns = Int.random(in: 2...6, using: &numbers)
      let table = (0..<Int.random(in: 1...40, using: &numbers)).map { _ in
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...3, using: &numbers))
            .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
        }
      }
      let end = Bool.random(using: &numbers) ? "\n" : "\r\n"
      let text = table.map { $0.map(quoted).joined(separator: ",") }.joined(separator: end) + end
      #expect(records(text) == table)
    }
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { ",\"\r\n".utf8.contains($0) }
    guard needsQuotes else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  @Test func `finds marks across the borders of its chunks`() {
    let rows = (0..<3000).map { ["\($0)", String(repeating: "x", count: $0 % 17)] }
    let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
    #expect(records(text) == rows)
  }
}
