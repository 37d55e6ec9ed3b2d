import LuaRuntime

extension Phrase {
  private var words: HelpWords { HelpWords(language: language) }

  /// What a value is, in a word.
  func kind(_ kind: LuaKind) -> String {
    switch kind {
    case .none, .nil: "nil"
    case .boolean: words.type("boolean")
    case .number: words.type("number")
    case .string: words.type("text")
    case .table: words.type("table")
    case .function: words.type("function")
    case .userdata, .lightUserdata: choose("object", "đối tượng")
    case .thread: choose("coroutine", "đồng trình")
    }
  }

  /// The first of some functions.
  func functions(_ names: [String]) -> String {
    choose("functions: ", "các hàm: ") + names.prefix(5).joined(separator: ", ")
      + (names.count > 5 ? " …" : "")
  }

  /// A word of Lua itself.
  var keyword: String { choose("keyword", "từ khoá") }

  /// A name that the text makes.
  var ownName: String { choose("name of this text", "tên trong đoạn này") }

  /// A file, or a folder.
  func file(isFolder: Bool) -> String {
    isFolder ? choose("folder", "thư mục") : choose("file", "tệp")
  }

  /// The most that a node gives.
  func atMost(_ points: String) -> String { choose("at most \(points)", "tối đa \(points)") }

  /// Each region by itself.
  var eachRegion: String { choose("each region by itself", "từng vùng riêng") }
}
