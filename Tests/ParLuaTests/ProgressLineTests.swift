import Testing

@testable import ParLua

struct ProgressLineTests {
  /// A clock that is set by hand, and what was shown.
  private final class Watched {
    private let start = ContinuousClock.now
    var seconds = 0.0
    var shown: [String?] = []
    var line: ProgressLine {
      ProgressLine(phrase: Phrase(language: .en), now: { self.start + .seconds(self.seconds) }) {
        self.shown.append($0)
      }
    }
  }

  @Test func `comes after a while, says share, rate and time left, and goes`() {
    let watched = Watched()
    let line = watched.line
    for step in 0...20 {
      watched.seconds = Double(step) / 10
      line.tell(Double(step) / 40)
    }
    line.clear()
    // 2.5 % in 0.1 s are 25 % in a second; at 0.8 s 20 % are done, 80 % take 3.2 s.
    #expect(
      watched.shown.first == "████░░░░░░░░░░░░░░░░ 20 % · 25 %/s · 4 s left · Ctrl-C stops")
    #expect(watched.shown.last == .some(nil))
  }

  @Test func `says how long work of unknown length goes on`() {
    let watched = Watched()
    let line = watched.line
    watched.seconds = 3.2
    line.tell(nil)
    #expect(watched.shown == ["working for 3 s · Ctrl-C stops"])
  }

  @Test func `short work shows nothing, and nothing is taken away twice`() {
    let watched = Watched()
    let line = watched.line
    watched.seconds = 0.5
    line.tell(0.9)
    line.clear()
    watched.seconds = 1
    line.tell(0.95)
    line.clear()
    line.clear()
    line.begin()
    watched.seconds = 1.4
    line.tell(0.1)
    #expect(watched.shown.count == 2)
  }

  @Test func `a second computation of the statement counts anew`() {
    let watched = Watched()
    let line = watched.line
    line.tell(0)
    watched.seconds = 10
    line.tell(0.99)
    line.tell(0)
    watched.seconds = 12
    line.tell(0.5)
    #expect(watched.shown.last??.contains("50 % · 25 %/s · 2 s left") == true)
  }
}
