import Statistics

/// How Shapley values are estimated where they are too many for exact ones.
package struct PermutationSampling: Equatable, Sendable {
  /// The most orders that can be asked for.
  package static let maximum = 10_000_000

  /// The most orders that are drawn.
  package let permutations: Int
  /// Where the random numbers begin.
  package let seed: UInt64
  /// The standard error, in places, at which drawing ends.
  package let bound: Double

  package init(permutations: Int, seed: UInt64, bound: Double) {
    self.permutations = permutations
    self.seed = seed
    self.bound = bound
  }
}

/// Estimated Shapley values.
struct SampledShares {
  /// The means over the orders drawn; they add up to the whole.
  var values: [Double]
  /// Their standard errors.
  var errors: [Double]
  /// How many orders were drawn.
  var permutations: Int
}

extension RankGame {
  /// Estimates of the Shapley values at a place: the mean of what each group adds when the groups change
  /// one after another, over random orders.
  ///
  /// In every order the gains add up to the places won, so the means do. Ends when every standard error
  /// is at most the bound, which is looked at after each thousand orders.
  ///
  /// Source: Castro, Gómez and Tejada, Computers & Operations Research 36 (2009) 1726.
  ///
  /// - Parameter stop: Asked every few milliseconds whether to give up.
  /// - Throws: `ComparisonProblem.stopped` when `stop` said so.
  /// - Complexity: O(permutations × groups × units).
  func sampledShapley(
    at place: Int, _ sampling: PermutationSampling, stop: StopCheck
  ) throws(ComparisonProblem) -> SampledShares {
    var walk = RankWalk(self, place)
    var random = RandomSource(seed: sampling.seed)
    var done = 0
    while done < sampling.permutations {
      let end = min(done + 1000, sampling.permutations)
      while done < end {
        walk.take(using: &random)
        done += 1
        if done % 64 == 0, stop(Double(done) / Double(sampling.permutations)) { throw .stopped }
      }
      if walk.largestError(done) <= sampling.bound { break }
    }
    return walk.shares(done)
  }
}
