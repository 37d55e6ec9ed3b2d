import Glibc
import Synchronization

/// Does numbered pieces of work on all cores, in any order.
///
/// A piece writes what it makes to places of its own, so that the result does not depend on the number of
/// threads or on who did what. The calling thread works too, and asks `stop` after each of its
/// pieces.
///
/// - Parameters:
///   - pieces: How many there are, numbered from 0.
///   - threads: How many to use; by default as many as there are cores.
///   - work: Does a piece; it runs on several threads at once.
/// - Throws: `SampleError.stopped` when `stop` said so; then pieces are missing.
package func inParallel(
  pieces: Int, threads: Int = coreCount, stop: StopCheck, _ work: @escaping @Sendable (Int) -> Void
) throws(SampleError) {
  let queue = PieceQueue(pieces: pieces, work)
  let others = (1..<max(1, min(threads, pieces))).compactMap { _ in queue.startThread() }
  var isStopped = false
  while !isStopped, queue.doNext() {
    isStopped = stop(Double(queue.started) / Double(max(pieces, 1)))
    if isStopped { queue.cancel() }
  }
  for thread in others { pthread_join(thread, nil) }
  if isStopped { throw .stopped }
}

/// How many threads the machine runs at once.
package let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

/// Pieces of work from which threads take the next one.
private final class PieceQueue: Sendable {
  private let pieces: Int
  private let next = Atomic<Int>(0)
  private let work: @Sendable (Int) -> Void

  init(pieces: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.pieces = pieces
    self.work = work
  }

  /// How many pieces have been begun.
  var started: Int { min(next.load(ordering: .relaxed), pieces) }

  /// Does one more piece; false where none is left.
  func doNext() -> Bool {
    let piece = next.add(1, ordering: .relaxed).oldValue
    guard piece < pieces else { return false }
    work(piece)
    return true
  }

  /// Leaves what has not been begun.
  func cancel() { next.store(pieces, ordering: .relaxed) }

  /// A thread that does pieces while there are any; nil where the system has none to give.
  func startThread() -> pthread_t? {
    var thread = pthread_t()
    let queue = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, nil,
      { context in
        if let context {
          let queue = Unmanaged<PieceQueue>.fromOpaque(context).takeRetainedValue()
          while queue.doNext() {}
        }
        return nil
      }, queue.toOpaque())
    guard failure == 0 else {
      queue.release()
      return nil
    }
    return thread
  }
}
