import Statistics

/// Why an index cannot be taken apart, or a step not be taken.
package enum CompositeProblem: Error, Equatable {
  /// A node, a unit or a year that is not there.
  case lookup(LookupError)
  /// A statistic of an indicator that cannot be computed.
  case indicator(code: String, SampleError)
  /// A statistic of all of them that cannot be computed.
  case sample(SampleError)
  /// Indicators are in units of their own, and nothing has been done about it.
  case notNormalised(in: String)
  /// Nothing is known below the whole.
  case noParts(in: String)
  /// The nodes whose weight is not told.
  case noWeights([String], in: String)
  /// How many points its indicators allow is not known.
  case noMaxima(in: String)
  /// A mean has no value where a part of a node has a value that is not over 0.
  case notPositive(node: String, part: String, unit: String, value: Double, mean: MeanMethod)
  /// No year but one, where other years are to fill in.
  case noYears(in: String)
  /// No regions to group units by.
  case noRegions(in: String)
  /// Everything would be left out.
  case nothingLeft(in: String)
  /// Nothing is known of how far what an assumption speaks of may be off.
  case nothingVaries(Assumptions.Factor, in: String)
  /// Somebody asked for an end before the result was ready.
  case stopped
}
