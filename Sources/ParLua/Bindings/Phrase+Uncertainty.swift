import ParIndex

// What is said of how sure ranks are.

extension Phrase {
  func replications(_ count: Int) -> String {
    choose(
      "\(count) replication\(count == 1 ? "" : "s")", "\(count) lần lặp")
  }

  /// What was varied: "weights ±25 %, survey, treat {0, 5}".
  func assumptions(_ given: Assumptions) -> String {
    given.factors.map { factor in
      switch factor {
      case .weights:
        choose("weights", "trọng số") + " ±\(shortestText(100 * (given.weights ?? 0))) %"
      case .treatment:
        choose("treatment", "xử lý ngoại lai")
          + " {\(given.treatments.map { "\($0 ?? 0)" }.joined(separator: ", "))}"
      case .scale:
        choose("scale", "thang đo")
          + " {\(given.scales.map { $0?.text ?? ScaleName.asIs }.joined(separator: ", "))}"
      case .mean:
        choose("mean", "trung bình")
          + " {\(given.means.map { $0.map(\.text).joined(separator: "/") }.joined(separator: ", "))}"
      case .drop:
        choose("one of \(given.dropped.count) left out", "bỏ một trong \(given.dropped.count)")
      case .appraisal:
        choose("appraisal", "thẩm định") + " ±\(given.appraisal ?? 0)"
          + (given.appraisalShare == 1
            ? "" : choose(" of ", " của ") + "\(shortestText(100 * given.appraisalShare)) %")
      case .survey:
        choose("survey", "điều tra") + designEffect(given.survey)
      }
    }.joined(separator: ", ")
  }

  private func designEffect(_ design: SurveyDesign?) -> String {
    guard let design, design.effect != 1 else { return "" }
    return " (deff \(shortestText(design.effect)))"
  }

  /// What the two ends are.
  func rankInterval(_ level: Double) -> String {
    let tail = decimal(50 * (1 - level))
    let (low, high) = (shortestText(tail), shortestText(decimal(100 - tail)))
    return choose(
      "low, high: the ranks at \(low) % and \(high) % of the replications",
      "thấp, cao: hạng tại \(low) % và \(high) % các lần lặp")
  }

  func moved(_ places: String) -> String {
    choose(
      "on average a unit is \(places) places off its rank as it is",
      "trung bình mỗi đơn vị lệch \(places) bậc so với hạng hiện có")
  }

  /// How many values were varied.
  func varied(_ surveyed: Int, _ appraised: Int) -> String {
    var parts: [String] = []
    if surveyed > 0 {
      parts.append(
        choose("\(surveyed) values by sampling error", "\(surveyed) giá trị theo sai số lấy mẫu"))
    }
    if appraised > 0 {
      parts.append(
        choose("\(appraised) by levels of their rules", "\(appraised) giá trị theo mức chấm"))
    }
    return choose("varied: ", "thay đổi: ") + parts.joined(separator: ", ")
  }

  func failed(_ count: Int, of all: Int) -> String {
    choose(
      "\(count) of \(all) replications failed: .failed says why",
      "\(count) trên \(all) lần lặp hỏng: .failed cho biết lý do")
  }

  var noneFailed: String { choose("none failed", "không lần nào hỏng") }

  /// What was evaluated.
  func evaluations(_ count: Int, mean: String, deviation: String) -> String {
    choose(
      "\(count) evaluations; mean \(mean), standard deviation \(deviation)",
      "\(count) lần tính; trung bình \(mean), độ lệch chuẩn \(deviation)")
  }

  func rowsLeftOut(_ failed: Int, of all: Int) -> String {
    choose(
      "\(failed) of \(all) rows of the design left out: an evaluation failed",
      "bỏ \(failed) trên \(all) dòng thiết kế vì có lần tính hỏng")
  }

  var nothingMoves: String {
    choose("the result is always the same", "kết quả luôn như nhau")
  }
}
