"""Writes the packages, or compares them with what a build gives."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable
from pathlib import Path

from .dti import dti
from .egov import egov
from .package import Package
from .papi import papi
from .par_ministries import par_ministries
from .par_provinces import par_provinces
from .pci import pci
from .sipas import sipas
from .teaching.local_package import par_teaching_local
from .teaching.province_package import par_teaching

BUILDERS: list[Callable[[Path], Package]] = [
    papi,
    pci,
    egov,
    dti,
    par_ministries,
    par_provinces,
    sipas,
    par_teaching,
    par_teaching_local,
]
"""Every package that is built, one function each."""

CHECKSUMS = "SHA256SUMS"

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


def main(arguments: list[str]) -> int:
    """Runs the command; the exit status is 1 where `--check` finds a difference."""
    parser = argparse.ArgumentParser(
        prog="tools/datasets", description="Builds datasets/ from datasets/sources/."
    )
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    files = built(DATASETS / "sources")
    if parser.parse_args(arguments).check:
        return report(differences(files, DATASETS))
    write(files, DATASETS)
    return 0


def built(sources: Path) -> dict[str, bytes]:
    """Every file of every package and the checksums: path below datasets/ → bytes."""
    files = {
        f"{package.name}/{name}": text.encode()
        for package in (build(sources) for build in BUILDERS)
        for name, text in package.files().items()
    }
    return files | {CHECKSUMS: checksums(files)}


def checksums(files: dict[str, bytes]) -> bytes:
    """A line for each file in the form that `sha256sum --check` reads, sorted by path."""
    lines = [f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)]
    return "".join(lines).encode()


def write(files: dict[str, bytes], folder: Path) -> None:
    """Writes the files below `folder` and removes what an earlier build left there."""
    for path in surplus(files, folder):
        (folder / path).unlink()
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def surplus(files: dict[str, bytes], folder: Path) -> list[str]:
    """Files in the packages' folders that a build does not make."""
    packages = sorted({path.split("/")[0] for path in files if "/" in path})
    there = [file for name in packages for file in (folder / name).rglob("*") if file.is_file()]
    return sorted(
        str(file.relative_to(folder))
        for file in there
        if str(file.relative_to(folder)) not in files
    )


def differences(files: dict[str, bytes], folder: Path) -> list[str]:
    """What a build would change, a line each: missing, different or surplus files."""
    found = []
    for path, content in sorted(files.items()):
        target = folder / path
        if not target.is_file():
            found.append(f"missing: {path}")
        elif target.read_bytes() != content:
            found.append(f"differs: {path}")
    return found + [f"surplus: {path}" for path in surplus(files, folder)]


def report(found: list[str]) -> int:
    """Prints the differences and what to do about them; 1 where there are any."""
    for line in found:
        print(f"datasets/ is not what its sources give: {line}")
    if found:
        print("run tools/datasets, read the difference, and commit both")
    return 1 if found else 0
