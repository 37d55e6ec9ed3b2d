import TestSupport
import Testing

@testable import ParIndex

@Suite struct MovementTests {
  @Test func `every unit's row agrees with its own rank change`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/papi")
    let movement = try panel.movement(Year(2022), Year(2023))
    // Bắc Giang and Quảng Ninh have no figures for 2023.
    #expect(movement.leftOut.map { panel.units[$0].name }.contains("Quảng Ninh"))
    #expect(movement.movers.count + movement.leftOut.count == 63)
    let places = movement.movers.map(\.places)
    #expect(places == places.sorted(by: >))
    #expect(places.reduce(0, +) == 0)
    for mover in movement.movers.prefix(5) {
      let change = try panel.rankChange(panel.units[mover.unit].code, Year(2022), Year(2023))
      #expect(change.total == mover.places && change.own == mover.own)
      #expect(change.parts.map { decimal($0.value) } == mover.shares.map(decimal))
      #expect(mover.framework == 0)
    }
  }

  @Test func `an index of totals moves too`() throws {
    let panel = try PackageLoader.open(folder: "\(datasets)/sipas")
    let movement = try panel.movement(Year(2022), Year(2023))
    #expect(movement.movers.allSatisfy { decimal($0.framework + $0.own + $0.rivals) == $0.places })
  }
}
