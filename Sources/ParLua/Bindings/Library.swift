import LuaRuntime
import ParIndex
import Statistics

/// Everything that Lua sees of this program, in the order of the reference.
package enum Library {
  /// Global functions and the tables of functions, by topic.
  package static let functions: [Function] =
    ParTable.functions + StatsTable.functions + HelpFunctions.all + SessionFunctions.all
    + LessonFunctions.all

  /// The types whose values a user meets.
  package static let types: [AnyUserType] = [
    Panel.luaType, Edition.luaType, Framework.luaType, NodeCard.luaType, UnitCard.luaType,
    Scores.luaType, Table.luaType, Column.luaType, Correlation.luaType, Rule.luaType,
    TargetResult.luaType, ChangeResult.luaType, RankChangeResult.luaType,
    ConvergenceResult.luaType, StabilityResult.luaType, JoinedResult.luaType,
    PanelCorrelationResult.luaType, Composite.luaType, UncertaintyResult.luaType,
    SensitivityResult.luaType, OutlierCheck.luaType, TreatmentResult.luaType,
    ComponentsResult.luaType, FactorsResult.luaType, ReliabilityResult.luaType, OmegaResult.luaType,
    AdequacyResult.luaType, CorrelationMatrixResult.luaType, Concordance.luaType,
    PartialResult.luaType, BootstrapResult.luaType,
    TestResult.luaType, RegressionResult.luaType,
    BenefitResult.luaType, KMeansResult.luaType, ClustersResult.luaType,
    CallError.luaType,
  ]

  /// Every declaration that has a page: functions, methods, properties.
  package static var declarations: [Function] {
    functions + LessonFunctions.requests + types.flatMap { $0.methods + $0.properties }
  }

  /// The tables of functions: `par`, `stats`.
  static var tableNames: [String] {
    var seen: Set<String> = []
    return functions.map { $0.name.split(separator: ".").map(String.init) }
      .filter { $0.count > 1 }.compactMap(\.first).filter { seen.insert($0).inserted }
  }

  /// Whether a name is that of a type or of a table of functions.
  static func hasOwner(_ name: String) -> Bool {
    types.contains { $0.name == name } || tableNames.contains(name)
  }

  /// Makes the functions known to an interpreter; types become known with their first value, which
  /// keeps hundreds of declarations out of the start.
  static func define(in interpreter: Interpreter) {
    interpreter.define(functions)
    // An error may be raised where no memory is left to declare its type.
    interpreter.define(CallError.luaType)
    interpreter.defineValue("stats.missing", Gap())
  }

  /// How each type of result is shown.
  static func shown(_ stack: LuaStack, _ index: Int32) -> (any Shown)? {
    guard stack.kind(index) == .userdata else { return nil }
    for peek in peeks {
      if let value = peek(stack, index) { return value }
    }
    return nil
  }

  private static let peeks: [@Sendable (LuaStack, Int32) -> (any Shown)?] = [
    { Table.peek($0, $1) }, { Scores.peek($0, $1) }, { Correlation.peek($0, $1) },
    { Edition.peek($0, $1) }, { Panel.peek($0, $1) }, { Framework.peek($0, $1) },
    { NodeCard.peek($0, $1) }, { UnitCard.peek($0, $1) }, { Column.peek($0, $1) },
    { Rule.peek($0, $1) }, { TargetResult.peek($0, $1) },
    { ChangeResult.peek($0, $1) }, { RankChangeResult.peek($0, $1) },
    { Composite.peek($0, $1) }, { UncertaintyResult.peek($0, $1) },
    { SensitivityResult.peek($0, $1) },
    { TestResult.peek($0, $1) },
    { RegressionResult.peek($0, $1) },
    { BenefitResult.peek($0, $1) }, { KMeansResult.peek($0, $1) }, { ClustersResult.peek($0, $1) },
  ]
}
