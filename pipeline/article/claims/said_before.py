"""Whose a bare title is that follows what a body said: that body's.

"The Tarn Guild denied it. … a spokesman said"                 ─▶ the Tarn Guild
"Brightwell said … Chief executive Ada Roe added …"            ─▶ Brightwell, if the article names none more often
"The Tarn Guild denied it. Bo Vik agreed. … a spokesman said"  ─▶ nobody is told
"The Tarn Guild denied it. The firm fell. … a spokesman said"  ─▶ nor here: he may be the firm's
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.spoken_for import acts_for
from pipeline.records import Claim, Span

_BODIES = frozenset({"agency", "group", "organisation"})  # no outlet, which tells of others
_OTHERS = frozenset({*_BODIES, "facility", "media"})
_NOUNS = frozenset({"airport", "brewery", "factory", "hotel", "mill", "mine", "plant", "regulator", "rival", "venue"})
_NEAR = 2  # sentences on from what the body said
_VOICES = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_OWNERS = frozenset({"IN", "POS", "PRP$"})  # "her spokesman", "a spokesman for the miners"


def with_bodies_before(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims of an article, in order of their start, those of a bare title with the body that spoke before."""
    bodies = _Bodies(lookup)
    body, at = "", 0
    for claim in claims:
        if claim.source_type == "article":
            yield claim
            continue
        start, _ = claim.source or claim.content[0]
        near = bool(body) and lookup.sentences_between(at, start) <= _NEAR
        if near and bodies.may_have(body, claim) and not bodies.another(body, (at, start)):
            claim = replace(claim, speaks_for=body)  # noqa: PLW2901
        yield claim
        speaker = claim.source_entity if bodies.act(claim.source_entity) else ""
        body, at = speaker or (claim.speaks_for if claim.speaks_for == body else ""), claim.content[-1][1]


class _Bodies:
    """The bodies of an article, counted once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        bodies = [e for e in lookup.entities.values() if e.type in _BODIES]
        self._acting = {e.key for e in bodies if any(acts_for(m, lookup) for m in lookup.mentions_of(e.key))}
        self._named = {e.key: sum(m.found_by != "coreference" for m in lookup.mentions_of(e.key)) for e in bodies}
        self._most = Counter[str]()  # type of body → how often the one named most is
        for e in bodies:
            self._most[e.type] = max(self._most[e.type], self._named[e.key])
        nouns = lookup.knowledge.nouns
        self._nouns = nouns["agency"] | nouns["media"] | nouns["organisation"] | _NOUNS

    def act(self, key: str) -> bool:
        """Say whether an entity is a body that may have a spokesman."""
        return key in self._acting

    def may_have(self, body: str, claim: Claim) -> bool:
        """Say whether the source of a claim is a title that a body has and no words tell whose: `a spokesman`, `Chief executive Ada Roe`."""
        if claim.speaks_for or claim.source is None:
            return False
        lookup, title = self._lookup, claim.speaker_role.lower()
        most = self._named[body] == self._most[lookup.entities[body].type]
        if not (title in lookup.knowledge.of_company and most) and not (
            title in _VOICES and claim.source_type == "unnamed"  # "spokesman Bo Vik" may have been told of before
        ):
            return False
        words = claim.stands_for or claim.source
        inside = (m for m in lookup.mentions_in(words) if m.entity != claim.source_entity)
        return not any(inside) and not any(t.tag_ in _OWNERS for t in lookup.tokens(words))

    def another(self, body: str, between: Span) -> bool:
        """Say whether another body is told of between what a body said and a title, or in the sentence of the title: "the firm"."""
        lookup = self._lookup
        first, last = lookup.sentence(between[1])
        span = min(between[0], first), last
        if any(m.type in _OTHERS and m.entity != body for m in lookup.mentions_in(span)):
            return True
        others = self._nouns.difference(lookup.entities[body].nouns, lookup.entities[body].name.lower().split())
        told = (t for t in lookup.tokens(span) if t.pos_ in {"NOUN", "PROPN"} and t.lemma_.lower() in others)
        return any((m := lookup.mention_of(t)) is None or m.entity != body for t in told)
