"""The same work as UncertaintyBenchmark with numpy and scipy, in the same output format.

Prints `name (ms)<TAB>milliseconds`, the best of several runs, and the most memory there was.
Replications with the same method are one matrix product, since nested means, of logarithms too,
are sums by the products of weights.
Run from the top of the project: python Benchmarks/peers/uncertainty_peer.py [datasets]
"""

import csv
import resource
import sys
import time

import numpy as np
from scipy.stats import qmc

DATASETS = sys.argv[1] if len(sys.argv) > 1 else "datasets"


def measure(name, body, runs=5):
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        body()
        times.append(time.perf_counter() - started)
    report(f"{name} (ms)", min(times) * 1e3)


def report(name, value):
    print(f"{name}\t{value:.2f}", flush=True)


class Tree:
    """Nodes of three levels below the whole: parents, weights, and which are leaves."""

    def __init__(self, parents, weights):
        self.parents, self.weights = np.array(parents), np.array(weights)
        self.members = np.eye(len(parents))[self.parents].T
        self.members[0, 0] = 0  # the whole is no part of itself
        self.leaves = np.setdiff1d(np.arange(len(parents)), parents)

    def in_whole(self, weights):
        """What leaves weigh in the whole: a row for each column of weights, nodes along it."""
        shares = weights / (self.members @ weights)[self.parents]
        criteria = self.parents[self.leaves]
        domains = self.parents[criteria]
        return (shares[self.leaves] * shares[criteria] * shares[domains]).T

    def disturbed(self, count, generator):
        """The same so many times, with each weight up to a quarter off."""
        weights = generator.random((len(self.parents), count))
        weights *= 0.5 * self.weights[:, None]
        weights += 0.75 * self.weights[:, None]
        return self.in_whole(weights)


def framework():
    """The tree of the synthetic panel in 2022, weighted by the most points of each node."""
    with open(f"{DATASETS}/par-teaching/framework.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["from"] == "2022"]
    places = {row["code"]: place for place, row in enumerate(rows)}
    return Tree(
        [places[row["parent"] or "total"] for row in rows], [float(row["max"]) for row in rows]
    )


def own_tree():
    """49 indicators in 8 parts of 2."""
    parents = [0] + [0] * 2 + [1] * 5 + [2] * 3 + [3 + leaf % 8 for leaf in range(1, 50)]
    return Tree(parents, np.ones(len(parents)))


def ranks(scores):
    """Ranks along rows, best first."""
    order = np.argsort(-scores, axis=1)
    places = np.empty(scores.shape, dtype=np.uint16)
    np.put_along_axis(places, order, np.arange(scores.shape[1], dtype=np.uint16)[None], axis=1)
    return places + 1


def weight_replications(tree, data, count=10_000):
    return ranks(tree.disturbed(count, np.random.default_rng(1)) @ data)


def fails(columns):
    """Which columns have a skewness and kurtosis beyond the limits, by the unbiased formulas."""
    n = len(columns)
    apart = columns - columns.mean(axis=0)
    squares = apart * apart
    m2 = squares.mean(axis=0)
    g1 = (squares * apart).mean(axis=0) / m2**1.5
    g2 = (squares * squares).mean(axis=0) / m2**2 - 3
    skewness = g1 * np.sqrt(n * (n - 1)) / (n - 2)
    kurtosis = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3))
    return (np.abs(skewness) >= 2) & (kurtosis >= 3.5), np.where(skewness >= 0, 1, -1)


def treated(raw, most):
    """Winsorises the farthest values of columns that fail, then takes the logarithm of the raw."""
    columns = raw.copy()
    while True:
        failing, signs = fails(columns)
        left = failing & ((columns != raw).sum(axis=0) < most)
        if not left.any():
            break
        values = columns[:, left] * signs[left]
        farthest = values == values.max(axis=0)
        nearer = np.where(farthest, -np.inf, values).max(axis=0)
        columns[:, left] = np.where(farthest, nearer, values) * signs[left]
    low, high = raw[:, failing].min(axis=0), raw[:, failing].max(axis=0)
    columns[:, failing] = np.log(raw[:, failing] - low + 0.01 * (high - low))
    return columns


