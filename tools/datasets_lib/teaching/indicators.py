"""From how well a unit does on a leaf to the raw input that it would report, and back."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from score_lib.grammar import pairs

from ..tables import Row
from .draws import inverse_normal, normal_share, poisson
from .frameworks import Leaf


@dataclass(frozen=True)
class Standing:
    """How a unit stands on a leaf in a year: its latent `level` (0 is usual, 1 a standard
    deviation better), the unit's `size` (1 is usual) and numbers of chance for the rest."""

    level: float
    size: float
    chances: tuple[float, ...]


def indicator(leaf: Leaf, standing: Standing, shift: float = 0.0) -> Row:
    """The row of indicators.csv for a standing, all levels shifted by so much."""
    level = standing.level + shift
    if leaf.kind == "yes/no":
        return {"value": "yes" if level > needed(leaf.typical) else "no"}
    if leaf.kind == "checklist":
        return {"value": elements(leaf, level, standing.chances)}
    if leaf.kind == "deduction":
        return {"value": str(poisson(leaf.typical, normal_share(-level)))}
    if leaf.kind == "lua":
        return budget(leaf, level, standing)
    x = leaf.typical + leaf.spread * (-level if leaf.less_is_better else level)
    return reported(leaf, x, whole(leaf, standing))


def needed(chance: float) -> float:
    """The level from which on something is done, when a share of all units does it."""
    return inverse_normal(1 - chance)


def elements(leaf: Leaf, level: float, chances: tuple[float, ...]) -> str:
    """The elements of a checklist that are there: likelier at a higher level."""
    names = [name for name, _ in pairs(leaf.text.partition(" ")[2])]
    limit = needed(leaf.typical)
    there = [
        name
        for name, chance in zip(names, chances)
        if 0.7 * level + 0.714 * inverse_normal(chance) > limit
    ]
    return "|".join(there) or "none"


def budget(leaf: Leaf, level: float, standing: Standing) -> Row:
    """What was spent of what was planned: nearer at a higher level, mostly a little under it."""
    off = leaf.spread * max(0.02, 1 - 0.5 * level)
    share = 1 - off if standing.chances[1] < 0.8 else 1 + off
    planned = whole(leaf, standing)
    return {"numerator": str(round(planned * share)), "denominator": str(planned)}


def whole(leaf: Leaf, standing: Standing) -> int:
    """The denominator of counts: few are the same everywhere, many go with the unit's size."""
    if leaf.of <= 20:
        return leaf.of
    return max(5, round(leaf.of * standing.size * (0.92 + 0.16 * standing.chances[0])))


def reported(leaf: Leaf, x: float, of: int) -> Row:
    """The number that a rule goes by, as a value or as counts of a whole."""
    if of:
        good = min(max(x, 0.0), 1.0)
        share = 1 - good if leaf.is_complement else good
        return {"numerator": str(round(of * share)), "denominator": str(of)}
    is_rate = leaf.digits > 2 and leaf.kind != "target"
    kept = max(x, 0.0) if not is_rate else min(max(x, 0.0), 1.0)
    return {"value": f"{kept:.{leaf.digits}f}"}


def given_points(leaf: Leaf, points: Fraction, before: Row) -> Row:
    """The input that gives a leaf on a line so many points, in the manner of the one before."""
    if leaf.line is None:
        raise ValueError(f"the points of {leaf.code} lie on no line")
    none, all_of_it = leaf.line
    x = none + float(points / leaf.maximum) * (all_of_it - none)
    return reported(leaf, x, int(before.get("denominator") or 0))
