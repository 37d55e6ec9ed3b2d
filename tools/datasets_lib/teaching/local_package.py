"""The package par-teaching-local: a synthetic index of seven bodies of an invented province."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from ..package import INVENTED, Package, framework_period
from ..readme import bullets, section
from ..tables import Row
from .ability import Abilities
from .draws import Draws
from .frameworks import Framework, read_framework
from .panel import documents
from .selfscores import claimed
from .sheets import Sheet
from .tables import SOURCES, Claims, input_rows, published_rows, score_rows, scored
from .text import INPUTS, kinds_section, page

NAME = "par-teaching-local"
YEARS = (2023, 2024)
LEAF_ROUNDING = "half-up 3"
TOTAL = ("Chỉ số cải cách hành chính sở, huyện của Tỉnh Mẫu", "Index of Tỉnh Mẫu's bodies")
CAP = 3

DEPARTMENTS, DISTRICTS = "Sở", "Huyện, thành phố"

UNITS = [
    ("SNV", "Sở Nội vụ", "Noi vu", DEPARTMENTS, "yes"),
    ("STC", "Sở Tài chính", "Tai chinh", DEPARTMENTS, "yes"),
    ("STTTT", "Sở Thông tin và Truyền thông", "TTTT|So TTTT", DEPARTMENTS, "yes"),
    ("SYT", "Sở Y tế", "Y te", DEPARTMENTS, "yes"),
    ("HNM", "Núi Mẫu", "Nui Mau", DISTRICTS, "yes"),
    ("HSM", "Sông Mẫu", "Song Mau", DISTRICTS, "yes"),
    ("TPM", "Thành phố Mẫu", "TP Mẫu|Thanh pho Mau", DISTRICTS, "no"),
]
"""Code, name, other names, kind, whether it is ranked."""

POINTS = {
    2023: {
        "SNV": "62.62",
        "STC": "58.1",
        "STTTT": "65.387",
        "SYT": "56.7",
        "HNM": "47.912",
        "HSM": "51.443",
        "TPM": "60.205",
    },
    2024: {
        "SNV": "63.914",
        "STC": "60.446",
        "STTTT": "65.023",
        "SYT": "57.338",
        "HNM": "50.127",
        "HSM": "54.601",
        "TPM": "62.318",
    },
}
"""The points of 70 that each body's documents come to."""

ADJUSTMENTS = [
    (2023, "SYT", "2", "", "Sáng kiến được nhân rộng trong tỉnh"),
    (2023, "HNM", "", "1.5", "Chậm báo cáo nhiều kỳ"),
    (2024, "STTTT", "3.5", "", "Hai sáng kiến được nhân rộng trong tỉnh"),
    (2024, "HSM", "0.5", "1", "Thí điểm thành công; để hồ sơ quá hạn kéo dài"),
]
"""Year, code, bonus, penalty, reason; one bonus is over the cap."""

CLASSES = {"Tốt": "90", "Khá": "80", "Trung bình": "70", "Yếu": "0"}

SHAPE = f"""\
Four departments and three districts of a province that does not exist. 100 points by framework,
70 by documents and 30 by survey; no survey was held, so the total is the documents part scaled to
100 (`scored_by`: documents), plus bonus and minus penalty points ({CAP} of each at most). Points
of leaves are rounded to three decimals, the published percent is cut after two, ties are ranked
densely (1, 1, 2), and the classes are the province's own."""

NOTABLE = [
    "Sở Nội vụ 2023: 62.62 of 70 points are 89.457…, published as 89.45;",
    "Sở Tài chính and Sở Y tế 2023: both 83, the one by its documents, the other with a bonus;",
    "Sở Thông tin và Truyền thông 2024: a bonus of 3.5 of which 3 count;",
    "Thành phố Mẫu: scored and classed, not ranked.",
]


