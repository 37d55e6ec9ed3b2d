"""Scoring rules: the text of a rule, the maximum of its leaf and an input give points."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from .figures import ZERO, Points, nearest, number
from .functions import FUNCTIONS
from .grammar import amount, matched, pairs
from .shapes import SHAPES

Input = dict[str, str]
"""The columns of indicators.csv or survey.csv for one leaf; empty text is missing."""
Rule = Callable[[Input, bool], Points]
"""Points for an input, and whether the unit is eased; not yet held within 0 and the maximum."""

WORTHS = "A: 100%, B: 60%, C: 20%, D: 0%; E: none"


def read_rule(text: str, maximum: Fraction, package: str = "") -> Rule:
    """The rule that a text writes; `package` says whose functions `lua:name` means."""
    first, _, rest = text.strip().partition(" ")
    if first.startswith("lua:"):
        return by_function(package, first[4:], maximum)
    if first in RULES:
        return RULES[first](rest, maximum)
    prefix = first if first in ("ratio", "complement") else ""
    kind, _, arguments = (rest or "proportional").partition(" ") if prefix else (first, "", rest)
    if kind not in SHAPES:
        raise ValueError(f"no such rule: '{text}'")
    shape = SHAPES[kind](arguments, maximum)

    def by_number(given: Input, eased: bool) -> Points:
        x = figure(given, prefix)
        return None if x is None else shape(x, eased)

    return by_number


def scored(rule: Rule, given: Input, maximum: Fraction, eased: bool = False) -> Points:
    """A leaf's points before its framework rounds: from 0 to the maximum, to nine decimals."""
    points = rule(given, eased)
    return None if points is None else nearest(min(max(points, ZERO), maximum))


def figure(given: Input, prefix: str) -> Points:
    """The number that a rule goes by: the value, a ratio or its complement."""
    if given["value"] and not prefix:
        return number(given["value"])
    if not given["numerator"] or not given["denominator"]:
        return None
    part, total = number(given["numerator"]), number(given["denominator"])
    return ratio(total - part if prefix == "complement" else part, total)


def ratio(part: Fraction, total: Fraction) -> Points:
    """A share; of nothing, missing."""
    return part / total if total else None


def yes_or_no(text: str, maximum: Fraction) -> Rule:
    matched("", text)
    points = {"yes": maximum, "no": ZERO, "": None}

    def by_word(given: Input, _: bool) -> Points:
        if given["value"] not in points:
            raise ValueError(f"'{given['value']}' is neither yes nor no")
        return points[given["value"]]

    return by_word


def checklist(text: str, maximum: Fraction) -> Rule:
    worth = {name: amount(points, maximum) for name, points in pairs(text)}

    def by_elements(given: Input, _: bool) -> Points:
        there = {name.strip() for name in given["value"].split("|")} - {"none"}
        if not there <= worth.keys() | {""}:
            raise ValueError(f"'{given['value']}' names what is not in the checklist")
        return sum((worth[name] for name in there), ZERO) if given["value"] else None

    return by_elements


def survey(text: str, maximum: Fraction) -> Rule:
    worth = {name: None if it == "none" else number(it) for name, it in pairs(text or WORTHS)}

    def mean(counts: dict[str, Fraction]) -> Points:
        counted = {name: count for name, count in counts.items() if worth[name] is not None}
        return ratio(sum(worth[name] * counted[name] for name in counted), sum(counted.values()))

    return by_answers(mean, maximum)


def sipas(text: str, maximum: Fraction) -> Rule:
    matched("", text)
    return by_answers(lambda counts: ratio(counts["satisfied"], counts["valid"]), maximum)


def by_answers(share: Callable[[dict[str, Fraction]], Points], maximum: Fraction) -> Rule:
    """A rule that goes by the share made of counted answers, else by the mean that is given."""

    def points(given: Input, _: bool) -> Points:
        if given["answers"]:
            mean = share({name: number(count) for name, count in pairs(given["answers"])})
        else:
            mean = number(given["mean"]) if given["mean"] else None
        return None if mean is None else maximum * mean

    return points


def given_points(text: str, maximum: Fraction) -> Rule:
    matched("", text)
    return lambda given, _: None


def by_function(package: str, name: str, maximum: Fraction) -> Rule:
    if (package, name) not in FUNCTIONS:
        raise ValueError(f"no function '{name}' of the package '{package}'")
    body = FUNCTIONS[package, name]

    def by_name(given: Input, _: bool) -> Points:
        value, part, total = (
            number(given[column]) if given[column] else None
            for column in ("value", "numerator", "denominator")
        )
        if total == 0 or (value is None and (part is None or total is None)):
            return None
        return body(value, part, total, maximum)

    return by_name


RULES: dict[str, Callable[[str, Fraction], Rule]] = {
    "yes/no": yes_or_no,
    "checklist": checklist,
    "survey": survey,
    "sipas": sipas,
    "given": given_points,
}
"""The kinds that read their input in their own way."""
