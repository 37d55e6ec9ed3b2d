"""What the peer takes: pandas reading the scores of PAPI and a table of 100 MB.

Prints `name<TAB>microseconds` (or MB/s where the name says so), the best of several runs.
Run from the top of the project: python Benchmarks/peers/index.py [datasets]
"""

import io
import random
import sys
import time

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
