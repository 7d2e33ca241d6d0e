"""How much a text is a factual claim worth checking: a linear model over words, tags and word vectors.

A text becomes four blocks of features, each of unit length: word uni- and bigrams; lemmas, word endings
and shapes; part-of-speech n-grams up to three (all three hashed and weighted by rarity); and the mean of
its word vectors. Logistic regression over them is trained by `training/checkworthy.py`; here is one dot
product. After Hassan et al., "ClaimBuster" (VLDB 2017), who use words, tags and entity types.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from pipeline.errors import ModelError
from pipeline.models import load_weights

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = npt.NDArray[np.float32]
Hashes = npt.NDArray[np.uint64]
Buckets = npt.NDArray[np.int64]

FILES = ("card.json", "weights.npz")
BITS = 16
BUCKETS = 1 << BITS  # a hashed block's width
BLOCKS = ("words", "forms", "tags")
MAX_TOKENS = 120  # of a longer text the beginning is scored

_ATTRIBUTES = ("LOWER", "SHAPE", "LEMMA", "SUFFIX", "TAG", "LIKE_NUM")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio: multiplicative hashing, Knuth 6.4
_SHIFT = np.uint64(64 - BITS)


@dataclass(frozen=True, slots=True)
class Words:
    """What the model reads of a Doc's tokens, white space left out."""

    hashes: Hashes  # (tokens, attributes): spaCy's string hashes, the same on every machine
    vector_rows: Buckets  # (tokens,): row of each token's word vector, -1 for none
    vectors: Floats  # (rows, dimensions)


@dataclass(frozen=True, slots=True)
class Scorer:
    """The trained weights, ready to score."""

    weights: Floats = field(repr=False)  # (3, BUCKETS): log-odds of each hashed feature
    rarity: Floats = field(repr=False)  # (3, BUCKETS): inverse document frequency
    vector: Floats = field(repr=False)  # (dimensions of a word vector,)
    bias: float

    @classmethod
    def load(cls, folder: Path) -> Scorer:
        """Load the weights from a folder with `weights.npz` and `card.json`, once they are what SHA256SUMS says.

        Raises:
            ModelError: a file is missing, damaged, or of another version.
        """
        return load_weights(folder, FILES, cls._read)

    @classmethod
    def _read(cls, folder: Path) -> Scorer:
        bias = float(json.loads((folder / "card.json").read_text(encoding="utf-8"))["bias"])
        with np.load(folder / "weights.npz", allow_pickle=False) as stored:
            weights = stored["weights"].astype(np.float32) * stored["scale"].astype(np.float32)
            rarity, vector = stored["rarity"].astype(np.float32), stored["vector"].astype(np.float32)
        if weights.shape != (len(BLOCKS), BUCKETS) or rarity.shape != weights.shape:
            raise ModelError(f"{folder / 'weights.npz'} holds weights of another shape; train them again")
        return cls(weights, rarity, vector, bias)

    def score(self, words: Words, start: int, end: int) -> float:
        """Return how likely the tokens from start to end state a checkable fact, 0 to 1.

        No token scores 0. Where the pipeline has no vectors of the trained width, words and tags decide alone.
        """
        end = min(end, start + MAX_TOKENS)
        if start >= end:
            return 0.0
        total = self.bias
        for row, buckets in enumerate(hashed(words, start, end)):
            rarity = self.rarity[row, buckets]
            total += float(self.weights[row, buckets] @ rarity) / float(np.sqrt(rarity @ rarity))
        mean = mean_vector(words, start, end)
        if mean.shape == self.vector.shape:
            total += float(self.vector @ mean)
        return float(1 / (1 + np.exp(-total)))


def read_words(doc: Doc) -> Words:
    """Return what the model reads of a Doc."""
    spaces = doc.to_array("IS_SPACE").astype(bool)
    hashes = doc.to_array(list(_ATTRIBUTES))[~spaces]
    hashes[:, 0] = np.where(hashes[:, -1] > 0, hashes[:, 1], hashes[:, 0])  # 7,432 and 8,911 are one word
    vectors = doc.vocab.vectors
    if not vectors.size:
        return Words(hashes, np.full(len(hashes), -1), np.zeros((0, 0), dtype=np.float32))
    rows = [vectors.key2row.get(orth, -1) for orth in doc.to_array("ORTH")[~spaces].tolist()]
    return Words(hashes, np.array(rows, dtype=np.int64), vectors.data)


def hashed(words: Words, start: int, end: int) -> tuple[Buckets, Buckets, Buckets]:
    """Return the buckets of a text's features, for each of BLOCKS."""
    edged = np.zeros((end - start + 2, 5), dtype=np.uint64)  # a zero before and behind marks the ends
    edged[1:-1] = words.hashes[start:end, :5]
    word, shape, lemma, ending, tag = edged.T
    return (
        _buckets(word, _join(word[:-1], word[1:])),
        _buckets(lemma, _join(ending), _join(_join(shape))),
        _buckets(tag, _join(tag[:-1], tag[1:]), _join(tag[:-2], tag[1:-1], tag[2:])),
    )


def mean_vector(words: Words, start: int, end: int) -> Floats:
    """Return the mean of a text's word vectors, scaled to length 1; zeros where no word has one."""
    rows = words.vector_rows[start:end]
    total: Floats = words.vectors[rows[rows >= 0]].sum(axis=0, dtype=np.float32)
    length = np.sqrt(total @ total)
    return np.divide(total, length, dtype=np.float32) if length else total


def _join(*columns: Hashes) -> Hashes:
    """Return one hash for what stands side by side; of a single column, hashes unlike its own."""
    joined = np.zeros_like(columns[0])
    for column in columns:
        joined = (joined ^ column) * _MULTIPLIER
    return joined


def _buckets(*features: Hashes) -> Buckets:
    return np.unique((np.concatenate(features) * _MULTIPLIER) >> _SHIFT).astype(np.int64)
