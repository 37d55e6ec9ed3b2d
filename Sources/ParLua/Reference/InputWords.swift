import ParIndex

/// Raw inputs in words: `46 of 231 (19.91%)`, `mean 0.745, 395 answers`.
struct InputWords {
  private let style: DisplayStyle

  init(_ style: DisplayStyle) { self.style = style }

  private func choose(_ english: String, _ vietnamese: String) -> String {
    style.language == .vi ? vietnamese : english
  }

  /// What was measured, for a rule.
  func text(_ input: RawInput, _ rule: Rule?) -> String {
    var parts: [String] = []
    if let counts = input.counts {
      let share = counts.whole > 0 ? " (\(percent(counts.part / counts.whole)))" : ""
      parts.append(
        choose(
          "\(count(counts.part)) of \(count(counts.whole))",
          "\(count(counts.part))/\(count(counts.whole))")
          + share)
    } else if case .survey? = rule?.kind {
      parts.append(choose("mean worth ", "giá trị trung bình ") + percent(input.measured))
    } else if let text = input.text {
      parts.append(words(text))
    } else {
      parts.append(number(input.measured, rule))
    }
    if input.counts == nil, let respondents = input.respondents {
      parts.append(choose("\(respondents) answers", "\(respondents) phiếu"))
    }
    return parts.joined(separator: ", ")
  }

  private func words(_ text: String) -> String {
    switch text {
    case "yes": choose("yes", "có")
    case "no": choose("no", "không")
    case "none": choose("none of them", "không có phần nào")
    default: text.split(separator: "|").joined(separator: ", ")
    }
  }

  private func number(_ number: Double, _ rule: Rule?) -> String {
    switch rule?.kind {
    case .deduction?, .forfeit?:
      return choose(
        number == 1 ? "1 violation" : "\(count(number)) violations", "\(count(number)) vi phạm")
    case .proportional?, .threshold?, .sipas?: return percent(number)
    default: return rule?.goesByShare == true ? percent(number) : count(number)
    }
  }

  private func percent(_ share: Double) -> String { style.number(100 * share, digits: 2) + "%" }
  private func count(_ number: Double) -> String { style.number(decimal(number)) }
}

extension Rule {
  /// Whether its limits are written in percent.
  fileprivate var goesByShare: Bool {
    switch kind {
    case .target(let rate, _): rate.isPercent
    case .interpolated(let low, _): low.isPercent
    case .tiers(let tiers): tiers.first?.limit.isPercent ?? false
    case .steps(let steps): steps.start.isPercent
    default: false
    }
  }
}
