"""Single published figures: which of several becomes the score, and what is set beside it.

The table published-observations.csv holds one row for each figure on each page. Of the
figures for one unit, year and node one becomes the score; a figure that differs from it,
and every rank, goes to published.csv. A page that only repeats what another says is not
listed again.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from .schema import CONFIDENCE
from .sources import Pages, host
from .tables import Row, natural, read_table, same_figure


@dataclass(frozen=True)
class Observation:
    """One figure on one page; `value` and `rank` are empty where the page has none."""

    unit: str
    year: str
    measure: str
    value: str
    kind: str
    rank: str
    confidence: str
    source: str
    official: bool

    def preference(self) -> tuple[int, bool, int, str]:
        """Sorts the sources of one figure: sure, official, with most decimals first."""
        decimals = len(self.value.partition(".")[2])
        return (CONFIDENCE.index(self.confidence), not self.official, -decimals, self.source)


def observations(sources: Path, level: str, *measures: str) -> list[Observation]:
    """The observations of a level (province, ministry …) with one of the measures."""
    pages = Pages(sources)
    return [
        observation(row, pages)
        for row in read_table(sources / "published-observations.csv")
        if row["level"] == level and row["measure"] in measures
    ]


def observation(row: Row, pages: Pages) -> Observation:
    """A row of published-observations.csv with its page's id."""
    name = host(row["source"])
    return Observation(
        row["unit"],
        row["year"],
        row["measure"],
        row["value"],
        row["unit_of_value"],
        row["rank"],
        row["confidence"],
        pages.id(row["source"]),
        official=name.endswith(".gov.vn") or name.endswith("chinhphu.vn"),
    )


Groups = dict[tuple[str, str], list[Observation]]


def grouped(found: Iterable[Observation], codes: dict[str, str]) -> Groups:
    """Observations by year and unit code, in that order."""
    groups: Groups = {}
    for each in found:
        groups.setdefault((each.year, codes[each.unit]), []).append(each)
    return {key: groups[key] for key in sorted(groups, key=lambda k: (k[0], natural(k[1])))}


def best_figure(group: list[Observation]) -> Observation | None:
    """The figure that becomes the score: the surest, then the one that most pages print,
    then the one of an official page, with most decimals; None where only ranks are known."""
    valued = [each for each in group if each.value]
    return min(valued, key=lambda each: standing(each, valued), default=None)


def standing(each: Observation, valued: list[Observation]) -> tuple[object, ...]:
    """The sorting key of `best_figure`."""
    agreeing = sum(same_figure(each.value, other.value) for other in valued)
    sureness, *rest = each.preference()
    return (sureness, -agreeing, *rest)


def given_rows(
    found: Iterable[Observation], codes: dict[str, str], node: str, measure: str
) -> tuple[list[Row], list[Row]]:
    """Scores, and what else was published, for a node whose points were published.

    `measure` names what a differing figure is: points or percent.
    """
    scores: list[Row] = []
    published: list[Row] = []
    for (year, unit), group in grouped(found, codes).items():
        place = {"unit": unit, "year": year, "node": node}
        best = best_figure(group)
        if best is not None:
            scores.append(place | {"stage": "final", "points": best.value} | cited(best))
        published += beside(group, best, place, measure)
    return scores, published


def beside(
    group: list[Observation], best: Observation | None, place: Row, measure: str
) -> list[Row]:
    """Figures that differ from the score, and every rank once with its best source."""
    rows: dict[tuple[str, str], Row] = {}
    for each in sorted(group, key=Observation.preference):
        differs = each.value and not (best and same_figure(each.value, best.value))
        key = (str(Decimal(each.value).normalize()) if differs else "", each.rank)
        if key == ("", "") or key in rows:
            continue
        figure = {"measure": measure, "value": each.value} if differs else {"measure": "rank"}
        rows[key] = place | figure | {"rank": each.rank} | cited(each)
    return sorted(rows.values(), key=lambda row: row["measure"] != "rank")


def computed_rows(
    found: Iterable[Observation], codes: dict[str, str], official: list[Row], years: Container[int]
) -> list[Row]:
    """Published totals of an index whose scores are computed from parts: each different
    figure or rank of the years once.

    A figure that is the official one, rounded, says nothing new: only its rank is kept.
    """
    known = {(row["year"], row["unit"]): row["value"] for row in official if row["node"] == "total"}
    within = [each for each in found if int(each.year) in years]
    rows: list[Row] = []
    for (year, unit), group in grouped(within, codes).items():
        place = {"unit": unit, "year": year, "node": "total"}
        fresh = [without_repetition(each, known.get((year, unit), "")) for each in group]
        rows += beside(fresh, None, place, "points")
    return rows


def without_repetition(each: Observation, official: str) -> Observation:
    """The observation, without its value where that is the official figure, rounded."""
    repeats = each.value and official and rounded_like(official, each.value) == Decimal(each.value)
    return replace(each, value="") if repeats else each


def rounded_like(figure: str, pattern: str) -> Decimal:
    """A figure rounded half up to as many decimals as a pattern has."""
    return Decimal(figure).quantize(Decimal(pattern), rounding=ROUND_HALF_UP)


def single_rows(
    found: Iterable[Observation], codes: dict[str, str], node: str, measure: str
) -> list[Row]:
    """Published figures that are no score (a change, points lost): each as it stands."""
    return [
        {
            "unit": codes[each.unit],
            "year": each.year,
            "node": node,
            "measure": measure,
            "value": each.value,
            "rank": each.rank,
        }
        | cited(each)
        for each in found
    ]


def cited(each: Observation) -> Row:
    """The columns that say where a figure stands and how sure it is."""
    return {"source": each.source, "confidence": each.confidence}
