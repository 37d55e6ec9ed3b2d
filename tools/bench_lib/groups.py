"""The groups of benchmarks, each a function of the project's root and a folder for its files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

from .datasets import changed_copy
from .processes import Command, Measured, measure, until_prompt
from .report import Group, Row

RELEASE = Path(".build/release")
PEERS = Path("Benchmarks/peers")


def lines(command: list[str | Path], root: Path) -> list[list[str]]:
    """What a benchmark prints: fields with tabs between."""
    print(f"  running {Path(command[-1]).name} …", file=sys.stderr)
    result = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True)
    return [line.split("\t") for line in result.stdout.splitlines() if "\t" in line]


def runtime(root: Path, folder: Path) -> Group:
    """Calls from Lua; the program measures its peer itself, run by run."""
    rows = [
        Row(name, float(ours), float(peer), "ns")
        for name, ours, peer in lines([root / RELEASE / "runtime-benchmark"], root)
    ]
    return Group("One call from Lua, less the loop around it", "the same in C, stock Lua", rows)


def library(program: str, peer: str, title: str, peer_name: str) -> Callable[[Path, Path], Group]:
    """A program of ours and a script of the peer's, joined by the names that they print."""

    def run(root: Path, folder: Path) -> Group:
        ours = lines([root / RELEASE / program], root)
        theirs = lines([sys.executable, root / PEERS / peer], root)
        return Group(title, peer_name, joined(ours, theirs))

    return run


def joined(ours: list[list[str]], theirs: list[list[str]]) -> list[Row]:
    """A row for each of ours. What a name has in parentheses is a unit, or a remark of the peer's.

    Without a unit the figures are microseconds.
    """
    peers = {base(name): (remark(name), float(value)) for name, value in theirs}
    rows = []
    for name, value in ours:
        said, peer = peers.get(base(name), ("", None))
        unit = remark(name) or "µs"
        label = base(name) + (f"; peer: {said}" if said and said != unit else "")
        rows.append(Row(label, float(value), peer, unit))
    return rows


def base(name: str) -> str:
    """The name without its parentheses."""
    return name.partition(" (")[0]


def remark(name: str) -> str:
    """What stands in parentheses."""
    return name.partition(" (")[2].rstrip(")")


def processes(root: Path, folder: Path) -> Group:
    """Whole processes, on a copy of the data with changed figures."""
    data = changed_copy(root / "datasets", folder / "datasets")
    state = {name: str(folder) for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    variables = {**os.environ, **state, "PARSH_DATASETS": str(data), "TERM": "dumb"}
    parsh, script = str(root / RELEASE / "parsh"), str(root / "scripts" / "survey-vs-egov.lua")
    lua = "/usr/bin/lua5.4"
    check_data_is_read(Command([parsh, script], variables), root)

    start, lua_start = measure(
        Command([parsh, "-e", ""], variables), Command([lua, "-e", ""], variables)
    )
    job, pandas = measure(
        Command([parsh, script], variables),
        Command([sys.executable, str(root / PEERS / "survey_vs_egov.py")], variables),
    )
    rows = [
        Row(
            "start, run nothing, end; peer lua5.4", start.microseconds, lua_start.microseconds, "µs"
        ),
        Row("survey-vs-egov.lua", job.microseconds, pandas.microseconds, "µs"),
        Row("survey-vs-egov.lua, most memory", job.megabytes, pandas.megabytes, "MB"),
    ]
    return Group(
        "Whole processes",
        "Python with pandas and scipy, where no other is named",
        rows,
        notes(start, job),
    )


PROMPTS = {
    "lua5.4": (["lua5.4"], b"> "),
    "sqlite3": (["sqlite3"], b"sqlite> "),
    "duckdb": (["duckdb", "-dark-mode"], b" D "),
    "ipython": (["ipython", "--no-banner"], b"]: "),
    "R": (["R", "--no-save", "--quiet"], b"> "),
}
"""Shells that analysts know, how each is started and how its prompt ends."""


def prompts(root: Path, folder: Path) -> Group:
    """From start to the prompt of an editing terminal, ours and each shell that is installed."""
    home = {name: str(folder) for name in ("HOME", "XDG_STATE_HOME", "IPYTHONDIR")}
    # DuckDB's package starts its program from Python; it is the program that is compared.
    packaged = Path(sysconfig.get_path("purelib")) / "duckdb_cli"
    path = f"{packaged}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    variables = {**os.environ, **home, "PATH": path, "TERM": "xterm"}
    ours = Command([str(root / RELEASE / "parsh")], variables)
    there = {name: shutil.which(name, path=path) for name in PROMPTS}
    rows = []
    for name, program in there.items():
        if program is None:
            continue
        words, prompt = PROMPTS[name]
        times = until_prompt(ours, Command([program, *words[1:]], variables, prompt))
        rows.append(Row(f"start to prompt; peer {name}", *times, "µs"))
    missing = [name for name, program in there.items() if program is None]
    said = [f"Not installed, so not measured: {', '.join(missing)}."] if missing else []
    return Group("Prompts", "the shell that is named", rows, said)


def editor(root: Path, folder: Path) -> Group:
    """Keys at the prompt; nobody else's editor can be asked."""
    figures = lines([root / RELEASE / "editor-benchmark"], root)
    return Group("Editing, a key where nothing else is named", "none", joined(figures, []))


def notes(*measured: Measured) -> list[str]:
    """What is to be known of the figures."""
    if not any(one.is_bound for one in measured):
        return []
    return ["Memory is the most of the process and of the one that started it: an upper bound."]


def check_data_is_read(command: Command, root: Path) -> None:
    """The script must show other figures for the changed copy, or the copy is not what it reads."""
    original = {**command.variables, "PARSH_DATASETS": str(root / "datasets")}
    outputs = [
        subprocess.run(command.words, env=variables, check=True, stdout=subprocess.PIPE).stdout
        for variables in (command.variables, original)
    ]
    if outputs[0] == outputs[1]:
        raise RuntimeError("the script shows the same for changed figures")


GROUPS: dict[str, Callable[[Path, Path], Group]] = {
    "runtime": runtime,
    "statistics": library(
        "statistics-benchmark", "statistics_peer.py", "Statistics", "numpy and scipy"
    ),
    "index": library("index-benchmark", "index_peer.py", "Indices", "pandas and numpy"),
    "uncertainty": library(
        "uncertainty-benchmark",
        "uncertainty_peer.py",
        "Uncertainty and sensitivity",
        "numpy and scipy, one matrix product for all that share a method",
    ),
    "shell": library(
        "shell-benchmark", "shell_peer.py", "The prompt, at a key", "the prompt of Python"
    ),
    "processes": processes,
    "prompts": prompts,
    "editor": editor,
}
"""By the names that the command line takes."""
