/// The one place that words what went wrong in a declared function.
extension Function {
  /// The error as Lua and the user see it.
  func callError(for error: any Error, at place: String) -> CallError {
    if !isCallable { return bare(error, place) }
    return switch error {
    case LuaFailure.argument(let mismatch): framed(mismatch, place, error)
    case let explained as any Explained: framed(explained, place)
    case let failure as LuaFailure: plain(failure.reason, place, error)
    default: plain(String(describing: error), place, error)
    }
  }

  /// Whether the name is one that a user could write and call: an operator or an index is not.
  private var isCallable: Bool {
    name.allSatisfy { $0.isLetter || $0.isNumber || "_.:".contains($0) }
  }

  /// The reason alone, where no call was written.
  private func bare(_ error: any Error, _ place: String) -> CallError {
    let reason: String
    var (argument, remedies) = (String?.none, [Remedy]())
    switch error {
    case LuaFailure.argument(let mismatch):
      (reason, argument, remedies) = (mismatch.reason, mismatch.name, mismatch.remedies)
    case let explained as any Explained:
      (reason, argument, remedies) = (explained.sentence, explained.argument, explained.remedies)
    case let failure as LuaFailure: reason = failure.reason
    default: reason = String(describing: error)
    }
    return CallError(
      message: place + reason, function: name, argument: argument, remedies: remedies, cause: error)
  }

  private func framed(_ mismatch: Mismatch, _ place: String, _ cause: any Error) -> CallError {
    let which: String
    var reason = mismatch.reason
    switch mismatch.position {
    case ...0 where mismatch.name == "self":
      which = "calling '\(shortName)' on bad self"
    case ...0: which = "bad option '\(mismatch.name)' to '\(name)'"
    default: which = "bad argument #\(mismatch.position) '\(mismatch.name)' to '\(name)'"
    }
    if mismatch.remedies.isEmpty, reason.contains(" expected, got ") {
      reason += "; " + howToWrite(mismatch.name, reason)
    }
    return CallError(
      message: "\(place)\(which) (\(reason))", function: name, argument: mismatch.name,
      remedies: mismatch.remedies, cause: cause)
  }

  /// What to write where a value of another type, or none, came.
  private func howToWrite(_ parameter: String, _ reason: String) -> String {
    if parameter == "self" {
      return "write a colon before \(shortName), as in value:\(shortName)(…)"
    }
    return reason.hasSuffix("got no value") ? "write \(callForm)" : "?\(name) shows how"
  }

  private func framed(_ error: any Explained, _ place: String) -> CallError {
    guard let argument = error.argument,
      let index = parameters.firstIndex(where: { $0.name == argument })
    else {
      return CallError(
        message: "\(place)\(name): \(error.sentence)", function: name,
        argument: error.argument, remedies: error.remedies, cause: error)
    }
    var mismatch = Mismatch(error.sentence, remedies: error.remedies)
    mismatch.name = argument
    mismatch.position = parameters[index].isNamed ? 0 : Int32(index + 1)
    return framed(mismatch, place, error)
  }

  private func plain(_ reason: String, _ place: String, _ cause: any Error) -> CallError {
    CallError(
      message: "\(place)\(name): \(reason)", function: name, argument: nil, remedies: [],
      cause: cause)
  }
}

extension LuaFailure {
  /// What the failure says, without the function's name.
  var reason: String {
    switch self {
    case .argument(let mismatch): mismatch.reason
    case .stopped: "interrupted"
    case .onStack: "error"
    case .memory(let wanted, let limit):
      "\(wanted / 1_048_576 + 1) MB more do not fit under the memory limit of "
        + "\(limit / 1_048_576) MB; ask for less, or start parsh with --memory MB"
    case .described(let text): text
    }
  }
}
