"""Rows of a benchmark and how they are shown."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One thing measured; `peer` is None where nobody else does it."""

    name: str
    ours: float
    peer: float | None
    unit: str

    @property
    def ratio(self) -> float | None:
        """Ours ÷ peer, or peer ÷ ours for what is done in a second: under 1, ours is faster."""
        if not self.peer or not self.ours:
            return None
        return self.peer / self.ours if self.unit.endswith("/s") else self.ours / self.peer

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Name, ours, peer and ratio as they are shown."""
        peer = "–" if self.peer is None else shown(self.peer, self.unit)
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f}"
        return self.name, shown(self.ours, self.unit), peer, ratio


@dataclass(frozen=True)
class Group:
    """Rows with the same peer."""

    title: str
    peer: str
    rows: list[Row]
    notes: list[str] = field(default_factory=list)


HEADINGS = ("", "ours", "peer", "ratio")


def shown(value: float, unit: str) -> str:
    """Three significant digits, with the unit; microseconds grow into milliseconds and seconds."""
    if unit == "µs" and value >= 1e6:
        value, unit = value / 1e6, "s"
    elif unit == "µs" and value >= 1e3:
        value, unit = value / 1e3, "ms"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}"


def as_text(group: Group) -> str:
    """The group as lines for a terminal."""
    table = [HEADINGS] + [row.cells for row in group.rows]
    widths = [max(len(line[column]) for line in table) for column in range(len(HEADINGS))]
    lines = [f"{group.title} (peer: {group.peer})"]
    for name, *numbers in table:
        aligned = [text.rjust(width) for text, width in zip(numbers, widths[1:])]
        lines.append("  " + "   ".join([name.ljust(widths[0])] + aligned))
    return "\n".join(lines + [f"  {note}" for note in group.notes]) + "\n"


def as_markdown(groups: list[Group], machine: str) -> str:
    """The page that is kept with the project."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench BENCH=--write`. Ours and the peer run in the same invocation;",
        "a ratio under 1 means that ours is faster or smaller. Whole processes: medians of 15 runs",
        "on a copy of the data with changed figures; nothing is kept between runs.",
        "",
        f"Measured on: {machine}.",
    ]
    for group in groups:
        lines += ["", f"## {group.title}", "", f"Peer: {group.peer}.", ""]
        lines += ["| what | ours | peer | ratio |", "|---|---:|---:|---:|"]
        lines += [f"| {' | '.join(row.cells)} |" for row in group.rows]
        lines += [line for note in group.notes for line in ("", note)]
    return "\n".join(lines) + "\n"
