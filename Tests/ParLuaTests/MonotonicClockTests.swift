import Testing

@testable import ParLua

@Suite struct MonotonicClockTests {
  @Test(arguments: [
    (0.2, nil), (1.0, nil), (1.04, "1.0 s"), (1.84, "1.8 s"), (59.9, "59.9 s"),
    (59.96, "1 min 0 s"), (125.2, "2 min 5 s"), (3600, "60 min 0 s"),
  ])
  func `a statement that took over a second has its time told`(_ seconds: Double, _ note: String?) {
    #expect(MonotonicClock.note(seconds, .plain) == note)
  }

  @Test func `times keep to the language and the decimal mark`() {
    let style = DisplayStyle(decimalComma: true, language: .vi)
    #expect(MonotonicClock.note(1.84, style) == "1,8 s")
    #expect(MonotonicClock.note(125, style) == "2 phút 5 s")
  }

  @Test func `goes on`() {
    let start = MonotonicClock.now
    while MonotonicClock.now == start {}
    #expect(MonotonicClock.now > start)
  }

  @Test(arguments: [(["terminal"], true), ([], false)])
  func `only somebody who watches is told`(_ settings: [String], _ isTold: Bool) throws {
    try Stage.with(settings + ["timed"]) { stage in
      let code = "local start = os.time() while os.time() - start < 2 do end"
      #expect(stage.run(code).output.hasSuffix(" s\n") == isTold)
      #expect(stage.run("1 + 1").output == "2\n")
    }
  }
}
