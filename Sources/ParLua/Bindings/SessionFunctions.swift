import Glibc
import LuaRuntime
import ParIndex

/// What is about the session: `last`, `show`, `who`, `save`, `log`.
enum SessionFunctions {
  static let all = [last, show, who, save, log]

  // MARK: Results

  private static let last = Function(
    "last", "Shows the whole of the last result, however long and wide, or in another form.",
    Parameter<OutputFormat?>(
      "form", "\"table\", \"markdown\", \"csv\" or \"json\".",
      vietnamese: "\"table\" (bảng), \"markdown\", \"csv\" hoặc \"json\"."),
    Parameter(hidden: Call.self), returns: "nothing: it prints",
    notes: Notes(
      vietnamese: "Hiện toàn bộ kết quả vừa rồi, hoặc ở dạng khác.",
      vietnameseReturns: "không có gì: in ra màn hình",
      vietnameseDetails: """
        Ở dấu nhắc trên màn hình, kết quả dài hơn màn hình được xem qua $PAGER, hoặc less nếu không \
        đặt; nơi khác thì in ra.
        """,
      details:
        "At the prompt of a terminal what is longer than the screen goes through $PAGER, less "
        + "without one; elsewhere it is printed.",
      seeAlso: ["show", "Table:markdown", "Table:csv", "Table:json"])
  ) { form, call -> Nothing in try LastResult.show(form, call) }

  private static let show = Function(
    "show", "Shows a value as the prompt does; it becomes `_` and last() shows the whole of it.",
    Parameter<AnyArgument>(
      "value", "What to show; nil shows nothing.",
      vietnamese: "Giá trị cần hiện; nil thì không hiện gì."),
    Parameter(hidden: Call.self), returns: "nothing: it prints",
    examples: [
      Example("show{3, 4, name = \"x\"}", shows: "{3, 4, name = \"x\"}"),
      Example("show(e:cor(\"5\", \"8.1\").n)", shows: "61"),
    ],
    notes: Notes(
      vietnamese: "Hiện một giá trị như ở dấu nhắc lệnh; giá trị đó thành `_`.",
      vietnameseReturns: "không có gì: in ra màn hình", seeAlso: ["last"])
  ) { value, call -> Nothing in
    let stack = call.stack
    guard ![.none, .nil].contains(stack.kind(value.index)) else { return Nothing() }
    let text = try Printer.text(stack, value.index, call.context)
    RecentValues.take(stack, value.index)
    Interpreter.of(stack).print(text)
    return Nothing()
  }

  private static let who = Function(
    "who", "Lists your own globals: what each is and how much it holds.",
    Parameter(hidden: Call.self), returns: "Table: name, type, size",
    examples: [
      Example("#who()", shows: "2"),
      Example("who():row(\"papi\").size", shows: "14 years × 63 units"),
    ],
    notes: Notes(
      vietnamese: "Liệt kê các biến toàn cục của bạn: loại và cỡ của từng biến.",
      vietnameseReturns: "Table: tên, loại, cỡ",
      vietnameseDetails: """
        Không kể tên của parsh và của Lua, trừ khi đã bị thay bằng giá trị khác.
        """,
      details:
        "Names of the shell and of Lua are left out unless something else stands in their place.",
      seeAlso: ["save"])
  ) { call in try OwnGlobals.table(call) }

  // MARK: Files

  private static let overwrite = Parameter<Bool>(
    option: "overwrite", "Whether to write over a file that this session did not write.",
    vietnamese: "Có ghi đè lên tệp không do phiên này ghi hay không.",
    default: false, shownAs: "false")

  private static let save = Function(
    "save", "Writes what was typed and succeeded at the prompt, as a script that runs.",
    Parameter<String>(
      "path", "A file under the working folder.",
      vietnamese: "Tệp trong thư mục làm việc.", role: .path),
    overwrite, Parameter(hidden: Call.self), returns: "nothing",
    notes: Notes(
      vietnamese: "Ghi các lệnh đã chạy được ở dấu nhắc thành một kịch bản chạy được.",
      vietnameseDetails: """
        Lệnh nào đã hiện giá trị được ghi thành show(…). Không ghi các câu hỏi, các lệnh save, log, \
        last và những gì một kịch bản đã làm trước dấu nhắc. Chạy lại bằng parsh TỆP.
        """,
      details:
        "What showed a value stands as show(…). Questions, calls of save, log and last, and what "
        + "a script did before the prompt are left out. Run it as parsh FILE.",
      seeAlso: ["log", "show"])
  ) { path, overwrite, call -> Nothing in
    let session = try call.session()
    session.isLeftOut = true
    guard !session.record.entries.isEmpty else { throw NothingTyped() }
    let descriptor = try session.files.open(
      path, through: Interpreter.of(call.stack).files, overwriting: overwrite, function: "save",
      besides: session.log)
    defer { close(descriptor) }
    guard TextFile.write(session.script, to: descriptor) else { throw FileNotWritten(path: path) }
    return Nothing()
  }

  private static let log = Function(
    "log", "Begins to keep a transcript in Markdown, with results; without a path, ends it.",
    Parameter<String?>(
      "path", "A file under the working folder; none to end.",
      vietnamese: "Tệp trong thư mục làm việc; bỏ trống là dừng.", role: .path),
    overwrite, Parameter(hidden: Call.self), returns: "nothing",
    notes: Notes(
      vietnamese:
        "Bắt đầu ghi lại phiên làm việc kèm kết quả bằng Markdown; không có tên tệp thì dừng.",
      vietnameseDetails: """
        Mỗi lệnh và kết quả của nó đứng trong khối mã; không ghi các lệnh log.
        """,
      details:
        "Each statement and what it showed stand in fenced blocks; calls of log are left out.",
      seeAlso: ["save"])
  ) { path, overwrite, call -> Nothing in
    let session = try call.session()
    session.isLeftOut = true
    session.isUnlogged = true
    guard let path else {
      guard session.log != nil else { throw NoTranscript() }
      session.log = nil
      return Nothing()
    }
    if let log = session.log { throw TranscriptKept(path: log.path) }
    let descriptor = try session.files.open(
      path, through: Interpreter.of(call.stack).files, overwriting: overwrite, function: "log",
      besides: nil)
    session.log = SessionLog(path: path, descriptor: descriptor)
    return Nothing()
  }
}

extension Call {
  /// What the prompt keeps.
  func session() throws -> PromptSession {
    guard let session = context.session else { throw NothingTyped() }
    return session
  }
}

/// Nothing to save.
struct NothingTyped: Explained {
  var argument: String? { "path" }
  var description: String {
    "nothing was typed at the prompt that could be saved; type an expression first, such as "
      + "par.datasets()"
  }
  var remedies: [Remedy] { [.run("par.datasets()")] }
}

/// `log()` where no transcript is kept.
struct NoTranscript: Explained {
  var argument: String? { "path" }
  var description: String { "no transcript is being kept; write log \"session.md\" to begin one" }
}

/// `log "b.md"` while a transcript is kept in `a.md`.
struct TranscriptKept: Explained {
  let path: String
  var argument: String? { "path" }
  var description: String { "a transcript is being kept in \(path); write log() to end it first" }
  var remedies: [Remedy] { [.run("log()")] }
}
