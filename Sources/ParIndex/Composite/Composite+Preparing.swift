import Statistics

extension Composite {
  /// What treatment for outliers made of each indicator, in the order of the tree.
  ///
  /// - Throws: `CompositeProblem.indicator` where one has fewer than four values or an infinite one.
  package func treatments(
    most: Int = 5, limits: OutlierLimits = OutlierLimits(),
    transformation: Transformation? = .logarithm
  ) throws(CompositeProblem) -> [OutlierTreatment] {
    var found: [OutlierTreatment] = []
    _ = try eachIndicator { values throws(SampleError) in
      let treatment = try treatOutliers(
        values, most: most, limits: limits, transformation: transformation)
      found.append(treatment)
      return treatment.values
    }
    return found
  }

  /// Treats every indicator for outliers; see ``Statistics/treatOutliers(_:most:limits:transformation:combined:)``.
  ///
  /// Winsorised values and indicators on a curve are marked.
  package func treated(
    most: Int = 5, limits: OutlierLimits = OutlierLimits(),
    transformation: Transformation? = .logarithm
  ) throws(CompositeProblem) -> Composite {
    let treatments = try treatments(most: most, limits: limits, transformation: transformation)
    var copy = self
    var (winsorised, curves) = (0, 0)
    for (leaf, treatment) in treatments.enumerated() {
      let start = leaf * units.count
      copy.data.replaceSubrange(start..<start + units.count, with: treatment.values)
      if treatment.transformation != nil {
        curves += 1
        for unit in units.indices { copy.marks[start + unit].insert(.transformed) }
      } else if let pulled = treatment.winsorised {
        winsorised += pulled.count
        for unit in pulled.low + pulled.high { copy.marks[start + unit].insert(.winsorised) }
      }
    }
    // A curve puts an indicator on another scale than the others.
    if curves > 0 { copy = copy.offScale(); copy.method = nil }
    return copy.adding(.treated(most: most, values: winsorised, curves: curves))
  }

  /// Brings every indicator to a common scale on which higher is better.
  ///
  /// - Parameters:
  ///   - methods: One for all indicators, or one for each.
  ///   - constantValue: What an indicator without differences gets.
  /// - Throws: `CompositeProblem.indicator` as ``Statistics/normalise(_:by:polarity:constantValue:)``.
  package func normalised(
    by methods: [Normalisation], constantValue: Double? = nil
  ) throws(CompositeProblem) -> Composite {
    var copy = self
    var leaf = 0
    copy.data = try eachIndicator { values throws(SampleError) in
      defer { leaf += 1 }
      let polarity = tree.nodes[tree.leaves[leaf]].polarity
      return try normalise(
        values, by: methods[min(leaf, methods.count - 1)], polarity: polarity,
        constantValue: constantValue)
    }
    return copy.onOneScale(methods.first?.text ?? "")
  }

  /// The same composite with values of indicators on one scale, higher is better.
  ///
  /// - Parameter data: As ``data``.
  /// - Throws: `CompositeProblem.indicator` where a value is infinite.
  package func normalised(
    to data: [Double], as text: String
  ) throws(CompositeProblem) -> Composite {
    if let at = data.firstIndex(where: \.isInfinite) {
      let code = tree.nodes[tree.leaves[at / unitCount]].code
      throw .indicator(code: code, .infinite(argument: "scale", position: at % unitCount + 1))
    }
    var copy = self
    copy.data = data
    return copy.onOneScale(text)
  }

  /// The same values, which no longer are those of the edition.
  private func offScale() -> Composite {
    Composite(
      self, units: units, data: data, marks: marks, adjustments: [], keepsScale: false)
  }

  private func onOneScale(_ text: String) -> Composite {
    var copy = offScale()
    copy.tree = tree.turned()
    copy.method = method ?? .standard
    copy.method?.scale = 1
    return copy.adding(.normalised(text))
  }
}

extension Composite {
  /// Takes other weights, node by node; see ``CompositeTree/weights``.
  ///
  /// - Parameter text: How they were made.
  package func weighted(_ weights: [Double], as text: String) -> Composite {
    var copy = self
    copy.tree = tree.weighted(weights)
    return copy.adding(.weighted(text))
  }

