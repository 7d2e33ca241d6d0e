"""Whose a document is that says something: the body it is from, or whose statement the article has just told of.

"A statement from Harbour Bank said …", "the bank's report" ─▶ Harbour Bank
"In a statement, the bureau said … The statement added …"  ─▶ the bureau
"a study of Harbour Bank", "the report" (nobody's so far)  ─▶ nobody is told
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Claim, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset({"agency", "media", "organisation"})
_FROM = re.compile(
    r"[,\s]+(?:(?:carried out|collated|collected|commissioned|compiled|conducted|gathered|issued|posted|prepared|produced|provided|published|put out|released|shared|written)\s+)?"
    r"(?:[a-z]+day\s+)?(?:by|from)\s+(?:the\s+)?(?:[a-z]+['’] ?s\s+)?(?:[a-z]+\s+)?",
    re.IGNORECASE,
)
_INDEFINITE = frozenset({"a", "an", "another", "its", "his", "her", "their"})
_DEFINITE = frozenset({"the", "this", "that", "its"})
_LONGEST = 3  # words of "the same statement"


def with_issuers(claims: Iterable[Claim], lookup: Lookup) -> list[Claim]:
    """Return the claims, those of a document with the body whose document it is.

    Args:
        claims: all claims of an article, in order of their start.
        lookup: the article.
    """
    told: dict[str, str] = {}  # "statement" → the entity whose statement was told of last
    found = []
    for claim in claims:
        if claim.source_type == "document" and claim.source and not claim.speaks_for:
            claim = replace(claim, speaks_for=_issuer(claim.source, told, lookup))  # noqa: PLW2901
        elif claim.source_entity and claim.source_type != "document":
            issuer = claim.speaks_for or claim.source_entity
            told.update((paper.lemma_.lower(), issuer) for paper in _papers_beside(claim, lookup))
        found.append(claim)
    return found


def _issuer(source: Span, told: dict[str, str], lookup: Lookup) -> str:
    tokens = lookup.tokens(source)
    group = lookup.noun_group(tokens)
    if not group:
        return ""
    head = group[-1]
    noun, after = head.lemma_.lower(), head.idx + len(head)
    for m in lookup.mentions_in(source):
        if m.type not in _BODIES:
            continue
        led = m.start > after and _FROM.fullmatch(lookup.text, after, m.start)
        if led or (m.end <= head.idx and group[0].idx <= m.start):
            told[noun] = m.entity
            return m.entity
    bare = len(group) == len(tokens) <= _LONGEST and tokens[0].lower_ in _DEFINITE
    return told.get(noun, "") if bare else ""


def _papers_beside(claim: Claim, lookup: Lookup) -> Iterable[Token]:
    """Yield the documents that somebody is said to speak in: the `statement` of "said in a statement"."""
    papers = lookup.knowledge.nouns["document"]
    for token in lookup.tokens(claim.sentence):
        if token.lemma_.lower() not in papers or any(a <= token.idx < b for a, b in claim.content):
            continue
        own = any(c.lower_ in _INDEFINITE for c in token.children)
        if own and token.dep_ in {"pobj", "dobj"} and (token.head.lower_ in {"in", "via"} or token.dep_ == "dobj"):
            yield token
