"""The synthetic packages: their shape, what they were made to show, and that they say so."""

from __future__ import annotations

import json
import re
import unittest
from collections import Counter
from decimal import Decimal
from functools import cache
from statistics import correlation, fmean

from built import DATASETS, SYNTHETIC, Row, in_force, table
from datasets_lib.package import Package
from datasets_lib.teaching.local_package import par_teaching_local
from datasets_lib.teaching.province_package import par_teaching
from score_lib import score
from score_lib.figures import shown

TEACHING, LOCAL = "par-teaching", "par-teaching-local"
YEARS = ["2020", "2021", "2022", "2023", "2024"]
LANG_SON = "20"

KINDS = {
    "proportional": r"proportional",
    "ratio": r"ratio",
    "complement": r"complement .*",
    "threshold": r"(ratio )?threshold \S+",
    "target": r"target \S+",
    "target or nothing": r"target \S+ or nothing",
    "yes/no": r"yes/no",
    "checklist": r"checklist .*",
    "deduction each": r"deduction \S+ each",
    "deduction all": r"deduction all",
    "survey": r"survey",
    "survey with own worths": r"survey A: .*",
    "sipas": r"sipas",
    "lua": r"lua:balanced_budget",
    "steps up with coefficient": r"steps from \S+ up .* coefficient .*",
    "steps down with coefficient": r"steps from \S+ down .* coefficient .*",
}


def leaves(package: str, year: str) -> list[Row]:
    """The rows of a year's framework that have a rule."""
    return [row for row in in_force(package, year) if row["rule"]]


@cache
def totals(year: str, package: str = TEACHING) -> dict[str, Row]:
    """The published totals of a year by unit."""
    rows = table(package, "published")
    return {row["unit"]: row for row in rows if (row["year"], row["node"]) == (year, "total")}


@cache
def points(year: str) -> dict[tuple[str, str], Decimal]:
    """Final points of a year by unit and leaf."""
    rows = table(TEACHING, "scores")
    return {
        (row["unit"], row["node"]): Decimal(row["points"])
        for row in rows
        if (row["year"], row["stage"]) == (year, "final")
    }


def sums(year: str, codes: set[str]) -> dict[str, Decimal]:
    """The points of some leaves together, by unit."""
    made: dict[str, Decimal] = Counter()
    for (unit, node), each in points(year).items():
        if node in codes:
            made[unit] += each
    return made


def codes(year: str, method: str, but: str = "") -> set[str]:
    """The leaves of a method, without those of a rule."""
    rows = leaves(TEACHING, year)
    return {row["code"] for row in rows if row["method"] == method and row["rule"] != but}


def ranks(values: dict[str, Decimal]) -> dict[str, int]:
    """Ranks, 1 the highest; ties share the best."""
    ordered = sorted(values.values(), reverse=True)
    return {unit: ordered.index(value) + 1 for unit, value in values.items()}


def related(a: dict[str, Decimal], b: dict[str, Decimal]) -> float:
    """The correlation of two figures of the same units."""
    return correlation(*zip(*((float(a[unit]), float(b[unit])) for unit in a)))


class Frameworks(unittest.TestCase):
    def test_have_the_levels_of_the_real_ones(self) -> None:
        expected_levels = {"2021": [8, 43, 102], "2022": [8, 37, 88], "2024": [8, 37, 88]}
        for year, expected in expected_levels.items():
            depths = Counter(row["code"].count(".") for row in in_force(TEACHING, year))
            self.assertEqual([depths[0] - 1, depths[1], depths[2]], expected)
            self.assertTrue(all(row["code"].count(".") == 2 for row in leaves(TEACHING, year)))

    def test_have_the_points_of_the_real_ones(self) -> None:
        for year, expected in {"2020": ("66.5", "23.5", "10"), "2023": ("68", "22", "10")}.items():
            parts: dict[str, Decimal] = Counter()
            for row in leaves(TEACHING, year):
                part = "sipas" if row["rule"] == "sipas" else row["method"]
                parts[part] += Decimal(row["max"])
            made = parts["documents"], parts["survey"], parts["sipas"]
            self.assertEqual(made, tuple(map(Decimal, expected)))
        domains = {row["code"]: row["max"] for row in in_force(TEACHING, "2022")}
        self.assertEqual((domains["1"], domains["3"], domains["total"]), ("9.5", "13", "100"))

    def test_have_every_kind_of_rule(self) -> None:
        for year in ("2020", "2022"):
            rules = [row["rule"] for row in leaves(TEACHING, year)]
            for kind, form in KINDS.items():
                self.assertTrue(any(re.fullmatch(form, rule) for rule in rules), (year, kind))
            self.assertNotIn("given", rules)
            pairs = [re.findall(r"[\d.]+", rule) for rule in rules if "interpolated" in rule]
            self.assertEqual({float(a) < float(b) for a, b in pairs}, {True, False})
            tiers = [re.findall(r": ([\d.]+)", rule) for rule in rules if "tiers" in rule]
            self.assertEqual({float(each[0]) < float(each[-1]) for each in tiers}, {True, False})

    def test_name_every_node_once_in_two_languages(self) -> None:
        for package in SYNTHETIC:
            for row in table(package, "framework"):
                self.assertTrue(row["name"] and row["name_en"], row)
        for year in ("2020", "2022"):
            names = Counter(row["name"] for row in leaves(TEACHING, year))
            self.assertEqual([name for name, count in names.items() if count > 1], [])

    def test_continue_leaves_that_are_there(self) -> None:
        there = {year: {row["code"] for row in leaves(TEACHING, year)} for year in YEARS}
        for row in table(TEACHING, "crosswalk"):
            self.assertIn(row["from_node"], there[row["from_year"]])
            self.assertIn(row["to_node"], there[row["to_year"]])


