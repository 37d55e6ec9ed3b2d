import LuaRuntime
import Testing

@testable import ParLua

/// What the declarations say holds where Lua meets them.
@Suite struct DeclaredDefaultsTests {
  /// A call of every function that has options, up to the closing parenthesis.
  private static let calls = [
    "Edition:score": "e:score(\"5\"", "Edition:points": "e:points(\"5\"",
    "Edition:percent": "e:percent(\"5\"", "Edition:rank": "e:rank(\"5\"",
    "Edition:cor": "e:cor(\"5\", \"8.1\"", "Edition:correlations": "e:correlations(nil",
    "Scores:rank": "e:score(\"5\"):rank(nil", "Table:sort": "e:rank(\"5\"):sort(\"province\"",
    "Table:scores": "e:score(\"5\"):table():scores(nil",
    "stats.rank": "stats.rank({2, 1, 2}", "stats.cor": "stats.cor({1, 2, 3}, {1, 3, 2}",
    "stats.ttest": "stats.ttest({1, 2, 4}, nil",
    "stats.wilcoxon": "stats.wilcoxon({1, 2, 4}, {3, 5, 6}",
    "stats.signtest": "stats.signtest({1, 2, 4}",
    "stats.lm": "stats.lm({1, 3, 2, 5}, {0, 1, 2, 3}",
    "par.table": "par.table({{n = 1}}", "Panel:trend": "papi:trend(\"8\"",
    "Rule:points": "par.rule(\"proportional\"):points(0.5, 1",
    "Edition:explain": "e:explain(\"hanoi\", \"8\"", "Edition:inflation": "pt:inflation(nil",
    "Edition:target": "pcall(pt.target, pt, \"lang son\"",
    "Panel:change": "papi:change(\"lang son\", 2022, 2023",
    "Panel:rank_change": "papi:rank_change(\"lang son\", 2022, 2023",
    "Panel:counterfactual": "papi:counterfactual(\"lang son\", 2023",
    "Panel:movers": "papi:movers(2022, 2023",
    "Panel:merge": "papi:merge(e and nil",
    "Panel:growth": "papi:growth(\"8\"", "Panel:convergence": "papi:convergence(\"8\"",
    "Panel:stability": "papi:stability(\"8\"",
    "Joined:cor": "join:cor(\"survey\", \"egov\"",
    "Joined:relation": "join:relation(\"survey\", \"egov\"",
    "Joined:by_year": "join:by_year(\"survey\", \"egov\"",
    "Edition:remove": "e:remove(nil",
    "par.composite": "par.composite(par.table{{unit = \"A\", x = 1}, {unit = \"B\", x = 2}}",
    "Edition:impute": "e:impute(nil", "Composite:impute": "e:composite():impute(nil",
    "Edition:treat": "pt:treat(nil", "Composite:treat": "pt:composite():treat(nil",
    "Edition:outliers": "pt:outliers(nil", "Composite:outliers": "pt:composite():outliers(nil",
    "Edition:normalise": "pt:normalise(\"minmax\"",
    "Composite:normalise": "pt:composite():normalise(\"minmax\"",
    "Edition:aggregate": "pt:aggregate(\"arithmetic\"",
    "Composite:aggregate": "pt:composite():aggregate(\"arithmetic\"",
    "Composite:table": "pt:composite():table(nil",
    "Edition:uncertainty": "pcall(pt.uncertainty, pt",
    "Composite:uncertainty": "pcall(pt.uncertainty, pt:composite()",
    "Edition:sensitivity": "pcall(pt.sensitivity, pt, nil",
    "Composite:sensitivity": "pcall(pt.sensitivity, pt:composite(), nil",
    "Uncertainty:probability": "unsure:probability(\"lang son\"",
    "Uncertainty:replications": "unsure:replications(nil",
    "stats.normalise": "stats.normalise({1, 2, 5}, nil",
    "stats.impute": "stats.impute({1, stats.missing}, \"mean\"",
    "stats.outliers": "stats.outliers({1, 2, 3, 4, 50}",
    "stats.winsorise": "stats.winsorise({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100}",
    "stats.transform": "stats.transform({1, 2, 5}, \"log\"",
    "stats.treat": "stats.treat({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100}",
    "stats.means": "stats.means({{1, 4}, {3, 6}}, nil",
    "stats.importance": "stats.importance({{1, 2, 3, 4}, {1, 3, 2, 4}}",
    "stats.bod": "stats.bod({{4, 2, 3}, {1, 4, 2}}",
    "stats.kmeans": "stats.kmeans({{1, 2, 9, 11}}, 2",
    "stats.cluster": "stats.cluster({{1, 2, 9, 11}}",
    "stats.mazziotta": "stats.mazziotta({{1, 2, 3}, {1, 3, 2}}",
    "stats.copeland": "stats.copeland({{1, 2, 3}, {1, 3, 2}}",
    "stats.quantile": "stats.quantile({1, 2, 3, 4}, 0.25",
    "stats.factors":
      "stats.factors({{1, 2, 3, 4, 5}, {1, 3, 2, 4, 6}, {2, 1, 3, 5, 4}}",
    "Edition:coherence": "pt:coherence(nil", "Composite:coherence": "pt:composite():coherence(nil",
    "stats.pca": "stats.pca({{1, 2, 3, 4}, {1, 3, 2, 4}}",
    "stats.alpha": "stats.alpha({{1, 2, 3, 4}, {1, 3, 2, 4}}",
    "stats.cormatrix": "stats.cormatrix({{1, 2, 3, 4}, {1, 3, 2, 4}}",
    "stats.partial":
      "stats.partial({2, 1, 4, 3, 5, 6}, {1, 3, 2, 5, 4, 6}, {{1, 2, 3, 4, 6, 5}}",
    "stats.bootstrap": "stats.bootstrap({1, 2, 6, 4}, \"mean\"",
    "stats.sobol": "stats.sobol({1, 3}, {2, 6}, {{2, 5}}",
    "stats.sobol_design": "stats.sobol_design(2, 4",
    "save": "pcall(save, \"kept.lua\"", "log": "pcall(log, nil",
  ]

