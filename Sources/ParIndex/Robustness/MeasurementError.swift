import Statistics

/// How far the values of indicators may be off: appraised ones by levels of their rules, surveyed ones by
/// their sampling error.
struct MeasurementError: Sendable {
  /// One value that may be off by levels.
  private struct Appraised {
    var at: Int
    /// What it would be, from so many levels down to so many up.
    var levels: [Double]
  }

  /// One value with a sampling error.
  private struct Surveyed {
    var at: Int
    var mean: Double
    var error: Double
    var formula: RuleFormula
    var rounding: Rounding
    var isEased: Bool
    /// Points for the mean itself.
    var points: Double
    /// Points for each unit of the value.
    var span: Double
    var limits: ClosedRange<Double>
  }

  private let appraisalShare: Double
  private var appraised: [Appraised] = []
  private var surveyed: [Surveyed] = []
  /// How many values may be off by levels.
  var appraisedCount: Int { appraised.count }
  /// How many values have a sampling error.
  var surveyedCount: Int { surveyed.count }

  /// - Complexity: O(raw inputs of the year + units × indicators × steps).
  init(_ composite: Composite, _ assumptions: Assumptions) {
    appraisalShare = assumptions.appraisalShare
    guard let origin = composite.origin, origin.keepsScale, assumptions.changesData else { return }
    let sites = Sites(composite, origin)
    if let steps = assumptions.appraisal {
      appraised = sites.all.compactMap { Self.appraised($0, steps) }
    }
    if let design = assumptions.survey {
      surveyed = sites.all.compactMap { Self.surveyed($0, design) }
    }
  }

  /// Changes values as a draw has it.
  func apply(_ draw: Draw, to data: inout [Double]) {
    if !appraised.isEmpty {
      var random = RandomSource(seed: draw.appraisalSeed)
      for each in appraised where appraisalShare == 1 || random.unit() < appraisalShare {
        data[each.at] = each.levels[random.below(each.levels.count)]
      }
    }
    guard !surveyed.isEmpty else { return }
    var random = RandomSource(seed: draw.surveySeed)
    for each in surveyed {
      let mean = min(max(each.mean + each.error * random.normal(), 0), 1)
      let points = each.rounding.apply(each.formula.points(mean, isEased: each.isEased))
      let value = data[each.at] + (points - each.points) / each.span
      data[each.at] = min(max(value, each.limits.lowerBound), each.limits.upperBound)
    }
  }

  // MARK: One value

  private static func appraised(_ site: Site, _ steps: Int) -> Appraised? {
    // What people answered is not appraised.
    guard site.method != .survey, site.input.map({ $0.respondents == nil }) ?? true else {
      return nil
    }
    let near = site.levels.near(site.points, steps: steps)
    guard Set(near).count > 1 else { return nil }
    return Appraised(at: site.at, levels: near.map { site.value + ($0 - site.points) / site.span })
  }

  private static func surveyed(_ site: Site, _ design: SurveyDesign) -> Surveyed? {
    guard let row = site.row, let formula = site.formula else { return nil }
    let error = design.standardError(deviation: row.deviation, respondents: row.respondents)
    guard error > 0 else { return nil }
    let points = site.rounding.apply(formula.points(row.measured, isEased: site.isEased))
    let low = site.value + (site.leaf.min - site.points) / site.span
    let high = site.value + ((site.leaf.max ?? site.points) - site.points) / site.span
    guard low <= high, !points.isNaN else { return nil }
    return Surveyed(
      at: site.at, mean: row.measured, error: error, formula: formula, rounding: site.rounding,
      isEased: site.isEased, points: points, span: site.span, limits: low...high)
  }
}

/// A value of an indicator, with what is known of how it came about.
private struct Site {
  var at: Int
  var value: Double
  var points: Double
  var span: Double
  var leaf: Node
  var method: Method?
  var formula: RuleFormula?
  var rounding: Rounding
  var isEased: Bool
  var row: RawInputRow?
  var input: RawInput?
  var levels: AttainableLevels
}

/// Every value that is known of an edition's composite.
private struct Sites {
  private(set) var all: [Site] = []

  init(_ composite: Composite, _ origin: Composite.Origin) {
    let (edition, frame) = (origin.edition, origin.edition.framework)
    let count = composite.units.count
    var rows: [Int: RawInputRow] = [:]
    let stride = frame.allNodes.count
    for row in edition.panel.inputs.rows(in: edition.year) {
      rows[Int(row.unit) * stride + Int(row.node)] = row
    }
    for (leaf, place) in composite.tree.leaves.enumerated() {
      let id = origin.nodes[place]
      let (node, method) = (frame[id], frame.method(of: id))
      guard origin.spans[leaf] > 0, node.isLeaf else { continue }
      for (unit, unitID) in composite.units.enumerated() {
        let at = leaf * count + unit
        let points = origin.minima[leaf] + composite.data[at] * origin.spans[leaf]
        guard !points.isNaN else { continue }
        let row = rows[unitID.index * stride + id.index]
        let input = row.map { Sites.input($0) }
        let isEased = composite.registry[unitID].isEased
        all.append(
          Site(
            at: at, value: composite.data[at], points: points, span: origin.spans[leaf], leaf: node,
            method: method, formula: frame.formulas[id.index], rounding: frame.period.leafRounding,
            isEased: isEased, row: row, input: input,
            levels: AttainableLevels(
              frame, node, input: input, isEased: isEased, digits: edition.info.digits)))
      }
    }
  }

  private static func input(_ row: RawInputRow) -> RawInput {
    RawInput(
      measured: row.measured,
      counts: row.denominator.isNaN ? nil : (row.numerator, row.denominator),
      respondents: row.respondents.isNaN ? nil : Int(exactly: row.respondents.rounded()),
      deviation: row.deviation, text: nil, source: nil)
  }
}
