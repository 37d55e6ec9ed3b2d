import LuaRuntime
import ParIndex
import Statistics

/// `uncertainty` and `sensitivity`, of editions and of composites.
enum UncertaintyMethods {
  static func all<Owner: Composed>(of owner: Owner.Type) -> [Function] {
    [uncertainty(owner), sensitivity(owner)]
  }

  private static func uncertainty<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):uncertainty", of: owner,
      "How sure ranks are: ranks again and again under assumptions drawn by chance.",
      AssumptionOptions.weights, AssumptionOptions.normalise, AssumptionOptions.aggregate,
      AssumptionOptions.treat, AssumptionOptions.drop, AssumptionOptions.appraisal,
      AssumptionOptions.survey, AssumptionOptions.count, AssumptionOptions.seed,
      AssumptionOptions.level, AssumptionOptions.keep, Parameter(hidden: Call.self),
      returns: "Uncertainty: rank, interval and probabilities of classes for each unit",
      examples: [
        Example(
          "pt:\(CompositeSteps.example(owner))uncertainty{weights = 0.25, n = 100}:probability(\"Quảng Ninh\", {first = 5}) <= 1",
          shows: "true")
      ],
      notes: Notes(
        vietnamese: "Hạng chắc chắn đến đâu: xếp hạng lại nhiều lần theo các giả định ngẫu nhiên.",
        vietnameseReturns:
          "Uncertainty: hạng, khoảng hạng và xác suất từng nhóm của mỗi đơn vị",
        vietnameseDetails: """
          Mỗi lần lặp rút một phương án cho từng giả định đã nêu; phương án rút đều nhau. weights = 0.25: mỗi \
          trọng số nhân 1 + U(−0.25, 0.25) rồi đưa về tổng cũ; survey: điểm điều tra lệch theo sai số lấy \
          mẫu sd/√n·√deff·√(1 − n/N) rồi tính lại điểm; appraisal: điểm thẩm định lệch tối đa bấy nhiêu \
          mức mà cách chấm cho phép. Mọi đơn vị nhận các sai số độc lập. Lần lặp hỏng được đếm và nêu lý \
          do. Kết quả không phụ thuộc số luồng. Khoảng hạng là phân vị loại 7; xác suất nhóm chỉ có khi thang \
          điểm giữ nguyên.
          """,
        details: """
          Each replication draws one alternative of every assumption that is given, all equally likely. weights \
          = 0.25: each weight times 1 + U(−0.25, 0.25), then siblings brought back to their sum; survey: what \
          was surveyed is off by its sampling error sd/√n·√deff·√(1 − n/N), then scored again; appraisal: \
          what was appraised is off by up to so many of the levels that its rule allows, all equally likely. Errors of units, and of leaves, are \
          drawn independently, which makes intervals too short where the same people answered about \
          several leaves. A replication that fails is counted and named, never dropped silently. Results do not \
          depend on the number of threads. Intervals are quantiles of type 7 over the replications; \
          probabilities of classes are given where scores stay on their scale.
          """,
        source: """
          Saisana, Saltelli and Tarantola, Journal of the Royal Statistical Society A 168 (2005) 307; Cochran, \
          Sampling Techniques, 3rd ed. 1977; Kish, Survey Sampling, 1965
          """,
        seeAlso: ["\(owner.luaName):sensitivity", "Edition:remove"])
    ) {
      value, weights, normalise, aggregate, treat, drop, appraisal, survey, count, seed, level,
      keep, call in
      let index = try step { () throws(CompositeProblem) in try value.composite() }
      let options = AssumptionOptions(
        weights: weights, normalise: normalise, aggregate: aggregate, treat: treat, drop: drop,
        appraisal: appraisal, survey: survey)
      let assumptions = try options.assumptions(index)
      try AssumptionOptions.check(count, most: Uncertainty.maximum)
      try AssumptionOptions.check(level: level)
      try call.stack.charge(
        bytes: Uncertainty.bytes(index, count: count, keepsTotals: keep))
      let found = try step { () throws(CompositeProblem) in
        try index.uncertainty(
          assumptions, count: count, seed: UInt64(bitPattern: Int64(seed)), keepsTotals: keep,
          stop: call.watch)
      }
      return UncertaintyResult(found: found, level: level, phrase: call.phrase)
    }
  }

  private static func sensitivity<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):sensitivity", of: owner,
      "Which assumption moves ranks most: Sobol's indices.",
      Parameter<SensitivityTarget?>(
        "of",
        "\"ranks\" for the mean of places moved, a unit for its rank, or a function of ranks and scores.",
        vietnamese:
          "\"ranks\" là số bậc dịch chuyển trung bình, tên đơn vị là hạng của nó, hoặc một hàm của hạng và điểm.",
        role: .unit),
      AssumptionOptions.weights, AssumptionOptions.normalise, AssumptionOptions.aggregate,
      AssumptionOptions.treat, AssumptionOptions.drop, AssumptionOptions.appraisal,
      AssumptionOptions.survey,
      Parameter<Int>(
        option: "n",
        "Rows of the design; each takes two evaluations more than there are assumptions.",
        vietnamese: "Số dòng thiết kế; mỗi dòng cần số giả định cộng hai lần tính.", default: 1024,
        shownAs: "1024"),
      AssumptionOptions.seed,
      Parameter<FirstOrderEstimator>(
        option: "estimator", "How first-order indices are estimated.",
        vietnamese: "Cách ước lượng chỉ số bậc nhất.", default: .centred, shownAs: "\"centred\""),
      Parameter<Int>(
        option: "bootstrap", "Samples for the intervals; 0 for none.",
        vietnamese: "Số mẫu bootstrap cho khoảng tin cậy; 0 là không lập.", default: 1000,
        shownAs: "1000"),
      CorrelationOptions.level, Parameter(hidden: Call.self),
      returns: "Sensitivity: first-order and total index of each assumption",
      examples: [
        Example(
          "#pt:\(CompositeSteps.example(owner))sensitivity{weights = 0.25, survey = true, n = 64}.table",
          shows: "2")
      ],
      notes: Notes(
        vietnamese: "Giả định nào làm hạng thay đổi nhiều nhất: chỉ số Sobol.",
        vietnameseReturns: "Sensitivity: chỉ số bậc nhất và toàn phần của từng giả định",
        vietnameseDetails: """
          Bậc nhất: phần phương sai mất đi nếu chỉ biết chắc giả định đó; toàn phần: phần còn lại nếu chỉ không \
          biết giả định đó. Thiết kế Saltelli trên dãy Sobol', bậc nhất theo Saltelli (đã trừ trung bình; \
          uncentred như COINr), toàn phần theo Jansen, khoảng tin cậy bootstrap. Dòng có lần tính hỏng bị bỏ \
          và được đếm.
          """,
        details: """
          First order: the share of the variance that would go if that assumption alone were known; total: the \
          share that would stay if it alone were not. Saltelli's design over a Sobol' sequence shifted by the \
          seed; first order by Saltelli's estimator, centred (uncentred as COINr has it), total by Jansen's; \
          bootstrap intervals. Rows in which an evaluation fails are left out and counted.
          """,
        source: """
          Saltelli et al., Computer Physics Communications 181 (2010) 259; Jansen, ibid. 117 (1999) 35; \
          Saisana, Saltelli and Tarantola, Journal of the Royal Statistical Society A 168 (2005) 307
          """,
        seeAlso: ["\(owner.luaName):uncertainty"])
    ) {
      value, given, weights, normalise, aggregate, treat, drop, appraisal, survey, rows, seed,
      estimator, bootstrap, level, call in
      let index = try step { () throws(CompositeProblem) in try value.composite() }
      let options = AssumptionOptions(
        weights: weights, normalise: normalise, aggregate: aggregate, treat: treat, drop: drop,
        appraisal: appraisal, survey: survey)
      let assumptions = try options.assumptions(index)
      try AssumptionOptions.check(rows, least: 2, most: SobolDesign.maximumRows)
      try AssumptionOptions.check(level: level, as: "ci")
      let samples = try AssumptionOptions.bootstrap(bootstrap, seed)
      let count = rows * (assumptions.factors.count + 2)
      let target = given ?? .ranks
      try call.stack.charge(
        bytes: Uncertainty.bytes(index, count: count, keepsTotals: target.needsTotals))
      let found = try target.look(index) { measure in
        do {
          return try index.sensitivity(
            assumptions, rows: rows, seed: UInt64(bitPattern: Int64(seed)), estimator: estimator,
            level: level, bootstrap: samples, keepsTotals: target.needsTotals, stop: call.watch,
            of: measure)
        } catch CompositeProblem.stopped, SampleError.stopped { throw LuaFailure.stopped }
      }
      return SensitivityResult(
        found: found, target: target.text(index, call.phrase), phrase: call.phrase)
    }
  }
}
