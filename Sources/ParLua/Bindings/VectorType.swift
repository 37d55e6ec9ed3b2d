import LuaRuntime

extension Column: LuaObject {
  package static let luaName = "Vector"
  package static let luaType: UserType<Column> = UserType<Column>(
    "A column of a table: vector[1], #vector, and a value for every function of stats.",
    vietnamese: "Một cột của bảng: vector[1], #vector, và dùng được trong mọi hàm stats.",
    properties: [
      Function(
        property: "Vector.name", of: Column.self, "The column's name.", returns: "text",
        notes: Notes(vietnamese: "Tên cột.")
      ) {
        $0.name
      }
    ],
    events: [UserType<Column>.printing, ("__len", VectorMethods.length)],
    lookup: VectorMethods.element,
    bytes: { $0.cells.count * MemoryLayout<Cell>.stride })
}

private enum VectorMethods {
  static let length = Function(
    "length of a Vector", "How many cells, missing ones included.", Parameter<Column>("self", ""),
    Parameter<AnyArgument>("", ""), returns: "integer"
  ) { column, _ in column.cells.count }

  static let element = Function(
    "Vector[place]", "A cell; nil where missing.", Parameter<Column>("self", ""),
    Parameter<AnyArgument>("place", ""), returns: "a value or nil", notes: Notes(onlyLooks: true)
  ) { column, key -> Cell in
    if let name = key.stack.text(key.index) { throw UnknownField(Column.luaType, name) }
    let place = try Int.read(key.stack, key.index)
    return column.cells.indices.contains(place - 1) ? column.cells[place - 1] : .missing
  }
}

extension Column: Shown {
  func text(_ style: DisplayStyle) -> String {
    renderTable(Table(nil, [(head, cells)]), style: style)
  }
  var table: Table? { Table(nil, [(head, cells)]) }
}
