"""Questions about stretches of text, answered by bisection. Standard library only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from pipeline.records import Span


class HasSpan(Protocol):
    """Anything with a start and an end, end exclusive."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Stretch(NamedTuple):
    """A span that has its start and end by name."""

    start: int
    end: int


S = TypeVar("S", bound=HasSpan)


class SpanIndex(Generic[S]):
    """Spans that do not overlap, to be asked which one holds a position.

    >>> from pipeline.records import Zone
    >>> zones = SpanIndex([Zone(0, 8, "headline"), Zone(10, 40, "body")])
    >>> zones.at(12).kind, zones.at(9)
    ('body', None)
    """

    __slots__ = ("_spans", "_starts")

    def __init__(self, spans: Iterable[S]) -> None:
        self._spans: Sequence[S] = sorted(spans, key=lambda s: s.start)
        self._starts = [s.start for s in self._spans]

    def at(self, position: int) -> S | None:
        """Return the span that holds the character at `position`, if any does."""
        i = bisect_right(self._starts, position) - 1
        return self._spans[i] if i >= 0 and position < self._spans[i].end else None


def overlap(a: HasSpan, b: HasSpan) -> bool:
    """Say whether two spans share a character.

    >>> from pipeline.records import Quotation
    >>> overlap(Quotation(0, 5), Quotation(4, 9)), overlap(Quotation(0, 5), Quotation(5, 9))
    (True, False)
    """
    return a.start < b.end and b.start < a.end


def overlapping(a: Span, b: Span) -> bool:
    """Say whether two pairs of offsets share a character.

    >>> overlapping((0, 5), (4, 9)), overlapping((0, 5), (5, 9))
    (True, False)
    """
    return a[0] < b[1] and b[0] < a[1]


def within(inner: Span, outer: Span) -> bool:
    """Say whether a pair of offsets lies inside another.

    >>> within((2, 5), (2, 5)), within((2, 6), (2, 5)), within((1, 5), (2, 5))
    (True, False, False)
    """
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def squeeze(text: str) -> str:
    r"""Return the text with each run of white space as one space, ends stripped.

    >>> squeeze(" a\n\n b ")
    'a b'
    """
    return " ".join(text.split())


def trim(text: str, span: Span) -> Span:
    """Return the span without white space at its ends.

    >>> trim(" a b ", (0, 5))
    (1, 4)
    """
    start, end = max(span[0], 0), min(span[1], len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def hull(*spans: Span | None) -> Span:
    """Return the smallest span that holds all of those given.

    >>> hull((4, 6), None, (1, 2))
    (1, 6)
    """
    real = [s for s in spans if s]
    return min(s[0] for s in real), max(s[1] for s in real)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap or touch joined.

    >>> merge([(4, 6), (0, 2), (5, 9), (2, 3)])
    [(0, 3), (4, 9)]
    """
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def cut(span: Span, taken: Iterable[Span]) -> list[Span]:
    """Return what is left of a span without those taken.

    >>> cut((0, 9), [(2, 4), (8, 12)])
    [(0, 2), (4, 8)]
    """
    left = [span]
    for a, b in taken:
        left = [p for x, y in left for p in ((x, min(y, a)), (max(x, b), y)) if p[0] < p[1]]
    return left


def covers(spans: Sequence[Span], position: int) -> bool:
    """Say whether one of the spans holds a position."""
    return any(a <= position < b for a, b in spans)
