"""Types what a cell says into its program and looks whether it is true."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from terminal_lib.session import Row, play, read_keys

from .points import Cell, Program

ROOT = Path(__file__).resolve().parents[2]
FILES = {"own.csv": "province,score\nHà Nội,1\n"}


def found(program: Program) -> str | None:
    """Where the program is; None where it is not installed or not tried."""
    if not program.command:
        return None
    first = program.command[0]
    path = ROOT / first if "/" in first else shutil.which(first)
    return str(path) if path and Path(path).exists() else None


def problem(program: Program, executable: str, cell: Cell) -> str | None:
    """What the screen shows where it is not what the cell says."""
    steps = read_keys(cell.type) + (["\r"] if cell.enter else [])
    rows = play(
        [executable, *program.command[1:], *cell.arguments], steps, 80, 40, FILES, program.quiet)
    lines = ["".join(text for text, *_ in row).rstrip() for row in rows]
    return None if is_true(cell, rows, lines) else "\n".join(lines)


def is_true(cell: Cell, rows: list[Row], lines: list[str]) -> bool:
    """Whether the screen shows what the cell asks for."""
    if cell.coloured or cell.plain:
        text = cell.coloured or cell.plain
        typed = [row[line.rindex(text)] for row, line in zip(rows, lines) if text in line]
        return bool(typed) and (typed[-1][1] != "default") == bool(cell.coloured)
    return re.search(cell.shows, "\n".join(lines), re.MULTILINE) is not None
