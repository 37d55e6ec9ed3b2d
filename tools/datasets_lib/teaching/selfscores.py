"""What units claim for themselves: mostly what the council then grants, or more."""

from __future__ import annotations

import math
from fractions import Fraction

from score_lib.grammar import amount

from .draws import Draws, normal_share
from .frameworks import Leaf

CLAIM, CLAIM_OF_WEAK = 0.3, 0.35
"""The chance that a unit claims lost points; what is added as its documents are weak."""

MODEST = 0.012
"""The chance that a unit claims less than the council grants."""


def claimed(leaf: Leaf, granted: Fraction, ability: float, eased: bool, draws: Draws) -> Fraction:
    """The points that a unit of some ability claims where the council grants so many."""
    chance, how_much = draws.uniform(), draws.uniform()
    is_line = leaf.line is not None or leaf.kind == "lua"
    if chance < MODEST and is_line:
        return hundredths(granted * Fraction(97, 100))
    weakness = normal_share(-ability)
    if granted == leaf.maximum or chance > MODEST + CLAIM + CLAIM_OF_WEAK * weakness:
        return granted
    if is_line:
        part = Fraction(math.ceil(100 * (0.15 + 0.85 * how_much)), 100)
        return min(leaf.maximum, hundredths(granted + part * (leaf.maximum - granted)))
    return next_level(leaf, granted, eased) if how_much < 0.4 else leaf.maximum


def next_level(leaf: Leaf, granted: Fraction, eased: bool) -> Fraction:
    """The points that the leaf's rule gives for a little better."""
    if leaf.kind == "tiers":
        return min(level for level in tiers(leaf) if level > granted)
    if leaf.kind == "deduction" and "each" in leaf.text:
        each = amount(leaf.text.split()[1], leaf.maximum)
        return min(leaf.maximum, granted + each)
    if leaf.kind == "steps":
        words = leaf.text.split()
        each = amount(words[words.index("by") + 1], leaf.maximum)
        if eased and "coefficient" in words:
            each *= Fraction(words[words.index("coefficient") + 1])
        return min(leaf.maximum, granted + each)
    return leaf.maximum


def tiers(leaf: Leaf) -> list[Fraction]:
    """The points of every tier."""
    texts = [text.split(":")[1].strip() for text in leaf.text.split(",")]
    return [amount(text, leaf.maximum) for text in texts]


def hundredths(points: Fraction) -> Fraction:
    """Points as forms are filled in: with two decimals."""
    return Fraction(round(points * 100), 100)
