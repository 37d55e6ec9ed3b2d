import LuaRuntime
import ParIndex
import Statistics

extension CorrelationMethod: LuaChoice {}

extension Correlation: LuaObject {
  package static let luaName = "Correlation"
  package static let luaType: UserType<Correlation> = UserType<Correlation>(
    "How far two variables go together, with its interval and p-value.",
    properties: [
      number("estimate", "The coefficient, from −1 to 1.") { $0.estimate },
      number("low", "Where the interval begins; nil where there are too few pairs.") { $0.low },
      number("high", "Where the interval ends.") { $0.high },
      number("level", "The confidence of the interval.") { $0.level },
      number("p", "The two-sided p-value.") { $0.p },
      Function(property: "Correlation.n", of: Correlation.self, "Pairs used.", returns: "integer") {
        $0.n
      },
      Function(
        property: "Correlation.missing", of: Correlation.self,
        "Pairs left out because a value is missing.",
        returns: "integer"
      ) { $0.missing },
      Function(
        property: "Correlation.method", of: Correlation.self, "pearson, spearman or kendall.",
        returns: "text"
      ) { $0.method.rawValue },
      Function(
        property: "Correlation.test", of: Correlation.self,
        "Where p comes from: t, normal or exact.",
        returns: "text"
      ) { $0.test.rawValue },
    ], events: [UserType<Correlation>.printing])

  private static func number(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Correlation) -> Double
  ) -> Function {
    Function(property: "Correlation.\(name)", of: Correlation.self, summary, returns: "number") {
      correlation -> Double? in
      let number = value(correlation)
      return number.isNaN ? nil : number
    }
  }
}

/// An error of a sample, its variables called what the user knows them by.
private struct SampleProblem: Explained {
  let description: String
  let advice: String?

  init(_ error: SampleError, x: String, y: String) {
    description = error.reason(x: x, y: y)
    advice = error.advice
  }
}

/// The options that every correlation has.
struct CorrelationOptions {
  static let method = Parameter<CorrelationMethod>(
    option: "method", "Which coefficient.", default: .spearman, shownAs: "\"spearman\"")
  static let level = Parameter<Double>(
    option: "ci", "The confidence of the interval.", default: 0.95, shownAs: "0.95")
  static let bootstrap = Parameter<Int?>(
    option: "bootstrap", "Samples of a percentile bootstrap interval, in place of the formula.",
    default: nil, shownAs: "nil")
  static let seed = Parameter<Int>(
    option: "seed", "Where the bootstrap's random numbers begin.", default: 1, shownAs: "1")

  let correlationMethod: CorrelationMethod
  let confidence: Double
  let samples: Bootstrap?

  init(_ method: CorrelationMethod, _ level: Double, _ bootstrap: Int?, _ seed: Int) {
    correlationMethod = method
    confidence = level
    samples = bootstrap.map { Bootstrap(replications: $0, seed: UInt64(bitPattern: Int64(seed))) }
  }

  static func notes(vietnamese: String, seeAlso: [String]) -> Notes {
    Notes(
      vietnamese: vietnamese,
      details: """
        Pearson's r, Spearman's ρ (average ranks) or Kendall's τ-b, over the units that have both \
        values. p is two-sided: from t for Pearson and Spearman, from the tie-corrected normal for \
        Kendall, exact by permutation for rank correlations with at most 9 pairs and no ties. The \
        interval is Fisher's for r, Bonett and Wright's for ρ, Fieller's for τ, or the percentiles \
        of a bootstrap. All 63 provinces are there: p and interval speak of a model in which they \
        could have turned out otherwise, not of a sample of provinces; and scores carry sampling \
        error of their own, which pulls correlations towards zero.
        """,
      source: """
        Fisher 1921; Bonett and Wright, Psychometrika 65 (2000) 23; Fieller, Hartley and Pearson, \
        Biometrika 44 (1957) 470; Kendall and Gibbons, Rank Correlation Methods, 5th ed. 1990.
        """, seeAlso: seeAlso)
  }

  /// The correlation, its points taken as decimals so that equal ones tie.
  func correlate(
    _ x: [Double], _ y: [Double], _ call: Call, left: (argument: String, label: String),
    right: (argument: String, label: String)
  ) throws -> Correlation {
    if let samples {
      try samples.check()
      try call.stack.charge(bytes: samples.bytes(pairs: x.count))
    }
    do throws(SampleError) {
      return try Statistics.correlate(
        x.map(decimal), y.map(decimal), method: correlationMethod, level: confidence,
        bootstrap: samples, stop: call.watch)
    } catch {
      if error == .stopped { throw LuaFailure.stopped }
      let names = ["x": left, "y": right]
      guard let named = error.argument.flatMap({ names[$0] }) else {
        throw error.argument == "level" ? ArgumentProblem(argument: "ci", cause: error) : error
      }
      throw ArgumentProblem(
        argument: named.argument, cause: SampleProblem(error, x: left.label, y: right.label))
    }
  }
}
