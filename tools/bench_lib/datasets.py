"""A copy of the data packages with other figures, so that nothing kept from before can help."""

from __future__ import annotations

import csv
import shutil
from itertools import groupby
from pathlib import Path

SHARE = 0.9
"""How much of its own value a unit keeps; the rest is another unit's of the same year and node, so
that no value leaves its limits and the ranks change."""

SHIFT = 7
"""How many rows further the other unit stands."""


def changed_copy(source: Path, target: Path) -> Path:
    """Copies the packages and changes every `scores.csv`; always in the same way."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("sources", "SHA256SUMS"))
    for path in sorted(target.glob("*/scores.csv")):
        change(path)
    return target


def change(path: Path) -> None:
    """Mixes the points of each unit with those of another."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names, rows = list(reader.fieldnames or []), list(reader)
    for _, group in groupby(sorted(rows, key=place), key=place):
        mix([row for row in group if row["points"]])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def place(row: dict[str, str]) -> tuple[str, str, str]:
    """What the units of one group have in common."""
    return row["year"], row["node"], row["stage"]


def mix(rows: list[dict[str, str]]) -> None:
    """Changes the points in place."""
    values = [float(row["points"]) for row in rows]
    for i, row in enumerate(rows):
        other = values[(i + SHIFT) % len(values)]
        row["points"] = f"{SHARE * values[i] + (1 - SHARE) * other:.6f}"
