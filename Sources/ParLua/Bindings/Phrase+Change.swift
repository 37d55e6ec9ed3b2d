import ParIndex

// What is said of changes between years.

extension Phrase {
  /// What stands in the column of nodes for what belongs to none.
  static let noNode = "+/−"

  /// The sums of a change of score.
  func split(_ whole: String, own: String, framework: String, residual: String?) -> String {
    let rest = residual.map { choose(", residual \($0)", ", phần dư \($0)") } ?? ""
    return choose(
      "\(whole) = performance \(own), framework \(framework)\(rest)",
      "\(whole) = do kết quả \(own), do bộ tiêu chí \(framework)\(rest)")
  }

  /// How leaves of two frameworks were brought together.
  func basis(_ basis: Correspondence.Basis) -> String? {
    switch basis {
    case .sameFramework: nil
    case .crosswalk:
      choose(
        "the framework changed: leaves go on by the package's crosswalk",
        "bộ tiêu chí thay đổi: nối tiêu chí theo bảng đối chiếu")
    case .codeAndName:
      choose(
        "the framework changed: leaves of the same code and name are taken to go on",
        "bộ tiêu chí thay đổi: coi tiêu chí cùng mã và tên là một")
    }
  }

  /// Nothing below the node is known.
  func noParts(_ whole: String) -> String {
    choose("\(whole); what it is made of is not known", "\(whole); không rõ gồm những gì")
  }

  /// Leaves that could not be compared.
  func unknownLeaves(_ count: Int) -> String? {
    count == 0
      ? nil
      : choose(
        "\(count) \(count == 1 ? "leaf has" : "leaves have") no points in a year: what they changed is among the unknown parts",
        "\(count) tiêu chí không có điểm ở một năm: thay đổi của chúng nằm trong phần chưa rõ")
  }

  /// A node under another code.
  func moved(_ code: String, was old: String, in year: Year) -> String {
    choose("\(code) was \(old) in \(year)", "\(code) là \(old) năm \(year)")
  }

  /// What belongs to no node.
  var adjustmentAndRounding: String {
    choose(
      "bonus, penalty, rounding, unknown parts", "điểm thưởng, phạt, làm tròn, phần chưa rõ")
  }

  /// The sums of a change of rank.
  func places(
    from: String, to: String, of count: Int, total: String, own: String, rivals: String,
    framework: String?
  ) -> String {
    let rest = framework.map { choose(", framework \($0)", ", do bộ tiêu chí \($0)") } ?? ""
    return choose(
      "rank \(from) → \(to) of \(count) in both years: \(total) places = own \(own), others \(rivals)\(rest)",
      "hạng \(from) → \(to) trong \(count) đơn vị cả hai năm: \(total) bậc = do mình \(own), đơn vị khác \(rivals)\(rest)"
    )
  }

  /// How places were estimated.
  func drawn(_ permutations: Int, error: String) -> String {
    let count = style.number(Double(permutations))
    return choose(
      "places are means over \(count) random orders, standard error at most \(error)",
      "số bậc là trung bình của \(count) thứ tự ngẫu nhiên, sai số chuẩn không quá \(error)")
  }

  /// Who passed whom.
  func overtaken(by ahead: [String], overtook: [String]) -> String? {
    var parts: [String] = []
    if !ahead.isEmpty {
      parts.append(choose("overtaken by \(first(ahead))", "bị vượt bởi \(first(ahead))"))
    }
    if !overtook.isEmpty {
      parts.append(choose("overtook \(first(overtook))", "đã vượt \(first(overtook))"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The first six of several names, and how many more.
  private func first(_ names: [String]) -> String {
    let rest =
      names.count > 6
      ? choose(" and \(names.count - 6) more", " và \(names.count - 6) đơn vị khác") : ""
    return names.prefix(6).joined(separator: ", ") + rest
  }

  /// What the gaps of passes are.
  var gaps: String {
    choose(
      "gaps are own score less the other's; node: where most of the difference was made",
      "khoảng cách là điểm của mình trừ điểm đơn vị kia; tiêu chí: nơi tạo ra phần lớn chênh lệch")
  }

  /// How many units moved.
  func moved(_ count: Int, up: Int, down: Int, mean: String) -> String {
    choose(
      "of \(count) ranked in both years \(up) climbed, \(down) fell; \(mean) places on average",
      "trong \(count) đơn vị có hạng cả hai năm: \(up) tăng, \(down) giảm; trung bình \(mean) bậc")
  }

  /// Who could not be compared.
  func leftOut(_ names: [String]) -> String {
    choose("ranked in one year only: \(first(names))", "chỉ có hạng một năm: \(first(names))")
  }

  /// Had a unit not changed since a year.
  func hadItStayed(_ year: String) -> String {
    choose("had it stayed as in \(year)", "nếu giữ như năm \(year)")
  }

  /// The score and the rank that a unit has.
  func asItIs(score: String, rank: String, of count: Int) -> String {
    choose(
      "as it is: \(score), rank \(rank) of \(count) ranked in both years",
      "thực tế: \(score), hạng \(rank) trong \(count) đơn vị có hạng cả hai năm")
  }
}
