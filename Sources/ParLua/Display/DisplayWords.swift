import TerminalText

/// The display's own words, in the language of a style.
struct DisplayWords {
  let language: Language

  /// A flag.
  func flag(_ value: Bool) -> String {
    switch language {
    case .en: value ? "yes" : "no"
    case .vi: value ? "có" : "không"
    }
  }

  /// A table without columns.
  var noColumns: String {
    switch language {
    case .en: "no columns"
    case .vi: "không có cột nào"
    }
  }

  /// The column of sparklines.
  var trend: String {
    switch language {
    case .en: "trend"
    case .vi: "xu hướng"
    }
  }

  /// A table without rows.
  var noRows: String {
    switch language {
    case .en: "no rows"
    case .vi: "không có dòng nào"
    }
  }

  /// What a picture leaves out, and how to see it; nil where it leaves out nothing.
  func footer(_ left: LeftOut) -> String? {
    var parts: [String] = []
    if left.shownRows < left.rows {
      parts.append(showing(left))
    } else if !left.columnNames.isEmpty {
      parts.append(size(left))
    }
    if !left.columnNames.isEmpty { parts.append(notShown(left.columnNames)) }
    if left.hasCutText, parts.isEmpty { parts.append(cutText) }
    if parts.isEmpty { return left.rows == 0 ? noRows : nil }
    return (parts + [seeAll]).joined(separator: "; ")
  }

  private func showing(_ left: LeftOut) -> String {
    switch language {
    case .en: "showing \(left.shownRows) of \(left.rows) rows"
    case .vi: "hiện \(left.shownRows) trong \(left.rows) dòng"
    }
  }

  private func size(_ left: LeftOut) -> String {
    switch language {
    case .en: "\(Wording.count(left.rows, "row")) × \(Wording.count(left.columns, "column"))"
    case .vi: "\(left.rows) dòng × \(left.columns) cột"
    }
  }

  private func notShown(_ names: [String]) -> String {
    let shown = names.prefix(8).map(visible).joined(separator: ", ")
    let more = names.count - 8
    switch language {
    case .en: return "columns not shown: " + shown + (more > 0 ? " and \(more) more" : "")
    case .vi: return "cột không hiện: " + shown + (more > 0 ? " và \(more) cột nữa" : "")
    }
  }

  private var cutText: String {
    switch language {
    case .en: "… marks text that is cut"
    case .vi: "… là chỗ chữ bị cắt"
    }
  }

  private var seeAll: String {
    switch language {
    case .en: "last() shows all"
    case .vi: "last() hiện tất cả"
    }
  }
}

/// What a picture leaves out of a table.
struct LeftOut {
  let rows: Int
  let shownRows: Int
  let columns: Int
  /// The names of the columns that are not shown.
  let columnNames: [String]
  let hasCutText: Bool
}