class Calibration(unittest.TestCase):
    def test_totals_have_the_published_mean(self) -> None:
        for year, mean in {"2021": 86.37, "2022": 84.79, "2024": 88.37}.items():
            values = [Decimal(row["value"]) for row in totals(year).values()]
            self.assertEqual(len(values), 63)
            self.assertAlmostEqual(fmean(map(float, values)), mean, delta=0.005)

    def test_classes_hold_the_published_numbers(self) -> None:
        expected = {"2021": (3, 59, 1), "2022": (2, 56, 5), "2023": (7, 56, 0), "2024": (13, 50, 0)}
        for year, counts in expected.items():
            values = [float(row["value"]) for row in totals(year).values()]
            high, low = sum(v >= 90 for v in values), sum(v < 80 for v in values)
            self.assertEqual((high, 63 - high - low, low), counts, year)

    def test_neighbours_are_near(self) -> None:
        gaps = []
        for year in YEARS:
            values = sorted(float(row["value"]) for row in totals(year).values())
            gaps.append((values[46] - values[16]) / 30)
        self.assertAlmostEqual(fmean(gaps), 0.08, delta=0.02)

    def test_lang_son_is_as_known(self) -> None:
        for year, value, rank in [("2021", "87.11", "23"), ("2022", "81.45", "54")]:
            row = totals(year)[LANG_SON]
            self.assertEqual((row["value"], row["rank"]), (value, rank))
        seventh = {row["code"] for row in leaves(TEACHING, "2022") if row["code"][0] == "7"}
        self.assertEqual(15 - sums("2022", seventh)[LANG_SON], Decimal("4.08"))
        leaders = codes("2022", "survey", but="sipas")
        views = sums("2022", leaders)
        self.assertEqual((views[LANG_SON], ranks(views)[LANG_SON]), (Decimal("16.4"), 57))
        forms = {
            row["n"]
            for row in table(TEACHING, "survey")
            if (row["unit"], row["year"]) == (LANG_SON, "2022") and row["node"] in leaders
        }
        self.assertEqual(forms, {"395"})

    def test_documents_and_survey_go_together_moderately(self) -> None:
        found = [
            related(sums(year, codes(year, "documents")), sums(year, codes(year, "survey")))
            for year in YEARS
        ]
        self.assertTrue(all(0.25 < each < 0.55 for each in found), found)

    def test_ranks_last_but_less_over_a_break(self) -> None:
        placed = {
            year: {unit: Decimal(row["rank"]) for unit, row in totals(year).items()}
            for year in YEARS
        }
        found = [related(placed[a], placed[b]) for a, b in zip(YEARS, YEARS[1:])]
        for each, expected in zip(found, [0.8, 0.6, 0.8, 0.8]):
            self.assertAlmostEqual(each, expected, delta=0.1)

    def test_a_year_has_an_exact_tie(self) -> None:
        for year in ("2021", "2023"):
            shared = Counter(row["rank"] for row in totals(year).values())
            self.assertIn(2, shared.values())

    def test_some_leaves_tell_hardly_anyone_apart(self) -> None:
        full = Counter(node for (_, node), each in points("2024").items() if each == most(node))
        self.assertGreater(sum(count >= 60 for count in full.values()), 4)
        self.assertLess(sum(count >= 40 for count in full.values()), 40)


