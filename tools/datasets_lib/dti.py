"""The package dti: the digital transformation index of provinces 2022."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from .arithmetic import figures
from .package import Package, framework_period
from .provinces import province_units
from .provincial import provincial_index
from .readme import page, section, table
from .tables import Row, read_table

YEAR = "2022"
SOURCE = "dti.gov.vn-2022"

PARTS = {
    "awareness": ("Nhận thức số", "Digital awareness", "10"),
    "institution": ("Thể chế số", "Digital institutions", "10"),
    "infrastructure": ("Hạ tầng số", "Digital infrastructure", "10"),
    "human": ("Nhân lực số", "Digital workforce", "10"),
    "security": ("An toàn thông tin mạng", "Network security", "10"),
    "gov_activity": ("Hoạt động chính quyền số", "Digital government", "20"),
    "economy_activity": ("Hoạt động kinh tế số", "Digital economy", "15"),
    "society_activity": ("Hoạt động xã hội số", "Digital society", "15"),
}
"""Sub-indices in their published order: name, English name, weight in percent."""

SCALE = """\
Every figure is a share from 0 to 1. The index is the weighted mean of eight sub-indices, with
weights of 10 % for each of the first five, 20 % for digital government and 15 % each for
digital economy and digital society (from memory; not in the source). They give the five printed
totals:"""

KNOWN = """\
All 63 provinces have a printed rank (`published.csv`); figures were printed for the first five
only. Two provinces share rank 15 and none has 16: ties share the best rank and the next is
skipped. Single figures and ranks of 2020, 2021 and 2023 stand in
`datasets/sources/published-observations.csv` and are left out, since other years weigh
otherwise."""


def dti(sources: Path) -> Package:
    """Builds the package dti."""
    rows = sorted(read_table(sources / "dti-2022.csv"), key=lambda row: row["code"])
    package = Package(
        name="dti",
        title="DTI: Digital Transformation Index of provinces 2022",
        description=(
            "How far each province was with digital transformation in 2022: 63 ranks, and the "
            "sub-indices of the first five. Chỉ số chuyển đổi số cấp tỉnh 2022."
        ),
        index=provincial_index(
            "DTI",
            "Chỉ số chuyển đổi số cấp tỉnh",
            "Digital Transformation Index",
            level_names=[["sub-index", "sub-indices", "chỉ số thành phần"]],
            display="points",
            digits=4,
            aggregation="weighted mean",
            scale=1,
            frameworks=[framework_period(int(YEAR), int(YEAR))],
        ),
        units=province_units(sources),
        framework=framework_rows(),
        scores=[score_row(row) for row in rows if row["value"]],
        sources=[source_row(rows[0]["source"])],
        published=[rank_row(row) for row in rows if row["rank"]],
    )
    package.readme = page(
        package, section("Scale", SCALE, agreement(package)), section("What is known", KNOWN)
    )
    return package


def framework_rows() -> list[Row]:
    """The whole and its eight sub-indices."""
    rows = [node_row("total", "", ("Chỉ số chuyển đổi số", "Digital Transformation Index"), "")]
    for code, (name, name_en, weight) in PARTS.items():
        rows.append(node_row(code, "total", (name, name_en), weight) | {"rule": "given"})
    return rows


def node_row(code: str, parent: str, names: tuple[str, str], weight: str) -> Row:
    """A node from 0 to 1."""
    return {
        "from": YEAR,
        "to": YEAR,
        "code": code,
        "parent": parent,
        "name": names[0],
        "name_en": names[1],
        "min": "0",
        "max": "1",
        "weight": weight,
    }


def score_row(row: Row) -> Row:
    """A figure; the column measure is dti for the whole and dti_… for a part."""
    node = row["measure"].removeprefix("dti").removeprefix("_") or "total"
    return place(row, node) | {"stage": "final", "points": row["value"]}


def rank_row(row: Row) -> Row:
    """A province's printed rank."""
    return place(row, "total") | {"measure": "rank", "rank": row["rank"]}


def place(row: Row, node: str) -> Row:
    """Which province and node, and where it was read."""
    return {
        "unit": row["code"],
        "year": YEAR,
        "node": node,
        "source": SOURCE,
        "confidence": "read",
    }


def source_row(address: str) -> Row:
    """The page that lists the ranks."""
    return {
        "id": SOURCE,
        "title": "DTI 2022: ranking of provinces and cities",
        "publisher": "Ministry of information and communications",
        "address": address,
        "retrieved": "",
    }


def agreement(package: Package) -> str:
    """The five printed totals beside the weighted means."""
    known = figures(package)
    names = {unit["code"]: unit["name"] for unit in package.units}
    rows = []
    for unit in sorted({unit for unit, _, node in known if node == "total"}):
        computed = weighted_mean({code: known[unit, YEAR, code] for code in PARTS})
        rows.append([names[unit], str(known[unit, YEAR, "total"]), f"{computed:.6f}"])
    return table(["province", "printed", "weighted mean"], rows)


def weighted_mean(parts: dict[str, Decimal]) -> Decimal:
    """Σ w x / Σ w of the eight sub-indices."""
    weights = {code: Decimal(weight) for code, (_, _, weight) in PARTS.items()}
    total = sum((weights[code] * parts[code] for code in PARTS), Decimal(0))
    return total / sum(weights.values(), Decimal(0))
