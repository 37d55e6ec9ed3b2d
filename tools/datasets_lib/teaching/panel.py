"""All units in all years: standings, targets, and inputs that meet them."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from ..tables import Row
from .ability import Abilities
from .adjustments import adjusted, effect
from .draws import Draws
from .frameworks import Framework, Leaf
from .selfscores import claimed
from .sheets import Sheet
from .surveys import forms, result
from .targets import totals

LANG_SON = "20"

RANKS = {2021: 23, 2022: 54}
"""Lạng Sơn's ranks that were published; in other years it stands where its ability puts it."""

FORMS = 395
DOMAIN_7 = Fraction("10.92")
LEADERS = Fraction("16.4")
END_TO_END = ("7.3.1", {"value": "0.6924"})
"""What is known of Lạng Sơn in 2022: forms of the leaders' survey, points of domain 7 (of 15)
and of the leaders' survey (of 22), the rate of end-to-end online dossiers."""

LIFTS = {
    2020: {"documents": 0.0, "survey": 0.0},
    2021: {"documents": 0.0, "survey": 0.25},
    2022: {"documents": 0.0, "survey": -0.76},
    2023: {"documents": 0.1, "survey": 0.1},
    2024: {"documents": 0.2, "survey": 0.45},
}
"""By how much the levels of all units lie over the usual in a year."""


@dataclass
class Panel:
    """The drawn units and what is made of them, a sheet for each unit and year."""

    frameworks: dict[int, Framework]
    regions: dict[str, str]
    eased: set[str]
    origins: dict[str, str]
    sheets: dict[tuple[str, int], Sheet] = field(default_factory=dict)
    claims: dict[tuple[str, int, str], Fraction] = field(default_factory=dict)
    adjustments: list[Row] = field(default_factory=list)

    def build(self) -> None:
        """Makes every sheet; in a fixed order, so that the numbers drawn are the same."""
        self.abilities = Abilities(
            "par-teaching", self.regions, self.frameworks, LIFTS, self.origins
        )
        for year in self.frameworks:
            self.answer(year)
            self.meet_totals(year)
            self.claim(year)

    def answer(self, year: int) -> None:
        """Sets the survey's results, and what documents give before any shift."""
        draws = Draws(f"forms {year}")
        for unit in self.regions:
            sheet = Sheet(unit, year, unit in self.eased)
            standing = self.abilities.standing(unit, year)
            leaders, users = forms(draws.uniform(4000, 60000)), forms(1e6 * draws.uniform(0.1, 1))
            if (unit, year) == (LANG_SON, 2022):
                leaders = FORMS
            for place, leaf in enumerate(survey_leaves(self.frameworks[year])):
                sample = users if leaf.kind == "sipas" else leaders
                is_counted = place % 2 == 1 or " " in leaf.text
                sheet.put(leaf, result(leaf, standing(leaf), sample, is_counted))
            sheet.report(documents(self.frameworks[year]), standing)
            self.sheets[unit, year] = sheet

    def meet_totals(self, year: int) -> None:
        """Gives each unit the total of its rank."""
        framework = self.frameworks[year]
        ordered = self.ordered(year)
        self.adjustments += (rows := adjusted(ordered, year))
        effects = {row["unit"]: effect(row) for row in rows}
        for unit, total in zip(ordered, totals(year)):
            sheet, standing = self.sheets[unit, year], self.abilities.standing(unit, year)
            wanted = Fraction(total) - effects.get(unit, 0)
            leaves = documents(framework)
            if (unit, year) == (LANG_SON, 2022):
                leaves = self.known_parts(sheet, framework)
            rest = [leaf for leaf in framework.leaves if leaf not in leaves]
            sheet.meet(leaves, wanted - sheet.sum(rest), standing)

    def ordered(self, year: int) -> list[str]:
        """Units by their points before any shift, Lạng Sơn at its rank where that is known."""
        leaves = self.frameworks[year].leaves
        made = {unit: self.sheets[unit, year].sum(leaves) for unit in self.regions}
        ordered = sorted(made, key=lambda unit: (-made[unit], unit))
        if year in RANKS:
            ordered.remove(LANG_SON)
            ordered.insert(RANKS[year] - 1, LANG_SON)
        return ordered

    def known_parts(self, sheet: Sheet, framework: Framework) -> list[Leaf]:
        """Meets what is known of Lạng Sơn in 2022; the leaves that are left for its total."""
        standing = self.abilities.standing(sheet.unit, sheet.year)
        leaders = [leaf for leaf in survey_leaves(framework) if leaf.kind != "sipas"]
        if not sheet.close(leaders, LEADERS):
            raise ValueError("the leaders' survey of Lạng Sơn misses its points")
        sheet.keep(framework.leaf(END_TO_END[0]), END_TO_END[1])
        seventh = [leaf for leaf in framework.leaves if leaf.domain == "7"]
        digital = [leaf for leaf in seventh if leaf.method == "documents"]
        rest = [leaf for leaf in seventh if leaf.method == "survey"]
        sheet.meet(digital, DOMAIN_7 - sheet.sum(rest), standing)
        return [leaf for leaf in documents(framework) if leaf not in digital]

    def claim(self, year: int) -> None:
        """Draws what the units claim for themselves."""
        draws = Draws(f"claims {year}")
        for unit in self.regions:
            sheet = self.sheets[unit, year]
            ability = self.abilities.of_part(unit, year, "documents")
            for leaf in documents(self.frameworks[year]):
                granted = sheet.points[leaf.code]
                self.claims[unit, year, leaf.code] = claimed(
                    leaf, granted, ability, sheet.eased, draws
                )


def documents(framework: Framework) -> list[Leaf]:
    """The leaves scored by documents."""
    return [leaf for leaf in framework.leaves if leaf.method == "documents"]


def survey_leaves(framework: Framework) -> list[Leaf]:
    """The leaves scored by survey."""
    return [leaf for leaf in framework.leaves if leaf.method == "survey"]
