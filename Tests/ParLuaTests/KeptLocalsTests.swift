import Testing

@testable import ParLua

struct KeptLocalsTests {
  @Test(arguments: [
    ("local x = 1", "      x = 1"),
    ("local x", "      x = nil"),
    ("local a, b local c = 2", "      a, b = nil       c = 2"),
    ("local x -- none\nlocal y = x", "      x = nil -- none\n      y = x"),
    (
      "local function f(n) local m = n return m end", "      function f(n) local m = n return m end"
    ),
    ("local limit <const> = 5", "      limit         = 5"),
    ("local a <const>, b = 1, 2", "      a        , b = 1, 2"),
    ("do local x = 1 end local y = 2", "do local x = 1 end       y = 2"),
    ("if a then local x end local y", "if a then local x end       y = nil"),
    ("repeat local x = 1 until x local z = x", "repeat local x = 1 until x       z = x"),
    ("while a do local x end for i = 1, 2 do local y end", nil),
    ("f(function() local x = 1 end)", nil),
    ("t = {function() local x end}", nil),
    ("s = 'local x = 1' -- local y = 2", nil),
    ("s = [[\nlocal x = 1]]", nil),
    ("local file <close> = open()", nil),
    ("local", nil), ("local 1", nil), ("local a,", nil), ("local a <", nil), ("end local", nil),
    ("", nil),
  ])
  func `a local of the top level becomes a global one, others stay`(text: String, kept: String?) {
    #expect(KeptLocals.rewritten(text) == kept ?? text)
  }
}
