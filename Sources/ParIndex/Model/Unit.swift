/// Who is scored: a province, a ministry, a department.
package struct Unit: Equatable, Sendable {
  /// The code, which tells the same unit in all indices of its level.
  package let code: String
  /// The name in Vietnamese, with one code point for each letter (NFC).
  package let name: String
  /// The name with its kind: Tỉnh Hà Nam, Thành phố Hà Nội.
  package let fullName: String
  /// Other names it goes by.
  package let aliases: [String]
  /// The region it lies in; `nil` where regions make no sense.
  package let region: String?
  /// The first year in which it existed; `nil`: before every figure.
  package let from: Year?
  /// The last year in which it existed as such; `nil`: it goes on.
  package let to: Year?
  /// The name of the unit that it became part of.
  package let successor: String?
  /// Whether it takes a place in rankings; some units are only scored.
  package let isRanked: Bool
  /// Whether the coefficient of rules by steps applies to it: mountainous, on the border.
  package let isEased: Bool
  /// The names of the units that it was merged from here; empty where it was scored itself.
  package let mergedFrom: [String]

  /// A unit; names are composed to NFC.
  package init(
    code: String, name: String, fullName: String? = nil, aliases: [String] = [],
    region: String? = nil, from: Year? = nil, to: Year? = nil, successor: String? = nil,
    isRanked: Bool = true, isEased: Bool = false, mergedFrom: [String] = []
  ) {
    self.code = code
    self.name = VietnameseLetters.composed(name)
    self.fullName = VietnameseLetters.composed(fullName ?? name)
    self.aliases = aliases.map(VietnameseLetters.composed)
    self.region = region.map(VietnameseLetters.composed)
    self.from = from
    self.to = to
    self.successor = successor.map(VietnameseLetters.composed)
    self.isRanked = isRanked
    self.isEased = isEased
    self.mergedFrom = mergedFrom
  }

  /// Whether it existed in a year: Hà Tây did from 2006 to 2008, not in 2010.
  package func exists(in year: Year) -> Bool {
    if let from, year < from { return false }
    if let to, to < year { return false }
    return true
  }
}

extension Unit {
  /// Units of one name that did not exist at the same time get the years of theirs behind it:
  /// "Tuyên Quang (–2024)", "Tuyên Quang (2025–)"; the bare name finds both.
  static func toldApart(_ units: [Unit]) -> [Unit] {
    let byName = Dictionary(grouping: units.indices) { units[$0].name }
    var told = units
    for places in byName.values where places.count > 1 {
      let spans = places.map { units[$0].span }
      guard Set(spans).count == spans.count else { continue }
      for (place, span) in zip(places, spans) { told[place] = units[place].named(with: span) }
    }
    return told
  }

  private var span: String {
    "\(from.map(\.description) ?? "")–\(to.map(\.description) ?? "")"
  }

  private func named(with span: String) -> Unit {
    Unit(
      code: code, name: "\(name) (\(span))", fullName: fullName, aliases: aliases + [name],
      region: region, from: from, to: to, successor: successor, isRanked: isRanked,
      isEased: isEased)
  }

  /// The same unit under another code.
  func coded(_ code: String) -> Unit {
    Unit(
      code: code, name: name, fullName: fullName, aliases: aliases, region: region, from: from,
      to: to, successor: successor, isRanked: isRanked, isEased: isEased, mergedFrom: mergedFrom)
  }

  /// Whether two descriptions with the same code can be of one unit: both existed in some year.
  func livesBeside(_ other: Unit) -> Bool {
    let start = max(from?.number ?? .min, other.from?.number ?? .min)
    return start <= min(to?.number ?? .max, other.to?.number ?? .max)
  }
}
