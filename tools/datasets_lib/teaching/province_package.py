"""The package par-teaching: a synthetic PAR INDEX of provinces, 2020–2024."""

from __future__ import annotations

from pathlib import Path

from ..package import INVENTED, Package, framework_period
from ..par import class_rows
from ..provinces import province_units
from ..provincial import provincial_index
from ..tables import Row, read_table
from .adjustments import BONUS_CAP, PENALTY_CAP
from .frameworks import Framework, read_framework
from .panel import Panel
from .province_readme import readme
from .tables import SOURCES, input_rows, published_rows, score_rows, scored

NAME = "par-teaching"
FIRST, LAST = 2020, 2024
LEAF_ROUNDING = "half-up 4"
TOTAL = ("Chỉ số cải cách hành chính", "PAR INDEX")

EASED = {
    *("Hà Giang", "Cao Bằng", "Bắc Kạn", "Tuyên Quang", "Lào Cai", "Điện Biên", "Lai Châu"),
    *("Sơn La", "Yên Bái", "Hòa Bình", "Lạng Sơn", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông"),
}
"""Provinces in the mountains or on the border, to which coefficients of rules apply."""


def par_teaching(sources: Path) -> Package:
    """Builds the package par-teaching."""
    folder = sources / NAME
    units = [unit | eased(unit) for unit in province_units(sources)]
    frameworks = frameworks_by_year(folder)
    crosswalk = read_table(folder / "crosswalk-2020-2022.csv")
    panel = Panel(
        frameworks,
        {unit["code"]: unit["region"] for unit in units},
        {unit["code"] for unit in units if unit["eased"] == "yes"},
        {row["to_node"]: row["from_node"] for row in reversed(crosswalk)},
    )
    panel.build()
    sheets = panel.sheets.values()
    package = Package(
        name=NAME,
        title="PAR INDEX of provinces for teaching (synthetic)",
        description=(
            "Synthetic: every figure is invented. A public administration reform index of the "
            "63 provinces, 2020–2024, in the real shape: raw indicators, survey results, self, "
            "appraised and final scores. Chỉ số cải cách hành chính cấp tỉnh để giảng dạy; "
            "toàn bộ số liệu là mô phỏng."
        ),
        index=index(),
        units=units,
        framework=[row for each in distinct(frameworks) for row in each.rows(TOTAL)],
        scores=[],
        sources=SOURCES,
        classes=class_rows(FIRST, LAST),
        indicators=input_rows(sheets, frameworks, "documents"),
        survey=input_rows(sheets, frameworks, "survey"),
        adjustments=panel.adjustments,
        crosswalk=crosswalk,
        licence=INVENTED,
        rules=(folder / "rules.lua").read_text(encoding="utf-8"),
    )
    results = scored(package)
    package.scores = score_rows(results, frameworks, panel.claims)
    package.published = published_rows(results, LEAF_ROUNDING)
    package.readme = readme(package, results, distinct(frameworks))
    return package


def eased(unit: Row) -> Row:
    """Whether coefficients of rules apply to a province."""
    return {"eased": "yes" if unit["name"] in EASED else "no"}


def frameworks_by_year(folder: Path) -> dict[int, Framework]:
    """The framework in force in each year."""
    before, after = (
        read_framework(folder / f"framework-{years[0]}.csv", years, LEAF_ROUNDING, NAME)
        for years in ((2020, 2021), (2022, 2024))
    )
    return {2020: before, 2021: before, 2022: after, 2023: after, 2024: after}


def distinct(frameworks: dict[int, Framework]) -> list[Framework]:
    """The frameworks, each once, in order of years."""
    return list({framework.first: framework for framework in frameworks.values()}.values())


def index() -> dict[str, object]:
    """What the program must know of the index beside its tables."""
    usual = {"classes": "cut-off", "rounding": "half-up 2", "leaf_rounding": LEAF_ROUNDING}
    return provincial_index(
        "PAR INDEX",
        "Chỉ số cải cách hành chính cấp tỉnh để giảng dạy (số liệu mô phỏng)",
        "Public Administration Reform Index of provinces for teaching (synthetic)",
        synthetic=True,
        level_names=[
            ["domain", "domains", "lĩnh vực"],
            ["criterion", "criteria", "tiêu chí"],
            ["sub-criterion", "sub-criteria", "tiêu chí thành phần"],
        ],
        display="percent",
        digits=2,
        aggregation="sum",
        scale=1,
        frameworks=[
            framework_period(2020, 2021, **usual),
            framework_period(2022, 2023, **usual),
            framework_period(2024, LAST, **usual, bonus=BONUS_CAP, penalty=PENALTY_CAP),
        ],
    )
