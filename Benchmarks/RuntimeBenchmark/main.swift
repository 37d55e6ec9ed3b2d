/// What one call from Lua costs, beside the same in C: name, nanoseconds, the peer's nanoseconds.
///
/// Each is a loop in Lua less the same loop without the call; the best of many short runs, the two
/// engines in turn, so that a loaded machine slows both or neither.

/// A line to repeat, after a line that prepares it.
struct Case {
  let name: String
  var setup = ""
  let line: String

  func loop(_ rounds: Int) -> String {
    "local add, point, box = add, point, box \(setup) for i = 1, \(rounds) do \(line) end"
  }
}

let cases = [
  Case(name: "call (number, number) → number", line: "local r = add(1.5, 2.5)"),
  Case(name: "method, plain value", setup: "local p = point(3, 4)", line: "local r = p:length()"),
  Case(name: "method, object", setup: "local p = box(3, 4)", line: "local r = p:length()"),
  Case(name: "property, plain value", setup: "local p = point(3, 4)", line: "local r = p.x"),
  Case(name: "property, object", setup: "local p = box(3, 4)", line: "local r = p.x"),
  Case(name: "new userdata, plain value", line: "local r = point(3, 4)"),
  Case(name: "new userdata, object", line: "local r = box(3, 4)"),
]

func nanoseconds(_ engine: some Engine, _ code: String, rounds: Int) throws -> Double {
  let time = try ContinuousClock().measure { try engine.run(code) }
  return time / .nanoseconds(rounds)
}

func measure(_ engines: [any Engine], _ item: Case, rounds: Int, runs: Int) throws -> [Double] {
  let empty = Case(name: "", line: "")
  var best = engines.map { _ in (loop: Double.infinity, empty: Double.infinity) }
  for _ in 0..<runs {
    for (i, engine) in engines.enumerated() {
      try engine.run("collectgarbage()")
      let loop = try nanoseconds(engine, item.loop(rounds), rounds: rounds)
      best[i].loop = min(best[i].loop, loop)
      let bare = try nanoseconds(engine, empty.loop(rounds), rounds: rounds)
      best[i].empty = min(best[i].empty, bare)
    }
  }
  return best.map { $0.loop - $0.empty }
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

let engines: [any Engine] = [try RuntimeEngine(), try BaselineEngine()]

for item in cases {
  let times = try measure(engines, item, rounds: 50_000, runs: 100)
  print(item.name, rounded(times[0]), rounded(times[1]), separator: "\t")
}
