"""Make a large corpus from a small one: `python benchmarks/corpus.py TEXTS OUT --articles 20000`.

Every article is a shuffle of paragraphs drawn from the texts, so that all are different and none is
longer or shorter than articles are. The same seed gives the same corpus.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", type=Path, help="folder of .txt articles")
    ap.add_argument("out", type=Path)
    ap.add_argument("--articles", type=int, default=2000)
    ap.add_argument("--paragraphs", type=int, default=6, help="of each article")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    paragraphs = [
        line
        for path in sorted(a.texts.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if 10 <= len(line.split()) <= 120
    ]
    rng = random.Random(a.seed)
    for k in range(a.articles):
        folder = a.out / f"{k // 1000:03}"
        folder.mkdir(parents=True, exist_ok=True)
        text = "\n\n".join(rng.sample(paragraphs, a.paragraphs))
        (folder / f"{k:06}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
