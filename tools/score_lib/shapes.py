"""Kinds of rules that go by one number, such as a rate or a count."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable
from fractions import Fraction

from .figures import ZERO, nearest, number
from .grammar import amount, matched, pairs

Shape = Callable[[Fraction, bool], Fraction]
"""Points for a number, and whether the unit is eased; not yet held within 0 and the maximum."""


def proportional(text: str, maximum: Fraction) -> Shape:
    matched("", text)
    return lambda x, _: maximum * x


def threshold(text: str, maximum: Fraction) -> Shape:
    limit = number(matched("(#)", text)[0])
    return lambda x, _: maximum * x if nearest(x) >= limit else ZERO


def target(text: str, maximum: Fraction) -> Shape:
    goal, nothing = matched("(#)( or nothing)?", text)
    limit = number(goal)

    def points(x: Fraction, _: bool) -> Fraction:
        if nearest(x) >= limit:
            return maximum
        return ZERO if nothing else maximum * x / limit

    return points


def interpolated(text: str, maximum: Fraction) -> Shape:
    low, high = map(number, matched("(#) to (#)", text))
    if low == high:
        raise ValueError(f"'{text}' has no length")
    return lambda x, _: maximum * min(max((x - low) / (high - low), ZERO), Fraction(1))


def tiers(text: str, maximum: Fraction) -> Shape:
    limits, points = zip(*((number(a), amount(b, maximum)) for a, b in pairs(text)))
    rising = points[0] <= points[-1]
    if list(limits) != sorted(set(limits)) or list(points) != sorted(points, reverse=not rising):
        raise ValueError(f"'{text}': limits must rise, points all rise or all fall")
    levels = (ZERO if rising else points[0], *points)
    return lambda x, _: levels[bisect_right(limits, nearest(x))]


def steps(text: str, maximum: Fraction) -> Shape:
    start, way, length, each, base, cap, coefficient = matched(
        "from (#) (up|down) (#) by (#)(?: base (#))?(?: cap (#))?(?: coefficient (#))?", text
    )
    sign = 1 if way == "up" else -1
    most = amount(cap, maximum) if cap else maximum

    def points(x: Fraction, eased: bool) -> Fraction:
        count = math.floor(nearest(sign * (x - number(start)) / number(length)))
        reached = amount(base or "0", maximum) + amount(each, maximum) * count
        return min(reached, most) * (number(coefficient) if eased and coefficient else 1)

    return points


def deduction(text: str, maximum: Fraction) -> Shape:
    if text.strip() == "all":
        return lambda count, _: ZERO if nearest(count) >= 1 else maximum
    each = amount(matched("(#) each", text)[0], maximum)
    return lambda count, _: maximum - each * count


SHAPES: dict[str, Callable[[str, Fraction], Shape]] = {
    "proportional": proportional,
    "threshold": threshold,
    "target": target,
    "interpolated": interpolated,
    "tiers": tiers,
    "steps": steps,
    "deduction": deduction,
}
"""By the first word of the rule, the prefix aside; each takes the words after it."""
