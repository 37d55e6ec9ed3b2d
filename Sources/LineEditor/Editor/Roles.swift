/// What an editor asks of those who know the language that is typed.
///
/// Offsets are UTF-8 bytes of the whole text. None of them may run what the text says.
package struct Roles {
  /// How the text is coloured: spans in ascending order. Asked once after each change.
  package var highlight: (_ text: String) -> [StyledSpan] = { _ in [] }
  /// Whether the text can run as it is, or never could; else Enter begins a new line.
  package var isComplete: (_ text: String) -> Bool = { _ in true }
  /// What the word at the cursor can become.
  package var complete: (_ text: String, _ cursor: Int) -> Completion = { _, _ in .none }
  /// The signature of what stands at the cursor, or another short help; nil where there is none.
  package var help: (_ text: String, _ cursor: Int) -> StyledText? = { _, _ in nil }

  package init() {}
}
