import LuaRuntime
import ParIndex

/// A node given by its code or name.
struct NodeText: LuaReadable {
  static let luaName = "node"
  let text: String

  /// A text or an integer; 8.10 would lose its last digit, so a float is refused.
  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> NodeText {
    if stack.kind(index) == .number {
      if let number = try? Int.read(stack, index),
        (try? stack.description(of: index)) == "\(number)"
      {
        return NodeText(text: String(number))
      }
      let shown = (try? stack.description(of: index)) ?? ""
      throw Mismatch(
        "the code of a node is a text, got the number \(shown)", advice: "write \"\(shown)\"",
        remedies: [.replace(shown, with: ["\"\(shown)\""])])
    }
    guard stack.kind(index) == .string else {
      throw stack.mismatch("node as a text", index, "write its code in quotes")
    }
    return NodeText(text: try String.read(stack, index))
  }
}

/// A year given as a number or a text.
struct YearText: LuaReadable {
  static let luaName = "year"
  let text: String

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> YearText {
    switch stack.kind(index) {
    case .number: YearText(text: (try? stack.description(of: index)) ?? "")
    case .string: YearText(text: try String.read(stack, index))
    default: throw stack.mismatch("year", index, "write a year such as 2023")
    }
  }
}

extension Stage: LuaChoice {}

extension Method: LuaChoice {}

extension NodeText {
  /// The node that is meant.
  func node(in framework: Framework) throws -> Node {
    do throws(LookupError) {
      return try framework.node(text)
    } catch .noPart(let method, let place, let have) {
      throw PartProblem(given: text, cause: .noPart(method, in: place, have: have))
    }
  }
}

extension Optional where Wrapped == NodeText {
  /// The node that is meant, the whole where none is given.
  func node(in framework: Framework) throws -> Node {
    guard let self else { return framework.total }
    return try self.node(in: framework)
  }
}

/// A part that the framework does not have, by whichever of its names it was asked for.
struct PartProblem: Explained {
  let given: String
  let cause: LookupError
  var argument: String? { cause.argument }
  var description: String { cause.description }
  var remedies: [Remedy] { [.replace(given, with: cause.suggestions)] }
}
