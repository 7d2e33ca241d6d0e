"""How much a text is a factual claim worth checking: a linear model over words, tags and word vectors.

A text becomes four blocks of features, each of unit length: word uni- and bigrams, word endings and
beginnings, part-of-speech n-grams up to three (all three hashed and weighted by rarity), and the mean of
its word vectors. Logistic regression over them is trained by `training/checkworthy.py`; here is one dot
product. After Hassan et al., "ClaimBuster" (VLDB 2017), who use words, tags and entity types.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from pipeline.errors import ModelError

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

Floats = npt.NDArray[np.float32]

BUCKETS = 1 << 16  # a hashed block's width
BLOCKS = ("words", "affixes", "tags")
MAX_TOKENS = 120  # of a longer text the beginning is scored


@dataclass(frozen=True, slots=True)
class Scorer:
    """The trained weights, ready to score."""

    weights: Floats  # (3, BUCKETS): log-odds of each hashed feature
    rarity: Floats  # (3, BUCKETS): inverse document frequency
    vector: Floats  # (dimensions of a word vector,)
    bias: float

    @classmethod
    def load(cls, folder: Path) -> Scorer:
        """Load the weights from a folder with `weights.npz` and `card.json`.

        Raises:
            ModelError: a file is missing or damaged.
        """
        try:
            bias = float(json.loads((folder / "card.json").read_text(encoding="utf-8"))["bias"])
            with np.load(folder / "weights.npz", allow_pickle=False) as stored:
                weights = stored["weights"].astype(np.float32) * stored["scale"].astype(np.float32)
                rarity, vector = stored["rarity"].astype(np.float32), stored["vector"].astype(np.float32)
        except (OSError, KeyError, ValueError, TypeError) as error:
            raise ModelError(f"cannot read the weights in {folder}: {error}") from error
        if weights.shape != (len(BLOCKS), BUCKETS) or rarity.shape != weights.shape:
            raise ModelError(f"{folder / 'weights.npz'} holds weights of another shape; train them again")
        return cls(weights, rarity, vector, bias)

    def score(self, span: DocSpan) -> float:
        """Return how likely a stretch of a Doc states a checkable fact, 0 to 1.

        Empty or blank: 0. A Doc whose pipeline has no word vectors is scored by words and tags alone.
        """
        span = span[:MAX_TOKENS]
        blocks = hashed(span)
        if not blocks[0]:
            return 0.0
        total = self.bias
        for row, buckets in enumerate(blocks):
            rarity = self.rarity[row, buckets]
            total += float(self.weights[row, buckets] @ rarity / np.linalg.norm(rarity))
        mean = mean_vector(span)
        if mean.shape == self.vector.shape:
            total += float(self.vector @ mean)
        return float(1 / (1 + np.exp(-total)))


def hashed(span: DocSpan) -> list[list[int]]:
    """Return the buckets of a text's features, one sorted list for each of BLOCKS."""
    tokens = [t for t in span if not t.is_space]
    if not tokens:
        return [[] for _ in BLOCKS]
    # a number is known by its shape: 7,432 and 8,911 are one word
    words = ["<", *(t.shape_ if t.lower_[0].isdigit() else t.lower_ for t in tokens), ">"]
    tags = ["<", *(t.tag_ for t in tokens), ">"]
    features: tuple[Sequence[str], ...] = (
        words + _ngrams(words, 2),
        [w[:4] for w in words] + ["-" + w[-3:] for w in words],
        tags + _ngrams(tags, 2) + _ngrams(tags, 3),
    )
    return [sorted({zlib.crc32(f.encode("utf-8", "surrogatepass")) % BUCKETS for f in block}) for block in features]


def mean_vector(span: DocSpan) -> Floats:
    """Return the mean of a text's word vectors, scaled to length 1."""
    mean: Any = np.asarray(span.vector, dtype=np.float32)
    length = float(np.linalg.norm(mean))
    return mean / length if length else mean


def _ngrams(items: Sequence[str], n: int) -> list[str]:
    """
    >>> _ngrams(["a", "b", "c"], 2)
    ['a b', 'b c']
    """
    return [" ".join(items[i : i + n]) for i in range(len(items) - n + 1)]
