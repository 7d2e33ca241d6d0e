"""A folder of very many one-word files: `python benchmarks/many_files.py --files 100000 --workers 1 [--profile OUT]`.

Prints seconds, files a second and the peak memory of the largest process, and checks that every file is in
documents.csv or skipped.csv. What is spent here is spent on files, not on words. With --profile the run
stays in this process, and its profile goes to a file for `python -m pstats`.
"""

from __future__ import annotations

import argparse
import cProfile
import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def word(number: int) -> str:
    """Return a pronounceable word, another one for each number: `word(0), word(71)` are "Baba", "Bebe"."""
    syllables = [SYLLABLES[number % len(SYLLABLES)]]
    while number := number // len(SYLLABLES):
        syllables.append(SYLLABLES[number % len(SYLLABLES)])
    return "".join([*syllables, "ba"][: max(2, len(syllables))]).capitalize()


def write_files(folder: Path, count: int) -> None:
    """Fill a folder with one-word files, all different."""
    folder.mkdir(parents=True, exist_ok=True)
    for k in range(count):
        (folder / f"{k:06}.txt").write_text(word(k), encoding="utf-8")


def named(out: Path) -> Iterator[str]:
    """Yield every file that documents.csv or skipped.csv names."""
    for table in ("documents", "skipped"):
        with (out / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            yield from (row["file"] for row in csv.DictReader(file))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--files", type=int, default=100_000)
    ap.add_argument("--workers", type=int, default=1)
    ap.add_argument("--profile", type=Path)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as work:
        source, out = Path(work, "in"), Path(work, "out")
        write_files(source, a.files)
        for name in ("first run", "second run"):
            if a.profile:
                from pipeline.run import extract

                with cProfile.Profile() as profile:
                    extract(source, out, workers=a.workers)
                profile.dump_stats(a.profile)
                break
            measure(name, source, out, a)
        missing = {p.name for p in source.iterdir()} - set(named(out))
        print(f"{len(missing)} files in neither documents.csv nor skipped.csv")
        sys.exit(bool(missing))


def measure(name: str, source: Path, out: Path, a: argparse.Namespace) -> None:
    """Run `extract` in a process of its own and print what it took."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline", "extract", source, "--output", out, "--workers", str(a.workers), "--quiet"]
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"extract failed: {status}")
    print(
        f"{name}: {a.files} files  {seconds:.0f} s  {a.files / seconds:.0f} files/s  {usage.ru_maxrss / 1024:.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    main()
