import LuaRuntime
import ParIndex
import Statistics

/// `stats.bod`: the benefit of the doubt.
enum StatsBenefit {
  static let bod = Function(
    "stats.bod", "The benefit of the doubt: each row scored by the weights that suit it best.",
    .columns,
    Parameter<PerColumn?>(
      option: "least", "The least part of a score that each column makes, from 0 to 1.",
      vietnamese: "Phần ít nhất của điểm mà từng cột phải tạo ra, từ 0 đến 1.", default: nil,
      shownAs: "nil"),
    Parameter<PerColumn?>(
      option: "most", "The largest part of a score that each column makes, from 0 to 1.",
      vietnamese: "Phần nhiều nhất của điểm mà từng cột được tạo ra, từ 0 đến 1.", default: nil,
      shownAs: "nil"),
    Parameter(hidden: Call.self),
    returns: "BenefitOfTheDoubt: scores, weights, shares",
    examples: [
      Example("stats.bod({{4, 2, 3}, {1, 4, 2}}).scores.peers[3]", shows: "1, 2"),
      Example(
        "stats.bod({a = {4, 2, 3}, b = {1, 4, 2}}, {least = {a = 0.4, b = 0.4}}).scores.peers[1]",
        shows: "2"),
    ],
    notes: Notes(
      vietnamese:
        "Lợi ích của nghi ngờ (BoD): mỗi dòng được cân theo cách có lợi nhất cho nó.",
      vietnameseReturns: "BenefitOfTheDoubt: điểm, trọng số, tỷ phần",
      vietnameseDetails: """
        Điểm của dòng k là max Σwx_k với w ≥ 0 sao cho không dòng j nào có Σwx_j quá 1; least và most giới \
        hạn tỷ phần wx_k/Σwx_k của từng cột. Điểm từ 0 đến 1; peers là các dòng đạt 1 theo trọng số của \
        dòng k. Không có giới hạn thì một dòng có thể chỉ dựa vào một cột. Mỗi dòng có trọng số riêng, nên \
        điểm không phải xếp hạng theo trọng số chung; trọng số nêu ra có thể là một trong nhiều bộ. Giá \
        trị phải từ 0 trở lên, gốc 0 có nghĩa, cao là tốt; đơn vị đo không ảnh hưởng. Dòng thiếu giá trị \
        không có điểm và không làm chuẩn; cột toàn 0 thì báo lỗi. Dòng bằng nhau có điểm bằng nhau. Cần thư \
        viện CLP (gói coinor-libclp1).
        """,
      details: """
        The score of row k is the largest Σwx_k with w ≥ 0 for which no row j has Σwx_j over 1; least and \
        most bound the part wx_k/Σwx_k of each column. Scores go from 0 to 1; peers are the rows that reach \
        1 under the weights of k. Without limits a row may live from one column alone. Each row has weights \
        of its own, so scores are no ranking by common weights; the weights may be one of several sets. \
        Values are 0 or more, on a scale from 0, with higher better; units do not matter. A row with a \
        missing value has no score and bounds no other; a column of 0 is refused. Equal rows have equal \
        scores. It needs the library CLP (package coinor-libclp1).
        """,
      source: """
        Melyn and Moesen, Towards a synthetic indicator of macroeconomic performance, 1991; Cherchye, \
        Moesen, Rogge and Van Puyenbroeck, Social Indicators Research 82 (2007) 111.
        """,
      seeAlso: ["stats.weights", "stats.importance", "stats.means"])
  ) { columns, least, most, call in
    let lowest = try least?.numbers(for: columns.names, "least")
    let highest = try most?.numbers(for: columns.names, "most")
    try call.stack.charge(bytes: columns.rowCount * (columns.names.count + 4) * 32)
    let found = try computing(
      ["leastShares": "least", "mostShares": "most"], columns: columns.names
    ) { () throws(SampleError) in
      try benefitOfTheDoubt(
        columns.values, leastShares: lowest, mostShares: highest, stop: call.watch)
    }
    return BenefitResult(columns: columns, found: found, phrase: call.phrase)
  }
}

/// A benefit of the doubt, for Lua.
struct BenefitResult: LuaObject, Shown {
  static let luaName = "BenefitOfTheDoubt"
  static let luaType: UserType<BenefitResult> = UserType<BenefitResult>(
    "Each row scored by the weights that suit it best.",
    vietnamese: "Mỗi dòng được cân theo cách có lợi nhất cho nó.",
    properties: [
      property(
        "scores", "Score of each row, and the rows that keep it down.",
        "Điểm của từng dòng, và các dòng làm chuẩn cho nó.", returns: "Table"
      ) { $0.scores },
      property(
        "weights", "The weights that suit each row best, in its own row.",
        "Trọng số có lợi nhất cho từng dòng.", returns: "Table"
      ) { $0.parts($0.found.weights, digits: 4) },
      property(
        "shares", "What part of each score every column makes.",
        "Tỷ phần của từng cột trong điểm của từng dòng.", returns: "Table"
      ) { $0.parts($0.found.shares, digits: 3) },
      property("n", "Complete rows used.", "Số dòng đủ giá trị được dùng.", returns: "integer") {
        $0.found.n
      },
      property(
        "missing", "Rows left out because a value is missing.", "Số dòng bị bỏ vì thiếu giá trị.",
        returns: "integer"
      ) { $0.found.missing },
    ], events: [UserType<BenefitResult>.printing],
    bytes: { $0.found.scores.count * ($0.columns.names.count + 2) * 24 })

  let columns: Columns
  let found: BenefitOfTheDoubt
  let phrase: Phrase

  var table: Table? { scores }
  func text(_ style: DisplayStyle) -> String { renderTable(scores, style: style) }

  private var scores: Table {
    let labels = columns.rowLabels
    let reached = found.scores.count { $0 == 1 }
    return columns.rowTable(
      phrase.choose("benefit of the doubt", "lợi ích của nghi ngờ"),
      columns.besideRows([
        (Heading.digits(Heading.score, 4), found.scores.map { .measured($0) }),
        (
          Heading.peers,
          found.peers.map { peers in
            .optional(peers.isEmpty ? nil : peers.map { labels[$0 - 1] }.joined(separator: ", "))
          }
        ),
      ]),
      notes: [
        [
          phrase.choose("\(reached) at 1", "\(reached) đạt 1"),
          phrase.rows(found.n, missing: found.missing),
        ].joined(separator: " · ")
      ], phrase)
  }

  /// One column for each column given, row by row.
  private func parts(_ rows: [[Double]], digits: Int) -> Table {
    columns.rowTable(
      nil,
      columns.besideRows(
        columns.names.enumerated().map { place, name in
          (ColumnHead(name, digits: digits), rows.map { .measured($0[place]) })
        }), notes: [], phrase)
  }
}

extension Columns {
  /// What each row is called in a text.
  var rowLabels: [String] { rowColumn.1.map(\.plainText) }

  /// Columns whose names differ from one another and from that which says what each row is.
  func besideRows(_ columns: [(ColumnHead, [Cell])]) -> [(ColumnHead, [Cell])] {
    var taken: Set<String> = [rowColumn.0.name]
    return columns.map { head, cells in
      var (name, number) = (head.name, 1)
      while !taken.insert(name).inserted {
        number += 1
        name = "\(head.name) (\(number))"
      }
      guard name != head.name else { return (head, cells) }
      return (ColumnHead(name, digits: head.digits, form: head.form), cells)
    }
  }
}
