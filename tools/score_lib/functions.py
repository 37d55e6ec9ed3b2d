"""The functions of packages' rules.lua, rewritten by hand."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from .figures import ZERO, Points

Function = Callable[[Points, Points, Points, Fraction], Points]
"""Points for a value, a numerator, a denominator (None: not given) and the maximum."""


def balanced_budget(
    value: Points, numerator: Points, denominator: Points, maximum: Fraction
) -> Points:
    """All where what was spent is what was planned, nothing where it is a quarter off or more."""
    if numerator is None or denominator is None:
        return None
    off = abs(1 - numerator / denominator)
    return max(ZERO, maximum * (1 - off / Fraction("0.25")))


FUNCTIONS: dict[tuple[str, str], Function] = {
    ("par-teaching", "balanced_budget"): balanced_budget,
}
"""By the name of the package and of the function."""
