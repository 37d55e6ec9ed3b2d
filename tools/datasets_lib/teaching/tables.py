"""From sheets to the tables of a package; final figures are those of the independent scorer."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from score_lib import Row as Scored
from score_lib import score
from score_lib.figures import rounded, shown

from ..package import Package
from ..tables import Row
from .frameworks import Framework
from .sheets import Sheet

SOURCE = "synthetic"

SOURCES: list[Row] = [
    {
        "id": SOURCE,
        "title": "Invented figures (synthetic): made by a seeded generator, measured by nobody",
        "publisher": "",
        "address": "",
        "retrieved": "",
    }
]

Claims = dict[tuple[str, int, str], Fraction]
"""Points that units claim for themselves, by unit, year and leaf."""


def input_rows(sheets: Iterable[Sheet], frameworks: dict[int, Framework], method: str) -> list[Row]:
    """The rows of indicators.csv (documents) or survey.csv (survey)."""
    return [
        {"unit": sheet.unit, "year": str(sheet.year), "node": leaf.code, "source": SOURCE}
        | sheet.inputs[leaf.code]
        for sheet in sheets
        for leaf in frameworks[sheet.year].leaves
        if leaf.method == method and leaf.code in sheet.inputs
    ]


def scored(package: Package) -> list[Scored]:
    """What the independent scorer makes of a package's raw inputs."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in package.files().items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return score(Path(folder))


def score_rows(
    results: list[Scored], frameworks: dict[int, Framework], claims: Claims
) -> list[Row]:
    """The rows of scores.csv: of a documents leaf all stages, of a survey leaf the final one."""
    methods = {
        (year, leaf.code): leaf.method
        for year, framework in frameworks.items()
        for leaf in framework.leaves
    }
    rows = []
    for result in results:
        method = methods.get((result.year, result.node))
        if method is None or result.points is None:
            continue
        stages = {"final": result.points}
        if method == "documents":
            claim = claims[result.unit, result.year, result.node]
            stages = {"self": claim, "appraised": result.points} | stages
        rows += [
            figure(result) | {"stage": stage, "points": shown(points)}
            for stage, points in stages.items()
        ]
    return rows


def published_rows(results: list[Scored], rounding: str) -> list[Row]:
    """The rows of published.csv: percent and rank of the total, points of the domains."""
    rows = []
    for result in results:
        if result.node == "total" and result.published is not None:
            value = f"{float(result.published):.2f}"
            rows.append(
                figure(result) | {"measure": "percent", "value": value, "rank": shown(result.rank)}
            )
        elif result.node.isdigit() and result.points is not None:
            points = shown(rounded(result.points, rounding))
            rows.append(figure(result) | {"measure": "points", "value": points})
    return rows


def figure(result: Scored) -> Row:
    """Where a figure belongs."""
    return {
        "unit": result.unit,
        "year": str(result.year),
        "node": result.node,
        "source": SOURCE,
    }
