"""What the packages of the PAR INDEX and SIPAS share: classes, tables in their READMEs."""

from __future__ import annotations

from pathlib import Path

from .readme import table
from .sources import Pages
from .tables import Row, read_table

CLASSES_NOTE = """\
Classes are the national cut-offs: A from 90, B from 80, C under 80, from 2020; in 2018 A from 80,
B from 75, C from 70, D under 70. Those of 2012 (over 80 good, over 70 rather good, then two
cut-offs taken from the data) and of the other years are not known, so those years have no
classes."""

CUT_OFFS = {
    (2018, 2018): {"A": "80", "B": "75", "C": "70", "D": "0"},
    (2020, 2024): {"A": "90", "B": "80", "C": "0"},
}
"""Lowest percent of each class by years."""


def class_rows(first: int, last: int) -> list[Row]:
    """The national classes within the years from `first` to `last`."""
    return [
        {
            "from": str(max(a, first)),
            "to": str(min(b, last)),
            "group": group,
            "name": f"Nhóm {group}",
            "lower": lower,
        }
        for (a, b), groups in CUT_OFFS.items()
        if a <= last and b >= first
        for group, lower in groups.items()
    ]


def printed_table(sources: Path, levels: list[str], measures: list[str]) -> str:
    """Published figures of a level that has no units here (the nation, a region), as a table."""
    pages = Pages(sources)
    rows = [
        row
        for row in read_table(sources / "published-observations.csv")
        if row["level"] in levels and row["measure"] in measures
    ]
    rows.sort(key=lambda row: (row["measure"], row["year"], row["unit"], row["value"]))
    lines = [
        [
            row["year"],
            row["unit"],
            row["measure"],
            row["value"],
            row["confidence"],
            f"`{pages.id(row['source'])}`",
        ]
        for row in rows
    ]
    return table(["year", "of", "what", "value", "confidence", "page"], lines)


def node_row(
    years: tuple[int, int], code: str, parent: str, names: tuple[str, str], **rest: str
) -> Row:
    """A node of a PAR framework; `rest` holds max, method, rule."""
    return {
        "from": str(years[0]),
        "to": str(years[1]),
        "code": code,
        "parent": parent,
        "name": names[0],
        "name_en": names[1],
        "min": "0",
    } | rest


def total_row(years: tuple[int, int]) -> Row:
    """The whole, of 100 points, whose points were published."""
    return node_row(
        years, "total", "", ("Chỉ số cải cách hành chính", "PAR INDEX"), max="100", rule="given"
    )


DOCUMENTS = ("Điểm thẩm định", "Appraised part")
SURVEY = ("Điểm điều tra xã hội học", "Survey part")
