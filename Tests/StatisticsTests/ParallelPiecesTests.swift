import Synchronization
import Testing

@testable import Statistics

@Suite struct ParallelPiecesTests {
  @Test(arguments: [1, 2, 3, 8])
  func `every piece is done once`(_ threads: Int) throws {
    let counts = Mutex([Int](repeating: 0, count: 100))
    try inParallel(pieces: 100, threads: threads, stop: { _ in false }) { piece in
      counts.withLock { $0[piece] += 1 }
    }
    #expect(counts.withLock { $0 } == [Int](repeating: 1, count: 100))
  }

  @Test func `without pieces there is nothing to do`() throws {
    try inParallel(pieces: 0, stop: { _ in true }) { _ in Issue.record("a piece") }
  }

  @Test func `it ends when it is asked to, told how much is done`() {
    let done = Atomic<Int>(0)
    var shares: [Double?] = []
    #expect(throws: SampleError.stopped) {
      try inParallel(
        pieces: 1_000_000, threads: 2,
        stop: { share in
          shares.append(share)
          return shares.count == 3
        }
      ) { _ in done.add(1, ordering: .relaxed) }
    }
    #expect(shares.count == 3)
    #expect(shares.allSatisfy { $0.map { $0 > 0 && $0 <= 1 } ?? false })
    #expect(done.load(ordering: .relaxed) < 1_000_000)
  }
}
