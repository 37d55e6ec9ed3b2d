"""The tables of a data package: their columns, types, keys and what each column means."""

from __future__ import annotations

from typing import Any

from .tables import Row

Field = dict[str, Any]

CONFIDENCE = ["read", "derived", "read-rounded", "read-doubtful", "read-year-uncertain"]
METHODS = ["documents", "survey"]
STAGES = ["self", "appraised", "final"]
YES_NO = ["yes", "no"]


def field(name: str, kind: str, description: str, **constraints: Any) -> Field:
    """One column; constraints are Table Schema's own (required, enum, minimum …)."""
    result: Field = {"name": name, "type": kind, "description": description}
    if constraints:
        result["constraints"] = constraints
    return result


FIRST_YEAR = field("from", "year", "First year in which the row is in force.", required=True)
LAST_YEAR = field("to", "year", "Last year in which the row is in force.", required=True)
UNIT = field("unit", "string", "The unit's code in units.csv.", required=True)
YEAR = field("year", "year", "The year that the figure is about.", required=True)
NODE = field("node", "string", "The node's code in framework.csv.", required=True)
SOURCE = field("source", "string", "The source's id in sources.csv.", required=True)
SURENESS = field(
    "confidence",
    "string",
    "read: printed in the source; derived: a sum or difference of printed figures; "
    "read-rounded, read-doubtful, read-year-uncertain: printed, with that reserve.",
    required=True,
    enum=CONFIDENCE,
)

FIELDS: dict[str, list[Field]] = {
    "units": [
        field("code", "string", "The unit's code; always text.", required=True, unique=True),
        field("name", "string", "Name in Vietnamese.", required=True),
        field("full_name", "string", "Name with its kind: tỉnh, thành phố, bộ.", required=True),
        field("aliases", "string", "Other names it goes by, separated by |."),
        field("region", "string", "Socio-economic region."),
        field("from", "year", "First year in which it existed; empty: before every figure here."),
        field("to", "year", "Last year in which it existed as such; empty: it goes on."),
        field("successor", "string", "Name of the unit that it became part of."),
        field("ranked", "string", "Whether it has a rank; empty: yes.", enum=YES_NO),
        field("eased", "string", "Whether coefficients of rules apply; empty: no.", enum=YES_NO),
    ],
    "framework": [
        FIRST_YEAR,
        LAST_YEAR,
        field("code", "string", "The node's code; always text.", required=True),
        field("parent", "string", "Code of the node above; empty for the whole."),
        field("name", "string", "Name in Vietnamese.", required=True),
        field("name_en", "string", "Name in English.", required=True),
        field("min", "number", "Lowest possible points; empty: 0 or not known."),
        field("max", "number", "Highest possible points; empty: not known."),
        field("weight", "number", "Weight in the node above, where it is a weighted mean."),
        field("method", "string", "How its points come about.", enum=METHODS),
        field("rule", "string", "How a figure becomes points; given: published as points."),
    ],
    "scores": [
        UNIT,
        YEAR,
        NODE,
        field("stage", "string", "Stage of the scoring.", required=True, enum=STAGES),
        field("points", "number", "Points, as printed in the source.", required=True),
        SOURCE,
        SURENESS,
    ],
    "sources": [
        field("id", "string", "What the other tables call it.", required=True, unique=True),
        field("title", "string", "What it is.", required=True),
        field("publisher", "string", "Who published it."),
        field("address", "string", "Where it stands."),
        field("retrieved", "date", "When it was read; empty: not recorded."),
    ],
    "classes": [
        FIRST_YEAR,
        LAST_YEAR,
        field("group", "string", "The class, best first.", required=True),
        field("name", "string", "Its name in Vietnamese.", required=True),
        field(
            "lower",
            "number",
            "Lowest value in the class: a value in the unit of display (cut-offs), "
            "or the share of units below it (quartiles).",
            required=True,
        ),
    ],
    "published": [
        UNIT,
        YEAR,
        NODE,
        field(
            "measure",
            "string",
            "What was printed: points, percent, rank, change, or a named other figure.",
            required=True,
        ),
        field("value", "number", "The figure, as printed."),
        field("rank", "integer", "The rank printed with it.", minimum=1),
        SOURCE,
        SURENESS,
    ],
    "indicators": [
        UNIT,
        YEAR,
        NODE,
        field(
            "value",
            "string",
            "What the leaf's rule goes by: a number (a rate from 0 to 1, a count), yes or no, "
            "the elements that are there separated by | (none: nothing is there).",
        ),
        field("numerator", "number", "The part, where the rule goes by a part of a whole."),
        field("denominator", "number", "The whole.", minimum=0),
        SOURCE,
    ],
    "survey": [
        UNIT,
        YEAR,
        NODE,
        field("mean", "number", "Mean worth of the answers.", minimum=0, maximum=1),
        field("n", "integer", "Forms.", minimum=1),
        field("sd", "number", "Standard deviation of the answers' worth.", minimum=0),
        field("answers", "string", "How many gave each answer, where they were counted."),
        SOURCE,
    ],
    "adjustments": [
        UNIT,
        YEAR,
        field("bonus", "number", "Points added, before the cap; empty: 0.", minimum=0),
        field("penalty", "number", "Points taken away, before the cap; empty: 0.", minimum=0),
        field("reason", "string", "What for."),
    ],
    "crosswalk": [
        field("from_year", "year", "A year of the old framework.", required=True),
        field("to_year", "year", "A year of the new framework.", required=True),
        field("from_node", "string", "The old node's code.", required=True),
        field("to_node", "string", "The code of the node that continues it.", required=True),
        field("share", "number", "The part of it that continues.", minimum=0, maximum=1),
    ],
}

