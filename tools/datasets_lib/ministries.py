"""The ministries and bodies of their rank as units."""

from __future__ import annotations

from pathlib import Path

from .tables import Row, read_table

UNITS_NOTE = """\
The code of a ministry is the sign that its documents bear, without diacritics; names are those of
the source table. Seven of the bodies ended on 1 March 2025: their last year is 2024 and
`successor` names where most of their work went (from memory of resolution 176/2025/QH15). A
ministry that took over work goes on under its name. The Government Inspectorate and the committee
for ethnic minorities were ranked in early years only."""


def ministry_units(sources: Path) -> list[Row]:
    """The bodies that ever had a figure, as rows of units.csv."""
    return sorted(read_table(sources / "ministries.csv"), key=lambda unit: unit["code"])
