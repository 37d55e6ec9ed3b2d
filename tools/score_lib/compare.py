"""Sets what the program makes of a package's raw inputs beside what is made here."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .edition import Row, score
from .figures import shown

Key = tuple[str, str, str]

SCRIPT = Path(__file__).with_name("points.lua")
SHOWN = 20
"""How many differences are printed."""


def compare(program: str, folder: Path) -> list[str]:
    """A line for every point, percent, rank or class that differs, or that only one side has."""
    ours = {(str(row.year), row.unit, row.node): fields(row) for row in score(folder)}
    theirs = printed(program, folder)
    return [
        f"{folder.name} {' '.join(key)}: here {ours.get(key)}, the program {theirs.get(key)}"
        for key in sorted(ours.keys() | theirs.keys())
        if ours.get(key) != theirs.get(key)
    ]


def fields(row: Row) -> list[str]:
    """Points, percent, rank and class as the program prints them."""
    return [*map(shown, [row.points, row.percent, row.rank]), row.group]


def printed(program: str, folder: Path) -> dict[Key, list[str]]:
    """What the program prints of a package."""
    command = [program, "--vanilla", "--trust", str(SCRIPT), str(folder)]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    rows = [line.split("\t") for line in lines.splitlines()]
    return {(row[0], row[1], row[2]): row[3:] for row in rows}


def report(program: str, folders: list[Path]) -> int:
    """Prints how many figures agree, or the first differences; 1 where there are any."""
    found = [line for folder in folders for line in compare(program, folder)]
    for line in found[:SHOWN]:
        print(line)
    if found:
        print(f"{len(found)} figures differ from those of the independent scorer")
        return 1
    count = sum(len(score(folder)) for folder in folders)
    names = ", ".join(folder.name for folder in folders)
    print(f"{names}: the points of {count} nodes of units agree, and so does every rank and class")
    return 0
