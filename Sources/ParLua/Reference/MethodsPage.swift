import LuaRuntime

/// `docs/methods.md`: every statistic with its formula, variant, edges and source, in Markdown.
package enum MethodsPage {
  /// The whole page, made from the declarations that name a source.
  package static var text: String {
    head + sections.map(section).joined(separator: "\n")
  }

  private static let head = """
    # Methods

    What each statistic computes, which variant it is, what it does with missing, equal and too few values,
    and where it comes from. Made from the declarations by `parsh reference docs`; do not edit. How a
    function is called is in [reference.md](reference.md); `help` says the same at the prompt.

    Throughout: a missing value is `stats.missing` and never 0; points are decimal numbers, taken to the
    nearest 10⁻⁹ before values are called equal; ranks come before rounding; random numbers follow from a
    seed, and results do not depend on the number of threads.


    """

  /// Titles, and the owners of what stands under them.
  private static let sections: [(title: String, owners: [String])] = [
    ("Vectors and columns", ["stats", "Regression"]),
    ("Editions and composites", ["Edition", "Composite", "par"]),
    ("Years and several indices", ["Panel", "Joined"]),
    ("Scores", ["Scores"]),
  ]

  private static func section(_ section: (title: String, owners: [String])) -> String {
    "## \(section.title)\n\n" + functions(of: section.owners).map(entry).joined(separator: "\n")
  }

  /// Those that name a source; what an edition and its composite share stands once.
  static func functions(of owners: [String]) -> [Function] {
    var seen: Set<String> = []
    return Library.declarations.filter { function in
      let owner = function.name.prefix { $0 != "." && $0 != ":" }
      return owners.contains(String(owner)) && !function.notes.source.isEmpty
        && seen.insert(function.summary).inserted
    }
  }

  private static func entry(_ function: Function) -> String {
    """
    ### `\(function.name)`

    \(function.summary) \(function.notes.details)

    Source: \(ended(function.notes.source))

    """
  }

  private static func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
