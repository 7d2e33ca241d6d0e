"""A name or number behind a content that belongs to the last noun of it.

[Roe] [said] [she had worked for the union], the Anchor       ─▶ [… for the union, the Anchor]
[Roe] [said] [it was for rooms] 20 and 21                     ─▶ [… for rooms 20 and 21]
[Roe] [said] [she had worked for the union], a large body     ─▶ as it is: what it is, the article may tell
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINTS = frozenset({"", ","})  # between a content and what belongs to it


def with_rest_of_phrase(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution whose content, behind its cue, has the name or number that belongs to its last noun."""
    *before, (start, end) = a.content
    behind = start >= a.cue[1] and (a.source is None or a.source[1] <= end)
    if not behind or lookup.is_quoted((end - 1, end)):
        return a
    grown = _end_of_rest((start, end), lookup)
    return a if grown == end or lookup.is_quoted((end, grown)) else replace(a, content=(*before, (start, grown)))


def _end_of_rest(piece: Span, lookup: Lookup) -> int:
    """Return where a content ends with the rest of its phrase; its own end where there is none."""
    end = piece[1]
    limit = min(lookup.sentence(end - 1)[1], lookup.lines[lookup.line_at(end - 1)][1])
    inside = lookup.tokens(piece)
    first = next((t for t in lookup.tokens((end, limit)) if t.idx >= end and (t.is_alpha or t.like_num)), None)
    if not inside or first is None or lookup.text[end : first.idx].strip() not in _JOINTS:
        return end
    top = first
    while top.head is not top and top.head.i > inside[-1].i and top.left_edge.i == first.i:
        top = top.head
    last = top.right_edge
    belongs = inside[0].i <= top.head.i <= inside[-1].i and top.left_edge.i == first.i and last.idx < limit
    return last.idx + len(last) if belongs and _names_or_counts(top, inside[-1], lookup) else end


def _names_or_counts(top: Token, before: Token, lookup: Lookup) -> bool:
    """Say whether a word, behind a comma, names what it stands for, or without one counts the noun before it."""
    close = before.i + 1 == top.left_edge.i
    if top.dep_ == "nummod":
        return close and top.head == before
    name = lookup.mention_of(top)
    return top.dep_ == "appos" and not close and name is not None and name.found_by != "coreference"
