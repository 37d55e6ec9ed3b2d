import TestSupport
import Testing

@testable import ParIndex

/// A change to the small index and the lines that the loader answers with.
struct BadPackage: Sendable, CustomTestStringConvertible {
  let id: String
  let file: String
  let content: String
  let messages: [String]
  var testDescription: String { id }

  /// The file with another content.
  init(_ id: String, _ file: String, whole content: String, _ messages: String...) {
    (self.id, self.file, self.content, self.messages) = (id, file, content, messages)
  }

  /// The file with a line put in place of another, or added at the end.
  init(_ id: String, _ file: String, _ line: String?, _ new: String, _ messages: String...) {
    let original = Small.files().contents[file].map { String(decoding: $0, as: UTF8.self) } ?? ""
    var lines = original.split(separator: "\n").map(String.init)
    if let place = lines.firstIndex(where: { $0 == line }) {
      lines[place] = new
    } else {
      lines.append(new)
    }
    (self.id, self.file, self.messages) = (id, file, messages)
    content = lines.joined(separator: "\n") + "\n"
  }
}

@Suite struct PackageProblemTests {
  static let cases: [BadPackage] = descriptions + tables + units + frameworks + scores + others

  static let descriptions = [
    BadPackage(
      "JSON breaks off", "datapackage.json", whole: "{\n  \"name\": \"x\",\n  \"title\" \"y\"\n}",
      "datapackage.json, line 3, column 11: this is not JSON: ':' expected; correct the text there"),
    BadPackage(
      "JSON empty", "datapackage.json", whole: "",
      "datapackage.json: this is not JSON: an object expected"),
    BadPackage(
      "no index", "datapackage.json",
      whole:
        "{\"name\": \"x\", \"title\": \"y\", \"resources\": [{\"name\": \"a\", \"path\": \"b\"}]}",
      "datapackage.json, line 1, column 1: there is no 'index'; add 'index'"),
    BadPackage(
      "list", "datapackage.json", whole: "[]", "'datapackage.json' is a list; write an object"),
    BadPackage(
      "unknown ties", "datapackage.json", whole: Small.description(ties: "shared"),
      "datapackage.json, line 7, column 62: 'ties' is 'shared'; write 'competition', 'dense' or 'average'"
    ),
    BadPackage(
      "unknown rounding", "datapackage.json", whole: Small.description(rounding: "up"),
      "'rounding' is 'up'; write 'none', 'half-up 2' or 'cut 2'"),
    BadPackage(
      "unknown aggregation", "datapackage.json",
      whole: Small.description(aggregation: "\"product\""),
      "'aggregation' is 'product'; write 'sum' or 'weighted mean'"),
    BadPackage(
      "unknown display", "datapackage.json", whole: Small.description(display: "stars"),
      "'display' is 'stars'; write 'points' or 'percent'"),
    BadPackage(
      "frameworks overlap", "datapackage.json",
      "      {\"from\": 2020, \"to\": 2021, \"rounding\": \"none\", \"ties\": \"competition\",",
      "    {\"from\": 2020, \"to\": 2020}, {\"from\": 2020, \"to\": 2021, \"ties\": \"competition\",",
      "two frameworks hold in 2020; let each end before the next begins"),
    BadPackage(
      "a resource is not listed", "datapackage.json",
      "    {\"name\": \"units\", \"path\": \"units.csv\"},",
      "    {\"name\": \"people\", \"path\": \"units.csv\"},",
      "datapackage.json: no resource is called 'units'; list a resource with the name 'units' and its path"
    ),
    BadPackage(
      "a file is not there", "datapackage.json",
      "    {\"name\": \"units\", \"path\": \"units.csv\"},",
      "    {\"name\": \"units\", \"path\": \"people.csv\"},",
      "people.csv: it cannot be read: there is no such file"),
    BadPackage(
      "another encoding", "datapackage.json", "    {\"name\": \"units\", \"path\": \"units.csv\"},",
      "    {\"name\": \"units\", \"path\": \"units.csv\", \"encoding\": \"cp1258\"},",
      "'encoding' is 'cp1258'; write 'utf-8'"),
    BadPackage(
      "another delimiter", "datapackage.json",
      "    {\"name\": \"units\", \"path\": \"units.csv\"},",
      "    {\"name\": \"units\", \"path\": \"units.csv\", \"dialect\": {\"delimiter\": \"|\"}},",
      "'delimiter' is '|'; write ',', ';' or '\\t'"),
  ]

