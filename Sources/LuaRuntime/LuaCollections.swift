import CLua

/// Values in order, as a Lua list.
public struct List: LuaPushable {
  let values: [any LuaPushable]
  /// A list of these.
  public init(_ values: [any LuaPushable]) { self.values = values }

  /// A new table with the keys 1, 2, 3 …
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    lua_createtable(stack.state, Int32(values.count), 0)
    for (place, value) in values.enumerated() {
      value.push(to: stack)
      lua_rawseti(stack.state, -2, lua_Integer(place + 1))
    }
    return 1
  }
}

/// Named values, as a Lua table; nil values leave no trace.
public struct Record: LuaPushable {
  let fields: [(name: String, value: any LuaPushable)]
  /// A record of these.
  public init(_ fields: [(name: String, value: any LuaPushable)]) { self.fields = fields }

  /// A new table with the names as keys.
  @discardableResult
  public func push(to stack: LuaStack) -> Int32 {
    lua_createtable(stack.state, 0, Int32(fields.count))
    for (name, value) in fields {
      name.push(to: stack)
      value.push(to: stack)
      lua_rawset(stack.state, -3)
    }
    return 1
  }
}

/// Texts, given as a list or as one text.
public struct TextList: LuaReadable, Sendable {
  /// The texts in order.
  public let texts: [String]
  /// "list"
  public static let luaName = "list"
  /// A table is the usual form.
  public static let readsTables = true

  /// One text or a list of texts.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> TextList {
    if stack.kind(index) == .string { return TextList(texts: [try String.read(stack, index)]) }
    return TextList(
      texts: try stack.readList(index, of: "texts") { (at) throws(Mismatch) in
        try String.read(stack, at)
      })
  }
}

/// Texts by name: `{old = "new"}`.
public struct TextMap: LuaReadable, Sendable {
  /// The pairs, in the order of their names.
  public let pairs: [(name: String, text: String)]
  /// "table"
  public static let luaName = "table"
  /// It is a table.
  public static let readsTables = true

  /// A table whose keys and values are texts.
  public static func read(_ stack: LuaStack, _ index: Int32) throws(Mismatch) -> TextMap {
    guard stack.kind(index) == .table else {
      throw stack.mismatch("table", index, "write {old = \"new\"}")
    }
    var pairs: [(name: String, text: String)] = []
    lua_pushnil(stack.state)
    while lua_next(stack.state, index) != 0 {
      guard let name = stack.text(-2), let text = stack.text(-1) else {
        stack.drop(2)
        throw Mismatch("names and texts expected", advice: "write {old = \"new\"}")
      }
      pairs.append((name, text))
      stack.drop()
    }
    return TextMap(pairs: pairs.sorted { $0.name < $1.name })
  }
}

extension LuaStack {
  /// The elements of the list at an index; every key is one of 1, 2 … n.
  ///
  /// - Throws: `Mismatch` for anything but a table, for a hole, for other keys, and with the place
  ///   of the element that `read` refuses.
  public func readList<Element>(
    _ index: Int32, of what: String, read: (Int32) throws(Mismatch) -> Element
  ) throws(Mismatch) -> [Element] {
    guard kind(index) == .table else {
      throw mismatch("list of \(what)", index, "write {a, b, c}")
    }
    let count = try checkList(index)
    guard lua_checkstack(state, 4) != 0,
      clua_fits(state, count * MemoryLayout<Element>.stride) != 0
    else { throw Mismatch("\(count) values do not fit under the memory limit; give fewer") }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for place in 0..<count {
      lua_rawgeti(state, index, lua_Integer(place + 1))
      defer { drop() }
      do throws(Mismatch) {
        elements.append(try read(top))
      } catch {
        throw error.inside("element \(place + 1)")
      }
    }
    return elements
  }

  /// How many elements, having looked at every key.
  private func checkList(_ index: Int32) throws(Mismatch) -> Int {
    var (count, largest) = (0, 0)
    lua_pushnil(state)
    while lua_next(state, index) != 0 {
      drop()
      guard lua_isinteger(state, -1) != 0, case let key = lua_tointegerx(state, -1, nil), key > 0
      else {
        let key = text(-1).map { "'\($0)'" } ?? "a \(typeName(-1))"
        drop()
        throw Mismatch("a list has the keys 1, 2, 3 …, this has \(key); write {a, b, c}")
      }
      count += 1
      largest = max(largest, Int(key))
    }
    if largest == count { return count }
    let hole = (1...largest).first { place in
      defer { drop() }
      return lua_rawgeti(state, index, lua_Integer(place)) == LUA_TNIL
    }
    throw Mismatch(
      "element \(hole ?? largest) is nil",
      advice: "write stats.missing for a value that is missing")
  }
}

extension LuaStack {
  /// Calls `body` with where the key and the value of each pair of a plain table stand, until it
  /// says false; asks no `__pairs`.
  public func forEachPair(
    of index: Int32, _ body: (Int32, Int32) throws(LuaFailure) -> Bool
  ) throws(LuaFailure) {
    let table = lua_absindex(state, index)
    let base = top
    defer { lua_settop(state, base) }
    guard reserve(8) else { return }
    lua_pushnil(state)
    while lua_next(state, table) != 0 {
      guard try body(base + 1, base + 2) else { return }
      drop()
    }
  }

  /// Whether the table at an index says itself what it is, by a `__tostring` or a `__name`.
  public func hasText(_ index: Int32) -> Bool {
    guard lua_getmetatable(state, index) != 0 else { return false }
    defer { drop(2) }
    clua_push_bytes(state, "__tostring", 10)
    return lua_rawget(state, -2) != LUA_TNIL
  }
}
