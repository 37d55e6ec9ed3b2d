import LuaRuntime
import ParIndex
import Statistics

/// What becomes of the values of one sample: scores stay scores of the same units, anything else a
/// list.
extension Sample {
  /// Other values of the same rows.
  ///
  /// - Parameters:
  ///   - done: What was done to the values, as the label of scores says it.
  ///   - digits: The decimals with which scores are shown; those that they had for `nil`.
  func replaced(_ values: [Double], _ done: String, digits: Int? = nil) -> Several {
    guard case .scores(let scores) = self else { return Several(List(values.map(listElement))) }
    return Several(
      Scores(
        label: "\(scores.label) · \(done)", registry: scores.registry, ids: scores.ids,
        values: values, digits: digits ?? scores.digits))
  }

  /// Scores as they are; anything else as a list.
  var unchanged: Several {
    if case .scores(let scores) = self { return Several(scores) }
    return Several(List(values.map(listElement)))
  }

  /// Whole numbers, such as ranks, in place of the values.
  func replaced(whole values: [Double], _ done: String) -> Several {
    guard case .scores = self else {
      return Several(List(values.map { Int(exactly: $0).map { $0 as any LuaPushable } ?? Gap() }))
    }
    return replaced(values, done, digits: 0)
  }
}

/// A measurement in a list; a gap where it is missing.
func listElement(_ value: Double) -> any LuaPushable { value.isNaN ? Gap() : value }

extension LuaObject {
  /// A property that gives a measurement; nil where it is missing.
  static func measure(
    _ name: String, _ summary: String, _ vietnamese: String,
    _ value: @escaping @Sendable (Self) -> Double?
  ) -> Function {
    property(name, summary, vietnamese, returns: "number") { object -> Double? in
      value(object).flatMap { $0.isNaN ? nil : $0 }
    }
  }

  /// A property.
  static func property<Value: LuaPushable>(
    _ name: String, _ summary: String, _ vietnamese: String, returns: String,
    vietnameseReturns: String = "", _ value: @escaping @Sendable (Self) -> Value
  ) -> Function {
    Function(
      property: "\(luaName).\(name)", of: Self.self, summary, returns: returns,
      notes: Notes(vietnamese: vietnamese, vietnameseReturns: vietnameseReturns), action: value)
  }
}
