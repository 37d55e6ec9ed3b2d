/// The functions of a package's `rules.lua`, for rules of the kind `lua:name`.
///
/// Whoever opens packages says how they are run: in an interpreter of their own, without files,
/// within limits, and with the same answer every time.
package protocol RuleFunctions {
  /// Whether there is a function of this name.
  func has(_ name: String) -> Bool

  /// What a function gives for an input and a maximum.
  ///
  /// - Throws: `InputFault` where it fails or gives no number.
  func points(
    _ name: String, _ input: FunctionInput, maximum: Double
  ) throws(InputFault) -> Double
}

/// What a function of `rules.lua` is given; nil for what the table does not have.
package struct FunctionInput: Equatable, Sendable {
  /// The number of the column `value`.
  package var value: Double?
  /// The numbers of the columns `numerator` and `denominator`.
  package var numerator: Double?
  package var denominator: Double?

  /// Nothing.
  package init() {}
}

/// Opens the functions of a text in Lua.
package typealias RuleFunctionsOpener = (String) throws(InputFault) -> any RuleFunctions

/// The functions of one package, opened when the first is asked for.
final class PackageFunctions {
  static let path = "rules.lua"

  private let files: any PackageFiles
  private let opener: RuleFunctionsOpener?
  private let problems: ProblemList
  private var functions: (any RuleFunctions)?
  private var isOpened = false

  init(files: any PackageFiles, opener: RuleFunctionsOpener?, problems: ProblemList) {
    self.files = files
    self.opener = opener
    self.problems = problems
  }

  /// Notes every function that a framework names and `rules.lua` doesn't have.
  func check(_ history: FrameworkHistory) {
    var known: Set<String> = []
    for rule in history.segments.flatMap({ $0.framework.rules }) {
      guard case .lua(let name)? = rule?.kind, known.insert(name).inserted else { continue }
      guard let functions = opened else { return }
      if !functions.has(name) { note(.noFunction(name)) }
    }
  }

  /// The points that a function gives, between 0 and the maximum.
  func points(
    _ name: String, _ input: RuleInput, maximum: Double
  ) throws(InputFault) -> Double {
    guard let functions = opened, functions.has(name) else { return .nan }
    var given = FunctionInput()
    switch input {
    case .number(let value): given.value = value
    case .counts(let part, of: let whole): (given.numerator, given.denominator) = (part, whole)
    default: return .nan
    }
    let points = try functions.points(name, given, maximum: maximum)
    guard points >= 0, decimal(points) <= decimal(maximum) else {
      throw InputFault(
        reason: "\(name) of \(PackageFunctions.path) gave \(plain(points))",
        remedy: "let it give points from 0 to the maximum, \(plain(maximum))")
    }
    return points
  }

  /// The functions; nil, with the problem noted once, where they cannot be had.
  private var opened: (any RuleFunctions)? {
    if isOpened { return functions }
    isOpened = true
    guard let opener else {
      note(.noFunctions)
      return nil
    }
    guard
      let file = PackageTable.open(PackageFunctions.path, files: files, problems: problems)
    else { return nil }
    do throws(InputFault) {
      functions = try opener(String(decoding: file.bytes, as: UTF8.self))
    } catch {
      note(.badFunctions(error))
    }
    return functions
  }

  private func note(_ fault: PackageFault) {
    problems.add(PackageProblem(file: PackageFunctions.path, fault: fault))
  }
}
