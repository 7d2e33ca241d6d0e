"""Which pairs of claims are compared at all: those that share words which, together, few claims share by chance.

Words that mean much the same are one here, by their class in the word table; a figure is a word too. Two words are
enough if together they are rare enough for the number of claims there are, else a third is asked for: so the claims that
meet by chance stay few, however many claims there are. Of the claims that share such words each meets the few next to it
in time, so that a matter everybody speaks of costs no more than another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import log

import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.record.facts import AMOUNTS
from pipeline.corpus.record.features import WIDTH, chunks
from pipeline.corpus.record.points import Points

TELLING = 6  # words of a claim by which it is found
WINDOW = 16  # claims behind it in time that a claim meets under one key
_FIGURE = 6.0  # how much a figure tells
_RARE = 9.0  # weight of words together that too few claims share for it to be chance, as long as claims are few …
_CHANCE = 2.5  # … and how far below the logarithm of their number it is where they are many
_PLAUSIBLE, _LEAST = (
    0.45,
    0.2,
)  # of what a claim says, by weight, that is in the other word for word or nearly so: of the
# claim of which it is more, and of the other
_MOST_WAITING = 8_000_000  # pairs, before those that come again are left out
_ROWS = 65_536  # claims, or pairs, at once
_KEYS = 1 << 22  # keys put in order at once, about
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # to number figures, and words together: Fibonacci hashing

Keys = NDArray[np.uint64]


def candidates(points: Points) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs to compare, as `meetings` does, without those that share too little."""
    left, right = meetings(points)
    kept = plausible(points, left, right)
    return left[kept], right[kept]


def meetings(points: Points) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs that share telling words, each once and in order, as two arrays of numbers of claims, the first
    below the second."""
    found, waiting, held = np.zeros(0, np.int64), list[NDArray[np.int64]](), 0
    for keys, claims in _in_order(points):
        for shift in range(1, WINDOW + 1):
            meet = keys[shift:] == keys[:-shift]
            if not meet.any():
                break
            a, b = claims[:-shift][meet].astype(np.int64), claims[shift:][meet].astype(np.int64)
            waiting.append(np.minimum(a, b) * len(points) + np.maximum(a, b))
            held += len(a)
            if held > max(_MOST_WAITING, len(found)):
                found, waiting, held = _distinct(found, *waiting), [], 0
    found = _distinct(found, *waiting)
    return np.divmod(found, max(len(points), 1))


def _distinct(*some: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers in order, each once: `np.unique`, which hashes them, takes five times as long."""
    every = np.sort(np.concatenate(some))
    first = np.ones(len(every), np.bool_)
    first[1:] = every[1:] != every[:-1]
    return every[first]


