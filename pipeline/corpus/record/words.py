"""How rare words are and what they mean: the table of `models/record-v1`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline import models

FOLDER = "record-v1"
FILES = ("words.tsv", "vectors.npy", "classes.npy", "related.toml")
CONTRARY, APART = 1, 2  # how two words do not go together; 0 they may
_LEAST = 1.0  # the smallest weight there is
_WITH_PARTICLE = 5.0  # weight of "call_off": how many sentences hold it was not counted


@dataclass(frozen=True, slots=True)
class WordTable:
    """What is known of n lemmas of news.

    Attributes:
        places: lemma → its row.
        weights: (n,) how much a lemma tells: the logarithm of how rarely a sentence holds it, less one.
        vectors: (n, 64) unit vectors of what they mean.
        classes: (n,) number of the group of words that mean much the same.
        opposed: lemma → its row and column in `opposition`; others have 0.
        opposition: (m, m) CONTRARY or APART where two words do not go together.
    """

    places: dict[str, int]
    weights: NDArray[np.float32]
    vectors: NDArray[np.float32]
    classes: NDArray[np.int32]
    opposed: dict[str, int]
    opposition: NDArray[np.int8]

    @classmethod
    def read(cls, folder: Path) -> WordTable:
        """Read the table of a folder."""
        head, *lines = (folder / "words.tsv").read_text(encoding="utf-8").splitlines()
        sentences = int(head.partition("\t")[0])
        held, words = zip(*(line.split("\t") for line in lines), strict=True)
        weights = np.maximum(np.log(sentences / np.array(held, np.float32)) - 1.0, _LEAST)
        vectors = np.load(folder / "vectors.npy", allow_pickle=False).astype(np.float32) / 127
        weights[["_" in w for w in words]] = _WITH_PARTICLE
        classes = np.load(folder / "classes.npy", allow_pickle=False).astype(np.int32)
        opposed, opposition = _read_opposites(folder / "related.toml")
        return cls({w: i for i, w in enumerate(words)}, weights, vectors, classes, opposed, opposition)


@cache
def load_words() -> WordTable:
    """Return the table that comes with the program.

    Raises:
        ModelError: a file is missing or damaged.
    """
    return models.load_weights(models.folder() / FOLDER, FILES, WordTable.read)


def _read_opposites(path: Path) -> tuple[dict[str, int], NDArray[np.int8]]:
    listed = models.read_toml(path)
    pairs = [(kind, a, b) for kind, name in ((APART, "apart"), (CONTRARY, "contrary")) for a, b in _pairs(listed[name])]
    places: dict[str, int] = {}
    for _, a, b in pairs:
        for word in (a, b):
            places.setdefault(word, len(places) + 1)
    table = np.zeros((len(places) + 1, len(places) + 1), np.int8)
    for kind, a, b in pairs:
        table[places[a], places[b]] = table[places[b], places[a]] = kind
    return places, table


def _pairs(lines: Iterable[str]) -> Iterable[tuple[str, str]]:
    for line in lines:
        left, _, right = line.partition("|")
        yield from ((a, b) for a in left.split() for b in right.split())
