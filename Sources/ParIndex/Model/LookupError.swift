/// A name, code or year that stands for nothing here, with what would have worked.
package enum LookupError: Error, Equatable, Sendable {
  /// No unit has this name or code.
  case noUnit(String, nearest: [String], in: String)
  /// The unit of this name was not there in the year; `successor` is what it became part of.
  case unitNotThere(String, name: String, in: String, successor: String?)
  /// The unit of this name is part of another in an index of merged units.
  case unitMerged(String, into: String, in: String)
  /// Several units go by this name.
  case ambiguousUnit(String, candidates: [String])
  /// No node has this code or name; `range` is the first and the last code.
  case noNode(String, nearest: [String], in: String, range: String)
  /// Several nodes go by this name; the candidates are their codes.
  case ambiguousNode(String, candidates: [String], in: String)
  /// There is no edition of this year.
  case noYear(String, in: String, have: [Year])
  /// There is no such stage of a score.
  case noStage(String)
  /// No score has reached this stage.
  case stageNotThere(Stage, in: String, have: [Stage])
  /// The most points at this node are not known.
  case noMaximum(node: String, in: String, have: [String])
  /// No leaf is scored by this method.
  case noPart(Method, in: String, have: [String])
  /// No unit lies in this region.
  case noRegion(String, nearest: [String], in: String, have: [String])
  /// The units have no regions.
  case noRegions(in: String)
  /// Two vectors have no unit in common.
  case noCommonUnits(String, String)
  /// No unit has scored itself.
  case noSelfScores(in: String)
  /// The year has no raw inputs to make points of.
  case noInputs(in: String)
  /// No package has this name.
  case noDataset(String, nearest: [String], have: [String])
}

extension LookupError: CustomStringConvertible {
  /// What was not found and what would have worked, in one sentence.
  package var description: String {
    switch self {
    case .noUnit(let text, let nearest, let place):
      "no unit \(quoted(text)) in \(place)" + didYouMean(nearest)
    case .unitNotThere(_, let name, let place, let successor):
      "\(name) was not there in \(place)"
        + (successor.map { "; it became part of \(quoted($0)): use that, or an earlier year" }
          ?? "; use another year")
    case .unitMerged(let text, let whole, let place):
      "\(quoted(text)) is part of \(quoted(whole)) in \(place), and a merged score cannot be taken "
        + "apart; use \(quoted(whole)), or the index before it was merged"
    case .ambiguousUnit(let text, let candidates):
      "\(quoted(text)) can be \(alternatives(candidates)); write one of them"
    case .noNode(let text, let nearest, let place, let range):
      "no node \(quoted(text)) in \(place)"
        + (nearest.isEmpty ? "; nodes are \(range)" : didYouMean(nearest))
    case .ambiguousNode(let text, let candidates, let place):
      "\(quoted(text)) in \(place) can be \(alternatives(candidates)); write one of the codes"
    case .noYear(let text, let place, let years):
      "no year \(shown(text)) in \(place); \(LookupError.list(years))"
    case .noStage(let text):
      "no stage \(quoted(text)); stages are \(alternatives(Stage.allCases.map(\.rawValue)))"
    case .stageNotThere(let stage, let place, let have):
      "no scores at stage '\(stage.rawValue)' in \(place); there are scores at "
        + alternatives(have.map(\.rawValue))
    case .noMaximum(let node, let place, let have):
      "the maximum of node \(quoted(node)) in \(place) is not known, so there is no percent; "
        + (have.isEmpty
          ? "use points" : "use points, or a node with a maximum: \(alternatives(have))")
    case .noPart(let method, let place, let have):
      "no node of \(place) is scored by \(method.rawValue); use \(alternatives(have))"
    case .noRegion(let text, let nearest, let place, let have):
      "no region \(quoted(text)) in \(place)"
        + (nearest.isEmpty ? "; regions are \(alternatives(have))" : didYouMean(nearest))
    case .noRegions(let place):
      "the units of \(place) have no regions; leave them out, or fill the column region of units.csv"
    case .noCommonUnits(let left, let right):
      "\(left) and \(right) have no unit in common; use two indices of the same level"
    case .noSelfScores(let place):
      "no unit scored itself in \(place); use an index with the stage 'self' in scores.csv"
    case .noInputs(let place):
      "\(place) has no raw inputs; use an index with indicators.csv or survey.csv"
    case .noDataset(let text, let nearest, let have):
      "no index \(quoted(text))" + (nearest.isEmpty ? "" : didYouMean(nearest))
        + (have.isEmpty
          ? "; no folder with a datapackage.json was found"
          : nearest.isEmpty ? "; there are \(alternatives(have))" : "")
    }
  }

  /// Texts that would have worked in place of the one given.
  package var suggestions: [String] {
    switch self {
    case .noUnit(_, let nearest, _): nearest
    case .noRegion(_, let nearest, _, let have): nearest.isEmpty ? have : nearest
    case .unitNotThere(_, _, _, let successor): successor.map { [$0] } ?? []
    case .unitMerged(_, let whole, _): [whole]
    case .ambiguousUnit(_, let candidates), .ambiguousNode(_, let candidates, _): candidates
    case .noNode(_, let nearest, _, let range):
      nearest.isEmpty ? range.split(separator: " ").filter { $0 != "…" }.map(String.init) : nearest
    case .noYear(_, _, let have): have.map(\.description)
    case .noStage: Stage.allCases.map(\.rawValue)
    case .stageNotThere(_, _, let have): have.map(\.rawValue)
    case .noMaximum(_, _, let have), .noPart(_, _, let have): have
    case .noDataset(_, let nearest, let have): nearest.isEmpty ? have : nearest
    case .noRegions, .noCommonUnits, .noInputs, .noSelfScores: []
    }
  }

  /// Years in words: `years are 2011 … 2024`, or each of them where there are gaps.
  package static func list(_ years: [Year]) -> String {
    guard let first = years.first, let last = years.last else { return "it has no years" }
    if first == last { return "the only year is \(first)" }
    if last.number - first.number == years.count - 1 { return "years are \(first) … \(last)" }
    return "years are " + years.map(\.description).joined(separator: ", ")
  }
}

/// A text as a message shows it: in quotes, and cut where it is long.
func quoted(_ text: String) -> String {
  "'" + (text.count > 60 ? text.prefix(59) + "…" : text) + "'"
}

/// A year as a message shows it: digits bare, anything else in quotes.
private func shown(_ text: String) -> String { Int(text) == nil ? quoted(text) : text }

/// `'a', 'b' or 'c'`.
func alternatives(_ texts: [String]) -> String {
  let quotedTexts = texts.map(quoted)
  guard let last = quotedTexts.last, quotedTexts.count > 1 else { return quotedTexts.first ?? "" }
  return quotedTexts.dropLast().joined(separator: ", ") + " or " + last
}

private func didYouMean(_ nearest: [String]) -> String {
  nearest.isEmpty ? "" : "; did you mean \(alternatives(nearest))?"
}
