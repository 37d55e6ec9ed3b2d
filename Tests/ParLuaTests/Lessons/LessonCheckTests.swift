import LuaRuntime
import Testing

@testable import ParLua

@Suite struct LessonCheckTests {
  private static func problems(_ text: String) throws -> [String] {
    var options = ShellOptions()
    options.datasetFolders = [Project.datasets]
    return try LessonCheck(SmallLesson.read(text), language: .vi, options: options).problems()
  }

  @Test func `a sound lesson has no problem`() throws {
    #expect(try Self.problems(SmallLesson.text) == [])
  }

  @Test(arguments: [
    ("is = 7,", "is = 8,", "not number(8.0)"), ("show [[#given]]", "show [[given.x.y]]", "fails"),
    ("\"2 * 3 + 1\"", "\"2 * 3\"", "is not right"), ("\"7.02\"", "\"7.002\"", "is taken for right"),
    ("\"7.02\", \"-7\"", "\"7.02\"", "fewer than three wrong ways"),
    ("code = \"#given\"", "code = \"7\"", "is taken for right"),
    ("code = \"#given\"", "code = \"nothing.x\"", "fails"),
    ("code = \"#given\"", "code = \"nothing\"", "not answered by its reply"),
    ("setup [[ given = {1, 2, 4} ]]", "setup [[ given = ]]", "setup fails"),
    ("hint = {en = \"North.\", vi = \"Ở miền Bắc.\"},", "", "no hint"),
    ("show [[#given]]", "show [[string.rep(\"x\\n\", 30)]]", "lines of 80 columns"),
    ("show [[#given]]", "show [[string.rep(\"x\", 90)]]", "90 columns wide"),
  ])
  func `a fault is found`(_ sound: String, _ broken: String, _ problem: String) throws {
    let text = SmallLesson.text.replacingFirst(sound, with: broken)
    #expect(text != SmallLesson.text)
    let found = try Self.problems(text)
    #expect(found.contains { $0.contains(problem) }, "\(found)")
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(range, other)
  }

  private func firstRange(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }

  private func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
