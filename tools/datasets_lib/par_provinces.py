"""The package par-provinces: the PAR INDEX of provinces, 2012–2024, as far as published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .arithmetic import figures, sum_of_parts
from .observations import Observation, given_rows, observations, single_rows
from .package import Package, framework_period
from .par import CLASSES_NOTE, DOCUMENTS, SURVEY, class_rows, node_row, printed_table, total_row
from .provinces import codes_by_name, province_units
from .provincial import provincial_index
from .readme import bullets, page, section
from .sources import cited_pages
from .tables import Row

FIRST, LAST = 2012, 2024

DOMAINS = [
    ("1", "Công tác chỉ đạo, điều hành cải cách hành chính", "Steering of reform"),
    ("2", "Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật", "Institutions"),
    ("3", "Cải cách thủ tục hành chính", "Administrative procedures"),
    ("4", "Cải cách tổ chức bộ máy hành chính", "Organisation of the apparatus"),
    ("5", "Cải cách chế độ công vụ", "Civil service"),
    ("6", "Cải cách tài chính công", "Public finance"),
    ("7", "Xây dựng và phát triển chính quyền điện tử, chính quyền số", "E-government"),
    (
        "8",
        "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội",
        "Impact of reform",
    ),
]

MODERNISATION = ("Hiện đại hóa hành chính", "Modernisation of administration")
"""What domain 7 was called in the frameworks of 2016 and 2017."""

KNOWN_MAXIMA = {"1": "9.5", "3": "13"}
"""Maxima of domains from 2022; the others are not known."""

NODES = {
    "par_index": ("total", "percent"),
    "par_appraised_points": ("documents.appraised", "points"),
    "par_socioeconomic_points": ("documents.socioeconomic", "points"),
    "par_sipas_points": ("survey.sipas", "points"),
    "par_d1_steering": ("1", "points"),
    "par_d4_apparatus": ("4", "percent"),
} | {f"par_d{n}_{kind}": (str(n), "points") for n in range(1, 9) for kind in ("points", "rank")}
"""Measures of the table that are points of a node, or its rank."""

LEFT_OUT = {
    "par_index_pilot": "two figures of a pilot before the first index, whose year is not certain",
    "par_survey_sample": "the number of questionnaires in one province, no figure of the index",
}
"""Measures of provinces that stay in the source table only, and why."""

SCALE = """\
100 points; the index is their percentage. The points are published, not computed. No year is
complete: few provinces of each are known, so a rank computed from them is a rank among those; the
printed rank stands in `published.csv` and is the one to cite. What is known of the parts:"""

PARTS = [
    "2016, 2017: ranks of domains 2, 3 and 6 for Lào Cai; no maxima.",
    "2020: the ten best provinces in four parts. The framework had 66.5 points by "
    "documents and 33.5 by survey. `survey.sipas` has 10 of the 33.5, which leaves 23.5 "
    "for `survey.leaders`. `documents.socioeconomic` is put under documents because "
    "leaders (up to 20.28 points), SIPAS (up to 10) and socio-economic points (up to 5) "
    "together exceed 33.5; how the 66.5 divide is not known.",
    "2022–2024: eight domains, of which 1 has 9.5 points and 3 has 13; the other maxima "
    "are not known. Points of all domains for Quảng Nam 2022 and 2023 (domain 8 derived, "
    "as the rest of the total); single ones for Hòa Bình and Bình Thuận 2024. Percentages "
    "of a maximum that is not known, points lost, changes and the leaders' survey of Lạng "
    "Sơn 2022 (16.4 of 22 points, which cross the domains) stand in `published.csv` under "
    "measures of those names.",
]

CHOICE = """\
Where several pages print a figure, the surest becomes the score, then the one that most pages
print, then that of an official page. Figures that differ from it, and printed ranks, stand in
`published.csv`; a page that repeats a figure is not listed again. Names of domains are the usual
ones, from memory."""

UNITS = """\
A province that took part in the merger of 1 July 2025, also under its own name, has 2024 as its
last year, the last that was scored with 63 provinces; `successor` names the province that its
territory is in now; Thừa Thiên Huế goes on as Huế. The other provinces go on. Regions of 14 provinces
(Bắc Trung Bộ và Duyên hải miền Trung) were read in a source, those of the other 49 are from
memory."""


def par_provinces(sources: Path) -> Package:
    """Builds the package par-provinces."""
    units = province_units(sources)
    scores, published = figure_rows(sources, codes_by_name(units))
    package = Package(
        name="par-provinces",
        title="PAR INDEX of provinces",
        description=(
            "Public administration reform index of provinces, 2012–2024: single published "
            "figures, with the page of each. Chỉ số cải cách hành chính của các tỉnh, thành phố."
        ),
        index=provincial_index(
            "PAR INDEX",
            "Chỉ số cải cách hành chính của các tỉnh, thành phố",
            "Public Administration Reform Index of provinces",
            level_names=[
                ["domain or part", "domains or parts", "lĩnh vực hoặc phần"],
                ["part", "parts", "phần"],
            ],
            display="percent",
            digits=2,
            aggregation="sum",
            scale=1,
            frameworks=periods(),
        ),
        units=units,
        framework=framework_rows(),
        scores=scores,
        sources=cited_pages(sources, scores, published),
        published=published,
        classes=class_rows(FIRST, LAST),
    )
    package.readme = readme(package, sources)
    return package


def periods() -> list[dict[str, object]]:
    """The frameworks, divided further where the classes of a year are not known."""
    without = [(2012, 2015), (2016, 2016), (2017, 2017), (2019, 2019)]
    classed = [(2018, 2018), (2020, 2021), (2022, 2023), (2024, 2024)]
    found = [framework_period(a, b) for a, b in without]
    found += [framework_period(a, b, classes="cut-off") for a, b in classed]
    return sorted(found, key=lambda period: period["from"])


def framework_rows() -> list[Row]:
    """The whole in every year; domains and parts in the years of which something is known."""
    rows = [total_row((FIRST, LAST))]
    for code, name, name_en in DOMAINS:
        names = (name, name_en)
        early = MODERNISATION if code == "7" else names
        rows.append(node_row((2016, 2017), code, "total", early, rule="given"))
        highest = KNOWN_MAXIMA.get(code, "")
        rows.append(node_row((2022, LAST), code, "total", names, max=highest, rule="given"))
    return rows + parts_of_2020()


def parts_of_2020() -> list[Row]:
    """The four parts of 2020 under documents and survey."""
    year = (2020, 2020)
    papers = {"method": "documents"}
    asked = {"method": "survey"}
    given = {"rule": "given"}
    return [
        node_row(year, "documents", "total", DOCUMENTS, max="66.5", **papers),
        node_row(
            year,
            "documents.appraised",
            "documents",
            ("Điểm thẩm định theo hồ sơ", "Appraised by documents"),
            **papers,
            **given,
        ),
        node_row(
            year,
            "documents.socioeconomic",
            "documents",
            ("Tác động đến phát triển kinh tế - xã hội", "Socio-economic effect"),
            **papers,
            **given,
        ),
        node_row(year, "survey", "total", SURVEY, max="33.5", **asked),
        node_row(
            year,
            "survey.leaders",
            "survey",
            ("Điều tra lãnh đạo, quản lý và đại biểu HĐND", "Survey of leaders"),
            max="23.5",
            **asked,
            **given,
        ),
        node_row(
            year,
            "survey.sipas",
            "survey",
            ("Chỉ số hài lòng (SIPAS)", "Satisfaction (SIPAS)"),
            max="10",
            **asked,
            **given,
        ),
    ]


def figure_rows(sources: Path, codes: dict[str, str]) -> tuple[list[Row], list[Row]]:
    """Scores and published figures of every measure."""
    points: dict[tuple[str, str], list[Observation]] = {}
    for measure, place in NODES.items():
        found = observations(sources, "province", measure)
        points.setdefault(place, []).extend(each for each in found if not of_maximum(each))
    points["3", "points"] += in_points(sources, "par_d3_procedures")
    points["survey.leaders", "points"] = leaders(sources, 2020)
    scores: list[Row] = []
    published: list[Row] = []
    for (node, kind), found in points.items():
        more_scores, more_published = given_rows(found, codes, node, kind)
        scores += more_scores
        published += more_published
    published += other_rows(sources, codes)
    return sorted(scores, key=by_place), sorted(published, key=by_place)


def other_rows(sources: Path, codes: dict[str, str]) -> list[Row]:
    """Published figures that are no points of a node of that year."""
    domains = observations(sources, "province", "par_d3_procedures", "par_d4_apparatus")
    rows: list[Row] = []
    for each in filter(of_maximum, domains):
        rows += single_rows([each], codes, each.measure[5], "percent")
    lost = observations(sources, "province", "par_d7_egov_points_lost")
    changes = observations(sources, "province", "par_index_change")
    return (
        rows
        + single_rows(lost, codes, "7", "points_lost")
        + single_rows(changes, codes, "total", "change")
        + single_rows(leaders(sources, 2022), codes, "total", "leaders_survey_points")
    )


def of_maximum(each: Observation) -> bool:
    """Whether a figure is a percentage of a domain's maximum."""
    return each.kind == "percent_of_max"


