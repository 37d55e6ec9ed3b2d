/// What is to be shown while a line is edited.
package struct Scene: Sendable {
  /// Before the first line.
  package var prompt: StyledText = ""
  /// Before every other line of the text.
  package var continuation: StyledText = ""
  package var text = ""
  /// An offset in UTF-8 bytes.
  package var cursor = 0
  /// How the text is coloured, in ascending order.
  package var spans: [StyledSpan] = []
  /// What stands out of the colouring, in ascending order.
  package var marks: [StyledSpan] = []
  /// What could follow the text; its first line is shown.
  package var suggestion = ""
  /// Rows below the text, such as a menu or help.
  package var below: [StyledText] = []

  package init() {}
}
