/// Asks whether a long computation should end now: true ends it with `SampleError.stopped`.
///
/// It is told which share of the work is done, from 0 to 1, where that is known. It is called every
/// few milliseconds, from the thread that computes, so it has to be cheap.
package typealias StopCheck = (_ share: Double?) -> Bool

/// Counts work and asks a `StopCheck` after every fixed amount of it.
///
/// A unit is a visit to one value, a few nanoseconds up to a hundred: the check is asked
/// at least every few milliseconds, and too seldom to slow the loop.
struct WorkMeter {
  private static let unitsBetweenChecks = 65_536

  /// The share of the whole that is done, for those loops that know it.
  var share: Double?
  private let stop: StopCheck
  private var left = WorkMeter.unitsBetweenChecks

  init(_ stop: @escaping StopCheck) {
    self.stop = stop
  }

  /// A meter that never stops, for work of bounded size.
  static var unlimited: WorkMeter { WorkMeter { _ in false } }

  /// Counts `units` of work; throws `SampleError.stopped` when the check says so.
  @inline(__always)
  mutating func spend(_ units: Int) throws(SampleError) {
    left -= units
    if left <= 0 { try ask() }
  }

  private mutating func ask() throws(SampleError) {
    left = WorkMeter.unitsBetweenChecks
    if stop(share) { throw .stopped }
  }
}
