/// Asks every so often whether the work should stop.
struct StopPoll {
  private var count = 0

  /// Counts one step; asks at every 1024th.
  ///
  /// - Throws: `TableError.stopped` when the answer is yes.
  mutating func step(_ stop: () -> Bool) throws(TableError) {
    count &+= 1
    if count & 1023 == 0, stop() { throw .stopped }
  }
}
