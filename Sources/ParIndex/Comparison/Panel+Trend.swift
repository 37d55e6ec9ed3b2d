/// The scores at one node over the years.
package struct Trend: Sendable {
  /// The node in the last framework that has it.
  package let node: Node
  /// The years of the index from the first to the last whose framework has the node.
  package let years: [Year]
  /// Whoever has a score in one of the years, in alphabetical order.
  package let units: [UnitID]
  /// The scores of a year, in the order of the units; NaN where missing.
  package let scores: [[Double]]
  /// The years from which the node is made in another way than in the year before that has it.
  package let breaks: [Year]
  /// The years whose framework doesn't have the node.
  package let absent: [Year]
  /// The codes of the node in years in which it has another.
  package var otherCodes: [Year: String] = [:]
  /// Whether scores before a break are moved to the last framework.
  package var isLinked = false

  /// Some of its years.
  package func years(_ places: ClosedRange<Int>) -> Trend {
    Trend(
      node: node, years: Array(years[places]), units: units, scores: Array(scores[places]),
      breaks: breaks, absent: absent, otherCodes: otherCodes, isLinked: isLinked)
  }
}

extension Panel {
  /// The scores of every unit at a node over the years.
  ///
  /// The text names the node in the last framework that knows it; in earlier years the node that it goes
  /// on from is taken: by the crosswalk, or by code and name (domains by code). Where a year has no such node, no scores at the stage, or no maximum for
  /// percent, its scores are missing.
  ///
  /// - Throws: What the last year throws where no year has the node or a score.
  /// - Complexity: O(years × (rows of a year + nodes × units)).
  package func trend(_ text: String, stage: Stage? = nil) throws(LookupError) -> Trend {
    let node = try lastNode(text)
    var known: [UnitID: [Double]] = [:]
    var (breaks, absent): ([Year], [Year]) = ([], [])
    var before: (framework: Framework, node: NodeID)?
    var failure: LookupError?
    let places = try origins(of: node)
    var otherCodes: [Year: String] = [:]
    for (place, year) in years.enumerated() {
      let edition = try edition(year)
      guard let id = places[year] else {
        absent.append(year)
        continue
      }
      let found = edition.framework[id]
      if found.code != node.code { otherCodes[year] = found.code }
      if let before, !edition.framework.scoresAlike(found.id, before.framework, before.node) {
        breaks.append(year)
      }
      before = (edition.framework, found.id)
      do throws(LookupError) {
        for (unit, score) in zip(edition.units, try edition.score(found.id, stage: stage))
        where !score.isNaN {
          known[unit, default: Array(repeating: .nan, count: years.count)][place] = score
        }
      } catch {
        failure = error
      }
    }
    if known.isEmpty, let failure { throw failure }
    let units = known.keys.sorted()
    let span = years.indices.filter { !absent.contains(years[$0]) }
    let told = (span.first ?? 0)..<((span.last ?? -1) + 1)
    let scores = told.map { year in units.map { known[$0]?[year] ?? .nan } }
    return Trend(
      node: node, years: Array(years[told]), units: units, scores: scores, breaks: breaks,
      absent: absent, otherCodes: otherCodes)
  }

  /// The place of a node in the framework of each year, going back from the last that has it.
  private func origins(of node: Node) throws(LookupError) -> [Year: NodeID] {
    var places: [Year: NodeID] = [:]
    var after: (framework: Framework, id: NodeID)?
    for year in years.reversed() {
      let framework = try framework(year)
      if let known = after {
        let links = crosswalk(from: framework, to: known.framework)
        guard let id = known.framework.origin(of: known.id, in: framework, links) else { continue }
        places[year] = id
        after = (framework, id)
      } else if let found = framework.allNodes.first(where: { $0.code == node.code }),
        found.name == node.name
      {
        places[year] = found.id
        after = (framework, found.id)
      }
    }
    return places
  }

  /// The node that a text names in the last framework that knows it.
  private func lastNode(_ text: String) throws(LookupError) -> Node {
    var failure: LookupError?
    for year in years.reversed() {
      do throws(LookupError) {
        return try framework(year).node(text)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? .noYear("", in: info.shortName, have: years)
  }
}