  static let tables = [
    BadPackage("empty", "units.csv", whole: "", "units.csv: it is empty; fill it"),
    BadPackage(
      "a column is missing", "scores.csv", "unit,year,node,stage,points,source,confidence",
      "unit,year,node,stage,score,source,confidence",
      "scores.csv, line 1: there is no column 'points'; add 'points' to the header, which has unit, year"
    ),
    BadPackage(
      "two columns of one name", "units.csv",
      "code,name,full_name,aliases,region,from,to,successor",
      "code,name,name,aliases,region,from,to,successor",
      "units.csv, line 1, column 3: two columns are called 'name'; give each column a name of its own"
    ),
    BadPackage(
      "ragged row", "units.csv", "01,Hà Nội,Thành phố Hà Nội,Hanoi,Bắc,,,",
      "01,Hà Nội,Thành phố, Hà Nội,Hanoi,Bắc,,,",
      "units.csv, line 2, column 8: the row has 9 fields, the header 8; give it as many fields as the header"
    ),
    BadPackage(
      "open quote", "sources.csv", nil, "c,\"A page,A paper,,",
      "sources.csv, line 4, column 2 (title): a quote is opened and never closed; close the quote"),
    BadPackage(
      "text after a quote", "sources.csv", nil, "c,\"A page\"!,A paper,,",
      "sources.csv, line 4, column 2 (title): there is text after a closing quote"),
    BadPackage(
      "no number", "scores.csv", "01,2020,1.1,final,2,a,read", "01,2020,1.1,final,1O.2,a,read",
      "scores.csv, line 2, column 5 (points): '1O.2' is not a number; write digits with the decimal mark '.'"
    ),
    BadPackage(
      "no year", "scores.csv", "01,2020,1.1,final,2,a,read", "01,20,1.1,final,2,a,read",
      "scores.csv, line 2, column 2 (year): '20' is not a year; write a year in four digits, such as 2023"
    ),
  ]

  static let units = [
    BadPackage(
      "code twice", "units.csv", nil, "46,Huế,,,,,,",
      "units.csv, line 5, column 1 (code): the code '46' stood already on line 4; keep one of the two"
    ),
    BadPackage(
      "no name", "units.csv", nil, "47,,,,,,,",
      "units.csv, line 5, column 2 (name): the field is empty; fill it in"),
    BadPackage(
      "years reversed", "units.csv", "28,Hà Tây,Tỉnh Hà Tây,,Bắc,,2020,Hà Nội",
      "28,Hà Tây,Tỉnh Hà Tây,,Bắc,2021,2020,Hà Nội",
      "units.csv, line 3, column 7 (to): the years end (2020) before they begin (2021); exchange them"
    ),
  ]

