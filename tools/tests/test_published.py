"""What was published against what the parts give."""

import unittest

from built import column, in_force, names, scores, sum_of_parts, table


def pci_score(unit: str, year: str) -> float:
    """Σ w x / Σ w × 10."""
    weights = {row["code"]: float(row["weight"]) for row in in_force("pci", year) if row["weight"]}
    total = sum(weight * scores("pci")[unit, year, code] for code, weight in weights.items())
    return total / sum(weights.values()) * 10


class Papi(unittest.TestCase):
    def test_sums_reproduce_every_published_dimension_and_total(self) -> None:
        rows = [row for row in table("papi", "published") if row["source"] == "papi-workbooks"]
        self.assertEqual(len(rows), 7 * 63 * 6 - 2 * 6 + 2 * 63 + 7 * 63 - 2)
        for row in rows:
            computed = sum_of_parts("papi", row["unit"], row["year"], row["node"])
            self.assertIsNotNone(computed, row)
            self.assertAlmostEqual(computed, float(row["value"]), delta=1e-4, msg=str(row))

    def test_has_twenty_nine_sub_dimensions(self) -> None:
        nodes = {row["code"] for row in table("papi", "framework") if "." in row["code"]}
        self.assertEqual(len(nodes), 29)


class Pci(unittest.TestCase):
    def gaps(self) -> dict[str, list[float]]:
        found: dict[str, list[float]] = {}
        for row in table("pci", "published"):
            if row["value"]:
                gap = abs(float(row["value"]) - pci_score(row["unit"], row["year"]))
                found.setdefault(row["year"], []).append(gap)
        return found

    def test_weights_reproduce_the_published_scores_but_those_of_2011(self) -> None:
        gaps = self.gaps()
        self.assertEqual(min(gaps), "2006")
        self.assertEqual(max(gaps), "2019")
        for year in gaps.keys() - {"2011"}:
            self.assertLess(max(gaps[year]), 1e-3, year)
        self.assertAlmostEqual(max(gaps["2011"]), 0.55, delta=0.005)

    def test_years_without_published_scores_can_be_computed(self) -> None:
        for year, units in {"2008": 64, "2012": 63, "2018": 63}.items():
            found = [unit for unit, y, node in scores("pci") if (y, node) == (year, "land")]
            self.assertEqual(len([pci_score(unit, year) for unit in found]), units)

    def test_2005_has_its_published_score_and_no_weights(self) -> None:
        self.assertEqual(len(column("pci", "2005", "total")), 42)
        self.assertFalse([row for row in in_force("pci", "2005") if row["weight"]])

    def test_the_former_ha_tay_ends_in_2008(self) -> None:
        years = {year for unit, year, _ in scores("pci") if unit == "28"}
        self.assertEqual(years, {"2005", "2006", "2007", "2008"})
        unit = next(row for row in table("pci", "units") if row["code"] == "28")
        self.assertEqual(
            (unit["name"], unit["to"], unit["successor"]), ("Hà Tây", "2008", "Hà Nội")
        )


class Ministries(unittest.TestCase):
    def test_nine_totals_of_2023_are_missed_by_a_hundredth(self) -> None:
        totals = column("par-ministries", "2023", "total")
        gaps = {
            unit: round(total - (sum_of_parts("par-ministries", unit, "2023", "total") or 0), 9)
            for unit, total in totals.items()
        }
        self.assertEqual(len(totals), 17)
        self.assertEqual(sorted(abs(gap) for gap in gaps.values()), [0] * 8 + [0.01] * 9)
        self.assertEqual(gaps["BTP"], -0.01)

    def test_justice_is_first_and_industry_last_in_2023(self) -> None:
        totals = column("par-ministries", "2023", "total")
        order = sorted(totals, key=lambda unit: -totals[unit])
        ends = [(names("par-ministries")[unit], totals[unit]) for unit in (order[0], order[-1])]
        self.assertEqual(ends, [("Bộ Tư pháp", 89.95), ("Bộ Công Thương", 78.03)])

    def test_computed_ranks_of_2023_are_the_printed_ones(self) -> None:
        totals = column("par-ministries", "2023", "total")
        for row in table("par-ministries", "published"):
            if (row["year"], row["node"], row["measure"]) == ("2023", "total", "rank"):
                better = sum(total > totals[row["unit"]] for total in totals.values())
                self.assertEqual(int(row["rank"]), better + 1, row)


class Ranks(unittest.TestCase):
    def test_egov_and_dti_share_ranks_and_skip_the_next(self) -> None:
        for package, tied, skipped in [("egov", "17", "18"), ("dti", "15", "16")]:
            ranks = [row["rank"] for row in table(package, "published")]
            self.assertEqual((ranks.count(tied), ranks.count(skipped)), (2, 0))

    def test_dti_weights_give_the_five_printed_totals(self) -> None:
        weights = {
            row["code"]: float(row["weight"]) for row in in_force("dti", "2022") if row["weight"]
        }
        totals = column("dti", "2022", "total")
        self.assertEqual(len(totals), 5)
        for unit, total in totals.items():
            mean = sum(w * scores("dti")[unit, "2022", node] for node, w in weights.items()) / 100
            self.assertAlmostEqual(mean, total, delta=1e-4)


class Provinces(unittest.TestCase):
    def test_disagreeing_figures_stand_beside_the_score(self) -> None:
        self.assertEqual(scores("par-provinces")["31", "2023", "total"], 91.87)
        beside = [
            row["value"]
            for row in table("par-provinces", "published")
            if (row["unit"], row["year"], row["measure"]) == ("31", "2023", "percent")
        ]
        self.assertEqual(beside, ["91.81"])

    def test_four_parts_of_2020_miss_three_totals_by_a_hundredth(self) -> None:
        gaps = []
        for unit in column("par-provinces", "2020", "survey.leaders"):
            total = scores("par-provinces")[unit, "2020", "total"]
            below = sum_of_parts("par-provinces", unit, "2020", "total") or 0
            gaps.append(round(abs(total - below), 9))
        self.assertEqual(sorted(gaps), [0] * 7 + [0.01] * 3)


if __name__ == "__main__":
    unittest.main()
