"""What the READMEs of all packages say alike: files, sources, lists of odd figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from .package import Package
from .tables import Row

BUILT = "Built by `tools/datasets` from `datasets/sources/`; change those, not this folder."


def page(package: Package, *sections: str) -> str:
    """A README: title, description, files, the sections, sources."""
    head = f"# {package.title}\n\n{package.description}\n\n{BUILT}"
    return "\n\n".join([head, files_section(package), *sections, sources_section(package)])


def section(title: str, *paragraphs: str) -> str:
    """A heading and what stands under it."""
    return "\n\n".join([f"## {title}", *paragraphs])


def bullets(items: Iterable[str]) -> str:
    """A list, one item a line."""
    return "\n".join(f"- {item}" for item in items)


def table(header: list[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def files_section(package: Package) -> str:
    """The package's tables with their numbers of rows, and what its scores hold."""
    counts = table(
        ["file", "rows"],
        [[f"`{name}.csv`", str(len(package.rows(name)))] for name in package.tables()],
    )
    years = sorted({row["year"] for row in package.scores})
    units = {row["unit"] for row in package.scores}
    held = f"{len(package.scores)} points of {len(units)} units, {years[0]} to {years[-1]}."
    if any(row.get("confidence") for row in package.scores):
        held += f" Confidence: {confidence_counts(package.scores)}."
    return section("Files", counts, held)


def confidence_counts(rows: list[Row]) -> str:
    """How many rows there are of each confidence, most first."""
    counts = Counter(row["confidence"] for row in rows)
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def sources_section(package: Package) -> str:
    """How many figures come from each source."""
    scores = Counter(row["source"] for row in package.scores)
    published = Counter(row["source"] for row in package.published)
    rows = [
        [f"`{row['id']}`", linked(row), str(scores[row["id"]]), str(published[row["id"]])]
        for row in package.sources
    ]
    note = (
        "When a page was read is not recorded in the source tables, so `retrieved` is empty. "
        "The title of a page was not recorded either; it is made of the words of its address."
    )
    return section("Sources", table(["id", "source", "scores", "published"], rows), note)


def linked(row: Row) -> str:
    """A source's title, as a link where it has an address."""
    title = row["title"].replace("|", "\\|")
    return f"[{title}](<{row['address']}>)" if row["address"] else title


def by_year(items: Iterable[tuple[str, str]]) -> str:
    """A list of names for each year, from pairs of year and name."""
    years: dict[str, list[str]] = {}
    for year, name in items:
        years.setdefault(year, []).append(name)
    return bullets(f"{year}: {', '.join(names)}" for year, names in sorted(years.items()))
