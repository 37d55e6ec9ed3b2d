import Synchronization

/// The units of an index in Vietnamese alphabetical order, found by any of their names.
///
package struct UnitRegistry: Sendable {
  /// The units; a `UnitID` is a place in this list.
  package let units: [Unit]
  /// What the units belong to, as messages call it: "PAPI".
  package let label: String
  /// Whether the figures of the units are invented.
  package let isSynthetic: Bool

  private let index: LazyUnitIndex

  /// A registry of units in any order.
  ///
  /// - Complexity: O(*n* log *n*); the table of names is made at the first look-up.
  package init(_ units: [Unit], label: String, isSynthetic: Bool = false) {
    let keyed = units.map { (key: VietnameseOrder.key($0.name), unit: $0) }
    let sorted = keyed.sorted {
      $0.key == $1.key
        ? $0.unit.code < $1.unit.code : $0.key.lexicographicallyPrecedes($1.key)
    }
    self.units = sorted.map(\.unit)
    self.label = label
    self.isSynthetic = isSynthetic
    index = LazyUnitIndex()
  }

  /// Whether it is a copy of the other, so that ids mean the same units in both.
  package func isSame(as other: UnitRegistry) -> Bool { index === other.index }

  /// The number of units.
  package var count: Int { units.count }

  /// The unit with this id.
  package subscript(id: UnitID) -> Unit { units[id.index] }

  /// Every unit's id, in alphabetical order.
  package var ids: [UnitID] { units.indices.map(UnitID.init) }

  /// The units that existed in a year, in alphabetical order.
  package func ids(in year: Year) -> [UnitID] {
    ids.filter { units[$0.index].exists(in: year) }
  }

  /// The unit with exactly this code.
  package func id(code: String) -> UnitID? { index.value(units).codes[code] }

  /// The unit that a text names, however it is typed.
  ///
  /// Code, name, full name and other names count; case, diacritics, `đ`, hyphens, Hoà or Hòa
  /// and the words tỉnh, thành phố, TP. make no difference unless they decide between two units.
  ///
  ///     try papi.units.find("thua thien hue")  // Thừa Thiên Huế
  ///
  /// - Parameter year: Of several the one that existed in this year, where only one did.
  /// - Throws: `LookupError.ambiguousUnit` with the candidates, `.noUnit` with the nearest, three at most.
  package func find(_ text: String, in year: Year? = nil) throws(LookupError) -> UnitID {
    let index = index.value(units)
    if let id = index.codes[text] ?? index.codes[firstWord(text)] { return id }
    let words = VietnameseFolding.words(String(text.prefix(200)))
    for key in [words, VietnameseFolding.withoutKind(words)] {
      let matches = index.names[key.filter { $0 != " " }] ?? []
      let living = year.map { year in matches.filter { units[$0.index].exists(in: year) } } ?? []
      if !matches.isEmpty { return try choose(living.isEmpty ? matches : living, text, index) }
    }
    throw .noUnit(text, nearest: Nearest.texts(to: text, among: nearestCandidates), in: label)
  }

  private func firstWord(_ text: String) -> String {
    String(text.prefix(200).split(separator: " ").first ?? "")
  }

  private func choose(
    _ matches: [UnitID], _ text: String, _ index: UnitIndex
  ) throws(LookupError) -> UnitID {
    if matches.count == 1 { return matches[0] }
    let wanted = VietnameseFolding.withTones(text)
    let same = matches.filter { id in
      let unit = units[id.index]
      return ([unit.name, unit.fullName] + unit.aliases).contains {
        VietnameseFolding.withTones($0) == wanted
      }
    }
    if same.count == 1 { return same[0] }
    throw .ambiguousUnit(text, candidates: distinct(same.isEmpty ? matches : same))
  }

  /// Texts that tell the units apart: names, else full names, else codes.
  private func distinct(_ ids: [UnitID]) -> [String] {
    let found = ids.map { units[$0.index] }
    for texts in [found.map(\.name), found.map(\.fullName)] {
      let keys = texts.map(VietnameseFolding.withTones)
      if Set(keys).count == keys.count { return texts }
    }
    return found.map(\.code)
  }

  private var nearestCandidates: [(key: String, text: String)] {
    units.map { ($0.name, $0.name) }
      + units.flatMap { unit in unit.aliases.map { ($0, unit.name) } }
  }

  /// The regions in the order of the alphabet.
  package var regions: [String] {
    Set(units.compactMap(\.region)).sorted(by: VietnameseOrder.precedes)
  }

  /// The region that a text names; case and diacritics make no difference.
  ///
  /// - Throws: `LookupError.noRegions` where units have none, `.noRegion` with the nearest three and all.
  package func region(_ text: String) throws(LookupError) -> String {
    let regions = regions
    guard !regions.isEmpty else { throw .noRegions(in: label) }
    let wanted = VietnameseFolding.compact(text)
    if let found = regions.first(where: { VietnameseFolding.compact($0) == wanted }) {
      return found
    }
    let nearest = Nearest.texts(to: text, among: regions.map { ($0, $0) })
    throw .noRegion(text, nearest: nearest, in: label, have: regions)
  }
}

/// The names of units by their folded forms.
struct UnitIndex: Sendable {
  var codes: [String: UnitID] = [:]
  var names: [String: [UnitID]] = [:]

  init(_ units: [Unit]) {
    for (place, unit) in units.enumerated() {
      let id = UnitID(place)
      codes[unit.code] = id
      for name in [unit.name, unit.fullName] + unit.aliases { add(name, id) }
    }
  }

  private mutating func add(_ name: String, _ id: UnitID) {
    let words = VietnameseFolding.words(name)
    for key in [words, VietnameseFolding.withoutKind(words)] {
      let compact = key.filter { $0 != " " }
      if !compact.isEmpty, names[compact]?.contains(id) != true {
        names[compact, default: []].append(id)
      }
    }
  }
}

/// A table of names that is made when it is first needed.
private final class LazyUnitIndex: Sendable {
  private let made = Mutex<UnitIndex?>(nil)

  func value(_ units: [Unit]) -> UnitIndex {
    made.withLock { index in
      if let index { return index }
      let new = UnitIndex(units)
      index = new
      return new
    }
  }
}
