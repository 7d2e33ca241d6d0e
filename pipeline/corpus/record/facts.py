"""What of two claims decides by itself, for many pairs at once: figures, times, and the small words that turn them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf, isinf, isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.record.points import MONEY, NO_DAY, SHARE, Flat, Points

AMOUNTS, TIMES = 4, 4  # amounts and times of a claim that are compared
_CLOSE = 0.005  # by what share two numbers may differ and be the same
_WEEK = 7  # "Tuesday" of the coming week is read as that of the last one

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]
Four = tuple[Floats, Floats, NDArray[np.bool_], NDArray[np.bool_]]


def compare_amounts(points: Points, i: Rows, j: Rows) -> Four:
    """Return, of p pairs, how many amounts agree, how many one claim has and the other lacks, whether one of these is in
    a unit that both claims have, and whether any contradict: (p,) each."""
    return _of_those_that_have_any(points.unit, points, i, j, _compare_amounts)


def compare_times(points: Points, i: Rows, j: Rows) -> Four:
    """Return, of p pairs, whether times agree, whether one claim alone has any, whether they contradict each other, and
    whether one time is in both, not a month in one and its year in the other: (p,) each."""
    return _of_those_that_have_any(points.since, points, i, j, _compare_times)


def _of_those_that_have_any(
    flat: Flat, points: Points, i: Rows, j: Rows, run: Callable[[Points, Rows, Rows], Four]
) -> Four:
    """Return what `run` gives for the pairs of which a claim has any values, nothing for the others: most have none."""
    held = np.diff(flat.starts) > 0
    some = np.flatnonzero(held[i] | held[j])
    every = (
        np.zeros(len(i), np.float32),
        np.zeros(len(i), np.float32),
        np.zeros(len(i), np.bool_),
        np.zeros(len(i), np.bool_),
    )
    for whole, part in zip(every, run(points, i[some], j[some]), strict=True):
        whole[some] = part
    return every


def _compare_amounts(points: Points, i: Rows, j: Rows) -> Four:
    nan = float("nan")
    (low_a, low_b), (high_a, high_b) = (
        [flat.padded(k, AMOUNTS, nan) for k in (i, j)] for flat in (points.low, points.high)
    )
    unit_a, unit_b = points.unit.padded(i, AMOUNTS, -1), points.unit.padded(j, AMOUNTS, -2)
    same_unit = unit_a[:, :, None] == unit_b[:, None, :]
    bounds = [
        (_near(a, b), np.isnan(a)[:, :, None] | np.isnan(b)[:, None, :]) for a, b in ((low_a, low_b), (high_a, high_b))
    ]
    (lows, no_low), (highs, no_high) = bounds
    same = same_unit & ((lows & (highs | no_high)) | (highs & no_low))  # "1,500 to 5,000" is not 1,500
    left_a, left_b = (unit_a >= 0) & ~same.any(2), (unit_b >= 0) & ~same.any(1)
    money_a, money_b = (_of_kind(points, unit, MONEY) for unit in (unit_a, unit_b))
    paid = (same & money_a[:, :, None]).any((1, 2))[:, None]  # "68m euros ($89m)" and "68m euros" are one sum
    left_a &= ~(paid & money_a & ~same_unit.any(2))
    left_b &= ~(paid & money_b & ~same_unit.any(1))
    with np.errstate(invalid="ignore"):
        within = (low_a[:, :, None] <= high_b[:, None, :]) & (low_b[:, None, :] <= high_a[:, :, None])
    differ = (same_unit & left_a[:, :, None] & left_b[:, None, :] & ~within).any((1, 2))
    left = np.minimum(np.maximum(left_a.sum(1), left_b.sum(1)), 2)
    alike = (left_a & same_unit.any(2)).any(1) | (left_b & same_unit.any(1)).any(1)
    alike |= left_a.any(1) & left_b.any(1) & ~same.any((1, 2))  # a number of people and a share of them
    return np.minimum(same.any(2).sum(1), 2).astype(np.float32), left.astype(np.float32), alike, differ


def differing(points: Points, i: int, j: int) -> str:
    """Return the amounts of two claims that are in one unit and cannot both hold, as a table shows them."""
    for a_low, a_high, a_unit in _amounts(points, i):
        for b_low, b_high, b_unit in _amounts(points, j):
            if a_unit == b_unit and (a_low > b_high or b_low > a_high):
                unit = f" ({name})" if (name := points.strings["unit"][a_unit]) else ""
                return f"{shown(a_low, a_high)}{unit} | {shown(b_low, b_high)}{unit}"
    return ""


def _amounts(points: Points, i: int) -> Iterator[tuple[float, float, int]]:
    """Yield the lower and upper bound of the amounts of a claim, none being infinite, and the number of their unit."""
    some = slice(*points.unit.starts[i : i + 2].tolist())
    for low, high, unit in zip(
        *(flat.values[some].tolist() for flat in (points.low, points.high, points.unit)), strict=True
    ):
        yield (-inf if isnan(low) else low), (inf if isnan(high) else high), unit


def shown(low: float | None, high: float | None) -> str:
    """Return a number, or the two it lies between, as a table shows it.

    >>> shown(1200, 1500), shown(40, 40), shown(40, None)
    ('1,200–1,500', '40', '40–')
    """
    return "–".join(dict.fromkeys("" if x is None or isinf(x) else f"{x:,.10g}" for x in (low, high)))


def tell_shares(points: Points, i: Rows) -> NDArray[np.bool_]:
    """Return which claims tell a share of something."""
    found: NDArray[np.bool_] = np.logical_or.reduce(_of_kind(points, points.unit.padded(i, AMOUNTS, -1), SHARE), axis=1)
    return found


def _of_kind(points: Points, unit: NDArray[Any], kind: int) -> NDArray[np.bool_]:
    """Return which units are of a kind; below 0 is none."""
    told: NDArray[np.bool_] = (unit >= 0) & (points.kinds[np.maximum(unit, 0)] == kind)
    return told


def _compare_times(points: Points, i: Rows, j: Rows) -> Four:
    (since_a, since_b), (until_a, until_b) = (
        [flat.padded(k, TIMES, NO_DAY) for k in (i, j)] for flat in (points.since, points.until)
    )
    a, b = since_a != NO_DAY, since_b != NO_DAY
    both = a[:, :, None] & b[:, None, :]
    meet = (since_a[:, :, None] <= until_b[:, None, :]) & (since_b[:, None, :] <= until_a[:, :, None]) & both
    days = (since_a == until_a)[:, :, None] & (since_b == until_b)[:, None, :]
    meet |= both & days & (np.abs(since_a[:, :, None] - since_b[:, None, :]) == _WEEK)
    agree, any_a, any_b = meet.any((1, 2)), a.any(1), b.any(1)
    equal = both & (since_a[:, :, None] == since_b[:, None, :]) & (until_a[:, :, None] == until_b[:, None, :])
    alone = (any_a != any_b).astype(np.float32)
    return agree.astype(np.float32), alone, any_a & any_b & ~agree, equal.any((1, 2))


def compare_marks(points: Points, i: Rows, j: Rows) -> tuple[NDArray[np.bool_], NDArray[Any]]:
    """Return whether one has a small word where the other has one that makes another fact of it, and in how many lines
    one alone has any."""
    a, b = points.marks[i], points.marks[j]
    one, other = (a[:, 0] & ~a[:, 1]) & (b[:, 1] & ~b[:, 0]), (a[:, 1] & ~a[:, 0]) & (b[:, 0] & ~b[:, 1])
    lone = np.unpackbits((a[:, 2] ^ b[:, 2])[:, None].view(np.uint8), axis=1)  # a line a bit, however many there are
    return (one | other) > 0, lone.sum(1, dtype=np.int64)


def _near(a: NDArray[Any], b: NDArray[Any]) -> NDArray[np.bool_]:
    with np.errstate(invalid="ignore"):
        x, y = a[:, :, None], b[:, None, :]
        near: NDArray[np.bool_] = np.abs(x - y) <= _CLOSE * np.maximum(np.abs(x), np.abs(y))
    return near