def min_max(columns):
    low, high = columns.min(axis=0), columns.max(axis=0)
    return 1 + 99 * (columns - low) / (high - low)


def z_score(columns):
    return 10 + 2 * (columns - columns.mean(axis=0)) / columns.std(axis=0, ddof=1)


def replications(weights, data, choices):
    """Ranks under the treatment, scale and mean that `choices` give for each row of weights."""
    scores = np.empty((len(weights), len(data)))
    for treatment in range(5):
        columns = treated(data, treatment + 1)
        for scale, scaled in enumerate((min_max(columns).T, z_score(columns).T)):
            arithmetic, geometric = (
                np.flatnonzero((choices == (treatment, scale, mean)).all(axis=1))
                for mean in range(2)
            )
            scores[arithmetic] = weights[arithmetic] @ scaled
            scores[geometric] = np.exp(weights[geometric] @ np.log(scaled))
    return ranks(scores)


def method_replications(tree, data, count=1000):
    generator = np.random.default_rng(1)
    choices = generator.integers(0, (5, 2, 2), (count, 3))
    return replications(tree.disturbed(count, generator), data, choices)


def sobol(tree, data, rows=500, samples=1000):
    """Indices of treatment, scale, mean and weights for the mean shift of ranks."""
    points = qmc.Sobol(8, seed=1).random(512)[:rows]
    a, b = points[:, :4], points[:, 4:]
    blocks = [a, b] + [np.where(np.arange(4) == factor, b, a) for factor in range(4)]
    choices = (np.concatenate(blocks)[:, :3] * (5, 2, 2)).astype(int)
    # A number for weights stands for a set of them: one for each row of A and of B.
    generator = np.random.default_rng(1)
    of_a, of_b = (tree.disturbed(rows, generator) for _ in range(2))
    weights = np.concatenate([of_a, of_b, of_a, of_a, of_a, of_b])
    given = tree.in_whole(tree.weights[:, None])
    nominal = replications(given, data, np.zeros((1, 3))).astype(float)
    shifts = np.abs(replications(weights, data, choices) - nominal).mean(axis=1)
    results = shifts.reshape(6, rows)
    drawn = np.random.default_rng(1).integers(0, rows, (samples, rows))
    # Resampled rows by how often each was drawn, so that sums over them are matrix products.
    drawn += rows * np.arange(samples)[:, None]
    times = np.bincount(drawn.ravel(), minlength=samples * rows).reshape(samples, rows)
    resampled = indices(results, times.astype(float))
    return indices(results, np.ones((1, rows))), np.quantile(resampled, [0.025, 0.975], axis=1)


def indices(results, times):
    """First-order indices, centred, and Jansen's total ones, for each row of `times`."""
    a, b, mixed = results[0], results[1], results[2:]
    n = times.sum(axis=1)
    mean = times @ (a + b) / (2 * n)
    variance = (times @ (a * a + b * b) - 2 * n * mean**2) / (2 * n - 1)
    first = times @ (b * (mixed - a)).T - mean[:, None] * (times @ (mixed - a).T)
    total = times @ ((mixed - a) ** 2).T / 2
    return np.stack([first, total]) / (n * variance)[:, None]


def main():
    draws = np.random.default_rng(1)
    tree, values = framework(), draws.random((88, 63))
    measure(
        "10 000 weight replications with ranks, 63 × 88", lambda: weight_replications(tree, values)
    )
    usage = resource.getrusage(resource.RUSAGE_SELF)
    report(
        "10 000 weight replications, most memory of the process (with numpy and scipy)",
        usage.ru_maxrss * 1024 / 1e6,
    )
    own, data = own_tree(), np.exp(1.5 * draws.normal(size=(51, 49)))
    measure("1 000 replications of a method, 51 × 49", lambda: method_replications(own, data))
    measure("3 000 Sobol' evaluations of a method, 51 × 49", lambda: sobol(own, data))


if __name__ == "__main__":
    main()
