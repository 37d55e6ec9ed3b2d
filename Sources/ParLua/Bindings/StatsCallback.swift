import LuaRuntime

extension LuaCallback {
  /// The number that the function returns; NaN for `stats.missing`.
  ///
  /// - Parameters:
  ///   - name: The parameter that the function was given as.
  ///   - undefined: Whether `nil`, which functions of `stats` give for what is not defined, is NaN.
  /// - Throws: `NoNumber` for anything else; what the function raised as it is.
  func number(
    _ name: String, undefined: Bool = false, arguments: [any LuaPushable]
  ) throws -> Double {
    let found: Result<Double, NoNumber> = try result(arguments) { stack, index in
      if let number = Double.peek(stack, index) { return .success(number) }
      let isGap = stack.kind(index) == .userdata && Gap.peek(stack, index) != nil
      if isGap || undefined && stack.kind(index) == .nil { return .success(.nan) }
      return .failure(NoNumber(name: name, type: stack.typeName(index)))
    }
    return try found.get()
  }
}

/// A function of the caller's that returned something else than a number.
struct NoNumber: Explained {
  let name: String
  let type: String

  var argument: String? { name }
  var description: String { "the function returned \(type); write one that returns a number" }
}
