import LuaRuntime
import Testing

@testable import ParLua

@Suite struct CompleterTests {
  private static let start = """
    papi = par.open "papi"; e = papi[2023]; s = e:score("5"); t = e:rank("8")
    mine = {alpha = 1, beta = "b", gamma = function() end, ["two words"] = 2, [3] = 3}
    text = "abc"; year = 2023; paper = 1; PAPER = 2
    """

  private static let names: [(String, [String])] = [
    ("pap|", ["paper", "papi"]), ("pa|", ["paper", "papi", "par", "pairs"]),
    ("PAP|", ["PAPER"]), ("Pap|", ["PAPER", "paper", "papi"]),
    ("prin|", ["print"]),
    ("x = retu|", []), ("retu|", ["return"]),
    ("local pap|", []),
    ("goto pap|", []),
    ("for i, pap|", ["for i, paper", "for i, papi"]),
    ("nothing.|", []),
    ("nothing|", []),
    ("_G|", ["_G"]),
    ("-- pap|", []),
    ("--[[ pap|", []),
    ("--[[ ]] year|", ["--[[ ]] year"]),
    ("local own = 1; ow|", ["local own = 1; own"]),
    ("function f(own) return ow|", ["function f(own) return own"]),
    ("for i, own in pairs(t) do ow|", ["for i, own in pairs(t) do own"]),
    ("own = 1 ow|", ["own = 1 own"]),
    ("x = nil own = 1 ow|", ["x = nil own = 1 own"]), ("x = {own = 1} ow|", []),
    ("function f(own) end ow|", []), ("if e then local own = 1 else ow|", []),
    (
      "while e do local own end do local two end repeat local own; ow|",
      [
        "while e do local own end do local two end repeat local own; own"
      ]
    ),
    ("e:rank()|", []),
    ("print(e|", ["print(e", "print(error"]), ("x = n|", ["x = next", "x = nil", "x = not"]),
    ("e|", ["e", "error", "else", "elseif", "end"]),
    (
      "if e then e|",
      [
        "if e then e", "if e then error", "if e then else", "if e then elseif", "if e then end",
      ]
    ),
    ("pap|i = 1", ["paperi = 1", "papii = 1"]),
  ]

  @Test func `names that begin as what was typed`() throws {
    try Stage.with { stage in
      _ = stage.run(Self.start)
      for (marked, texts) in Self.names {
        #expect(stage.completed(marked) == texts, "\(marked)")
      }
    }
  }

