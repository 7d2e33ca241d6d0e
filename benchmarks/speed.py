"""How fast a run is, beside a bare `nlp.pipe` of the same spaCy model: `python benchmarks/speed.py TEXTS`.

Prints words a second of both, how many times as long `onrecord extract` takes (tables and page written, the
time of one article taken off), how much faster two workers are than one, how long the analysis takes without
the attribution model, and how long it takes to start, to find that nothing changed, and to say its version.
TEXTS is a folder of .txt articles, some hundreds of them, and the machine should have nothing else to do.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys, time, pathlib, warnings, spacy
from pipeline.article.parse import locate
warnings.simplefilter("ignore")
nlp = spacy.load(locate("en_core_web_md"))
texts = [p.read_text(encoding="utf-8") for p in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
started = time.perf_counter()
sum(len(doc) for doc in nlp.pipe(texts))
print(time.perf_counter() - started)
"""
WITHOUT_ATTRIBUTION = """
import sys, time, pathlib, types
from pipeline.article.analyse import Analyser
from pipeline.read import Metadata, discover, read_file
from pipeline.settings import Settings
analyser = Analyser(Settings())
analyser._attributor = types.SimpleNamespace(attribute=lambda doc, quotations: [])
files = discover(pathlib.Path(sys.argv[1]))
articles = [article for file in files for article in read_file(file, Metadata.beside(files))]
started = time.perf_counter()
for k in range(0, len(articles), 32):
    analyser.analyse(articles[k : k + 32])
print(time.perf_counter() - started)
"""
START = """
import time
started = time.perf_counter()
from pipeline.article.analyse import Analyser
from pipeline.settings import Settings
Analyser(Settings())
print(time.perf_counter() - started)
"""


def extract(source: Path, out: Path, workers: int) -> float:
    started = time.perf_counter()
    command = [sys.executable, "-m", "pipeline", "extract", source, "--output", out, "--workers", str(workers), "-q"]
    subprocess.run(command, check=True)
    return time.perf_counter() - started


def printed(code: str, *arguments: Path) -> float:
    run = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, encoding="utf-8")
    return float(run.stdout)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", type=Path)
    texts = ap.parse_args().texts
    files = sorted(texts.glob("*.txt"))
    words = sum(len(p.read_text(encoding="utf-8").split()) for p in files)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "one").mkdir()
        shutil.copy(files[0], work / "one")
        bare = printed(BARE, texts)
        start = {n: extract(work / "one", work / f"start{n}", n) for n in (1, 2)}
        whole = {n: extract(texts, work / f"whole{n}", n) for n in (1, 2)}
        again = extract(texts, work / "whole1", 1)
        without = printed(WITHOUT_ATTRIBUTION, texts)
        bare = (bare + printed(BARE, texts)) / 2  # before and after: the machine's pace may change meanwhile
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "pipeline", "--version"], check=True, stdout=subprocess.DEVNULL)
    version = time.perf_counter() - started
    alone = {n: whole[n] - start[n] for n in whole}
    print(f"bare nlp.pipe        {words / bare:8.0f} words/s")
    print(f"extract, one worker  {words / alone[1]:8.0f} words/s  {alone[1] / bare:.2f} times as long")
    print(f"extract, two workers {words / alone[2]:8.0f} words/s  {alone[1] / alone[2]:.2f} times as fast as one")
    print(f"without attribution  {words / without:8.0f} words/s  {without / bare:.2f} times as long (analysis only)")
    print(f"models loaded        {printed(START):8.2f} s")
    print(f"one article          {start[1]:8.2f} s")
    print(f"nothing changed      {again:8.2f} s")
    print(f"--version            {version:8.2f} s")


if __name__ == "__main__":
    main()
