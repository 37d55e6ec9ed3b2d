import Statistics
import Testing

@testable import ParIndex

@Suite struct CoherenceTests {
  @Test func `every node has each pair of its parts, and each part with itself`() throws {
    let composite = try Composite(CompositeTests.panel("par-teaching").edition(Year(2022)))
    let found = try composite.coherence(by: .spearman)
    let expected = composite.tree.combined.reduce(0) {
      let parts = composite.tree.nodes[$1].children.count
      return $0 + parts * (parts + 1) / 2
    }
    #expect(found.count == expected)
    for pair in found.prefix(60) where pair.count > 2 && !pair.estimate.isNaN {
      let one = try correlate(
        composite.values(at: pair.part).map(decimal), composite.values(at: pair.other).map(decimal),
        method: .spearman)
      #expect(one.estimate == pair.estimate)
      #expect(one.p == pair.p)
    }
    #expect(found.filter(\.isParent).allSatisfy { composite.tree.nodes[$0.part].parent == $0.node })
  }

  @Test func `an only part goes with its node entirely`() throws {
    let found = try Composite(CompositeTests.panel("pci").edition(Year(2019)))
      .without([1, 2, 3, 4, 5, 6, 7, 8, 9]).coherence(by: .pearson)
    #expect(found.count == 1)
    #expect(found.first.map { decimal($0.estimate) } == 1)
  }
}
