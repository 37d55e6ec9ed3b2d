import Testing

@testable import ParLua

@Suite struct LessonHandOutTests {
  private static func paper(_ language: Language) throws -> LessonHandOut {
    let style = DisplayStyle(width: 96, language: language)
    return try LessonHandOut(
      SmallLesson.read(), language: language, stage: LessonStage(ShellOptions(), style: style))
  }

  @Test func `the hand-out has what is said, shown and asked, and answers at the end`() throws {
    let text = try Self.paper(.en).markdown
    let answers = try #require(text.firstRange(of: "## Answers"))
    for part in ["# Small", "A sum.", "> #given\n3", "**Which is even?**", "1. one"] {
      #expect(text[..<answers].contains(part), "\(part)")
    }
    for part in ["**1.** Seven.", "> given[1] + given[2] + given[3]\n7", "**2.** 2."] {
      #expect(text[answers...].contains(part), "\(part)")
    }
    #expect(!text.contains("For the instructor."))
  }

  @Test func `it is in the language asked for`() throws {
    let text = try Self.paper(.vi).markdown
    #expect(text.contains("# Nhỏ") && text.contains("## Đáp án") && !text.contains("A sum."))
  }

  @Test func `the script runs and shows the answers`() throws {
    let script = try Self.paper(.en).script
    #expect(script.contains("show(#given)"))
    #expect(script.contains("-- What is 1 + 2 + 4?"))
    try Stage.with { stage in
      #expect(stage.run("do " + script + "\nend").output.hasPrefix("3\n7\n"))
    }
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
