"""The package pci: firms' view of the provinces' economic governance, 2005–2019."""

from __future__ import annotations

from pathlib import Path

from .observations import computed_rows, observations
from .package import Package, framework_period
from .pci_readme import pci_readme
from .provinces import FORMER_HA_TAY, codes_by_name, province_units
from .provincial import provincial_index
from .sources import cited_pages, repository_source
from .tables import Row, read_table

YEARS = range(2005, 2020)
UNWEIGHTED = 2005

SUBINDICES = {
    "entry": ("Gia nhập thị trường", "Entry costs"),
    "land": ("Tiếp cận đất đai và sự ổn định trong sử dụng đất", "Land access and tenure"),
    "transparency": ("Tính minh bạch và tiếp cận thông tin", "Transparency"),
    "time": ("Chi phí thời gian", "Time costs of regulatory compliance"),
    "informal": ("Chi phí không chính thức", "Informal charges"),
    "bias": ("Cạnh tranh bình đẳng", "Policy bias"),
    "bias_old": ("Ưu đãi đối với doanh nghiệp nhà nước", "Bias towards state enterprises"),
    "proactive": ("Tính năng động và tiên phong của lãnh đạo", "Proactive leadership"),
    "support": ("Dịch vụ hỗ trợ doanh nghiệp", "Business support services"),
    "labor": ("Đào tạo lao động", "Labor training"),
    "legal": ("Thiết chế pháp lý", "Legal institutions"),
    "implement": ("Thực thi chính sách", "Implementation of policies"),
}
"""Name in Vietnamese and English of every column of the table, in its order by topic."""

Weights = dict[str, str]


def pci(sources: Path) -> Package:
    """Builds the package pci."""
    units = sorted(province_units(sources) + [FORMER_HA_TAY], key=lambda unit: unit["code"])
    table = province_rows(sources)
    regimes = weight_regimes(sources, table)
    pages = observations(sources, "province", "pci")
    official = score_rows_published(table)
    published = official + computed_rows(pages, codes_by_name(units), official, YEARS)
    package = Package(
        name="pci",
        title="PCI: Provincial Competitiveness Index",
        description=(
            "Firms' view of economic governance in the provinces of Vietnam, 2005–2019: "
            "sub-indices, weights by year, published scores. "
            "Chỉ số năng lực cạnh tranh cấp tỉnh."
        ),
        index=index(regimes),
        units=units,
        framework=framework_rows(regimes),
        scores=score_rows(table),
        sources=pci_sources() + cited_pages(sources, published),
        published=published,
    )
    package.readme = pci_readme(package)
    return package


def index(regimes: list[tuple[int, int, Weights]]) -> dict[str, object]:
    """What the program must know of PCI beside its tables."""
    return provincial_index(
        "PCI",
        "Chỉ số năng lực cạnh tranh cấp tỉnh",
        "Provincial Competitiveness Index",
        level_names=[["sub-index", "sub-indices", "chỉ số thành phần"]],
        display="points",
        digits=2,
        aggregation="weighted mean",
        scale=10,
        frameworks=[framework_period(first, last) for first, last, _ in regimes],
    )


def province_rows(sources: Path) -> list[Row]:
    """The rows of pci.csv by year and code, with a code for the former Hà Tây."""
    rows = read_table(sources / "pci.csv")
    for row in rows:
        if row["province"] == "Hà Tây (cũ)":
            row["code"] = FORMER_HA_TAY["code"]
    return sorted(rows, key=lambda row: (row["year"], row["code"]))


def weight_regimes(sources: Path, table: list[Row]) -> list[tuple[int, int, Weights]]:
    """Spans of years with the same weights: first, last, weight in percent by sub-index.

    2005 has sub-indices and no weights.
    """
    by_year: dict[int, Weights] = {}
    for row in read_table(sources / "pci-weights.csv"):
        by_year.setdefault(int(row["year"]), {})[row["subindex"]] = row["weight_percent"]
    filled = [row for row in table if int(row["year"]) == UNWEIGHTED]
    unweighted = {code: "" for code in SUBINDICES if any(row[code] for row in filled)}
    regimes = [(UNWEIGHTED, UNWEIGHTED, unweighted)]
    for year in YEARS[1:]:
        if regimes[-1][2] == by_year[year]:
            regimes[-1] = (regimes[-1][0], year, by_year[year])
        else:
            regimes.append((year, year, by_year[year]))
    return regimes


def framework_rows(regimes: list[tuple[int, int, Weights]]) -> list[Row]:
    """The whole and its sub-indices, of 1 to 10 points each, under every regime."""
    rows = [
        total_row(UNWEIGHTED, UNWEIGHTED) | {"rule": "given"},
        total_row(UNWEIGHTED + 1, YEARS[-1]),
    ]
    for code, (name, name_en) in SUBINDICES.items():
        rows += [
            {
                "from": str(first),
                "to": str(last),
                "code": code,
                "parent": "total",
                "name": name,
                "name_en": name_en,
                "min": "1",
                "max": "10",
                "weight": weights[code],
                "rule": "given",
            }
            for first, last, weights in regimes
            if code in weights
        ]
    return rows


def total_row(first: int, last: int) -> Row:
    """The whole, of 10 to 100 points."""
    return {
        "from": str(first),
        "to": str(last),
        "code": "total",
        "name": "Điểm PCI",
        "name_en": "PCI score",
        "min": "10",
        "max": "100",
    }


def score_rows(table: list[Row]) -> list[Row]:
    """Every sub-index, and for 2005 the published score, which nothing else can give."""
    rows: list[Row] = []
    for row in table:
        figures = [(code, row[code]) for code in SUBINDICES if row[code]]
        if int(row["year"]) == UNWEIGHTED:
            figures.insert(0, ("total", row["published"]))
        rows += [
            {
                "unit": row["code"],
                "year": row["year"],
                "node": node,
                "stage": "final",
                "points": points,
                "source": "pci-workbooks",
                "confidence": "read",
            }
            for node, points in figures
        ]
    return rows


def score_rows_published(table: list[Row]) -> list[Row]:
    """The published score of every year with weights, to set beside the computed one."""
    return [
        {
            "unit": row["code"],
            "year": row["year"],
            "node": "total",
            "measure": "points",
            "value": row["published"],
            "source": "pci-workbooks",
            "confidence": "read",
        }
        for row in table
        if row["published"] and int(row["year"]) != UNWEIGHTED
    ]


def pci_sources() -> list[Row]:
    """The collection that sub-indices and published scores come from."""
    return [
        repository_source(
            "pci-workbooks",
            "PCI official workbooks 2005–2019, as collected in mdtrinh/vietnam_elections",
            "VCCI, USAID",
            "mdtrinh/vietnam_elections",
        )
    ]
