import Statistics
import Synchronization

/// The ranks of an index under assumptions drawn many times.
package struct Uncertainty: Sendable {
  /// The most replications.
  package static let maximum = 1_000_000

  /// The index as it is.
  package let composite: Composite
  /// What was varied.
  package let assumptions: Assumptions
  /// The places in the composite's units of those that are ranked.
  package let members: [Int]
  /// What each replication assumes.
  package let draws: [Draw]
  /// Replications without ranks, and why.
  package let failures: [(replication: Int, problem: CompositeProblem)]
  /// The classes, best first; empty where they cannot be told.
  package let classes: [ClassScheme.Class]
  /// How many values of indicators were varied by levels, and how many by sampling error.
  package let varied: (appraised: Int, surveyed: Int)
  /// How many replications were asked for.
  package var count: Int { draws.count }
  /// Twice the rank as it is of each member, 0 for none.
  let nominal: [UInt16]
  /// The same in each replication, one after the other; 0 for none.
  let ranks: [UInt16]
  /// The place of each member's class, likewise; 255 for none.
  let classPlaces: [UInt8]
  /// The total of each member, likewise; empty unless they were to be kept.
  let totals: [Double]

  /// The bytes that replications of a composite take.
  package static func bytes(_ composite: Composite, count: Int, keepsTotals: Bool) -> Int {
    count * (composite.units.count * (keepsTotals ? 11 : 3) + MemoryLayout<Draw>.stride)
  }
}

extension Composite {
  /// Ranks the units again and again, each time under assumptions drawn anew.
  ///
  /// Replication *i* has a random source of its own, made of the seed and *i*: results do not depend on the
  /// number of threads.
  ///
  /// Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 7; Saisana, Saltelli
  /// and Tarantola, Journal of the Royal Statistical Society A 168 (2005) 307.
  ///
  /// - Throws: `CompositeProblem` where the index as it is has no scores; `.stopped`.
  /// - Complexity: O(count × units × (indicators + units)).
  package func uncertainty(
    _ assumptions: Assumptions, count: Int, seed: UInt64, keepsTotals: Bool = false,
    threads: Int = coreCount, stop: StopCheck
  ) throws(CompositeProblem) -> Uncertainty {
    let draws = (0..<count).map { number in
      var random = RandomSource(seed: seed, number: number)
      return Draw(assumptions, using: &random)
    }
    return try uncertainty(
      assumptions, draws: draws, keepsTotals: keepsTotals, threads: threads, stop: stop)
  }

  /// The same with assumptions drawn by the caller.
  package func uncertainty(
    _ assumptions: Assumptions, draws: [Draw], keepsTotals: Bool = false,
    threads: Int = coreCount, stop: StopCheck
  ) throws(CompositeProblem) -> Uncertainty {
    let plan = try UncertaintyPlan(self, assumptions)
    var run = ReplicationRun(plan, draws: draws, keepsTotals: keepsTotals)
    try run.fill(threads: threads, stop: stop)
    return Uncertainty(
      composite: self, assumptions: assumptions, members: plan.members, draws: draws,
      failures: run.failures, classes: plan.classes?.scheme.classes ?? [],
      varied: (plan.error.appraisedCount, plan.error.surveyedCount),
      nominal: try plan.nominal(), ranks: run.ranks, classPlaces: run.classPlaces,
      totals: run.totals)
  }
}

extension UncertaintyPlan {
  /// Twice the rank of each member as the index is; 0 for none.
  ///
  /// Indicators that cannot be combined as they are are by the first alternative of each assumption.
  func nominal() throws(CompositeProblem) -> [UInt16] {
    let isReady = composite.method != nil
    let values = try (isReady ? composite : self.composite(of: Draw(), data: nil)).values()
    var counter = RankCounter(members: members, ties: composite.ties)
    var ranks = [UInt16](repeating: 0, count: members.count)
    counter.count(values, into: &ranks)
    return ranks
  }
}

