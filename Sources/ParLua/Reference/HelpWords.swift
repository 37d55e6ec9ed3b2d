import LuaRuntime

/// What pages of help say besides the declarations, in both languages.
struct HelpWords {
  let language: Language

  private func choose(_ english: String, _ vietnamese: String) -> String {
    language == .vi ? vietnamese : english
  }

  // MARK: Headings

  var parameters: String { choose("Parameters", "Tham số") }
  var result: String { choose("Result", "Kết quả") }
  var details: String { choose("Details", "Chi tiết") }
  var source: String { choose("Source", "Nguồn") }
  var others: String { choose("Others of this name", "Các mục khác cùng tên") }
  var seeAlso: String { choose("See also", "Xem thêm") }
  var givenBy: String { choose("Given by", "Lấy từ") }
  var methods: String { choose("Methods, after a colon", "Lệnh, viết sau dấu hai chấm") }
  var fields: String { choose("Fields, after a dot", "Thuộc tính, viết sau dấu chấm") }

  /// Over options; the first shows how one is given.
  func options(_ first: String) -> String {
    choose("Options, in braces: {\(first) = …}", "Tuỳ chọn, trong ngoặc nhọn: {\(first) = …}")
  }

  /// Over examples, with what must have been typed before them.
  func examples(after preamble: String?) -> String {
    guard let preamble else { return choose("Examples", "Ví dụ") }
    return choose("Examples, after \(preamble)", "Ví dụ, sau khi gõ \(preamble)")
  }

  // MARK: Parameters

  /// What a parameter takes: its type, whether it may be left out, its default, its values.
  func kind(_ parameter: ParameterInfo) -> String {
    var parts = [type(parameter.type)]
    switch parameter.defaultText {
    case nil: break
    case "nil": parts.append(choose("optional", "có thể bỏ trống"))
    case let text?: parts.append(choose("default \(text)", "mặc định \(text)"))
    }
    let kind = parts.joined(separator: ", ")
    if parameter.allowed.isEmpty { return kind }
    let values = parameter.allowed.map { "\"\($0)\"" }.joined(separator: ", ")
    return kind + choose("; one of ", "; một trong ") + values
  }

  /// The name of a type; the names of this program's own types are the same in every language.
  func type(_ name: String) -> String {
    guard language == .vi else { return name }
    return HelpWords.types[name] ?? name
  }

  /// What stands for each type that is no object of this program.
  static let types: [String: String] = [
    "text": "chữ", "number": "số", "integer": "số nguyên", "boolean": "true hoặc false",
    "node": "tiêu chí", "level": "cấp", "weights": "trọng số", "year": "năm", "numbers": "dãy số",
    "columns": "các cột", "labels": "nhãn", "Scores or list": "Scores hoặc danh sách",
    "numbers by column": "số theo cột",
    "list": "danh sách",
    "table": "bảng Lua", "number, boolean or table": "số, true hoặc false, hoặc bảng Lua",
    "value": "giá trị", "function": "hàm", "text or number": "chữ hoặc số",
    "text or function": "chữ hoặc hàm", "nothing": "không có gì",
    "number or table": "số hoặc bảng Lua", "text or table": "chữ hoặc bảng Lua",
    "level or list": "cấp hoặc danh sách", "boolean or table": "true, false hoặc bảng Lua",
    "Node, Framework or Edition": "Node, Framework hoặc Edition",
  ]

  // MARK: What is no declaration

  /// Over the keys of the prompt.
  var keys: String { choose("Keys of the prompt", "Các phím ở dấu nhắc") }

  /// Under the members of a type, with the first of them.
  func more(_ name: String) -> String {
    choose(
      "a question mark explains each: ?\(name)", "dấu hỏi giải thích từng mục: ?\(name)")
  }

  /// A function that was not declared here.
  var otherFunction: String {
    choose(
      "a function of Lua or of your own; the manual of Lua 5.4 explains those of Lua",
      "hàm của Lua hoặc của bạn; tài liệu Lua 5.4 giải thích các hàm của Lua")
  }

  /// A value of one of Lua's own types.
  func plain(_ kind: LuaKind) -> String {
    switch kind {
    case .number:
      choose(
        "a number; + - * / ^ and the functions of math compute with it",
        "một số; tính tiếp bằng + - * / ^ và các hàm của math")
    case .boolean: choose("true or false", "đúng (true) hoặc sai (false)")
    case .table:
      choose(
        "a table of Lua: t.name and t[1] read it, #t counts, for k, v in pairs(t) walks it",
        "bảng Lua: đọc bằng t.name và t[1], đếm bằng #t, duyệt bằng for k, v in pairs(t)")
    default: choose("a \(kind.name) of Lua", "một \(kind.name) của Lua")
    }
  }

  // MARK: Searching

  /// Over what a search finds.
  func found(_ count: Int) -> String {
    choose("\(count) found, the best first", "tìm thấy \(count), sát nhất đứng trước")
  }

  /// Under the first of many.
  func andMore(_ count: Int) -> String {
    choose(
      "and \(count) more; add a word to find fewer", "còn \(count) nữa; thêm từ để tìm hẹp hơn")
  }
}

// MARK: - The declarations in a language

extension Language {
  /// The Vietnamese text where it is asked for and there, else the English one.
  fileprivate func choose(_ english: String, _ vietnamese: String) -> String {
    self == .vi && !vietnamese.isEmpty ? vietnamese : english
  }
}

extension Function {
  /// One sentence.
  func summary(_ language: Language) -> String { language.choose(summary, notes.vietnamese) }

  /// Definition, formula, what missing values do.
  func details(_ language: Language) -> String {
    language.choose(notes.details, notes.vietnameseDetails)
  }

  /// What comes back.
  func returns(_ language: Language) -> String {
    let known = HelpWords(language: language).type(returns)
    return language.choose(known, notes.vietnameseReturns)
  }
}

extension ParameterInfo {
  /// One sentence.
  func summary(_ language: Language) -> String { language.choose(summary, vietnamese) }
}

extension AnyUserType {
  /// One sentence.
  func summary(_ language: Language) -> String { language.choose(summary, vietnamese) }
}
