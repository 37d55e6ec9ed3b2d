"""What the benchmark tool shows and how it changes figures."""

import unittest

import built  # noqa: F401  (puts tools/ on the path)
from bench_lib.datasets import mix
from bench_lib.groups import joined
from bench_lib.report import Group, Row, as_markdown, as_text, shown


class Bench(unittest.TestCase):
    def test_figures_keep_three_digits_and_microseconds_grow(self) -> None:
        cases = [
            (1.234, "ns", "1.23 ns"),
            (23.45, "ns", "23.4 ns"),
            (123.4, "µs", "123 µs"),
            (1500, "µs", "1.50 ms"),
            (2_500_000, "µs", "2.50 s"),
            (32.54, "MB", "32.5 MB"),
        ]
        for value, unit, text in cases:
            with self.subTest(text):
                self.assertEqual(shown(value, unit), text)

    def test_a_row_without_a_peer_has_no_ratio(self) -> None:
        self.assertEqual(Row("a", 2, None, "ns").cells, ("a", "2.00 ns", "–", "–"))
        self.assertEqual(Row("a", 3, 2, "ns").cells, ("a", "3.00 ns", "2.00 ns", "1.50"))

    def test_ours_and_the_peers_are_joined_by_name(self) -> None:
        ours = [["rank", "2.0"], ["csv (MB/s)", "300"], ["open", "3"], ["find", "1"]]
        theirs = [["open (one file)", "6"], ["csv (MB/s)", "150"], ["rank", "8"]]
        cells = [row.cells for row in joined(ours, theirs)]
        self.assertEqual(
            cells,
            [
                ("rank", "2.00 µs", "8.00 µs", "0.25"),
                ("csv", "300 MB/s", "150 MB/s", "0.50"),
                ("open; peer: one file", "3.00 µs", "6.00 µs", "0.50"),
                ("find", "1.00 µs", "–", "–"),
            ],
        )

    def test_both_forms_show_every_row(self) -> None:
        group = Group("Calls", "C", [Row("call", 3, 2, "ns")], ["A note."])
        self.assertIn("  call   3.00 ns   2.00 ns    1.50\n  A note.\n", as_text(group))
        self.assertIn("| call | 3.00 ns | 2.00 ns | 1.50 |\n\nA note.\n", as_markdown([group], "M"))

    def test_changed_figures_stay_within_those_of_the_year(self) -> None:
        rows = [{"points": str(value)} for value in (1.0, 2.5, 4.0, 10.0)]
        mix(rows)
        changed = [float(row["points"]) for row in rows]
        self.assertEqual(changed, [1.9, 2.35, 3.85, 9.4])
        self.assertTrue(all(1 <= value <= 10 for value in changed))


if __name__ == "__main__":
    unittest.main()
