"""How likely each of several names is the one that is meant: a small network over what is told of each.

A conditional logit (McFadden 1974) whose utilities are a linear term and one hidden layer, over features by name and over
the encoder's vectors: of each name, of the noun that is asked about, and of the verb above it. "Nobody" competes with the
names. Whom a figure is about (`figures/bearers.py`) and who speaks (`claims/antecedents.py`) are told by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipeline.models import load_weights
from pipeline.records import Span

Floats = npt.NDArray[np.float32]
Features = dict[str, float]

FILES = ("weights.npz",)
PAIRED = 16  # leading directions of which every pair, of noun and of name, is a feature


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant; the first of a list is nobody, with the vectors of noun and verb."""

    entity: str
    span: Span  # of the name; of nobody, that of what is asked about
    features: Features
    vector: Floats | None
    verb: Floats | None = None


@dataclass(frozen=True, slots=True)
class Ranker:
    """The trained weights. d is the number of inputs, h that of hidden units, k that of directions of a vector."""

    index: dict[str, int] = field(repr=False)
    mean: Floats = field(repr=False)  # (160,)
    directions: Floats = field(repr=False)  # (160, k)
    hidden: Floats = field(repr=False)  # (d, h)
    bias: Floats = field(repr=False)  # (h,)
    out: Floats = field(repr=False)  # (h,)
    linear: Floats = field(repr=False)  # (d,)

    @classmethod
    def load(cls, folder: Path) -> Ranker:
        """Load the weights of a folder, once they are what SHA256SUMS says.

        Raises:
            ModelError: a file is missing, damaged, or of another version.
        """
        return load_weights(folder, FILES, cls._read)

    @classmethod
    def _read(cls, folder: Path) -> Ranker:
        with np.load(folder / "weights.npz", allow_pickle=False) as stored:
            names = "".join(map(chr, stored["names"])).split("\n")
            arrays = [stored[a].astype(np.float32) for a in ("mean", "directions", "hidden", "bias", "out", "linear")]
        return cls({name: n for n, name in enumerate(names)}, *arrays)

    def shares(self, candidates: Sequence[Candidate]) -> dict[str, float]:
        """Return how likely each entity is meant; "" stands for nobody. Together they are 1."""
        inputs = inputs_of(candidates, self.index, self.mean, self.directions)
        utility = np.tanh(inputs @ self.hidden + self.bias) @ self.out + inputs @ self.linear
        likely = np.exp(utility - utility.max())
        total: dict[str, float] = defaultdict(float)
        for candidate, share in zip(candidates, likely / likely.sum(), strict=True):
            total[candidate.entity] += float(share)
        return total

    def likeliest(self, candidates: Sequence[Candidate]) -> tuple[str, float]:
        """Return who is likeliest meant, nobody before others, and how likely."""
        shares = self.shares(candidates)
        best = max(shares, key=lambda entity: (shares[entity], entity == ""))
        return best, shares[best]


def inputs_of(candidates: Sequence[Candidate], index: dict[str, int], mean: Floats, directions: Floats) -> Floats:
    """Return the inputs of the network, one row a candidate: features, then what their vectors tell.

    Args:
        candidates: nobody first.
        index: column of each feature.
        mean: of the vectors.
        directions: of which the vectors' coordinates are taken.
    """
    k, n = directions.shape[1], len(index)
    inputs = np.zeros((len(candidates), n + 4 * k + PAIRED**2), np.float32)
    for row, candidate in zip(inputs, candidates, strict=True):
        for name, value in candidate.features.items():
            column = index.get(name)
            if column is not None:
                row[column] = value
    zero = np.zeros_like(mean)
    nobody = candidates[0]
    noun = ((zero if nobody.vector is None else nobody.vector) - mean) @ directions
    verb = ((zero if nobody.verb is None else nobody.verb) - mean) @ directions
    inputs[0, n : n + k], inputs[0, n + k : n + 2 * k] = noun, verb
    names = np.array([zero if c.vector is None else c.vector for c in candidates[1:]], np.float32).reshape(
        -1, len(mean)
    )
    along = (names - mean) @ directions
    inputs[1:, n + 2 * k : n + 3 * k], inputs[1:, n + 3 * k : n + 4 * k] = along, noun * along
    inputs[1:, n + 4 * k :] = (noun[None, :PAIRED, None] * along[:, None, :PAIRED]).reshape(-1, PAIRED**2)
    return inputs
