import LuaRuntime
import ParIndex
import Statistics

extension LookupError: Explained {
  /// The parameter by which such a thing is given everywhere.
  public var argument: String? {
    switch self {
    case .noUnit, .ambiguousUnit, .unitNotThere, .unitMerged: "unit"
    case .noNode, .ambiguousNode, .noMaximum, .noPart: "node"
    case .noYear: "year"
    case .noStage, .stageNotThere: "stage"
    case .noRegion, .noRegions: "within"
    case .noDataset: "dataset"
    case .noCommonUnits: "y"
    case .noInputs, .noSelfScores: "edition"
    }
  }

  /// Where to look when nothing is like what was given.
  public var advice: String? {
    guard case .noUnit(_, let nearest, _) = self, nearest.isEmpty else { return nil }
    return "e:units() lists them"
  }

  /// The texts that would have worked.
  public var remedies: [Remedy] {
    if advice != nil { return [.run("e:units()")] }
    return suggestions.isEmpty ? [] : [.replace(given, with: suggestions)]
  }

  /// The text that was given.
  private var given: String {
    switch self {
    case .unitNotThere(let text, _, _, _), .noUnit(let text, _, _), .ambiguousUnit(let text, _),
      .unitMerged(let text, _, _),
      .noNode(let text, _, _, _),
      .ambiguousNode(let text, _, _), .noYear(let text, _, _), .noStage(let text),
      .noRegion(let text, _, _, _), .noDataset(let text, _, _), .noMaximum(let text, _, _):
      text
    case .stageNotThere(let stage, _, _): stage.rawValue
    case .noPart(let method, _, _): method.rawValue
    case .noRegions, .noCommonUnits, .noInputs, .noSelfScores: ""
    }
  }
}

extension SampleError: Explained {
  /// What would work.
  public var advice: String? { remedy }

  /// The numbers that would have worked.
  public var remedies: [Remedy] {
    switch self {
    case .replicationsOutOfRange(let given, let maximum):
      [.replace("\(given)", with: ["\(min(10000, maximum))"])]
    case .levelOutOfRange(let given) where given.isNaN: []
    case .probabilityOutOfRange(let given) where given.isNaN: []
    case .levelOutOfRange(let given):
      [.replace("\(given)", with: [given > 1 && given < 100 ? "\(given / 100)" : "0.95"])]
    case .probabilityOutOfRange(let given):
      [.replace("\(given)", with: [given > 1 && given <= 100 ? "\(given / 100)" : "0.5"])]
    default: []
    }
  }
}

extension TableError: Explained {
  /// What would have worked in place of what was given.
  public var remedies: [Remedy] {
    guard let given, !suggestions.isEmpty else { return [] }
    return [.replace(given, with: suggestions)]
  }

  /// The parameter by which such a thing is given everywhere.
  public var argument: String? {
    switch self {
    case .noColumn: "column"
    case .noRow, .ambiguousRow: "key"
    case .filter: "condition"
    case .negativeCount: "count"
    case .nothingSelected: "columns"
    case .duplicateColumn: "names"
    case .unnamedColumn: "names"
    case .manyToMany: "other"
    case .unequalLengths, .raggedRow, .stopped: nil
    }
  }

  private var given: String? {
    switch self {
    case .noColumn(let name, _, _, _): name
    case .noRow(let name, _, _): name
    case .ambiguousRow(let name, _, _): name
    case .filter(let problem): problem.text
    default: nil
    }
  }
}

extension PackageProblems: Explained {
  /// The package that was to be opened.
  public var argument: String? { "dataset" }
}

extension TableReadError: Explained {
  /// The file that was to be read.
  public var argument: String? { "path" }
}

/// The reason for an argument that a function names otherwise than the rest do.
struct ArgumentProblem: Explained {
  let argument: String?
  let cause: any Explained
  var description: String { cause.description }
  var advice: String? { cause.advice }
  var remedies: [Remedy] { cause.remedies }
}

/// Lets an error of `body` be about this argument.
func at<Result>(_ argument: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let problem as any Explained {
    throw ArgumentProblem(argument: argument, cause: problem)
  }
}