def most(node: str) -> Decimal:
    """A leaf's maximum in 2024."""
    return MAXIMA.setdefault(
        node, next(Decimal(r["max"]) for r in leaves(TEACHING, "2024") if r["code"] == node)
    )


MAXIMA: dict[str, Decimal] = {}


class Scores(unittest.TestCase):
    def test_are_what_the_inputs_give(self) -> None:
        for package in SYNTHETIC:
            made = {(r.unit, str(r.year), r.node): r for r in score(DATASETS / package)}
            for row in table(package, "scores"):
                if row["stage"] != "self":
                    key = row["unit"], row["year"], row["node"]
                    self.assertEqual(row["points"], shown(made[key].points), row)
            for row in table(package, "published"):
                result = made[row["unit"], row["year"], row["node"]]
                value = result.published if row["node"] == "total" else result.points
                self.assertEqual(float(row["value"]), float(value), row)
                self.assertEqual(row["rank"], shown(result.rank), row)

    def test_are_complete_and_survey_leaves_have_no_self_score(self) -> None:
        stages = {"documents": ["self", "appraised", "final"], "survey": ["final"]}
        expected = {
            (unit["code"], year, row["code"], stage)
            for year in YEARS
            for row in leaves(TEACHING, year)
            for stage in stages[row["method"]]
            for unit in table(TEACHING, "units")
        }
        rows = table(TEACHING, "scores")
        found = {(row["unit"], row["year"], row["node"], row["stage"]) for row in rows}
        self.assertEqual((len(rows), found), (len(expected), expected))

    def test_claims_are_higher_more_so_where_documents_are_weak(self) -> None:
        for year in YEARS:
            claims: dict[str, Decimal] = Counter()
            for row in table(TEACHING, "scores"):
                if (row["year"], row["stage"]) == (year, "self"):
                    claims[row["unit"]] += Decimal(row["points"])
            granted = sums(year, codes(year, "documents"))
            over = {unit: claims[unit] - granted[unit] for unit in claims}
            self.assertGreater(min(over.values()), 0)
            self.assertLess(related(over, granted), -0.4)

    def test_adjustments_are_of_one_year_and_over_a_cap_once(self) -> None:
        rows = table(TEACHING, "adjustments")
        self.assertEqual({row["year"] for row in rows}, {"2024"})
        self.assertTrue(any(Decimal(row["bonus"] or 0) > 2 for row in rows))
        self.assertTrue(any(Decimal(row["penalty"] or 0) > 1 for row in rows))


class Local(unittest.TestCase):
    def test_scales_documents_and_cuts(self) -> None:
        known = {unit: row["value"] for unit, row in totals("2023", LOCAL).items()}
        self.assertEqual(known["SNV"], "89.45")
        self.assertFalse(table(LOCAL, "survey"))

    def test_ranks_densely_and_leaves_one_out(self) -> None:
        placed = {unit: row["rank"] for unit, row in totals("2023", LOCAL).items()}
        self.assertEqual(sorted(placed.values()), ["", "1", "2", "3", "3", "4", "5"])
        unranked = [row["code"] for row in table(LOCAL, "units") if row["ranked"] == "no"]
        self.assertEqual([unit for unit, rank in placed.items() if not rank], unranked)


class Packages(unittest.TestCase):
    def test_say_that_they_are_synthetic(self) -> None:
        for package in SYNTHETIC:
            described = json.loads((DATASETS / package / "datapackage.json").read_text("utf-8"))
            self.assertIn("(synthetic)", described["title"])
            self.assertIn("(số liệu mô phỏng)", described["index"]["title_vi"])
            self.assertTrue(described["index"]["synthetic"])
            readme = (DATASETS / package / "README.md").read_text("utf-8")
            self.assertTrue(readme.split("\n\n")[1].startswith("**Synthetic.**"))
            for name in ("scores", "published", "indicators", "survey"):
                self.assertLessEqual({row["source"] for row in table(package, name)}, {"synthetic"})

    def test_are_the_same_bytes_when_built_again(self) -> None:
        for build in (par_teaching, par_teaching_local):
            package: Package = build(DATASETS / "sources")
            folder = DATASETS / package.name
            again = {name: text.encode() for name, text in package.files().items()}
            there = {path.name: path.read_bytes() for path in folder.iterdir()}
            self.assertEqual(again.keys(), there.keys())
            self.assertEqual([name for name in again if again[name] != there[name]], [])


if __name__ == "__main__":
    unittest.main()
