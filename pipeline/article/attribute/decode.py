"""From the model's numbers to spans: which tokens are cues, and the best source and content of a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.article.encode.table import TokenTable
from pipeline.records import Span

Floats = NDArray[np.float32]

OVERLAP, WEAKEST = 3, 4  # where these stand in the evidence

_NEVER = -1e9
# labels of the pair head: 0 O, 1 source B, 2 source I, 3 content B, 4 content I; I only after its own B or I
_MOVES = np.zeros((5, 5), dtype=np.float32)
_MOVES[[0, 3, 4], 2] = _NEVER
_MOVES[[0, 1, 2], 4] = _NEVER
_START = _MOVES[0]


@dataclass(frozen=True, slots=True)
class Found:
    """Source and content of one cue, as tokens of a chunk, and how sure they are."""

    source: Span | None
    content: tuple[Span, ...]
    source_sure: float  # probability that this source, or none, is right
    overlap: float  # expected F1 of the content's tokens
    weakest: float  # probability of its least likely token


@dataclass(frozen=True, slots=True)
class Decoded:
    """One attribution as rows of a token table, and what speaks for it."""

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    evidence: Floats  # (12,)

    @classmethod
    def placed(cls, cue: Span, found: Found, seen: Floats, begin: int) -> Decoded:
        """Move tokens of a chunk to rows of the document."""

        def move(span: Span) -> Span:
            return span[0] + begin, span[1] + begin

        return cls(move(cue), move(found.source) if found.source else None, tuple(map(move, found.content)), seen)


def log_softmax(logits: Floats) -> Floats:
    """Return log probabilities over the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


def cue_spans(logits: Floats, threshold: float) -> list[tuple[Span, float]]:
    """Return runs of tokens that may be a cue, and how likely each is.

    Args:
        logits: (t, 3), labels O, B, I.
        threshold: least probability of a token to count.

    >>> cue_spans(np.array([[9, 0, 0], [0, 9, 0], [0, 0, 9], [0, 9, 0]], dtype=np.float32), 0.5)[0][0]
    (1, 3)
    """
    p = np.exp(log_softmax(logits))
    is_cue, begins = 1 - p[:, 0], p[:, 1]
    out: list[tuple[Span, float]] = []
    for t in np.flatnonzero(is_cue >= threshold).tolist():
        score = float(is_cue[t])
        if out and out[-1][0][1] == t and begins[t] <= 0.5:
            (a, _), best = out[-1]
            out[-1] = (a, t + 1), max(best, score)
        else:
            out.append(((t, t + 1), score))
    return out


def viterbi(scores: Sequence[Floats]) -> list[NDArray[np.int64]]:
    """Return the best well-formed labels of several sequences: (t,) each.

    Args:
        scores: (t, 5) each, log probabilities of the pair labels.

    >>> viterbi([np.log(np.array([[.1, .8, .05, .03, .02], [.1, .1, .1, .2, .5]], dtype=np.float32))])[0].tolist()
    [1, 3]
    """
    likely: list[NDArray[np.int64]] = [s.argmax(1) for s in scores]
    # what is well-formed as it stands needs no search
    broken = [k for k, labels in enumerate(likely) if _MOVES[np.append(0, labels[:-1]), labels].any()]
    if broken:
        padded = np.full((len(broken), max(len(likely[k]) for k in broken), len(_MOVES)), _NEVER, dtype=np.float32)
        padded[:, :, 0] = 0
        for row, k in enumerate(broken):
            padded[row, : len(scores[k])] = scores[k]
        for k, labels in zip(broken, _search(padded), strict=True):
            likely[k] = labels[: len(likely[k])]
    return likely


def _search(scores: Floats) -> NDArray[np.int64]:
    """Return the best well-formed labels of sequences (m, t, 5), padded so that O is free and the rest are barred."""
    m, n, _ = scores.shape
    back = np.zeros((n, m, 5), dtype=np.int64)
    best = scores[:, 0] + _START
    for t in range(1, n):
        reach = best[:, :, None] + _MOVES
        back[t] = reach.argmax(1)
        best = reach.max(1) + scores[:, t]
    out = np.zeros((m, n), dtype=np.int64)
    out[:, -1] = best.argmax(1)
    rows = np.arange(m)
    for t in range(n - 1, 0, -1):
        out[:, t - 1] = back[t, rows, out[:, t]]
    return out


def label_spans(labels: NDArray[np.int64], begin: int) -> list[Span]:
    """Return the runs that carry label `begin` (B) and `begin + 1` (I).

    >>> label_spans(np.array([3, 4, 0, 3, 3, 4]), 3)
    [(0, 2), (3, 4), (4, 6)]
    """
    out: list[Span] = []
    for t in np.flatnonzero((labels == begin) | (labels == begin + 1)).tolist():
        if labels[t] == begin + 1 and out and out[-1][1] == t:
            out[-1] = (out[-1][0], t + 1)
        else:
            out.append((t, t + 1))
    return out


def source_and_content(scores: Floats, labels: NDArray[np.int64]) -> Found:
    """Return the source and the pieces of content of one cue.

    Args:
        scores: (t, 5) log probabilities of the pair labels for that cue.
        labels: (t,) the best of them.
    """
    p = np.exp(scores)
    as_source, as_content = p[:, 1] + p[:, 2], p[:, 3] + p[:, 4]
    sources = label_spans(labels, 1)
    source = max(sources, key=lambda s: float(as_source[s[0] : s[1]].max()), default=None)
    content = label_spans(labels, 3)
    if source is None:
        sure = float(1 - as_source.max())
    else:
        others = np.concatenate([as_source[: source[0]], as_source[source[1] :], np.zeros(1, dtype=np.float32)])
        sure = float(as_source[source[0] : source[1]].max() * (1 - others.max()))
    inside = np.concatenate([as_content[a:b] for a, b in content]) if content else np.zeros(1, dtype=np.float32)
    outside = as_content.sum() - inside.sum()
    overlap = 2 * float(inside.sum()) / float(len(inside) + inside.sum() + outside)
    return Found(source, tuple(content), sure, overlap, float(inside.min()))


def evidence(cue: Span, likely: float, valid: float, found: Found, table: TokenTable, begin: int) -> Floats:
    """Return what speaks for an attribution, as the 12 inputs of its confidence.

    Args:
        cue: tokens of the cue in the chunk.
        likely: probability that the cue is one, in the tagger's opinion.
        valid: the pair head's opinion, a logit.
        found: source and content, tokens in the chunk.
        table: the document's tokens.
        begin: row at which the chunk begins.
    """
    first = found.content[0]
    length = sum(b - a for a, b in found.content)
    near = min(min(abs(a - cue[1]), abs(cue[0] - b)) for a, b in found.content)
    quoted = table.quotation[begin + first[0]] >= 0
    same = table.sentence[begin + cue[0]] == table.sentence[begin + first[0]]
    pieces = len(found.content)
    return np.array(
        [
            _logit(likely),
            max(-6.0, min(6.0, valid)),
            _logit(found.source_sure),
            _logit(found.overlap),
            _logit(found.weakest),
            float(found.source is None),
            float(quoted),
            float(table.features[begin + first[0], 1] == 1),
            float(not same),
            float(pieces > 1),
            float(np.log1p(near)),
            float(np.log1p(length)),
        ],
        dtype=np.float32,
    )


def _logit(p: float) -> float:
    p = min(max(p, 0.0025), 0.9975)
    return float(np.log(p / (1 - p)))