  private static let members: [(String, [String])] = [
    ("e:ra|", ["e:rank"]),
    ("e:cor|", ["e:cor", "e:correlations"]),
    ("e.y|", ["e.year"]),
    ("e.|", ["e.year", "e.label"]),
    ("e.ra|", ["e:rank"]),
    ("?e.ra|", ["?e.rank"]), ("help(e.ra|", ["help(e.rank"]),
    ("?Edition:ra|", ["?Edition:rank"]), ("Edition:ra|", []),
    ("?quan|", ["?stats.quantile", "?Scores:quantile"]), ("?UnitCard.p|", ["?UnitCard.parts"]),
    ("?Scores:qu|", ["?Scores:quantile"]),
    ("papi[2023]:ra|", ["papi[2023]:rank"]),
    ("papi['2023']:ra|", ["papi['2023']:rank"]),
    ("papi[year]:ra|", ["papi[year]:rank"]),
    ("papi[2023 + 0]:ra|", ["papi[2023 + 0]:rank"]),
    ("(papi)[2023]:ra|", ["(papi)[2023]:rank"]),
    ("papi[1900]:ra|", []),
    ("e:score(\"5\"):me|", ["e:score(\"5\"):mean", "e:score(\"5\"):median"]),
    ("e:score '5':me|", ["e:score '5':mean", "e:score '5':median"]),
    ("e:correlations{level = 2}:to|", ["e:correlations{level = 2}:top"]),
    (
      "par.open(\"papi\")[2023]:cor(\"5\", \"8\").est|",
      [
        "par.open(\"papi\")[2023]:cor(\"5\", \"8\").estimate"
      ]
    ),
    ("par.open(\"sipas\")[2012]:framework():no|", ["par.open(\"sipas\")[2012]:framework():node"]),
    ("e:unit('lang son').pa|", ["e:unit('lang son').parts"]),
    ("e:unit('lang son').parts:gr|", ["e:unit('lang son').parts:group"]),
    ("s:q|", ["s:quantile"]), ("s.|", ["s.label"]),
    ("t.sc|", ["t.score"]), ("t.province.n|", ["t.province.name"]),
    ("t:r|", ["t:row", "t:rename"]),
    ("par.o|", ["par.open"]), ("stats.me|", ["stats.mean", "stats.means", "stats.median"]),
    ("stats.cor(s, s).est|", ["stats.cor(s, s).estimate"]),
    ("string.rep|", ["string.rep"]), ("text:rep|", ["text:rep"]),
    ("('x'):rep|", ["('x'):rep"]), ("'x'..text:rep|", ["'x'..text:rep"]),
    ("mine.|", ["mine.alpha", "mine.beta", "mine.gamma"]), ("mine:|", ["mine:gamma"]),
    ("mine['|", ["mine['alpha'", "mine['beta'", "mine['gamma'", "mine['two words'"]),
    ("local x = papi[2023]; x:ra|", ["local x = papi[2023]; x:rank"]),
    ("local x <const> = papi[2023]; x:ra|", ["local x <const> = papi[2023]; x:rank"]),
    ("local e = 1; e:ra|", []), ("local e = e; e:ra|", ["local e = e; e:rank"]),
    (
      "local e = papi; local e = e[2023]; e:ra|",
      [
        "local e = papi; local e = e[2023]; e:rank"
      ]
    ), ("local e = e[1]; e:ra|", []),
    ("own = papi[2023]\nown:ra|", ["own = papi[2023]\nown:rank"]),
    (
      "print(1) own = e x = {a = 1; own = 2} own:ra|",
      [
        "print(1) own = e x = {a = 1; own = 2} own:rank"
      ]
    ),
    ("x = {own = e}; own:ra|", []), ("t.own = e; own:ra|", []), ("e = 1; e:ra|", []),
    ("function f(e) e:ra|", []), ("function f(e) end e:ra|", ["function f(e) end e:rank"]),
    ("print(e:ra|)", ["print(e:rank)"]),
    ("year.|", []), ("e:rank|x", ["e:rankx"]),
    ("print(e.year, papi[2023].la|", ["print(e.year, papi[2023].label"]),
  ]

  @Test func `members of what a value is`() throws {
    try Stage.with { stage in
      _ = stage.run(Self.start)
      for (marked, texts) in Self.members {
        #expect(stage.completed(marked) == texts, "\(marked)")
      }
    }
  }

  private static let options: [(String, [String])] = [
    ("e:cor(\"5\", \"8.1\", {me|", ["e:cor(\"5\", \"8.1\", {method = "]),
    (
      "e:cor(\"5\", \"8.1\", {method = \"kendall\", |",
      ["ci = ", "bootstrap = ", "seed = ", "test = "]
    ),
    ("e:rank('8', |", ["{within = ", "{stage = "]),
    ("e:correlations{|", ["e:correlations{level = ", "e:correlations{method = "]),
    ("e:cor(\"5\", \"8.1\", {method=\"|", ["\"pearson\"", "\"spearman\"", "\"kendall\""]),
    ("e:cor(\"5\", \"8.1\", {method=\"ke|\"", ["e:cor(\"5\", \"8.1\", {method=\"kendall\""]),
    ("e:cor('5', '8.1', {method = |", ["\"pearson\"", "\"spearman\"", "\"kendall\""]),
    ("e:score(\"5\", {stage = '|", ["'self'", "'appraised'", "'final'"]),
    ("t:sort('score', {order = [[d|", ["t:sort('score', {order = [[descending]]"]),
    ("t:rename{ra|", ["t:rename{rank = ", "t:rename{rank_change = "]),
  ]

