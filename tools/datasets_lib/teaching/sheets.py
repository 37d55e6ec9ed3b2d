"""One unit's year: inputs and points of its leaves, brought to a wanted sum."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from ..tables import Row
from .frameworks import Leaf
from .indicators import Standing, given_points, indicator
from .surveys import given_mean

SLOPE = 7.0
"""About how many points all documents together bring for a step of one in level."""

NEAR = 0.25
"""A gap that numbers on a line close without looking odd."""

OVERSHOOTS = (0.0, 0.1, 0.2, 0.4, 0.8)
"""What is added to a shift after which the rest of a gap could not be closed."""

LOWEST = Fraction(3, 10)
"""The least part of its maximum to which a leaf is brought to close a gap."""


class Sheet:
    """The inputs of a unit in a year, and the points that the scorer gives for them."""

    def __init__(self, unit: str, year: int, eased: bool) -> None:
        self.unit, self.year, self.eased = unit, year, eased
        self.inputs: dict[str, Row] = {}
        self.points: dict[str, Fraction] = {}
        self.kept: set[str] = set()

    def put(self, leaf: Leaf, given: Row) -> None:
        """Sets a leaf's input, unless it is one to keep."""
        if leaf.code not in self.kept and self.inputs.get(leaf.code) != given:
            self.inputs[leaf.code] = given
            self.points[leaf.code] = leaf.points(given, self.eased)

    def keep(self, leaf: Leaf, given: Row) -> None:
        """Sets an input that nothing changes after."""
        self.put(leaf, given)
        self.kept.add(leaf.code)

    def sum(self, leaves: Iterable[Leaf]) -> Fraction:
        """The points of leaves together."""
        return sum((self.points[leaf.code] for leaf in leaves), Fraction(0))

    def report(
        self, leaves: list[Leaf], standing: Callable[[Leaf], Standing], shift: float = 0.0
    ) -> None:
        """Sets the indicators of leaves from their standings, their levels shifted."""
        for leaf in leaves:
            self.put(leaf, indicator(leaf, standing(leaf), shift))

    def meet(
        self, leaves: list[Leaf], wanted: Fraction, standing: Callable[[Leaf], Standing]
    ) -> None:
        """Brings indicators to a sum: first all a little better or worse, then to the point."""
        usual = slope = SLOPE * float(sum(leaf.maximum for leaf in leaves)) / 68
        shift, last = 0.0, None
        for _ in range(20):
            self.report(leaves, standing, shift)
            gap = float(wanted - self.sum(leaves))
            if abs(gap) <= NEAR:
                break
            if last:
                slope = min(max((last[1] - gap) / (shift - last[0]), usual / 3), usual * 3)
            last = (shift, gap)
            shift += min(max(gap / slope, -1.0), 1.0)
        for more in OVERSHOOTS:
            self.report(leaves, standing, shift + more)
            if self.close(leaves, wanted):
                return
        raise ValueError(f"{self.unit} {self.year} misses its total")

    def close(self, leaves: list[Leaf], wanted: Fraction) -> bool:
        """Closes the gap to a sum with leaves whose points lie on a line, if they can."""
        lines = [leaf for leaf in leaves if self.is_free(leaf)]
        for _ in range(3):
            gap = wanted - self.sum(leaves)
            if abs(gap) <= Fraction(1, 20):
                break
            rooms = {leaf: self.room(leaf, gap > 0) for leaf in lines}
            part = min(abs(gap) / (sum(rooms.values()) or 1), Fraction(9, 10))
            for leaf, room in rooms.items():
                self.move(leaf, room * part if gap > 0 else -room * part)
        for leaf in filter(self.is_fine, lines):
            gap = wanted - self.sum(leaves)
            room = self.room(leaf, gap > 0)
            self.move(leaf, min(gap, room) if gap > 0 else max(gap, -room))
        return wanted == self.sum(leaves)

    def move(self, leaf: Leaf, by: Fraction) -> None:
        """Gives a leaf the input for some points more or less."""
        if by:
            before = self.inputs[leaf.code]
            invert = given_mean if "mean" in before else given_points
            self.put(leaf, invert(leaf, self.points[leaf.code] + by, before))

    def is_free(self, leaf: Leaf) -> bool:
        """Whether any points can be had by a small change of the input."""
        if leaf.code in self.kept:
            return False
        return "mean" in self.inputs[leaf.code] or leaf.line is not None

    def is_fine(self, leaf: Leaf) -> bool:
        """Whether the input has the decimals to give points to the fourth."""
        return "mean" in self.inputs[leaf.code] or leaf.digits == 5

    def room(self, leaf: Leaf, up: bool) -> Fraction:
        """How far a leaf's points can move; one at its maximum stays there unless it is fine."""
        points = self.points[leaf.code]
        lowest = leaf.maximum * LOWEST
        if leaf.kind == "threshold":
            lowest = leaf.maximum * Fraction(leaf.numbers[0]).limit_denominator(1000)
        if points < lowest or (points == leaf.maximum and not self.is_fine(leaf)):
            return Fraction(0)
        return leaf.maximum - points if up else points - lowest
