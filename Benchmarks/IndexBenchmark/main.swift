// Prints `name<TAB>microseconds` (or MB/s where the name says so), the best of several runs.

import Glibc
import ParIndex
import Statistics

let datasets = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "datasets"

/// The shortest of several runs, in microseconds.
func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let time = try ContinuousClock().measure(body).components
    best = min(best, Double(time.seconds) * 1e6 + Double(time.attoseconds) / 1e12)
  }
  return best
}

func report(_ name: String, _ value: Double) {
  print("\(name)\t\((value * 10).rounded() / 10)")
}

/// A table of a survey: an id, a code, four numbers, a word; about `megabytes` long.
func surveyTable(megabytes: Int) -> [UInt8] {
  var bytes = Array("respondent,province,year,age,score,weight,answer\n".utf8)
  bytes.reserveCapacity(megabytes << 20)
  var state: UInt64 = 20_240_101
  var row = 0
  while bytes.count < megabytes << 20 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let draw = Int(truncatingIfNeeded: state >> 33)
    row += 1
    let line =
      "\(row),P\(draw % 63),\(2011 + draw % 14),\(18 + draw % 70),"
      + "\(Double(draw % 100_000) / 10_000),0.\(100 + draw % 900),\(["yes", "no", "unsure"][draw % 3])\n"
    bytes.append(contentsOf: line.utf8)
  }
  return bytes
}

func benchmarkPackages() throws {
  for name in ["papi", "pci"] {
    let folder = "\(datasets)/\(name)"
    report("open \(name)", try best(of: 30) { _ = try PackageLoader.open(folder: folder) })
  }
  let catalogue = best(of: 30) { _ = PackageCatalogue(roots: [datasets]) }
  report("list the packages", catalogue)
  let papi = try PackageLoader.open(folder: "\(datasets)/papi")
  report("make an edition", try best(of: 100) { _ = try papi.edition(Year(2023)) })
  let edition = try papi.edition(Year(2023))
  report("rank an edition", try best(of: 100) { _ = try edition.rank(.total) })
  report("find a unit", try best(of: 1000) { _ = try papi.units.find("thua thien hue") })
  report("verify papi 2019", try best(of: 20) { _ = try papi.edition(Year(2019)).verify() })
}

/// No function of `rules.lua` is measured; those of the package give half the points.
struct HalfPoints: RuleFunctions {
  func has(_ name: String) -> Bool { true }
  func points(_ name: String, _ input: FunctionInput, maximum: Double) throws(InputFault) -> Double
  {
    maximum / 2
  }
}

func benchmarkScoring() throws {
  let folder = "\(datasets)/par-teaching"
  func open() throws -> Panel {
    try PackageLoader.open(folder: folder) { _ in HalfPoints() }
  }
  report("open par-teaching", try best(of: 20) { _ = try open() })
  let edition = try open().edition(Year(2022))
  var scorer = EditionScorer(edition)
  report("score an edition of 63 × 88", best(of: 1000) { scorer.score() })
  let many = best(of: 1) { for _ in 0..<10_000 { scorer.score() } }
  report("score 10 000 editions (ms)", many / 1000)
  let unit = try edition.unit("lang son")
  report("explain a province", best(of: 100) { _ = edition.explain(unit) })
  report("what if", try best(of: 100) { _ = try edition.whatIf([]) })
  report("way to rank 35", try best(of: 100) { _ = try edition.plan(unit, reaching: [.rank(35)]) })
}

func benchmarkComparison() throws {
  let panel = try PackageLoader.open(folder: "\(datasets)/par-teaching") { _ in HalfPoints() }
  let (first, second) = (Year(2021), Year(2022))
  report("change of a score", try best(of: 50) { _ = try panel.change("lang son", first, second) })
  let movement = try best(of: 10) { _ = try panel.movement(first, second) }
  report("exact Shapley, 8 domains, all 63 units (ms)", movement / 1000)
  // 2022 and 2023 have the same 88 leaves.
  let sampling = PermutationSampling(permutations: 100_000, seed: 1, bound: 0)
  let sampled = try best(of: 3) {
    _ = try panel.rankChange("lang son", second, Year(2023), by: .leaf, sampling)
  }
  report("100 000 orders of 88 leaves, one unit (ms)", sampled / 1000)
}

func benchmarkTable() throws {
  let bytes = surveyTable(megabytes: 100)
  let megabytes = Double(bytes.count) / 1e6
  try bytes.withUnsafeBufferPointer { buffer in
    let time = try best(of: 5) { _ = try TableReader(file: "survey.csv").read(buffer) }
    report("csv 100 MB in memory (MB/s)", megabytes / (time / 1e6))
  }
  let path = ".build/benchmark-\(getpid()).csv"
  let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
  defer { unlink(path) }
  var written = 0
  while written < bytes.count {
    written += bytes.withUnsafeBytes {
      write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
    }
  }
  close(file)
  let time = try best(of: 5) {
    _ = try TableReader(file: path).read(descriptor: open(path, O_RDONLY))
  }
  report("csv 100 MB from a file (MB/s)", megabytes / (time / 1e6))
}

do {
  try benchmarkPackages()
  try benchmarkScoring()
  try benchmarkComparison()
  try benchmarkTable()
} catch {
  print(error)
  exit(1)
}
