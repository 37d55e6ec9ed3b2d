"""The invented frameworks: read from their source tables, as leaves to score and as rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from score_lib.figures import number, rounded, shown
from score_lib.rules import Input, Rule, read_rule, scored

from ..tables import Row, natural, read_table

NO_INPUT: Row = {"value": "", "numerator": "", "denominator": "", "mean": "", "answers": ""}
NUMBER = re.compile(r"\d+(?:\.\d+)?%?")
LINES = ("proportional", "threshold", "target", "interpolated")


@dataclass(frozen=True, eq=False)
class Leaf:
    """A sub-criterion: what is scored, and what its input usually is.

    `typical` is the middle of the number that the rule goes by and `spread` its standard
    deviation over units; for yes/no and checklists the chance of each element, for deductions
    the mean count. `of` is the usual denominator of counts, `digits` the decimals of a value.
    """

    code: str
    maximum: Fraction
    method: str
    text: str
    rule: Rule
    rounding: str
    typical: float
    spread: float
    of: int
    digits: int

    def points(self, given: Input, eased: bool = False) -> Fraction:
        """The leaf's points for an input, rounded as the framework says."""
        points = rounded(scored(self.rule, NO_INPUT | given, self.maximum, eased), self.rounding)
        if points is None:
            raise ValueError(f"no points of {self.code} for {given}")
        return points

    @property
    def domain(self) -> str:
        """The code of its domain."""
        return self.code.partition(".")[0]

    @cached_property
    def kind(self) -> str:
        """The word of its rule, without ratio or complement."""
        words = re.split(r"[ :]", self.text)
        if words[0] in ("ratio", "complement"):
            return words[1] if len(words) > 1 else "proportional"
        return words[0]

    @property
    def is_complement(self) -> bool:
        """Whether the numerator counts what went wrong."""
        return self.text.startswith("complement")

    @cached_property
    def numbers(self) -> list[float]:
        """The numbers of its rule in order."""
        return [float(number(text)) for text in NUMBER.findall(self.text)]

    @cached_property
    def less_is_better(self) -> bool:
        """Whether points fall where its number rises."""
        if self.kind == "tiers":
            return self.numbers[1] > self.numbers[-1]
        if self.kind == "interpolated":
            return self.numbers[0] > self.numbers[1]
        return " down " in self.text

    @cached_property
    def line(self) -> tuple[float, float] | None:
        """The numbers that give no points and all of them, where points lie on a line between."""
        if self.kind not in LINES or self.text.endswith("nothing"):
            return None
        if self.kind == "interpolated":
            return self.numbers[0], self.numbers[1]
        return 0.0, self.numbers[0] if self.kind == "target" else 1.0


@dataclass(frozen=True)
class Framework:
    """A framework of certain years: the rows of its source table and its leaves in order."""

    first: int
    last: int
    source: list[Row]
    leaves: list[Leaf]

    def leaf(self, code: str) -> Leaf:
        """The leaf of a code."""
        return next(leaf for leaf in self.leaves if leaf.code == code)

    def rows(self, total: tuple[str, str]) -> list[Row]:
        """Its rows of framework.csv, under a total of a Vietnamese and an English name."""
        maxima = self.maxima()
        years = {"from": str(self.first), "to": str(self.last), "min": "0"}
        head = {"code": "total", "parent": "", "name": total[0], "name_en": total[1]}
        rows = [years | head | {"max": shown(maxima[""])}]
        for row in self.source:
            above = row["code"].rpartition(".")[0]
            kept = {key: row[key] for key in ("code", "name", "name_en", "method", "rule")}
            maximum = {"max": shown(maxima[row["code"]])}
            rows.append(years | kept | {"parent": above or "total"} | maximum)
        return rows

    def maxima(self) -> dict[str, Fraction]:
        """The maximum of every node by code; that of the whole under an empty one."""
        maxima: dict[str, Fraction] = {}
        for leaf in self.leaves:
            parts = leaf.code.split(".")
            for depth in range(len(parts) + 1):
                code = ".".join(parts[:depth])
                maxima[code] = maxima.get(code, Fraction(0)) + leaf.maximum
        return maxima


def read_framework(path: Path, years: tuple[int, int], rounding: str, package: str) -> Framework:
    """A framework from its source table: codes in natural order, leaves with a maximum."""
    rows = read_table(path)
    codes = [row["code"] for row in rows]
    if codes != sorted(codes, key=natural):
        raise ValueError(f"{path.name}: the codes are not in order")
    leaves = [leaf_of(row, rounding, package) for row in rows if row["max"]]
    return Framework(*years, rows, leaves)


def leaf_of(row: Row, rounding: str, package: str) -> Leaf:
    """A leaf from a row of the source table."""
    maximum = number(row["max"])
    return Leaf(
        code=row["code"],
        maximum=maximum,
        method=row["method"],
        text=row["rule"],
        rule=read_rule(row["rule"], maximum, package),
        rounding=rounding,
        typical=float(row["typical"] or 0),
        spread=float(row["spread"] or 0),
        of=int(row["of"] or 0),
        digits=int(row["digits"] or 0),
    )
