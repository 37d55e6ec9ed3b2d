"""The README of papi: its scales, its gaps and what is odd in its figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .arithmetic import children, figures, largest_gap, mean, points, sum_of_parts
from .package import Package
from .readme import bullets, by_year, page, section

SCALE = """\
A dimension runs from 1 to 10 points and is the sum of its sub-dimensions; the total is the sum of
the dimensions: 6 (6 to 60 points) to 2017, 8 (8 to 80) from 2018. A sub-dimension of k runs from
1/k to 10/k. The scale is not printed in the source tables; it is from memory, and every figure
fits it with one reserve: thirds stand as 0.33 and 3.33, because two figures of 8.1 lie under 1/3
(Phú Yên 2020: 0.33174181; Bến Tre 2022: 0.332350254). All of it is survey."""

NAMES = """\
English names of sub-dimensions are those of the source table. Names of dimensions, and all names
in Vietnamese, are the usual ones of the field and were not checked against each year's report."""

CLASSES = """\
PAPI reports quartile groups: the best quarter of the provinces, and so on down. `lower` in
`classes.csv` is the share of provinces below a group."""


def papi_readme(package: Package) -> str:
    """The whole README."""
    return page(
        package,
        section("Scale", SCALE, NAMES, CLASSES),
        section("What breaks the series", bullets(breaks(package))),
        section(
            "What is missing",
            "Provinces without any figure:",
            by_year(absent(package)),
            "Provinces without some dimensions:",
            by_year(partly_absent(package)),
        ),
        section("What was published", *published(package)),
    )


def breaks(package: Package) -> list[str]:
    """The changes of the questionnaire, with the means on both sides."""
    known = figures(package)

    def means(node: str, *years: str) -> str:
        return " → ".join(f"{mean(known, year, node):.2f} ({year})" for year in years)

    parts = "; ".join(f"{node} {means(node, '2020', '2021')}" for node in ("5.1", "5.3", "5.4"))
    return [
        f"2.4 starts in 2018; dimension 2 then has four parts. Mean of 2.1: "
        f"{means('2.1', '2017', '2018')}.",
        "Dimensions 7 and 8 start in 2018; dimension 8 with two parts (0.5 to 5 points each), "
        "from 2019 with three.",
        f"8.3 starts in 2019 and falls at once: mean {means('8.3', '2019', '2020')}, on the same "
        "scale; what changed is not known. Dimension 8 of 2018, of 2019 and of later years are "
        "three different things.",
        f"7.1 falls in 2019 (mean {means('7.1', '2018', '2019')}) and 3.2 in 2021 (mean "
        f"{means('3.2', '2020', '2021')}), on the same scale; what changed is not known.",
        f"5.2 is not there from 2021 and the other three were rescaled: {parts}.",
    ]


def absent(package: Package) -> Iterator[tuple[str, str]]:
    """Year and name of each province without a figure in a year."""
    there = {(row["unit"], row["year"]) for row in package.scores}
    for year in sorted({year for _, year in there}):
        for unit in package.units:
            if (unit["code"], year) not in there:
                yield year, unit["name"]


def partly_absent(package: Package) -> Iterator[tuple[str, str]]:
    """Year and name, with the missing dimensions, of each province that has others."""
    known = figures(package)
    names = {unit["code"]: unit["name"] for unit in package.units}
    for unit, year in sorted({(unit, year) for unit, year, _ in known}):
        below = children(package, year)
        gaps = [d for d in below["total"] if points(below, known, unit, year, d) is None]
        if gaps:
            yield year, f"{names[unit]} ({', '.join(gaps)})"


def published(package: Package) -> list[str]:
    """How the sums agree with the workbooks and with totals printed on pages."""
    books = gaps(package, "papi-workbooks")
    pages = list(page_gaps(package))
    return [
        f"`published.csv` has {len(books)} dimensions and totals of the official workbooks "
        f"(2011, 2012, 2014–2017, 2019). The sums reproduce all of them: the largest difference "
        f"is {largest_gap(books):.6f}. In 2014 the workbook gives Bắc Giang and Đồng Tháp, "
        "which have no figures, a total of 0; that is left out here as missing.",
        "Totals and ranks printed on pages stand beside them. These differ from the sums by more "
        "than their own rounding:",
        bullets(pages) or "none.",
    ]


def gaps(package: Package, source: str) -> list[Decimal]:
    """Published less computed, for every published figure of a source."""
    known = figures(package)
    return [
        Decimal(row["value"]) - computed
        for row in package.published
        if row["source"] == source
        and (computed := sum_of_parts(package, known, row["unit"], row["year"], row["node"]))
        is not None
    ]


def page_gaps(package: Package) -> Iterator[str]:
    """Totals on pages that the sum, rounded as the page rounds, does not give."""
    known = figures(package)
    names = {unit["code"]: unit["name"] for unit in package.units}
    for row in package.published:
        if row["source"] == "papi-workbooks" or not row.get("value"):
            continue
        computed = sum_of_parts(package, known, row["unit"], row["year"], row["node"])
        place = f"{names[row['unit']]} {row['year']}: {row['value']} (`{row['source']}`)"
        if computed is None:
            yield f"{place}, no sum"
        elif round(computed, len(row["value"].partition(".")[2])) != Decimal(row["value"]):
            yield f"{place}, sum {computed:.4f}"
