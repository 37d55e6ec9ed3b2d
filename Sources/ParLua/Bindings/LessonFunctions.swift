import LuaRuntime
import ParIndex

/// `lesson`, and what is asked of a lesson that is played.
enum LessonFunctions {
  /// What is always there.
  static let all = [lesson]
  /// What is there while a lesson is played.
  static let requests = [hint, answer, skip, back, step, leave]

  private static let lesson = Function(
    "lesson", "Lists the lessons, or plays one at the prompt.",
    Parameter<String?>(
      "name", "The name of a lesson, or the path of a file; none lists them.",
      vietnamese: "Tên bài học, hoặc đường dẫn tệp; bỏ trống để liệt kê."),
    Parameter(hidden: Call.self),
    returns: "Table of lessons; nothing where one is played",
    notes: Notes(
      vietnamese: "Liệt kê các bài học, hoặc học một bài ngay tại dấu nhắc.",
      vietnameseReturns: "bảng các bài học; không có gì khi bắt đầu học",
      vietnameseDetails: """
        Bài học nói, cho xem kết quả và hỏi; trả lời bằng một biểu thức bất kỳ có giá trị đúng. Trong bài, \
        dấu nhắc vẫn là dấu nhắc thường, thêm hint(), answer(), skip(), back(), step(n), leave(). Tiến độ \
        được giữ lại; gọi lại thì học tiếp.
        """,
      details: """
        A lesson says something, shows results and asks; any expression with the right value is an answer. \
        The prompt stays the ordinary prompt, with hint(), answer(), skip(), back(), step(n) and leave() \
        besides. Progress is kept; called again, it goes on.
        """,
      seeAlso: ["help"])
  ) { name, call -> LessonResult in
    let lessons = call.context.lessons
    guard let name else {
      return .table(LessonList.table(try lessons.all(), lessons.progress, call))
    }
    guard call.context.session?.isRunning == true else { throw NotAtPrompt() }
    call.context.session?.isLeftOut = true
    call.context.player = try lessons.player(of: lessons.find(name), call.context.style)
    return .nothing
  }

  private static let hint = request("hint", "Helps with the question.", "Gợi ý cho câu hỏi.", .hint)
  private static let answer = request(
    "answer", "Shows an answer that is right.", "Cho xem một đáp án đúng.", .answer)
  private static let skip = request(
    "skip", "Goes on without an answer.", "Bỏ qua, sang bước sau.", .skip)
  private static let back = request("back", "Goes back a step.", "Lùi lại một bước.", .back)
  private static let leave = request(
    "leave", "Ends the lesson; where it was left is kept.", "Thoát bài học; giữ chỗ đang học.",
    .leave)

  private static let step = Function(
    "step", "Goes to a step of the lesson.",
    Parameter<Int>("number", "Which, from 1.", vietnamese: "Bước số mấy, từ 1."),
    Parameter(hidden: Call.self), returns: "nothing",
    notes: Notes(vietnamese: "Đến một bước của bài học.", seeAlso: ["lesson"])
  ) { number, call -> Nothing in try ask(.step(number), call) }

  private static func request(
    _ name: String, _ summary: String, _ vietnamese: String, _ request: LessonPlayer.Request
  ) -> Function {
    Function(
      name, summary, Parameter(hidden: Call.self), returns: "nothing",
      notes: Notes(vietnamese: vietnamese, seeAlso: ["lesson"])
    ) { call -> Nothing in try ask(request, call) }
  }

  private static func ask(_ request: LessonPlayer.Request, _ call: Call) throws -> Nothing {
    guard let player = call.context.player else { throw NoLessonPlayed() }
    call.context.session?.isLeftOut = true
    player.request = request
    return Nothing()
  }
}

/// A table of lessons, or nothing.
enum LessonResult: LuaPushable {
  case table(Table)
  case nothing

  func push(to stack: LuaStack) -> Int32 {
    switch self {
    case .table(let table): table.push(to: stack)
    case .nothing: 0
    }
  }
}

/// The lessons as a table.
enum LessonList {
  static func table(_ lessons: [Lesson], _ progress: LessonProgress, _ call: Call) -> Table {
    let language = call.context.style.language
    return Table(
      nil,
      [
        (Heading.lesson, lessons.map { .text($0.name) }),
        (Heading.topic, lessons.map { .text($0.title.text(language)) }),
        (Heading.minutes, lessons.map { .integer($0.minutes) }),
        (Heading.questions, lessons.map { .integer($0.questionCount) }),
        (Heading.progress, lessons.map { .text(state($0, progress)) }),
      ], key: Heading.lesson.name)
  }

  private static func state(_ lesson: Lesson, _ progress: LessonProgress) -> String {
    "\(min(progress.reached(lesson.name), lesson.steps.count))/\(lesson.steps.count)"
  }
}

/// A lesson that a script would play.
private struct NotAtPrompt: Explained {
  var argument: String? { "name" }
  var description: String { "lessons are played at the prompt; start parsh and write it there" }
}

/// `hint()` after the lesson.
private struct NoLessonPlayed: Explained {
  var argument: String? { nil }
  var description: String { "no lesson is played; write lesson() to see which there are" }
  var remedies: [Remedy] { [.run("lesson()")] }
}
