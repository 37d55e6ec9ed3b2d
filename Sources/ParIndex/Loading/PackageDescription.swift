import Statistics

/// One of the tables that a description lists.
struct PackageResource: Equatable {
  var name: String
  var path: String
  var dialect: CSVDialect
}

/// What `datapackage.json` says: the index, and where its tables are.
struct PackageDescription {
  var info: IndexInfo
  var resources: [PackageResource]

  /// The path of every package's description.
  static let path = "datapackage.json"

  /// The table of this name, if it is listed.
  func resource(_ name: String) -> PackageResource? { resources.first { $0.name == name } }

  /// Reads the description; nil, with the problems noted, when it makes no sense.
  static func read(files: some PackageFiles, problems: ProblemList) -> PackageDescription? {
    guard let file = PackageTable.open(path, files: files, problems: problems) else { return nil }
    guard !file.bytes.isEmpty else {
      problems.add(PackageProblem(file: path, fault: .notJSON(expected: "an object")))
      return nil
    }
    do {
      let value = try JSONParser.parse(file.bytes)
      let reader = DescriptionReader(bytes: file.bytes, problems: problems)
      return reader.description(value)
    } catch {
      problems.add(
        PackageProblem(
          file: path, line: TextCheck.line(of: error.offset, in: file.bytes),
          column: TextCheck.column(of: error.offset, in: file.bytes),
          fault: .notJSON(expected: error.expected)))
      return nil
    }
  }
}

