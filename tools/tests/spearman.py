"""Spearman's rank correlation with its two-sided p from the t distribution."""

from __future__ import annotations

import math


def spearman(x: dict[str, float], y: dict[str, float]) -> tuple[float, int, float]:
    """ρ, number of units that have both, and p; ties share the mean rank."""
    both = sorted(x.keys() & y.keys())
    rho = pearson(ranks([x[unit] for unit in both]), ranks([y[unit] for unit in both]))
    freedom = len(both) - 2
    t = rho * math.sqrt(freedom / (1 - rho * rho))
    return rho, len(both), two_sided(t, freedom)


def ranks(values: list[float]) -> list[float]:
    """1 for the least; equal values get the mean of their places."""
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) + 1) / 2 for value in values]


def pearson(x: list[float], y: list[float]) -> float:
    """The correlation of two lists of equal length."""
    mx, my = math.fsum(x) / len(x), math.fsum(y) / len(y)
    cross = math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    return cross / math.sqrt(
        math.fsum((a - mx) ** 2 for a in x) * math.fsum((b - my) ** 2 for b in y)
    )


def two_sided(t: float, freedom: int) -> float:
    """P(|T| ≥ |t|): one less the density's integral from −|t| to |t|, by Simpson's rule."""
    constant = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2))
    constant /= math.sqrt(freedom * math.pi)
    steps, width = 2000, abs(t) / 2000

    def density(value: float) -> float:
        return constant * (1 + value * value / freedom) ** (-(freedom + 1) / 2)

    inner = math.fsum((4 if i % 2 else 2) * density(i * width) for i in range(1, steps))
    half = width / 3 * (density(0) + inner + density(abs(t)))
    return 1 - 2 * half
