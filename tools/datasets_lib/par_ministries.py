"""The package par-ministries: the PAR INDEX of ministries, 2012–2023."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .arithmetic import figures, sum_of_parts
from .ministries import UNITS_NOTE, ministry_units
from .observations import given_rows, observations, single_rows
from .package import Package, framework_period
from .par import CLASSES_NOTE, DOCUMENTS, SURVEY, class_rows, node_row, printed_table, total_row
from .provinces import codes_by_name
from .readme import bullets, page, section
from .sources import cited_pages
from .tables import Row

FIRST, LAST = 2012, 2023

NODES = {
    "par_index": ("total", "percent"),
    "par_appraised_points": ("documents", "points"),
    "par_survey_points": ("survey", "points"),
    "par_survey_rank": ("survey", "points"),
    "par_d4_apparatus": ("4", "percent"),
    "par_d6_finance": ("6", "percent"),
}
"""Measures of the table that are points of a node, or its rank."""

SINGLE = {
    "par_d3_procedures_pct": ("3", "percent"),
    "par_d5_civil_service_pct": ("5", "percent"),
    "par_modernisation_pct": ("modernisation", "percent"),
    "par_impact_pct": ("impact", "percent"),
    "par_index_change": ("total", "change"),
}
"""Measures that are published figures and no points: percent of an unknown maximum, changes."""

LEFT_OUT = {
    "par_index_pilot": "two figures of a pilot before the first index, whose year is not certain",
    "dti": "another index, of ministries in 2021",
    "ict_index": "another index, of ministries in 2023",
}
"""Measures of ministries that stay in the source table only, and why."""

SCALE = """\
100 points; the index is their percentage. The points are published, not computed. For 2023 all 17
ranked ministries have the printed total and both parts: appraised documents (at most 68.5 points)
and survey (31.5). Before, single figures are known: a rank computed from them says little; the
printed rank is in `published.csv`. The survey counted 36.5 points in 2020 and 31.5 in 2022 and
2023; for 2019, when only a rank of the survey part is known, the maxima are not. In 2016 single
percentages and ranks of domains are known without maxima; two of the domains stand as
`modernisation` and `impact`, because their numbers are not known."""

CHOICE = """\
Where several pages print a figure, the surest becomes the score, then the one that most pages
print, then that of an official page. Figures that differ from it, and printed ranks, stand in
`published.csv`; a page that repeats a figure is not listed again. `change` is in points against
the year before."""


def par_ministries(sources: Path) -> Package:
    """Builds the package par-ministries."""
    units = ministry_units(sources)
    scores, published = figure_rows(sources, codes_by_name(units))
    package = Package(
        name="par-ministries",
        title="PAR INDEX of ministries",
        description=(
            "Public administration reform index of ministries and bodies of their rank, "
            "2012–2023: 2023 complete, single figures before. "
            "Chỉ số cải cách hành chính của các bộ, cơ quan ngang bộ."
        ),
        index=index(),
        units=units,
        framework=framework_rows(),
        scores=scores,
        sources=cited_pages(sources, scores, published),
        published=published,
        classes=class_rows(2020, LAST),
    )
    package.readme = readme(package, sources)
    return package


def index() -> dict[str, object]:
    """What the program must know of the index beside its tables."""
    return {
        "short_name": "PAR INDEX",
        "title_vi": "Chỉ số cải cách hành chính của các bộ, cơ quan ngang bộ",
        "title_en": "Public Administration Reform Index of ministries",
        "population_vi": "các bộ, cơ quan ngang bộ",
        "population_en": "ministries of Vietnam",
        "unit_vi": "bộ, cơ quan ngang bộ",
        "unit_en": "ministry",
        "level": "ministry",
        "synthetic": False,
        "level_names": [["part", "parts", "phần"]],
        "display": "percent",
        "digits": 2,
        "aggregation": "sum",
        "scale": 1,
        "frameworks": [
            framework_period(2012, 2015),
            framework_period(2016, 2016),
            framework_period(2017, 2018),
            framework_period(2019, 2019),
            framework_period(2020, 2021, classes="cut-off"),
            framework_period(2022, LAST, classes="cut-off"),
        ],
    }


def framework_rows() -> list[Row]:
    """The whole in every year; parts and domains in the years of which something is known."""
    rows = [total_row((FIRST, LAST))]
    for years, documents, survey in [
        ((2019, 2019), "", ""),
        ((2020, 2020), "63.5", "36.5"),
        ((2022, LAST), "68.5", "31.5"),
    ]:
        rows += [
            node_row(
                years,
                "documents",
                "total",
                DOCUMENTS,
                max=documents,
                method="documents",
                rule="given",
            ),
            node_row(years, "survey", "total", SURVEY, max=survey, method="survey", rule="given"),
        ]
    for code, names in {
        "3": ("Cải cách thủ tục hành chính", "Administrative procedures"),
        "4": ("Cải cách tổ chức bộ máy", "Organisation of the apparatus"),
        "5": ("Xây dựng đội ngũ cán bộ, công chức", "Civil service"),
        "6": ("Cải cách tài chính công", "Public finance"),
        "modernisation": ("Hiện đại hóa hành chính", "Modernisation of administration"),
        "impact": ("Tác động của cải cách hành chính", "Impact of reform"),
    }.items():
        rows.append(node_row((2016, 2016), code, "total", names, rule="given"))
    return rows


def figure_rows(sources: Path, codes: dict[str, str]) -> tuple[list[Row], list[Row]]:
    """Scores and published figures of every measure."""
    scores: list[Row] = []
    published: list[Row] = []
    for measure, (node, kind) in NODES.items():
        found = observations(sources, "ministry", measure)
        more_scores, more_published = given_rows(found, codes, node, kind)
        scores += more_scores
        published += more_published
    for measure, (node, kind) in SINGLE.items():
        found = observations(sources, "ministry", measure)
        published += single_rows(found, codes, node, kind)
    return sorted(scores, key=place), sorted(published, key=place)


def place(row: Row) -> tuple[str, str]:
    """The order of rows: by year, then unit."""
    return (row["year"], row["unit"])


def readme(package: Package, sources: Path) -> str:
    """The README, with the rows whose parts miss the total."""
    missed = list(missed_totals(package))
    return page(
        package,
        section("Scale", SCALE, CHOICE, CLASSES_NOTE),
        section("Units", UNITS_NOTE),
        section(
            "What does not add up",
            f"In {len(missed)} of the 17 rows of 2023 the parts, each rounded alone, miss the "
            "printed total:",
            bullets(missed),
        ),
        section(
            "Left out",
            bullets(f"`{name}`: {why}" for name, why in LEFT_OUT.items()),
            "Printed figures of all ministries together, which are no unit here:",
            printed_table(sources, ["national"], ["par_index_mean_ministries"]),
        ),
    )


def missed_totals(package: Package) -> Iterator[str]:
    """Every given total that the sum of the parts is not."""
    known = figures(package)
    names = {unit["code"]: unit["name"] for unit in package.units}
    for (unit, year, node), value in known.items():
        parts = sum_of_parts(package, known, unit, year, node) if node == "total" else None
        if parts is not None and parts != value:
            below = f"{known[unit, year, 'documents']} + {known[unit, year, 'survey']}"
            yield f"{names[unit]} {year}: {below} = {parts}, printed {value}"
