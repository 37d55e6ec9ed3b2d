"""The totals that units are given: shaped like those published, one for each rank."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from .draws import Draws

UNITS = 63


@dataclass(frozen=True)
class Shape:
    """What is known of a year's totals.

    `known` has totals by rank and must have those of the first and the last; between two known
    ranks totals lie evenly, but for chance. The ranks in `fixed` keep their total when the mean
    is met. Two neighbours with one total are a tie.
    """

    mean: Decimal
    known: dict[int, float]
    fixed: set[int] = field(default_factory=set)


SHAPES = {
    2020: Shape(
        Decimal("83.72"),
        {1: 91.04, 2: 90.5, 3: 88.5, 4: 87, 10: 85.7, 35: 83.8, 58: 80.2, 59: 79.6, 63: 73.3},
        {1, 2, 3, 58, 59},
    ),
    2021: Shape(
        Decimal("86.37"),
        {1: 91.8, 3: 90.3, 4: 89.3, 14: 87.61, 15: 87.61, 23: 87.11, 34: 86.57, 40: 86.4}
        | {56: 84.4, 62: 81.7, 63: 79.97},
        {1, 3, 4, 14, 15, 23, 62, 63},
    ),
    2022: Shape(
        Decimal("84.79"),
        {1: 90.1, 2: 90.07, 3: 89.6, 13: 86.8, 19: 86.5, 28: 85.9, 51: 82.9, 54: 81.45}
        | {57: 80.9, 58: 80.2, 59: 79.5, 63: 75.9},
        {1, 2, 3, 54, 57, 58, 59},
    ),
    2023: Shape(
        Decimal("86.98"),
        {1: 92.2, 5: 91, 7: 90.1, 8: 89.2, 11: 88.7, 17: 88.4, 35: 86.8, 40: 86.32, 41: 86.32}
        | {56: 84.6, 61: 81.9, 63: 81.3},
        {1, 7, 8, 40, 41, 63},
    ),
    2024: Shape(
        Decimal("88.37"),
        {1: 96.2, 2: 92.9, 3: 92.6, 13: 90.1, 14: 89.8, 37: 88.2, 55: 86.6, 63: 82.2},
        {1, 13, 14, 63},
    ),
}
"""Distributions after the totals that were published of these years; the mean is the published
one, of totals with two decimals."""


def totals(year: int) -> list[Decimal]:
    """A year's totals in order of rank, with four decimals."""
    shape = SHAPES[year]
    values = spread_out(shape, Draws(f"totals {year}"))
    bump = bumps(shape)
    for _ in range(20):
        missing = shape.mean * UNITS - sum(published(value) for value in values)
        step = float(missing) / math.fsum(bump)
        values = [Decimal(f"{float(value) + step * each:.4f}") for value, each in zip(values, bump)]
    if values != sorted(values, reverse=True):
        raise ValueError(f"the totals of {year} do not fall from rank to rank")
    return values


def spread_out(shape: Shape, draws: Draws) -> list[Decimal]:
    """Totals between the known ones, at uneven distances."""
    ranks = sorted(shape.known)
    values = [Decimal(f"{shape.known[ranks[0]]:.4f}")]
    for before, after in zip(ranks, ranks[1:]):
        gaps = [draws.uniform(0.3, 1.7) for _ in range(after - before)]
        at, reach = shape.known[before], shape.known[after] - shape.known[before]
        for gap in gaps:
            at += reach * gap / math.fsum(gaps)
            values.append(Decimal(f"{at:.4f}"))
    return values


def bumps(shape: Shape) -> list[float]:
    """How much each rank moves when the mean is met: not at fixed ranks, most in the
    middle of many that are not."""
    fixed = sorted(shape.fixed)
    made = [0.0] * UNITS
    for before, after in zip(fixed, fixed[1:]):
        for rank in range(before, after):
            made[rank - 1] = float((rank - before) * (after - rank))
    return made


def published(value: Decimal) -> Decimal:
    """A total as it is published."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)
