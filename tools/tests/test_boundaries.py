"""What docs/architecture.md and CONTRIBUTING.md say of the sources holds for the sources."""

import re
import subprocess
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]

# Which of our own modules and libraries each target may import, beside the C library.
ALLOWED = {
    "LuaRuntime": {"CLua", "Synchronization"},
    "Statistics": {"CLinearProgram", "CNumerics", "Synchronization"},
    "ParIndex": {"Statistics", "Synchronization"},
    "TerminalText": set(),
    "ParLua": {"ParIndex", "Statistics", "LuaRuntime", "TerminalText"},
    "LineEditor": {"CTerminal", "TerminalText"},
    "parsh": {"ParLua", "LuaRuntime", "LineEditor", "TerminalText", "ArgumentParser"},
}
IMPORT = re.compile(r"^\s*(?:@\w+ |public |package )*import (?:\w+ )?(\w+)", re.MULTILINE)


def tracked(*patterns: str) -> list[Path]:
    """The files that git keeps or would keep, by pattern."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=TOP, check=True, capture_output=True, text=True)
    return [TOP / line for line in sorted(set(listed.stdout.splitlines())) if (TOP / line).exists()]


class Boundaries(unittest.TestCase):
    def test_targets_import_only_what_they_may(self) -> None:
        wrong = []
        for target, allowed in ALLOWED.items():
            for path in tracked(f"Sources/{target}/*.swift"):
                found = set(IMPORT.findall(path.read_text())) - allowed - {"Glibc"}
                wrong += [f"{path.relative_to(TOP)} imports {name}" for name in sorted(found)]
        self.assertEqual(wrong, [])

    def test_nothing_traps_on_values_from_outside(self) -> None:
        marks = re.compile(r"\btry!|\bas! |fatalError\(|preconditionFailure\(|\bTODO\b|\bFIXME\b")
        wrong = [
            f"{path.relative_to(TOP)}:{number}"
            for path in tracked("Sources/*.swift")
            for number, line in enumerate(path.read_text().splitlines(), 1)
            if marks.search(line)
        ]
        self.assertEqual(wrong, [])

    def test_no_source_file_is_over_600_lines(self) -> None:
        long = [
            f"{path.relative_to(TOP)}: {count}"
            for path in tracked("Sources/*.swift", "Sources/*.c", "Tests/*.swift", "tools/*.py")
            if (count := len(path.read_text().splitlines())) > 600
        ]
        self.assertEqual(long, [])


if __name__ == "__main__":
    unittest.main()
