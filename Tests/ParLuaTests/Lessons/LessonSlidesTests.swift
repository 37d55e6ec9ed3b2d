import Testing

@testable import ParLua

@Suite struct LessonSlidesTests {
  private static func slides() throws -> LessonSlides {
    LessonSlides(try SmallLesson.read(), stage: try LessonStage(ShellOptions(), style: .plain), .en)
  }

  @Test func `words, code, its result, the question and its answer come one after the other`()
    throws
  {
    let slides = try Self.slides()
    let first = (0..<5).map { slides.slide($0, columns: 80) }
    #expect(first[0].lines == ["A sum."] && first[0].isText)
    #expect(first[1].typed == ["> #given"] && first[1].lines == [])
    #expect(first[2].lines == ["> #given", "3"])
    #expect(first[3].lines.first == "What is 1 + 2 + 4?")
    #expect(first[4].lines.suffix(4) == ["> given[1] + given[2] + given[3]", "7", "", "Seven."])
    #expect(first.allSatisfy { $0.step == 1 && $0.stepCount == 6 && $0.title == "Small" })
    #expect(first.allSatisfy { $0.notes == ["For the instructor."] })
  }

  @Test func `going back and forth shows the same`() throws {
    let slides = try Self.slides()
    let forward = (0..<slides.count).map { slides.slide($0, columns: 80).lines }
    let backward = (0..<slides.count).reversed().map { slides.slide($0, columns: 80).lines }
    #expect(forward == backward.reversed())
    let fresh = try Self.slides()
    #expect(fresh.slide(slides.count - 1, columns: 80).lines == forward.last)
  }
}