  static let frameworks = [
    BadPackage(
      "parent missing", "framework.csv", nil, "2020,2021,3.1,3,Khác,Other,,5,,,",
      "framework.csv, line 7, column parent: the node above, '3', is not there in 2020; add that node for the year"
    ),
    BadPackage(
      "cycle", "framework.csv", "2020,2021,1,total,Chỉ đạo,Steering,,,,,",
      "2020,2021,1,1.1,Chỉ đạo,Steering,,,,,",
      "stand above each other in a circle; let one of them stand below 'total'"),
    BadPackage(
      "node twice", "framework.csv", nil, "2021,2021,2,,Thủ tục,Procedures,,10,,,",
      "framework.csv, line 7, column code: the code '2' in 2021 stood already on line 6; keep one of the two"
    ),
    BadPackage(
      "reserved code", "framework.csv", "2020,2021,2,,Thủ tục,Procedures,,10,,survey,given",
      "2020,2021,Hồ sơ,,Thủ tục,Procedures,,10,,survey,given",
      "framework.csv, line 6, column 3 (code): the code 'Hồ sơ' means the part made by documents in every index; use another code"
    ),
    BadPackage(
      "maximum disagrees", "framework.csv", "2020,2021,1,total,Chỉ đạo,Steering,,,,,",
      "2020,2021,1,total,Chỉ đạo,Steering,,9.5,,,",
      "framework.csv, line 2, column max: the maximum is 9.5, but the parts allow 10; correct either"
    ),
    BadPackage(
      "minimum over maximum", "framework.csv", "2020,2021,2,,Thủ tục,Procedures,,10,,survey,given",
      "2020,2021,2,,Thủ tục,Procedures,11,10,,survey,given",
      "framework.csv, line 6, column 8 (max): the minimum 11 is over the maximum 10"),
    BadPackage(
      "unknown method", "framework.csv", "2020,2021,2,,Thủ tục,Procedures,,10,,survey,given",
      "2020,2021,2,,Thủ tục,Procedures,,10,,poll,given",
      "framework.csv, line 6, column 10 (method): 'poll' is not known here; write 'documents' or 'survey'"
    ),
    BadPackage(
      "rule not understood", "framework.csv", "2020,2021,2,,Thủ tục,Procedures,,10,,survey,given",
      "2020,2021,2,,Thủ tục,Procedures,,10,,survey,tiers 100 1",
      "framework.csv, line 6, column 11 (rule): the rule 'tiers 100 1': character 11: ':' expected, got '1'; write it like tiers 80%: 0.5, 100%: 1, or 'given' where"
    ),
    BadPackage(
      "negative weight", "framework.csv", "2020,2021,2,,Thủ tục,Procedures,,10,,survey,given",
      "2020,2021,2,,Thủ tục,Procedures,,10,-5,survey,given",
      "framework.csv, line 6, column 9 (weight): the weight is -5; write a weight that is not negative"
    ),
    BadPackage(
      "no nodes in a year", "framework.csv",
      whole:
        "from,to,code,parent,name\n2021,2021,1,total,Một\n2021,2021,1.1,1,Một\n2021,2021,1.2,1,Một\n2021,2021,1.10,1,Một\n2021,2021,2,total,Một\n",
      "framework.csv: no node is in force in 2020; add the nodes of that year"),
  ]

