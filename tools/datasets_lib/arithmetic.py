"""Sums and means of a package's own figures, for its README and its tests.

Exact decimal arithmetic on the figures as printed; the program computes its own.
"""

from __future__ import annotations

from decimal import Decimal

from .package import Package
from .tables import Row

Figures = dict[tuple[str, str, str], Decimal]
"""Points by unit, year and node."""


def figures(package: Package) -> Figures:
    """The package's scores."""
    return {
        (row["unit"], row["year"], row["node"]): Decimal(row["points"]) for row in package.scores
    }


def in_force(package: Package, year: str) -> list[Row]:
    """The rows of the framework that are in force in a year."""
    return [row for row in package.framework if row["from"] <= year <= row["to"]]


def children(package: Package, year: str) -> dict[str, list[str]]:
    """The codes below each node of a year's framework."""
    found: dict[str, list[str]] = {}
    for row in in_force(package, year):
        found.setdefault(row.get("parent", ""), []).append(row["code"])
    return found


def sum_of_parts(
    package: Package, known: Figures, unit: str, year: str, node: str
) -> Decimal | None:
    """The sum of a node's parts: a part's own figure, else the sum of its parts in turn.

    None where the node has no parts or one of them is missing.
    """
    below = children(package, year)
    parts = [points(below, known, unit, year, part) for part in below.get(node, [])]
    return sum_or_none(parts)


def points(
    below: dict[str, list[str]], known: Figures, unit: str, year: str, node: str
) -> Decimal | None:
    """A node's points: the given figure, else the sum of its parts."""
    if (unit, year, node) in known:
        return known[unit, year, node]
    return sum_or_none([points(below, known, unit, year, part) for part in below.get(node, [])])


def sum_or_none(parts: list[Decimal | None]) -> Decimal | None:
    """A sum in which one missing part makes the whole missing; of nothing, missing."""
    there = [part for part in parts if part is not None]
    return sum(there, Decimal(0)) if there and len(there) == len(parts) else None


def mean(known: Figures, year: str, node: str) -> Decimal:
    """The mean of a node over the units that have it in a year."""
    values = [value for (_, y, n), value in known.items() if (y, n) == (year, node)]
    return sum(values, Decimal(0)) / len(values)


def largest_gap(gaps: list[Decimal]) -> Decimal:
    """The largest difference, whatever its sign; 0 of none."""
    return max((abs(gap) for gap in gaps), default=Decimal(0))
