"""Fit `models/bearers-v1`: `PYTHONPATH=. python training/bearers.py ARTICLES.jsonl … [--write]`.

A row of `training/bearers.csv` is a figure of a news article: the first 16 hexadecimal digits of the SHA-256 of the
article's text, where the figure stands in it, whether it is for training or for testing, and whom it is about, as readers
found it: the place of a name, `nobody`, or `absent` (somebody who was no name of the article's); the best answer first,
then what would be passed. The texts are not there (worldwide news, BBC news 2004–05); what an article says is made anew
from files of JSON Lines with `text` and, where there is one, `title`. Articles without labels are passed over.

Prints how figures of articles left out are told, in four-fold cross-validation, and those for testing; `--write` fits
on all that is for training and writes. A minute of work per thousand figures, beside the analysis.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from pipeline import models
from pipeline.article import parse
from pipeline.article.analyse import lay_out
from pipeline.article.figures import find_figures, load_lexicon
from pipeline.article.figures.ranker import FILES, WEIGHTS, Candidate, Ranker, inputs_of
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.read import read_inputs
from pipeline.records import Article
from pipeline.settings import Settings

LABELS = Path(__file__).with_suffix(".csv")
SEEN = 20  # candidates that a feature must tell something of
DIRECTIONS = 32
HIDDEN = 32
SEEDS = 3  # networks whose utilities are averaged: one of three times the width in the end
EPOCHS, BATCH, RATE, DECAY = 14, 64, 0.004, 0.02
DROPPED_INPUTS, DROPPED_UNITS = 0.15, 0.3
FOLDS = 4
BEST = 0.7  # of the weight of a figure goes to the best answer, where others would be passed


@dataclass
class Figure:
    """A labelled figure: its article, those around it, and which of these are the best answer, or would be passed."""

    article: str
    kind: str
    candidates: list[Candidate]
    best: np.ndarray[Any, Any]
    passed: np.ndarray[Any, Any]
    elsewhere: bool  # whom it is about is not among the candidates


class Recorder:
    """Keeps the candidates of each figure, and chooses none."""

    def __init__(self) -> None:
        self.found: dict[int, tuple[list[Candidate], str]] = {}

    def choose(self, candidates: Sequence[Candidate], kind: str) -> str:
        """Keep candidates by where their figure starts, and its kind."""
        self.found[candidates[0].span[0]] = list(candidates), kind
        return ""


class Network:
    """A linear term and one hidden layer over the inputs of candidates, fitted by Adam with dropout."""

    def __init__(self, figures: Sequence[Figure], index: dict[str, int], mean: Any, directions: Any, seed: int) -> None:
        inputs = [inputs_of(f.candidates, index, mean, directions) for f in figures]
        self.inputs = np.vstack(inputs)
        self.scale = np.maximum(self.inputs.std(0), 0.1)
        self.inputs /= self.scale
        self.ends = np.cumsum([0, *map(len, inputs)])
        self.figures, self.chance = figures, np.random.default_rng(seed)
        width = self.inputs.shape[1]
        first = self.chance.normal(0, 1 / np.sqrt(width), (width, HIDDEN))
        shapes = [first, np.zeros(HIDDEN), self.chance.normal(0, 0.1, HIDDEN), np.zeros(width)]
        self.weights = [w.astype(np.float32) for w in shapes]

    def fit(self) -> list[Any]:
        """Return hidden weights, bias, output and linear weights for inputs as they are."""
        slope = [np.zeros_like(w) for w in self.weights]
        square = [np.zeros_like(w) for w in self.weights]
        step = 0
        for epoch in range(EPOCHS):
            order, rate = self.chance.permutation(len(self.figures)), RATE * (1 - epoch / EPOCHS) + 1e-4
            for at in range(0, len(order), BATCH):
                step += 1
                for n, gradient in enumerate(self._gradients(order[at : at + BATCH])):
                    slope[n] = 0.9 * slope[n] + 0.1 * gradient
                    square[n] = 0.99 * square[n] + 0.01 * gradient * gradient
                    move = slope[n] / (1 - 0.9**step) / (np.sqrt(square[n] / (1 - 0.99**step)) + 1e-6)
                    self.weights[n] -= rate * (move + DECAY * self.weights[n])
        hidden, bias, out, linear = self.weights
        return [hidden / self.scale[:, None], bias, out, linear / self.scale]

    def _gradients(self, batch: Any) -> list[Any]:
        hidden, bias, out, linear = self.weights
        rows = np.concatenate([np.arange(self.ends[i], self.ends[i + 1]) for i in batch])
        inputs = self.inputs[rows]
        inputs = inputs * (self.chance.random(inputs.shape) > DROPPED_INPUTS) / (1 - DROPPED_INPUTS)
        units = np.tanh(inputs @ hidden + bias)
        kept = (self.chance.random(units.shape) > DROPPED_UNITS) / (1 - DROPPED_UNITS)
        utility = (units * kept) @ out + inputs @ linear
        wrong, at = np.zeros(len(utility)), 0
        for i in batch:
            size = len(self.figures[i].candidates)
            wrong[at : at + size] = _wrong(utility[at : at + size], self.figures[i])
            at += size
        wrong /= len(batch)
        back = np.outer(wrong, out) * kept * (1 - units * units)
        return [inputs.T @ back, back.sum(0), (units * kept).T @ wrong, inputs.T @ wrong]


def _wrong(utility: Any, figure: Figure) -> Any:
    """Return the gradient of the loss of one figure in its candidates' utilities."""
    likely = np.exp(utility - utility.max())
    likely /= likely.sum()
    share = 1.0 if not figure.passed.any() else BEST if figure.best.any() else 0.0
    target = np.zeros(len(likely))
    for weight, right in ((share, figure.best), (1 - share, figure.passed)):
        if weight:
            target += weight * likely * right / (likely[right].sum() + 1e-9)
    return likely - target


