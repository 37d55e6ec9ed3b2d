"""Types a session into the program at a terminal and keeps every row that it shows."""

from __future__ import annotations

import fcntl
import os
import re
import select
import struct
import tempfile
import termios
from pathlib import Path

import pyte

KEYS = {
    "Tab": "\t", "Enter": "\r", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C",
    "Left": "\x1b[D", "Ctrl-R": "\x12", "Ctrl-C": "\x03", "F1": "\x1bOP", "Alt-Enter": "\x1b\r",
}
QUIET = 0.3
"""Seconds without output after which the program has answered."""
PATIENCE = 20

Row = list[tuple[str, str, bool, bool]]
"""The cells of a row: text, colour, bold, reversed."""


def read_session(text: str) -> list[str]:
    """What is typed, one string for each time that the screen is waited for."""
    steps = []
    for line in text.splitlines():
        if line.startswith("#") or not line:
            continue
        is_entered = not line.endswith("\\")
        line = line if is_entered else line[:-1]
        for part in re.split(r"(<[A-Za-z0-9-]+>)", line):
            if part:
                steps.append(KEYS.get(part[1:-1], part) if part.startswith("<") else part)
        if is_entered:
            steps.append("\r")
    return steps


def play(program: Path, steps: list[str], width: int, height: int) -> list[Row]:
    """Every row from the first to the last that is not empty, as it was when the session ended."""
    screen = pyte.HistoryScreen(width, height, history=10_000, ratio=0.5)
    stream = pyte.ByteStream(screen)
    with tempfile.TemporaryDirectory() as home:
        terminal, process = start(program, width, height, home)
        answer(terminal, stream)
        for step in steps:
            os.write(terminal, step.encode())
            answer(terminal, stream)
        os.kill(process, 15)
        os.close(terminal)
        os.waitpid(process, 0)
    lines = list(screen.history.top) + [screen.buffer[y] for y in range(height)]
    rows = [[cell(line[x]) for x in range(width)] for line in lines]
    while rows and not any(text.strip() for text, *_ in rows[-1]):
        rows.pop()
    return rows


def cell(char: pyte.screens.Char) -> tuple[str, str, bool, bool]:
    """What a picture needs of a cell; the right half of a wide character has no text."""
    return char.data, char.fg, char.bold, char.reverse


def start(program: Path, width: int, height: int, home: str) -> tuple[int, int]:
    """The program at a terminal of its own, without history and configuration."""
    process, terminal = os.forkpty()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        variables = {
            "HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8",
            "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home,
        }
        os.chdir(home)
        os.execve(program, [str(program)], variables)
    return terminal, process


def answer(terminal: int, stream: pyte.ByteStream) -> None:
    """Shows what the program writes until it has been quiet for a while."""
    patience = PATIENCE
    while select.select([terminal], [], [], patience)[0]:
        stream.feed(os.read(terminal, 65536))
        patience = QUIET
