/// Puts together what is given of an edition: scores at their stages, and points that rules make.
struct EditionAssembly {
  let panel: Panel
  let year: Year
  let framework: Framework
  let units: [UnitID]

  /// Which figures are wanted.
  enum Wanted: Equatable {
    /// The last there is for each unit and node: final, appraised, made by a rule, self.
    case last
    /// Those of a stage; what rules make counts as appraised where nothing was given.
    case stage(Stage)
    /// Those that rules make of raw inputs.
    case computed
  }

  /// Values node by node, NaN where nothing is known, and where they come from.
  struct Figures {
    var given: [Double]
    var origins: [UInt8]
  }

  /// The figures that are wanted.
  ///
  /// - Complexity: O(rows of the year + nodes × units).
  func figures(_ wanted: Wanted) -> Figures {
    let cells = framework.allNodes.count * units.count
    var figures = Figures(
      given: [Double](repeating: .nan, count: cells), origins: [UInt8](repeating: 0, count: cells))
    let places = places
    if wanted != .computed { takeScores(wanted, places, &figures) }
    if wanted != .stage(.selfScored), wanted != .stage(.final) { takeInputs(places, &figures) }
    return figures
  }

  /// What bonus and penalty change of the whole, unit by unit; empty where nothing.
  var adjustments: [Double] {
    let rows = panel.adjustments.rows(in: year)
    guard !rows.isEmpty else { return [] }
    var adjustments = [Double](repeating: 0, count: units.count)
    let places = places
    for row in rows where places[row.unit.index] >= 0 {
      adjustments[places[row.unit.index]] = framework.period.adjustment(
        bonus: row.bonus, penalty: row.penalty)
    }
    return adjustments
  }

  /// Where each unit of the registry stands among the units; −1 where it didn't exist.
  var places: [Int] {
    var places = [Int](repeating: -1, count: panel.units.count)
    for (place, id) in units.enumerated() { places[id.index] = place }
    return places
  }

  private func takeScores(_ wanted: Wanted, _ places: [Int], _ figures: inout Figures) {
    for row in panel.observations.rows(in: year) {
      let place = places[Int(row.unit)]
      guard place >= 0 else { continue }
      let at = Int(row.node) * units.count + place
      let code = EditionAssembly.code(ofStage: row.stage)
      if case .stage(let stage) = wanted, row.stage != stage.index { continue }
      if code > figures.origins[at] {
        figures.origins[at] = code
        figures.given[at] = row.points
      }
    }
  }

  private func takeInputs(_ places: [Int], _ figures: inout Figures) {
    let registry = panel.units
    for row in panel.inputs.rows(in: year) {
      let place = places[Int(row.unit)]
      let at = Int(row.node) * units.count + place
      guard place >= 0, figures.origins[at] < EditionAssembly.ruleCode,
        let formula = framework.formulas[Int(row.node)]
      else { continue }
      let isEased = registry[UnitID(Int(row.unit))].isEased
      let points = formula.points(row.measured, isEased: isEased)
      figures.given[at] = framework.period.leafRounding.apply(points)
      figures.origins[at] = points.isNaN ? 0 : EditionAssembly.ruleCode
    }
  }

  // MARK: Origins

  /// 1 self, 2 made by a rule, 3 appraised, 4 final: what is higher stands.
  static let ruleCode: UInt8 = 2

  private static func code(ofStage stage: UInt8) -> UInt8 { stage == 0 ? 1 : stage + 2 }

  static func origin(_ code: UInt8) -> Origin? {
    switch code {
    case 0: nil
    case 1: .given(.selfScored)
    case ruleCode: .rule
    default: .given(Stage.allCases[Int(code) - 2])
    }
  }
}
