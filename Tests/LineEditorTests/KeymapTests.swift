import LineEditor
import Testing

struct KeymapTests {
  static let maps = [Keymap.emacs, Keymap.menu, Keymap.search]

  @Test func `every binding names a key that exists, and no key twice`() {
    for map in Self.maps {
      var seen: Set<Key> = []
      for binding in map.bindings {
        for name in binding.keys {
          let key = Key(name)
          #expect(key != nil, "\(name)")
          if let key { #expect(seen.insert(key).inserted, "\(name)") }
        }
      }
    }
  }

  @Test func `every command has a key and a sentence`() {
    let bound = Set(Self.maps.flatMap { $0.bindings.map(\.command) })
    for command in Command.allCases {
      #expect(bound.contains(command), "\(command)")
      #expect(
        command.rawValue.first?.isUppercase == true && command.rawValue.last != ".", "\(command)")
    }
  }

  @Test(arguments: ["", "C-", "Foo", "C-Foo", "ab"])
  func `knows no key of a name that is none`(name: String) {
    #expect(Key(name) == nil)
  }
}
