"""Fit `models/record-v1/weights.json` to annotated pairs, and say how well it does on groups it has not seen.

    python -m training.record.fit tests/gold/record/read.csv training/record/*.csv [--write]

A logistic regression over `pipeline.corpus.record.features.NAMES`, on the pairs of a group that no veto keeps apart.
Scores are from leaving out one group in ten at a time; `--write` fits on all of it. numpy only.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline import models
from pipeline.article.analyse import Analyser
from pipeline.corpus.record.features import NAMES, compare
from pipeline.corpus.record.points import Gatherer, day_of
from pipeline.corpus.record.same import Weights
from pipeline.corpus.record.words import FILES, FOLDER, load_words
from pipeline.evaluate.record import Read, read_sentences
from pipeline.settings import Settings

SAME, AGAINST = 0.62, 0.55  # see `Weights`: chosen on the pairs of folds left out, and on those of read.csv
FOLDS, RIDGE, STEPS, RATE = 10, 0.02, 3000, 0.5
REASONS = (
    "amounts",
    "times",
    "contrary",
    "apart",
    "swapped",
    "others",
    "own",
    "part",
    "negated",
    "asked",
    "hedged",
    "unlike",
)
# what cannot speak against two claims being one …
_FOR = """covered_less covered_more shared subject object verb names_shared amounts_shared times_shared one_voice
    same_speaker"""
# … nor for it
_NOT_FOR = """left_more left_less left_words_more left_words_less roles_differ names_left_more names_left_both clash_subject
    clash_object clash_verb clash_rest amounts_left times_left mood_differs days tense_differs contrast turned other_speaker"""
# How much a pair of a file counts: of what two speakers say in the news, far less is the same than there.
COUNTS = {"voices.csv": 0.3}
AT_LEAST, AT_MOST = frozenset(_FOR.split()), frozenset(_NOT_FOR.split())


def fit(x: NDArray[np.float32], y: NDArray[np.bool_], counts: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    """Return weights and bias, given how much each pair counts; a feature never counts against its sense."""
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = (x - mean) / spread
    low = np.array([0.0 if n in AT_LEAST else -np.inf for n in NAMES])
    high = np.array([0.0 if n in AT_MOST else np.inf for n in NAMES])
    w, b = np.zeros(z.shape[1]), 0.0
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-(z @ w + b)))
        error = counts * (p - y) / counts.sum()
        w = np.clip(w - RATE * (z.T @ error + RIDGE * w), low, high)
        b -= RATE * float(error.sum())
    return w / spread, b - float((w / spread) @ mean)


class Pairing:
    """All pairs of sentences of one group, compared.

    Attributes:
        features: (p, len(NAMES)).
        same: (p,) whether they are annotated as one statement.
        vetoed: (p,) whether a veto keeps them apart.
        groups: (p,) number of the group.
        counts: (p,) how much each counts.
    """

    def __init__(self, files: list[Path]) -> None:
        analyser, table = Analyser(Settings()), load_words()
        gatherer, rows = Gatherer(table), []
        for file in files:
            read = Read(read_sentences(file), analyser)
            for sentence, target, (_, ids, sayings) in zip(read.sentences, read.targets, read.spoken, strict=True):
                for said in sayings.said:
                    if target and said.claim_id == target.claim_id:
                        gatherer.add(0, said, ids, day_of(sayings.published))
                        rows.append((sentence.group, sentence.statement, sentence.text, COUNTS.get(file.name, 1.0)))
        self._texts = [text for _, _, text, _ in rows]
        self._pairs = [(i, j) for i, j in combinations(range(len(rows)), 2) if rows[i][0] == rows[j][0]]
        left, right = (np.array(side) for side in zip(*self._pairs, strict=True))
        order, parts = zip(*compare(gatherer.points(), table, left, right), strict=True)
        back = np.argsort(np.concatenate(order))
        self.features = np.concatenate([c.features for c in parts])[back]
        self.vetoed = np.concatenate([c.vetoed for c in parts])[back]
        self._reasons = {n: np.concatenate([getattr(c, n) for c in parts])[back] for n in REASONS}
        self.same = np.array([rows[i][1] == rows[j][1] for i, j in self._pairs])
        numbers = {name: n for n, name in enumerate(dict.fromkeys(group for group, *_ in rows))}
        self.groups = np.array([numbers[rows[i][0]] for i, _ in self._pairs])
        self.counts = np.array([rows[i][3] for i, _ in self._pairs])

    def explain(self, score: NDArray[np.float64]) -> None:
        """Print the pairs that are wrong, the worst first."""
        for k in np.argsort(-np.abs(np.where(self.vetoed, 0.0, score) - self.same))[:40]:
            i, j = self._pairs[k]
            why = [n for n, given in self._reasons.items() if given[k]]
            print(
                f"{score[k]:.2f} {'same' if self.same[k] else 'not '} {why}\n   {self._texts[i]}\n   {self._texts[j]}"
            )


def main(files: list[Path], write: bool) -> None:
    """Cross-validate, and write the weights if asked."""
    pairing = Pairing(files)
    x, y, vetoed, groups = pairing.features, pairing.same, pairing.vetoed, pairing.groups
    print(
        f"{len(y)} pairs, {y.sum()} the same, of which vetoed: {(y & vetoed).sum()}; left by vetoes: {(~vetoed).sum()}"
    )
    score = np.zeros(len(y))
    for fold in range(FOLDS):
        held = groups % FOLDS == fold
        use = ~held & ~vetoed
        w, b = fit(x[use], y[use], pairing.counts[use])
        score[held] = 1 / (1 + np.exp(-(x[held] @ w + b)))
    for at in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        said = ~vetoed & (score >= at)
        print(f"at {at}: precision {(said & y).sum() / max(said.sum(), 1):.3f} recall {(said & y).sum() / y.sum():.3f}")
    pairing.explain(score)
    w, b = fit(x[~vetoed], y[~vetoed], pairing.counts[~vetoed])
    for name, value in zip(NAMES, w, strict=True):
        print(f"  {name:18} {value:+.2f}")
    if write:
        path = models.folder() / FOLDER / "weights.json"
        facts = {"weights": {n: round(float(v), 4) for n, v in zip(NAMES, w, strict=True)}, "bias": round(b, 4)}
        path.write_text(json.dumps(facts | {"same": SAME, "against": AGAINST}, indent=1) + "\n", encoding="utf-8")
        Weights.read(path.parent)
        models.sign(path.parent, (*FILES, path.name))


if __name__ == "__main__":
    main([Path(a) for a in sys.argv[1:] if a != "--write"], "--write" in sys.argv)
