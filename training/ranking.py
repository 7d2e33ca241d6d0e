"""Train a ranker (`pipeline/article/ranker.py`) on cases of names that compete: Adam with dropout, numpy alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pipeline import models
from pipeline.article.ranker import FILES, Candidate, Ranker, inputs_of

SEEN = 20  # candidates that a feature must tell something of
DIRECTIONS = 32  # of the vectors' coordinates, those that differ most
HIDDEN = 32
SEEDS = 3  # networks whose utilities are averaged: one of three times the width in the end
EPOCHS, BATCH, RATE, DECAY = 14, 64, 0.004, 0.02
DROPPED_INPUTS, DROPPED_UNITS = 0.15, 0.3
FOLDS = 4
BEST = 0.7  # of the weight of a case goes to the best answer, where others would be passed


@dataclass
class Case:
    """What is asked about: its article and kind, who may be meant, and which of these are the best answer, or would be passed."""

    article: str
    kind: str
    candidates: list[Candidate]
    best: np.ndarray[Any, Any]
    passed: np.ndarray[Any, Any]
    elsewhere: bool  # who is meant is not among the candidates

    @classmethod
    def of(cls, article: str, kind: str, candidates: list[Candidate], who: Sequence[str]) -> Case:
        """Return a case of entities that are right: the best answer first, then what would be passed; "" is nobody, "?" nobody's entity."""
        names = [c.entity for c in candidates]
        best = np.array([n == who[0] for n in names])
        passed = np.array([n in who[1:] and n != who[0] for n in names])
        elsewhere = not best.any() and not passed.any()
        if elsewhere:
            best[0] = True  # the best that can be said
        return cls(article, kind, candidates, best, passed, elsewhere)

    @property
    def right(self) -> set[str]:
        """Return the entities of which each is right."""
        if self.elsewhere:
            return {"?"}
        return {c.entity for c, b, p in zip(self.candidates, self.best, self.passed, strict=True) if b or p}


class Network:
    """A linear term and one hidden layer over the inputs of candidates, fitted by Adam with dropout."""

    def __init__(self, cases: Sequence[Case], index: dict[str, int], mean: Any, directions: Any, seed: int) -> None:
        inputs = [inputs_of(f.candidates, index, mean, directions) for f in cases]
        self.inputs = np.vstack(inputs)
        self.scale = np.maximum(self.inputs.std(0), 0.1)
        self.inputs /= self.scale
        self.ends = np.cumsum([0, *map(len, inputs)])
        self.cases, self.chance = cases, np.random.default_rng(seed)
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
            order, rate = self.chance.permutation(len(self.cases)), RATE * (1 - epoch / EPOCHS) + 1e-4
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
            size = len(self.cases[i].candidates)
            wrong[at : at + size] = _wrong(utility[at : at + size], self.cases[i])
            at += size
        wrong /= len(batch)
        back = np.outer(wrong, out) * kept * (1 - units * units)
        return [inputs.T @ back, back.sum(0), (units * kept).T @ wrong, inputs.T @ wrong]


def _wrong(utility: Any, case: Case) -> Any:
    """Return the gradient of the loss of one case in its candidates' utilities."""
    likely = np.exp(utility - utility.max())
    likely /= likely.sum()
    share = 1.0 if not case.passed.any() else BEST if case.best.any() else 0.0
    target = np.zeros(len(likely))
    for weight, right in ((share, case.best), (1 - share, case.passed)):
        if weight:
            target += weight * likely * right / (likely[right].sum() + 1e-9)
    return likely - target


def train(cases: Sequence[Case], coordinates: int = DIRECTIONS) -> Ranker:
    """Return a ranker fitted on cases."""
    told = Counter(name for f in cases for c in f.candidates for name, value in c.features.items() if value)
    index = {name: n for n, name in enumerate(sorted(name for name, times in told.items() if times >= SEEN))}
    vectors = np.array([c.vector for f in cases for c in f.candidates if c.vector is not None], np.float32)
    mean = vectors.mean(0)
    _, spread, axes = np.linalg.svd(vectors - mean, full_matrices=False)
    directions = (axes[:coordinates].T / (spread[:coordinates] / np.sqrt(len(vectors)))).astype(np.float32)
    fits = [Network(cases, index, mean, directions, seed).fit() for seed in range(SEEDS)]
    hidden, bias, out, linear = zip(*fits, strict=True)
    weights = np.hstack(hidden), np.hstack(bias), np.hstack(out) / SEEDS, sum(linear) / SEEDS
    return Ranker(index, mean, directions, *(w.astype(np.float16).astype(np.float32) for w in weights))


def left_out(cases: Sequence[Case], coordinates: int = DIRECTIONS) -> Iterator[tuple[Ranker, list[Case]]]:
    """Yield rankers with the cases of articles that they were not fitted on, together all."""
    articles = sorted({c.article for c in cases})
    fold = {article: n % FOLDS for n, article in enumerate(np.random.default_rng(0).permutation(articles))}
    for n in range(FOLDS):
        yield train([c for c in cases if fold[c.article] != n], coordinates), [c for c in cases if fold[c.article] == n]


def write(trained: Ranker, folder: Path) -> None:
    """Write weights, halves of floats, and sign them."""
    folder.mkdir(exist_ok=True)
    kept = ("hidden", "bias", "out", "linear", "directions", "mean")
    names = np.array([ord(c) for c in "\n".join(trained.index)], np.uint16)
    arrays = {a: getattr(trained, a).astype(np.float16) for a in kept}
    np.savez_compressed(folder / FILES[0], names=names, **arrays)
    models.sign(folder, FILES)
