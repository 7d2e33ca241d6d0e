"""Whose a bare title is that follows what a body said: that body's.

"The Tarn Guild denied it. … a spokesman said"                ─▶ the Tarn Guild
"Brightwell said … Chief executive Ada Roe added …"           ─▶ Brightwell, if the article names none more often
"The Tarn Guild denied it. Bo Vik agreed. … a spokesman said" ─▶ nobody is told
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.spoken_for import acts_for
from pipeline.records import Claim

_BODIES = frozenset({"agency", "group", "media", "organisation"})
_NEAR = 2  # sentences on from what the body said
_VOICES = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_OWNERS = frozenset({"PRP$", "POS"})


def with_bodies_before(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims of an article, in order of their start, those of a bare title with the body that spoke before."""
    body, at = "", 0
    for claim in claims:
        if claim.source_type == "article":
            yield claim
            continue
        start, _ = claim.source or claim.content[0]
        if body and _is_bare(claim, body, lookup) and lookup.sentences_between(at, start) <= _NEAR:
            claim = replace(claim, speaks_for=body)  # noqa: PLW2901
        yield claim
        speaker = claim.source_entity if _is_body(claim.source_entity, lookup) else ""
        body, at = speaker or (claim.speaks_for if claim.speaks_for == body else ""), claim.content[-1][1]


def _is_body(key: str, lookup: Lookup) -> bool:
    entity = lookup.entities.get(key)
    return entity is not None and entity.type in _BODIES and any(acts_for(m, lookup) for m in lookup.mentions_of(key))


def _is_bare(claim: Claim, body: str, lookup: Lookup) -> bool:
    """Say whether a source is a title of which no words tell whose: `a spokesman`, `Chief executive Ada Roe`."""
    if claim.speaks_for or claim.source is None:
        return False
    title = claim.speaker_role.lower()
    if not (title in lookup.knowledge.of_company and _is_named_most(body, lookup)) and not (
        title in _VOICES and claim.source_type == "unnamed"  # "spokesman Bo Vik" may have been told of before
    ):
        return False
    words = claim.stands_for or claim.source
    inside = (m for m in lookup.mentions_in(words) if m.entity != claim.source_entity)
    return not any(inside) and not any(t.tag_ in _OWNERS for t in lookup.tokens(words))


def _is_named_most(body: str, lookup: Lookup) -> bool:
    """Say whether an article names no other body of its type more often than one."""
    named = {
        e.key: sum(m.found_by != "coreference" for m in lookup.mentions_of(e.key))
        for e in lookup.entities.values()
        if e.type == lookup.entities[body].type
    }
    return named[body] == max(named.values())
