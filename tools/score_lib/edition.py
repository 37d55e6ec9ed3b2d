"""Points of every node of an edition, then published values, ranks and classes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from datasets_lib.tables import Row as TableRow

from .figures import Points, nearest, number, rounded, whole
from .framework import Node, tree
from .package import Package, in_force, read_package
from .ranking import ranks
from .rules import scored


@dataclass(frozen=True)
class Row:
    """One node of one unit in one year; all after `points` stands at the total only."""

    year: int
    unit: str
    node: str
    points: Points
    percent: Points = None
    published: Points = None
    rank: Points = None
    group: str = ""


def score(folder: Path) -> list[Row]:
    """Every row of every year with raw inputs, from a package's folder."""
    package = read_package(folder)
    return [row for year in package.years for row in Edition(package, year).rows()]


class Edition:
    """One year of a package."""

    def __init__(self, package: Package, year: int) -> None:
        self.package, self.year = package, year
        self.root = tree(package, year)
        self.nodes = list(self.root.walk())
        self.units = [unit for unit in package.units if in_force(unit, year)]
        found = [period for period in package.periods if in_force(period, year)]
        self.settings: dict[str, Any] = found[0] if found else {}
        self.check_inputs()

    def check_inputs(self) -> None:
        """Refuses an input that no unit or leaf of the year would take."""
        units = {unit["code"] for unit in self.units}
        leaves = {node.code for node in self.nodes if node.rule}
        for unit, year, node in self.package.inputs:
            if year == self.year and (unit not in units or node not in leaves):
                raise ValueError(f"inputs of {unit} {year} {node}: no such unit or leaf that year")

    def rows(self) -> list[Row]:
        """Rows by unit in order of code, then in order of the framework."""
        points = {unit["code"]: self.points(unit) for unit in self.units}
        totals = {code: self.total_row(code, each[self.root.code]) for code, each in points.items()}
        ranking = ranks(self.compared(totals), self.words("ties", "competition"))
        return [
            replace(totals[unit], rank=ranking.get(unit))
            if node == self.root.code
            else Row(self.year, unit, node, value)
            for unit, each in points.items()
            for node, value in each.items()
        ]

    def words(self, setting: str, otherwise: str = "none") -> str:
        """A setting of the framework in force."""
        return self.settings.get(setting) or otherwise

    def points(self, unit: TableRow) -> dict[str, Points]:
        """Points of the total, of every node in order, then of the documents and the survey."""
        made: dict[str, Points] = {}
        for node in reversed(self.nodes):
            if node.rule:
                made[node.code] = self.leaf(node, unit)
            elif node is not self.root:
                parts = whole(made[child.code] for child in node.children)
                made[node.code] = rounded(parts, self.words("node_rounding"))
        made[self.root.code] = self.total(made, unit)
        ordered = {node.code: made[node.code] for node in self.nodes}
        for method in ("documents", "survey"):
            parts = self.root.parts(method)
            if parts and method not in ordered:
                ordered[method] = whole(made[part.code] for part in parts)
        return ordered

    def leaf(self, node: Node, unit: TableRow) -> Points:
        """A leaf's points, rounded as the framework says; missing without an input."""
        given = self.package.inputs.get((unit["code"], self.year, node.code))
        if given is None:
            return None
        try:
            made = scored(node.rule, given, node.maximum, unit["eased"] == "yes")
        except (ValueError, ArithmeticError, KeyError) as error:
            raise ValueError(f"{unit['code']} {self.year} {node.code}: {error}") from error
        return rounded(made, self.words("leaf_rounding"))

    def total(self, made: dict[str, Points], unit: TableRow) -> Points:
        """The sum of the nodes below, or the documents scaled to it, then bonus and penalty."""
        rescaled = self.words("scored_by") == "documents"
        parts = self.root.parts("documents") if rescaled else self.root.children or [self.root]
        points = whole(made[part.code] for part in parts)
        if points is None:
            return None
        if rescaled:
            points *= self.root.maximum / whole(part.maximum for part in parts)
        given = self.package.adjustments.get((unit["code"], self.year, ""), {})
        bonus, penalty = (
            min(number(given.get(name) or "0"), self.settings.get(name, 0))
            for name in ("bonus", "penalty")
        )
        return rounded(points + bonus - penalty, self.words("node_rounding"))

    def total_row(self, unit: str, points: Points) -> Row:
        """The total with its percent, published value and class."""
        code, maximum = self.root.code, self.root.maximum
        if points is None or not maximum:
            return Row(self.year, unit, code, points)
        percent = nearest(100 * points / maximum)
        published = rounded(percent, self.words("rounding"))
        return Row(self.year, unit, code, points, percent, published, None, self.group(published))

    def group(self, published: Fraction) -> str:
        """The first class whose lower bound the published value reaches."""
        rows = self.package.classes if self.words("classes") == "cut-off" else []
        reached = (
            row["group"]
            for row in rows
            if in_force(row, self.year) and number(row["lower"]) <= published
        )
        return next(reached, "")

    def compared(self, totals: dict[str, Row]) -> dict[str, Fraction]:
        """What the ranked units are compared by; none without a total."""
        by_published = self.words("ranks", "unrounded") == "published"
        ranked = [totals[unit["code"]] for unit in self.units if unit["ranked"] != "no"]
        values = {row.unit: row.published if by_published else row.points for row in ranked}
        return {unit: nearest(value) for unit, value in values.items() if value is not None}