  @Test func `options and their values`() throws {
    try Stage.with { stage in
      _ = stage.run(Self.start)
      for (marked, ends) in Self.options {
        let texts = stage.completed(marked)
        #expect(
          texts.count == ends.count && zip(texts, ends).allSatisfy { $0.hasSuffix($1) },
          "\(marked) \(texts)")
      }
    }
  }

  private static let texts: [(String, [String])] = [
    ("par.open \"pap|", ["par.open \"papi\""]),
    ("par.open(\"pap|\")", ["par.open(\"papi\")"]),
    (
      "par.open(p|",
      [
        "par.open(paper", "par.open(papi", "par.open(par", "par.open(pairs",
        "par.open(pcall", "par.open(print",
      ]
    ),
    (
      "e:correlations({method = |",
      ["pearson", "spearman", "kendall"].map {
        "e:correlations({method = \"\($0)\""
      }
    ),
    (
      "par.open(|",
      [
        "dti", "egov", "papi", "par-ministries", "par-provinces", "par-teaching",
        "par-teaching-local", "pci", "sipas",
      ].map { "par.open(\"\($0)\"" }
    ),
    ("papi[202|", ["papi[2020", "papi[2021", "papi[2022", "papi[2023", "papi[2024"]),
    ("papi[\"2023|", ["papi[\"2023\""]),
    ("papi:framework(201|", (2011...2019).map { "papi:framework(\($0)" }),
    ("e:score \"8|", ["e:score \"8\"", "e:score \"8.1\"", "e:score \"8.2\"", "e:score \"8.3\""]),
    ("e:score(\"e-gov|", ["e:score(\"8\""]),
    ("e:score(\"quan tri dien tu|", ["e:score(\"8\""]),
    ("e:cor(\"5\",\"8.1|", ["e:cor(\"5\",\"8.1\""]),
    ("doc(e, '8.1|", ["doc(e, '8.1'"]), ("doc(papi[2017], '8.1|", []), ("doc('8.1|", []),
    ("e:framework():node '8.1|", ["e:framework():node '8.1'"]),
    ("e:unit \"thua|", ["e:unit \"Thừa Thiên Huế\""]),
    ("e:unit('Đà|", ["e:unit('Đà Nẵng'"]),
    ("e:unit('da n|", ["e:unit('Đà Nẵng'"]),
    ("e:unit('hue|", ["e:unit('Thừa Thiên Huế'"]),
    ("e:score \"5\"[\"thua|", ["e:score \"5\"[\"Thừa Thiên Huế\""]),
    ("s['lang|", ["s['Lạng Sơn'"]), ("s:at('lang|", ["s:at('Lạng Sơn'"]),
    ("papi[2023]:sources('lang|", ["papi[2023]:sources('Lạng Sơn'"]),
    ("e:rank('8', {within = 'tay|", ["e:rank('8', {within = 'Tây Nguyên'"]),
    ("t:sort('prov|", ["t:sort('province'"]), ("t['prov|", ["t['province'"]),
    ("t:select{'rank', 'sc|", ["t:select{'rank', 'score'"]),
    ("t:scores{value = 'sc|", ["t:scores{value = 'score'"]),
    ("t:row('thua|", ["t:row('Thừa Thiên Huế'"]),
    ("help 'quan|", ["help 'stats.quantile'", "help 'Scores:quantile'"]),
    ("e:cor(\"5\" .. \"8|", []), ("e:score(\"8\\|", []),
    ("t:filter('sc|", []),
  ]

  @Test func `texts by what the parameter means`() throws {
    try Stage.with { stage in
      _ = stage.run(Self.start)
      for (marked, texts) in Self.texts {
        #expect(stage.completed(marked) == texts, "\(marked)")
      }
    }
  }

  @Test func `a question may name a type, and then what it has`() throws {
    try Stage.with { stage in
      #expect(
        stage.completed("?Corr|").prefix(3)
          == ["?Correlation", "?Correlation.estimate", "?Correlation.low"])
      #expect(stage.completed("?he|").filter { $0 == "?help" }.count == 1)
    }
  }

  @Test func `an index that is open offers its nodes wherever it is opened`() throws {
    try Stage.with { stage in
      _ = stage.run(Self.start)
      #expect(
        stage.completed("par.open('papi')[2023]:score '8.1|")
          == ["par.open('papi')[2023]:score '8.1'"])
      #expect(stage.completed("par.open('pci')[2019]:score '|").isEmpty)
    }
  }

  @Test func `candidates say what they are, in the language of the shell`() throws {
    try Stage.with { stage in
      _ = stage.run(Self.start)
      let nodes = stage.candidates("e:score('8.1|")
      #expect(nodes.first?.label == "8.1 Access to E-Government Portals")
      #expect(stage.candidates("e:ra|").first?.summary == "Ranks the units at a node, best first.")
      #expect(stage.candidates("year|").first?.summary == "number")
      #expect(stage.candidates("papi|").first?.summary == "Panel")
      #expect(stage.candidates("string.rep|").first?.summary == "function")
      #expect(stage.candidates("whil|").first?.summary == "keyword")
      #expect(
        stage.candidates("par|").first?.summary == "functions: open, datasets, read, table, rule …")
    }
    try Stage.with(["lang=vi"]) { stage in
      _ = stage.run(Self.start)
      #expect(
        stage.candidates("e:ra|").first?.summary == "Xếp hạng các đơn vị tại một tiêu chí.")
      #expect(stage.candidates("e:score('8.1|").first?.label.hasPrefix("8.1 ") == true)
      #expect(stage.candidates("year|").first?.summary == "số")
      #expect(
        stage.candidates("e:score('5', {st|").first?.summary
          == "Chỉ lấy điểm của giai đoạn này; nếu không, lấy giai đoạn sau cùng.")
    }
  }

  @Test func `files of the working folder, in strings that mean nothing else`() throws {
    try Stage.with { stage in
      _ = stage.run("io.open('notes.txt', 'w'):close() io.open('a b\".csv', 'w'):close()")
      #expect(stage.completed("par.read 'no|") == ["par.read 'notes.txt'"])
      #expect(stage.completed("x = \"no|") == ["x = \"notes.txt\""])
      #expect(stage.completed("x = \"./no|") == ["x = \"./notes.txt\""])
      #expect(stage.completed("par.read \"a b|") == ["par.read \"a b\\\".csv\""])
      for outside in ["/et", "../", "x/../../", "/", "notes.txt/", "."] {
        #expect(stage.completed("par.read '\(outside)|").isEmpty, "\(outside)")
      }
    }
  }
}

extension Stage {
  /// The candidates where the bar is.
  func candidates(_ marked: String) -> [Completions.Candidate] {
    let (text, cursor) = parted(marked)
    return shell.complete(text, at: cursor).candidates
  }

  /// What the text becomes with each candidate.
  func completed(_ marked: String) -> [String] {
    let (text, cursor) = parted(marked)
    let found = shell.complete(text, at: cursor)
    let bytes = Array(text.utf8)
    return found.candidates.map {
      String(
        decoding: bytes[..<found.range.lowerBound] + Array($0.text.utf8)
          + bytes[found.range.upperBound...], as: UTF8.self)
    }
  }

  /// The text without its bar, and where that was.
  func parted(_ marked: String) -> (text: String, cursor: Int) {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return (parts.joined(), parts[0].utf8.count)
  }
}
