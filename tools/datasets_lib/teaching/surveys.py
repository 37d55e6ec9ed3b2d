"""Survey results: means or counted answers of leaders and deputies, and satisfied users."""

from __future__ import annotations

import math
from fractions import Fraction

from score_lib.figures import number
from score_lib.grammar import pairs

from ..tables import Row
from .draws import normal_share
from .frameworks import Leaf
from .indicators import Standing

CUTS = (0.0, -1.1, -1.9)
"""An opinion over the first is answer A, over the second B, over the third C, else D."""

USUAL_WORTHS = (1.0, 0.6, 0.2, 0.0)
MARGIN = 0.0025
"""The square of 5 %, for the size of a sample: n = N / (1 + N e²)."""


def forms(asked: float) -> int:
    """How many forms a sample of so many people has."""
    return round(asked / (1 + asked * MARGIN))


def result(leaf: Leaf, standing: Standing, sample: int, is_counted: bool) -> Row:
    """The row of survey.csv for a standing: counted answers, or a mean with its deviation."""
    share = min(max(leaf.typical + leaf.spread * standing.level, 0.05), 0.98)
    if leaf.kind == "sipas":
        return satisfied(share, sample, standing.chances)
    if is_counted:
        return counted(leaf, share, sample, standing.chances)
    return {"mean": f"{share:.6f}", "n": str(sample), "sd": deviation(share)}


def satisfied(share: float, sample: int, chances: tuple[float, ...]) -> Row:
    """Satisfied and very satisfied answers of the valid ones."""
    valid = round(sample * (0.96 + 0.04 * chances[0]))
    return {"n": str(sample), "answers": f"satisfied: {round(valid * share)}, valid: {valid}"}


def counted(leaf: Leaf, mean: float, sample: int, chances: tuple[float, ...]) -> Row:
    """How many gave each answer; a few give none (E)."""
    silent = int(sample * 0.03 * chances[0])
    counts = apportioned(shares(opinion(mean, worths(leaf)), 4), sample - silent) + [silent]
    answers = ", ".join(f"{name}: {count}" for name, count in zip("ABCDE", counts))
    return {"n": str(sample), "answers": answers}


def worths(leaf: Leaf) -> tuple[float, ...]:
    """What the answers A to D are worth under the leaf's rule."""
    given = pairs(leaf.text.partition(" ")[2]) if " " in leaf.text else []
    return tuple(float(number(it)) for _, it in given if it != "none") or USUAL_WORTHS


def shares(middle: float, options: int) -> list[float]:
    """The shares of the answers when opinions lie normally about a middle."""
    over = [normal_share(middle - cut) for cut in CUTS[: options - 1]] + [1.0]
    return [upper - lower for upper, lower in zip(over, [0.0, *over])]


def mean_worth(parts: list[float], worth: tuple[float, ...]) -> float:
    """The mean worth of answers with such shares."""
    return math.fsum(part * each for part, each in zip(parts, worth))


def opinion(mean: float, worth: tuple[float, ...]) -> float:
    """The middle of opinions that makes the answers' mean worth."""
    low, high = -4.0, 4.0
    for _ in range(30):
        middle = (low + high) / 2
        made = mean_worth(shares(middle, len(worth)), worth)
        low, high = (middle, high) if made < mean else (low, middle)
    return (low + high) / 2


def apportioned(parts: list[float], total: int) -> list[int]:
    """Whole numbers near the parts of a total, largest remainders first."""
    exact = [part * total for part in parts]
    counts = [math.floor(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda k: (counts[k] - exact[k], k))
    for k in order[: total - sum(counts)]:
        counts[k] += 1
    return counts


def deviation(mean: float) -> str:
    """The standard deviation of the answers' worth that goes with a mean."""
    parts = shares(opinion(mean, USUAL_WORTHS), 4)
    made = mean_worth(parts, USUAL_WORTHS)
    square = mean_worth(parts, tuple((worth - made) ** 2 for worth in USUAL_WORTHS))
    return f"{math.sqrt(square):.4f}"


def given_mean(leaf: Leaf, points: Fraction, before: Row) -> Row:
    """The mean that gives a leaf so many points, with the forms of the row before."""
    share = float(points / leaf.maximum)
    return before | {"mean": f"{share:.6f}", "sd": deviation(share)}
