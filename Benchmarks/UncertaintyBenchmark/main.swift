// Prints `name (ms)<TAB>milliseconds`, the best of several runs, and the most memory there was.

import Glibc
import ParIndex
import Statistics

let datasets = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "datasets"

/// Reports the shortest of several runs.
func measure(_ name: String, runs: Int = 5, _ body: () throws -> Void) rethrows {
  var best = Duration.seconds(1_000_000)
  for _ in 0..<runs { best = min(best, try ContinuousClock().measure(body)) }
  report("\(name) (ms)", best / .milliseconds(1))
}

func report(_ name: String, _ value: Double) {
  print("\(name)\t\((value * 100).rounded() / 100)")
}

/// The most memory of the process so far, in MB.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  return Double(usage.ru_maxrss) * 1024 / 1e6
}

/// No function of `rules.lua` is measured; those of the package give half the points.
struct HalfPoints: RuleFunctions {
  func has(_ name: String) -> Bool { true }
  func points(_ name: String, _ input: FunctionInput, maximum: Double) throws(InputFault) -> Double
  {
    maximum / 2
  }
}

/// 49 indicators of 51 units in 8 parts of 2, uneven enough to have outliers.
func ownIndicators() throws -> Composite {
  var random = RandomSource(seed: 1)
  let parts = (1...8).map { Composite.Row(code: "P\($0)", parent: $0 <= 5 ? "A" : "B") }
  let leaves = (1...49).map { Composite.Row(code: "I\($0)", parent: "P\($0 % 8 + 1)") }
  let tops = ["A", "B"].map { Composite.Row(code: $0, parent: "total") }
  let total = [Composite.Row(code: "total", parent: "")]
  return try Composite(
    label: "own", units: (1...51).map { Unit(code: "U\($0)", name: "U\($0)") },
    rows: total + tops + parts + leaves,
    indicators: leaves.map { row in
      (row.code, (1...51).map { _ in exp(1.5 * random.normal()) })
    })
}

extension Composite {
  /// Ranks the units under so many draws.
  func replicate(_ assumptions: Assumptions, _ count: Int) throws {
    _ = try uncertainty(assumptions, count: count, seed: 1) { _ in false }
  }
}

func benchmarkWeights(_ index: Composite) throws {
  var weights = Assumptions()
  weights.weights = 0.25
  try measure("10 000 weight replications with ranks, 63 × 88") {
    try index.replicate(weights, 10_000)
  }
  report("10 000 weight replications, most memory of the process (MB)", peakMemory())
}

func benchmarkMethod(_ own: Composite) throws {
  var method = Assumptions()
  method.weights = 0.25
  method.treatments = [1, 2, 3, 4, 5]
  method.scales = [.minMax(low: 1, high: 100), .zScore(mean: 10, deviation: 2)]
  method.means = [[.mean(.arithmetic)], [.mean(.geometric)]]
  try measure("1 000 replications of a method, 51 × 49") { try own.replicate(method, 1000) }
  let bootstrap = Bootstrap(replications: 1000, seed: 1)
  try measure("3 000 Sobol' evaluations of a method, 51 × 49") {
    _ = try own.sensitivity(method, rows: 500, seed: 1, bootstrap: bootstrap) { _ in false }
  }
}

func benchmarkAnswers(_ index: Composite) throws {
  var answers = Assumptions()
  answers.survey = SurveyDesign(effect: 1.5)
  try measure("1 000 replications of survey answers, 63 × 88") {
    try index.replicate(answers, 1000)
  }
  answers.appraisal = 1
  try measure("1 000 replications of survey and appraisal, 63 × 88") {
    try index.replicate(answers, 1000)
  }
}

do {
  let folder = "\(datasets)/par-teaching"
  let panel = try PackageLoader.open(folder: folder) { _ in HalfPoints() }
  let index = try Composite(panel.edition(Year(2022)))
  // First, so that the memory is that of the weights.
  try benchmarkWeights(index)
  try benchmarkMethod(ownIndicators())
  try benchmarkAnswers(index)
} catch {
  print(error)
  exit(1)
}
