"""Points, published values, ranks and classes, against cases computed by hand."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import unittest
from collections import defaultdict
from fractions import Fraction as F
from pathlib import Path
from typing import Any

import built  # noqa: F401  (puts tools/ on the path)
from score_lib import Row, score
from score_lib.figures import nearest, rounded, shown
from score_lib.main import main
from score_lib.ranking import ranks
from score_lib.rules import read_rule, scored


def points(rule: str, maximum: str, eased: bool = False, **given: str) -> object:
    """What a rule gives for the columns of an input."""
    most = F(maximum)
    return scored(read_rule(rule, most, "par-teaching"), defaultdict(str, given), most, eased)


class Rules(unittest.TestCase):
    def check(self, rule: str, maximum: str, cases: list[tuple[str, str]]) -> None:
        """Compares points for values; a value with / is a numerator and a denominator."""
        for value, expected in cases:
            part, slash, total = value.partition("/")
            given = {"numerator": part, "denominator": total} if slash else {"value": value}
            with self.subTest(f"{rule}; {value}"):
                made = points(rule, maximum, **given)
                self.assertEqual(made, F(expected) if expected else None)

    def test_proportional_gives_the_share_of_the_maximum(self) -> None:
        cases = [("0.93", "1.395"), ("0", "0"), ("1.2", "1.5"), ("-0.1", "0"), ("", "")]
        self.check("proportional", "1.5", cases)
        self.check("proportional", "1", [("46/231", "0.199134199"), ("0/231", "0"), ("5/0", "")])

    def test_ratio_and_complement_go_by_counts(self) -> None:
        self.check("ratio", "2", [("46/231", "0.398268398"), ("3/0", "")])
        self.check("ratio threshold 80%", "2", [("80/100", "1.6"), ("79/100", "0")])
        self.check("complement", "2", [("46/231", "1.601731602"), ("231/231", "0")])
        self.check("complement tiers 80%: 0.5, 100%: 1", "1", [("0/9", "1"), ("1/9", "0.5")])
        self.assertIsNone(points("ratio", "2", value="0.5"))

    def test_threshold_has_its_limit_in(self) -> None:
        cases = [("0.8", "0.8"), ("0.799999999", "0"), ("0.7999999996", "0.8"), ("1", "1")]
        self.check("threshold 80%", "1", cases)

    def test_target_gives_all_or_a_share_or_nothing(self) -> None:
        self.check("target 30%", "6", [("0.3", "6"), ("0.15", "3"), ("0.9", "6"), ("0", "0")])
        self.check("target 30% or nothing", "6", [("0.3", "6"), ("0.299999999", "0")])

    def test_interpolated_is_flat_outside(self) -> None:
        self.check("interpolated 20% to 80%", "3", [("0.2", "0"), ("0.5", "1.5"), ("0.9", "3")])
        self.check("interpolated 10 to 4", "3", [("12", "0"), ("6", "2"), ("4", "3"), ("1", "3")])

    def test_tiers_have_their_lower_limit_in(self) -> None:
        cases = [("1", "1"), ("0.999999999", "0.5"), ("0.8", "0.5"), ("0.79", "0"), ("4/5", "0.5")]
        self.check("tiers 80%: 0.5, 100%: 1", "1", cases + [("0.7999999996", "0.5")])
        self.check("tiers 80%: 50%, 100%: 100%", "3", [("0.8", "1.5"), ("1", "3")])
        falling = [("-1", "2"), ("0", "2"), ("4", "2"), ("5", "1"), ("10", "0"), ("99", "0")]
        self.check("tiers 0: 2, 5: 1, 10: 0", "2", falling)

    def test_steps_count_whole_steps_to_the_cap(self) -> None:
        rule = "steps from 1000 up 100 by 0.5 base 10 cap 35 coefficient 0.75"
        cases = [("1000", "10"), ("1099", "10"), ("1100", "10.5"), ("999", "9.5"), ("9000", "35")]
        self.check(rule, "40", cases + [("-2000", "0")])
        for value, expected in [("1100", "7.875"), ("9000", "26.25")]:
            self.assertEqual(points(rule, "40", True, value=value), F(expected))
        self.check("steps from 20 down 5 by 10% base 50%", "4", [("20", "2"), ("9", "2.8")])
        self.check("steps from 0 up 0.1 by 1", "5", [("0.3", "3"), ("0.29", "2"), ("8", "5")])
        self.check("steps from 0 up 3 by 1", "5", [("2.9999999999", "1"), ("2.99999999", "0")])

    def test_yes_or_no_gives_all_or_nothing(self) -> None:
        self.check("yes/no", "0.5", [("yes", "0.5"), ("no", "0"), ("", "")])

    def test_checklist_adds_what_is_there_up_to_the_maximum(self) -> None:
        rule = "checklist số lượng: 0.4, nội dung, phụ lục: 20%, đúng hạn: 0.6"
        cases = [("số lượng", "0.4"), ("số lượng|nội dung, phụ lục", "0.6"), ("none", "0")]
        self.check(rule, "1", cases + [("số lượng|nội dung, phụ lục|đúng hạn", "1"), ("", "")])

    def test_deduction_takes_for_each_violation(self) -> None:
        self.check("deduction 0.25 each", "1", [("0", "1"), ("3", "0.25"), ("5", "0"), ("", "")])
        self.check("deduction 10% each", "2", [("3", "1.4")])
        self.check("deduction all", "2", [("0", "2"), ("1", "0"), ("7", "0")])

    def test_survey_is_the_mean_worth_of_the_answers_that_count(self) -> None:
        cases = [
            ("survey", "A: 210, B: 130, C: 40, D: 10, E: 5", F("1.5") * F(296, 390)),
            ("survey A: 100%, B: 50%; C: none", "A: 1, B: 2, C: 9", F(1)),
            ("survey", "E: 7", None),
        ]
        for rule, answers, expected in cases:
            made = points(rule, "1.5", answers=answers)
            self.assertEqual(made, expected and nearest(expected), answers)
        self.assertEqual(points("survey", "1.5", mean="0.82"), F("1.23"))
        self.assertIsNone(points("survey", "1.5"))

    def test_sipas_is_the_share_of_the_satisfied(self) -> None:
        cases = [("satisfied: 9117, valid: 10000", F("9.117")), ("satisfied: 0, valid: 0", None)]
        for answers, expected in cases:
            self.assertEqual(points("sipas", "10", answers=answers), expected)
        self.assertEqual(points("sipas", "10", mean="0.9117"), F("9.117"))

    def test_a_function_of_the_package_gives_points(self) -> None:
        cases = [("80/80", "2"), ("70/80", "1"), ("90/80", "1"), ("60/80", "0"), ("9/80", "0")]
        self.check("lua:balanced_budget", "2", cases + [("5/0", ""), ("", "")])

    def test_given_points_have_no_input(self) -> None:
        self.check("given", "2", [("1", "")])

    def test_what_cannot_be_read_is_refused(self) -> None:
        rules = ["", "twice", "threshold", "tiers 1: 1, 0: 2", "tiers 1: 1, 2: 3, 4: 2", "given 1"]
        rules += ["checklist a: 1, b", "lua:other", "interpolated 1 to 1", "ratio sipas"]
        for rule in rules:
            with self.subTest(rule), self.assertRaises(ValueError):
                read_rule(rule, F(1), "par-teaching")
        refused = [("yes/no", "maybe"), ("checklist a: 1", "b"), ("proportional", "many")]
        for rule, value in refused:
            with self.subTest(rule), self.assertRaises(ValueError):
                points(rule, "1", value=value)


class Figures(unittest.TestCase):
    def test_rounding_is_decided_on_nine_decimals(self) -> None:
        cases = [
            (100 * F("62.62") / 70, "cut 2", "89.45"),
            (100 * F("62.62") / 70, "half-up 2", "89.46"),
            (F(4600, 231), "half-up 2", "19.91"),
            (F("0.125"), "half-up 2", "0.13"),
            (F("-0.125"), "half-up 2", "-0.13"),
            (F("-0.129"), "cut 2", "-0.12"),
            (F("0.1249999999"), "half-up 2", "0.13"),
            (F("0.1249999999"), "cut 3", "0.125"),
            (F("89.5"), "half-up 0", "90"),
        ]
        for value, words, expected in cases:
            self.assertEqual(rounded(value, words), F(expected), f"{value} {words}")
        self.assertEqual(rounded(F(1, 3), "none"), F(1, 3))
        self.assertIsNone(rounded(None, "cut 2"))

    def test_figures_show_nine_decimals_at_most(self) -> None:
        cases = [(F(1, 3), "0.333333333"), (F(2, 3), "0.666666667"), (F(-5, 2), "-2.5")]
        for value, text in cases + [(F(100), "100"), (F(-1, 10**10), "0"), (None, "")]:
            self.assertEqual(shown(value), text)

    def test_ties_follow_the_rule(self) -> None:
        values = {"a": F(8), "b": F(9), "c": F(7), "d": F(8)}
        cases = [("competition", "2 1 4 2"), ("dense", "2 1 3 2"), ("average", "2.5 1 4 2.5")]
        for ties, expected in cases:
            self.assertEqual([*ranks(values, ties).values()], [*map(F, expected.split())], ties)


FRAMEWORK = """\
from,to,code,parent,max,method,rule
2022,2023,total,,,,
2022,2023,2,total,,,
2022,2023,2.10,2,4,survey,survey
2022,2023,2.9,2,2,documents,yes/no
2022,2023,1,total,4,documents,
2022,2023,1.1,1,3,,proportional
2022,2023,1.2,1,1,,tiers 80%: 0.5
"""
"""Ten points: 1.1, 1.2 and 2.9 by documents (6), 2.10 by survey (4)."""

UNITS = """\
code,from,to,ranked,eased
a,,,,
b,,2022,yes,
c,2022,,no,
d,2023,,,
"""
INDICATORS = """\
unit,year,node,value,numerator,denominator
a,2022,1.1,,46,231
a,2022,1.2,0.9,,
a,2022,2.9,yes,,
b,2022,1.1,1,,
b,2022,1.2,0.8,,
b,2022,2.9,no,,
c,2022,1.1,1,,
c,2022,1.2,1,,
c,2022,2.9,yes,,
"""
SURVEY = "unit,year,node,mean,answers\na,2022,2.10,0.5,\nb,2022,2.10,1,\nc,2022,2.10,1,\n"
CLASSES = "from,to,group,lower\n2022,2023,A,75\n2022,2023,B,45.97\n"


class Editions(unittest.TestCase):
    def rows(self, changed: dict[str, str] | None = None, **settings: Any) -> list[Row]:
        """The scores of the tiny package under a framework's settings, with tables changed."""
        tables = {"framework": FRAMEWORK, "units": UNITS, "indicators": INDICATORS}
        tables |= {"survey": SURVEY, "classes": CLASSES} | (changed or {})
        period = {"from": 2022, "to": 2023, "classes": "cut-off", "ties": "competition"}
        description = {"name": "tiny", "index": {"frameworks": [period | settings]}}
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for table, text in tables.items():
                (folder / f"{table}.csv").write_text(text, encoding="utf-8")
            (folder / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")
            self.printed = io.StringIO()
            with contextlib.redirect_stdout(self.printed):
                self.assertEqual(main([name]), 0)
            return score(folder)

    def totals(self, changed: dict[str, str] | None = None, **settings: Any) -> dict[str, Row]:
        """The rows of the total by unit."""
        rows = self.rows(changed, **settings)
        return {row.unit: row for row in rows if row.node == "total" and row.year == 2022}

    def test_every_node_and_part_of_every_unit_is_printed(self) -> None:
        self.rows(rounding="cut 2")
        lines = self.printed.getvalue().splitlines()
        self.assertEqual(lines[0], "year,unit,node,points,percent,published,rank,class")
        self.assertEqual(
            lines[1:10],
            [
                "2022,a,total,5.097402597,50.97402597,50.97,2,B",
                "2022,a,1,1.097402597,,,,",
                "2022,a,1.1,0.597402597,,,,",
                "2022,a,1.2,0.5,,,,",
                "2022,a,2,4,,,,",
                "2022,a,2.9,2,,,,",
                "2022,a,2.10,2,,,,",
                "2022,a,documents,3.097402597,,,,",
                "2022,a,survey,2,,,,",
            ],
        )
        self.assertEqual(lines[10], "2022,b,total,7.5,75,75,1,A")
        self.assertEqual(lines[19], "2022,c,total,9.5,95,95,,A")
        self.assertEqual(len(lines), 28)

    def test_leaves_nodes_and_total_are_rounded_each_on_its_own(self) -> None:
        cases = [
            ({"leaf_rounding": "half-up 1"}, "5.1"),
            ({"leaf_rounding": "cut 1"}, "5"),
            ({"node_rounding": "half-up 2"}, "5.1"),
            ({"node_rounding": "cut 2"}, "5.09"),
            ({"leaf_rounding": "half-up 2", "node_rounding": "cut 1"}, "5.1"),
            ({"rounding": "cut 0"}, "5.097402597"),
        ]
        for settings, expected in cases:
            self.assertEqual(self.totals(**settings)["a"].points, F(expected), settings)

    def test_ranks_may_go_by_published_values(self) -> None:
        survey = {"survey": SURVEY.replace("b,2022,2.10,1", "b,2022,2.10,0.4")}
        unrounded = self.totals(survey, rounding="half-up 0")
        published = self.totals(survey, rounding="half-up 0", ranks="published")
        self.assertEqual([unrounded[unit].points for unit in "ab"], [F("5.097402597"), F("5.1")])
        self.assertEqual([unrounded[unit].rank for unit in "abc"], [2, 1, None])
        self.assertEqual([published[unit].rank for unit in "abc"], [1, 1, None])

    def test_bonus_and_penalty_count_up_to_their_caps(self) -> None:
        table = {"adjustments": "unit,year,bonus,penalty\na,2022,3,\nb,2022,0.25,4\n"}
        cases = [
            ({}, "5.097402597", "7.5"),
            ({"bonus": 0.5}, "5.597402597", "7.75"),
            ({"bonus": 5, "penalty": 1}, "8.097402597", "6.75"),
            ({"penalty": 9, "node_rounding": "half-up 0"}, "5", "4"),
            ({"bonus": 0.25, "node_rounding": "cut 1"}, "5.2", "7.7"),
        ]
        for settings, a, b in cases:
            made = self.totals(table, **settings)
            self.assertEqual([made["a"].points, made["b"].points], [F(a), F(b)], settings)

    def test_without_a_survey_the_documents_are_scaled_to_the_whole(self) -> None:
        table = {"survey": "unit,year,node,mean\n", "adjustments": "unit,year,bonus\nb,2022,1\n"}
        made = self.totals(table, scored_by="documents", bonus=1, rounding="half-up 2")
        self.assertEqual(made["a"].points, F("3.097402597") * 10 / 6)
        self.assertEqual(made["a"].published, F("51.62"))
        self.assertEqual(made["b"].points, F("3.5") * 10 / 6 + 1)
        self.assertIsNone(self.totals(table)["a"].points)

    def test_what_lacks_a_leaf_is_missing_up_to_the_total(self) -> None:
        made = self.rows({"indicators": INDICATORS.replace("a,2022,1.2,0.9,,\n", "")})
        of_a = {row.node: row.points for row in made if row.unit == "a"}
        missing = [node for node, value in of_a.items() if value is None]
        self.assertEqual(missing, ["total", "1", "1.2", "documents"])
        ranking = {row.unit: row.rank for row in made if row.rank is not None}
        self.assertEqual(ranking, {"b": 1})

    def test_a_value_at_the_lower_bound_is_in_the_class(self) -> None:
        made = self.totals({"classes": "from,to,group,lower\n2022,2022,A,75\n2022,2022,B,51\n"})
        self.assertEqual([made[unit].group for unit in "abc"], ["", "A", "A"])
        self.assertEqual([row.group for row in self.totals(classes="none").values()], [""] * 3)

    def test_an_input_that_nothing_takes_is_refused(self) -> None:
        for row in ["a,2022,2,1,,\n", "d,2022,1.1,1,,\n", "a,2022,1.1,1,,\n", "b,2023,1.1,1,,\n"]:
            with self.subTest(row), self.assertRaises(AssertionError), \
                    contextlib.redirect_stderr(io.StringIO()):
                self.rows({"indicators": INDICATORS + row})


if __name__ == "__main__":
    unittest.main()
