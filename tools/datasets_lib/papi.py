"""The package papi: citizens' experience of provincial administration, 2011–2024."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from .observations import computed_rows, observations
from .package import Package, framework_period
from .papi_readme import papi_readme
from .provinces import codes_by_name, province_units
from .provincial import provincial_index
from .sources import cited_pages, repository_source
from .tables import Row, read_table

FIRST, LAST = 2011, 2024

DIMENSIONS = [
    ("1", "Tham gia của người dân ở cấp cơ sở", "Participation at Local Levels"),
    (
        "2",
        "Công khai, minh bạch trong việc ra quyết định ở địa phương",
        "Transparency of Local Decision-Making",
    ),
    ("3", "Trách nhiệm giải trình với người dân", "Vertical Accountability"),
    (
        "4",
        "Kiểm soát tham nhũng trong khu vực công",
        "Control of Corruption in the Public Sector",
    ),
    ("5", "Thủ tục hành chính công", "Public Administrative Procedures"),
    ("6", "Cung ứng dịch vụ công", "Public Service Delivery"),
    ("7", "Quản trị môi trường", "Environmental Governance"),
    ("8", "Quản trị điện tử", "E-Governance"),
]

VIETNAMESE = {
    "1.1": "Tri thức công dân",
    "1.2": "Cơ hội tham gia bầu cử",
    "1.3": "Chất lượng bầu cử trưởng thôn, tổ trưởng tổ dân phố",
    "1.4": "Đóng góp tự nguyện",
    "2.1": "Tiếp cận thông tin",
    "2.2": "Công khai, minh bạch danh sách hộ nghèo",
    "2.3": "Công khai, minh bạch thu, chi ngân sách cấp xã",
    "2.4": "Công khai, minh bạch quy hoạch, kế hoạch sử dụng đất, khung giá đất",
    "3.1": "Tương tác với chính quyền địa phương",
    "3.2": "Giải đáp kiến nghị, khiếu nại của người dân",
    "3.3": "Tiếp cận dịch vụ tư pháp",
    "4.1": "Kiểm soát tham nhũng trong chính quyền địa phương",
    "4.2": "Kiểm soát tham nhũng trong cung ứng dịch vụ công",
    "4.3": "Công bằng trong tuyển dụng vào khu vực công",
    "4.4": "Quyết tâm chống tham nhũng",
    "5.1": "Dịch vụ chứng thực, xác nhận",
    "5.2": "Thủ tục cấp phép xây dựng",
    "5.3": "Thủ tục cấp giấy chứng nhận quyền sử dụng đất",
    "5.4": "Thủ tục hành chính cho cá nhân ở cấp xã",
    "6.1": "Y tế công lập",
    "6.2": "Giáo dục tiểu học công lập",
    "6.3": "Cơ sở hạ tầng căn bản",
    "6.4": "An ninh, trật tự",
    "7.1": "Nghiêm túc trong bảo vệ môi trường",
    "7.2": "Chất lượng không khí",
    "7.3": "Chất lượng nước",
    "8.1": "Tiếp cận cổng thông tin điện tử của chính quyền",
    "8.2": "Tiếp cận Internet",
    "8.3": "Phúc đáp qua cổng thông tin điện tử",
}

PERIODS = [
    (
        2011,
        2017,
        [
            "1.1 1.2 1.3 1.4",
            "2.1 2.2 2.3",
            "3.1 3.2 3.3",
            "4.1 4.2 4.3 4.4",
            "5.1 5.2 5.3 5.4",
            "6.1 6.2 6.3 6.4",
        ],
    ),
    (
        2018,
        2018,
        [
            "1.1 1.2 1.3 1.4",
            "2.1 2.2 2.3 2.4",
            "3.1 3.2 3.3",
            "4.1 4.2 4.3 4.4",
            "5.1 5.2 5.3 5.4",
            "6.1 6.2 6.3 6.4",
            "7.1 7.2 7.3",
            "8.1 8.2",
        ],
    ),
    (
        2019,
        2020,
        [
            "1.1 1.2 1.3 1.4",
            "2.1 2.2 2.3 2.4",
            "3.1 3.2 3.3",
            "4.1 4.2 4.3 4.4",
            "5.1 5.2 5.3 5.4",
            "6.1 6.2 6.3 6.4",
            "7.1 7.2 7.3",
            "8.1 8.2 8.3",
        ],
    ),
    (
        2021,
        2024,
        [
            "1.1 1.2 1.3 1.4",
            "2.1 2.2 2.3 2.4",
            "3.1 3.2 3.3",
            "4.1 4.2 4.3 4.4",
            "5.1 5.3 5.4",
            "6.1 6.2 6.3 6.4",
            "7.1 7.2 7.3",
            "8.1 8.2 8.3",
        ],
    ),
]
"""Which sub-dimensions each dimension was the sum of, by years."""

SCALES = {2: ("0.5", "5"), 3: ("0.33", "3.33"), 4: ("0.25", "2.5")}
"""Lowest and highest points of a sub-dimension by how many its dimension has; thirds with
two decimals, because two figures lie under one third (README)."""


def papi(sources: Path) -> Package:
    """Builds the package papi."""
    units = province_units(sources)
    scores = score_rows(sources)
    pages = observations(sources, "province", "papi_total")
    official = workbook_rows(sources)
    published = official + computed_rows(
        pages, codes_by_name(units), official, range(FIRST, LAST + 1)
    )
    package = Package(
        name="papi",
        title="PAPI: Provincial Governance and Public Administration Performance Index",
        description=(
            "Citizens' experience of governance and administration in the provinces of Vietnam, "
            "2011–2024, by dimension and sub-dimension. Chỉ số Hiệu quả Quản trị và Hành chính "
            "công cấp tỉnh."
        ),
        index=index(),
        units=units,
        framework=framework_rows(sources),
        scores=scores,
        sources=papi_sources() + cited_pages(sources, published),
        published=published,
        classes=class_rows(),
    )
    package.readme = papi_readme(package)
    return package


def index() -> dict[str, object]:
    """What the program must know of PAPI beside its tables."""
    return provincial_index(
        "PAPI",
        "Chỉ số Hiệu quả Quản trị và Hành chính công cấp tỉnh",
        "Provincial Governance and Public Administration Performance Index",
        level_names=[
            ["dimension", "dimensions", "nội dung"],
            ["sub-dimension", "sub-dimensions", "nội dung thành phần"],
        ],
        display="points",
        digits=4,
        aggregation="sum",
        scale=1,
        frameworks=[framework_period(a, b, classes="quartile") for a, b, _ in PERIODS],
    )


def class_rows() -> list[Row]:
    """The quartile groups that PAPI reports colour its maps by."""
    names = ["Cao nhất", "Trung bình cao", "Trung bình thấp", "Thấp nhất"]
    lowers = ["0.75", "0.5", "0.25", "0"]
    return [
        {"from": str(FIRST), "to": str(LAST), "group": str(n), "name": name, "lower": lower}
        for n, (name, lower) in enumerate(zip(names, lowers), start=1)
    ]


def framework_rows(sources: Path) -> list[Row]:
    """The whole, its dimensions and sub-dimensions, each with the years of its scale."""
    english = {
        row["code"]: row["name"] for row in read_table(sources / "papi-subdimension-names.csv")
    }
    rows = [total_row(2011, 2017, 6), total_row(2018, 2024, 8)]
    for position, (code, name, name_en) in enumerate(DIMENSIONS):
        first = FIRST if position < 6 else 2018
        rows.append(node_row(first, LAST, code, "total", (name, name_en), ("1", "10")))
        for first, last, part, scale in spans(position):
            names = (VIETNAMESE[part], english[part])
            rows.append(node_row(first, last, part, code, names, scale) | {"rule": "given"})
    return rows


def total_row(first: int, last: int, dimensions: int) -> Row:
    """The whole, of so many dimensions of 1 to 10 points."""
    names = ("Tổng điểm PAPI", "PAPI total")
    scale = (str(dimensions), str(10 * dimensions))
    return node_row(first, last, "total", "", names, scale)


def node_row(
    first: int, last: int, code: str, parent: str, names: tuple[str, str], scale: tuple[str, str]
) -> Row:
    """A node of the framework; everything in PAPI is asked of citizens."""
    return {
        "from": str(first),
        "to": str(last),
        "code": code,
        "parent": parent,
        "name": names[0],
        "name_en": names[1],
        "min": scale[0],
        "max": scale[1],
        "method": "survey",
    }


def spans(position: int) -> list[tuple[int, int, str, tuple[str, str]]]:
    """Years and scale of each sub-dimension of a dimension; like periods run together."""
    found: list[tuple[int, int, str, tuple[str, str]]] = []
    for first, last, dimensions in PERIODS:
        parts = dimensions[position].split() if position < len(dimensions) else []
        for part in parts:
            scale = SCALES[len(parts)]
            before = (first - 1, part, scale)
            at = next((i for i, s in enumerate(found) if (s[1], s[2], s[3]) == before), None)
            if at is None:
                found.append((first, last, part, scale))
            else:
                found[at] = (found[at][0], last, part, scale)
    return sorted(found, key=lambda span: (span[2], span[0]))


def score_rows(sources: Path) -> list[Row]:
    """Every figure of the sub-dimension table, in the order year, unit, node."""
    rows = read_table(sources / "papi-subdimensions.csv")
    rows.sort(key=lambda row: (row["year"], row["code"]))
    return [
        {
            "unit": row["code"],
            "year": row["year"],
            "node": node,
            "stage": "final",
            "points": row[node],
            "source": "papi-subdimensions",
            "confidence": "read",
        }
        for row in rows
        for node in VIETNAMESE
        if row[node]
    ]


def workbook_rows(sources: Path) -> list[Row]:
    """The published dimensions and totals; a total of 0 stands for a province left out."""
    rows = read_table(sources / "papi-published.csv")
    rows.sort(key=lambda row: (row["year"], row["code"]))
    nodes = [code for code, _, _ in DIMENSIONS] + ["total"]
    return [
        {
            "unit": row["code"],
            "year": row["year"],
            "node": node,
            "measure": "points",
            "value": row[node],
            "source": "papi-workbooks",
            "confidence": "read",
        }
        for row in rows
        for node in nodes
        if row[node] and Decimal(row[node]) != 0
    ]


def papi_sources() -> list[Row]:
    """The two collections that the figures come from."""
    publisher = "CECODES, VFF-CRT, RTA, UNDP"
    return [
        repository_source(
            "papi-subdimensions",
            "PAPI sub-dimension scores 2011–2024, as collected in hnks-gh/ml-mcdm",
            publisher,
            "hnks-gh/ml-mcdm",
        ),
        repository_source(
            "papi-workbooks",
            "PAPI official workbooks 2011–2019 without 2013, 2018, in mdtrinh/vietnam_elections",
            publisher,
            "mdtrinh/vietnam_elections",
        ),
    ]
