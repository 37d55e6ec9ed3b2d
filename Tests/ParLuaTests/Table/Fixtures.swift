import ParLua

/// Five provinces; one score and one region are not known.
func provinces() throws -> Table {
  try Table(
    title: "PAPI 2023",
    [
      ColumnHead("rank", heading: [.vi: "hạng"]),
      ColumnHead("province", heading: [.vi: "tỉnh"]),
      ColumnHead("region", heading: [.vi: "vùng"]),
      ColumnHead("score", heading: [.vi: "điểm", .en: "score"], digits: 2),
      ColumnHead("change", heading: [.vi: "thay đổi"], digits: 2, form: .signed),
    ],
    rows: [
      [.integer(1), .text("Hưng Yên"), .text("Red River"), .number(7.3418), .number(0.1234)],
      [.integer(2), .text("Lạng Sơn"), .text("North"), .number(7.25), .number(-0.5)],
      [.integer(3), .text("Đà Nẵng"), .text("Centre"), .number(7.1), .number(0)],
      [.integer(4), .text("Cà Mau"), .missing, .number(6.875), .missing],
      [.missing, .text("An Giang"), .text("North"), .missing, .missing],
    ])
}

/// A table of texts and numbers, one column a pair of name and cells.
func table(_ columns: (String, [Cell])...) throws -> Table {
  try Table(columns.map { Column($0.0, $0.1) })
}

/// The error that an act throws; nil if it throws none.
func failure(_ act: () throws(TableError) -> Void) -> TableError? {
  do throws(TableError) {
    try act()
    return nil
  } catch {
    return error
  }
}
