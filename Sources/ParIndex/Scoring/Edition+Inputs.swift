extension Edition {
  /// The raw inputs of a unit, by leaf.
  ///
  /// - Complexity: O(raw inputs of the year).
  package func inputs(of unit: UnitID) -> [NodeID: RawInput] {
    var inputs: [NodeID: RawInput] = [:]
    for row in panel.inputs.rows(in: year) where Int(row.unit) == unit.index {
      inputs[NodeID(Int(row.node))] = input(row)
    }
    return inputs
  }

  private func input(_ row: RawInputRow) -> RawInput {
    RawInput(
      measured: row.measured,
      counts: row.denominator.isNaN ? nil : (row.numerator, row.denominator),
      respondents: row.respondents.isNaN ? nil : Int(exactly: row.respondents.rounded()),
      deviation: row.deviation, text: row.text < 0 ? nil : panel.inputTexts[Int(row.text)],
      source: source(row.source))
  }
}
