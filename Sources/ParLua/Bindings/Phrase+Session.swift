/// What the prompt says beside results, and how it counts what globals hold.
extension Phrase {
  /// A name of the shell's that was assigned to.
  func taken(_ name: String) -> String {
    choose(
      "'\(name)' no longer stands for what the shell gave; \(name) = nil gives it back",
      "'\(name)' không còn là của chương trình nữa; gõ \(name) = nil để lấy lại")
  }

  /// `_` or `_1` was assigned to.
  var lastValueTaken: String {
    choose(
      "_ and _1 … _9 are the last values, which the next result moves; use another name to keep yours",
      "_ và _1 … _9 là các giá trị vừa rồi, kết quả sau sẽ đẩy chúng đi; dùng tên khác để giữ")
  }

  /// A bare name that stands for nothing and is an index.
  func unopened(_ name: String, _ code: String) -> String {
    choose(
      "nothing is called '\(name)'; \(code) opens the index",
      "chưa có gì tên là '\(name)'; gõ \(code) để mở chỉ số")
  }

  /// A word by which other shells are left.
  var leaving: String {
    choose("Ctrl-D leaves, and so does os.exit()", "bấm Ctrl-D hoặc gõ os.exit() để thoát")
  }

  /// A bare name that stands for nothing.
  func unknown(_ name: String, nearest: String?) -> String {
    if let nearest {
      return choose(
        "nothing is called '\(name)'; did you mean '\(nearest)'?",
        "chưa có gì tên là '\(name)'; có phải '\(nearest)'?")
    }
    return choose(
      "nothing is called '\(name)'; \(name) = … gives it a value",
      "chưa có gì tên là '\(name)'; gõ \(name) = … để đặt giá trị")
  }

  /// So many of something: "3 rows", "3 dòng".
  func count(_ count: Int, _ english: String, _ vietnamese: String) -> String {
    choose("\(count) \(english)\(count == 1 ? "" : "s")", "\(count) \(vietnamese)")
  }
}
