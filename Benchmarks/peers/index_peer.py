"""What the peer takes: pandas reading the scores of PAPI and a table of 100 MB.

Prints `name<TAB>microseconds` (or MB/s where the name says so), the best of several runs.
Run from the top of the project: python Benchmarks/peers/index.py [datasets]
"""

import io
import random
import sys
import time

import numpy
import pandas

DATASETS = sys.argv[1] if len(sys.argv) > 1 else "datasets"


def best(runs, body):
    """The shortest of several runs, in microseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times) * 1e6


def report(name, value):
    print(f"{name}\t{value:.1f}")


def survey_table(megabytes):
    """A table of a survey: an id, a code, four numbers, a word."""
    draw = random.Random(20240101)
    rows = ["respondent,province,year,age,score,weight,answer\n"]
    size = 0
    while size < megabytes << 20:
        n = draw.getrandbits(31)
        rows.append(
            f"{len(rows)},P{n % 63},{2011 + n % 14},{18 + n % 70},"
            f"{(n % 100000) / 10000},0.{100 + n % 900},{['yes', 'no', 'unsure'][n % 3]}\n"
        )
        size += len(rows[-1])
    return "".join(rows).encode()


TEXT = {"unit": str, "node": str}
report(
    "open papi (scores.csv alone)",
    best(30, lambda: pandas.read_csv(f"{DATASETS}/papi/scores.csv", dtype=TEXT)),
)
scores = pandas.read_csv(f"{DATASETS}/papi/scores.csv", dtype=TEXT)
year = scores[scores.year == 2023]
report(
    "rank an edition",
    best(
        100,
        lambda: year.pivot(index="unit", columns="node", values="points")
        .sum(axis=1, skipna=False)
        .round(9)
        .rank(method="min", ascending=False),
    ),
)
table = survey_table(100)
elapsed = best(3, lambda: pandas.read_csv(io.BytesIO(table)))
report("csv 100 MB in memory (MB/s)", len(table) / 1e6 / (elapsed / 1e6))

TABLES = ["scores", "indicators", "survey", "published", "framework", "units"]


def synthetic_panel():
    """The tables of the synthetic panel, read and nothing else."""
    for table in TABLES:
        pandas.read_csv(f"{DATASETS}/par-teaching/{table}.csv", dtype=TEXT)


report("open par-teaching (its tables read, not scored)", best(10, synthetic_panel))

# An edition of the synthetic panel, each rule as numpy computes it over all provinces at once.
framework = pandas.read_csv(f"{DATASETS}/par-teaching/framework.csv", dtype=str)
framework = framework[framework["from"] == "2022"].fillna("")
leaves = framework[(framework.rule != "") & (framework.max != "")]
edition_inputs = numpy.random.default_rng(1).random((len(leaves), 63))
maxima = leaves["max"].astype(float).to_numpy()
domains = leaves.code.str.split(".").str[0].astype(int).to_numpy() - 1


def scored_edition():
    """Points of leaves by the kind of their rules, then domains, the whole and ranks left out."""
    points = numpy.empty_like(edition_inputs)
    for at, rule in enumerate(leaves.rule.to_numpy()):
        x, most = edition_inputs[at], maxima[at]
        if "threshold" in rule:
            made = numpy.where(x >= 0.5, most * x, 0)
        elif "tiers" in rule:
            made = numpy.array([0, most / 2, most])[numpy.searchsorted([0.5, 0.8], x, "right")]
        elif "steps" in rule:
            made = numpy.floor(x / 0.1) * most / 10
        else:
            made = most * x
        points[at] = numpy.round(numpy.clip(made, 0, most), 4)
    sums = numpy.zeros((8, 63))
    numpy.add.at(sums, domains, points)
    return sums.sum(axis=0)


report("score an edition of 63 × 88 (numpy, simpler rules)", best(200, scored_edition))
