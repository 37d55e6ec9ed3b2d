import TerminalText
import Testing

@testable import ParLua

/// Who knows no Lua begins here: what `help()` shows can be typed as it stands.
@Suite struct StartPageTests {
  @Test(arguments: Language.allCases, [80, 40])
  func `every line of it runs, one after the other`(_ language: Language, _ width: Int) throws {
    let page = StartPage.text(DisplayStyle(width: width, language: language))
    try Stage.with(["lang=\(language)", "width=\(width)"]) { stage in
      for line in page.split(separator: "\n").drop(while: { !$0.hasPrefix("par.") }) {
        switch stage.run(String(line)).outcome {
        case .done: break
        case .more: Issue.record("not finished: \(line)")
        case .failed(let error): Issue.record("\(line)\n\(error.message)")
        }
      }
    }
  }

  @Test(arguments: [
    "papi = par.open \"papi\"", "e = papi[2023]", "e:rank \"8\"", "e:cor(\"5\", \"8\")",
  ])
  func `it leads to e-governance and procedures in PAPI 2023`(_ line: String) {
    let lines = StartPage.text(DisplayStyle(width: 80)).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(line + " ") })
  }

  @Test func `each line of code shows something or makes what the next ones use`() throws {
    try Stage.with { stage in
      for task in StartPage.tasks + StartPage.help {
        let output = stage.run(task.code).output
        let isQuiet = task.code.contains(" = ") || task.code.contains(":csv")
        #expect(output.isEmpty == isQuiet, "\(task.code)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `it fits 80 columns and 24 lines with the prompts before and after`(_ language: Language) {
    let lines = StartPage.text(DisplayStyle(width: 80, language: language)).split(separator: "\n")
    #expect(lines.count <= 22)
    #expect(lines.filter { displayWidth(String($0)) > 80 } == [])
  }

  @Test(arguments: Language.allCases)
  func `on a narrow screen the task stands below its line`(_ language: Language) {
    let lines = StartPage.text(DisplayStyle(width: 40, language: language)).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix(" ") && displayWidth(String($0)) > 40 } == [])
    #expect(lines.firstIndex(of: "e:rank \"8\"").map { lines[$0 + 1].hasPrefix("    -- ") } == true)
  }
}
