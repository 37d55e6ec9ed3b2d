import TestSupport
import LineEditor
import Testing

struct KeyDecoderTests {
  /// What a terminal sends and the names of the keys that it means.
  static let cases: [(bytes: String, keys: String)] = [
    ("a", "a"), ("ế", "ế"), ("🙂", "🙂"), ("\u{1}", "C-a"), ("\r", "Enter"), ("\n", "Enter"),
    ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{0}", "C-Space"),
    ("\u{1F}", "C-_"), ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[1;5C", "C-Right"),
    ("\u{1B}[1;3D", "M-Left"), ("\u{1B}[1;2P", "S-F1"), ("\u{1B}[1;9A", "M-Up"),
    ("\u{1B}[H", "Home"),
    ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"), ("\u{1B}OF", "End"), ("\u{1B}[8~", "End"),
    ("\u{1B}[3~", "Delete"), ("\u{1B}[3;5~", "C-Delete"), ("\u{1B}[5~", "PageUp"),
    ("\u{1B}[6~", "PageDown"),
    ("\u{1B}[Z", "S-Tab"), ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}[[A", "F1"),
    ("\u{1B}[24~", "F12"),
    ("\u{1B}b", "M-b"), ("\u{1B}\r", "M-Enter"), ("\u{1B}\u{7F}", "M-Backspace"),
    ("\u{1B}ế", "M-ế"),
    ("\u{1B}\u{1B}[D", "M-Left"), ("\u{1B}[13;2u", "S-Enter"), ("\u{1B}[13;5u", "C-Enter"),
    ("\u{1B}[97;5u", "C-a"), ("\u{1B}[97;2u", "a"), ("\u{1B}[27;2;13~", "S-Enter"),
    ("\u{1B}[9;2u", "S-Tab"),
    ("\u{1B}[27u", "Esc"), ("\u{1B}<", "M-<"),
  ]

  @Test(arguments: cases)
  func `knows the keys of usual terminals`(bytes: String, keys names: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == keys(names).map(KeyEvent.key))
    #expect(!decoder.isWaiting)
  }

  @Test(arguments: cases)
  func `takes a key in any pieces`(bytes: String, keys names: String) {
    var decoder = KeyDecoder()
    var events: [KeyEvent] = []
    for byte in bytes.utf8 { events += decoder.feed([byte]) }
    #expect(events == keys(names).map(KeyEvent.key))
  }

  @Test(
    arguments: [
      ([0x1B], "Esc"), ([0x1B, 0x1B], "Esc Esc"), ([0x1B, 0x5B], "M-["), ([0x1B, 0x4F], "M-O"),
      ([0x1B, 0x5B, 0x31], ""), ([0xE1, 0xBA], "\u{FFFD}"), ([0x61], ""),
    ] as [([UInt8], String)])
  func `decides by time what an unfinished sequence is`(bytes: [UInt8], names: String) {
    var decoder = KeyDecoder()
    _ = decoder.feed(bytes)
    #expect(decoder.isWaiting == (bytes != [0x61]))
    #expect(decoder.timeout() == keys(names).map(KeyEvent.key))
    #expect(!decoder.isWaiting)
    #expect(decoder.feed("x".utf8) == [.key(Key(.character("x")))])
  }

  @Test(arguments: [
    ("\u{1B}[99~x", "x"), ("\u{1B}[?1;2cx", "x"), ("\u{1B}[Ix", "x"), ("\u{1B}Oyx", "x"),
    ("\u{1B}[1\u{7}x", "C-g x"),
    ("\u{1B}[201~x", "x"), ("\u{1B}[99999999999999999999~x", "x"), ("\u{1B}[55555555555u", ""),
    ("\u{1B}\u{1B}\u{1B}b", "Esc M-b"),
  ])
  func `drops what it doesn't know`(bytes: String, names: String) {
    var decoder = KeyDecoder()
    var events = decoder.feed(bytes.utf8)
    events += decoder.timeout()
    if bytes.hasPrefix("\u{1B}\u{1B}\u{1B}") {
      #expect(events.count == 2)
    } else {
      #expect(events == keys(names).map(KeyEvent.key))
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "\u{FFFD} a"), ([0xC3, 0x28], "\u{FFFD} ("), ([0xED, 0xA0, 0x80, 0x61], nil),
      ([0x80], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD} \u{FFFD}"),
    ] as [([UInt8], String?)])
  func `shows bytes that are no UTF-8 as unknown characters`(bytes: [UInt8], names: String?) {
    var decoder = KeyDecoder()
    let events = decoder.feed(bytes)
    #expect(!events.isEmpty)
    if let names { #expect(events == keys(names).map(KeyEvent.key)) }
  }

  @Test func `a sequence without end does not swallow what follows for ever`() {
    var decoder = KeyDecoder()
    let events = decoder.feed("\u{1B}[".utf8) + decoder.feed(Array(repeating: 0x31, count: 200))
    #expect(events.count > 100)
  }

  @Test func `gives a paste as one event with its lines`() {
    let bytes = "a\u{1B}[200~for i = 1, 2 do\r\n\tprint \u{1B}[A ~\rend\u{1B}[201~b"
    let expected: [KeyEvent] = [
      .key(Key(.character("a"))), .paste("for i = 1, 2 do\n\tprint \u{1B}[A ~\nend"),
      .key(Key(.character("b"))),
    ]
    for size in [1, 2, 3, 7, 100] {
      var decoder = KeyDecoder()
      var events: [KeyEvent] = []
      var rest = Array(bytes.utf8)[...]
      while !rest.isEmpty {
        events += decoder.feed(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(events == expected, "in pieces of \(size)")
    }
  }

  @Test func `does not end a paste by time`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.timeout() == [])
    #expect(decoder.feed("\u{1B}[201~".utf8) == [.paste("abc")])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `no bytes whatever stop it`(seed: UInt64) {
    var generator = Generator(seed: seed)
    var decoder = KeyDecoder()
    let usual: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x7E, 0x75, 0x32, 0x37]
    for _ in 0..<5000 {
      let byte =
        Bool.random(using: &generator)
        ? usual.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      _ = decoder.feed([byte])
      if Int.random(in: 0..<20, using: &generator) == 0 { _ = decoder.timeout() }
    }
  }
}
