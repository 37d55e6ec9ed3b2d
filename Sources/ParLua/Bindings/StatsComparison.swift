import LuaRuntime
import ParIndex
import Statistics

extension Alternative: LuaChoice {}

/// The options that tests of one place, or of two, have in common.
enum TestOptions {
  static let y = Parameter<Sample?>(
    "y", "The second sample, or the other half of the pairs; none for one sample.",
    vietnamese: "Mẫu thứ hai, hoặc vế kia của các cặp; bỏ trống khi chỉ có một mẫu.")
  static let paired = Parameter<Bool>(
    option: "paired", "Whether x and y are pairs: scores by unit, anything else by place.",
    vietnamese: "x và y có phải là các cặp không: điểm ghép theo đơn vị, còn lại theo vị trí.",
    default: false, shownAs: "false")
  static let difference = Parameter<Double?>(
    option: "difference", "By how much x lies above y by hypothesis, for two samples; else 0.",
    vietnamese: "Giả thuyết x cao hơn y bao nhiêu, khi có hai mẫu; bỏ trống là 0.", default: nil,
    shownAs: "nil")
  static let alternative = Parameter<Alternative>(
    option: "alternative", "Which deviations speak against the hypothesis.",
    vietnamese: "Đối thuyết: hai phía, nhỏ hơn (less) hoặc lớn hơn (greater).",
    default: .twoSided, shownAs: "\"two-sided\"")

  /// What one sample is tested against.
  static func center(_ name: String, _ english: String, _ vietnamese: String)
    -> Parameter<Double?>
  {
    Parameter<Double?>(
      option: name, "What the \(english) is by hypothesis, for one sample; else 0.",
      vietnamese: "Giả thuyết \(vietnamese) bằng bao nhiêu, khi có một mẫu; bỏ trống là 0.",
      default: nil, shownAs: "nil")
  }
}

/// What a test of places compares.
struct Comparison {
  enum Samples {
    case one([Double])
    case pairs([Double], [Double])
    /// How many units are in both.
    case two([Double], [Double], shared: Int)
  }

  let samples: Samples
  /// What the mean, the median or the difference is by hypothesis.
  let hypothesis: Double

  /// - Parameter center: The option by which one sample's hypothesis is given, with its value.
  init(
    _ x: Sample, _ y: Sample?, paired: Bool, center: (name: String, value: Double?),
    difference: Double?
  ) throws {
    guard let y else {
      if paired { throw OptionProblem("paired", "pairs need a second sample; give y") }
      if difference != nil {
        throw OptionProblem(
          "difference", "one sample has no difference; write \(center.name), or give y")
      }
      samples = .one(x.values)
      hypothesis = center.value ?? 0
      return
    }
    if center.value != nil {
      throw OptionProblem(
        center.name, "with two samples their difference is tested; write difference")
    }
    hypothesis = difference ?? 0
    if paired {
      let pair = try Sample.pair(x, y)
      samples = .pairs(pair.x, pair.y)
    } else {
      samples = .two(x.values, y.values, shared: Comparison.shared(x, y))
    }
  }

  /// How many units have a value in both.
  private static func shared(_ x: Sample, _ y: Sample) -> Int {
    guard case .scores(let left) = x, case .scores(let right) = y,
      let joined = try? left.join(right)
    else { return 0 }
    return zip(joined.left, joined.right).count { !$0.isNaN && !$1.isNaN }
  }
}

/// An option that does not go with the rest of the call.
struct OptionProblem: Explained {
  let name: String
  let description: String

  init(_ name: String, _ description: String) {
    self.name = name
    self.description = description
  }

  var argument: String? { name }
  var remedies: [Remedy] { [] }
}
