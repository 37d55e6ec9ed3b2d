"""The built packages as the tests read them: plainly, without the code that wrote them."""

from __future__ import annotations

import csv
import math
import sys
from functools import cache
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[1]
DATASETS = TOOLS.parent / "datasets"
PUBLISHED = ["dti", "egov", "papi", "par-ministries", "par-provinces", "pci", "sipas"]
SYNTHETIC = ["par-teaching", "par-teaching-local"]
PACKAGES = PUBLISHED + SYNTHETIC

sys.path.insert(0, str(TOOLS))

Row = dict[str, str]
Scores = dict[tuple[str, str, str], float]


@cache
def table(package: str, name: str) -> tuple[Row, ...]:
    """The rows of a package's table; none where it has no such table."""
    path = DATASETS / package / f"{name}.csv"
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def scores(package: str) -> Scores:
    """Points by unit, year and node."""
    return {(r["unit"], r["year"], r["node"]): float(r["points"]) for r in table(package, "scores")}


def in_force(package: str, year: str) -> list[Row]:
    """The rows of the framework that are in force in a year."""
    return [row for row in table(package, "framework") if row["from"] <= year <= row["to"]]


def parts(package: str, year: str, node: str) -> list[str]:
    """The codes right below a node in a year."""
    return [row["code"] for row in in_force(package, year) if row["parent"] == node]


def sum_of_parts(package: str, unit: str, year: str, node: str) -> float | None:
    """The sum below a node, given figures standing; None where one is missing."""
    values = [points(package, unit, year, part) for part in parts(package, year, node)]
    there = [value for value in values if value is not None]
    return math.fsum(there) if there and len(there) == len(values) else None


def points(package: str, unit: str, year: str, node: str) -> float | None:
    """A node's given points, or the sum below it."""
    given = scores(package).get((unit, year, node))
    return sum_of_parts(package, unit, year, node) if given is None else given


def column(package: str, year: str, node: str) -> dict[str, float]:
    """The points of a node by unit, missing ones left out."""
    values = {
        row["code"]: points(package, row["code"], year, node) for row in table(package, "units")
    }
    return {unit: value for unit, value in values.items() if value is not None}


def names(package: str) -> dict[str, str]:
    """The name of each unit under its code."""
    return {row["code"]: row["name"] for row in table(package, "units")}
