"""Prints the scores of a package's folder."""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
from pathlib import Path
from typing import TextIO

from .compare import report
from .edition import Row, score
from .figures import shown

COLUMNS = ["year", "unit", "node", "points", "percent", "published", "rank", "class"]


def main(arguments: list[str]) -> int:
    """Runs the command; the exit status is 1 where a package cannot be scored, or differs."""
    parser = argparse.ArgumentParser(
        prog="tools/score", description="Scores a data package from its raw inputs."
    )
    parser.add_argument("folder", type=Path, nargs="+", help="a data package")
    parser.add_argument("--compare", metavar="PROGRAM", help="compare with what parsh makes of it")
    options = parser.parse_args(arguments)
    try:
        if options.compare:
            return report(options.compare, options.folder)
        rows = [row for folder in options.folder for row in score(folder)]
    except (OSError, ValueError, KeyError, subprocess.CalledProcessError) as error:
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
