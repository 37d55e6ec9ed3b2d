"""What scripts/survey-vs-egov.lua does, as an analyst writes it with pandas and scipy.

PAPI procedures (dimension 5) against each e-governance sub-dimension by year, with interval and p,
then PAPI 2017 against the e-government score 2017. Reads the packages under PARSH_DATASETS.
"""

import os
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats

DATASETS = Path(os.environ.get("PARSH_DATASETS", "datasets"))
CODES = {"unit": str, "node": str, "code": str, "parent": str}


class Index:
    """One package: the points of its nodes by unit, inner nodes summed from their parts."""

    def __init__(self, name):
        self.framework = pd.read_csv(DATASETS / name / "framework.csv", dtype=CODES)
        self.scores = pd.read_csv(DATASETS / name / "scores.csv", dtype=CODES)
        self.years = sorted(self.scores["year"].unique())

    def parts(self, year, node):
        rows = self.framework
        in_force = rows[(rows["from"] <= year) & (year <= rows["to"])]
        return in_force.loc[in_force["parent"] == node, "code"].tolist()

    def points(self, year, node):
        rows = self.scores[(self.scores["year"] == year) & (self.scores["node"] == node)]
        given = rows.set_index("unit")["points"]
        parts = self.parts(year, node)
        if not parts:
            return given
        columns = pd.concat([self.points(year, part) for part in parts], axis=1)
        return given.combine_first(columns.sum(axis=1, min_count=len(parts)))


def spearman(x, y, level=0.95):
    """Estimate, interval after Bonett and Wright, p and n of the complete pairs."""
    pairs = pd.concat([x, y], axis=1, join="inner").dropna()
    result = stats.spearmanr(pairs.iloc[:, 0], pairs.iloc[:, 1])
    r, n = result.statistic, len(pairs)
    width = stats.norm.ppf(0.5 + level / 2) * np.sqrt((1 + r * r / 2) / (n - 3))
    low, high = np.tanh(np.arctanh(r) + np.array([-width, width]))
    return {"rho": r, "low": low, "high": high, "p": result.pvalue, "n": n}


def main():
    papi, egov = Index("papi"), Index("egov")
    rows = []
    for year in papi.years:
        for node in papi.parts(year, "8"):
            e_governance = papi.points(year, node)
            if len(e_governance):
                result = spearman(papi.points(year, "5"), e_governance)
                rows.append({"year": year, "with": f"PAPI {node}"} | result)
    result = spearman(papi.points(2017, "5"), egov.points(2017, "total"))
    rows.append({"year": 2017, "with": "e-government"} | result)
    print(pd.DataFrame(rows).to_string(index=False, float_format="%.4f"))


if __name__ == "__main__":
    main()