  static let scores = [
    BadPackage(
      "unknown unit", "scores.csv", nil, "99,2020,2,final,1,a,read",
      "scores.csv, line 21, column 1 (unit): no unit has the code '99'; add the unit to units.csv, or write a code that is there, such as"
    ),
    BadPackage(
      "a name for a code", "scores.csv", nil, "Hà Nội,2020,2,final,1,a,read",
      "no unit has the code 'Hà Nội'; add the unit to units.csv, or write a code that is there, such as '01'"
    ),
    BadPackage(
      "unit that no longer exists", "scores.csv", nil, "28,2021,2,final,1,a,read",
      "scores.csv, line 21, column 1 (unit): Hà Tây did not exist in 2021, only to 2020; move the figure"
    ),
    BadPackage(
      "year without a framework", "scores.csv", nil, "01,2019,2,final,1,a,read",
      "scores.csv, line 21, column 2 (year): no framework holds in 2019; frameworks hold in 2020 … 2021"
    ),
    BadPackage(
      "unknown node", "scores.csv", nil, "01,2020,2.1,final,1,a,read",
      "scores.csv, line 21, column 3 (node): there is no node '2.1' in 2020; add the node to framework.csv for that year"
    ),
    BadPackage(
      "over the maximum", "scores.csv", "01,2020,1.1,final,2,a,read",
      "01,2020,1.1,final,2.01,a,read",
      "scores.csv, line 2, column 5 (points): 2.01 is over the maximum of node '1.1' in 2020, 2; correct the points"
    ),
    BadPackage(
      "under the minimum", "scores.csv", "01,2020,1.1,final,2,a,read",
      "01,2020,1.1,final,-1,a,read",
      "scores.csv, line 2, column 5 (points): -1 is under the minimum of node '1.1' in 2020, 0"),
    BadPackage(
      "row twice", "scores.csv", nil, "01,2020,1.1,final,2,a,read",
      "scores.csv, line 21: Hà Nội, 2020, node '1.1', stage 'final' stood already on line 2; keep one of the two"
    ),
    BadPackage(
      "unknown stage", "scores.csv", "01,2020,1.1,final,2,a,read", "01,2020,1.1,draft,2,a,read",
      "scores.csv, line 2, column 4 (stage): 'draft' is not known here; write 'self', 'appraised' or 'final'"
    ),
    BadPackage(
      "unknown source", "scores.csv", "01,2020,1.1,final,2,a,read", "01,2020,1.1,final,2,z,read",
      "scores.csv, line 2, column 6 (source): no source has the id 'z'; add it to sources.csv, or write an id that is there, such as 'a' or 'b'"
    ),
    BadPackage(
      "unknown confidence", "scores.csv", "01,2020,1.1,final,2,a,read",
      "01,2020,1.1,final,2,a,sure",
      "'sure' is not known here; write 'read', 'derived', 'read-rounded', 'read-doubtful' or 'read-year-uncertain'"
    ),
    BadPackage(
      "no unit", "scores.csv", nil, ",2020,2,final,1,a,read",
      "scores.csv, line 21, column 1 (unit): the field is empty"),
  ]

  static let others = [
    BadPackage(
      "classes without order", "classes.csv", "2020,2021,B,Khá,10", "2020,2021,B,Khá,18",
      "classes.csv, line 3, column lower: class 'Khá' begins at 18, not under class 'Tốt' at 18; list the classes from the best down"
    ),
    BadPackage(
      "no classes in a year", "classes.csv",
      whole: "from,to,group,name,lower\n2021,2021,A,Tốt,18\n",
      "classes.csv: no class is in force in 2020; add classes for that year"),
    BadPackage(
      "class without a limit", "classes.csv", "2020,2021,B,Khá,10", "2020,2021,B,Khá,",
      "classes.csv, line 3, column 5 (lower): the field is empty"),
    BadPackage(
      "source twice", "sources.csv", nil, "a,Again,,,",
      "sources.csv, line 4, column 1 (id): the id 'a' stood already on line 2"),
    BadPackage(
      "rank is no whole number", "published.csv", nil, "01,2020,total,rank,,first,b,read",
      "published.csv, line 4, column 6 (rank): 'first' is not a whole number; write digits only"),
    BadPackage(
      "neither value nor rank", "published.csv", nil, "01,2020,total,points,,,b,read",
      "published.csv, line 4, column 5 (value): the row has neither a value nor a rank"),
  ]

