"""A cue, or a content before its source, without the first words of a phrase that is in neither.

[said at] the meeting [that it fell]              ─▶ [said]
[told this] paper [“It fell”]                     ─▶ [told]
[The plan] was [called] [“sad” by] [the mayor]    ─▶ [“sad”]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import ends_of
from pipeline.records import Attribution, Span
from pipeline.text.spans import covers

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADING = frozenset({"amod", "compound", "det", "nummod", "poss"})
_BRACKETS = frozenset({"(", "["})


def without_open_ends(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution whose cue and content end where a phrase does, or where one of them begins."""
    parts = [*([a.source] if a.source else []), *a.content]
    words = lookup.tokens(a.cue)
    while len(words) > 1 and _is_open(words[-1], parts, lookup) and any(_carries(t) for t in words[:-1]):
        words.pop()
    short = replace(a, cue=ends_of(words[0], words[-1]), content=_without_agent(a, lookup))
    if read_act(short, lookup).cue_class != read_act(a, lookup).cue_class:
        return a  # "pleaded guilty to", "was voted for"
    return short


def _behind(token: Token, lookup: Lookup) -> int:
    """Return where the word after a token begins."""
    following = lookup.tokens((token.idx + len(token), len(lookup.text)))[:1]
    return following[0].idx if following else len(lookup.text)


def _is_open(last: Token, parts: Sequence[Span], lookup: Lookup) -> bool:
    """Say whether a word at a cue's end leads to something that is neither in the cue nor right behind it, in a part."""
    if last.text in _BRACKETS or last.tag_ == "CC":
        return True
    following = _behind(last, lookup)
    through = lookup.knowledge.addressed_through.get(last.lower_, ())
    if covers(sorted(parts), following) or last.head.lemma_.lower() in through:  # "reported to" the board
        return False
    return last.tag_ == "IN" or (last.dep_ in _LEADING and last.head.idx >= following)


def _carries(token: Token) -> bool:
    return token.pos_ in {"VERB", "NOUN", "ADJ"}


def _without_agent(a: Attribution, lookup: Lookup) -> tuple[Span, ...]:
    """Return content without the "by" that leads to its source."""
    *before, (start, end) = a.content
    words = lookup.tokens((start, end))
    if a.source is None or len(words) < 2 or words[-1].lower_ != "by" or _behind(words[-1], lookup) != a.source[0]:
        return a.content
    return (*before, ends_of(words[0], words[-2]))
