import Testing

/// What was typed wrong is named, and what is offered in its place works.
@Suite struct CorrectionTests {
  @Test(arguments: Transcript.all)
  func `every error names an argument and offers a correction`(_ transcript: Transcript) throws {
    let problems = try Corrections.problems(in: transcript)
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
  }

  @Test(arguments: [
    (#"e:unit("Ha Noii")"#, "Ha Noii", "Hà Nội", #"e:unit("Hà Nội")"#),
    (#"papi[2019]:score("9")"#, "9", "8", #"papi[2019]:score("8")"#),
    (#"e:cor("5", 8.1)"#, "8.1", #""8.1""#, #"e:cor("5", "8.1")"#),
    (#"s:top("3")"#, #""3""#, "3", "s:top(3)"),
    ("{bootstrap = 1e12}", "1000000000000", "10000", "{bootstrap = 10000}"),
    ("e.score(1)", ".score", ":score", "e:score(1)"),
    (#"e:scores():scor("5")"#, "scor", "score", #"e:scores():score("5")"#),
    (#"f("a'b")"#, "a'b", #"c"d"#, #"f("c\"d")"#),
  ])
  func `what was given is replaced where it was typed`(
    _ typed: String, _ given: String, _ text: String, _ corrected: String
  ) {
    #expect(Corrections.replacing(given, with: text, in: typed) == corrected)
  }
}
