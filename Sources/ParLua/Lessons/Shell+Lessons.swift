import LuaRuntime

/// What the commands `lesson` and `teach` ask.
extension Shell {
  /// What is wrong with lessons, of the names or paths given or of all; none where all is well.
  public static func checkLessons(_ names: [String], _ options: ShellOptions) throws -> [String] {
    let lessons = Lessons(options)
    let wanted = names.isEmpty ? try lessons.all() : try names.map { try lessons.find($0) }
    guard !wanted.isEmpty else { return ["no lesson is there; give the path of one"] }
    var problems: [String] = []
    for lesson in wanted {
      for language in Language.allCases {
        problems += try LessonCheck(lesson, language: language, options: options).problems()
      }
    }
    return problems
  }

  /// A lesson on paper, in Markdown or as a script.
  public static func handOut(
    _ name: String, asScript: Bool, _ options: ShellOptions
  ) throws -> String {
    let lessons = Lessons(options)
    let lesson = try lessons.find(name)
    let language = Language(rawValue: options.language) ?? .en
    let stage = try lessons.stage(DisplayStyle(width: 96, language: language))
    let paper = LessonHandOut(lesson, language: language, stage: stage)
    return asScript ? paper.script : paper.markdown
  }

  /// The names of the lessons there are.
  public static func lessonNames(_ options: ShellOptions) throws -> [String] {
    try Lessons(options).all().map(\.name)
  }
}
