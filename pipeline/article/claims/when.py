"""When it was said: the time expression that belongs to the cue, not to what is said or to who says it.

On Monday, [Roe] [said] [it fell] and [added] [that it broke]   ─▶ Monday, of both
In the next few years, [Roe] [predicts], [it falls]             ─▶ no time of her predicting
By 2012, [data] [showed] [it fell]                              ─▶ none either
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Span
from pipeline.text.spans import covers

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPTH = 20  # a path longer than this is a broken parse, not a sentence
_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl"})
_AHEAD = frozenset({"next", "coming", "tomorrow"})
_BOUNDS = frozenset({"by", "since", "until", "till"})  # what holds from or up to then is told of the content
_NEXT = 2  # tokens behind a cue where its time stands, whatever the parser says
_JOINED = frozenset({"conj", "advcl"})


def find_when(head: Token | None, source: Span | None, content: Sequence[Span], lookup: Lookup) -> Span | None:
    """Return the words that say when the act took place: "said Tuesday", "told CNN in an interview on Sunday".

    What is said in a second verb of the same subject was said then too.

    Args:
        head: the token of the cue that carries the act.
        source: the words of the source; a time in its relative clause is not the act's.
        content: what is said; a time in it is not the act's.
        lookup: the article.
    """
    if head is None:
        return None
    outside = [*content, source] if source else list(content)
    found: list[tuple[int, Span]] = []
    for span in lookup.dates_near(head.idx, lookup.sentence(head.idx)):
        tokens = lookup.tokens(span)
        if tokens and not covers(outside, span[0]) and not _is_of_content(tokens):
            steps = _steps(tokens[0], head, outside)
            found += [(steps, span)] if steps is not None else []
    if found:
        return min(found)[1]
    return find_when(head.head, source, content, lookup) if _goes_on(head) else None


def _goes_on(head: Token) -> bool:
    """Say whether a verb without a subject of its own goes on from another: "said …, adding", "said … and warned"."""
    joined = head.dep_ in _JOINED and head.head.pos_ == "VERB" and head.head.i < head.i
    return joined and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.children)


def _is_of_content(time: Sequence[Token]) -> bool:
    """Say whether a time can only be one of what is said: what is to come, or how long something holds."""
    before = time[0].nbor(-1) if time[0].i else None
    return any(t.lower_ in _AHEAD for t in time[:2]) or (before is not None and before.lower_ in _BOUNDS)


def _steps(time: Token, head: Token, outside: Sequence[Span]) -> int | None:
    """Return how far up the parse the act is from a time; None if the time is another verb's."""
    if head.i < time.i <= head.i + _NEXT:
        return 0
    for steps, ancestor in enumerate((time, *islice(time.ancestors, _DEPTH))):
        if ancestor == head:
            return steps
        joined = ancestor.dep_ == "conj" and ancestor.pos_ in {"VERB", "AUX"}
        if joined or covers(outside, ancestor.idx) or ancestor.dep_ in _CLAUSES:
            return None
    return None