def train(figures: Sequence[Figure]) -> Ranker:
    """Return a ranker fitted on figures."""
    told = Counter(name for f in figures for c in f.candidates for name, value in c.features.items() if value)
    index = {name: n for n, name in enumerate(sorted(name for name, times in told.items() if times >= SEEN))}
    vectors = np.array([c.vector for f in figures for c in f.candidates if c.vector is not None], np.float32)
    mean = vectors.mean(0)
    _, spread, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    directions = (axes[:DIRECTIONS].T / (spread[:DIRECTIONS] / np.sqrt(len(vectors)))).astype(np.float32)
    fits = [Network(figures, index, mean, directions, seed).fit() for seed in range(SEEDS)]
    hidden, bias, out, linear = zip(*fits, strict=True)
    weights = np.hstack(hidden), np.hstack(bias), np.hstack(out) / SEEDS, sum(linear) / SEEDS
    return Ranker(index, mean, directions, *(w.astype(np.float16).astype(np.float32) for w in weights))


def report(trained: Ranker, figures: Sequence[Figure]) -> Counter[str]:
    """Return how many figures are told rightly, given a name, given the right one, and ought to be given one."""
    counts: Counter[str] = Counter()
    for figure in figures:
        chosen = trained.choose(figure.candidates, figure.kind)
        right = {c.entity for c, b, p in zip(figure.candidates, figure.best, figure.passed, strict=True) if b or p}
        right = {"?"} if figure.elsewhere else right
        due = "" not in right
        counts.update(
            figures=1, right=chosen in right, given=bool(chosen), given_right=bool(chosen) and chosen in right
        )
        counts.update(due=due, found=due and chosen in right)
    return counts


def shown(counts: Counter[str]) -> str:
    """Return counts as ratios."""
    return (
        f"{counts['figures']} figures: right {counts['right'] / counts['figures']:.3f}; "
        f"given {counts['given']}, P {counts['given_right'] / counts['given']:.3f}, R {counts['found'] / counts['due']:.3f}"
    )


def labelled(files: Sequence[str]) -> dict[str, list[Figure]]:
    """Return the figures of each split, from the articles of some files."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["text"]].append(row)
    nlp, gazetteer, lexicon = parse.load(Settings().model), load_gazetteer(), load_lexicon()
    found: dict[str, list[Figure]] = defaultdict(list)
    for article in (item for name in files for item in read_inputs(name) if isinstance(item, Article)):
        key = hashlib.sha256(article.text.encode()).hexdigest()[:16]
        wanted = rows.pop(key, ())
        if not wanted:
            continue
        recorder = Recorder()
        with nlp.memory_zone():
            page = lay_out(nlp, article)
            mentions = recognise(page, gazetteer).mentions
            find_figures(page, mentions, lexicon, cast(Ranker, recorder))
        entity_at = {(m.start, m.end): m.entity for m in mentions}
        for row in wanted:
            if seen := recorder.found.get(int(row["start"])):
                found[row["split"]].append(_figure(key, row["about"].split(), *seen, entity_at))
    print(f"{sum(map(len, rows.values()))} labels are of articles that no file holds", file=sys.stderr)
    return found


def _figure(
    article: str, about: list[str], candidates: list[Candidate], kind: str, entity_at: dict[tuple[int, int], str]
) -> Figure:
    """Return a labelled figure; whom no name stands for any more is absent."""
    who = [
        "" if a == "nobody" else entity_at.get((int(a.split("-")[0]), int(a.split("-")[1])), "?") if "-" in a else "?"
        for a in about
    ]
    names = [c.entity for c in candidates]
    best = np.array([n == who[0] for n in names])
    passed = np.array([n in who[1:] and n != who[0] for n in names])
    elsewhere = not best.any() and not passed.any()
    if elsewhere:
        best[0] = True  # the best that can be said
    return Figure(article, kind, candidates, best, passed, elsewhere)


def main(files: Sequence[str], *, write: bool) -> None:
    """Read, cross-validate, fit, write."""
    found = labelled(files)
    figures = found["train"]
    articles = sorted({f.article for f in figures})
    fold = {article: n % FOLDS for n, article in enumerate(np.random.default_rng(0).permutation(articles))}
    counts: Counter[str] = Counter()
    for n in range(FOLDS):
        trained = train([f for f in figures if fold[f.article] != n])
        counts += report(trained, [f for f in figures if fold[f.article] == n])
    print("left out in training:", shown(counts))
    trained = train(figures)
    print("for testing:", shown(report(trained, found["test"])))
    if write:
        folder = models.folder() / WEIGHTS
        folder.mkdir(exist_ok=True)
        arrays = {
            a: getattr(trained, a).astype(np.float16) for a in ("hidden", "bias", "out", "linear", "directions", "mean")
        }
        names = np.array([ord(c) for c in "\n".join(trained.index)], np.uint16)
        np.savez_compressed(folder / "weights.npz", names=names, **arrays)
        models.sign(folder, FILES)


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "--write"], write="--write" in sys.argv)