  @Test(arguments: cases)
  func `says where, what and what would do`(_ bad: BadPackage) throws {
    let error = #expect(throws: PackageProblems.self) { try Small.panel([bad.file: bad.content]) }
    let text = error?.description ?? ""
    for message in bad.messages { #expect(text.contains(message), "\(text)") }
    for problem in error?.problems ?? [] {
      #expect(!problem.found.isEmpty && !problem.remedy.isEmpty)
    }
  }

  @Test func `opens when nothing is wrong`() throws {
    let panel = try Small.panel()
    #expect(panel.info.shortName == "SMALL")
    #expect(panel.years == [Year(2020), Year(2021)])
  }

  @Test func `reports every problem of every file together`() throws {
    let error = #expect(throws: PackageProblems.self) {
      try Small.panel([
        "scores.csv": Small.scores + "99,2020,2,final,1,a,read\n01,2020,2,final,x,zz,read\n",
        "sources.csv": Small.sources + "a,Again,,,\n", "units.csv": Small.units + "47,,,,,,,\n",
      ])
    }
    let places = error?.problems.map { "\($0.file) \($0.line ?? 0)" }
    #expect(
      places == ["units.csv 5", "sources.csv 4", "scores.csv 21", "scores.csv 22", "scores.csv 22"])
    #expect(error?.description.hasPrefix("small does not open: 5 problems\n") == true)
  }

  @Test func `lists the same fault five times and counts the rest`() throws {
    let rows = (0..<1000).map { _ in "99,2020,2,final,1,a,read\n" }.joined()
    let error = #expect(throws: PackageProblems.self) {
      try Small.panel(["scores.csv": Small.scores + rows])
    }
    #expect((error?.total, error?.problems.count) == (1000, 5))
    #expect(error?.description.hasSuffix("(and so on 995 more lines)") == true)
  }

  @Test func `refuses files outside the package`() {
    for path in ["../secret.csv", "/etc/passwd", "a/../../b"] {
      #expect(throws: FileProblem.self) { try FolderFiles(folder: datasets).open(path) }
    }
  }

  @Test(arguments: [
    (
      "windows-1258", [UInt8](arrayLiteral: 0x61, 0x2C, 0x62, 0x0A, 0xD0, 0x61),
      "line 2, column 1: the byte 0xD0 is not UTF-8; save it as UTF-8"
    ),
    ("UTF-16", [0xFF, 0xFE, 0x61, 0x00], "units.csv: it is written in UTF-16; save it as UTF-8"),
  ])
  func `refuses other encodings`(_ id: String, _ bytes: [UInt8], _ message: String) {
    var files = Small.files()
    files.contents["units.csv"] = bytes
    let error = #expect(throws: PackageProblems.self) {
      try PackageLoader.open(files, name: "small")
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `reads semicolons and decimal commas where the description says so`() throws {
    let resource = """
      {"name": "scores", "path": "scores.csv", "dialect": {"delimiter": ";"},
       "schema": {"fields": [{"name": "points", "type": "number", "decimalChar": ","}]}},
      """
    let description = Small.description().split(separator: "\n").map {
      $0.contains("\"scores\"") ? resource : String($0)
    }.joined(separator: "\n")
    let scores = "unit;year;node;stage;points;source;confidence\r\n01;2020;1.1;final;1,5;a;read\r\n"
    let published = "unit,year,node,measure,value,rank,source,confidence\n"
    let edition = try Small.panel([
      "datapackage.json": description, "scores.csv": scores, "published.csv": published,
    ]).edition(Year(2020))
    #expect(try edition.points(try edition.framework.node("1.1").id)[0] == 1.5)
    #expect(throws: PackageProblems.self) {
      try Small.panel([
        "datapackage.json": description, "scores.csv": scores.replacing(",", with: "."),
        "published.csv": published,
      ])
    }
  }

  @Test(arguments: [UInt64(21), 4711])
  func `never traps on a damaged package`(_ seed: UInt64) {
    print("seed \(seed)")
    var numbers = Generator(seed: seed)
    let names = Small.files().contents.keys.sorted()
    for _ in 0..<1500 {
      var files = Small.files()
      let name = names.randomElement(using: &numbers) ?? ""
      var bytes = files.contents[name] ?? []
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(Array(",\"\n0-9.e;{}[]".utf8).randomElement(using: &numbers) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(place + 20, bytes.count))
        }
        if bytes.isEmpty { break }
      }
      files.contents[name] = bytes
      do {
        let panel = try PackageLoader.open(files, name: "damaged")
        for year in panel.years {
          let edition = try panel.edition(year)
          _ = try? edition.rank(.total)
          _ = edition.verify()
        }
      } catch let problems as PackageProblems {
        #expect(!problems.problems.isEmpty)
      } catch {
        #expect(error is LookupError)
      }
    }
  }
}
