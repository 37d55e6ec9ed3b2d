import LuaRuntime
import ParIndex
import Statistics

/// A result that prints itself.
protocol Shown {
  /// As it stands on the screen, without a final line end.
  func text(_ style: DisplayStyle) -> String
  /// The table that it is or amounts to, for the formats that only tables have.
  var table: Table? { get }
}

extension Shown {
  /// Most results are no tables.
  var table: Table? { nil }

  /// In the form that was asked for.
  func text(_ style: DisplayStyle, _ format: OutputFormat) -> String {
    guard let table, format != .table else { return text(style) }
    switch format {
    case .markdown: return (try? table.markdown(style: style)) ?? ""
    case .csv: return ((try? table.csv(decimalComma: style.decimalComma)) ?? "").trimmedLineEnd
    case .json: return (try? table.json()) ?? ""
    case .table: return text(style)
    }
  }
}

extension String {
  /// Without one final line end.
  var trimmedLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension UserType where Value: Shown {
  /// `__tostring`: as the value prints.
  static var printing: (event: String, function: Function) {
    (
      "__tostring",
      Function(
        Value.luaName, "Prints.", Parameter<Value>("self", ""), Parameter(hidden: Call.self),
        returns: "text"
      ) { value, call in
        value.text(call.context.style.withoutAttributes, call.context.format)
      }
    )
  }
}

extension Table: Shown {
  func text(_ style: DisplayStyle) -> String { renderTable(self, style: style) }
  var table: Table? { self }
}

extension Correlation: Shown {
  func text(_ style: DisplayStyle) -> String {
    var parts = ["\(method.title) \(method.symbol) = \(style.number(estimate, digits: 3))"]
    if !low.isNaN { parts[0] += " \(style.interval(low, high, digits: 3))\(intervalNote)" }
    parts.append(style.pValue(p) + testNote)
    let all = n + missing
    parts.append(
      "n = \(n)"
        + (missing == 0 ? "" : " (\(Phrase(language: style.language).missing(missing, of: all)))"))
    return style.fitted(parts.joined(separator: " · "))
  }

  private var testNote: String {
    switch test {
    case .exact: " (exact)"
    case .edgeworth: " (Edgeworth)"
    case .t, .normal: ""
    }
  }

  private var intervalNote: String {
    guard case .bootstrap(let bootstrap) = interval else { return "" }
    return " (bootstrap, \(bootstrap.replications) samples, seed \(bootstrap.seed))"
  }
}

extension CorrelationMethod {
  /// The name of its author.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  /// The letter that stands for it.
  var symbol: String {
    switch self {
    case .pearson: "r"
    case .spearman: "ρ"
    case .kendall: "τ"
    }
  }
}

extension Panel: Shown {
  func text(_ style: DisplayStyle) -> String {
    let isVietnamese = style.language == .vi
    var parts = [info.shortName + variant, isVietnamese ? info.populationVi : info.populationEn]
    if let first = years.first, let last = years.last {
      parts.append(first == last ? "\(first)" : "\(first)–\(last)")
    }
    parts.append("\(unitCount) \(isVietnamese ? "đơn vị" : "units")")
    if let levels = levelText(style.language) { parts.append(levels) }
    if info.isSynthetic { parts.append(isVietnamese ? "số liệu mô phỏng" : "synthetic") }
    return style.fitted(parts.joined(separator: " · "))
  }

  /// "8 dimensions, 29 sub-dimensions": the nodes of all years, by level; where codes stand for other
  /// things in other years, as a crosswalk says, those of the last year.
  private func levelText(_ language: Language) -> String? {
    if !crosswalk.isEmpty, let last = years.last, let framework = try? framework(last) {
      return info.levelText(framework.levels, language)
    }
    var codes: [Int: Set<String>] = [:]
    for year in years {
      guard let framework = try? framework(year) else { continue }
      for node in framework.nodes where node.level > 0 {
        codes[node.level, default: []].insert(node.code)
      }
    }
    return info.levelText(codes.sorted { $0.key < $1.key }.map(\.value.count), language)
  }
}

extension Edition: Shown {
  func text(_ style: DisplayStyle) -> String {
    var parts = [label, Phrase(language: style.language).units(units.count, info)]
    if let levels = info.levelText(framework.levels, style.language) { parts.append(levels) }
    if info.isSynthetic { parts.append(style.language == .vi ? "số liệu mô phỏng" : "synthetic") }
    return style.fitted(parts.joined(separator: " · "))
  }
}

extension IndexInfo {
  /// "8 dimensions, 28 sub-dimensions".
  func levelText(_ counts: [Int], _ language: Language) -> String? {
    let parts = zip(counts, levelNames).map { count, name in
      let word = language == .vi ? name.vietnamese : count == 1 ? name.singular : name.plural
      return "\(count) \(word)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
