extension PackageFault {
  /// What was found, in words that follow "file, line, column:".
  package var found: String {
    switch self {
    case .unreadable(let reason): "it cannot be read: \(reason)"
    case .empty: "it is empty"
    case .notUTF8(let byte): "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8"
    case .utf16: "it is written in UTF-16"
    case .zeroByte: "a zero byte, which no text has"
    case .notJSON(let expected): "this is not JSON: \(expected) expected"
    case .missingKey(let key): "there is no \(quoted(key))"
    case .wrongKind(let key, let found, _): "\(quoted(key)) is \(found)"
    case .badValue(let key, let found, _): "\(quoted(key)) is \(quoted(found))"
    case .unknownKey(let key, _): "the key \(quoted(key)) is not known here"
    case .missingResource(let name): "no resource is called \(quoted(name))"
    case .overlappingFrameworks(let year): "two frameworks hold in \(year)"
    case .missingColumn(let name, _): "there is no column \(quoted(name))"
    case .duplicateColumn(let name): "two columns are called \(quoted(name))"
    case .raggedRow(let fields, let expected):
      "the row has \(counted(fields, "field")), the header \(expected)"
    case .openQuote: "a quote is opened and never closed"
    case .textAfterQuote: "there is text after a closing quote"
    case .emptyField: "the field is empty"
    case .notANumber(let text, _): "\(quoted(text)) is not a number"
    case .notAWholeNumber(let text): "\(quoted(text)) is not a whole number"
    case .notAYear(let text): "\(quoted(text)) is not a year"
    case .notOneOf(let text, _): "\(quoted(text)) is not known here"
    case .yearsReversed(let from, let to): "the years end (\(to)) before they begin (\(from))"
    case .duplicate(let what, let line): "\(what) stood already on line \(line)"
    default: foundInFigures
    }
  }

  private var foundInFigures: String {
    switch self {
    case .reservedCode(let code, let meaning):
      "the code \(quoted(code)) means \(meaning) in every index"
    case .missingParent(let parent, let year, _):
      "the node above, \(quoted(parent)), is not there in \(year)"
    case .cycle(let codes):
      "the nodes \(codes.joined(separator: " → ")) stand above each other in a circle"
    case .maximumDisagrees(let given, let parts):
      "the maximum is \(plain(given)), but the parts allow \(plain(parts))"
    case .minimumOverMaximum(let minimum, let maximum):
      "the minimum \(plain(minimum)) is over the maximum \(plain(maximum))"
    case .badWeight(let weight): "the weight is \(plain(weight))"
    case .badRule(let problem): "the rule \(quoted(problem.text)): \(problem.reason)"
    case .noNodes(let year): "no node is in force in \(year)"
    case .classOrder(let name, let lower, let above, let aboveLower):
      "class \(quoted(name)) begins at \(plain(lower)), not under class \(quoted(above)) at \(plain(aboveLower))"
    case .noClasses(let year): "no class is in force in \(year)"
    case .notAShare(let share): "\(plain(share)) is not a share from 0 to 1"
    case .unknownUnit(let code, _): "no unit has the code \(quoted(code))"
    case .unitNotThere(let name, let year, let existed):
      "\(name) did not exist in \(year), only \(existed)"
    case .yearWithoutFramework(let year, _): "no framework holds in \(year)"
    case .unknownNode(let code, let year, _): "there is no node \(quoted(code)) in \(year)"
    case .overMaximum(let points, let maximum, let node, let year):
      "\(plain(points)) is over the maximum of node \(quoted(node)) in \(year), \(plain(maximum))"
    case .underMinimum(let points, let minimum, let node, let year):
      "\(plain(points)) is under the minimum of node \(quoted(node)) in \(year), \(plain(minimum))"
    case .unknownSource(let id, _): "no source has the id \(quoted(id))"
    case .noFigure: "the row has neither a value nor a rank"
    default: foundInInputs
    }
  }

  private var foundInInputs: String {
    switch self {
    case .noRule(let node, let year):
      "no rule makes points of an input at node \(quoted(node)) in \(year)"
    case .badInput(_, let fault): fault.reason
    case .badAnswers(let text): "\(quoted(text)) is no list of answers"
    case .selfScoreOfSurvey(let node, let year):
      "node \(quoted(node)) is scored by survey in \(year); nobody scores it for themselves"
    case .negativePoints(let points): "the points are \(plain(points))"
    case .notCounted(let kind, let year): "the framework of \(year) counts no \(kind) points"
    case .noFunctions: "a rule is a function, and nothing here runs functions"
    case .badFunctions(let fault): "it does not run: \(fault.reason)"
    case .noFunction(let name): "it has no function \(quoted(name)), which framework.csv names"
    default: ""
    }
  }