/// Takes the values of a description out of its JSON, noting what is wrong.
struct DescriptionReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let problems: ProblemList

  /// The whole description; nil when a part without which nothing can be read is missing.
  func description(_ value: JSONValue) -> PackageDescription? {
    guard value.members != nil else {
      report(value, .wrongKind(key: "datapackage.json", found: value.kind, wanted: "an object"))
      return nil
    }
    let name = text(value, "name")
    let resources = list(value, "resources").compactMap(resource)
    guard let index = required(value, "index") else { return nil }
    guard index.members != nil else {
      report(index, .wrongKind(key: "index", found: index.kind, wanted: "an object"))
      return nil
    }
    guard let info = info(value, index, name: name ?? "") else { return nil }
    return PackageDescription(info: info, resources: resources)
  }

  private func info(_ value: JSONValue, _ index: JSONValue, name: String) -> IndexInfo? {
    let title = text(value, "title") ?? name
    let frameworks = list(index, "frameworks").compactMap(framework)
    checkOverlap(frameworks, at: index["frameworks"] ?? index)
    return IndexInfo(
      name: name,
      shortName: optionalText(index, "short_name") ?? name,
      title: title,
      titleVi: optionalText(index, "title_vi") ?? title,
      titleEn: optionalText(index, "title_en") ?? title,
      description: optionalText(value, "description") ?? "",
      version: optionalText(value, "version") ?? "",
      populationVi: optionalText(index, "population_vi") ?? "các đơn vị",
      populationEn: optionalText(index, "population_en") ?? "units",
      unitVi: optionalText(index, "unit_vi") ?? "đơn vị",
      unitEn: optionalText(index, "unit_en") ?? "unit",
      level: optionalText(index, "level") ?? "",
      levelNames: levelNames(index),
      display: choice(index, "display", IndexInfo.Display.self) ?? .points,
      digits: number(index, "digits", in: 0...9).map { Int($0) } ?? 2,
      aggregation: aggregation(index),
      isSynthetic: optionalFlag(index, "synthetic") ?? false,
      frameworks: frameworks.sorted { $0.from < $1.from })
  }

  private func aggregation(_ index: JSONValue) -> Aggregation {
    let scale = number(index, "scale", in: 1e-6...1e6) ?? 1
    guard let value = index["aggregation"] else { return .sum }
    switch value.text {
    case "sum": return .sum
    case "weighted mean": return .weightedMean(scale: scale)
    default:
      report(
        value,
        .badValue(key: "aggregation", found: shown(value), allowed: ["sum", "weighted mean"]))
      return .sum
    }
  }

  private func levelNames(_ index: JSONValue) -> [IndexInfo.LevelName] {
    (index["level_names"]?.list ?? []).compactMap { names in
      let words = (names.list ?? []).compactMap(\.text)
      guard words.count == 3 else {
        let wanted = "three texts: one node and several in English, and the Vietnamese word"
        report(names, .wrongKind(key: "level_names", found: names.kind, wanted: wanted))
        return nil
      }
      return IndexInfo.LevelName(singular: words[0], plural: words[1], vietnamese: words[2])
    }
  }

  // MARK: Frameworks

  static let frameworkKeys = [
    "from", "to", "rounding", "leaf_rounding", "node_rounding", "ranks", "ties", "classes", "bonus",
    "penalty", "scored_by",
  ]

  /// Notes keys that say nothing here: a misspelt one would change scores unseen.
  private func checkKeys(_ framework: JSONValue) {
    for member in framework.members ?? []
    where !DescriptionReader.frameworkKeys.contains(member.key) {
      report(member.value, .unknownKey(member.key, allowed: DescriptionReader.frameworkKeys))
    }
  }

  private func framework(_ value: JSONValue) -> FrameworkPeriod? {
    checkKeys(value)
    guard let from = year(value, "from") else { return nil }
    let to = value["to"] == nil ? Year(9999) : year(value, "to")
    guard let to else { return nil }
    guard from <= to else {
      report(value, .yearsReversed(from: from, to: to))
      return nil
    }
    return FrameworkPeriod(
      from: from, to: to, rounding: rounding(value, "rounding"),
      ties: choice(value, "ties", Ties.self) ?? .competition,
      classes: choice(value, "classes", ClassScheme.Kind.self) ?? .none,
      leafRounding: rounding(value, "leaf_rounding"),
      nodeRounding: rounding(value, "node_rounding"),
      ranks: choice(value, "ranks", FrameworkPeriod.RankBasis.self) ?? .unrounded,
      bonusCap: number(value, "bonus", in: 0...1e6) ?? 0,
      penaltyCap: number(value, "penalty", in: 0...1e6) ?? 0,
      scoredBy: choice(value, "scored_by", Method.self))
  }

  /// `none`, `half-up 2` or `cut 2`.
  private func rounding(_ framework: JSONValue, _ key: String) -> Rounding {
    guard let value = framework[key] else { return .none }
    let words = (value.text ?? "").split(separator: " ")
    let digits = words.count == 2 ? Int(words[1]) : nil
    if let digits, Rounding.digitsAllowed.contains(digits) {
      if words[0] == "half-up" { return .halfUp(digits: digits) }
      if words[0] == "cut" { return .cut(digits: digits) }
    }
    if words != ["none"] {
      let allowed = ["none", "half-up 2", "cut 2"]
      report(value, .badValue(key: key, found: shown(value), allowed: allowed))
    }
    return .none
  }

  private func checkOverlap(_ frameworks: [FrameworkPeriod], at value: JSONValue) {
    let sorted = frameworks.sorted { $0.from < $1.from }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.from <= earlier.to {
      report(value, .overlappingFrameworks(later.from))
    }
  }

  // MARK: Resources

  private func resource(_ value: JSONValue) -> PackageResource? {
    guard let name = text(value, "name"), let path = text(value, "path") else { return nil }
    if let encoding = value["encoding"], VietnameseFolding.compact(encoding.text ?? "") != "utf8" {
      report(encoding, .badValue(key: "encoding", found: shown(encoding), allowed: ["utf-8"]))
    }
    return PackageResource(name: name, path: path, dialect: dialect(value))
  }

  /// The delimiter of the resource's dialect, and the decimal mark of its fields.
  private func dialect(_ resource: JSONValue) -> CSVDialect {
    var dialect = CSVDialect()
    let delimiter = resource["dialect"]?["delimiter"] ?? resource["dialect"]?["csv"]?["delimiter"]
    if let delimiter {
      if let byte = delimiter.text?.utf8.first, CSVDialect.delimiters.contains(byte) {
        dialect.delimiter = byte
      } else {
        report(
          delimiter,
          .badValue(key: "delimiter", found: shown(delimiter), allowed: [",", ";", "\\t"]))
      }
    }
    for field in resource["schema"]?["fields"]?.list ?? [] {
      guard let mark = field["decimalChar"] else { continue }
      if mark.text == "," || mark.text == "." {
        dialect.decimalMark = mark.text == "," ? UInt8(ascii: ",") : UInt8(ascii: ".")
      } else {
        report(mark, .badValue(key: "decimalChar", found: shown(mark), allowed: [".", ","]))
      }
    }
    return dialect
  }
}
