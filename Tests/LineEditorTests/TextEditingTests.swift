import LineEditor
import Testing

struct TextEditingTests {
  @Test(arguments: [
    ("one |two", "C-k", "one |"), ("one |two", "C-u", "|two"), ("one two|", "C-w", "one |"),
    ("one| two", "M-d", "one|"), ("one two|", "C-w C-w C-y", "one two|"),
    ("|one two", "M-d M-d C-y C-y", "one twoone two|"), ("a b c|", "C-w Left C-w C-y", "a b| "),
    ("one|\ntwo", "C-k", "one|two"), ("one\n|two", "C-u", "one|two"), ("ab|", "C-t", "ba|"),
    ("a b|", "C-w C-a C-k C-y M-y", "b|"), ("a|", "M-y", "a|"), ("|", "C-y", "|"),
    ("|", "a b C-_", "|"), ("x|", "C-u C-_", "x|"), ("x|", "C-u C-_ M-_", "|"),
    ("a|b", "C-f C-b C-b", "|ab"), ("ab|cd", "C-a Delete C-e C-h", "bc|"),
    ("  a|", "M-Enter b", "  a\n  b|"), ("\ta|b", "M-Enter", "\ta\n\t|b"),
    ("|  a", "M-Enter", "\n|  a"),
    ("one\ntw|o", "C-p", "on|e\ntwo"), ("a\nb|", "M-<", "|a\nb"),
  ])
  func `does what Emacs keys do`(before: String, names: String, after: String) {
    var editing = TextEditing(Buffer(marked: before))
    for key in keys(names) {
      if let command = Keymap.emacs[key] {
        editing.apply(command)
      } else if let text = key.text {
        editing.insert(text)
      }
    }
    #expect(editing.buffer.marked == after)
  }

  @Test func `keeps what was cut for the next line`() {
    var editing = TextEditing(Buffer("cut this"))
    editing.apply(.killLineStart)
    editing.begin()
    editing.apply(.yank)
    #expect(editing.buffer.marked == "cut this|")
  }
}
