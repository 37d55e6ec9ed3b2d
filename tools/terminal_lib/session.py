"""Types a session into a program at a terminal and keeps every row that it shows."""

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
    "Left": "\x1b[D", "Home": "\x1b[H", "Backspace": "\x7f", "F1": "\x1bOP",
    "Alt-Enter": "\x1b\r", "Ctrl-C": "\x03", "Ctrl-K": "\x0b", "Ctrl-R": "\x12",
    "Ctrl-_": "\x1f", "Paste": "\x1b[200~", "/Paste": "\x1b[201~",
}
QUIET = 0.3
PATIENCE = 5
"""Seconds to wait for the first of an answer; a key may have none."""

Row = list[tuple[str, str, bool, bool]]
"""The cells of a row: text, colour, bold, reversed."""


def read_session(text: str) -> list[str]:
    """What is typed, one string for each time that the screen is waited for."""
    steps = []
    for line in text.splitlines():
        if line.startswith("#") or not line:
            continue
        is_entered = not line.endswith("\\")
        steps += read_keys(line if is_entered else line[:-1])
        if is_entered:
            steps.append("\r")
    return steps


def read_keys(line: str) -> list[str]:
    """A line in texts and keys; what stands between <Paste> and </Paste> comes at once."""
    steps: list[str] = []
    is_pasting = False
    for part in re.split(r"(<[A-Z/][A-Za-z0-9_-]*>)", line):
        key = KEYS.get(part[1:-1]) if part.startswith("<") else None
        if is_pasting:
            steps[-1] += "\r" if part == "<Enter>" else key or part
        elif part:
            steps.append(key or part)
        is_pasting = part == "<Paste>" or is_pasting and part != "</Paste>"
    return steps


def play(
    command: list[str], steps: list[str], width: int, height: int,
    files: dict[str, str] | None = None, quiet: float = QUIET,
) -> list[Row]:
    """Every row from the first to the last that is not empty, as it was when the session ended.

    The program starts in a folder of its own that holds these files; it has answered when it has
    been quiet for that many seconds.
    """
    screen = pyte.HistoryScreen(width, height, history=10_000, ratio=0.5)
    stream = pyte.ByteStream(screen)
    with tempfile.TemporaryDirectory() as home:
        for name, text in (files or {}).items():
            Path(home, name).write_text(text, encoding="utf-8")
        terminal, process = start(command, width, height, home)
        answer(terminal, stream, quiet)
        for step in steps:
            os.write(terminal, typed(step, screen).encode())
            answer(terminal, stream, quiet)
        os.kill(process, 9)
        os.close(terminal)
        os.waitpid(process, 0)
    lines = list(screen.history.top) + [screen.buffer[y] for y in range(height)]
    rows = [[cell(line[x]) for x in range(width)] for line in lines]
    while rows and not any(text.strip() for text, *_ in rows[-1]):
        rows.pop()
    return rows


def typed(step: str, screen: pyte.Screen) -> str:
    """What a terminal sends: marks of a paste only to a program that asked for them."""
    if (2004 << 5) in screen.mode:
        return step
    return step.replace(KEYS["Paste"], "").replace(KEYS["/Paste"], "")


def cell(char: pyte.screens.Char) -> tuple[str, str, bool, bool]:
    """What a picture needs of a cell; the right half of a wide character has no text."""
    return char.data, char.fg, char.bold, char.reverse


def start(command: list[str], width: int, height: int, home: str) -> tuple[int, int]:
    """A program at a terminal of its own, without history and configuration."""
    process, terminal = os.forkpty()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        variables = {
            "HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8",
            "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "PROMPT_TOOLKIT_NO_CPR": "1",
        }
        os.chdir(home)
        os.execve(command[0], command, variables)
    return terminal, process


def answer(terminal: int, stream: pyte.ByteStream, quiet: float) -> None:
    """Shows what the program writes until it has been quiet for a while."""
    patience = PATIENCE
    while select.select([terminal], [], [], patience)[0]:
        try:
            stream.feed(os.read(terminal, 65536))
        except OSError:  # the program has left
            return
        patience = quiet