def par_teaching_local(sources: Path) -> Package:
    """Builds the package par-teaching-local."""
    years = (YEARS[0], YEARS[-1])
    path = sources / "par-teaching" / "framework-local.csv"
    framework = read_framework(path, years, LEAF_ROUNDING, NAME)
    frameworks = {year: framework for year in YEARS}
    sheets, claims = answered(frameworks)
    package = Package(
        name=NAME,
        title="PAR INDEX of departments and districts for teaching (synthetic)",
        description=(
            "Synthetic: every figure is invented. A public administration reform index of seven "
            "departments and districts of an invented province, 2023–2024, scored by documents "
            "alone. Chỉ số cải cách hành chính sở, huyện để giảng dạy; toàn bộ số liệu là mô phỏng."
        ),
        index=index(),
        units=[unit_row(*unit) for unit in UNITS],
        framework=framework.rows(TOTAL),
        scores=[],
        sources=SOURCES,
        classes=class_rows(),
        indicators=input_rows(sheets, frameworks, "documents"),
        adjustments=[
            dict(zip(("year", "unit", "bonus", "penalty", "reason"), (str(year), *rest)))
            for year, *rest in ADJUSTMENTS
        ],
        licence=INVENTED,
    )
    results = scored(package)
    package.scores = score_rows(results, frameworks, claims)
    package.published = published_rows(results, LEAF_ROUNDING)
    sections = [section("Scale", SHAPE, INPUTS), section("Worth a look", bullets(NOTABLE))]
    package.readme = page(package, *sections, kinds_section([framework]))
    return package


def answered(frameworks: dict[int, Framework]) -> tuple[list[Sheet], Claims]:
    """The sheets of all bodies and years, and what the bodies claim for themselves."""
    regions = {code: kind for code, _, _, kind, _ in UNITS}
    abilities = Abilities(NAME, regions, frameworks)
    draws = Draws(f"{NAME} claims")
    sheets: list[Sheet] = []
    claims: Claims = {}
    for year, framework in frameworks.items():
        leaves = documents(framework)
        for unit in regions:
            sheet = Sheet(unit, year, eased=False)
            sheet.meet(leaves, Fraction(POINTS[year][unit]), abilities.standing(unit, year))
            ability = abilities.of_part(unit, year, "documents")
            for leaf in leaves:
                granted = sheet.points[leaf.code]
                claims[unit, year, leaf.code] = claimed(leaf, granted, ability, False, draws)
            sheets.append(sheet)
    return sheets, claims


def unit_row(code: str, name: str, aliases: str, kind: str, ranked: str) -> Row:
    """A body as a row of units.csv."""
    plain = kind == DEPARTMENTS or name.startswith("Thành phố")
    full_name = name if plain else f"Huyện {name}"
    row = {"code": code, "name": name, "full_name": full_name, "aliases": aliases}
    return row | {"region": kind, "ranked": ranked}


def class_rows() -> list[Row]:
    """The province's own classes."""
    years = {"from": str(YEARS[0]), "to": str(YEARS[-1])}
    return [
        years | {"group": group, "name": f"Xếp loại {group}", "lower": lower}
        for group, lower in CLASSES.items()
    ]


def index() -> dict[str, object]:
    """What the program must know of the index beside its tables."""
    return {
        "short_name": "PAR INDEX",
        "title_vi": "Chỉ số cải cách hành chính sở, huyện để giảng dạy (số liệu mô phỏng)",
        "title_en": "Public Administration Reform Index of departments and districts (synthetic)",
        "population_vi": "các sở, huyện của Tỉnh Mẫu",
        "population_en": "departments and districts of Tỉnh Mẫu",
        "unit_vi": "sở, huyện",
        "unit_en": "body",
        "level": "department",
        "synthetic": True,
        "level_names": [
            ["domain", "domains", "lĩnh vực"],
            ["criterion", "criteria", "tiêu chí"],
        ],
        "display": "percent",
        "digits": 2,
        "aggregation": "sum",
        "scale": 1,
        "frameworks": [
            framework_period(
                YEARS[0],
                YEARS[-1],
                classes="cut-off",
                ties="dense",
                rounding="cut 2",
                leaf_rounding=LEAF_ROUNDING,
                bonus=CAP,
                penalty=CAP,
                scored_by="documents",
            )
        ],
    }
