"""Exact numbers: read from decimal text, rounded by a framework's words, shown as decimal text."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Optional

Points = Optional[Fraction]
"""Points, or None where they are missing."""

ZERO = Fraction(0)
DECIMALS = 9
"""Decimals on which comparisons and roundings are decided, and that are shown."""


def number(text: str) -> Fraction:
    """The number that a text writes; `80%` is 0.8."""
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def nearest(value: Fraction, decimals: int = DECIMALS) -> Fraction:
    """The nearest number of so many decimals; a half goes away from zero."""
    scale = 10**decimals
    whole = (2 * abs(value.numerator) * scale + value.denominator) // (2 * value.denominator)
    return Fraction(whole if value >= 0 else -whole, scale)


def rounded(value: Points, words: str) -> Points:
    """A number under `half-up n`, `cut n` or `none`; missing stays missing."""
    if value is None or words == "none":
        return value
    way, _, decimals = words.partition(" ")
    if way == "half-up":
        return nearest(nearest(value), int(decimals))
    if way == "cut":
        scale = 10 ** int(decimals)
        return Fraction(math.trunc(nearest(value) * scale), scale)
    raise ValueError(f"no such rounding: '{words}'")


def whole(parts: Iterable[Points]) -> Points:
    """A sum in which one missing part makes the whole missing; of nothing, missing."""
    given = list(parts)
    there = [part for part in given if part is not None]
    return sum(there, ZERO) if there and len(there) == len(given) else None


def shown(value: Points) -> str:
    """At most nine decimals, without zeros that say nothing; empty where missing."""
    if value is None:
        return ""
    before, after = divmod(int(abs(nearest(value)) * 10**DECIMALS), 10**DECIMALS)
    text = f"{before}.{after:0{DECIMALS}}".rstrip("0").rstrip(".")
    return f"-{text}" if value < 0 and text != "0" else text
