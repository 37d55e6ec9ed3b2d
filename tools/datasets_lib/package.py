"""One data package: its tables and its description, and how it becomes files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from .schema import columns, table_schema
from .tables import Row, table_text, tidy_lines

VERSION = "1.0.0"

TABLES = ["units", "framework", "scores", "sources", "published", "classes"]

TITLES = {
    "units": "Who is scored",
    "framework": "The tree of what is scored, by years",
    "scores": "Points, one row an observation",
    "sources": "Where the figures come from",
    "published": "What was printed beside the scores: totals, ranks, other sources' figures",
    "classes": "Classes by years",
}


@dataclass
class Package:
    """What a package holds before it is written.

    `index` is the key of that name in datapackage.json: everything that the program must
    know and that is no table. `readme` is the text of README.md.
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
    readme: str = ""

    def rows(self, table: str) -> list[Row]:
        """The rows of one of its tables, by the table's name."""
        rows: list[Row] = getattr(self, table)
        return rows

    def tables(self) -> list[str]:
        """The tables that it has: published and classes only where they have rows."""
        optional = {"published", "classes"}
        return [name for name in TABLES if self.rows(name) or name not in optional]

    def files(self) -> dict[str, str]:
        """Every file of the package: its name and its whole text."""
        result = {"datapackage.json": self.descriptor()}
        for table in self.tables():
            result[f"{table}.csv"] = table_text(columns(table), self.rows(table))
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
            "licenses": [
                {
                    "name": "notspecified",
                    "title": "Published figures; the terms of the publishers in sources.csv apply",
                }
            ],
            "sources": [described_source(row) for row in self.sources],
            "index": self.index,
            "resources": [resource(table) for table in self.tables()],
        }
        return tidy_lines(json.dumps(content, ensure_ascii=False, indent=2))


def described_source(row: Row) -> Row:
    """A source as datapackage.json lists it: title, and address where there is one."""
    return {"title": row["title"]} | ({"path": row["address"]} if row["address"] else {})


def resource(table: str) -> dict[str, Any]:
    """A table as datapackage.json describes it."""
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "title": TITLES[table],
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": table_schema(table),
    }


def framework_period(
    first: int, last: int, classes: str = "none", ties: str = "competition", rounding: str = "none"
) -> dict[str, Any]:
    """One of the index's frameworks: its years and how it rounds, ties and classes.

    Years in the descriptor are numbers. `classes` is none, cut-off or quartile.
    """
    return {"from": first, "to": last, "rounding": rounding, "ties": ties, "classes": classes}
