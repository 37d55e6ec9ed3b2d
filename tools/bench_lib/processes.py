"""Times whole processes, ours and the peer's in turn."""

from __future__ import annotations

import os
import re
import resource
import select
import signal
import statistics
import time
from dataclasses import dataclass

RUNS = 15
"""Runs of each; the median is what is shown."""

ESCAPES = re.compile(rb"\x1b(\[[0-9;?<>=]*[A-Za-z]|\][^\x07\x1b]*(\x07|\x1b\\\\)|[=>()][0B]?)")
"""What a terminal does not show."""

PATIENCE = 10
"""Seconds to wait for a prompt."""


@dataclass(frozen=True)
class Command:
    """A program with its arguments and its environment."""

    words: list[str]
    variables: dict[str, str]
    prompt: bytes = b"> "


@dataclass(frozen=True)
class Measured:
    """Medians of a command's runs."""

    microseconds: float
    megabytes: float
    is_bound: bool


def measure(*commands: Command) -> list[Measured]:
    """Wall time from start to end and the most memory, output thrown away."""
    runs: list[list[tuple[float, float]]] = [[] for _ in commands]
    for _ in range(RUNS):
        for i, command in enumerate(commands):
            runs[i].append(run(command))
    return [summary(one) for one in runs]


def run(command: Command) -> tuple[float, float]:
    """Microseconds and megabytes of one run."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    started = time.perf_counter()
    process = os.posix_spawn(command.words[0], command.words, command.variables, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    elapsed = time.perf_counter() - started
    if status != 0:
        raise RuntimeError(
            f"{' '.join(command.words)} ended with {os.waitstatus_to_exitcode(status)}"
        )
    return elapsed * 1e6, usage.ru_maxrss / 1024


def summary(runs: list[tuple[float, float]]) -> Measured:
    """The kernel counts the memory of the starting process too, up to the moment of the start."""
    times, sizes = zip(*runs)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = statistics.median(sizes)
    return Measured(statistics.median(times), size, size <= own)


def until_prompt(*commands: Command) -> list[float]:
    """Microseconds from start to the prompt on a terminal."""
    runs: list[list[float]] = [[] for _ in commands]
    for _ in range(RUNS):
        for i, command in enumerate(commands):
            runs[i].append(prompt(command))
    return [statistics.median(one) for one in runs]


def prompt(command: Command) -> float:
    """Microseconds of one start; the program is ended when its prompt is there."""
    terminal, inside = os.openpty()
    actions = [(os.POSIX_SPAWN_DUP2, inside, descriptor) for descriptor in (0, 1, 2)]
    started = time.perf_counter()
    process = os.posix_spawn(
        command.words[0], command.words, command.variables, file_actions=actions, setsid=True
    )
    shown = b""
    while not ESCAPES.sub(b"", shown).rstrip(b"\r\n").endswith(command.prompt):
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise RuntimeError(f"{' '.join(command.words)} shows no prompt")
        new = os.read(terminal, 4096)
        # Who asks where the cursor is waits for the answer.
        if b"\x1b[6n" in new:
            os.write(terminal, b"\x1b[1;1R")
        shown += new
    elapsed = time.perf_counter() - started
    os.close(inside)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return elapsed * 1e6
