"""From a table of tokens to the arrays the encoder reads, which all its heads share.

chunk ─▶ ids (l,), features (l, 6), first (t,): t tokens in l word pieces, [CLS] and [SEP] around
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from pipeline.article.encode.table import TOKEN_SIZES, Chunk, Ints, TokenTable

PAD, UNKNOWN, CLS, SEP = 0, 100, 101, 102
LONGEST = 512  # word pieces the encoder has places for
_PER_TOKEN = 8
_CACHE = 200_000


class Pieces:
    """Cuts tokens into word pieces, each distinct token once.

    >>> from pipeline import models
    >>> pieces = Pieces(models.folder() / "encoder-v1" / "tokenizer.json")
    >>> len(pieces("arrest")), len(pieces("Khardori"))
    (1, 3)
    """

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, tuple[int, ...]] = {}

    def size(self) -> int:
        """Return the number of different pieces."""
        return int(self._tokenizer.get_vocab_size())

    def __call__(self, token: str) -> tuple[int, ...]:
        found = self._known.get(token)
        if found is None:
            if len(self._known) >= _CACHE:
                self._known.clear()
            clean = token[:60].encode("utf-8", "replace").decode("utf-8")
            ids = self._tokenizer.encode(clean, add_special_tokens=False).ids[:_PER_TOKEN]
            found = self._known[token] = tuple(ids) or (UNKNOWN,)
        return found


def chunk_arrays(table: TokenTable, chunk: Chunk, pieces: Pieces) -> tuple[Ints, Ints, Ints]:
    """Return ids (l,), features (l, 6) and the first piece of each token (t,) of one chunk."""
    cut = [pieces(text) for text in table.text[chunk.begin : chunk.end]]
    for longest in (4, 2, 1):
        if sum(map(len, cut)) <= LONGEST - 2:
            break
        cut = [ids[:longest] for ids in cut]
    lengths = np.array([len(ids) for ids in cut], dtype=np.int64)
    first = np.cumsum(lengths) - lengths + 1
    total = int(lengths.sum())
    ids = np.full(total + 2, SEP, dtype=np.int64)
    ids[0] = CLS
    ids[1:-1] = np.fromiter((i for part in cut for i in part), dtype=np.int64, count=total)
    features = np.zeros((total + 2, len(TOKEN_SIZES)), dtype=np.int64)
    features[1:-1] = np.repeat(table.features[chunk.begin : chunk.end], lengths, axis=0)
    return ids, features, first


def pad(arrays: Sequence[Ints], fill: int = 0) -> Ints:
    """Stack arrays of different lengths.

    >>> pad([np.array([1, 2, 3]), np.array([4])]).tolist()
    [[1, 2, 3], [4, 0, 0]]
    """
    longest = max(len(a) for a in arrays)
    out = np.full((len(arrays), longest, *arrays[0].shape[1:]), fill, dtype=np.int64)
    for k, a in enumerate(arrays):
        out[k, : len(a)] = a
    return out
