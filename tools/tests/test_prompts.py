"""The table of prompts and what is kept with its cells."""

import re
import unittest

import built  # noqa: F401  (puts tools/ on the path)
from prompts_lib.page import filled, table
from prompts_lib.points import Cell, Point, Program, read_points
from prompts_lib.trial import ROOT, is_true


class Prompts(unittest.TestCase):
    programs, points = read_points(ROOT / "docs" / "sessions" / "prompts.toml")

    def test_every_cell_of_parsh_can_be_tried(self) -> None:
        for point in self.points:
            if point.part == "Start-up":  # measured by the benchmarks
                continue
            cell = point.cells["parsh"]
            self.assertTrue(cell.type and (cell.shows or cell.coloured), point.name)

    def test_what_is_typed_is_looked_at(self) -> None:
        for point in self.points:
            for name, cell in point.cells.items():
                shown = cell.shows or cell.coloured or cell.plain
                self.assertEqual(bool(cell.type), bool(shown), f"{name}, {point.name}")
                re.compile(cell.shows)

    def test_the_page_takes_the_table_between_its_marks(self) -> None:
        programs = [Program("a", "A"), Program("b", "B 2")]
        points = [Point("Help", "of x", {"a": Cell("yes"), "b": Cell("no")})]
        made = table(programs, points)
        self.assertEqual(
            made, "| | A | B 2 |\n|---|---|---|\n| **Help** | | |\n| of x | yes | no |\n")
        page = "one\n<!-- table -->\nold\n<!-- /table -->\ntwo\n"
        self.assertEqual(filled(page, programs, points).count("\n"), 8)
        self.assertEqual(filled(filled(page, programs, points), programs, points),
                         filled(page, programs, points))

    def test_colour_and_pattern_decide(self) -> None:
        rows = [[("a", "default", False, False), ("b", "blue", False, False)]]
        cases = [
            (Cell("", coloured="b"), True), (Cell("", coloured="a"), False),
            (Cell("", plain="a"), True), (Cell("", plain="b"), False),
            (Cell("", coloured="c"), False), (Cell("", shows="^ab$"), True),
            (Cell("", shows="x"), False),
        ]
        for cell, expected in cases:
            self.assertEqual(is_true(cell, rows, ["ab"]), expected, cell)


if __name__ == "__main__":
    unittest.main()
