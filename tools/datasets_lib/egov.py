"""The package egov: the e-government score of provinces 2017."""

from __future__ import annotations

from pathlib import Path

from .package import Package, framework_period
from .provinces import province_units
from .provincial import provincial_index
from .readme import page, section
from .tables import Row, read_table

YEAR = "2017"
SOURCE = "vinhphuc.gov.vn-1504"

SCALE = """\
One score from 0 to 1 for each province, and its rank, made by the ministry of information and
communications for 2017. Its parts are not in the source. Ties share the best rank and the next is
skipped (17, 17, 19); the printed ranks are in `published.csv`."""


def egov(sources: Path) -> Package:
    """Builds the package egov."""
    rows = sorted(read_table(sources / "egov-mic-2017.csv"), key=lambda row: row["code"])
    package = Package(
        name="egov",
        title="E-government score of provinces 2017",
        description=(
            "How far each province was with e-government in 2017, as scored by the ministry of "
            "information and communications. Mức độ phát triển chính quyền điện tử của tỉnh 2017."
        ),
        index=provincial_index(
            "E-government score",
            "Mức độ phát triển chính quyền điện tử của các tỉnh, thành phố",
            "E-government score of provinces",
            level_names=[],
            display="points",
            digits=3,
            aggregation="sum",
            scale=1,
            frameworks=[framework_period(int(YEAR), int(YEAR))],
        ),
        units=province_units(sources),
        framework=[total_row()],
        scores=[score_row(row) for row in rows],
        sources=[source_row(rows[0]["source"])],
        published=[rank_row(row) for row in rows],
    )
    package.readme = page(
        package,
        section("Scale", SCALE),
        section(
            "What is missing",
            f"{len(rows)} of 63 provinces have a score. Without: {', '.join(absent(package))}.",
        ),
    )
    return package


def total_row() -> Row:
    """The whole, which is all that is known."""
    return {
        "from": YEAR,
        "to": YEAR,
        "code": "total",
        "name": "Điểm chính quyền điện tử",
        "name_en": "E-government score",
        "min": "0",
        "max": "1",
        "rule": "given",
    }


def score_row(row: Row) -> Row:
    """A province's score."""
    return place(row) | {"stage": "final", "points": row["score"]}


def rank_row(row: Row) -> Row:
    """A province's printed rank."""
    return place(row) | {"measure": "rank", "rank": row["rank"]}


def place(row: Row) -> Row:
    """Which province, and where it was read."""
    return {
        "unit": row["code"],
        "year": YEAR,
        "node": "total",
        "source": SOURCE,
        "confidence": "read",
    }


def source_row(address: str) -> Row:
    """The page that lists all scores."""
    return {
        "id": SOURCE,
        "title": "Ranking of provinces by e-government 2017, as announced",
        "publisher": "Vĩnh Phúc provincial portal, after the ministry of information and "
        "communications",
        "address": address,
        "retrieved": "",
    }


def absent(package: Package) -> list[str]:
    """The provinces without a score."""
    there = {row["unit"] for row in package.scores}
    return [unit["name"] for unit in package.units if unit["code"] not in there]
