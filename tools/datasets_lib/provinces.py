"""The provinces as units, to the merger of 1 July 2025."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from .tables import Row, read_table

LAST_YEAR_OF_63 = "2024"
"""The last scored year in which the 63 provinces were all there (they ended 2025-06-30)."""

FORMER_HA_TAY: Row = {
    "code": "28",
    "name": "Hà Tây",
    "full_name": "Tỉnh Hà Tây",
    "aliases": "Ha Tay|Hà Tây (cũ)|Tỉnh Hà Tây",
    "region": "Đồng bằng sông Hồng",
    "to": "2008",
    "successor": "Hà Nội",
}
"""Part of Hà Nội since 1 August 2008. 28 was its code in the statistical list, between
27 Bắc Ninh and 30 Hải Dương; no later province has it."""


def province_units(sources: Path) -> list[Row]:
    """The 63 provinces in order of their codes, as rows of units.csv."""
    rows = read_table(sources / "provinces.csv")
    merged = Counter(row["new_province_2025"] for row in rows)
    units = [province_unit(row, has_ended(row, merged)) for row in rows]
    return sorted(units, key=lambda unit: unit["code"])


def has_ended(row: Row, merged: Counter[str]) -> bool:
    """Whether nothing is scored under the province's name from 2025: it was merged, or goes on
    under another name (Thừa Thiên Huế as Huế). A province that took others in has ended as well:
    what is scored under its name from 2025 is another territory."""
    successor = row["new_province_2025"]
    return merged[successor] > 1 or successor != row["name"]


def province_unit(row: Row, ended: bool) -> Row:
    """One province, with what its work went to where it has ended."""
    unit = {key: row[key] for key in ("code", "name", "full_name", "aliases", "region")}
    if ended:
        unit |= {"to": LAST_YEAR_OF_63, "successor": row["new_province_2025"]}
    return unit


def codes_by_name(units: list[Row]) -> dict[str, str]:
    """The code of each unit under its name."""
    return {unit["name"]: unit["code"] for unit in units}
