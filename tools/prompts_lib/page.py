"""The table of docs/prompt.md."""

from __future__ import annotations

from .points import Point, Program


def table(programs: list[Program], points: list[Point]) -> str:
    """A Markdown table: a row for each point under the heading of its part."""
    lines = [
        "| | " + " | ".join(program.title for program in programs) + " |",
        "|---" * (len(programs) + 1) + "|",
    ]
    part = ""
    for point in points:
        if point.part != part:
            part = point.part
            lines.append(f"| **{part}** |" + " |" * len(programs))
        cells = [point.cells[program.name].says for program in programs]
        lines.append(f"| {point.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def filled(page: str, programs: list[Program], points: list[Point]) -> str:
    """The page with the table between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + "\n" + table(programs, points) + END + after


BEGIN, END = "<!-- table -->", "<!-- /table -->"
