extension Trend {
  /// The mean of each region by year, over the units that have a score; regions in alphabetical order.
  ///
  /// Which units those are may differ from year to year: `counts` tells how many.
  package func regions(
    _ registry: UnitRegistry
  ) -> [(region: String, means: [Double], counts: [Int])] {
    registry.regions.map { region in
      let places = units.indices.filter { registry[units[$0]].region == region }
      let known = scores.map { year in places.map { year[$0] }.filter { !$0.isNaN } }
      return (
        region, known.map { $0.isEmpty ? .nan : $0.reduce(0, +) / Double($0.count) },
        known.map(\.count)
      )
    }
  }
}
