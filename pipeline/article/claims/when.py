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
from pipeline.article.grammar import FINITE, helpers
from pipeline.records import Span
from pipeline.text.spans import covers

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPTH = 20  # a path longer than this is a broken parse, not a sentence
_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl"})
_AHEAD = frozenset({"next", "coming", "tomorrow"})
_BOUNDS = frozenset({"by", "since", "until", "till"})  # what holds from or up to then is told of the content
_NEXT = 2  # tokens behind a cue where its time stands, whatever the parser says
_END_OF = 4  # words before a time: "by the end of"
_TIMES = frozenset({"DATE", "TIME"})  # "Sunday morning"
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
        if tokens and not covers(outside, span[0]) and not _is_of_content(tokens) and not _is_in_name(tokens, outside):
            steps = _steps(tokens[0], head, outside)
            found += [(steps, span)] if steps is not None else []
    if found:
        return min(found)[1]
    return find_when(head.head, source, content, lookup) if _goes_on(head) else None


def _goes_on(head: Token) -> bool:
    """Say whether a verb without a subject of its own goes on from another: "said …, adding", "said … and warned"."""
    first = head.head
    joined = head.dep_ in _JOINED and first.pos_ == "VERB" and first.i < head.i
    if not joined or any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.children):
        return False
    if first.dep_ == "ccomp":
        return False  # "said it fell in May, adding": it is what fell in May
    return head.dep_ != "conj" or _tense(head) == _tense(first)  # "finished it in May and says"


def _tense(verb: Token) -> str:
    """Return the tag of the first finite word of a verb: VBD of "was told", VBZ of "is expected"."""
    return next((t.tag_ for t in (*helpers(verb), verb) if t.tag_ in FINITE), "")


def _is_in_name(time: Sequence[Token], outside: Sequence[Span]) -> bool:
    """Say whether a time is a part of what something is called, of "the Sunday Mirror"; not of "a Monday statement", "a Thursday rally"."""
    last, noun = time[-1], time[-1].head
    if last.dep_ not in {"compound", "nmod", "nummod", "amod"} or noun.i <= last.i or covers(outside, noun.idx):
        return False
    return noun.text[0].isupper() and noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ not in _TIMES


def _is_of_content(time: Sequence[Token]) -> bool:
    """Say whether a time can only be one of what is said: what is to come, or how long something holds."""
    first = time[0].i
    before = [t.lower_ for t in time[0].doc[max(0, first - _END_OF) : first]]
    if before[-1:] == ["of"] and before[-3:-2] == ["the"]:
        before = before[:-3]  # "by the end of May"
    return any(t.lower_ in _AHEAD for t in time[:2]) or (bool(before) and before[-1] in _BOUNDS)


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