  @Test func `every option's default is what its absence means`() throws {
    try Stage.with { stage in
      _ = stage.run(ReferencePage.preamble)
      for function in Library.declarations {
        let options = function.parameters.filter(\.isNamed)
        if options.isEmpty { continue }
        let call = try #require(Self.calls[function.name], "\(function.name) has options")
        let without = stage.run(call.replacing("(nil", with: "(") + ")").output
        #expect(!without.isEmpty, "\(call)")
        for option in options {
          let given = "{\(option.name) = \(option.defaultText ?? "")}"
          let code = call.hasSuffix("(nil") ? call.dropLast(3) + given : call + ", " + given
          #expect(stage.run(code + ")").output == without, "\(code))")
        }
      }
    }
  }

  /// A value of every type, from the edition of the preamble.
  private static let values = [
    "Panel": "papi", "Edition": "e", "Framework": "e:framework()",
    "Node": "e:framework():node(\"8\")", "UnitCard": "e:unit(\"hanoi\")",
    "Scores": "e:score(\"8\")", "Table": "e:rank(\"8\")", "Vector": "e:rank(\"8\").score",
    "Correlation": "e:cor(\"5\", \"8.1\")", "Rule": "par.rule(\"proportional\")",
    "Target": "pt:target(\"lang son\", {rank = 50})",
    "Change": "papi:change(\"lang son\", 2022, 2023)",
    "RankChange": "papi:rank_change(\"lang son\", 2022, 2023)",
    "Convergence": "papi:convergence(\"8\")", "Stability": "papi:stability(\"8\")",
    "Test": "stats.ttest({1, 2, 4})",
    "Regression": "stats.lm({1, 3, 2, 5}, {0, 1, 2, 3})",
    "Joined": "join", "PanelCorrelation": "join:cor(\"survey\", \"egov\")",
    "Composite": "pt:composite()", "Uncertainty": "unsure",
    "Sensitivity": "pt:sensitivity{weights = 0.25, survey = true, n = 16}",
    "Outliers": "stats.outliers{1, 2, 3, 4, 50}", "Treatment": "stats.treat{1, 2, 3, 4, 50}",
    "Factors": "stats.factors{{1, 2, 3, 4, 5}, {1, 3, 2, 4, 6}, {2, 1, 3, 5, 4}}",
    "PCA": "stats.pca{{1, 2, 3}, {1, 3, 2}}", "Reliability": "stats.alpha{{1, 2, 3}, {1, 3, 2}}",
    "Omega": "stats.omega{{1, 2, 3, 4}, {1, 3, 2, 4}, {2, 1, 3, 4}}",
    "KMO": "stats.kmo{{1, 2, 3}, {1, 3, 2}}",
    "CorrelationMatrix": "stats.cormatrix{{1, 2, 3}, {1, 3, 2}}",
    "Concordance": "stats.concordance{{1, 2, 3}, {1, 3, 2}}",
    "PartialCorrelation":
      "stats.partial({2, 1, 4, 3, 5}, {1, 3, 2, 5, 4}, {{1, 2, 3, 4, 5}})",
    "Bootstrap": "stats.bootstrap({1, 2, 6}, \"mean\", {n = 99})",
    "BenefitOfTheDoubt": "stats.bod{{4, 2, 3}, {1, 4, 2}}",
    "KMeans": "stats.kmeans({{1, 2, 9, 11}}, 2)", "Clusters": "stats.cluster{{1, 2, 9, 11}}",
    "Error": "select(2, pcall(e.score, e, \"9\"))",
  ]

  @Test func `every member of every type is there`() throws {
    try Stage.with { stage in
      _ = stage.run(ReferencePage.preamble)
      for type in Library.types {
        _ = stage.run("value = " + (try #require(Self.values[type.name], "\(type.name)")))
        for method in type.methods {
          let kind = stage.run("type(value.\(method.shortName))").output
          #expect(kind == "function\n", "\(method.name)")
        }
        for property in type.properties {
          let (outcome, _) = stage.run("found = value.\(property.shortName)")
          guard case .done = outcome else {
            Issue.record("\(property.name)")
            continue
          }
          #expect(stage.run("type(found)").output != "function\n", "\(property.name)")
        }
      }
    }
  }

  @Test func `every example without a preamble of its own runs in the order of the reference`()
    throws
  {
    try Stage.with { stage in
      _ = stage.run(ReferencePage.preamble)
      for example in Library.declarations.flatMap(\.examples) {
        guard case .done = stage.run(example.code).outcome else {
          Issue.record("\(example.code)")
          continue
        }
      }
    }
  }
}
