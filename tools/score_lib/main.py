"""Prints the scores of a package's folder."""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from typing import TextIO

from .edition import Row, score
from .figures import shown

COLUMNS = ["year", "unit", "node", "points", "percent", "published", "rank", "class"]


def main(arguments: list[str]) -> int:
    """Runs the command; the exit status is 1 where the package cannot be scored."""
    parser = argparse.ArgumentParser(
        prog="tools/score", description="Scores a data package from its raw inputs."
    )
    parser.add_argument("folder", type=Path, help="a data package")
    try:
        rows = score(parser.parse_args(arguments).folder)
    except (OSError, ValueError, KeyError) as error:
        print(f"tools/score: {error}", file=sys.stderr)
        return 1
    print_table(rows, sys.stdout)
    return 0


def print_table(rows: list[Row], output: TextIO) -> None:
    """Writes the rows as CSV; what is missing is empty."""
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        figures = [row.points, row.percent, row.published, row.rank]
        writer.writerow([row.year, row.unit, row.node, *map(shown, figures), row.group])
