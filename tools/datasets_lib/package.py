"""One data package: its tables and its description, and how it becomes files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from .schema import columns, table_schema
from .tables import Row, table_text, tidy_lines

VERSION = "1.0.0"

TABLES = [
    "units",
    "framework",
    "scores",
    "sources",
    "published",
    "classes",
    "indicators",
    "survey",
    "adjustments",
    "crosswalk",
]
NEEDED = TABLES[:4]
"""The tables that every package has; of the others it has those with rows."""

TITLES = {
    "units": "Who is scored",
    "framework": "The tree of what is scored, by years",
    "scores": "Points, one row an observation",
    "sources": "Where the figures come from",
    "published": "What was printed beside the scores: totals, ranks, other sources' figures",
    "classes": "Classes by years",
    "indicators": "What was reported: the raw inputs of the leaves scored by documents",
    "survey": "Survey results: the raw inputs of the leaves scored by survey",
    "adjustments": "Bonus and penalty points",
    "crosswalk": "What continues what when a framework changes",
}

PUBLISHED = {
    "name": "notspecified",
    "title": "Published figures; the terms of the publishers in sources.csv apply",
}
INVENTED = {
    "name": "Apache-2.0",
    "path": "https://www.apache.org/licenses/LICENSE-2.0",
    "title": "Invented figures; the licence of this project applies",
}
"""Licences as datapackage.json lists them."""


@dataclass
class Package:
    """What a package holds before it is written.

    `index` is the key of that name in datapackage.json: everything that the program must
    know and that is no table. `readme` is the text of README.md, `rules` that of rules.lua.
    """

    name: str
    title: str
    description: str
    index: dict[str, Any]
    units: list[Row]
    framework: list[Row]
    scores: list[Row]
    sources: list[Row]
    published: list[Row] = field(default_factory=list)
    classes: list[Row] = field(default_factory=list)
    indicators: list[Row] = field(default_factory=list)
    survey: list[Row] = field(default_factory=list)
    adjustments: list[Row] = field(default_factory=list)
    crosswalk: list[Row] = field(default_factory=list)
    licence: dict[str, str] = field(default_factory=lambda: PUBLISHED)
    readme: str = ""
    rules: str = ""

    def rows(self, table: str) -> list[Row]:
        """The rows of one of its tables, by the table's name."""
        rows: list[Row] = getattr(self, table)
        return rows

    def tables(self) -> list[str]:
        """The tables that it has: those that it needs, the others where they have rows."""
        return [name for name in TABLES if self.rows(name) or name in NEEDED]

    def files(self) -> dict[str, str]:
        """Every file of the package: its name and its whole text."""
        result = {"datapackage.json": self.descriptor()}
        for table in self.tables():
            rows = self.rows(table)
            result[f"{table}.csv"] = table_text(columns(table, rows), rows)
        if self.rules:
            result["rules.lua"] = tidy_lines(self.rules)
        result["README.md"] = tidy_lines(self.readme)
        return result

    def descriptor(self) -> str:
        """The text of datapackage.json, after the Frictionless Data Package standard."""
        content = {
            "profile": "tabular-data-package",
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "version": VERSION,
            "licenses": [self.licence],
            "sources": [described_source(row) for row in self.sources],
            "index": self.index,
            "resources": [resource(table, self.rows(table)) for table in self.tables()],
        }
        return tidy_lines(json.dumps(content, ensure_ascii=False, indent=2))


def described_source(row: Row) -> Row:
    """A source as datapackage.json lists it: title, and address where there is one."""
    return {"title": row["title"]} | ({"path": row["address"]} if row["address"] else {})


def resource(table: str, rows: list[Row]) -> dict[str, Any]:
    """A table with such rows as datapackage.json describes it."""
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "title": TITLES[table],
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": table_schema(table, rows),
    }


def framework_period(
    first: int,
    last: int,
    classes: str = "none",
    ties: str = "competition",
    rounding: str = "none",
    **scoring: Any,
) -> dict[str, Any]:
    """One of the index's frameworks: its years and how it rounds, ties and classes.

    Years in the descriptor are numbers. `classes` is none, cut-off or quartile. `scoring` holds
    what a framework that is scored from raw inputs says besides: leaf_rounding, bonus, penalty …
    """
    years = {"from": first, "to": last}
    return years | {"rounding": rounding, "ties": ties, "classes": classes} | scoring
