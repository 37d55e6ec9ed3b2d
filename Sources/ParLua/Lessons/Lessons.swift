import Glibc
import LuaRuntime
import ParIndex

/// The lessons there are, and how far the learner is in each.
final class Lessons {
  let progress: LessonProgress
  private let options: ShellOptions

  init(_ options: ShellOptions) {
    self.options = options
    progress = LessonProgress(folder: options.progressFolder)
  }

  /// The lessons of the folders, by file name, which numbers can put in order: `1-ranks.lua`.
  ///
  /// - Throws: `LuaError` for one that cannot be read.
  func all() throws(LuaError) -> [Lesson] {
    var lessons: [Lesson] = []
    for file in files() { lessons.append(try Lessons.read(file)) }
    return lessons
  }

  /// The lesson of a name, or of a file where a path is given.
  func find(_ name: String) throws -> Lesson {
    if name.contains("/") || name.hasSuffix(".lua") { return try Lessons.read(name) }
    let files = files()
    guard let file = files.first(where: { Lessons.name(of: $0) == name }) else {
      throw NoLesson(name: name, names: files.map(Lessons.name(of:)))
    }
    return try Lessons.read(file)
  }

  /// A stage for a lesson.
  func stage(_ style: DisplayStyle) throws(LuaError) -> LessonStage {
    try LessonStage(options, style: style)
  }

  /// Plays a lesson, from where it was left.
  func player(of lesson: Lesson, _ style: DisplayStyle) throws(LuaError) -> LessonPlayer {
    LessonPlayer(lesson, style: style, stage: try stage(style), progress: progress)
  }

  private func files() -> [String] {
    options.lessonFolders.flatMap { folder -> [String] in
      guard let directory = opendir(folder) else { return [] }
      defer { closedir(directory) }
      var names: [String] = []
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasSuffix(".lua") { names.append(name) }
      }
      return names.sorted().map { folder + "/" + $0 }
    }
  }

  /// The name of a lesson: that of its file without the number before it.
  private static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let bare = last.hasSuffix(".lua") ? String(last.dropLast(4)) : last
    let rest = bare.drop { $0.isNumber }
    return rest.count < bare.count && rest.first == "-" ? String(rest.dropFirst()) : bare
  }

  private static func read(_ file: String) throws(LuaError) -> Lesson {
    let text: String
    do { text = try Shell.readScript(file) } catch {
      throw LuaError(kind: .runtime, message: "\(error)")
    }
    return try LessonReader.read(text, name: name(of: file), file: file)
  }
}

/// A name that no lesson has.
struct NoLesson: Explained {
  let name: String
  let names: [String]

  var argument: String? { "name" }
  var description: String {
    names.isEmpty
      ? "no lesson '\(Spelling.cut(name))'; give the path of a file, such as \"./mine.lua\""
      : "no lesson '\(Spelling.cut(name))'; use \(Spelling.choice(names))"
  }
  var remedies: [Remedy] { [.replace(name, with: names)] }
}
