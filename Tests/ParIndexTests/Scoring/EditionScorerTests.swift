import Testing

@testable import ParIndex

@Suite struct EditionScorerTests {
  @Test(arguments: [
    "", ", \"leaf_rounding\": \"half-up 2\"", ", \"node_rounding\": \"cut 1\"",
    ", \"scored_by\": \"documents\"",
  ])
  func `scores as the edition does, again and again`(_ keys: String) throws {
    let edition = try Council.edition(keys).computed()
    var scorer = EditionScorer(edition)
    for _ in 0..<3 {
      scorer.score()
      #expect(scorer.values.map { $0.isNaN ? -1 : $0 } == edition.values.map { $0.isNaN ? -1 : $0 })
    }
  }

  @Test func `another input makes other points`() throws {
    let edition = try Council.edition()
    var scorer = EditionScorer(edition)
    let leaf = try edition.framework.node("1.1").id
    let slot = try #require(scorer.leaves.firstIndex(of: leaf))
    scorer.inputs[slot * scorer.unitCount + 2] = 1
    scorer.score()
    #expect(Array(scorer.points(leaf)) == [2, 1, 2])
    #expect(decimal(scorer.points(.total)[2]) == 8.5)
  }
}
