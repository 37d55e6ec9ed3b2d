import Glibc

/// How far a learner is in each lesson, kept in a folder between sessions.
final class LessonProgress {
  private let folder: String?
  private var places: [String: Int] = [:]

  /// - Parameter folder: Where it is kept; nil to keep it for this session alone.
  init(folder: String?) {
    self.folder = folder
    guard let folder, let text = try? Shell.readScript(folder + "/lessons.tsv") else { return }
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let place = Int(cells[1]), place >= 0 else { continue }
      places[String(cells[0])] = place
    }
  }

  /// How many steps of a lesson are behind the learner.
  func reached(_ name: String) -> Int { places[name] ?? 0 }

  /// Where to go on: at the beginning once it is over.
  func place(of lesson: Lesson) -> Int {
    let place = reached(lesson.name)
    return place < lesson.steps.count ? place : 0
  }

  /// Keeps how far a learner is. A folder that cannot be written keeps it for this session.
  func keep(_ place: Int, of lesson: Lesson) {
    places[lesson.name] = place
    let lines = places.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
    write(lines.joined(), to: "lessons.tsv", "w")
  }

  /// Keeps what a learner wrote.
  func keep(_ answer: String, lesson: Lesson, step: Int) {
    write("\(lesson.name) \(step + 1): \(answer)\n", to: "lesson-answers.txt", "a")
  }

  private func write(_ text: String, to name: String, _ mode: String) {
    guard let folder else { return }
    mkdir(folder, 0o700)
    guard let stream = fopen(folder + "/" + name, mode) else { return }
    fputs(text, stream)
    fclose(stream)
  }
}
