import Glibc
import LuaRuntime
import Testing

@testable import ParLua

@Suite struct LessonPlayerTests {
  private static func begun(_ language: Language = .en) throws -> Learner {
    let learner = try Learner(SmallLesson.read(), language: language)
    learner.type("nil")
    return learner
  }

  @Test func `a step says, shows and asks in the language`() throws {
    let learner = try Learner(SmallLesson.read(), language: .vi)
    let shown = learner.type("nil")
    for text in ["Nhỏ · 1/6", "Một tổng.", "> #given\n3", "1 + 2 + 4 bằng mấy?"] {
      #expect(shown.contains(text), "\(text)")
    }
    #expect(!shown.contains("giảng viên"))
  }

  @Test(arguments: ["7", "7.005", "given[1] + 6", "x = 3; x + 4", "math.tointeger(7.0)"])
  func `an answer is right whatever the way it was got`(_ answer: String) throws {
    let learner = try Self.begun()
    let shown = learner.type(answer)
    #expect(shown.contains("Right.\nSeven."))
    #expect(learner.place == 1)
  }

  @Test func `a mistake that was foreseen gets its reply, and the third one the hint`() throws {
    let learner = try Self.begun()
    #expect(learner.type("3").contains("That is how many."))
    #expect(!learner.type("8").contains("Add them."))
    #expect(learner.type("9").contains("Add them."))
    #expect(learner.place == 0)
  }

  @Test(arguments: [
    "x = 7", "print(7)", "\"7\"", "{7}", "given", "?print", "7;;", "nothing", "7 +", "error('7')",
  ])
  func `what is no answer is not judged`(_ typed: String) throws {
    let learner = try Self.begun()
    #expect(!learner.type(typed).contains("Not that"))
    #expect(learner.place == 0)
  }

  @Test func `what a step assigns the learner has too`() throws {
    let text = SmallLesson.text.replacing(
      "show [[#given]]", with: "show [[\nextra = 5\nextra + 1]]")
    let learner = try Learner(SmallLesson.read(text))
    #expect(learner.type("nil").contains("> extra = 5\n> extra + 1\n6"))
    #expect(learner.type("extra == 5") == "true\n")
  }

  @Test func `decimals with a comma are told the point`() throws {
    let learner = try Self.begun()
    #expect(learner.type("7,0").contains("7.0") == false)
    #expect(learner.type("63,5").contains("63.5, not 63,5"))
  }

  @Test func `choices, predictions, texts and lines of one's own are answers`() throws {
    let learner = try Self.begun()
    learner.type("7")
    #expect(learner.type("1").contains("One is odd."))
    #expect(!learner.type("3").contains("Not that"))
    learner.type("4 / 2")
    #expect(learner.place == 2)
    #expect(learner.type("2").contains("It turns out differently."))
    #expect(learner.type("\"ha noi\"").contains("Right."))
    #expect(learner.type("1 + 1") == "2\n")
    let end = learner.type("that sums (of this kind) add up")
    #expect(end.contains("The end."))
    #expect(learner.place == nil)
  }

  @Test func `requests go on, back, to a step, and out`() throws {
    let learner = try Self.begun()
    #expect(learner.type("hint()").contains("Add them."))
    #expect(learner.type("answer()").contains("> given[1] + given[2] + given[3]\n7"))
    #expect(learner.type("skip()").contains("Which is even?"))
    #expect(learner.type("back()").contains("What is 1 + 2 + 4?"))
    #expect(learner.type("back()").contains("What is 1 + 2 + 4?"))
    #expect(learner.type("step(3)").contains("Will it rise?"))
    #expect(learner.type("step(99)").contains("steps 1 to 6"))
    #expect(learner.type("leave()").contains("lesson \"small\""))
    #expect(learner.place == nil)
    #expect(learner.type("hint()").contains("attempt to call a nil value"))
  }

  @Test func `a learner who overwrites what there is can go on`() throws {
    let learner = try Self.begun()
    for line in ["given, par, print, hint, skip = 1, 2, 3, 4, 5", "e = nil", "_G.stats = 1"] {
      learner.type(line)
    }
    #expect(learner.type("hint()").contains("Add them."))
    #expect(learner.type("7").contains("Right."))
    #expect(learner.type("#given == 3 and type(par) == 'table' and type(print)") == "function\n")
    #expect(learner.type("2").contains("Will it rise?"))
    #expect(learner.type("skip()").contains("Name the capital."))
  }

  @Test func `a lesson goes on where it was left, and begins anew once it is over`() throws {
    let folder = try temporaryFolder()
    let first = try Learner(SmallLesson.read(), folder: folder)
    for line in ["nil", "7", "2", "leave()"] { first.type(line) }
    let second = try Learner(SmallLesson.read(), folder: folder)
    #expect(second.type("nil").contains("going on at step 3"))
    for line in ["1", "'ha noi'", "một câu của tôi"] { second.type(line) }
    let kept = try Shell.readScript(folder + "/lesson-answers.txt")
    #expect(kept == "small 5: một câu của tôi\n")
    let third = try Learner(SmallLesson.read(), folder: folder)
    #expect(third.type("nil").contains("1/6"))
  }

  @Test func `progress that cannot be kept stops nobody`() throws {
    let learner = try Learner(SmallLesson.read(), folder: "/proc/nowhere")
    learner.type("nil")
    #expect(learner.type("7").contains("Right."))
  }

  private func temporaryFolder() throws -> String {
    var template = Array("/tmp/parsh-lesson-XXXXXX".utf8CString)
    return try #require(mkdtemp(&template).map { String(cString: $0) })
  }
}
