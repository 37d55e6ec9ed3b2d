"""What the prompt of Python, without additions, takes to complete a name; prints name, microseconds."""

from __future__ import annotations

import rlcompleter
import time


def best(runs: int, body) -> float:
    """The shortest of several runs, in microseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times) * 1e6


def main() -> None:
    """The names that both sides can complete."""
    names = {f"name{number}": number for number in range(1, 10_001)}
    completer = rlcompleter.Completer({**names, "text": "abc"})

    def report(name: str, typed: str) -> None:
        print(f"{name}\t{best(50, lambda: completer.complete(typed, 0)):.1f}")

    report("complete a name among 10 000 globals (rlcompleter)", "name12")
    report("complete a method (rlcompleter)", "text.spl")


if __name__ == "__main__":
    main()
