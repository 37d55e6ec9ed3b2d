// Prints `name<TAB>microseconds`: the best of several runs of what the prompt does at a key.

import Glibc
import ParLua

let datasets = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "datasets"

/// The shortest of several runs, in microseconds.
func best(of runs: Int, _ body: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let time = ContinuousClock().measure(body).components
    best = min(best, Double(time.seconds) * 1e6 + Double(time.attoseconds) / 1e12)
  }
  return best
}

func report(_ name: String, _ value: Double) {
  print("\(name)\t\((value * 10).rounded() / 10)")
}

/// A shell with an open index and 10 000 globals.
func makeShell() throws -> Shell {
  var options = ShellOptions()
  options.datasetFolders = [datasets]
  let shell = try Shell(options) { _ in }
  try shell.run(
    "papi = par.open 'papi'; e = papi[2023]; t = e:rank('8')\n"
      + "for i = 1, 10000 do _G['name' .. i] = i end", name: "=benchmark")
  return shell
}

/// A script of 200 lines such as analysts write.
let script = String(
  repeating: """
    -- how the survey goes with the rest
    local left, right = e:score("5"), e:score("8.1", {stage = "final"})
    for name, value in pairs(left) do
      if value > 7.5 and not missing[name] then print(name, value, #right) end
    end

    """, count: 40)

func complete(_ shell: Shell, _ name: String, _ text: String) {
  let found = shell.complete(text, at: text.utf8.count).candidates.count
  guard found > 0 else {
    print("nothing completes \(text)")
    exit(1)
  }
  report(name, best(of: 50) { _ = shell.complete(text, at: text.utf8.count) })
}

do {
  let shell = try makeShell()
  complete(shell, "complete a name among 10 000 globals", "x = name12")
  complete(shell, "complete nothing typed among 10 000 globals", "x = ")
  complete(shell, "complete a method", "e:ra")
  complete(shell, "complete a method of an edition by its year", "papi[2023]:ra")
  complete(shell, "complete a unit without diacritics", "e:score \"5\"[\"thua")
  complete(shell, "complete a node by its name", "e:score(\"quan tri dien")
  complete(shell, "complete after 200 lines", script + "e:ra")
  report("highlight 200 lines", best(of: 50) { _ = shell.highlight(script) })
  report("is a text of 200 lines complete", best(of: 50) { _ = shell.isComplete(script) })
  let end = "e:cor(\"5\", "
  report("signature of a call", best(of: 50) { _ = shell.signature(end, at: end.utf8.count) })
} catch {
  print(error)
  exit(1)
}
