/// Which units become which.
package enum MergeMap: Equatable, Sendable {
  /// Each goes on in the successor that `units.csv` names.
  case successors
  /// Units by any of their names, each with the name of what it becomes; others stay as they are.
  case pairs([Pair])

  /// One unit and what it becomes.
  package struct Pair: Equatable, Sendable {
    package let old: String
    package let new: String

    package init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }
}

/// Units as they were before a merger, gathered into what they become.
struct MergedUnits {
  /// What they become, in any order.
  private(set) var units: [Unit] = []
  /// By place in `units` the old units, in alphabetical order.
  private(set) var parts: [[UnitID]] = []

  private let registry: UnitRegistry

  /// - Throws: `MergeProblem` where a unit would become two, or nothing changes.
  init(_ registry: UnitRegistry, _ map: MergeMap) throws(MergeProblem) {
    self.registry = registry
    var targets: [Target] = registry.ids.map { .unit($0) }
    switch map {
    case .successors: for id in registry.ids { targets[id.index] = successor(of: id, 8) }
    case .pairs(let pairs): try take(pairs, &targets)
    }
    var groups: [Target: [UnitID]] = [:]
    for (id, target) in zip(registry.ids, targets) { groups[target, default: []].append(id) }
    let isChanged = groups.contains { $0.value.count > 1 || $0.key != .unit($0.value[0]) }
    guard isChanged else { throw .nothingToMerge(registry.label) }
    for (target, parts) in groups.sorted(by: { $0.value[0] < $1.value[0] }) {
      units.append(unit(target, parts))
      self.parts.append(parts)
    }
  }

  /// What a unit becomes: one that goes on, or one that is made under a name.
  private enum Target: Hashable {
    case unit(UnitID)
    case made(String)
  }

  // MARK: Successors

  /// The last in the chain of successors, which is looked at for so many steps.
  private func successor(of id: UnitID, _ steps: Int) -> Target {
    let unit = registry[id]
    guard let name = unit.successor, steps > 0 else { return .unit(id) }
    let later = registry.ids.filter { other in
      other != id && registry[other].isCalled(name) && ends(other) > ends(id)
    }
    return later.count == 1 ? successor(of: later[0], steps - 1) : .made(name)
  }

  /// The last year of a unit; a far one where it goes on.
  private func ends(_ id: UnitID) -> Int { registry[id].to?.number ?? .max }

  // MARK: A map

  private func take(_ pairs: [MergeMap.Pair], _ targets: inout [Target]) throws(MergeProblem) {
    var named: [UnitID: String] = [:]
    // Names that differ in case or accents alone mean one unit, called as it was first.
    var spelled: [String: String] = [:]
    for pair in pairs {
      guard !pair.new.allSatisfy(\.isWhitespace) else { throw .noName(of: pair.old) }
      let old: UnitID
      do throws(LookupError) { old = try registry.find(pair.old) } catch { throw .lookup(error) }
      let key = VietnameseFolding.compact(pair.new)
      let name = spelled[key] ?? VietnameseLetters.composed(pair.new)
      spelled[key] = name
      if let before = named[old], before != name {
        throw .split(unit: registry[old].name, into: [before, name])
      }
      named[old] = name
    }
    for (old, name) in named.sorted(by: { $0.key < $1.key }) {
      targets[old.index] = registry[old].name == name ? .unit(old) : .made(name)
      for id in registry.ids where id != old && registry[id].isCalled(name) {
        if let next = named[id], registry[id].name != next {
          throw .chain(registry[old].name, registry[id].name, next)
        }
        // A unit that is not moved itself takes in what is given its name.
        targets[id.index] = .made(name)
        targets[old.index] = .made(name)
      }
    }
    // What keeps its name and takes others in is made of them all.
    for (old, name) in named where targets.contains(.made(name)) && registry[old].name == name {
      targets[old.index] = .made(name)
    }
  }

  // MARK: What they become

  private func unit(_ target: Target, _ parts: [UnitID]) -> Unit {
    let old = parts.map { registry[$0] }
    switch target {
    case .unit(let id):
      let unit = registry[id]
      return Unit(
        code: unit.code, name: unit.name, fullName: unit.fullName, aliases: unit.aliases,
        region: unit.region, from: first(old), to: unit.to, isRanked: unit.isRanked,
        isEased: unit.isEased, mergedFrom: mergedFrom(old))
    case .made(let name):
      let namesakes = old.count == 1 ? old : old.filter { $0.isCalled(name) }
      let regions = Set(old.map(\.region))
      return Unit(
        code: old.map(\.code).sorted().joined(separator: "+"), name: name,
        aliases: namesakes.flatMap { [$0.name, $0.fullName] + $0.aliases }.filter { $0 != name },
        region: regions.count == 1 ? regions.first ?? nil : nil, from: first(old),
        isRanked: old.allSatisfy(\.isRanked), isEased: old.allSatisfy(\.isEased),
        mergedFrom: mergedFrom(old))
    }
  }

  /// The names of several parts; nothing of a single one.
  private func mergedFrom(_ parts: [Unit]) -> [String] {
    parts.count > 1 ? parts.map(\.name) : []
  }

  /// The first year in which a part existed; nil: before every figure.
  private func first(_ units: [Unit]) -> Year? {
    units.contains { $0.from == nil } ? nil : units.compactMap(\.from).min()
  }
}

extension Unit {
  /// Whether it goes by exactly this name; case and diacritics count.
  fileprivate func isCalled(_ name: String) -> Bool {
    let wanted = VietnameseFolding.withTones(name)
    return ([self.name, fullName] + aliases).contains {
      VietnameseFolding.withTones($0) == wanted
    }
  }
}
