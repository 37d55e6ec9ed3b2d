/// The one place that words what went wrong in a declared function.
extension Function {
  /// The error as Lua and the user see it.
  func callError(for error: any Error, at place: String) -> CallError {
    switch error {
    case LuaFailure.argument(let mismatch): framed(mismatch, place, error)
    case let mismatch as Mismatch: framed(ofLast(mismatch), place, error)
    case let explained as any Explained: framed(explained, place)
    case let failure as LuaFailure: plain(failure.reason, place, error)
    default: plain(String(describing: error), place, error)
    }
  }

  private func framed(_ mismatch: Mismatch, _ place: String, _ cause: any Error) -> CallError {
    var mismatch = mismatch
    let which: String
    switch mismatch.position {
    case _ where !isCallable: which = ""
    case ...0 where mismatch.name == "self":
      which = "calling '\(shortName)' on bad self ("
      mismatch = withColon(mismatch)
    case ...0: which = "bad option '\(mismatch.name)' to '\(name)' ("
    default: which = "bad argument #\(mismatch.position) '\(mismatch.name)' to '\(name)' ("
    }
    let advice = mismatch.showsCall && isCallable ? "write \(callForm)" : mismatch.advice
    let reason = mismatch.reason + (advice.map { "; \($0)" } ?? "")
    return CallError(
      message: "\(place)\(which)\(reason)\(isCallable ? ")" : "")", function: name,
      argument: mismatch.name, remedies: mismatch.remedies, cause: cause)
  }

  private func framed(_ error: any Explained, _ place: String) -> CallError {
    var mismatch = Mismatch(error.description, advice: error.advice, remedies: error.remedies)
    guard let argument = error.argument,
      let index = parameters.firstIndex(where: { $0.name == argument })
    else {
      let subject = isCallable && !(error is UnknownField) ? "\(name): " : ""
      return CallError(
        message: "\(place)\(subject)\(error.sentence)", function: name,
        argument: error.argument, remedies: error.remedies, cause: error)
    }
    mismatch.name = argument
    mismatch.position = parameters[index].isNamed ? 0 : Int32(index + 1)
    return framed(mismatch, place, error)
  }

  /// A self of another type is there because a dot stands where a colon should; one that was
  /// closed has no advice and gets none.
  private func withColon(_ mismatch: Mismatch) -> Mismatch {
    guard mismatch.advice != nil else { return mismatch }
    var mismatch = mismatch
    mismatch.advice = "write a colon before \(shortName), as in value:\(shortName)(…)"
    mismatch.remedies = [.replace(".\(shortName)", with: [":\(shortName)"])]
    mismatch.showsCall = false
    return mismatch
  }

  /// A mismatch that the body found itself is about the last argument.
  private func ofLast(_ mismatch: Mismatch) -> Mismatch {
    var placed = mismatch
    let places = parameters.filter { !$0.isNamed }
    placed.name = places.last?.name ?? ""
    placed.position = Int32(places.count)
    return placed
  }

  private func plain(_ reason: String, _ place: String, _ cause: any Error) -> CallError {
    CallError(
      message: place + (isCallable ? "\(name): " : "") + reason, function: name, argument: nil,
      remedies: [],
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
