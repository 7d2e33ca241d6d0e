"""What one claim of a person tells of kind and body, held for the others of that person in the article.

"Ada Roe, secretary of the Harbour Party, said … She added …" ─▶ both of the party, both `party`
"the fisherman … Mayor Roe said …"                            ─▶ each of the kind of the role that it states
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.titles import is_past, last_word
from pipeline.records import Claim


def with_shared_bodies(claims: Iterable[Claim], lookup: Lookup) -> list[Claim]:
    """Return the claims, each of a person with the body that person speaks for in another claim, where it has none.

    A role of the past has none: who was a member of a body does not speak for it.
    """
    claims = list(claims)
    bodies: dict[str, str] = {}
    for claim in claims:
        if claim.speaks_for and _may_speak_for(claim, lookup):
            bodies.setdefault(claim.source_entity, claim.speaks_for)
    return [
        replace(claim, speaks_for=bodies[claim.source_entity])
        if claim.source_entity in bodies and not claim.speaks_for and _may_speak_for(claim, lookup)
        else claim
        for claim in claims
    ]


def _may_speak_for(claim: Claim, lookup: Lookup) -> bool:
    if claim.source_type != "person" or not claim.source_entity:
        return False  # two without a name are not one
    return not is_past(claim.speaker_role) and last_word(claim.speaker_role) not in lookup.knowledge.own_voice


def with_one_kind(claims: Sequence[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims, each of a person of the kind that the fullest title tells, unless its own source states another.

    Args:
        claims: of an article, each with the kind that it tells by itself.
        lookup: the article.
    """
    of_person: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.source_type == "person" and claim.source_entity and claim.kind:
            of_person[claim.source_entity].append(claim)
    fullest = {key: max(told, key=lambda c: _fullness(c, lookup)) for key, told in of_person.items()}
    for claim in claims:
        yield _settled(claim, fullest, lookup)


def _settled(claim: Claim, fullest: Mapping[str, Claim], lookup: Lookup) -> Claim:
    best = fullest.get(claim.source_entity)
    if best is None or claim.source_type != "person":
        return claim
    of_today = not is_past(claim.speaker_role) or is_past(best.speaker_role)
    own = claim.kind and of_today and _states_role(claim, lookup)
    return claim if own or claim.kind == best.kind else replace(claim, kind=best.kind)


def _fullness(claim: Claim, lookup: Lookup) -> tuple[bool, bool, int]:
    """Return how much a claim tells of its speaker: a title of today, written in the source, and how many words it has."""
    return not is_past(claim.speaker_role), _states_role(claim, lookup), len(claim.speaker_role.split())


def _states_role(claim: Claim, lookup: Lookup) -> bool:
    span = claim.stands_for or claim.source
    if not span or not claim.speaker_role:
        return False
    return claim.speaker_role.lower() in lookup.text[slice(*span)].lower()
