import Foundation
import Testing

@testable import ParLua

@Suite struct PublishedLessonsTests {
  private static let options: ShellOptions = {
    var options = ShellOptions()
    options.datasetFolders = [Project.datasets]
    options.lessonFolders = [Project.root + "/scripts/lessons"]
    return options
  }()

  @Test func `six lessons of 15 to 25 minutes have ten questions or more each`() throws {
    let lessons = try Lessons(Self.options).all()
    #expect(
      lessons.map(\.name) == [
        "ranks", "survey-and-egov", "why-it-fell", "395-forms", "another-method",
        "published-tables",
      ])
    for lesson in lessons {
      #expect((15...25).contains(lesson.minutes), "\(lesson.name)")
      #expect(lesson.questionCount >= 10, "\(lesson.name)")
    }
  }

  @Test func `a prediction comes before its result, and choices are explained`() throws {
    for lesson in try Lessons(Self.options).all() {
      let questions = lesson.steps.compactMap(\.question)
      let predictions = questions.count {
        if case .prediction = $0.kind { true } else { false }
      }
      #expect(predictions >= 1, "\(lesson.name)")
      for question in questions {
        for (place, choice) in question.choices.enumerated() {
          guard case .choice = question.kind, String(place + 1) != question.answer else { continue }
          #expect(choice.reply != nil, "\(lesson.name): \(question.prompt.english)")
        }
      }
    }
  }

  /// All are played by the gate; these two are quick enough for every run of the tests.
  @Test(arguments: ["ranks", "survey-and-egov"])
  func `it is played with its answers and mistakes`(_ name: String) throws {
    #expect(try Shell.checkLessons([name], Self.options) == [])
  }
}

/// The page that teaches how to write a lesson.
@Suite struct WritingLessonsTests {
  private static func page() throws -> String {
    try Shell.readScript(Project.root + "/docs/writing-lessons.md")
  }

  @Test func `its example is a lesson without problems`() throws {
    let text = try Self.page()
    let begin = try #require(text.range(of: "```lua\n"))
    let end = try #require(text[begin.upperBound...].range(of: "```"))
    let lesson = try LessonReader.read(
      String(text[begin.upperBound..<end.lowerBound]), name: "mine", file: "mine.lua")
    var options = ShellOptions()
    options.datasetFolders = [Project.datasets]
    for language in Language.allCases {
      let check = LessonCheck(lesson, language: language, options: options)
      #expect(try check.problems() == [])
    }
  }

  @Test func `it tells every word that a lesson has`() throws {
    let text = try Self.page()
    for word in LessonReader.words {
      #expect(text.contains("`\(word) {") || text.contains("`\(word) [["), "\(word)")
    }
  }
}