  /// Combines parts in another way; where that is no mean, the values leave the scale of the index.
  ///
  /// - Parameters:
  ///   - levels: For each level, the lowest first; the last serves all above.
  ///   - nodes: By code, those that are combined in ways of their own.
  ///   - known: The share of the weight of a node's parts that has to be known.
  /// - Throws: `CompositeProblem` as ``values()``.
  package func combined(
    by levels: [Combining], nodes: [String: Combining] = [:], known: Double = 1
  ) throws(CompositeProblem) -> Composite {
    let method = CombiningMethod(levels: levels, nodes: nodes, known: known)
    let copy = try combining(by: method).adding(.combined(method))
    _ = try copy.values()
    return copy
  }

  /// The same indicators combined in another way, before it is known whether that has values.
  func combining(by method: CombiningMethod) throws(CompositeProblem) -> Composite {
    guard let before = self.method else { throw .notNormalised(in: label) }
    var copy = method.keepsScale ? self : offScale()
    copy.method = method
    copy.method?.scale = method.keepsScale ? before.scale : 1
    return copy
  }

  /// Leaves nodes out, with all that is below them; weights of the others keep their proportions. A node
  /// that would have no parts goes as well.
  ///
  /// - Throws: `CompositeProblem.nothingLeft`.
  package func without(_ places: [Int]) throws(CompositeProblem) -> Composite {
    let gone = Set(places.flatMap { tree.leaves(below: $0) })
    let kept = tree.leaves.filter { !gone.contains($0) }
    guard !kept.isEmpty else { throw .nothingLeft(in: label) }
    var (old, ids) = ([Int](), [Int: Int]())
    for place in tree.nodes.indices
    where tree.leaves(below: place).contains(where: { !gone.contains($0) }) {
      ids[place] = old.count
      old.append(place)
    }
    var copy = Composite(
      self, units: units,
      data: kept.flatMap { indicator(tree.nodes[$0].leaf ?? 0) },
      marks: kept.flatMap { place in
        let start = (tree.nodes[place].leaf ?? 0) * units.count
        return Array(marks[start..<start + units.count])
      }, adjustments: adjustments(without: places), nodes: old)
    copy.tree = CompositeTree(
      old.map { place in
        var node = tree.nodes[place]
        node.parent = node.parent.flatMap { ids[$0] }
        return node
      })
    return copy.adding(.without(places.map { tree.nodes[$0].code }))
  }
}

extension Composite {
  /// What bonus and penalty change of a whole that is made without some nodes: as percent of what is
  /// left, where values are percent.
  private func adjustments(without places: [Int]) -> [Double] {
    guard let origin, origin.isPercent else { return origin?.adjustments ?? [] }
    let gone = Set(places.flatMap { tree.leaves(below: $0) })
    let share = tree.leaves.filter(gone.contains).reduce(0) { $0 + tree.effectiveWeights[$1] }
    return origin.adjustments.map { $0 / (1 - share) }
  }

  /// The same composite with other units or nodes.
  ///
  /// - Parameter nodes: The places of the nodes that stay; nil for all.
  init(
    _ other: Composite, units: [UnitID], data: [Double], marks: [CompositeMark],
    adjustments: [Double], nodes: [Int]? = nil, keepsScale: Bool = true
  ) {
    self.init(
      label: other.label, registry: other.registry, units: units, ties: other.ties,
      isSynthetic: other.isSynthetic, info: other.info, tree: other.tree, steps: other.steps,
      data: data, marks: marks, method: other.method,
      origin: other.origin.map { origin in
        let leaves = nodes?.compactMap { other.tree.nodes[$0].leaf }
        return Origin(
          edition: origin.edition, nodes: nodes?.map { origin.nodes[$0] } ?? origin.nodes,
          spans: leaves?.map { origin.spans[$0] } ?? origin.spans,
          minima: leaves?.map { origin.minima[$0] } ?? origin.minima,
          isPercent: origin.isPercent, adjustments: adjustments, total: origin.total,
          keepsScale: origin.keepsScale && keepsScale)
      })
  }
}