/// Replications on their way: what they make, each at its own place.
struct ReplicationRun {
  private(set) var ranks: [UInt16]
  private(set) var classPlaces: [UInt8]
  private(set) var totals: [Double]
  private(set) var failures: [(replication: Int, problem: CompositeProblem)] = []
  private let plan: UncertaintyPlan
  private let draws: [Draw]
  /// How many replications are done between two looks at whether to stop: a few hundredths of a second.
  private let perPiece: Int

  init(_ plan: UncertaintyPlan, draws: [Draw], keepsTotals: Bool) {
    self.plan = plan
    self.draws = draws
    let work = plan.composite.data.count * (plan.assumptions.changesData ? 8 : 1)
    perPiece = min(64, max(1, 400_000 / max(work, 1)))
    let cells = draws.count * plan.members.count
    ranks = [UInt16](repeating: 0, count: cells)
    classPlaces = plan.classes == nil ? [] : [UInt8](repeating: 255, count: cells)
    totals = keepsTotals ? [Double](repeating: .nan, count: cells) : []
  }

  mutating func fill(threads: Int, stop: StopCheck) throws(CompositeProblem) {
    let (plan, draws, perPiece) = (plan, draws, perPiece)
    let failed = Mutex<[(replication: Int, problem: CompositeProblem)]>([])
    let isStopped = ranks.withUnsafeMutableBufferPointer { ranks in
      classPlaces.withUnsafeMutableBufferPointer { classPlaces in
        totals.withUnsafeMutableBufferPointer { totals in
          // Every piece writes to places of its own.
          nonisolated(unsafe) let target = ReplicationTarget(
            ranks: ranks, classPlaces: classPlaces, totals: totals)
          let pieces = (draws.count + perPiece - 1) / perPiece
          do throws(SampleError) {
            try inParallel(pieces: pieces, threads: threads, stop: stop) { piece in
              let start = piece * perPiece
              let end = min(start + perPiece, draws.count)
              let problems = target.fill(start..<end, plan, draws)
              if !problems.isEmpty { failed.withLock { $0 += problems } }
            }
            return false
          } catch { return true }
        }
      }
    }
    if isStopped { throw .stopped }
    failures = failed.withLock { $0 }.sorted { $0.replication < $1.replication }
  }
}

/// Where replications write.
private struct ReplicationTarget {
  let ranks: UnsafeMutableBufferPointer<UInt16>
  let classPlaces: UnsafeMutableBufferPointer<UInt8>
  let totals: UnsafeMutableBufferPointer<Double>

  /// Scores some replications; those that fail keep what says that they have nothing.
  func fill(
    _ range: Range<Int>, _ plan: UncertaintyPlan, _ draws: [Draw]
  ) -> [(replication: Int, problem: CompositeProblem)] {
    var scorer = ReplicationScorer(plan)
    var counter = RankCounter(members: plan.members, ties: plan.composite.ties)
    var problems: [(replication: Int, problem: CompositeProblem)] = []
    for number in range {
      do throws(CompositeProblem) {
        try scorer.score(draws[number])
        write(number, scorer, &counter, plan)
      } catch { problems.append((number, error)) }
    }
    return problems
  }

  private func write(
    _ number: Int, _ scorer: ReplicationScorer, _ counter: inout RankCounter,
    _ plan: UncertaintyPlan
  ) {
    let start = number * plan.members.count
    scorer.totals.withUnsafeBufferPointer { scored in
      guard let scored = scored.baseAddress, let ranks = ranks.baseAddress else { return }
      counter.count(scored, into: ranks + start)
      if let classPlaces = classPlaces.baseAddress, let classes = plan.classes {
        classes.classes(of: scored, into: classPlaces + start)
      }
      guard !totals.isEmpty else { return }
      for (at, unit) in plan.members.enumerated() { totals[start + at] = scored[unit] }
    }
  }
}
