import Testing

/// The README shows what the program shows.
///
/// A block after `<!-- session -->` is typed at a terminal, line by line; a block after
/// `<!-- command -->` begins with a command line, whose output follows.
@Suite struct ReadmeTests {
  private let readme = Project.read(Project.root + "/README.md") ?? ""

  /// The lines of the fenced blocks that follow a mark.
  private func blocks(after mark: String) -> [[Substring]] {
    readme.split(separator: "<!-- \(mark) -->\n").dropFirst().map { rest in
      let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      return Array(lines.prefix { !$0.hasPrefix("```") })
    }
  }

  @Test func `sessions`() throws {
    let sessions = blocks(after: "session")
    try #require(!sessions.isEmpty)
    for session in sessions {
      let terminal = try Terminal()
      for line in session where line.hasPrefix("> ") || line.hasPrefix(">> ") {
        let prompt = line.hasPrefix(">> ") ? ">> " : "> "
        try terminal.wait(for: prompt)
        terminal.type(line.dropFirst(prompt.count) + "\n")
      }
      try terminal.wait(for: "\n> ")
      // A slow or busy machine tells the time of a statement that took over a second: "1.1 s".
      let shown = terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !($0.hasSuffix(" s") && Double($0.dropLast(2)) != nil) }
      #expect(shown.joined(separator: "\n") == session.joined(separator: "\n") + "\n> ")
    }
  }

  @Test func `commands`() throws {
    let commands = blocks(after: "command")
    try #require(!commands.isEmpty)
    for command in commands {
      let words = try #require(command.first).split(separator: " ").map(String.init)
      try #require(words.prefix(2) == ["$", "parsh"], "\(words)")
      let run = try Run(Array(words.dropFirst(2)))
      #expect(run.output == command.dropFirst().joined(separator: "\n") + "\n")
      #expect(run.status == 0 && run.errors == "")
    }
  }

  @Test func `lists the datasets with their years`() throws {
    let code = "for _, row in ipairs(par.datasets()) do print(row.dataset, row.years) end"
    let rows = try Run(["-e", code]).output.split(separator: "\n").map { $0.split(separator: "\t") }
    try #require(!rows.isEmpty)
    let lines = readme.split(separator: "\n")
    for row in rows {
      let line = lines.first { $0.hasPrefix("| [\(row[0])](") }
      #expect(line?.hasSuffix("| \(row[1]) |") == true, "\(row)")
    }
    #expect(lines.count { $0.contains("](datasets/") && $0.hasPrefix("| [") } == rows.count)
  }

  @Test func `names only files and targets that are there`() {
    let links = readme.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    for link in links where !link.hasPrefix("https://") {
      #expect(Project.isThere("\(Project.root)/\(link)"), "\(link)")
    }
    let makefile = "\n" + (Project.read(Project.root + "/Makefile") ?? "")
    for use in readme.split(separator: "`make ").dropFirst()
      + readme.split(separator: "\nmake ").dropFirst()
    {
      let target = use.prefix { $0.isLetter }
      #expect(makefile.contains("\n\(target):"), "make \(target)")
    }
  }

  @Test func `is short`() {
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count < 150)
  }
}
