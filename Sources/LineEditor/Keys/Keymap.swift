/// Which key does what, as data.
package struct Keymap: Sendable {
  /// Keys and what they do, in the order in which a person reads about them.
  package let bindings: [(keys: [String], command: Command)]
  private let table: [Key: Command]

  /// Keys by the names that `Key` reads; of a key that is named twice the first binding counts.
  package init(_ bindings: [(keys: [String], command: Command)]) {
    self.bindings = bindings
    let pairs = bindings.flatMap { entry in
      entry.keys.compactMap { name in Key(name).map { ($0, entry.command) } }
    }
    table = Dictionary(pairs) { first, _ in first }
  }

  /// What the key does; nil for a key that types or does nothing.
  package subscript(key: Key) -> Command? { table[key] }

  /// The keys of Emacs and of the arrow block, while a text is typed.
  package static let emacs = Keymap([
    (["Left", "C-b"], .left),
    (["Right", "C-f"], .right),
    (["C-Left", "M-Left", "M-b"], .wordLeft),
    (["C-Right", "M-Right", "M-f"], .wordRight),
    (["Home", "C-a"], .lineStart),
    (["End", "C-e"], .lineEnd),
    (["C-Home", "M-<"], .textStart),
    (["C-End", "M->"], .textEnd),
    (["Up", "C-p"], .up),
    (["Down", "C-n"], .down),
    (["Backspace", "C-h", "S-Backspace"], .deleteBackward),
    (["Delete"], .deleteForward),
    (["C-d"], .deleteOrLeave),
    (["C-t"], .transpose),
    (["C-k"], .killLineEnd),
    (["C-u"], .killLineStart),
    (["C-w", "M-Backspace", "C-Backspace"], .killWordLeft),
    (["M-d", "C-Delete", "M-Delete"], .killWordRight),
    (["C-y"], .yank),
    (["M-y"], .yankOlder),
    (["C-_", "C-/"], .undo),
    (["M-_", "M-/"], .redo),
    (["Enter"], .accept),
    (["M-Enter", "S-Enter", "C-Enter"], .newLine),
    (["Tab"], .complete),
    (["S-Tab"], .completeBackward),
    (["F1", "M-h"], .help),
    (["C-r"], .searchOlder),
    (["C-l"], .clear),
    (["C-z"], .suspend),
    (["Esc", "C-g"], .cancel),
    (["C-c"], .abandon),
  ])

  /// The keys that mean something else while the menu is shown.
  package static let menu = Keymap([
    (["Tab", "Down", "C-n"], .menuNext),
    (["S-Tab", "Up", "C-p"], .menuPrevious),
    (["PageDown"], .menuPageDown),
    (["PageUp"], .menuPageUp),
    (["Enter"], .menuAccept),
    (["Esc", "C-g"], .menuLeave),
  ])

  /// The keys that mean something else while the history is searched; any other key keeps the
  /// entry and does what it does.
  package static let search = Keymap([
    (["C-r", "Up"], .searchOlder),
    (["C-s", "Down"], .searchNewer),
    (["Backspace", "C-h"], .searchShorten),
    (["Esc", "Tab"], .searchKeep),
    (["C-g", "C-c"], .searchCancel),
  ])
}
