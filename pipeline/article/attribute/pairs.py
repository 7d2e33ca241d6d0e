"""How the tokens of a chunk stand to one cue: what the pair head sees beside the encoder's vectors."""

from __future__ import annotations

import numpy as np

from pipeline.article.encode.table import DEPS, Ints, TokenTable
from pipeline.records import Span

CLIMB = 4  # ancestors of a cue whose branches are told apart
_DISTANCES = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 60, 90)
PAIR_SIZES = (2 * len(_DISTANCES) + 3, CLIMB * (len(DEPS) + 1) + 1, 35, 9)  # distance, branch, place, quotation


def pair_features(table: TokenTable, begin: int, end: int, cue: Span) -> Ints:
    """Describe how rows `begin` to `end` stand to a cue: (end - begin, 4), columns as in PAIR_SIZES.

    Args:
        table: the document's tokens.
        begin, end: rows of the chunk.
        cue: rows of the cue, inside the chunk, end exclusive.
    """
    a, b = cue
    rows = np.arange(begin, end)
    gap = np.where(rows < a, a - rows, np.where(rows >= b, rows - b + 1, 0))
    bucket = np.searchsorted(np.array(_DISTANCES), gap, side="left") + 1
    distance = np.where(rows < a, bucket, np.where(rows >= b, bucket + len(_DISTANCES) + 1, 0))
    anchor = next((k for k in range(a, b) if not a <= table.head[k] < b or table.head[k] == k), a)
    sentence = np.clip(table.sentence[begin:end] - table.sentence[anchor], -3, 3) + 3
    paragraph = np.clip(table.paragraph[begin:end] - table.paragraph[anchor], -2, 2) + 2
    number = table.quotation[begin:end]
    ordinal = np.clip(number - table.opened[anchor], -4, 2) + 5
    quoted = np.where(number < 0, 0, ordinal)
    if table.quotation[anchor] >= 0:
        quoted = np.where(number == table.quotation[anchor], 8, quoted)
    return np.stack([distance, _branches(table, begin, end, anchor), sentence * 5 + paragraph, quoted], axis=1)


def _branches(table: TokenTable, begin: int, end: int, anchor: int) -> Ints:
    """Tell by which branch of the cue's ancestors each token hangs: (end - begin,), 0 for another sentence."""
    out = np.zeros(end - begin, dtype=np.int64)
    node, below = anchor, -1
    width = len(DEPS) + 1
    for climb in range(CLIMB):
        low, high = max(int(table.left[node]), begin), min(int(table.right[node]) + 1, end)
        for child in range(low, high):
            if table.head[child] == node and child not in (node, below):
                a, b = max(int(table.left[child]), begin), min(int(table.right[child]) + 1, end)
                part = out[a - begin : b - begin]
                part[part == 0] = climb * width + 2 + int(table.dep[child])
        if begin <= node < end and out[node - begin] == 0:
            out[node - begin] = climb * width + 1
        if table.head[node] == node:
            break
        node, below = int(table.head[node]), node
    return np.minimum(out, PAIR_SIZES[1] - 1)