  /// What would do instead, in words.
  package var remedy: String {
    switch self {
    case .unreadable: "put a readable file there, or name the right one"
    case .empty: "fill it, beginning with a line of column names"
    case .notUTF8, .utf16: "save it as UTF-8"
    case .zeroByte: "save it as a text in UTF-8"
    case .notJSON: "correct the text there"
    case .missingKey(let key): "add \(quoted(key))"
    case .wrongKind(_, _, let wanted): "write \(wanted)"
    case .badValue(_, _, let allowed): "write \(alternatives(allowed))"
    case .unknownKey(let key, let allowed):
      Nearest.texts(to: key, among: allowed.map { ($0, $0) }, count: 1).first.map {
        "write \(quoted($0)), or remove it"
      } ?? "remove it; the keys are \(allowed.joined(separator: ", "))"
    case .missingResource(let name): "list a resource with the name \(quoted(name)) and its path"
    case .overlappingFrameworks: "let each end before the next begins"
    case .missingColumn(let name, let have):
      "add \(quoted(name)) to the header, which has \(have.joined(separator: ", "))"
    case .duplicateColumn: "give each column a name of its own"
    case .raggedRow:
      "give it as many fields as the header; a field with a delimiter in it goes in quotes"
    case .openQuote: "close the quote, or double a quote that belongs to the text"
    case .textAfterQuote:
      "put the whole field in quotes, and double a quote that belongs to the text"
    case .emptyField: "fill it in"
    case .notANumber(_, let mark):
      "write digits with the decimal mark '\(mark)', or leave it empty where missing"
    case .notAWholeNumber: "write digits only, or leave it empty where missing"
    case .notAYear: "write a year in four digits, such as 2023"
    case .notOneOf(_, let allowed): "write \(alternatives(allowed))"
    case .yearsReversed: "exchange them"
    case .duplicate: "keep one of the two"
    default: remedyInFigures
    }
  }

  private var remedyInFigures: String {
    switch self {
    case .reservedCode: "use another code"
    case .missingParent(_, _, let nearest):
      "add that node for the year, or name one that is there" + such(nearest)
    case .cycle: "let one of them stand below 'total'"
    case .maximumDisagrees: "correct either, or leave the maximum of the inner node empty"
    case .minimumOverMaximum: "exchange them, or correct the wrong one"
    case .badWeight: "write a weight that is not negative"
    case .badRule(let problem):
      "write it like \(problem.example), or 'given' where the points were published"
    case .noNodes: "add the nodes of that year, or shorten the framework's years"
    case .classOrder:
      "list the classes from the best down, each beginning lower than the one before"
    case .noClasses: "add classes for that year, or write 'none' for the framework's classes"
    case .notAShare: "write the share of units under the class, such as 0.75"
    case .unknownUnit(_, let nearest):
      "add the unit to units.csv, or write a code that is there" + such(nearest)
    case .unitNotThere:
      "move the figure to the unit of that year, or correct the unit's years in units.csv"
    case .yearWithoutFramework(_, let have):
      "frameworks hold in \(have); correct the year, or add a framework for it"
    case .unknownNode(_, _, let nearest):
      "add the node to framework.csv for that year, or write one that is there" + such(nearest)
    case .overMaximum, .underMinimum: "correct the points, or the limits in framework.csv"
    case .unknownSource(_, let nearest):
      "add it to sources.csv, or write an id that is there" + such(nearest)
    case .noFigure: "fill in one of the two, or remove the row"
    default: remedyInInputs
    }
  }

  private var remedyInInputs: String {
    switch self {
    case .noRule:
      "write a rule and a maximum in framework.csv, or the points in scores.csv"
    case .badInput(let rule, let fault): "\(fault.remedy); the rule is \(quoted(rule))"
    case .badAnswers: "write each answer with its count, such as 'A: 210, B: 130'"
    case .selfScoreOfSurvey: "remove the row, or correct the method in framework.csv"
    case .negativePoints: "write a penalty as points over 0, in the column penalty"
    case .notCounted(let kind, _):
      "write the most that count as \(quoted(kind)) of the framework in datapackage.json"
    case .noFunctions: "open the index in parsh"
    case .badFunctions(let fault): fault.remedy
    case .noFunction(let name): "add 'function \(name)(input, maximum) … end'"
    default: ""
    }
  }
}

private func such(_ nearest: [String]) -> String {
  nearest.isEmpty ? "" : ", such as \(alternatives(nearest))"
}

private func counted(_ count: Int, _ word: String) -> String {
  count == 1 ? "1 \(word)" : "\(count) \(word)s"
}

/// A number as a person writes it: `9.5`, `10`.
func plain(_ number: Double) -> String {
  let value = decimal(number)
  guard let whole = Int(exactly: value) else { return String(value) }
  return String(whole)
}