def in_points(sources: Path, measure: str) -> list[Observation]:
    """The observations of a measure that are points."""
    return [each for each in observations(sources, "province", measure) if not of_maximum(each)]


def leaders(sources: Path, year: int) -> list[Observation]:
    """The points of the leaders' survey in a year."""
    found = observations(sources, "province", "par_survey_leaders_points")
    return [each for each in found if each.year == str(year)]


def by_place(row: Row) -> tuple[str, str]:
    """The order of rows: by year, then unit."""
    return (row["year"], row["unit"])


def readme(package: Package, sources: Path) -> str:
    """The README, with the totals that the parts miss and the printed national figures."""
    national = [
        "par_index_mean",
        "par_index_mean_change",
        "par_index_gap",
        "par_min",
        "par_group_counts",
        "par_units_above_mean",
        "par_units_risen",
        "par_survey_sample",
    ]
    return page(
        package,
        section("Scale", SCALE, bullets(PARTS), CHOICE, CLASSES_NOTE),
        section("Units", UNITS),
        section(
            "What does not add up",
            "Totals that are not the sum of their parts:",
            bullets(missed_totals(package)),
            "Figures of other pages that differ from the score:",
            bullets(disagreements(package)),
        ),
        section(
            "Left out",
            bullets(f"`{name}`: {why}" for name, why in LEFT_OUT.items()),
            "Printed figures of the nation and the regions, which are no units here:",
            printed_table(sources, ["national", "region"], national),
        ),
    )


def missed_totals(package: Package) -> Iterator[str]:
    """Every given total that the sum of its parts is not."""
    known = figures(package)
    names = {unit["code"]: unit["name"] for unit in package.units}
    for (unit, year, node), value in known.items():
        parts = sum_of_parts(package, known, unit, year, node) if node == "total" else None
        if parts is not None and parts != value:
            yield f"{names[unit]} {year}: parts {parts}, printed {value}"


def disagreements(package: Package) -> Iterator[str]:
    """Every other figure that a page prints for a total."""
    known = figures(package)
    names = {unit["code"]: unit["name"] for unit in package.units}
    for row in package.published:
        if row["measure"] == "percent" and row["node"] == "total":
            score = known[row["unit"], row["year"], "total"]
            yield (
                f"{names[row['unit']]} {row['year']}: {row['value']} in `{row['source']}` "
                f"({row['confidence']}), {score} in `scores.csv`"
            )
