"""The points in which prompts are compared, as docs/sessions/prompts.toml gives them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Program:
    """A shell; one without a command is told from its documentation."""

    name: str
    title: str
    command: tuple[str, ...] = ()
    source: str = ""
    quiet: float = 0.3


@dataclass(frozen=True)
class Cell:
    """What a program does at a point, and what shows it when it is typed."""

    says: str
    type: str = ""
    enter: bool = False
    shows: str = ""
    coloured: str = ""
    plain: str = ""
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Point:
    """A row of the table."""

    part: str
    name: str
    cells: dict[str, Cell]


def read_points(path: Path) -> tuple[list[Program], list[Point]]:
    """The programs and the points; each point has a cell for every program."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    programs = [
        Program(name, **{**given, "command": tuple(given.get("command", ()))})
        for name, given in data["programs"].items()
    ]
    points = []
    for given in data["points"]:
        part, name = given.pop("part"), given.pop("name")
        cells = {
            program.name: Cell(**{
                **given[program.name],
                "arguments": tuple(given[program.name].get("arguments", ()))})
            for program in programs
        }
        points.append(Point(part, name, cells))
    return programs, points
