import LuaRuntime

@testable import ParLua

/// A lesson of every kind of question.
enum SmallLesson {
  static let text = #"""
    lesson {
      title = {en = "Small", vi = "Nhỏ"}, minutes = 5,
      teaches = {en = "Sums.", vi = "Phép cộng."},
    }
    setup [[ given = {1, 2, 4} ]]
    say {en = "A sum.", vi = "Một tổng."}
    note {en = "For the instructor.", vi = "Cho giảng viên."}
    show [[#given]]
    ask {
      en = "What is 1 + 2 + 4?", vi = "1 + 2 + 4 bằng mấy?",
      answer = "given[1] + given[2] + given[3]", is = 7, tolerance = 0.01,
      foreseen = {{code = "#given", en = "That is how many.", vi = "Đó là số phần tử."}},
      hint = {en = "Add them.", vi = "Cộng lại."}, after = {en = "Seven.", vi = "Bảy."},
      right = {"7.005", "2 * 3 + 1"}, wrong = {"6", "7.02", "-7"},
    }
    choose {
      en = "Which is even?", vi = "Số nào chẵn?",
      {en = "one", vi = "một", reply = {en = "One is odd.", vi = "Một là số lẻ."}},
      {en = "two", vi = "hai"}, answer = 2, hint = {en = "Halve it.", vi = "Chia đôi."},
    }
    predict {
      en = "Will it rise?", vi = "Có tăng không?",
      {en = "yes", vi = "có"}, {en = "no", vi = "không"}, answer = 1,
    }
    ask {
      en = "Name the capital.", vi = "Thủ đô là gì?", answer = '"Hà Nội"', is = "Hà Nội",
      hint = {en = "North.", vi = "Ở miền Bắc."},
      right = {'"ha noi"', '"HÀ NỘI"'}, wrong = {'"Huế"', '"hanoi city"', '""'},
    }
    write {en = "What did you learn?", vi = "Bạn học được gì?"}
    say {en = "The end.", vi = "Hết."}
    """#

  static func read(_ text: String = text) throws -> Lesson {
    try LessonReader.read(text, name: "small", file: "small.lua")
  }
}

/// A learner at the prompt with a lesson.
final class Learner {
  let shell: Shell
  private let heard = Heard()

  init(_ lesson: Lesson, language: Language = .en, folder: String? = nil) throws {
    var options = ShellOptions()
    options.datasetFolders = [Project.datasets]
    options.language = language.rawValue
    options.progressFolder = folder
    shell = try Shell(options) { [heard] in heard.text += String(decoding: $0, as: UTF8.self) }
    shell.context.player = try shell.context.lessons.player(of: lesson, shell.context.style)
  }

  var place: Int? { shell.context.player?.place }

  /// What is shown for a line that is typed; for what fails, its error.
  @discardableResult
  func type(_ line: String) -> String {
    heard.text = ""
    if case .failed(let error) = shell.feed(line) { return heard.text + error.message }
    return heard.text
  }
}

private final class Heard { var text = "" }
