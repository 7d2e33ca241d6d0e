"""Words that somebody only relays: whoever is quoted says them.

[The paper] [quoted] [Roe as saying it fell]       ─▶ [Roe], [as saying], [it fell]
[Roe] [was quoted as saying] [it fell]             ─▶ [Roe], [was quoted as saying], [it fell]
[the paper] [was quoted by] [Roe … as saying …]    ─▶ [Roe], [as saying], […]
[“It fell,” … Roe as saying], [the paper] [quoted] ─▶ [Roe], [as saying], [“It fell,”]
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.grammar import ends_of, subjects_of
from pipeline.records import Attribution, Span
from pipeline.text.spans import trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTING = frozenset({"quote", "cite"})
_AS_SAYING = re.compile(r"\bas (?:saying|telling|stating|adding|warning)\b:?(?: that(?=\s+[“\"]))?")


def of_the_quoted(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution of whoever is quoted, where it is of who quotes them or of nobody."""
    verb = next((t for t in lookup.tokens(a.cue) if t.lemma_.lower() in _QUOTING), None)
    if verb is None or verb.pos_ != "VERB":
        return a
    *_, (_, end) = a.content
    saying = _AS_SAYING.search(lookup.text, verb.idx, end)
    if saying is None or lookup.is_quoted(saying.span()) or saying.start() > lookup.sentence(verb.idx)[1]:
        return a
    whole = _quoted_one(verb, saying.start(), lookup)
    said = _without_day(trim(lookup.text, (saying.end(), end)), lookup)
    content = (said,) if said[0] < said[1] else tuple(c for c in a.content if c[1] <= a.cue[0])
    if whole is None or not content or not can_speak(whole, lookup):
        return a
    cue = trim(lookup.text, saying.span())
    if whole[1] <= a.cue[0] and a.cue[1] >= saying.start():
        cue = a.cue[0], cue[1]  # "was quoted as saying"
    return replace(a, source=whole, cue=cue, content=content)


def _without_day(span: Span, lookup: Lookup) -> Span:
    """Return what is said without the day it begins with: "as saying on Monday that it fell"."""
    start, end = span
    days = [d for d in lookup.dates_near(start, span) if lookup.text[start : d[0]].strip() in {"", "on"}]
    return trim(lookup.text, (days[0][1], end)) if days else span


def _quoted_one(verb: Token, saying: int, lookup: Lookup) -> Span | None:
    """Return who is quoted: the object before "as saying", or the subject of the passive."""
    passive = next((t for t in subjects_of(verb) if t.dep_ == "nsubjpass"), None)
    if passive is not None:
        return None if passive.tag_ in {"WP", "WDT"} else ends_of(passive.left_edge, passive.right_edge)
    behind = trim(lookup.text, (verb.idx + len(verb), saying))
    return behind if behind[0] < behind[1] else None
