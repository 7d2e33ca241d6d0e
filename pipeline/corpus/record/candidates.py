"""Which pairs of claims are compared at all: those that share two of the words that tell most of them, never all pairs.

Words that mean much the same are one here, by their class in the word table; a figure is a word too. Of the claims that
share two such words each meets the few next to it in time, so that a matter everybody speaks of costs no more than
another.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.record.features import AMOUNTS, WIDTH
from pipeline.corpus.record.points import Points

TELLING = 6  # words of a claim by which it is found
WINDOW = 16  # claims behind it in time that a claim meets under one pair of words
_FIGURE = 6.0  # how much a figure tells
_RARE = 9.0  # weight of two words together that too few claims share for it to be chance
_PLAUSIBLE = 0.35  # of what a claim says, by weight, that is in the other word for word or nearly so
_MOST_WAITING = 8_000_000  # pairs, before those that come again are left out
_ROWS = 65_536  # claims, or pairs, at once
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # to number figures: Fibonacci hashing


def candidates(points: Points) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs to compare, each once, as two arrays of numbers of claims, the first below the second."""
    keys, claims = _keys(points)
    order = np.lexsort((claims, points.day[claims], keys))
    keys, claims = keys[order], claims[order]
    found, waiting = np.zeros(0, np.int64), list[NDArray[np.int64]]()
    for shift in range(1, WINDOW + 1):
        meet = keys[shift:] == keys[:-shift]
        if not meet.any():
            break
        a, b = claims[:-shift][meet], claims[shift:][meet]
        waiting.append(np.minimum(a, b) * len(points) + np.maximum(a, b))
        if sum(map(len, waiting)) > _MOST_WAITING:
            found, waiting = np.unique(np.concatenate([found, *waiting])), []
    found = np.unique(np.concatenate([found, *waiting]))
    found = found[_plausible(points, found // len(points), found % len(points))]
    return found // len(points), found % len(points)


def _plausible(points: Points, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which pairs share enough of their words to be looked at closely; the shorter claim decides."""
    kept = [np.zeros(0, np.bool_)]
    for begin in range(0, len(left), _ROWS):
        i, j = left[begin : begin + _ROWS], right[begin : begin + _ROWS]
        a, b = points.words.padded(i, WIDTH, 0), points.words.padded(j, WIDTH, 0)
        classes_a, classes_b = points.classes[a], points.classes[b]
        met = (classes_a[:, :, None] == classes_b[:, None, :]) & (a > 0)[:, :, None] & (b > 0)[:, None, :]
        weights_a, weights_b = points.weights[a], points.weights[b]
        share_a = (weights_a * met.any(2)).sum(1) / np.maximum(weights_a.sum(1), 1e-6)
        share_b = (weights_b * met.any(1)).sum(1) / np.maximum(weights_b.sum(1), 1e-6)
        kept.append(np.maximum(share_a, share_b) >= _PLAUSIBLE)
    return np.concatenate(kept)


def _keys(points: Points) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return keys, and which claim each is of: one for each two of its telling words."""
    keys, claims = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    for begin in range(0, len(points), _ROWS):
        rows = np.arange(begin, min(begin + _ROWS, len(points)))
        telling, weights = _telling(points, rows)
        for i, j in combinations(range(TELLING), 2):
            a, b = np.minimum(telling[:, i], telling[:, j]), np.maximum(telling[:, i], telling[:, j])
            two = (a > 0) & (a != b) & ((weights[:, i] + weights[:, j] >= _RARE) | (j == 1))
            keys.append((a[two] << np.uint64(32)) | b[two])
            claims.append(rows[two])
    return np.concatenate(keys), np.concatenate(claims)


def _telling(points: Points, rows: NDArray[np.int64]) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    """Return the numbers of each claim's most telling words and figures, (rows, TELLING), the best first, and what
    they weigh; 0 is none."""
    words = points.words.padded(rows, WIDTH, 0)
    weights = np.concatenate([points.weights[words], np.full((len(rows), AMOUNTS), _FIGURE, np.float32)], axis=1)
    numbers = np.concatenate([points.classes[words].astype(np.uint64) + np.uint64(1), _figures(points, rows)], axis=1)
    present = np.concatenate([words > 0, numbers[:, WIDTH:] > 0], axis=1)
    weights[~present], numbers[~present] = 0.0, 0
    best = np.argsort(-weights, axis=1, kind="stable")[:, :TELLING]  # of equal weights the first in the claim
    return np.take_along_axis(numbers, best, axis=1), np.take_along_axis(weights, best, axis=1)


def _figures(points: Points, rows: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return a number of 31 bits and more for each amount, by its bound and unit; 0 is none."""
    low, high = (flat.padded(rows, AMOUNTS, float("nan")) for flat in (points.low, points.high))
    unit = points.unit.padded(rows, AMOUNTS, -1)
    bound = np.where(np.isnan(low), high, low).astype(np.float32)
    with np.errstate(over="ignore"):
        mixed = (bound.view(np.uint32).astype(np.uint64) + np.uint64(31) * (unit + 1).astype(np.uint64)) * _SPREAD
    number = (mixed >> np.uint64(33)) | np.uint64(1 << 31)
    number[unit < 0] = 0
    return number
