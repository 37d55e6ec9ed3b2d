"""The README of pci: its weights, its years and how the published scores come out."""

from __future__ import annotations

from decimal import Decimal

from .arithmetic import Figures, figures, in_force, largest_gap
from .package import Package
from .readme import page, section, table

SCALE = """\
The score is the weighted mean of the sub-indices (1 to 10 points each) times 10: Σ w x / Σ w ×
10, so 10 to 100 points. The weights, in percent, were recovered from the published scores
(`datasets/sources/pci-weights.csv`), not read. There are three regimes: 2006–2008, 2009–2012,
2013–2019. For 2005 they are not known: its published score stands in `scores.csv` as the given
total, beside the sub-indices. Names of sub-indices are the usual ones of the field, from memory."""

UNITS = """\
42 provinces in 2005, 64 in 2006–2008, 63 after. The 64th is the former Hà Tây, which has no code
in the source table (there it is "Hà Tây (cũ)"); it is among the 42 of 2005 as well. Here it has
28, its code in the statistical list of that time (between 27 Bắc Ninh and 30 Hải Dương), exists
to 2008 and has Hà Nội as successor."""

BIAS = """\
`bias_old` (bias towards state enterprises, 2005–2008) and `bias` (policy bias, from 2013) are
different questions; 2009–2012 have neither. `implement` is there in 2005 only."""

EXPLAINED = """\
2008, 2012 and 2018 come without published scores; they are computed all the same. In 2011 no
weights give the published scores: least squares finds nearly those of 2009–2012 and leaves up to
0.30. Both are kept. Weights of 2021 are in the source table, sub-indices after 2019 are not;
single published figures of 2020–2024 are therefore left out (they stand in
`datasets/sources/published-observations.csv`)."""


def pci_readme(package: Package) -> str:
    """The whole README."""
    return page(
        package,
        section("Scale", SCALE, BIAS),
        section("Units", UNITS),
        section(
            "What was published",
            "Published scores against computed ones:",
            table(["year", "published", "largest difference"], agreement(package)),
            EXPLAINED,
        ),
    )


def agreement(package: Package) -> list[list[str]]:
    """Year, number of published scores in the workbooks, largest difference."""
    known = figures(package)
    weights = {row["year"]: year_weights(package, row["year"]) for row in package.published}
    gaps: dict[str, list[Decimal]] = {}
    for (unit, year), value in published_scores(package).items():
        computed = weighted_score(known, weights[year], unit, year)
        gaps.setdefault(year, []).append(value - computed)
    return [[year, str(len(gaps[year])), f"{largest_gap(gaps[year]):.6f}"] for year in sorted(gaps)]


def published_scores(package: Package) -> dict[tuple[str, str], Decimal]:
    """The workbooks' scores by unit and year."""
    return {
        (row["unit"], row["year"]): Decimal(row["value"])
        for row in package.published
        if row["source"] == "pci-workbooks"
    }


def year_weights(package: Package, year: str) -> dict[str, Decimal]:
    """The weights of a year's sub-indices, in percent."""
    rows = in_force(package, year)
    return {row["code"]: Decimal(row["weight"]) for row in rows if row.get("weight")}


def weighted_score(known: Figures, weights: dict[str, Decimal], unit: str, year: str) -> Decimal:
    """Σ w x / Σ w × 10 over the year's sub-indices."""
    parts = [weight * known[unit, year, code] for code, weight in weights.items()]
    return sum(parts, Decimal(0)) / sum(weights.values(), Decimal(0)) * 10
