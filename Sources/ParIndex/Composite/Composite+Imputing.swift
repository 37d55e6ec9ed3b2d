import Statistics

extension Composite {
  /// How a missing value of an indicator is filled in.
  package enum Filling: String, CaseIterable, Sendable {
    /// The mean of the units that have one.
    case mean
    /// Their median.
    case median
    /// The mean of the units of the same region.
    case regionMean = "region mean"
    /// The median of the units of the same region.
    case regionMedian = "region median"
    /// The mean of what the unit has in the other indicators of the same node.
    case node
    /// What the unit had in the last year before in which it is known.
    case last
    /// Between the years before and after, on a straight line.
    case linear
  }

  /// Fills in missing values of indicators; what was filled in is marked.
  ///
  /// A value for which nothing can be found stays missing. Years are those of the index the composite comes
  /// from, at the indicators of the same code.
  ///
  /// - Throws: `CompositeProblem.noRegions`, `.noYears` where there are none; `.indicator` where a value
  ///   is infinite.
  /// - Complexity: O(indicators × units); times years for `last` and `linear`.
  package func imputed(by filling: Filling) throws(CompositeProblem) -> Composite {
    var copy = self
    let filled = try filled(by: filling)
    var count = 0
    for (at, value) in filled.enumerated() where data[at].isNaN && !value.isNaN {
      copy.data[at] = value
      copy.marks[at].insert(.imputed)
      count += 1
    }
    return copy.adding(.imputed(filling.rawValue, values: count))
  }

  private func filled(by filling: Filling) throws(CompositeProblem) -> [Double] {
    switch filling {
    case .mean:
      try eachIndicator { values throws(SampleError) in try impute(values, by: .mean).values }
    case .median:
      try eachIndicator { values throws(SampleError) in try impute(values, by: .median).values }
    case .regionMean, .regionMedian: try filledByRegion(isMean: filling == .regionMean)
    case .node: filledByNode()
    case .last, .linear: try filledByYears(isLinear: filling == .linear)
    }
  }

  private func filledByRegion(isMean: Bool) throws(CompositeProblem) -> [Double] {
    let regions = registry.regions
    guard !regions.isEmpty else { throw .noRegions(in: label) }
    let groups = units.map { unit in registry[unit].region.flatMap(regions.firstIndex) }
    let method = isMean ? Imputation.groupMean(groups) : .groupMedian(groups)
    return try eachIndicator { values throws(SampleError) in try impute(values, by: method).values }
  }

  private func filledByNode() -> [Double] {
    var filled = data
    for place in tree.combined {
      let leaves = tree.nodes[place].children.compactMap { tree.nodes[$0].leaf }
      for unit in units.indices {
        let known = leaves.map { data[$0 * units.count + unit] }
        guard let mean = Statistics.mean(known) else { continue }
        for leaf in leaves where data[leaf * units.count + unit].isNaN {
          filled[leaf * units.count + unit] = mean
        }
      }
    }
    return filled
  }

  private func filledByYears(isLinear: Bool) throws(CompositeProblem) -> [Double] {
    guard let origin, origin.keepsScale, origin.edition.panel.years.count > 1 else {
      throw .noYears(in: label)
    }
    let years = origin.edition.panel.years.filter { isLinear || $0 <= origin.edition.year }
    guard let here = years.firstIndex(of: origin.edition.year) else { return data }
    let byYear = years.map { columns(of: $0, origin) }
    let method: Imputation = isLinear ? .linear(years: years.map(\.number)) : .last()
    var filled = data
    for at in filled.indices where filled[at].isNaN {
      let line = byYear.map { $0[at] }
      guard let found = try? impute(line, by: method) else { continue }
      filled[at] = found.values[here]
    }
    return filled
  }

  /// The values of the same indicators in another year; NaN where there are none.
  private func columns(of year: Year, _ origin: Origin) -> [Double] {
    guard year != origin.edition.year, let other = try? origin.edition.panel.edition(year) else {
      return data
    }
    return tree.leaves.enumerated().flatMap { leaf, place -> [Double] in
      let code = tree.nodes[place].code
      guard let node = other.framework.nodes.first(where: { $0.code == code }) else {
        return units.map { _ in .nan }
      }
      return units.map { unit in
        if origin.isPercent { return other.percent(of: unit, node.id)?.value ?? .nan }
        return other.points(of: unit, node.id)?.value ?? .nan
      }
    }
  }

  /// Does something to every indicator by itself.
  func eachIndicator(
    _ change: ([Double]) throws(SampleError) -> [Double]
  ) throws(CompositeProblem) -> [Double] {
    var changed: [Double] = []
    changed.reserveCapacity(data.count)
    for (leaf, place) in tree.leaves.enumerated() {
      do throws(SampleError) { changed += try change(indicator(leaf)) } catch {
        throw .indicator(code: tree.nodes[place].code, error)
      }
    }
    return changed
  }
}

extension Composite {
  /// The share of the indicators that each unit is missing.
  package var missingShares: [Double] {
    let count = Double(tree.leaves.count)
    return units.indices.map { unit in
      Double(tree.leaves.indices.count { data[$0 * units.count + unit].isNaN }) / count
    }
  }

  /// Leaves out the units that are missing more than a share of the indicators.
  ///
  /// - Throws: `CompositeProblem.nothingLeft` where that would be all of them.
  package func screened(missing limit: Double) throws(CompositeProblem) -> Composite {
    let shares = missingShares
    let kept = units.indices.filter { shares[$0] <= limit + 1e-12 }
    guard !kept.isEmpty else { throw .nothingLeft(in: label) }
    return keeping(kept).adding(.screened(missing: limit, units: units.count - kept.count))
  }

  /// The units at some places alone.
  func keeping(_ places: [Int]) -> Composite {
    var adjusted: [Double] = []
    if let origin, !origin.adjustments.isEmpty { adjusted = places.map { origin.adjustments[$0] } }
    return Composite(
      self, units: places.map { units[$0] },
      data: tree.leaves.indices.flatMap { leaf in places.map { data[leaf * units.count + $0] } },
      marks: tree.leaves.indices.flatMap { leaf in places.map { marks[leaf * units.count + $0] } },
      adjustments: adjusted)
  }
}
