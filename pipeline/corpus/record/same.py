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
from pipeline.corpus.record.candidates import meetings, plausible
from pipeline.corpus.record.features import NAMES, Compared, compare
from pipeline.corpus.record.former import KINDS, Former, Found, Pairs, digests
from pipeline.corpus.record.points import Points
from pipeline.corpus.record.words import FOLDER, WordTable

_AMOUNTS = [NAMES.index(f"amounts_{what}") for what in ("shared", "left")]
_LEFT = [NAMES.index(n) for n in ("amounts_left", "times_left", "contrast", "turned", "tense_differs")]
_OTHERS = NAMES.index("other_speaker")
_ELSE = [NAMES.index(n) for n in ("left_words_less", "names_left_more", "mood_differs", "times_left")]
_NAMED = [NAMES.index("names_shared"), NAMES.index("same_speaker")]
_VERB, _SAME_VERB = NAMES.index("verb"), 0.5  # how much of what is done in one is done in the other, if it is denied
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
        odds = (features * self.weights).sum(axis=1) + np.float32(self.bias)  # `@` adds up a row by where it stands
        score: NDArray[np.float32] = 1 / (1 + np.exp(-odds))
        return score


@cache
def load_same() -> Weights:
    """Return the weights that come with the program.

    Raises:
        ModelError: a file is missing or damaged.
    """
    return models.load_weights(models.folder() / FOLDER, ("weights.json",), Weights.read)


def find_pairs(points: Points, table: WordTable, weights: Weights, former: Former | None = None) -> Former:
    """Compare the claims of a corpus, those pairs aside that were compared before.

    Args:
        points: the claims.
        table: the word table.
        weights: when two claims are one.
        former: what an earlier run compared, by the same table and weights.
    """
    claims, (left, right) = digests(points), meetings(points)
    known, found = former.known(claims, left, right) if former else (np.zeros(len(left), np.bool_), None)
    parts = [(kind, getattr(found, kind)) for kind in KINDS] if found else []
    new = np.flatnonzero(~known)
    new = new[plausible(points, left[new], right[new])]
    for some, compared in compare(points, table, left[new], right[new]):
        for kind, chosen, score in judge(compared, weights):
            pairs = new[some[chosen]]
            parts.append((kind, Pairs(left[pairs], right[pairs], score[chosen])))
    return Former(claims, left, right, Found.of(parts))


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
    others = compared.times | compared.apart | compared.swapped | compared.others | compared.unlike | compared.asked
    close = (but_for >= weights.against) & ~others
    named = compared.features[:, _NAMED].sum(axis=1) > 0
    close &= compared.matched >= np.where(named, _FEWEST - 1, _FEWEST)
    against = (compared.negated ^ compared.contrary) & compared.verbs
    against &= compared.contrary | (compared.features[:, _VERB] >= _SAME_VERB)
    else_equal = ~(compared.features[:, _ELSE] > 0).any(axis=1)
    against &= (compared.contrary | compared.implied) & ~compared.moody
    figure = compared.amounts & ~compared.negated & ~compared.contrary & else_equal & compared.timed
    figure &= ~compared.moody & ~compared.updated
    yield "figure", close & figure, but_for
    yield "negation", close & against & ~compared.amounts, but_for
