import LuaRuntime

/// `docs/parsh.lua`: the declarations for editors that speak to the Lua language server.
package enum StubPage {
  /// The whole file.
  package static var text: String {
    "---@meta\n-- Made from the declarations by `parsh reference docs`; do not edit.\n\n"
      + tables + Library.types.map(type).joined()
      + Library.functions.filter { !Library.tableNames.contains($0.name) }
      .map { function($0, $0.name) }.joined()
  }

  private static var tables: String {
    Library.tableNames.sorted().map { name in
      let called = Library.functions.first { $0.name == name }
      return (called.map(callable) ?? "") + "\(name) = {}\n"
    }.joined() + "\n"
  }

  /// A table that is called: the server knows it as a class with an overload.
  private static func callable(_ function: Function) -> String {
    let places = function.parameters.map { parameter in
      let mark = parameter.defaultText == nil ? "" : "?"
      return "\(parameter.name)\(mark): \(luaType(parameter.type))"
    }.joined(separator: ", ")
    return "\n---\(function.summary)\n---@class \(function.name)\n"
      + "---@overload fun(\(places)): \(luaType(function.returns))\n"
  }

  private static func type(_ type: AnyUserType) -> String {
    var text = "---\(type.summary)\n---@class \(type.name)\n"
    for property in type.properties {
      text += "---@field \(property.shortName) \(luaType(property.returns)) \(property.summary)\n"
    }
    text += "local \(type.name) = {}\n\n"
    return text + type.methods.map { function($0, $0.name) }.joined()
  }

  private static func function(_ function: Function, _ name: String) -> String {
    var text = "---\(function.summary)\n"
    let places = function.parameters.filter { !$0.isNamed }
    let options = function.parameters.filter(\.isNamed)
    for parameter in places {
      let mark = parameter.defaultText == nil ? "" : "?"
      text += "---@param \(parameter.name)\(mark) \(luaType(parameter.type)) \(parameter.summary)\n"
    }
    if !options.isEmpty {
      let fields = options.map { "\($0.name)?: \(luaType($0.type))" }.joined(separator: ", ")
      text += "---@param options? {\(fields)}\n"
    }
    text += "---@return \(luaType(function.returns))\n"
    let names = places.map(\.name) + (options.isEmpty ? [] : ["options"])
    return text + "function \(name)(\(names.joined(separator: ", "))) end\n\n"
  }

  /// The language server's name for the first word of a description.
  private static func luaType(_ text: String) -> String {
    let word = text.prefix { $0.isLetter }
    if Library.types.contains(where: { $0.name == word }) { return String(word) }
    switch word {
    case "text", "node": return "string"
    case "number", "integer", "boolean", "function", "table": return String(word)
    case "year": return "integer|string"
    case "list", "numbers": return "table"
    case "nothing": return "nil"
    default: return "any"
    }
  }
}
