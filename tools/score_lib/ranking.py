"""Ranks of values: 1 is the highest, ties by the framework's rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

TIES: dict[str, Callable[[int, int, int], Fraction]] = {
    "competition": lambda order, before, tied: Fraction(before + 1),
    "dense": lambda order, before, tied: Fraction(order),
    "average": lambda order, before, tied: before + Fraction(tied + 1, 2),
}
"""A rank from the value's order among the different ones, how many are before it, how many tie."""


def ranks(values: dict[str, Fraction], ties: str) -> dict[str, Fraction]:
    """The rank of every name: of 9, 8, 8, 7 competition gives 1, 2, 2, 4."""
    found: dict[Fraction, Fraction] = {}
    before = 0
    for order, (value, tied) in enumerate(sorted(Counter(values.values()).items())[::-1], 1):
        found[value] = TIES[ties](order, before, tied)
        before += tied
    return {name: found[value] for name, value in values.items()}
