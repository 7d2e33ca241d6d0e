"""Speech that goes on behind its cue: one claim with what was said before it.

[“It fell,”] [Roe] [said]. “It was old.”                  ─▶ [“It fell,”] … [“It was old.”]
[“It fell,”] [she] [told] the paper on Monday. “It was …” ─▶ the same
[“It fell,”] [Roe] [said]. It was late. “It was old.”     ─▶ as it is
[Roe] [said] [it fell]. “It was old.”                     ─▶ as it is: a claim of its own
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.speech import Speech
from pipeline.records import Attribution, Span
from pipeline.text.spans import hull, trim

_AGAINST = frozenset({"denies", "doubts", "declines"})


def with_speech_behind(
    attributions: Sequence[Attribution], speech: Iterable[Speech], lookup: Lookup
) -> tuple[list[Attribution], list[Speech]]:
    """Return the attributions, each with the speech that goes on from it, and the speech that goes on from none.

    Args:
        attributions: those of the article.
        speech: quotations that no attribution holds, in order.
        lookup: the article.
    """
    by_end = sorted((_end(a), n) for n, a in enumerate(attributions))
    ends, held = [end for end, _ in by_end], _Held(attributions)
    pieces = {n: list(a.content) for n, a in enumerate(attributions)}
    left, joined = list[Speech](), (-1, -1)  # what was joined last: where it ends, and to which attribution
    for s in speech:
        stop = bisect_right(ends, s.start)
        near = by_end[bisect_left(ends, ends[stop - 1]) : stop] if stop else []  # who told last; several end together
        if near and joined[0] > near[0][0]:
            near = [joined]
        n = next((n for _, n in near if _goes_on(attributions[n], pieces[n], s, held, lookup)), None)
        if n is None:
            left.append(s)
        else:
            pieces[n] += s.pieces
            joined = s.end, n
    return [replace(a, content=tuple(pieces[n])) for n, a in enumerate(attributions)], left


def _end(a: Attribution) -> int:
    return max(hull(a.source, a.cue)[1], max(a.content)[1])


class _Held:
    """Where cues and what is attributed stand."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        spans = sorted(span for a in attributions for span in (a.cue, *a.content))
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max, initial=0))

    def touches(self, span: Span) -> bool:
        """Say whether any shares a character with a span."""
        return self._reach[bisect_left(self._starts, span[1])] > span[0]


def _goes_on(a: Attribution, content: Sequence[Span], s: Speech, held: _Held, lookup: Lookup) -> bool:
    """Say whether a speech stands, in its line, right behind the sentence in which its speaker is told behind other words."""
    (first, _), last = content[0], content[-1][1]
    said = hull(a.source, a.cue)
    if a.source is None or not s.whole or first > said[0] or lookup.line_at(first) != lookup.line_at(s.start):
        return False
    between = start, end = trim(lookup.text, (max(said[1], last), s.start))
    closed = start < end and lookup.text[end - 1] == "." and lookup.sentences_between(said[0], end - 1) == 0
    if not (start >= end if last > said[1] else closed):
        return False
    if not (lookup.is_quoted((last - 1, last)) and lookup.is_quoted((first, first + 1))):
        return False
    if start < end and (held.touches(between) or any(lookup.quoted_within(between))):
        return False
    return lookup.speaks(a.cue) and read_act(a, lookup).stance not in _AGAINST
