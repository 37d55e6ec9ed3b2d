/// One of the sixteen colours of a terminal's own palette.
package enum Colour: UInt8, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case grey, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan
  case brightWhite
}

/// How a piece of text looks: a colour of the palette and attributes.
package struct Style: Hashable, Sendable {
  /// What a terminal can do to text besides colouring it.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let faint = Attributes(rawValue: 2)
    package static let underlined = Attributes(rawValue: 4)
    package static let reversed = Attributes(rawValue: 8)
  }

  /// The colour of the letters; nil is the terminal's own.
  package var colour: Colour?
  package var attributes: Attributes

  package init(_ colour: Colour? = nil, _ attributes: Attributes = []) {
    self.colour = colour
    self.attributes = attributes
  }

  /// The terminal's own look.
  package static let plain = Style()
  /// What could be taken but was not typed.
  package static let suggestion = Style(.grey)
  /// The candidate of a menu that is chosen.
  package static let selected = Style(nil, .reversed)
  /// Where a search found its text.
  package static let match = Style(nil, [.reversed, .bold])
  /// What explains.
  package static let note = Style(.grey)

  /// The escape sequence that sets exactly this style.
  ///
  /// Without colours attributes stay, and grey is drawn faint: a suggestion must not look typed.
  package func sequence(colours: Bool) -> String {
    var codes = [0]
    var attributes = attributes
    if !colours && colour == .grey { attributes.insert(.faint) }
    if attributes.contains(.bold) { codes.append(1) }
    if attributes.contains(.faint) { codes.append(2) }
    if attributes.contains(.underlined) { codes.append(4) }
    if attributes.contains(.reversed) { codes.append(7) }
    if colours, let colour { codes.append(Int(colour.rawValue) + (colour.rawValue < 8 ? 30 : 82)) }
    if codes.count == 1 { return "\u{1B}[m" }
    return "\u{1B}[" + codes.map(String.init).joined(separator: ";") + "m"
  }
}

/// A style for a part of a text, counted in UTF-8 bytes from its start.
package struct StyledSpan: Hashable, Sendable {
  package var range: Range<Int>
  package var style: Style

  package init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}

/// A text with styles.
package struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  package var text: String
  /// In ascending order, without overlap; what no span covers is plain.
  package var spans: [StyledSpan]

  package init(_ text: String, spans: [StyledSpan]) {
    self.text = text
    self.spans = spans
  }

  /// The whole text in one style.
  package init(_ text: String, _ style: Style = .plain) {
    self.init(text, spans: style == .plain ? [] : [StyledSpan(0..<text.utf8.count, style)])
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// Both texts, one after the other.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    let shift = left.text.utf8.count
    let moved = right.spans.map {
      StyledSpan($0.range.lowerBound + shift..<$0.range.upperBound + shift, $0.style)
    }
    return StyledText(left.text + right.text, spans: left.spans + moved)
  }
}

/// Walks over spans in step with a text, so that finding the style of each grapheme costs O(1).
struct SpanReader {
  private let spans: [StyledSpan]
  private var next = 0

  init(_ spans: [StyledSpan], from offset: Int = 0) {
    self.spans = spans
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    next = low
  }

  /// The style at the offset, where a span covers it. Offsets must not go back.
  mutating func style(at offset: Int) -> Style? {
    while next < spans.count && spans[next].range.upperBound <= offset { next += 1 }
    guard next < spans.count && spans[next].range.contains(offset) else { return nil }
    return spans[next].style
  }
}
