import LuaRuntime

/// A level that a framework does not have.
struct LevelProblem: Explained, Equatable {
  let level: Int
  let depth: Int
  let label: String
  var argument: String? { "level" }
  var description: String {
    depth == 0
      ? "\(label) has no levels; use e:score() for the whole"
      : "no level \(level) in \(label); levels are 1 … \(depth)"
  }
  var remedies: [Remedy] { depth == 0 ? [] : [.replace("\(level)", with: ["\(depth)"])] }
}
