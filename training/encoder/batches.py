"""Group examples of like length into batches, and run the network over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from pipeline.article.attribute.pairs import pair_features
from pipeline.article.encode.pieces import pad
from pipeline.article.encode.table import TAGS, Ints
from training.encoder.data import Example, Pair
from training.encoder.network import Network

MASK = 103
PROPER = (TAGS.index("NNP"), TAGS.index("NNPS"))


def batches(items: Sequence[Example], pieces: int, rng: np.random.Generator | None = None) -> Iterator[list[Example]]:
    """Yield batches of at most `pieces` padded word pieces; with a generator in random order."""
    noise = rng.normal(0, 12, len(items)) if rng is not None else np.zeros(len(items))
    order = np.argsort([len(e.ids) + n for e, n in zip(items, noise, strict=True)], kind="stable")
    groups: list[list[Example]] = [[]]
    longest = 0
    for k in order:
        item = items[k]
        longest = max(longest, len(item.ids))
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
            longest = len(item.ids)
        groups[-1].append(item)
    for k in rng.permutation(len(groups)) if rng is not None else range(len(groups)):
        yield groups[k]


def encode(net: Network, batch: Sequence[Example], rng: np.random.Generator | None = None) -> tuple[Tensor, ...]:
    """Run the encoder over a batch; with a generator some proper names are masked."""
    ids = pad([e.ids for e in batch])
    features = pad([e.features for e in batch])
    if rng is not None:
        proper = np.isin(features[:, :, 3], PROPER)
        ids[(rng.random(ids.shape) < 0.12) & proper] = MASK
        ids[(rng.random(ids.shape) < 0.015) & (ids > MASK)] = MASK
    first = pad([e.first for e in batch])
    result: tuple[Tensor, ...] = net.encoder(*map(torch.from_numpy, (ids, features, first)))
    return tuple(t.float() for t in result)


def false_cues(batch: Sequence[Example], cue_logits: Tensor, most: int = 2) -> list[list[Pair]]:
    """Return tokens that look like cues to the network and are none, as pairs without an answer."""
    likely = 1 - cue_logits.detach().softmax(-1)[:, :, 0].numpy()
    out = []
    for k, e in enumerate(batch):
        own = e.chunk.own - e.chunk.begin
        score = np.where(e.cue == 0, likely[k, : len(e.cue)], 0.0)
        score[:own] = 0.0
        best = [int(t) for t in np.argsort(-score)[:most] if score[t] > 0.12]
        table, a, b = e.document.table, e.chunk.begin, e.chunk.end
        out.append([Pair((t, t + 1), pair_features(table, a, b, (a + t, a + t + 1)), _nothing(e)) for t in best])
    return out


def _nothing(e: Example) -> Ints:
    return np.full(len(e.cue), -100, dtype=np.int64)


def run_pairs(
    net: Network, vectors: Tensor, lengths: Sequence[int], pairs: Sequence[tuple[int, Pair]]
) -> tuple[Tensor, Tensor]:
    """Run the pair head over (row of the batch, pair): logits (m, t, 5) and valid (m,)."""
    m, t = len(pairs), vectors.shape[1]
    where = torch.tensor([k for k, _ in pairs])
    cue = np.zeros((m, t), dtype=np.float32)
    mask = np.zeros((m, t), dtype=np.float32)
    for j, (k, pair) in enumerate(pairs):
        a, b = pair.cue
        cue[j, a:b] = 1 / (b - a)
        mask[j, : lengths[k]] = 1
    features = np.zeros((m, t, pairs[0][1].features.shape[1]), dtype=np.int64)
    for j, (_, pair) in enumerate(pairs):
        features[j, : len(pair.features)] = pair.features
    logits, valid = net.pairs(vectors[where], *map(torch.from_numpy, (cue, features, mask)))
    return logits.float(), valid.float()
