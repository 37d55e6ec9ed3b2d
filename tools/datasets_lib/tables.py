"""Reading source tables and writing package tables: text in, the same text out."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from decimal import Decimal
from pathlib import Path

Row = dict[str, str]


def read_table(path: Path) -> list[Row]:
    """Every row of a CSV file as text under its column's name.

    Figures stay text from here to the package, so none is ever rounded again.
    """
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    return [dict(zip(header, fields(line, len(header), path))) for line in lines]


def fields(line: list[str], count: int, path: Path) -> list[str]:
    """The fields of a line. A comma that the table left unquoted in the last column belongs
    to that column (a source's name in published-observations.csv has one)."""
    if len(line) < count:
        raise ValueError(f"{path.name}: {len(line)} fields where {count} belong: {line}")
    return [tidy(text) for text in line[: count - 1] + [",".join(line[count - 1 :])]]


def tidy(text: str) -> str:
    """Text in Unicode's composed form (NFC), without blanks around it."""
    return unicodedata.normalize("NFC", text).strip()


def table_text(columns: list[str], rows: list[Row]) -> str:
    """A CSV table: a header line, then `rows`, comma, line feed, quotes where needed.

    A column that a row does not have is missing; a key that is no column is an error.
    """
    output = io.StringIO()
    writer = csv.DictWriter(output, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return tidy_lines(output.getvalue())


def tidy_lines(text: str) -> str:
    """NFC text that ends in exactly one line feed."""
    return unicodedata.normalize("NFC", text).rstrip("\n") + "\n"


def natural(text: str) -> list[tuple[int, int, str]]:
    """A sorting key under which 2.10 follows 2.9, and numbers stand before words."""
    parts = re.findall(r"\d+|[^\d.]+", text)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]


def same_figure(a: str, b: str) -> bool:
    """Whether two texts write the same number: 95.4 and 95.40 do."""
    return Decimal(a) == Decimal(b)


def plain(number: Decimal) -> str:
    """A number without exponent and without zeros that say nothing."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
