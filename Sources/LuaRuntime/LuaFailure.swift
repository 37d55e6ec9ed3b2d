/// What would work instead, as data: a message words it, a test runs it.
public enum Remedy: Equatable, Sendable {
  /// One of these in place of what was given.
  case replace(String, with: [String])
  /// This code.
  case run(String)
}

/// An error that can be shown to who typed the call: its description is the reason, without the
/// function's name; it or the advice says what would work.
public protocol Explained: Error, CustomStringConvertible {
  /// The parameter that the reason is about, by its declared name; nil when it is the whole call.
  var argument: String? { get }
  /// What would work, in a clause, where the description does not say it.
  var advice: String? { get }
  /// What the description offers, in the form that can be tried.
  var remedies: [Remedy] { get }
}

extension Explained {
  /// The reason and the advice.
  var sentence: String { description + (advice.map { "; \($0)" } ?? "") }
  /// No single parameter.
  public var argument: String? { nil }
  /// The description says it all.
  public var advice: String? { nil }
  /// Nothing that could be tried unseen.
  public var remedies: [Remedy] { [] }
}

/// How a Swift function that Lua called ends without a result.
public enum LuaFailure: Error {
  /// An argument is not what the parameter takes.
  case argument(Mismatch)
  /// The computation saw that the code is to stop (Ctrl-C, time limit).
  case stopped
  /// A Lua error value is on top of the stack; it goes on unchanged.
  case onStack
  /// So many bytes more do not fit under the memory limit.
  case memory(wanted: Int, limit: Int)
  /// What a Lua function called from Swift raised, in words.
  case described(String)
}

/// An argument that is not what its parameter takes.
public struct Mismatch: Error, Equatable, Sendable {
  /// 1 for the first argument, methods not counting the receiver; 0 for a named option.
  public var position: Int32
  /// The parameter's declared name.
  public var name: String
  /// Wanted and got: "number expected, got string".
  public var reason: String
  /// What would work, in a clause: "write 8 without quotes"; nil where the reason says it.
  public var advice: String?
  /// What would work.
  public var remedies: [Remedy]
  /// Whether the form of the whole call is the advice: an argument is left out, or is one too many.
  public var showsCall = false

  /// A mismatch whose place the parameter fills in.
  public init(_ reason: String, advice: String? = nil, remedies: [Remedy] = []) {
    position = 0
    name = ""
    self.reason = reason
    self.advice = advice
    self.remedies = remedies
  }

  /// "number expected, got string"; a number in quotes is shown without them.
  static func type(
    _ wanted: String, _ stack: LuaStack, _ index: Int32, advice: String?
  ) -> Mismatch {
    var mismatch = Mismatch("\(wanted) expected, got \(stack.typeName(index))", advice: advice)
    mismatch.showsCall = [.none, .nil].contains(stack.kind(index))
    if let number = stack.numberInQuotes(wanted, index) {
      mismatch.advice = "write \(number) without quotes"
      mismatch.remedies = [.replace("\"\(number)\"", with: [number])]
    }
    return mismatch
  }

  /// The same about a part of the argument: "element 2: …".
  public func inside(_ part: String) -> Mismatch {
    var mismatch = self
    mismatch.reason = "\(part): \(reason)"
    mismatch.showsCall = false
    return mismatch
  }
}

extension LuaStack {
  /// What the text at an index would be without its quotes, where a number is wanted.
  fileprivate func numberInQuotes(_ wanted: String, _ index: Int32) -> String? {
    guard kind(index) == .string, let text = text(index) else { return nil }
    if wanted == "integer" { return Int(text) == nil ? nil : text }
    return wanted.hasPrefix("number") && Double(text) != nil ? text : nil
  }
}

/// An error that a declared function raised, as Lua code and the host see it.
///
/// In Lua a value with the fields `message` and `cause`; it prints as its message. It comes back to
/// the host as the same Swift error.
public struct CallError: Error, Sendable {
  /// Where, which function, which argument, what was wanted and what would work.
  public let message: String
  /// The declared function that failed.
  public let function: String
  /// The parameter that the message is about.
  public let argument: String?
  /// What would work.
  public let remedies: [Remedy]
  /// The Swift error that was thrown.
  public let cause: any Error

  /// An error in these words.
  public init(
    message: String, function: String, argument: String?, remedies: [Remedy], cause: any Error
  ) {
    self.message = message
    self.function = function
    self.argument = argument
    self.remedies = remedies
    self.cause = cause
  }
}

/// Why code that the host ran ended without a result.
public struct LuaError: Error, CustomStringConvertible {
  /// The ways to fail.
  public enum Kind: Equatable, Sendable {
    /// The text is not Lua; `incomplete` when more of it could still be.
    case syntax(incomplete: Bool)
    /// An error was raised.
    case runtime
    /// The memory limit was reached.
    case memory
    /// Ctrl-C.
    case interrupted
    /// The time limit was reached.
    case timeout
    /// `os.exit` was called.
    case exit(Int32)
  }

  /// How it failed.
  public let kind: Kind
  /// What a user is shown.
  public let message: String
  /// Where the error came from, call by call; empty when there is nothing to tell.
  public let traceback: String
  /// The error of a declared function, when that is what was raised.
  public let cause: CallError?

  /// The message.
  public var description: String { message }

  /// A failure in words.
  public init(kind: Kind, message: String, traceback: String = "", cause: CallError? = nil) {
    self.kind = kind
    self.message = message
    self.traceback = traceback
    self.cause = cause
  }
}