OPTIONAL: dict[str, list[str]] = {
    "units": ["ranked", "eased"],
    "scores": ["confidence"],
    "published": ["confidence"],
}
"""Columns that a table has only where a row of it has them."""

PRIMARY_KEYS: dict[str, list[str]] = {
    "units": ["code"],
    "framework": ["code", "from"],
    "scores": ["unit", "year", "node", "stage"],
    "sources": ["id"],
    "classes": ["from", "group"],
    "indicators": ["unit", "year", "node"],
    "survey": ["unit", "year", "node"],
    "adjustments": ["unit", "year"],
    "crosswalk": ["from_year", "to_year", "from_node", "to_node"],
}

TO_UNITS = {"fields": "unit", "reference": {"resource": "units", "fields": "code"}}
TO_FRAMEWORK = {"fields": "node", "reference": {"resource": "framework", "fields": "code"}}
TO_SOURCES = {"fields": "source", "reference": {"resource": "sources", "fields": "id"}}

FOREIGN_KEYS: dict[str, list[dict[str, Any]]] = {
    "scores": [TO_UNITS, TO_FRAMEWORK, TO_SOURCES],
    "published": [TO_UNITS, TO_FRAMEWORK, TO_SOURCES],
    "indicators": [TO_UNITS, TO_FRAMEWORK, TO_SOURCES],
    "survey": [TO_UNITS, TO_FRAMEWORK, TO_SOURCES],
    "adjustments": [TO_UNITS],
    "crosswalk": [TO_FRAMEWORK | {"fields": name} for name in ("from_node", "to_node")],
}


def fields_of(table: str, rows: list[Row]) -> list[Field]:
    """The columns of a table with such rows, in order."""
    optional = OPTIONAL.get(table, [])
    return [
        each
        for each in FIELDS[table]
        if each["name"] not in optional or any(row.get(each["name"]) for row in rows)
    ]


def columns(table: str, rows: list[Row]) -> list[str]:
    """The column names of a table with such rows, in order."""
    return [each["name"] for each in fields_of(table, rows)]


def table_schema(table: str, rows: list[Row]) -> dict[str, Any]:
    """The Table Schema of one of a package's tables."""
    schema: dict[str, Any] = {"fields": fields_of(table, rows), "missingValues": [""]}
    if table in PRIMARY_KEYS:
        schema["primaryKey"] = PRIMARY_KEYS[table]
    if table in FOREIGN_KEYS:
        schema["foreignKeys"] = FOREIGN_KEYS[table]
    return schema
