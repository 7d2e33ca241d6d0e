"""What comparing the claims of a corpus gave, kept so that the next run compares only pairs that are new or changed.

What two claims are to each other depends on nothing but the two, so what was found of a pair holds as long as neither
of them changes: `digests` says whether a claim did. Which pairs there are to compare is found anew each time.

What is kept has a bound: of more pairs than `MOST` the first are kept and the others compared again, so that the store
does not grow without end; what comes out is the same.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.record.points import Flat, Points

Numbers = NDArray[np.uint64]
KINDS = ("same", "apart", "figure", "negation")
MOST = 8_000_000  # pairs that are kept: 23 MB in the store, 130 MB once read; what half a million claims of news make
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MIX = ((np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)), (np.uint64(27), np.uint64(0x94D049BB133111EB)))
_LAST = np.uint64(31)  # these are of SplitMix64 (Steele, Lea & Flood 2014)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of claims, their numbers and how likely they belong together, in order of the numbers."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    score: NDArray[np.float32]

    @classmethod
    def of(cls, parts: Iterable[Pairs]) -> Pairs:
        """Return the pairs of several parts, in order."""
        some = [p for p in parts if len(p.left)] or [
            cls(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
        ]
        left, right, score = (np.concatenate([getattr(p, n) for p in some]) for n in ("left", "right", "score"))
        order = np.lexsort((right, left))
        return cls(left[order], right[order], score[order])

    def where(self, kept: NDArray[np.bool_], numbers: NDArray[np.int64]) -> Pairs:
        """Return some of the pairs, given the number that each claim has from now on."""
        return Pairs(numbers[self.left[kept]], numbers[self.right[kept]], self.score[kept])


@dataclass(frozen=True, slots=True)
class Found:
    """What comparing the claims of a corpus gave."""

    same: Pairs
    apart: Pairs  # alike, but kept apart by a veto
    figure: Pairs  # alike, but for figures that differ
    negation: Pairs  # alike, but that one says it is not so, or the contrary

    @classmethod
    def of(cls, parts: Iterable[tuple[str, Pairs]]) -> Found:
        """Return what several parts gave, each with the kind of pair it is."""
        some = list(parts)
        return cls(*(Pairs.of(pairs for name, pairs in some if name == kind) for kind in KINDS))


@dataclass(frozen=True, slots=True)
class Former:
    """What a run compared.

    Attributes:
        claims: (n, 2) see `digests`.
        left, right: (p,) the pairs that met, as numbers of claims, in order.
        found: what they are to each other; most are nothing.
    """

    claims: Numbers
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    found: Found

    def known(
        self, claims: Numbers, left: NDArray[np.int64], right: NDArray[np.int64]
    ) -> tuple[NDArray[np.bool_], Found]:
        """Return which pairs were compared as they are now, and what was found of these.

        Args:
            claims: (n, 2) those there are now.
            left: (p,) numbers of claims, the pairs in order.
            right: (p,) the claims they meet.
        """
        place, number = _places(self.claims, claims), len(claims)
        now = left * number + right

        def among(some: Pairs | Former, wanted: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
            a, b = place[some.left], place[some.right]
            held = (a >= 0) & (a < b)  # the other way round they were not compared
            codes = np.where(held, a * number + b, -1)
            at = np.minimum(np.searchsorted(wanted, codes), max(len(wanted) - 1, 0))
            return held & (wanted[at] == codes if len(wanted) else False), at

        met, at = among(self, now)
        kept = np.zeros(len(now), np.bool_)
        kept[at[met]] = True
        parts = []
        for kind in KINDS:
            pairs: Pairs = getattr(self.found, kind)
            met, at = among(pairs, now)
            parts.append((kind, Pairs(left[at[met]], right[at[met]], pairs.score[met])))
        return kept, Found.of(parts)

    def bounded(self, most: int) -> Former:
        """Return the first so many pairs, what was found of them, and the claims they are of.

        Two claims that never met need no place: what meets nobody is known by that alone.
        """
        left, right = self.left[:most], self.right[:most]
        used = np.zeros(len(self.claims), np.bool_)
        used[left] = used[right] = True
        numbers = np.cumsum(used) - 1
        last = (left[-1], right[-1]) if len(left) else (-1, -1)

        def within(pairs: Pairs) -> NDArray[np.bool_]:
            upto: NDArray[np.bool_] = (pairs.left < last[0]) | ((pairs.left == last[0]) & (pairs.right <= last[1]))
            return upto

        some: list[Pairs] = [getattr(self.found, kind) for kind in KINDS]
        found = Found(*(pairs.where(within(pairs), numbers) for pairs in some))
        return Former(self.claims[used], numbers[left], numbers[right], found)

    def encode(self, version: str, most: int = MOST) -> bytes:
        """Return it as bytes, with the version of what compares; of more pairs than `most` the first."""
        kept = self.bounded(most)
        arrays: list[NDArray[Any]] = [kept.claims, kept.left.astype(np.int32), kept.right.astype(np.int32)]
        for kind in KINDS:
            pairs: Pairs = getattr(kept.found, kind)
            arrays += [pairs.left.astype(np.int32), pairs.right.astype(np.int32), pairs.score]
        packed = [zlib.compress(a.astype(a.dtype.newbyteorder("<")).tobytes(), 1) for a in arrays]
        return msgspec.msgpack.encode((version, packed))

    @classmethod
    def decode(cls, blob: bytes, version: str) -> Former | None:
        """Return what was encoded; None if that is nothing, damaged, or of another version."""
        try:
            told, packed = msgspec.msgpack.decode(blob, type=tuple[str, list[bytes]])
            if told != version:
                return None
            raw = [zlib.decompress(p) for p in packed]
            claims, left, right = np.frombuffer(raw[0], "<u8").reshape(-1, 2), _numbers(raw[1]), _numbers(raw[2])
            pairs = [
                Pairs(_numbers(a), _numbers(b), np.frombuffer(s, "<f4"))
                for a, b, s in zip(*[iter(raw[3:])] * 3, strict=True)
            ]
            former = cls(claims, left, right, Found(*pairs))
        except (msgspec.DecodeError, zlib.error, ValueError):
            return None
        return former if former._is_whole() else None

    def _is_whole(self) -> bool:
        some: list[Any] = [self, *(getattr(self.found, kind) for kind in KINDS)]
        sides = [side for s in some for side in (s.left, s.right)]
        within = all(len(s) == 0 or (s.min() >= 0 and s.max() < len(self.claims)) for s in sides)
        return within and all(len(s.left) == len(s.right) == len(getattr(s, "score", s.left)) for s in some)


def digests(points: Points) -> Numbers:
    """Return (n, 2): a hash of each claim's id, and one of all that comparing it with another depends on.

    Words go in with what they name, as a name is compared otherwise than a word; numbers that only tell strings apart
    by what they stand for, as another corpus numbers them otherwise.
    """
    strings = {name: _hashes(some) for name, some in points.strings.items()}
    words = _mixed(_hashes(points.vocabulary) + strings["names"][points.names])
    total = np.zeros(len(points), np.uint64)
    for values in (
        points.negative, points.quoted, points.mood, points.tense, *points.marks.T, points.day,
        strings["speaker"][points.speaker], strings["voice"][points.voice],
    ):  # fmt: skip
        total = _mixed(total + values.astype(np.uint64))
    units = strings["unit"][points.unit.values] if len(points.unit.values) else np.zeros(0, np.uint64)
    for flat, values in (
        (points.words, words[points.words.values]), (points.roles, points.roles.values), (points.unit, units),
        *((f, f.values.view(np.uint64)) for f in (points.low, points.high)),
        (points.since, points.since.values), (points.until, points.until.values),
    ):  # fmt: skip
        total = _mixed(total + _folded(values.astype(np.uint64), flat))
    return np.stack([_hashes(points.claim_ids), total], axis=1)


def _folded(values: Numbers, flat: Flat) -> Numbers:
    """Return a hash of each claim's stretch of values, of their order and number too."""
    length = np.diff(flat.starts)
    place = np.arange(len(values)) - np.repeat(flat.starts[:-1], length)
    with np.errstate(over="ignore"):
        mixed = _mixed(values + (place.astype(np.uint64) + np.uint64(1)) * _SPREAD)
        upto = np.concatenate([np.zeros(1, np.uint64), np.cumsum(mixed, dtype=np.uint64)])
        folded: Numbers = upto[flat.starts[1:]] - upto[flat.starts[:-1]] + length.astype(np.uint64)
    return folded


def _mixed(values: Numbers) -> Numbers:
    with np.errstate(over="ignore"):
        values = values + _SPREAD
        for shift, factor in _MIX:
            values = (values ^ (values >> shift)) * factor
    mixed: Numbers = values ^ (values >> _LAST)
    return mixed


def _hashes(strings: Iterable[str]) -> Numbers:
    """Return a hash of each string, the same in every process."""
    joined = b"".join(hashlib.blake2b(s.encode("utf-8", "surrogatepass"), digest_size=8).digest() for s in strings)
    return np.frombuffer(joined, "<u8").astype(np.uint64)


def _places(then: Numbers, now: Numbers) -> NDArray[np.int64]:
    """Return (n,) where the claims of then are now, -1 for those that are gone or changed."""
    order = np.lexsort((now[:, 1], now[:, 0]))
    at = np.minimum(np.searchsorted(now[order, 0], then[:, 0]), max(len(now) - 1, 0))
    if not len(now):
        return np.full(len(then), -1, np.int64)
    found = order[at]
    places: NDArray[np.int64] = np.where((now[found] == then).all(axis=1), found, -1)
    return places


def _numbers(raw: bytes) -> NDArray[np.int64]:
    return np.frombuffer(raw, "<i4").astype(np.int64)
