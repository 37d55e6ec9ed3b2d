import LuaRuntime
import ParIndex

/// Runs the functions of a package's `rules.lua` in an interpreter of its own.
///
/// No files, no clock, no chance, no order that changes from run to run: of Lua's libraries only what
/// gives the same answer every time. Every answer is asked for twice, so that a function that keeps
/// something between calls is found out.
final class RuleInterpreter: RuleFunctions {
  private let interpreter: Interpreter
  /// Why no function is run any more: one took too long, or too much.
  private var stopped: InputFault?

  /// What a function may use.
  private static let limits = Limits(memory: 64 << 20, seconds: 1)
  private static let kept = [
    "assert", "error", "ipairs", "math", "pcall", "select", "string", "table", "tonumber",
    "tostring", "type", "utf8",
  ]

  /// The functions of a text.
  ///
  /// - Throws: `InputFault` where the text does not run.
  init(_ text: String) throws(InputFault) {
    do throws(LuaError) {
      interpreter = try Interpreter(
        limits: RuleInterpreter.limits, files: FileGate(workingFolder: "/dev/null")
      ) { _ in }
      try interpreter.run(RuleInterpreter.preparation, name: "=rules", arguments: [])
      try interpreter.run(text, name: "=rules.lua", arguments: [])
      try interpreter.load(RuleInterpreter.question, name: "=rules")
    } catch {
      throw RuleInterpreter.fault(error)
    }
  }

  /// What Lua says, and what a function may do.
  private static func fault(_ error: LuaError) -> InputFault {
    let reason =
      switch error.kind {
      case .timeout: "a function took longer than \(limits.seconds.map { "\(Int($0)) s" } ?? "")"
      case .memory: "a function took more than \(limits.memory >> 20) MB"
      default: error.message
      }
    return InputFault(
      reason: reason, remedy: "correct the function; it may use numbers, texts, tables and math")
  }

  /// Leaves what is kept, and takes chance out of `math`.
  static var preparation: String {
    let names = kept.map { "\($0) = true" }.joined(separator: ", ")
    return """
      local kept = {\(names)}
      math.random, math.randomseed = nil, nil
      local globals, all = _G, {}
      for name in pairs(globals) do all[#all + 1] = name end
      for _, name in ipairs(all) do if not kept[name] then globals[name] = nil end end
      """
  }

  /// Asks a function, or whether there is one where no maximum is given.
  private static let question = """
    local name, value, numerator, denominator, maximum = ...
    local points = _ENV[name]
    if not maximum then return type(points) == "function" end
    return points({value = value, numerator = numerator, denominator = denominator}, maximum)
    """

  func has(_ name: String) -> Bool {
    let answer = try? ask(name, FunctionInput(), maximum: nil) { stack, index in
      (try? Bool.read(stack, index)) ?? false
    }
    return answer ?? false
  }

  func points(
    _ name: String, _ input: FunctionInput, maximum: Double
  ) throws(InputFault) -> Double {
    let first = try number(name, input, maximum)
    guard try number(name, input, maximum) == first else {
      throw InputFault(
        reason: "\(name) of rules.lua gave two answers for the same input",
        remedy: "let it keep nothing between calls")
    }
    return first
  }

  private func number(
    _ name: String, _ input: FunctionInput, _ maximum: Double
  ) throws(InputFault) -> Double {
    if let stopped { throw stopped }
    let points: Double?
    do throws(LuaError) {
      points = try ask(name, input, maximum: maximum) { stack, index in
        try? Double.read(stack, index)
      }
    } catch {
      let fault = RuleInterpreter.fault(error)
      if [.timeout, .memory].contains(error.kind) { stopped = fault }
      throw fault
    }
    guard let points, points.isFinite else {
      throw InputFault(
        reason: "\(name) of rules.lua gave no number", remedy: "let it return the points")
    }
    return points
  }

  private func ask<Answer>(
    _ name: String, _ input: FunctionInput, maximum: Double?,
    _ read: (LuaStack, Int32) -> Answer?
  ) throws(LuaError) -> Answer? {
    let stack = interpreter.stack
    stack.pushCopy(of: 1)
    name.push(to: stack)
    for number in [input.value, input.numerator, input.denominator, maximum] {
      _ = number.push(to: stack)
    }
    let count = try interpreter.call(arguments: 5)
    defer { stack.drop(count) }
    return count == 0 ? nil : read(stack, stack.top - count + 1)
  }
}
