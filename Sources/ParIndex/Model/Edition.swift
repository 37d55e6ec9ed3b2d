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

  /// What was changed of it, in a few words; nil for the edition as it was scored.
  package let variant: String?

  /// The values that were given, or that rules made of raw inputs, node by node; else NaN.
  let given: [Double]
  /// Where each of them comes from, as ``OriginCode``.
  let origins: [UInt8]
  /// What bonus and penalty change of the whole, unit by unit; empty where nothing.
  let adjustments: [Double]
  /// The same as given with inner nodes and parts by method made from what is below them.
  let values: [Double]

  /// The bytes that its own figures take, roughly.
  package var byteCount: Int { (given.count + values.count) * MemoryLayout<Double>.stride }

  init(panel: Panel, year: Year, framework: Framework) {
    let units = panel.units.ids(in: year)
    let assembly = EditionAssembly(panel: panel, year: year, framework: framework, units: units)
    self.init(
      panel: panel, year: year, framework: framework, units: units, variant: nil,
      assembly.figures(.last), assembly.adjustments)
  }

  private init(
    panel: Panel, year: Year, framework: Framework, units: [UnitID], variant: String?,
    _ figures: EditionAssembly.Figures, _ adjustments: [Double]
  ) {
    self.panel = panel
    self.year = year
    self.framework = framework
    self.units = units
    self.variant = variant
    self.adjustments = adjustments
    (given, origins) = (figures.given, figures.origins)
    var values = figures.given
    framework.complete(&values, units: units.count, adjustments: adjustments)
    self.values = values
  }

  /// The same edition with other figures.
  func with(_ figures: EditionAssembly.Figures, variant: String) -> Edition {
    Edition(
      panel: panel, year: year, framework: framework.labelled("\(framework.label) · \(variant)"),
      units: units, variant: variant, figures, adjustments)
  }

  /// The edition that raw inputs alone make by the rules, given points left aside.
  ///
  /// - Throws: `LookupError.noInputs` where the year has no raw inputs.
  package func computed() throws(LookupError) -> Edition {
    guard hasInputs else { throw .noInputs(in: label) }
    return with(assembly.figures(.computed), variant: "computed")
  }

  /// Whether there are raw inputs.
  package var hasInputs: Bool { !panel.inputs.rows(in: year).isEmpty }

  /// What the index says about itself.
  package var info: IndexInfo { panel.info }
  /// Every unit of the index.
  package var registry: UnitRegistry { panel.units }
  /// What messages call it: "PAPI 2023".
  package var label: String { framework.label }

  var assembly: EditionAssembly {
    EditionAssembly(panel: panel, year: year, framework: framework, units: units)
  }

  /// Where the points of a unit at a node come from; nil where they are made from parts or missing.
  package func origin(of unit: UnitID, _ node: NodeID) -> Origin? {
    guard node.index < framework.treeCount, let place = place(of: unit) else { return nil }
    return EditionAssembly.origin(origins[node.index * units.count + place])
  }

  /// The values of one stage alone, inner nodes made from what is below them.
  private func values(at stage: Stage) throws(LookupError) -> [Double] {
    let have = stages
    guard have.contains(stage) else { throw .stageNotThere(stage, in: label, have: have) }
    var values = assembly.figures(.stage(stage)).given
    framework.complete(
      &values, units: units.count, adjustments: stage == .selfScored ? [] : adjustments)
    return values
  }

  /// The stages at which there are scores, in the order of the process; what rules make of raw
  /// inputs counts as appraised.
  package var stages: [Stage] {
    var found = Set(panel.observations.rows(in: year).map(\.stage))
    if hasInputs { found.insert(UInt8(Stage.appraised.index)) }
    return Stage.allCases.filter { found.contains(UInt8($0.index)) }
  }

  func column(_ node: NodeID, of values: [Double]) -> [Double] {
    Array(values[node.index * units.count..<(node.index + 1) * units.count])
  }

  /// The points of every unit at a node; missing ones are NaN.
  ///
  /// A given value stands; a leaf without one has the points that its rule makes of a raw input; an
  /// inner node without one is made from its parts, and is missing where a part is.
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
    if !part.isPart { return column(part.id, of: values) }
    return framework.made(part, from: values, units: units.count)
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
  /// - Throws: `LookupError.noUnit`, `.ambiguousUnit`, `.unitNotThere`, `.unitMerged`.
  package func unit(_ text: String) throws(LookupError) -> UnitID {
    let unit = try panel.unit(text, in: year)
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
