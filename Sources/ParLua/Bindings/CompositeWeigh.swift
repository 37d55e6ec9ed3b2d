import LuaRuntime
import ParIndex
import Statistics

extension CompositeSteps {
  static func weigh<Owner: Composed>(_ owner: Owner.Type) -> Function {
    Function(
      "\(owner.luaName):weigh", of: owner, "Takes other weights.",
      Parameter<WeighingChoice>(
        "weights",
        "equal, maxima, entropy, critic, importance or components; or weights by node: {[\"1\"] = 0.5, [\"2\"] = 1}.",
        vietnamese:
          "equal, maxima, entropy, critic, importance hoặc components; hoặc trọng số từng tiêu chí: {[\"1\"] = 0.5}."
      ),
      returns: "Composite",
      examples: [
        Example("pt:\(example(owner))weigh(\"equal\"):tree():row(\"1\").weight", shows: "0.125"),
        Example(
          "pt:\(example(owner))weigh{[\"1\"] = 50}:tree():row(\"1\").effective > 0.3", shows: "true"
        ),
      ],
      notes: Notes(
        vietnamese: "Cân lại các phần của mỗi tiêu chí.",
        vietnameseDetails: """
          Trọng số chỉ có nghĩa giữa các phần của cùng một tiêu chí. equal: bằng nhau; maxima: theo điểm tối đa của khung; entropy: phần phân bố \
          càng không đều giữa các đơn vị càng nặng; critic: phần biến động nhiều và ít trùng các phần khác \
          thì nặng; importance: các phần tương quan như nhau với tiêu chí trên, trọng số không âm; components: theo \
          hệ số tải bình phương đã xoay. Tiêu chí không nêu tên giữ trọng số cũ.
          """,
        details: """
          Weights count among the parts of a node. equal: all the same; maxima: by the points that the framework allows; entropy: the more unevenly a part is \
          spread over the units the more it weighs; critic: the more it varies and the less it says what \
          the others do. Both say what sets units apart, not what matters. importance: all parts correlate alike with \
          the node above, as far as weights of 0 or more allow; components: squared loadings on rotated principal \
          components. Nodes that are not named keep \
          their weights.
          """,
        source: """
          Hwang and Yoon, Multiple Attribute Decision Making (1981); Diakoulaki, Mavrotas and \
          Papayannakis, Computers & Operations Research 22 (1995) 763; Becker et al., Ecological Indicators \
          80 (2017) 12
          """,
        seeAlso: ["stats.weights", "stats.importance", "\(owner.luaName):aggregate"])
    ) { value, choice in
      let index = try value.composite()
      switch choice {
      case .method(let method):
        return try step { () throws(CompositeProblem) in try index.weighed(by: method) }
      case .given(let numbers): return try given(numbers, index)
      }
    }
  }

  private static func given(_ numbers: NumbersByNode, _ index: Composite) throws -> Composite {
    var weights = index.tree.weights
    for entry in numbers.entries {
      guard let place = index.tree.nodes.firstIndex(where: { $0.code == entry.code }) else {
        throw UnknownCode(
          argument: "weights", code: entry.code, codes: index.tree.nodes.dropFirst().map(\.code))
      }
      guard entry.value >= 0, entry.value.isFinite else {
        throw OptionOutOfRange(
          argument: "weights", wanted: "0 or more", got: shortestText(entry.value))
      }
      weights[place] = entry.value
    }
    for place in index.tree.combined {
      let node = index.tree.nodes[place]
      if node.children.allSatisfy({ weights[$0] == 0 }) { throw NoWeight(code: node.code) }
    }
    return index.weighted(weights, as: "given")
  }
}

/// A node whose parts would all count nothing.
private struct NoWeight: Explained {
  let code: String
  var argument: String? { "weights" }
  var description: String { "every part of '\(code)' would weigh 0; give one of them more" }
}

/// Weights as Lua gives them: how they are made, or themselves.
enum WeighingChoice: LuaReadable {
  case method(Composite.Weighing)
  case given(NumbersByNode)

  static let luaName = "text or table"
  static let readsTables = true

  static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> WeighingChoice {
    if stack.kind(index) == .table { return .given(try NumbersByNode.read(stack, index)) }
    guard stack.kind(index) == .string else {
      throw stack.mismatch(luaName, index, "write \"equal\", or {[\"1\"] = 0.5}")
    }
    return .method(try Composite.Weighing.read(stack, index))
  }
}

extension Composite.Weighing: LuaChoice {}
