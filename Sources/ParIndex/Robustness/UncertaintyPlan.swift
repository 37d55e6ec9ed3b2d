import Statistics

/// Everything that replications share, worked out once: nothing in it changes afterwards.
struct UncertaintyPlan: Sendable {
  let composite: Composite
  let assumptions: Assumptions
  let noise: WeightNoise
  let error: MeasurementError
  /// The values of indicators by treatment and scale, or why there are none.
  let prepared: [[Result<Composite, CompositeProblem>]]
  /// The ways to combine parts; empty for that of the composite.
  let methods: [CombiningMethod]
  /// What bonus and penalty are multiplied by where a node is left out, by its place.
  let adjustmentFactors: [Double]
  /// The places in the units of those that are ranked.
  let members: [Int]
  /// How a total becomes a class; nil where there are none.
  let classes: ClassTeller?

  /// - Throws: `CompositeProblem.nothingVaries`.
  init(_ composite: Composite, _ assumptions: Assumptions) throws(CompositeProblem) {
    self.composite = composite
    self.assumptions = assumptions
    noise = WeightNoise(composite.tree, assumptions)
    error = MeasurementError(composite, assumptions)
    if assumptions.survey != nil, error.surveyedCount == 0 {
      throw .nothingVaries(.survey, in: composite.label)
    }
    if assumptions.appraisal != nil, error.appraisedCount == 0 {
      throw .nothingVaries(.appraisal, in: composite.label)
    }
    let treatments = assumptions.treatments.isEmpty ? [nil] : assumptions.treatments
    let scales = assumptions.scales.isEmpty ? [nil] : assumptions.scales
    prepared = treatments.map { treatment in
      scales.map { scale in
        Result { () throws(CompositeProblem) in
          try UncertaintyPlan.prepare(composite, treatment, scale)
        }
      }
    }
    let isPercent = composite.origin?.isPercent == true
    adjustmentFactors = composite.tree.effectiveWeights.map { isPercent ? 1 / (1 - $0) : 1 }
    members = composite.ranked
    let method = composite.method ?? .standard
    methods = assumptions.means.map {
      CombiningMethod(levels: $0, nodes: method.nodes, known: method.known)
    }
    classes = assumptions.keepsScale ? ClassTeller(composite, members) : nil
  }

  /// The composite with its indicators treated and on a scale.
  static func prepare(
    _ composite: Composite, _ treatment: Int?, _ scale: Normalisation?
  ) throws(CompositeProblem) -> Composite {
    var made = composite
    if let treatment { made = try made.treated(most: treatment) }
    if let scale { made = try made.normalised(by: [scale]) }
    return made
  }

  /// The composite of a draw, before weights.
  func composite(of draw: Draw, data: [Double]?) throws(CompositeProblem) -> Composite {
    var made: Composite
    if let data {
      var changed = composite
      changed.data = data
      made = try UncertaintyPlan.prepare(
        changed, assumptions.treatments.isEmpty ? nil : assumptions.treatments[draw.treatment],
        assumptions.scales.isEmpty ? nil : assumptions.scales[draw.scale])
    } else {
      made = try prepared[draw.treatment][draw.scale].get()
    }
    return methods.isEmpty ? made : try made.combining(by: methods[draw.mean])
  }
}

/// The class of a total on the scale of a composite that comes from an edition.
struct ClassTeller: Sendable {
  let scheme: ClassScheme
  private let factor: Double
  private let start: Double
  private let rounding: Rounding
  private let members: [Int]

  /// nil where the framework has no classes.
  init?(_ composite: Composite, _ members: [Int]) {
    guard let origin = composite.origin, origin.keepsScale, origin.edition.hasClasses(.total)
    else { return nil }
    let frame = origin.edition.framework
    scheme = frame.classes
    rounding = frame.rounding
    self.members = members
    let zero = origin.points(0)
    let unit = origin.points(1) - zero
    let scale = 100 / ((frame.total.max ?? .nan) - frame.total.min)
    switch composite.info.display {
    case .points: (factor, start) = (unit, zero)
    case .percent: (factor, start) = (unit * scale, (zero - frame.total.min) * scale)
    }
  }

  /// The place of each member's class among the classes; 255 for none.
  func classes(of totals: UnsafePointer<Double>, into places: UnsafeMutablePointer<UInt8>) {
    let values = members.map { rounding.apply(start + factor * totals[$0]) }
    let limits = scheme.limits(among: scheme.kind == .quartile ? values : [])
    for (at, value) in values.enumerated() {
      let place = value.isNaN ? nil : limits.firstIndex { decimal(value) >= $0 }
      places[at] = UInt8(clamping: place ?? 255)
    }
  }
}
