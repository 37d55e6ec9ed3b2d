"""The same work as StatisticsBenchmark with numpy and scipy, in the same output format.

Prints name<TAB>microseconds, medians of several runs. Vectorised where numpy allows it.
"""

import time

import numpy as np
from scipy import optimize, sparse, stats


def measure(name, body, runs=21):
    started = time.perf_counter()
    body()
    first = time.perf_counter() - started
    batch = max(1, int(0.001 / max(first, 1e-7)))
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        for _ in range(batch):
            body()
        times.append((time.perf_counter() - started) / batch * 1e6)
    print(f"{name}\t{np.median(times):.2f}", flush=True)


def scores(generator, count, columns):
    """Scores with two decimals and a common part, so that ties and correlation occur."""
    common = generator.random((count, 1))
    return np.round((common + generator.random((count, columns))) * 50) / 100


def t_two_sided(r, count):
    t = np.abs(r) * np.sqrt((count - 2) / ((1 - r) * (1 + r)))
    return 2 * stats.t.sf(t, count - 2)


def pearson_matrix(data):
    r = np.corrcoef(data, rowvar=False)
    pairs = np.triu_indices(data.shape[1], 1)
    p = np.zeros_like(r)
    p[pairs] = t_two_sided(r[pairs], len(data))
    return r, p + p.T


def kendall_matrix(data):
    size = data.shape[1]
    tau, p = np.ones((size, size)), np.zeros((size, size))
    for i in range(size):
        for j in range(i):
            result = stats.kendalltau(data[:, i], data[:, j])
            tau[i, j] = tau[j, i] = result.statistic
            p[i, j] = p[j, i] = result.pvalue
    return tau, p


def row_correlations(x, y):
    x = x - x.mean(axis=1, keepdims=True)
    y = y - y.mean(axis=1, keepdims=True)
    products = np.einsum("ij,ij->i", x, y)
    return products / np.sqrt(np.einsum("ij,ij->i", x, x) * np.einsum("ij,ij->i", y, y))


def row_ranks(codes, classes):
    """Average ranks of each row by counting: codes are dense classes from 0."""
    rows = np.arange(len(codes))[:, None]
    counts = np.bincount((codes + rows * classes).ravel(), minlength=len(codes) * classes)
    counts = counts.reshape(len(codes), classes)
    ranks = np.cumsum(counts, axis=1) - (counts - 1) / 2
    return np.take_along_axis(ranks, codes, axis=1)


def bootstrap_pearson(x, y, replications):
    drawn = np.random.default_rng(1).integers(0, len(x), (replications, len(x)))
    return np.quantile(row_correlations(x[drawn], y[drawn]), [0.025, 0.975])


def bootstrap_spearman(x, y, replications):
    codes_x, codes_y = (np.unique(v, return_inverse=True)[1] for v in (x, y))
    drawn = np.random.default_rng(1).integers(0, len(x), (replications, len(x)))
    ranks_x = row_ranks(codes_x[drawn], codes_x.max() + 1)
    ranks_y = row_ranks(codes_y[drawn], codes_y.max() + 1)
    return np.quantile(row_correlations(ranks_x, ranks_y), [0.025, 0.975])


def bootstrap_kendall(x, y, replications, chunk=500):
    """tau-b of a sample from the signs of all pairs of rows, by how often each was drawn."""
    sign_x = np.sign(x[:, None] - x)
    sign_y = np.sign(y[:, None] - y)
    both, only_x, only_y = sign_x * sign_y, np.abs(sign_x), np.abs(sign_y)
    generator = np.random.default_rng(1)
    estimates = []
    for _ in range(0, replications, chunk):
        times = generator.multinomial(len(x), np.full(len(x), 1 / len(x)), chunk).astype(float)
        a, b, c = (np.einsum("ij,ij->i", times @ m, times) for m in (both, only_x, only_y))
        estimates.append(a / np.sqrt(b * c))
    return np.quantile(np.concatenate(estimates), [0.025, 0.975])


def importance_weights(columns):
    """Weights under which all columns correlate alike with their weighted mean."""
    size = columns.shape[1]
    matrix = np.corrcoef(columns, rowvar=False)
    sums = matrix.sum(axis=0)

    def objective(weights):
        total = sums @ weights
        importances = matrix @ weights / total
        apart = importances - 1 / size
        slope = 2 * (matrix @ apart - sums * (importances @ apart)) / total
        return apart @ apart, slope

    equal = np.full(size, 1 / size)
    options = {"ftol": 1e-15, "maxiter": 1000}
    found = optimize.minimize(
        objective, equal, jac=True, method="SLSQP", bounds=[(0, None)] * size, options=options
    )
    weights = found.x / columns.std(axis=0)
    return weights / weights.sum(), found


def benefit_of_the_doubt(columns):
    """Each row's best score by weights under which no row has more than 1, in one program."""
    count = len(columns)
    limits = sparse.kron(sparse.eye(count), sparse.csr_matrix(columns))
    found = optimize.linprog(
        -columns.ravel(), A_ub=limits, b_ub=np.ones(count * count), method="highs"
    )
    return (columns * found.x.reshape(columns.shape)).sum(axis=1)


def main():
    generator = np.random.default_rng(63)
    data = scores(generator, 63, 88)
    x, y = data[:, 0].copy(), data[:, 1].copy()
    measure("matrix 88x88 n=63 pearson", lambda: pearson_matrix(data))
    measure("matrix 88x88 n=63 spearman", lambda: stats.spearmanr(data))
    measure("matrix 88x88 n=63 kendall", lambda: kendall_matrix(data), runs=3)
    measure("bootstrap 10000 n=63 pearson", lambda: bootstrap_pearson(x, y, 10_000))
    measure("bootstrap 10000 n=63 spearman", lambda: bootstrap_spearman(x, y, 10_000))
    measure("bootstrap 10000 n=63 kendall", lambda: bootstrap_kendall(x, y, 10_000))
    measure("correlate n=63 pearson", lambda: stats.pearsonr(x, y).confidence_interval())
    measure("correlate n=63 spearman", lambda: stats.spearmanr(x, y))
    measure("correlate n=63 kendall", lambda: stats.kendalltau(x, y))
    indicators, domains = scores(generator, 51, 49), data[:, :8]
    measure(
        "importance weights 49 columns n=51 (SLSQP)", lambda: importance_weights(indicators), runs=5
    )
    measure("importance weights 8 columns n=63 (SLSQP)", lambda: importance_weights(domains))
    measure("benefit of the doubt 8 columns n=63", lambda: benefit_of_the_doubt(domains), runs=5)
    million = scores(generator, 1_000_000, 2)
    a, b = million[:, 0].copy(), million[:, 1].copy()
    measure("correlate n=1000000 pearson", lambda: stats.pearsonr(a, b), runs=3)
    measure("correlate n=1000000 spearman", lambda: stats.spearmanr(a, b), runs=3)
    measure("correlate n=1000000 kendall", lambda: stats.kendalltau(a, b), runs=3)
    measure("ranks n=1000000", lambda: stats.rankdata(-a), runs=3)
    measure("quantile n=1000000", lambda: np.quantile(a, 0.25), runs=3)


if __name__ == "__main__":
    main()
