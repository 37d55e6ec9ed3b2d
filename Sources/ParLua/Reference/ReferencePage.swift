import LuaRuntime
import ParIndex

/// `docs/reference.md`: every declaration, in Markdown.
package enum ReferencePage {
  /// What stands before every example.
  package static let preamble = statements.joined(separator: "; ")

  /// Each sets a variable that examples, or the statement after it, use.
  private static let statements = [
    "papi = par.open \"papi\"", "e = papi[2023]", "pt = par.open(\"par-teaching\")[2022]",
    "join = par.join{survey = {papi, \"5\"}, egov = {papi, \"8.1\"}}",
    "unsure = pt:uncertainty{weights = 0.25, n = 200}",
  ]

  /// Those of the preamble's statements that some code needs; nil where it needs none.
  static func preamble(for code: [String]) -> String? {
    var needed: [String] = []
    for statement in statements.reversed()
    where (code + needed).contains(where: { statement.isNeeded(by: $0) }) {
      needed.insert(statement, at: 0)
    }
    return needed.isEmpty ? nil : needed.joined(separator: "; ")
  }

  /// The whole page; the figures in it are those of the packages in some folders.
  ///
  /// - Throws: When a package that it shows figures of does not open.
  package static func text(datasetFolders: [String]) throws -> String {
    let measures = try MeasuresTable.markdown(PackageCatalogue(roots: datasetFolders))
    return
      ([head, measuresHead + measures + "\n"] + [functions("Functions", Library.functions)]
      + Library.types.map(type))
      .joined(separator: "\n") + "\n"
  }

  private static let head = """
    # Reference

    Made from the declarations by `parsh reference docs`; do not edit. Examples run after
    `\(preamble)` and are checked by the tests.

    """

  private static let measuresHead = """
    ## Score, points, percent

    `score` is the value in the index's unit of display, `points` the points, `percent`
    100 × (points − min)/(max − min); `–` where the maximum is not known and `percent` is an error.


    """

  private static func functions(_ title: String, _ functions: [Function]) -> String {
    "## \(title)\n\n" + functions.map(entry).joined(separator: "\n")
  }

  private static func type(_ type: AnyUserType) -> String {
    var text = "## \(type.name)\n\n\(type.summary)\n\n"
    if !type.properties.isEmpty {
      text += "| property | gives | |\n| --- | --- | --- |\n"
      for property in type.properties {
        text += "| `.\(property.shortName)` | \(property.returns) | \(property.summary) |\n"
      }
      text += "\n"
    }
    return text + type.methods.map(entry).joined(separator: "\n")
  }

  private static func entry(_ function: Function) -> String {
    var text = "### `\(function.signature)`\n\n\(function.summary)"
    if !function.notes.vietnamese.isEmpty { text += " *\(function.notes.vietnamese)*" }
    text += "\n\n"
    for parameter in function.parameters { text += "- `\(parameter.name)`: \(parameter.rest)\n" }
    text += "- gives \(function.returns)\n\n"
    if !function.notes.details.isEmpty { text += function.notes.details + "\n\n" }
    if !function.notes.source.isEmpty { text += "Source: \(function.notes.source)\n\n" }
    if !function.examples.isEmpty {
      let lines = function.examples.map { "> \($0.code)\n\($0.output)" }.joined(separator: "\n")
      text += "```\n\(lines)\n```\n\n"
    }
    if !function.notes.seeAlso.isEmpty {
      text +=
        "See also: " + function.notes.seeAlso.map { "`\($0)`" }.joined(separator: ", ") + "\n\n"
    }
    return text
  }
}

extension ParameterInfo {
  fileprivate var rest: String { String(line.dropFirst(name.count + 2)) }
}
