import Testing

@testable import ParLua

@Suite struct SignatureLineTests {
  private static let cor =
    "Edition:cor(a, b, {method, ci, bootstrap, seed, test}) – Correlates two nodes: how far they go together over the units."
  private static let a = "\na: node – A node by code or name."
  private static let b = "\nb: node – Another."
  private static let open =
    "par.open(dataset) – Opens an index: a published data package by name, or a folder of your own."
  private static let method =
    "\nmethod: text, default \"spearman\"; one of \"pearson\", \"spearman\", \"kendall\" – Which coefficient."

  @Test(
    arguments: [
      ("", nil), ("x = 1", nil), ("print(|", nil), ("-- e:cor(|", nil),
      ("e.year|", "Edition.year – The year."), ("e:year|", nil), ("e.yea|", nil),
      ("e:cor|", cor), ("e:c|or", cor), ("|e:cor", nil),
      ("e:cor(|", cor + a), ("e:cor(\"5|", cor + a), ("e:cor(\"5\", |", cor + b),
      ("e:cor(\"5\", \"8|\")", cor + b), ("e:cor(\"5\", \"8\")|", nil),
      ("e:cor(\"5\", f(1, 2), |", cor), ("e:cor(print(1, 2), |", cor + b),
      ("e:cor(\"5\", \"8\", {method = |", cor + method),
      ("e:cor(\"5\", \"8\", {method = \"ken|\"})", cor + method),
      ("e:cor(\"5\", \"8\", {|", cor),
      ("e:cor(nothing + |", cor + a),
      (
        "par.open \"pa|",
        open + "\ndataset: text – A name that par.datasets() lists, or the path of a folder."
      ),
      ("par.open|(\"papi\")", open), ("print(par.open|)", open),
      ("e:cor(par.open|)", open),
      ("?e:cor|", cor), ("?e.cor|", cor),
      ("papi[2023|]", nil),
      ("e:cor(papi[20|", cor + a),
    ] as [(String, String?)])
  func `the call or the name at the cursor is told`(_ marked: String, _ line: String?) throws {
    try Stage.with { stage in
      _ = stage.run("papi = par.open 'papi'; e = papi[2023]")
      let (text, cursor) = stage.parted(marked)
      #expect(stage.shell.signature(text, at: cursor) == line)
    }
  }

  @Test func `it is told in the language of the shell`() throws {
    try Stage.with(["lang=vi"]) { stage in
      #expect(
        stage.shell.signature("who(", at: 4)
          == "who() – Liệt kê các biến toàn cục của bạn: loại và cỡ của từng biến.")
      _ = stage.run("e = par.open('papi')[2023]")
      let text = "e:score('5', {stage = "
      #expect(
        stage.shell.signature(text, at: text.utf8.count)?.hasSuffix(
          "\nstage: chữ, có thể bỏ trống; một trong \"self\", \"appraised\", \"final\" – "
            + "Chỉ lấy điểm của giai đoạn này; nếu không, lấy giai đoạn sau cùng.") == true)
    }
  }
}
