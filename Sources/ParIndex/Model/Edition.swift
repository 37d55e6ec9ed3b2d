/// One index in one year: the points of every unit at every node.
///
/// Vectors of values stand in the order of ``units``; a missing value is NaN.
package struct Edition: Sendable {
  /// The index that it is an edition of.
  package let panel: Panel
  /// The year.
  package let year: Year
  /// The tree of what is scored, and the rules.
  package let framework: Framework
  /// The units that existed in the year, in alphabetical order.
  package let units: [UnitID]

  /// The values as given at the last stage there is, node by node; NaN where not given.
  let given: [Double]
  /// The same with inner nodes and parts by method made from what is below them.
  let values: [Double]

  /// The bytes that its own figures take, roughly.
  package var byteCount: Int { (given.count + values.count) * MemoryLayout<Double>.stride }

  init(panel: Panel, year: Year, framework: Framework) {
    let units = panel.units.ids(in: year)
    self.panel = panel
    self.year = year
    self.framework = framework
    self.units = units
    let given = Edition.given(
      panel, year, framework, places: Edition.places(of: units, in: panel), stage: nil,
      count: units.count)
    var values = given
    framework.complete(&values, units: units.count)
    self.given = given
    self.values = values
  }

  /// What the index says about itself.
  package var info: IndexInfo { panel.info }
  /// Every unit of the index.
  package var registry: UnitRegistry { panel.units }
  /// What messages call it: "PAPI 2023".
  package var label: String { framework.label }

  /// Where each unit of the registry stands in ``units``; −1 where it didn't exist.
  private static func places(of units: [UnitID], in panel: Panel) -> [Int] {
    var places = [Int](repeating: -1, count: panel.units.count)
    for (place, id) in units.enumerated() { places[id.index] = place }
    return places
  }

  /// The given values of a stage, or of the last stage there is for each unit and node.
  private static func given(
    _ panel: Panel, _ year: Year, _ framework: Framework, places: [Int], stage: Stage?, count: Int
  ) -> [Double] {
    var given = [Double](repeating: .nan, count: framework.allNodes.count * count)
    var reached = [UInt8](repeating: 0, count: stage == nil ? given.count : 0)
    for row in panel.observations.rows(in: year) {
      let place = places[Int(row.unit)]
      guard place >= 0 else { continue }
      let at = Int(row.node) * count + place
      if let stage {
        if row.stage == stage.index { given[at] = row.points }
      } else if row.stage + 1 > reached[at] {
        reached[at] = row.stage + 1
        given[at] = row.points
      }
    }
    return given
  }

  /// The values of one stage alone, inner nodes made from what is below them.
  private func values(at stage: Stage) throws(LookupError) -> [Double] {
    let have = stages
    guard have.contains(stage) else { throw .stageNotThere(stage, in: label, have: have) }
    var values = Edition.given(
      panel, year, framework, places: Edition.places(of: units, in: panel), stage: stage,
      count: units.count)
    framework.complete(&values, units: units.count)
    return values
  }

  /// The stages at which there are scores, in the order of the process.
  package var stages: [Stage] {
    let found = Set(panel.observations.rows(in: year).map(\.stage))
    return Stage.allCases.filter { found.contains(UInt8($0.index)) }
  }

  func column(_ node: NodeID, of values: [Double]) -> [Double] {
    Array(values[node.index * units.count..<(node.index + 1) * units.count])
  }

  /// The points of every unit at a node; missing ones are NaN.
  ///
  /// A given value stands; otherwise an inner node is made from its parts, and is missing where a
  /// part is.
  ///
  /// - Parameters:
  ///   - stage: Only scores of this stage; without it the last that exists for each unit and node
  ///     of final, appraised, self.
  ///   - method: Only what this method makes of the node.
  /// - Throws: `LookupError.stageNotThere` when no score has reached the stage, `.noPart` when
  ///   nothing there is scored by the method.
  package func points(
    _ node: NodeID, stage: Stage? = nil, method: Method? = nil
  ) throws(LookupError) -> [Double] {
    var values = values
    if let stage { values = try self.values(at: stage) }
    guard let method else { return column(node, of: values) }
    let part = try framework.part(of: node, by: method)
    var made = [Double](repeating: 0, count: units.count)
    if !part.isPart { return column(part.id, of: values) }
    framework.aggregate(part, values, units: units.count, into: &made)
    return made
  }

  /// 100 × (points − minimum)/(maximum − minimum) of every unit at a node; missing ones are NaN.
  ///
  /// - Throws: `LookupError.noMaximum` where the most points are not known, and as
  ///   ``points(_:stage:method:)``.
  package func percent(
    _ node: NodeID, stage: Stage? = nil, method: Method? = nil
  ) throws(LookupError) -> [Double] {
    var limits = framework[node]
    if let method { limits = try framework.part(of: node, by: method) }
    guard let maximum = limits.max, maximum > limits.min else {
      let have = framework.nodes.filter { $0.max != nil }.prefix(3).map(\.code)
      throw .noMaximum(node: limits.code, in: label, have: have)
    }
    let factor = 100 / (maximum - limits.min)
    return try points(node, stage: stage, method: method).map { ($0 - limits.min) * factor }
  }

  /// The value in the index's unit of display: points, or percent of what a node allows.
  ///
  /// - Throws: `LookupError.noMaximum` where it is percent and the most points are not known,
  ///   and as ``points(_:stage:method:)``.
  package func score(
    _ node: NodeID, stage: Stage? = nil, method: Method? = nil
  ) throws(LookupError) -> [Double] {
    switch info.display {
    case .points: try points(node, stage: stage, method: method)
    case .percent: try percent(node, stage: stage, method: method)
    }
  }

  /// The unit that a text names, which existed in the year.
  ///
  /// - Throws: `LookupError.noUnit`, `.ambiguousUnit`, `.unitNotThere`.
  package func unit(_ text: String) throws(LookupError) -> UnitID {
    let unit = try registry.find(text)
    guard place(of: unit) != nil else {
      throw .unitNotThere(
        text, name: registry[unit].name, in: label, successor: registry[unit].successor)
    }
    return unit
  }

  /// A unit's place in ``units``; `nil` when it didn't exist in the year.
  package func place(of unit: UnitID) -> Int? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == unit ? low : nil
  }

  /// One unit's points at a node; `nil` where missing.
  package func points(of unit: UnitID, _ node: NodeID) -> Points? {
    guard let place = place(of: unit) else { return nil }
    let value = values[node.index * units.count + place]
    return value.isNaN ? nil : Points(value)
  }

  /// One unit's percent at a node; `nil` where missing or where the maximum is not known.
  package func percent(of unit: UnitID, _ node: NodeID) -> Percent? {
    let limits = framework[node]
    guard let points = points(of: unit, node), let maximum = limits.max, maximum > limits.min else {
      return nil
    }
    return Percent(100 * (points.value - limits.min) / (maximum - limits.min))
  }
}
