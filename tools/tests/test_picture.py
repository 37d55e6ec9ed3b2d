"""How a session is read and its rows are drawn."""

import unittest

import built  # noqa: F401  (puts tools/ on the path)
from terminal_lib.svg import runs, svg


def row(text: str, colour: str = "default") -> list[tuple[str, str, bool, bool]]:
    return [(character, colour, False, False) for character in text]


class Picture(unittest.TestCase):
    def test_runs_end_where_the_look_changes_and_before_blanks(self) -> None:
        cases = [
            (row("ab") + row("c", "blue") + row("   "), [(0, 2), (2, 3)]),
            (row("a │ b"), [(0, 2), (2, 3), (3, 5)]),
            (row("Thừa Thiên Huế"), [(0, 14)]),
            (row("    "), []),
        ]
        for cells, expected in cases:
            with self.subTest(cells=cells):
                self.assertEqual(runs(cells), expected)

    def test_blanks_that_are_reversed_are_seen(self) -> None:
        self.assertEqual(runs([(" ", "default", False, True)]), [(0, 1)])

    def test_the_picture_holds_texts_at_their_cells(self) -> None:
        drawn = svg([row("a<b"), row("c", "red")], 10)
        self.assertIn('viewBox="0 0 108 60"', drawn)
        self.assertIn('x="12" y="25"', drawn)
        self.assertIn('textLength="25.2" xml:space="preserve">a&lt;b</text>', drawn)
        self.assertIn('y="43" fill="#f2777a"', drawn)


if __name__ == "__main__":
    unittest.main()
