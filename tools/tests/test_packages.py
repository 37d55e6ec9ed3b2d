"""Rules that every built package keeps; each test reports all that break its rule."""

import hashlib
import json
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

from built import DATASETS, PACKAGES, SYNTHETIC, TOOLS, in_force, names, table
from datasets_lib.main import built, differences, write
from datasets_lib.par_ministries import LEFT_OUT as MINISTRIES_LEFT_OUT
from datasets_lib.par_ministries import NODES as MINISTRY_NODES
from datasets_lib.par_ministries import SINGLE as MINISTRY_SINGLE
from datasets_lib.par_provinces import LEFT_OUT as PROVINCES_LEFT_OUT
from datasets_lib.par_provinces import NODES as PROVINCE_NODES
from datasets_lib.tables import read_table


def each_row(name: str):
    """Every row of a table of every package, with the package's name."""
    return ((package, row) for package in PACKAGES for row in table(package, name))


class Rules(unittest.TestCase):
    def report(self, broken: list) -> None:
        self.assertEqual(broken, [], f"{len(broken)} rows")

    def test_points_lie_between_minimum_and_maximum(self) -> None:
        broken = []
        for package, row in each_row("scores"):
            node = self.node(package, row)
            low, high, points = node["min"], node["max"], float(row["points"])
            if (low and points < float(low)) or (high and points > float(high)):
                broken.append((package, row))
        self.report(broken)

    def node(self, package: str, row: dict) -> dict:
        found = NODES.setdefault(
            (package, row["year"]), {r["code"]: r for r in in_force(package, row["year"])}
        )
        return found[row["node"]]

    def test_published_figures_are_of_nodes_in_force(self) -> None:
        for package, row in each_row("published"):
            self.node(package, row)

    def test_units_exist_in_the_years_of_their_figures(self) -> None:
        last = {(p, u["code"]): u["to"] for p in PACKAGES for u in table(p, "units")}
        self.report(
            [
                (package, row)
                for name in ("scores", "published")
                for package, row in each_row(name)
                if last[package, row["unit"]] and row["year"] > last[package, row["unit"]]
            ]
        )

    def test_a_figure_stands_once(self) -> None:
        keys = [(p, r["unit"], r["year"], r["node"], r["stage"]) for p, r in each_row("scores")]
        self.assertEqual(len(keys), len(set(keys)))
        keys = [(p, *r.values()) for p, r in each_row("published")]
        self.assertEqual(len(keys), len(set(keys)))

    def test_every_source_is_listed_and_cited(self) -> None:
        for package in PACKAGES:
            rows = table(package, "scores") + table(package, "published")
            listed = [row["id"] for row in table(package, "sources")]
            self.assertEqual(set(listed), {row["source"] for row in rows}, package)
            self.assertEqual(len(listed), len(set(listed)))

    def test_files_are_plain_text(self) -> None:
        for path in DATASETS.rglob("*"):
            if path.is_file() and "sources" not in path.parts:
                text = path.read_bytes().decode("utf-8")
                self.assertTrue(unicodedata.is_normalized("NFC", text), path)
                self.assertNotIn("\r", text)
                self.assertFalse(text.startswith("\ufeff"))
                self.assertTrue(text.endswith("\n") and not text.endswith("\n\n"), path)

    def test_descriptions_name_the_columns_that_are_there(self) -> None:
        for package in PACKAGES:
            described = json.loads((DATASETS / package / "datapackage.json").read_text("utf-8"))
            self.assertEqual(described["index"]["synthetic"], package in SYNTHETIC)
            for resource in described["resources"]:
                text = (DATASETS / package / resource["path"]).read_text("utf-8")
                header = text.partition("\n")[0]
                fields = [field["name"] for field in resource["schema"]["fields"]]
                self.assertEqual(header.split(","), fields)

    def test_frameworks_cover_the_years_once(self) -> None:
        for package in PACKAGES:
            described = json.loads((DATASETS / package / "datapackage.json").read_text("utf-8"))
            periods = described["index"]["frameworks"]
            for before, after in zip(periods, periods[1:]):
                self.assertEqual(before["to"] + 1, after["from"], package)


