import LuaRuntime
import Testing

@testable import ParLua

@Suite struct LessonReaderTests {
  @Test func `steps end with their question`() throws {
    let lesson = try SmallLesson.read()
    #expect(lesson.steps.count == 6)
    #expect(lesson.questionCount == 5)
    #expect(lesson.steps[0].parts.count == 3)
    #expect(lesson.steps[5].question == nil)
    #expect(lesson.title == Bilingual(english: "Small", vietnamese: "Nhỏ"))
    #expect(lesson.steps[0].question?.fixed == .number(7))
    #expect(lesson.steps[1].question?.choices.count == 2)
  }

  @Test(arguments: [
    ("say {en = \"a\"}", "'vi' is missing"), ("say {en = \"a\", vi = \" \"}", "'vi' is no text"),
    ("say {en = \"a\", vi = \"b\", fr = \"c\"}", "no 'fr'"), ("say {\"a\"}", "without a name"),
    ("say \"a\"", "a table is wanted"), ("show {}", "'show' is no text"),
    ("setup(4)", "'setup' is no text"), ("lesson {title = 1}", "title: a table is wanted"),
    ("ask {en = \"a\", vi = \"b\"}", "'answer' is missing"),
    ("ask {en = \"a\", vi = \"b\", answr = \"1\"}", "use 'answer'"),
    ("ask {en = \"a\", vi = \"b\", answer = \"1\", right = 3}", "'right' is no list"),
    (
      "ask {en = \"a\", vi = \"b\", answer = \"1\", foreseen = {{en = \"c\"}}}",
      "foreseen 1: 'code'"
    ),
    ("ask {en = \"a\", vi = \"b\", answer = \"1\", tolerance = \"x\"}", "'tolerance' is no number"),
    ("choose {en = \"a\", vi = \"b\", answer = 1}", "'choices' is missing"),
    ("choose {en = \"a\", vi = \"b\", {en = \"c\", vi = \"d\"}, answer = 2}", "use 1 to 1"),
    ("choose {en = \"a\", vi = \"b\", {en = \"c\"}, answer = 1}", "choice 1: 'vi' is missing"),
    ("write {en = \"a\", vi = \"b\", answer = \"1\"}", "no 'answer'"),
    ("say {en = math.floor, vi = \"b\"}", "text, number or table"), ("io.open('x')", "io"),
    ("say(", "expected"),
    ("while true do end", "5"),
  ])
  func `what is wrong is told with its line`(_ text: String, _ reason: String) {
    #expect {
      try SmallLesson.read("\n" + text)
    } throws: { error in
      guard let error = error as? LuaError else { return false }
      return error.message.contains(reason)
        && (error.kind == .timeout || error.message.contains("small.lua:2:"))
    }
  }

  @Test(arguments: [
    ("", "title"),
    (
      "lesson {title = {en = \"a\", vi = \"b\"}, teaches = {en = \"a\", vi = \"b\"}, minutes = 2}",
      "a question"
    ),
  ])
  func `a lesson needs a title and a question`(_ text: String, _ lacking: String) {
    #expect {
      try SmallLesson.read(text)
    } throws: { ($0 as? LuaError)?.message.contains(lacking) ?? false }
  }
}
