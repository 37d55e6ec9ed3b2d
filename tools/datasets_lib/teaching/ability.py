"""How well each unit works: what lasts, what a framework's years share, what a year brings."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from .draws import Draws
from .frameworks import Framework, Leaf
from .indicators import Standing

PARTS = ("documents", "survey")

LASTING = {"region": 0.12, "unit": 0.58, "framework": 0.18, "year": 0.12}
"""Parts of the variance of a unit's ability."""

COMMON = 0.65
"""The part of the variance of ability that documents and survey share."""

LASTING_OF_LEAF = 0.7
"""The part of a unit's own variance on a leaf that lasts when another continues the leaf."""

MIX = {
    "documents": {"ability": 0.07, "domain": 0.05, "leaf": 0.63, "year": 0.25},
    "survey": {"ability": 0.42, "domain": 0.05, "leaf": 0.33, "year": 0.2},
}
"""Parts of the variance of a leaf's level."""


class Abilities:
    """Standings of all units on all leaves, drawn once in a fixed order."""

    def __init__(
        self,
        package: str,
        regions: dict[str, str],
        frameworks: dict[int, Framework],
        lifts: dict[int, dict[str, float]] | None = None,
        origins: dict[str, str] | None = None,
    ) -> None:
        """For units of a package with their regions and the framework of every year.

        `lifts` are added to all levels of a year on the leaves of a method. `origins` names the
        leaf of the first framework that a leaf of a later one continues.
        """
        self.package, self.lifts, self.origins = package, lifts or {}, origins or {}
        self.first = min(framework.first for framework in frameworks.values())
        self.sizes = {
            unit: math.exp(0.35 * value) for unit, value in normals(f"{package} sizes", regions)
        }
        self.ability = {
            part: abilities(f"{package} ability {part}", regions, frameworks)
            for part in (*PARTS, "common")
        }
        self.standings: dict[tuple[str, int, str], Standing] = {}
        for first in sorted({framework.first for framework in frameworks.values()}):
            years = [year for year, each in frameworks.items() if each.first == first]
            self.draw(frameworks[first], years, list(regions))

    def draw(self, framework: Framework, years: list[int], units: list[str]) -> None:
        """The standings of a framework's years."""
        draws = Draws(f"{self.package} leaves {framework.first}")
        for unit in units:
            domains = dict(normals(f"{self.package} {unit} domains", "12345678"))
            for leaf in framework.leaves:
                lasting = Draws(f"{self.package} {unit} {self.origin(framework, leaf)}")
                own = math.sqrt(LASTING_OF_LEAF) * lasting.normal()
                own += math.sqrt(1 - LASTING_OF_LEAF) * draws.normal()
                for year in years:
                    level = self.level(leaf, unit, year, domains[leaf.domain], own, draws.normal())
                    chances = tuple(draws.uniform() for _ in range(4))
                    self.standings[unit, year, leaf.code] = Standing(
                        level, self.sizes[unit], chances
                    )

    def standing(self, unit: str, year: int) -> Callable[[Leaf], Standing]:
        """How a unit stands on each leaf in a year."""
        return lambda leaf: self.standings[unit, year, leaf.code]

    def origin(self, framework: Framework, leaf: Leaf) -> str:
        """Where a leaf comes from: the year of a framework and the code in it."""
        if framework.first != self.first and leaf.code in self.origins:
            return f"{self.first} {self.origins[leaf.code]}"
        return f"{framework.first} {leaf.code}"

    def level(
        self, leaf: Leaf, unit: str, year: int, domain: float, own: float, chance: float
    ) -> float:
        """A leaf's level from its parts, which are standard normal each."""
        mix = MIX[leaf.method]
        parts = {
            "ability": self.of_part(unit, year, leaf.method),
            "domain": domain,
            "leaf": own,
            "year": chance,
        }
        level = math.fsum(math.sqrt(mix[name]) * part for name, part in parts.items())
        return level + self.lifts.get(year, {}).get(leaf.method, 0.0)

    def of_part(self, unit: str, year: int, part: str) -> float:
        """A unit's ability in a year, as documents or as a survey sees it."""
        common, apart = self.ability["common"][unit, year], self.ability[part][unit, year]
        return math.sqrt(COMMON) * common + math.sqrt(1 - COMMON) * apart


def normals(purpose: str, names: Iterable[str]) -> list[tuple[str, float]]:
    """A standard normal number for each name."""
    draws = Draws(purpose)
    return [(name, draws.normal()) for name in names]


def abilities(
    purpose: str, regions: dict[str, str], frameworks: dict[int, Framework]
) -> dict[tuple[str, int], float]:
    """A standard normal ability by unit and year: near from year to year, less near where a
    framework ends."""
    draws = Draws(purpose)
    of_region = {region: draws.normal() for region in dict.fromkeys(regions.values())}
    made = {}
    for unit, region in regions.items():
        lasting = math.sqrt(LASTING["region"]) * of_region[region]
        lasting += math.sqrt(LASTING["unit"]) * draws.normal()
        of_years: dict[int, float] = {}
        for year, framework in frameworks.items():
            if framework.first not in of_years:
                of_years[framework.first] = math.sqrt(LASTING["framework"]) * draws.normal()
            chance = math.sqrt(LASTING["year"]) * draws.normal()
            made[unit, year] = lasting + of_years[framework.first] + chance
    return made
