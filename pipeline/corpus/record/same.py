"""When two claims say the same thing, and when they cannot both hold: a logistic regression behind a row of vetoes.

The weights lie in `models/record-v1/weights.json`, fitted by `training/record/fit.py` to annotated pairs; precision before
recall, because two facts in one statement are the worst there is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline import models
from pipeline.corpus.record.candidates import candidates
from pipeline.corpus.record.features import NAMES, Compared, compare
from pipeline.corpus.record.points import Points
from pipeline.corpus.record.words import FOLDER, WordTable

_AMOUNTS = [NAMES.index(f"amounts_{what}") for what in ("shared", "left")]
_LEFT = [NAMES.index(n) for n in ("amounts_left", "times_left", "contrast", "turned", "tense_differs")]
_OTHERS = NAMES.index("other_speaker")
_ELSE = [NAMES.index(n) for n in ("left_words_less", "names_left_more", "mood_differs", "times_left")]
_NAMED = [NAMES.index("names_shared"), NAMES.index("same_speaker")]
_FEWEST = 3  # telling words that two claims share which contradict each other; one less with a name
_AGREED = (1.0, 0.0)  # what these are where the figures are the same


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over `features.NAMES`."""

    weights: NDArray[np.float32]
    bias: float
    same: float  # from which probability on two claims are one statement
    against: float  # … would be one but for what contradicts

    @classmethod
    def read(cls, folder: Path) -> Weights:
        """Read the weights of a folder."""
        facts = json.loads((folder / "weights.json").read_text(encoding="utf-8"))
        weights = np.array([facts["weights"][name] for name in NAMES], np.float32)
        return cls(weights, facts["bias"], facts["same"], facts["against"])

    def probability(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return how likely each of p pairs, (p, len(NAMES)), says the same, vetoes aside."""
        odds = features @ self.weights + np.float32(self.bias)
        score: NDArray[np.float32] = 1 / (1 + np.exp(-odds))
        return score


@cache
def load_same() -> Weights:
    """Return the weights that come with the program.

    Raises:
        ModelError: a file is missing or damaged.
    """
    return models.load_weights(models.folder() / FOLDER, ("weights.json",), Weights.read)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of claims, their numbers and how likely they belong together."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    score: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """What comparing the claims of a corpus gave."""

    same: Pairs
    apart: Pairs  # alike, but kept apart by a veto
    figure: Pairs  # alike, but for figures that differ
    negation: Pairs  # alike, but that one says it is not so, or the contrary


def find_pairs(points: Points, table: WordTable, weights: Weights) -> Found:
    """Compare the candidates among the claims of a corpus."""
    left, right = candidates(points)
    parts: dict[str, list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]]] = {}
    for some, compared in compare(points, table, left, right):
        for name, chosen, score in judge(compared, weights):
            parts.setdefault(name, []).append((left[some][chosen], right[some][chosen], score[chosen]))
    return Found(*(_joined(parts.get(name, [])) for name in ("same", "apart", "figure", "negation")))


def judge(compared: Compared, weights: Weights) -> Iterator[tuple[str, NDArray[np.bool_], NDArray[np.float32]]]:
    """Yield the name of each kind of pair in `Found`, which of the compared pairs are of it, and their scores."""
    score, vetoed = weights.probability(compared.features), compared.vetoed
    yield "same", ~vetoed & ((score >= weights.same) | compared.shortened), score
    yield "apart", vetoed & (score >= weights.same / 2), score
    agreed = compared.features.copy()
    agreed[:, _AMOUNTS] = np.where(compared.amounts[:, None], _AGREED, agreed[:, _AMOUNTS])
    agreed[:, _LEFT] = np.where(
        compared.negated[:, None], 0.0, agreed[:, _LEFT]
    )  # a denial leaves out how many, and when
    agreed[:, _OTHERS] = 0.0  # whoever contradicts is somebody else
    but_for = weights.probability(agreed)
    others = compared.times | compared.apart | compared.swapped | compared.others | compared.asked
    close = (but_for >= weights.against) & ~others
    named = compared.features[:, _NAMED].sum(axis=1) > 0
    close &= compared.matched >= np.where(named, _FEWEST - 1, _FEWEST)
    against = (compared.negated ^ compared.contrary) & compared.verbs
    else_equal = ~(compared.features[:, _ELSE] > 0).any(axis=1)
    figure = compared.amounts & ~compared.negated & ~compared.contrary & else_equal & compared.timed
    yield "figure", close & figure, but_for
    yield "negation", close & against & ~compared.amounts, but_for


def _joined(parts: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]]) -> Pairs:
    if not parts:
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    left, right, score = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Pairs(left, right, score)
