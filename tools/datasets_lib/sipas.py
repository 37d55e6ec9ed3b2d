"""The package sipas: satisfaction with public services by province, 2017–2024."""

from __future__ import annotations

from pathlib import Path

from .observations import given_rows, observations
from .package import Package, framework_period
from .par import printed_table
from .provinces import codes_by_name, province_units
from .provincial import provincial_index
from .readme import page, section
from .sources import cited_pages
from .tables import Row

FIRST, LAST = 2017, 2024

SCALE = """\
The share of satisfied and very satisfied answers among the valid ones, in percent; a survey
only. To 2021 it asked about five factors of services, from 2022 about policy and services: the
national figure falls from about 87 to 80.08 with the change. No year is complete: a rank
computed from the few provinces known is a rank among those; printed ranks stand in
`published.csv`. In the PAR INDEX it counts as 10 of 100 points; those points for the ten best
of 2020 are in `par-provinces`."""

CHOICE = """\
Where several pages print a figure, the surest becomes the score, then the one that most pages
print, then that of an official page; figures that differ from it stand in `published.csv`."""

NATION = """\
The nation is no unit here: among the provinces it would be ranked. Its printed figures, with
those by service:"""


def sipas(sources: Path) -> Package:
    """Builds the package sipas."""
    units = province_units(sources)
    found = observations(sources, "province", "sipas")
    scores, published = given_rows(found, codes_by_name(units), "total", "percent")
    package = Package(
        name="sipas",
        title="SIPAS: satisfaction with public administrative services",
        description=(
            "Satisfaction of people and organisations with public administrative services by "
            "province, 2017–2024: single published figures, with the page of each. "
            "Chỉ số hài lòng về sự phục vụ hành chính."
        ),
        index=provincial_index(
            "SIPAS",
            "Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính",
            "Satisfaction Index of Public Administrative Services",
            level_names=[],
            display="percent",
            digits=2,
            aggregation="sum",
            scale=1,
            frameworks=[framework_period(FIRST, 2021), framework_period(2022, LAST)],
        ),
        units=units,
        framework=[total_row()],
        scores=scores,
        sources=cited_pages(sources, scores, published),
        published=published,
    )
    measures = [
        "sipas",
        "sipas_max",
        "sipas_min",
        "sipas_no_harassment",
        "sipas_policy",
        "sipas_service",
        "sipas_services",
    ]
    package.readme = page(
        package,
        section("Scale", SCALE, CHOICE),
        section("Left out", NATION, printed_table(sources, ["national", "sector"], measures)),
    )
    return package


def total_row() -> Row:
    """The whole, which is all that is known by province."""
    return {
        "from": str(FIRST),
        "to": str(LAST),
        "code": "total",
        "name": "Chỉ số hài lòng",
        "name_en": "Satisfaction",
        "min": "0",
        "max": "100",
        "method": "survey",
        "rule": "given",
    }
