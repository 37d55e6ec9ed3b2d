"""Random numbers that stay the same under every version of Python."""

from __future__ import annotations

import math
import random
import zlib
from statistics import NormalDist

SEED = 205
inverse_normal = NormalDist().inv_cdf
"""The standard normal number under which a share of all lies."""


class Draws:
    """A stream of random numbers of its own for each purpose, so that none shifts another.

    Only `random.random` is drawn, whose numbers a seed fixes for good; all else comes from it
    by inverse distribution functions.
    """

    def __init__(self, purpose: str) -> None:
        self.random = random.Random(zlib.crc32(f"{SEED} {purpose}".encode())).random

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """A number between two others."""
        return low + (high - low) * self.random()

    def normal(self) -> float:
        """A standard normal number."""
        return inverse_normal(min(max(self.random(), 1e-12), 1 - 1e-12))


def normal_share(x: float) -> float:
    """The share of all standard normal numbers that lies under one."""
    return math.erfc(-x / math.sqrt(2)) / 2


def poisson(mean: float, share: float) -> int:
    """The count under which a share of a Poisson distribution lies, at most 50."""
    count, term = 0, math.exp(-mean)
    reached = term
    while reached < share and count < 50:
        count += 1
        term *= mean / count
        reached += term
    return count
