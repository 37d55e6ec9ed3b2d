import ParIndex

/// Scoring rules in words, in both languages.
struct RuleWords {
  let language: Language

  private func choose(_ english: String, _ vietnamese: String) -> String {
    language == .vi ? vietnamese : english
  }

  /// A sentence without a final stop.
  func text(_ rule: Rule) -> String {
    switch rule.measure {
    case .value: text(rule.kind)
    case .ratio: choose("of numerator/denominator: ", "theo tử số/mẫu số: ") + text(rule.kind)
    case .complement:
      choose(
        "of (denominator − numerator)/denominator: ", "theo (mẫu số − tử số)/mẫu số: ")
        + text(rule.kind)
    }
  }

  private func text(_ kind: Rule.Kind) -> String {
    switch kind {
    case .proportional: choose("the maximum times the rate", "điểm tối đa nhân với tỷ lệ")
    case .threshold(let rate):
      choose(
        "nothing under \(rate); from there on the maximum times the rate",
        "dưới \(rate) thì 0 điểm; từ đó trở lên điểm tối đa nhân với tỷ lệ")
    case .target(let rate, let under): target(rate, under)
    case .interpolated(let low, let high):
      choose(
        "in a straight line from nothing at \(low) to the maximum at \(high)",
        "theo đường thẳng từ 0 điểm tại \(low) đến điểm tối đa tại \(high)")
    case .tiers(let tiers): self.tiers(tiers, areFalling: Rule(kind).direction < 0)
    case .steps(let steps): self.steps(steps)
    case .yesNo:
      choose("the maximum where it is done, else nothing", "đạt thì điểm tối đa, không thì 0 điểm")
    case .checklist(let parts):
      choose(
        "what is there, added up to at most the maximum: \(list(parts))",
        "cộng các phần có, không quá điểm tối đa: \(list(parts))")
    case .deduction(let each):
      choose(
        "the maximum less \(points(each)) for every violation",
        "điểm tối đa trừ \(points(each)) cho mỗi vi phạm")
    case .forfeit:
      choose(
        "the maximum; nothing after one violation", "điểm tối đa; có một vi phạm thì 0 điểm")
    case .survey(let answers): survey(answers)
    case .sipas:
      choose(
        "the maximum times the share of satisfied among valid answers",
        "điểm tối đa nhân với tỷ lệ hài lòng trên số phiếu hợp lệ")
    case .given:
      choose(
        "given: the points stand as published or appraised",
        "cho sẵn: lấy điểm đã công bố hoặc đã thẩm định")
    case .lua(let name):
      choose("the function \(name) of rules.lua", "hàm \(name) của rules.lua")
    }
  }

  private func target(_ rate: RuleNumber, _ under: Rule.UnderTarget) -> String {
    let start = choose(
      "the maximum from \(rate) on; under it ", "từ \(rate) thì điểm tối đa; dưới đó ")
    switch under {
    case .nothing: return start + choose("nothing", "0 điểm")
    case .proportional:
      return start + choose("in proportion to \(rate)", "theo tỷ lệ đạt so với \(rate)")
    }
  }

  /// Falling points hold under the first limit too, which the words then need not name.
  private func tiers(_ tiers: [Rule.Tier], areFalling: Bool) -> String {
    let named = areFalling ? Array(tiers.dropFirst()) : tiers
    let lowest = areFalling ? tiers.first.map { points($0.points) } : nil
    let under = named.first.map {
      choose(
        "\(lowest ?? "0 points") under \($0.limit)", "dưới \($0.limit): \(lowest ?? "0 điểm")")
    }
    let others = named.map {
      choose("\(points($0.points)) from \($0.limit)", "từ \($0.limit): \(points($0.points))")
    }
    return ([under].compactMap { $0 } + others).joined(separator: "; ")
  }

  private func steps(_ steps: Rule.Steps) -> String {
    let base = steps.base.map(points) ?? choose("0 points", "0 điểm")
    let side =
      steps.isDown ? choose("under it", "thấp hơn") : choose("over it", "cao hơn")
    var text = choose(
      "\(base) at \(steps.start), \(points(steps.each)) more for each full \(steps.step) \(side)",
      "\(base) tại \(steps.start), thêm \(points(steps.each)) cho mỗi \(steps.step) \(side)")
    if let cap = steps.cap {
      text += choose("; \(points(cap)) at most", "; nhiều nhất \(points(cap))")
    }
    if let coefficient = steps.coefficient {
      text += choose(
        "; times \(coefficient) for units that it eases",
        "; nhân \(coefficient) với đơn vị được áp dụng")
    }
    return text
  }

  private func survey(_ answers: [Rule.Part]) -> String {
    let left = answers.filter { $0.worth == nil }.map(\.name).joined(separator: ", ")
    let text = choose(
      "the maximum times the mean worth of the answers: \(list(answers.filter { $0.worth != nil }))",
      "điểm tối đa nhân với giá trị trung bình của câu trả lời: "
        + list(answers.filter { $0.worth != nil }))
    return left.isEmpty
      ? text : text + choose("; \(left) does not count", "; không tính \(left)")
  }

  private func list(_ parts: [Rule.Part]) -> String {
    parts.map { "\($0.name) \($0.worth?.description ?? "")" }.joined(separator: ", ")
  }

  /// "0.5 points", or a share of the maximum.
  private func points(_ number: RuleNumber) -> String {
    if number.isPercent { return choose("\(number) of the maximum", "\(number) điểm tối đa") }
    return choose(number.value == 1 ? "1 point" : "\(number) points", "\(number) điểm")
  }
}
