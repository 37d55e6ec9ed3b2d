import Testing

@testable import ParIndex

@Suite struct CatalogueTests {
  private let catalogue = PackageCatalogue(roots: [datasets, "/no/such/folder"])

  @Test func `lists the published packages from their descriptions`() throws {
    #expect(catalogue.problems.isEmpty)
    #expect(catalogue.entries.map(\.name) == catalogue.entries.map(\.name).sorted())
    let papi = try catalogue.entry("papi")
    #expect(papi.shortName == "PAPI")
    #expect(papi.years == Year(2011)...Year(2024))
    #expect(try catalogue.entry("PAPI").name == "papi")
  }

  @Test(arguments: [("papii", ["papi"]), ("pcj", ["pci"]), ("something else", [])])
  func `names the nearest for an unknown one`(_ name: String, _ nearest: [String]) throws {
    let error = #expect(throws: LookupError.self) { try catalogue.entry(name) }
    guard case .noDataset(_, let found, let have)? = error else {
      return #expect(Bool(false), "other error")
    }
    #expect(found.prefix(1) == nearest.prefix(1))
    #expect(have.contains("papi"))
    #expect(error?.suggestions.isEmpty == false)
  }
}
