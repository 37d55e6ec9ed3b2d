import TerminalText

/// Where to start, by task; every line of code is run by a test, in this order.
enum StartPage {
  /// A task and the line that does it.
  struct Task: Sendable {
    let code: String
    let english: String
    let vietnamese: String

    func title(_ language: Language) -> String { language == .vi ? vietnamese : english }
  }

  /// The tasks of a first session.
  static let tasks: [Task] = [
    Task(
      code: "par.datasets()", english: "which indices there are",
      vietnamese: "có những chỉ số nào"),
    Task(
      code: "papi = par.open \"papi\"", english: "open one: PAPI",
      vietnamese: "mở một chỉ số: PAPI"),
    Task(code: "e = papi[2023]", english: "take one year of it", vietnamese: "lấy một năm"),
    Task(
      code: "e:framework()", english: "what is scored, with codes",
      vietnamese: "bộ tiêu chí, kèm mã"),
    Task(
      code: "e:unit \"Lang Son\"", english: "look at one province",
      vietnamese: "xem một tỉnh"),
    Task(
      code: "e:rank \"8\"", english: "rank by e-governance (8)",
      vietnamese: "xếp hạng quản trị điện tử (8)"),
    Task(
      code: "e:cor(\"5\", \"8\")", english: "correlate with procedures (5)",
      vietnamese: "tương quan với thủ tục (5)"),
    Task(
      code: "e:verify()", english: "check published figures",
      vietnamese: "đối chiếu số đã công bố"),
    Task(
      code: "e:rank(\"8\"):csv \"egov.csv\"", english: "save a table as a file",
      vietnamese: "lưu bảng thành tệp"),
    Task(
      code: "t = par.read \"egov.csv\"", english: "read a file, your own too",
      vietnamese: "đọc một tệp, cả tệp của bạn"),
    Task(
      code: "s = t:scores{unit=\"province\", value=\"score\"}",
      english: "a column of it as scores",
      vietnamese: "một cột thành điểm"),
    Task(
      code: "stats.cor(s, e:score \"5\")", english: "correlate it with the index",
      vietnamese: "tương quan với chỉ số"),
    Task(
      code: "print(e:rank(\"8\"):top(5))", english: "in a script: parsh file.lua",
      vietnamese: "trong kịch bản: parsh tệp.lua"),
  ]

  /// How to find more.
  static let help: [Task] = [
    Task(code: "?e.rank", english: "how something is used", vietnamese: "cách dùng một hàm"),
    Task(
      code: "help.search \"median\"", english: "what there is for a word",
      vietnamese: "tìm hàm theo một từ"),
    Task(
      code: "doc(e, \"8\")", english: "what a node means",
      vietnamese: "một tiêu chí nghĩa là gì"),
    Task(
      code: "help \"keys\"", english: "the keys of the prompt",
      vietnamese: "các phím ở dấu nhắc"),
    Task(
      code: "last()", english: "the whole of what was cut",
      vietnamese: "toàn bộ kết quả bị cắt"),
  ]

  /// The page: what to type with what it does beside it, or below it on a narrow screen.
  static func text(_ style: DisplayStyle) -> String {
    var lines = wrapped(opening(style.language), to: style.usableWidth ?? 80)
    for group in [tasks, help] { lines += group.flatMap { shown($0, style) } }
    return lines.joined(separator: "\n")
  }

  private static func opening(_ language: Language) -> String {
    switch language {
    case .en: "Type these lines as they stand; the Tab key completes what you begin."
    case .vi: "Gõ nguyên các dòng sau; phím Tab điền tiếp phần bạn đang gõ."
    }
  }

  /// What the line does stands in a comment of Lua, so that a line copied with it runs too.
  private static func shown(_ task: Task, _ style: DisplayStyle) -> [String] {
    let title = style.faint("-- " + task.title(style.language))
    if (style.usableWidth ?? 80) < 72 { return [task.code, "    " + title] }
    return [padded(task.code, to: widest) + "  " + title]
  }

  private static let widest = (tasks + help).reduce(0) { max($0, displayWidth($1.code)) }
}
