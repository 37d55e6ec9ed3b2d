import Testing

@testable import LuaRuntime

@Suite struct SpellingTests {
  /// Counted by hand: a neighbour swap is one edit.
  @Test(arguments: [
    ("rank", "rank", 0), ("rnak", "rank", 1), ("ran", "rank", 1), ("rankk", "rank", 1),
    ("cor", "score", 2),
    ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3),
  ])
  func `counts edits`(_ a: String, _ b: String, _ edits: Int) {
    #expect(Spelling.distance(Array(a), Array(b)) == edits)
  }

  @Test(arguments: [
    ("rnak", ["rank", "mean"], false, ["rank"]), ("xyzw", ["rank", "mean"], false, []),
    ("xyzw", ["rank", "mean"], true, ["rank", "mean"]),
    ("Mean", ["mean", "mean"], false, ["mean"]), ("e", ["_G", "io"], false, []),
    ("pa", ["par", "io"], false, ["par"]),
  ])
  func `names the nearest, each once`(
    _ text: String, _ names: [String], _ all: Bool, _ nearest: [String]
  ) {
    #expect(Spelling.nearest(to: text, in: names, all: all) == nearest)
  }
}
