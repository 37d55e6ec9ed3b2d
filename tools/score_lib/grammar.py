"""The words of rules: patterns with numbers, lists of names and numbers, points."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Optional

from .figures import number

NUMBER = r"-?\d+(?:\.\d+)?%?"
PAIR = re.compile(rf"\s*([^:]+?)\s*:\s*({NUMBER}|none)\s*(?:[,;]|$)")


def matched(pattern: str, text: str) -> tuple[Optional[str], ...]:
    """The groups of a rule's words, in whose pattern # stands for a number."""
    found = re.fullmatch(pattern.replace("#", NUMBER), text.strip())
    if not found:
        raise ValueError(f"'{text}' does not read '{pattern}'")
    return found.groups()


def pairs(text: str) -> list[tuple[str, str]]:
    """The names and numbers of `name: number, name: number`."""
    if not text.strip() or PAIR.sub("", text).strip():
        raise ValueError(f"'{text}' does not read 'name: number, …'")
    return PAIR.findall(text)


def amount(text: str, maximum: Fraction) -> Fraction:
    """Points as a rule writes them: with % a share of the maximum."""
    return number(text) * (maximum if text.endswith("%") else 1)