def plausible(points: Points, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which pairs share enough of their words to be looked at closely."""
    kept = np.zeros(len(left), np.bool_)
    for some, width in chunks(points, left, right):
        a, b = (points.words.padded(side[some], width, 0) for side in (left, right))
        classes_a, classes_b = np.where(a > 0, points.classes[a], -1), np.where(b > 0, points.classes[b], -2)
        weights_a, weights_b = points.weights[a], points.weights[b]
        met_a, met_b = np.zeros(a.shape, np.bool_), np.zeros(b.shape, np.bool_)
        for k in range(width):  # word by word: quicker than all at once
            equal = classes_a == classes_b[:, k : k + 1]
            met_a |= equal
            met_b[:, k] = equal.any(axis=1)
        share_a = (weights_a * met_a).sum(1) / np.maximum(weights_a.sum(1), 1e-6)
        share_b = (weights_b * met_b).sum(1) / np.maximum(weights_b.sum(1), 1e-6)
        kept[some] = (np.maximum(share_a, share_b) >= _PLAUSIBLE) & (np.minimum(share_a, share_b) >= _LEAST)
    return kept


def _in_order(points: Points) -> Iterator[tuple[Keys, NDArray[np.int32]]]:
    """Yield all keys and which claim each is of, a part of the keys at a time: equal ones together, in order of time."""
    keys, claims = _keys(points)
    parts = np.uint64(len(keys) // _KEYS + 1)
    part = keys % parts
    for number in range(int(parts)):
        own = np.flatnonzero(part == number)
        order = np.lexsort((claims[own], points.day[claims[own]], keys[own]))
        yield keys[own][order], claims[own][order]


def _keys(points: Points) -> tuple[Keys, NDArray[np.int32]]:
    """Return keys, and which claim each is of: one for each two of its telling words that tell enough together, and for
    each three of which no two do."""
    keys, claims = [np.zeros(0, np.uint64)], [np.zeros(0, np.int32)]
    rare = _bar(len(points))
    for begin in range(0, len(points), _ROWS):
        rows = np.arange(begin, min(begin + _ROWS, len(points)))
        telling, weights = _telling(points, rows)
        for i, j in combinations(range(TELLING), 2):
            two = weights[:, i] + weights[:, j]
            enough = (telling[:, j] > 0) & ((two >= rare) | (j == 1))  # the best two in any case
            keys.append(_together(telling[enough][:, [i, j]]))
            claims.append(rows[enough].astype(np.int32))
            for k in range(j + 1, TELLING):
                enough = (telling[:, k] > 0) & (two < rare) & (two + weights[:, k] >= rare)
                keys.append(_together(telling[enough][:, [i, j, k]]))
                claims.append(rows[enough].astype(np.int32))
    return np.concatenate(keys), np.concatenate(claims)


def _bar(claims: int) -> float:
    """Return the weight from which on words together make a key, among so many claims.

    A weight is the logarithm of how rarely a sentence holds a word, so that a claim meets no more others by chance
    where there are more of them.

    >>> _bar(1000), round(_bar(1_000_000), 1)
    (9.0, 11.3)
    """
    return max(_RARE, log(max(claims, 1)) - _CHANCE)


def _together(words: Keys) -> Keys:
    """Return a number for each row of words, whatever their order in it."""
    words, number = np.sort(words, axis=1), np.zeros(len(words), np.uint64)
    with np.errstate(over="ignore"):
        for column in words.T:
            number = (number ^ column) * _SPREAD
            number ^= number >> np.uint64(29)
    return number


def _telling(points: Points, rows: NDArray[np.int64]) -> tuple[Keys, NDArray[np.float32]]:
    """Return the numbers of each claim's most telling words and figures, (rows, TELLING), no number twice, the best
    first, and what they weigh; 0 is none."""
    words = points.words.padded(rows, WIDTH, 0)
    weights = np.concatenate([points.weights[words], np.full((len(rows), AMOUNTS), _FIGURE, np.float32)], axis=1)
    numbers = np.concatenate([points.classes[words].astype(np.uint64) + np.uint64(1), _figures(points, rows)], axis=1)
    present = np.concatenate([words > 0, numbers[:, WIDTH:] > 0], axis=1)
    weights[~present], numbers[~present] = 0.0, 0
    best = np.argsort(-weights, axis=1, kind="stable")  # of equal weights the first in the claim
    numbers, weights = np.take_along_axis(numbers, best, axis=1), np.take_along_axis(weights, best, axis=1)
    again = np.zeros(numbers.shape, np.bool_)
    for k in range(1, numbers.shape[1]):
        again[:, k] = (numbers[:, :k] == numbers[:, k : k + 1]).any(axis=1)
    weights[again], numbers[again] = 0.0, 0
    kept = np.argsort(again, axis=1, kind="stable")[:, :TELLING]
    return np.take_along_axis(numbers, kept, axis=1), np.take_along_axis(weights, kept, axis=1)


def _figures(points: Points, rows: NDArray[np.int64]) -> Keys:
    """Return a number of 31 bits and more for each amount, by its bound and unit; 0 is none."""
    low, high = (flat.padded(rows, AMOUNTS, float("nan")) for flat in (points.low, points.high))
    unit = points.unit.padded(rows, AMOUNTS, -1)
    bound = np.where(np.isnan(low), high, low).astype(np.float32)
    with np.errstate(over="ignore"):
        mixed = (bound.view(np.uint32).astype(np.uint64) + np.uint64(31) * (unit + 1).astype(np.uint64)) * _SPREAD
    number = (mixed >> np.uint64(33)) | np.uint64(1 << 31)
    number[unit < 0] = 0
    return number
