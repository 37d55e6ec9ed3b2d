"""What the peer takes: pandas reading the scores of PAPI and a table of 100 MB.

Prints `name<TAB>microseconds` (or MB/s where the name says so), the best of several runs.
Run from the top of the project: python Benchmarks/peers/index.py [datasets]
"""

import io
import math
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


# Shapley values of a rank change over random figures: every coalition of 8 domains for 63 units.
draws = numpy.random.default_rng(2)
start = draws.random(63)
moves = draws.normal(size=(8, 63)) / 10


def exact_shares():
    """Ranks of all units in all coalitions, then each domain's share for each unit."""
    coalitions = (numpy.arange(256)[:, None] >> numpy.arange(8)) & 1
    scores = start + coalitions @ moves
    ranks = 1 + (scores[:, None, :] > scores[:, :, None]).sum(axis=2)
    sizes = coalitions.sum(axis=1)
    shares = numpy.zeros((8, 63))
    for domain in range(8):
        without = numpy.flatnonzero(coalitions[:, domain] == 0)
        weights = 1 / (8 * numpy.array([math.comb(7, size) for size in sizes[without]]))
        gains = ranks[without] - ranks[without | 1 << domain]
        shares[domain] = (weights[:, None] * gains).sum(axis=0)
    return shares


report("exact Shapley, 8 domains, all 63 units (the values alone, of arrays)", best(10, exact_shares) / 1000)

leaf_moves = draws.normal(size=(88, 63)) / 30
gaps = start - start[0]
leaf_gaps = leaf_moves - leaf_moves[:, :1]


def sampled_shares(permutations=2_000, at_once=500):
    """Gains of each leaf over random orders for one unit, so many orders at once."""
    sums = numpy.zeros(88)
    for _ in range(permutations // at_once):
        orders = draws.permuted(numpy.tile(numpy.arange(88), (at_once, 1)), axis=1)
        paths = gaps + numpy.cumsum(leaf_gaps[orders], axis=1)
        ranks = (paths > 0).sum(axis=2)
        before = numpy.concatenate(
            [numpy.full((at_once, 1), (gaps > 0).sum()), ranks[:, :-1]], axis=1
        )
        numpy.add.at(sums, orders.ravel(), (before - ranks).ravel())
    return sums / permutations


report(
    "100 000 orders of 88 leaves, one unit (2 000 orders measured, times 50)",
    best(3, sampled_shares) * 50 / 1000,
)