NODES: dict[tuple[str, str], dict[str, dict[str, str]]] = {}


class Figures(unittest.TestCase):
    def test_are_written_as_in_the_source(self) -> None:
        source = read_table(DATASETS / "sources" / "papi-subdimensions.csv")
        printed = sorted(value for row in source for value in list(row.values())[3:] if value)
        self.assertEqual(printed, sorted(row["points"] for row in table("papi", "scores")))

    def test_no_measure_of_ministries_is_forgotten(self) -> None:
        rows = read_table(DATASETS / "sources" / "published-observations.csv")
        measures = {row["measure"] for row in rows if row["level"] == "ministry"}
        handled = MINISTRY_NODES.keys() | MINISTRY_SINGLE.keys() | MINISTRIES_LEFT_OUT.keys()
        self.assertEqual(measures, handled)

    def test_no_measure_of_provinces_is_forgotten(self) -> None:
        rows = read_table(DATASETS / "sources" / "published-observations.csv")
        measures = {row["measure"] for row in rows if row["level"] == "province"}
        others = {
            "par_d3_procedures",
            "par_d7_egov_points_lost",
            "par_index_change",
            "par_survey_leaders_points",
        }
        handled = PROVINCE_NODES.keys() | PROVINCES_LEFT_OUT.keys() | others
        self.assertEqual({each for each in measures if each.startswith("par_")} - handled, set())

    def test_no_printed_figure_or_rank_is_lost(self) -> None:
        for level, package, measures in [
            ("province", "par-provinces", ("par_",)),
            ("province", "sipas", ("sipas",)),
            ("ministry", "par-ministries", ("par_",)),
        ]:
            kept, ranks = packaged(package)
            for row in read_table(DATASETS / "sources" / "published-observations.csv"):
                if row["level"] == level and row["measure"].startswith(measures):
                    place = (row["unit"], row["year"])
                    if row["measure"] in LEFT_OUT:
                        continue
                    if row["value"]:
                        self.assertIn((*place, float(row["value"])), kept, row)
                    if row["rank"]:
                        self.assertIn((*place, row["rank"]), ranks, row)


LEFT_OUT = MINISTRIES_LEFT_OUT.keys() | PROVINCES_LEFT_OUT.keys()


def packaged(package: str) -> tuple[set, set]:
    """Every figure and every rank of a package, with the unit's name and the year."""
    known = names(package)
    published = table(package, "published")
    kept = {(known[r["unit"]], r["year"], float(r["points"])) for r in table(package, "scores")}
    kept |= {(known[r["unit"]], r["year"], float(r["value"])) for r in published if r["value"]}
    return kept, {(known[r["unit"]], r["year"], r["rank"]) for r in published if r["rank"]}


class Tool(unittest.TestCase):
    def test_finds_the_folder_as_built(self) -> None:
        command = [sys.executable, str(TOOLS / "datasets"), "--check"]
        done = subprocess.run(command, cwd="/", capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_lists_what_differs(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            files = built(DATASETS / "sources")
            write(files, Path(folder))
            self.assertEqual(differences(files, Path(folder)), [])
            (Path(folder) / "egov" / "units.csv").write_text("code\n")
            (Path(folder) / "papi" / "README.md").unlink()
            (Path(folder) / "pci" / "old.csv").write_text("\n")
            expected = [
                "differs: egov/units.csv",
                "missing: papi/README.md",
                "surplus: pci/old.csv",
            ]
            self.assertEqual(differences(files, Path(folder)), expected)

    def test_checksums_name_every_file(self) -> None:
        lines = (DATASETS / "SHA256SUMS").read_text("utf-8").splitlines()
        listed = {line[66:]: line[:64] for line in lines}
        there = {
            str(path.relative_to(DATASETS)): hashlib.sha256(path.read_bytes()).hexdigest()
            for package in PACKAGES
            for path in (DATASETS / package).iterdir()
        }
        self.assertEqual(listed, there)
        self.assertEqual(list(listed), sorted(listed))


if __name__ == "__main__":
    unittest.main()
