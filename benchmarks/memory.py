"""Peak memory and rate of `onrecord extract` at two corpus sizes: `python benchmarks/memory.py TEXTS --small 2000 --large 20000`.

Prints, for each size, articles, words a second and the peak memory of the largest process, then their ratio:
memory that doesn't grow with the corpus keeps it near 1.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def measure(texts: Path, articles: int, workers: int, work: Path) -> float:
    source, out = work / f"in{articles}", work / f"out{articles}"
    subprocess.run(
        [sys.executable, Path(__file__).with_name("corpus.py"), texts, source, "--articles", str(articles)], check=True
    )
    words = sum(len(p.read_text(encoding="utf-8").split()) for p in source.rglob("*.txt"))
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline", "extract", source, "--output", out, "--workers", str(workers), "--quiet"]
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"extract failed: {status}")
    peak = usage.ru_maxrss / 1024
    print(f"{articles} articles  {words / seconds:.0f} words/s  {peak:.0f} MB", flush=True)
    return peak


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", type=Path)
    ap.add_argument("--small", type=int, default=2000)
    ap.add_argument("--large", type=int, default=20000)
    ap.add_argument("--workers", type=int, default=1)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as work:
        small, large = (measure(a.texts, n, a.workers, Path(work)) for n in (a.small, a.large))
    print(f"ratio {large / small:.2f}")


if __name__ == "__main__":
    main()
