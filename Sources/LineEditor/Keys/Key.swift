/// One key as a person presses it.
package struct Key: Hashable, Sendable {
  /// The key without Ctrl, Alt and Shift.
  package enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case enter, tab, backspace, delete, escape, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The key of a name as Emacs writes it: `C-a`, `M-Enter`, `S-Tab`, `C-Left`, `F1`, `x`.
  ///
  /// - Returns: nil where no key has that name.
  package init?(_ name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    while rest.count > 2, let modifier = Self.prefixes[String(rest.prefix(2))] {
      modifiers.insert(modifier)
      rest = rest.dropFirst(2)
    }
    if let code = Self.names[String(rest)] {
      self.init(code, modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()) {
      self.init(.function(number), modifiers)
    } else if rest.unicodeScalars.count == 1, let scalar = rest.unicodeScalars.first {
      self.init(.character(scalar), modifiers)
    } else {
      return nil
    }
  }

  /// The text that the key types; nil for a key that is a command.
  package var text: String? {
    guard case .character(let scalar) = code, modifiers.isEmpty else { return nil }
    return String(Character(scalar))
  }

  private static let prefixes: [String: Modifiers] = ["C-": .control, "M-": .alt, "S-": .shift]
  private static let names: [String: Code] = [
    "Enter": .enter, "Tab": .tab, "Backspace": .backspace, "Delete": .delete, "Esc": .escape,
    "Insert": .insert, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home,
    "End": .end, "PageUp": .pageUp, "PageDown": .pageDown, "Space": .character(" "),
  ]
}

/// What a terminal sends when a person acts.
package enum KeyEvent: Hashable, Sendable {
  case key(Key)
  /// A pasted text, whole, with `\n` between its lines.
  case paste(String)
}
