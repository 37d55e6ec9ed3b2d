import ParIndex

/// What results say under and above their tables, in both languages, worded in one place.
struct Phrase {
  let language: Language
  /// Whether decimals in notes stand after a comma, as those of the table do.
  var decimalComma = false

  /// How numbers in notes are shown.
  var style: DisplayStyle { DisplayStyle(decimalComma: decimalComma, language: language) }

  /// The text in the language.
  func choose(_ english: String, _ vietnamese: String) -> String {
    language == .vi ? vietnamese : english
  }

  /// A node's name in the language, as far as it has one.
  func name(_ node: Node) -> String {
    language == .en && !node.nameEn.isEmpty ? node.nameEn : node.name
  }

  /// So many units, called what they are: "63 provinces".
  func units(_ count: Int, _ info: IndexInfo) -> String {
    let word = info.unitEn
    let plural = word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
    return choose("\(count) \(count == 1 ? word : plural)", "\(count) \(info.unitVi)")
  }

  /// Where figures are invented.
  func mark(_ info: IndexInfo) -> String? { mark(isSynthetic: info.isSynthetic) }

  /// The same of what has lost sight of its index.
  func mark(isSynthetic: Bool) -> String? {
    isSynthetic
      ? choose("synthetic figures, for teaching", "số liệu mô phỏng, để giảng dạy") : nil
  }

  /// Where only few units are known.
  func among(_ known: Int, of count: Int) -> String {
    choose(
      "ranks are among \(known) known of \(count)",
      "xếp hạng trong \(known) đơn vị có số liệu trên \(count)")
  }

  /// Who has a score and takes no place.
  func notRanked(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return choose("scored and not ranked: \(list)", "có điểm, không xếp hạng: \(list)")
  }

  /// Who has no score.
  func withoutScore(_ names: [String], of count: Int) -> String {
    let first = names.prefix(3).joined(separator: ", ")
    let rest =
      names.count > 3
      ? choose(" and \(names.count - 3) more", " và \(names.count - 3) đơn vị khác") : ""
    return choose(
      "\(names.count) of \(count) without a score: \(first)\(rest)",
      "\(names.count) trên \(count) đơn vị không có điểm: \(first)\(rest)")
  }

  /// Values that are not there.
  func missing(_ missing: Int, of count: Int) -> String {
    choose("\(missing) of \(count) missing", "thiếu \(missing) trên \(count)")
  }

  /// A break in the series.
  func changed(after year: Year) -> String {
    choose(
      "the framework changed after \(year): changes compare unlike scores",
      "bộ tiêu chí thay đổi sau năm \(year): thay đổi so sánh các điểm không cùng cách tính")
  }

  /// The title of a table of published and computed figures.
  func verification(_ label: String) -> String {
    choose("\(label) · published and computed", "\(label) · đã công bố và tính được")
  }

  /// How far long work is: its share from 0 to 1, the share done in a second, seconds to the end.
  func progress(share: Double, rate: Double, left: Double) -> String {
    let full = Int(share * 20)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
    let speed = fixedText(100 * rate, digits: rate < 0.1 ? 1 : 0)
    let seconds = fixedText(left.rounded(.up), digits: 0)
    return choose(
      "\(bar) \(Int(share * 100)) % · \(speed) %/s · \(seconds) s left · Ctrl-C stops",
      "\(bar) \(Int(share * 100)) % · \(speed) %/s · còn \(seconds) giây · Ctrl-C để dừng")
  }

  /// Long work of unknown length.
  func working(seconds: Double) -> String {
    choose(
      "working for \(Int(seconds)) s · Ctrl-C stops",
      "đã chạy \(Int(seconds)) giây · Ctrl-C để dừng")
  }

  /// How many figures disagree.
  func disagreeing(_ wrong: Int, of compared: Int, uncompared: Int) -> String {
    let rest =
      uncompared == 0
      ? ""
      : choose(
        "; \(uncompared) have nothing to compare with",
        "; \(uncompared) số không có gì để đối chiếu")
    if compared == 0 {
      return choose("no published figure to compare with", "không có số công bố để đối chiếu")
    }
    return choose(
      "\(wrong) of \(compared) compared figures disagree",
      "\(wrong) trên \(compared) số đối chiếu không khớp") + rest
  }

  /// The title of a square of correlations.
  func correlations(_ label: String, _ method: String) -> String {
    choose("\(label) · \(method) correlations", "\(label) · tương quan \(method)")
  }

  /// A place among others.
  func place(_ rank: Rank, of count: Int) -> String {
    let place = style.number(rank.value)
    return choose("\(place) of \(count)", "\(place)/\(count)")
  }

  /// The first line of a session.
  func banner(_ version: String, indices: Int, years: String) -> String {
    choose(
      "parsh \(version) · Lua 5.4 · \(indices) \(indices == 1 ? "index" : "indices")\(years) · help() · Ctrl-D leaves",
      "parsh \(version) · Lua 5.4 · \(indices) chỉ số\(years) · help() · Ctrl-D để thoát")
  }
}
