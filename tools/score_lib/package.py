"""A package's folder as the scorer reads it: settings, units, framework, raw inputs."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from datasets_lib.tables import Row as TableRow
from datasets_lib.tables import read_table

from .rules import Input

Key = tuple[str, int, str]
"""Unit, year, node."""


@dataclass(frozen=True)
class Package:
    """Tables as text; scores.csv is not among them."""

    name: str
    periods: list[dict[str, Any]]
    units: list[TableRow]
    framework: list[TableRow]
    classes: list[TableRow]
    inputs: dict[Key, Input]
    adjustments: dict[Key, TableRow]

    @property
    def years(self) -> list[int]:
        """The years with raw inputs."""
        return sorted({year for _, year, _ in self.inputs})


def read_package(folder: Path) -> Package:
    """Reads the folder; a table that is not there has no rows."""
    text = (folder / "datapackage.json").read_text(encoding="utf-8")
    description = json.loads(text, parse_float=Fraction)

    def table(name: str) -> list[TableRow]:
        path = folder / f"{name}.csv"
        return [defaultdict(str, row) for row in read_table(path)] if path.exists() else []

    return Package(
        name=description["name"],
        periods=description["index"]["frameworks"],
        units=sorted(table("units"), key=lambda row: row["code"]),
        framework=table("framework"),
        classes=table("classes"),
        inputs=keyed(table("indicators") + table("survey")),
        adjustments=keyed(table("adjustments")),
    )


def keyed(rows: list[TableRow]) -> dict[Key, TableRow]:
    """Rows by unit, year and node; a second row of the same is an error."""
    found: dict[Key, TableRow] = {}
    for row in rows:
        key = (row["unit"], int(row["year"]), row["node"])
        if key in found:
            raise ValueError(f"two rows of {' '.join(map(str, key))}")
        found[key] = row
    return found


def in_force(row: dict[str, Any], year: int) -> bool:
    """Whether a row's years, open where empty, have the year in them."""
    return int(row["from"] or year) <= year <= int(row["to"] or year)
