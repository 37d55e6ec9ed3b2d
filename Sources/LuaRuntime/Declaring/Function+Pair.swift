/// Functions of two parameters, compiled for their types.
///
/// The compiler (6.3) reads a parameter pack element by element through witness tables, and inlines
/// no typed throws across modules. For two parameters without options this path does without both:
/// a call then costs 1.5 of the same C function rather than 1.9.
extension Function {
  /// A function of two named parameters; each is read and checked before `action` runs.
  @inlinable
  public convenience init<A: LuaReadable, B: LuaReadable, R: LuaPushable>(
    _ name: String, _ summary: String, _ first: Parameter<A>, _ second: Parameter<B>,
    returns: String, examples: [Example] = [], notes: Notes = Notes(),
    action: @escaping @Sendable (A, B) throws -> R
  ) {
    let infos = [first.info, second.info]
    let shape = CallShape(infos)
    let call = PairCall(plainMost: shape.plainMost, action: action) { stack in
      var cursor = try shape.cursor(stack)
      return try action(first.read(&cursor), second.read(&cursor)).push(to: stack)
    }
    self.init(name, summary, infos, returns, examples, notes) { try call.run($0) }
  }
}

extension Function {
  /// A function of two numbers that gives a number, as a scoring rule is.
  ///
  /// A closure stored behind type parameters takes its arguments through memory; this one takes
  /// them in registers, which is a tenth of the call.
  public convenience init(
    _ name: String, _ summary: String, _ first: Parameter<Double>, _ second: Parameter<Double>,
    returns: String, examples: [Example] = [], notes: Notes = Notes(),
    action: @escaping @Sendable (Double, Double) throws -> Double
  ) {
    let infos = [first.info, second.info]
    let shape = CallShape(infos)
    let plainMost = shape.plainMost
    self.init(name, summary, infos, returns, examples, notes) { stack in
      guard stack.top <= plainMost, let a = Double.peek(stack, 1), let b = Double.peek(stack, 2)
      else {
        var cursor = try shape.cursor(stack)
        return try action(first.read(&cursor), second.read(&cursor)).push(to: stack)
      }
      return try action(a, b).push(to: stack)
    }
  }
}

/// What a call of two parameters needs, in one object, so that the closure over it is the object.
@usableFromInline
final class PairCall<A: LuaReadable, B: LuaReadable, R: LuaPushable>: Sendable {
  @usableFromInline let plainMost: Int32
  @usableFromInline let action: @Sendable (A, B) throws -> R
  @usableFromInline let general: @Sendable (LuaStack) throws -> Int32

  @inlinable
  init(
    plainMost: Int32, action: @escaping @Sendable (A, B) throws -> R,
    general: @escaping @Sendable (LuaStack) throws -> Int32
  ) {
    self.plainMost = plainMost
    self.action = action
    self.general = general
  }

  /// The call; the general path reads again what does not fit, and says why.
  @inlinable
  @inline(__always)
  func run(_ stack: LuaStack) throws -> Int32 {
    guard stack.top <= plainMost, let a = A.peek(stack, 1), let b = B.peek(stack, 2) else {
      return try general(stack)
    }
    return try action(a, b).push(to: stack)
  }
}
