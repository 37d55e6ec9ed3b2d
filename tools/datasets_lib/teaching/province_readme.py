"""The README of par-teaching."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from score_lib import Row as Scored

from ..package import Package
from ..readme import bullets, section, table
from .frameworks import Framework
from .text import INPUTS, kinds_section, page

SHAPE = """\
100 points; the index is their percentage, published with two decimals. The frameworks have the
shape of the real ones: 8 domains, 43 criteria and 102 sub-criteria in 2020 and 2021 (66.5 points
by documents, 33.5 by survey), 8, 37 and 88 from 2022 (68 and 32, of which 22 by leaders and
People's Council deputies and 10 by SIPAS; domain 1 has 9.5 points, domain 3 has 13). What their
nodes are called, what they are worth and by which rule is invented. In 2024 bonus points (2 at
most) and penalty points (1 at most) are added after the sum."""

CALIBRATION = """\
Totals are drawn so that they are distributed as those published: their mean, how many provinces
are in each class, how far neighbours are apart. Which province stands where is chance, except for
Lạng Sơn, which is given the few figures that are known of the real one:"""

KNOWN = [
    "2021: 87.11 %, rank 23; 2022: 81.45 %, rank 54;",
    "2022: 4.08 points lost in domain 7; 69.24 % of dossiers online from end to end;",
    "2022: 16.4 of the 22 points that leaders and deputies give, rank 57 of 63, from 395 forms.",
]

MODEL = """\
A province's ability has a part that lasts, one that lasts as long as a framework, and one of the
year; documents and survey share part of it, so that both correlate moderately. Each leaf adds
what a province does well or badly on it. From these come the inputs; indicators whose points lie
on a line are then moved a little to meet the province's total. Survey means are weighted by the
groups asked, so a mean times the forms is no whole number; leaves with counted answers have no
mean. The size of samples is n = N/(1 + N e²) with e = 5 %."""

SELF = """\
Self scores are above the appraised ones where points were lost, the more so the weaker a
province's documents are; now and then a province claims a little less."""

CROSSWALK = """\
`crosswalk.csv` names, for the leaves of 2021 that go on in 2022, the leaf that continues them and
the part that it takes over. Maxima and rules may differ."""


def readme(package: Package, results: list[Scored], frameworks: list[Framework]) -> str:
    """The README, with what came out."""
    return page(
        package,
        section("Scale", SHAPE, INPUTS),
        section("What the totals are made to be", CALIBRATION, bullets(KNOWN), outcome(results)),
        section("How figures come about", MODEL, SELF, CROSSWALK),
        kinds_section(frameworks),
    )


def outcome(results: list[Scored]) -> str:
    """Mean, extremes and classes of every year's published totals."""
    by_year: dict[int, list[Scored]] = {}
    for result in results:
        if result.node == "total":
            by_year.setdefault(result.year, []).append(result)
    rows = []
    for year, totals in by_year.items():
        values = [result.published or Fraction(0) for result in totals]
        groups = Counter(result.group for result in totals)
        figures = [sum(values) / len(values), max(values), min(values)]
        rows.append(
            [str(year)]
            + [f"{float(figure):.2f}" for figure in figures]
            + [str(groups[group]) for group in "ABC"]
        )
    return table(["year", "mean", "highest", "lowest", "A", "B", "C"], rows)
