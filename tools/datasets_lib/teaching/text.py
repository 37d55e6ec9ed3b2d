"""What the READMEs of the synthetic packages say alike."""

from __future__ import annotations

from ..package import Package
from ..readme import files_section, section, table
from .frameworks import Framework

MARK = """\
**Synthetic.** Every figure in this folder is invented, made by a seeded generator; nobody
measured, reported or appraised any of it. The names stand here so that what is shown looks as it
does in the real index: never quote a figure of this package as one of a real unit.

**Số liệu mô phỏng.** Toàn bộ số liệu trong thư mục này do chương trình sinh ra, không phải kết
quả công bố của bất kỳ cơ quan, địa phương nào; không trích dẫn."""

BUILT = """\
Built by `tools/datasets` from the tables in `datasets/sources/par-teaching/`; change those, not
this folder. The same tables always give the same bytes."""

INPUTS = """\
`indicators.csv` and `survey.csv` are the raw inputs, `framework.csv` has the rule of every leaf:
points follow from these alone. The `appraised` and `final` scores of the leaves in `scores.csv`,
and totals, ranks and domains in `published.csv`, are what `tools/score` makes of them; a program
that scores the package has to come to the same. A `self` score is what the unit claims: leaves
scored by survey have none."""


def page(package: Package, *sections: str) -> str:
    """A README: title, the mark, description, files, the sections."""
    head = f"# {package.title}\n\n{MARK}\n\n{package.description}\n\n{BUILT}"
    return "\n\n".join([head, files_section(package), *sections])


def kinds_section(frameworks: list[Framework]) -> str:
    """How many leaves of each framework go by each kind of rule."""
    kinds = sorted({leaf.kind for framework in frameworks for leaf in framework.leaves})
    counts = [
        [f"`{kind}`"] + [str(sum(leaf.kind == kind for leaf in each.leaves)) for each in frameworks]
        for kind in kinds
    ]
    header = ["kind of rule"] + [f"{each.first}–{each.last}" for each in frameworks]
    return section("Rules", table(header, counts))
