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
  /// What would work, where the description does not say it.
  var advice: String? { get }
  /// What is offered, in the form that can be tried.
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
  /// What would work.
  public var remedies: [Remedy]

  /// A mismatch whose place the parameter fills in.
  public init(_ reason: String, remedies: [Remedy] = []) {
    position = 0
    name = ""
    self.reason = reason
    self.remedies = remedies
  }

  /// "number expected, got string".
  static func type(_ wanted: String, _ stack: LuaStack, _ index: Int32) -> Mismatch {
    Mismatch("\(wanted) expected, got \(stack.typeName(index))")
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
