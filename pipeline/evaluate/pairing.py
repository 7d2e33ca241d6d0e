"""What counts as the same thing, shared by all scores, and pairing gold with found one to one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from math import isclose
from typing import TypeVar

from pipeline.records import Figure, Span
from pipeline.text.spans import HasSpan, overlap

T = TypeVar("T")
F = TypeVar("F")
S = TypeVar("S", bound=HasSpan)

SAME_CONTENT = 0.5  # words two contents share, as F1, to be the same claim

_WORD = re.compile(r"\w+")
_DETERMINER = re.compile(r"(?:the|a|an|this|that)\s+", re.IGNORECASE)


class Words:
    """The words of a text, to be asked how far two stretches of it agree."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [m.start() for m in _WORD.finditer(text)]

    def agreement(self, a: Iterable[Span], b: Iterable[Span]) -> float:
        """Return the F1 of the words that two lists of spans hold, 0 to 1.

        >>> Words("the bridge was shut").agreement([(0, 10)], [(4, 19)])
        0.4
        """
        one, other = self._within(a), self._within(b)
        return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0

    def _within(self, spans: Iterable[Span]) -> set[int]:
        starts = self._starts
        return {w for start, end in spans for w in starts[bisect_left(starts, start) : bisect_left(starts, end)]}


def pair(gold: Sequence[T], found: Sequence[F], agree: Callable[[T, F], bool]) -> list[tuple[T, F]]:
    """Pair one to one, as many as agree (Kuhn's augmenting paths).

    >>> pair([1, 2], [2, 3], lambda g, f: f - g in (0, 1))
    [(1, 2), (2, 3)]
    """
    options = [[j for j, f in enumerate(found) if agree(g, f)] for g in gold]
    taken: dict[int, int] = {}  # index in found → index in gold

    def place(i: int, seen: set[int]) -> bool:
        for j in options[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(gold)):
        place(i, set())
    return [(gold[i], found[j]) for j, i in sorted(taken.items())]


def without(found: Iterable[S], optional: Sequence[HasSpan]) -> list[S]:
    """Return what shares no character with anything optional."""
    return [x for x in found if not touches(x, optional)]


def touches(span: HasSpan, others: Iterable[HasSpan]) -> bool:
    """Say whether a span shares a character with any of the others."""
    return any(overlap(span, other) for other in others)


def first_noun(text: str, name: HasSpan) -> int:
    """Return where a mention begins without its article: "the agency" and "agency" are the same."""
    determiner = _DETERMINER.match(text, name.start, name.end)
    return determiner.end() if determiner else name.start


def bare_name(name: str) -> str:
    """Return a name as it is compared: without a leading "the", in lower case.

    >>> bare_name("The Times"), bare_name("The")
    ('times', 'the')
    """
    return re.sub(r"^the\s+(?=\S)", "", name.casefold())


def same_number(a: Figure, b: Figure) -> bool:
    """Say whether two figures stand at one place and have one value, or one range."""
    return overlap(a, b) and all(_equal(getattr(a, part), getattr(b, part)) for part in ("value", "low", "high"))


def _equal(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else isclose(a, b, rel_tol=1e-5)


def unit_of(figure: Figure) -> str:
    """Return what is counted by: a count that has no unit is in the head of what it measures."""
    head = "" if figure.currency else figure.measures.rpartition(" ")[2]
    return (figure.unit or head).casefold()
