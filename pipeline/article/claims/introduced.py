"""Who is told by an office first and by name next, as leads do, or by name first: both are one, who holds the office.

"The attorney general denied it. Ada Roe said …"   ─▶ both are Ada Roe, attorney general
"Ada Roe said it was over. The chancellor said …" ─▶ so they are here
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Claim

_SURE = 0.7  # that it is the same one
_OWNED = frozenset({"'s", "’s"})


def with_introduced(claims: Iterable[Claim], lookup: Lookup) -> list[Claim]:
    """Return the claims, with the office of whoever is named beside it and bears no other title.

    Args:
        claims: all claims of an article, each with the role that its own source tells.
        lookup: the article.
    """
    claims = list(claims)
    told = {c.source_entity for c in claims if c.speaker_role}
    pairs: dict[str, Claim] = {}  # entity → the claim that tells the office
    named: dict[str, Claim] = {}  # claim_id of such a claim → a claim by name
    for office, by_name in _pairs(claims, lookup):
        if by_name.source_entity not in told:
            pairs.setdefault(by_name.source_entity, office)
            named.setdefault(office.claim_id, by_name)
    return [_joined(c, pairs, named) for c in claims]


def _joined(claim: Claim, pairs: dict[str, Claim], named: dict[str, Claim]) -> Claim:
    if office := pairs.get(claim.source_entity):
        return replace(claim, speaker_role=office.speaker_role, speaks_for=claim.speaks_for or office.speaks_for)
    if by_name := named.get(claim.claim_id):
        return replace(
            claim,
            source_entity=by_name.source_entity,
            source_mention=by_name.source_mention,
            source_confidence=_SURE,
        )
    return claim


def _pairs(claims: Sequence[Claim], lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """Yield a claim that tells an office and the one beside it that tells a name, in this order or in the other."""
    spoken = sorted((c for c in claims if c.source and c.source_type != "article"), key=lambda c: c.source or (0, 0))
    for first, second in pairwise(spoken):
        if _is_of_office(first, lookup) and _is_by_name(second, lookup) and _follows(first, second, lookup):
            yield first, second
        if _is_by_name(first, lookup) and _is_of_office(second, lookup) and _follows(first, second, lookup):
            yield second, first


def _is_of_office(claim: Claim, lookup: Lookup) -> bool:
    """Say whether an office without a name says something: "the attorney general said", "Peru's envoy denied"; not "The mayor wept. “…”"."""
    held = claim.cue is not None and claim.source_type == "person" and claim.speaker_role
    if claim.source is None or claim.source_entity or not held:
        return False
    tokens = lookup.tokens(claim.source)
    return tokens[0].lower_ == "the" or any(t.text in _OWNED for t in tokens)


def _is_by_name(claim: Claim, lookup: Lookup) -> bool:
    """Say whether the source is somebody who is named there for the first time below the headline."""
    mention = lookup.mention(claim.source_mention) if claim.source_mention else None
    if mention is None or mention.type != "person" or mention.found_by == "coreference" or mention.role:
        return False
    return not any(lookup.in_body(m.start) for m in lookup.mentions_of(mention.entity) if m.start < mention.start)


def _follows(first: Claim, second: Claim, lookup: Lookup) -> bool:
    """Say whether a source is the next one, in the sentence after another's, and nobody else is named between."""
    if first.source is None or second.source is None or lookup.is_quoted(second.source):
        return False
    if lookup.sentences_between(first.source[0], second.source[0]) != 1:
        return False
    own = {first.source_entity, second.source_entity}
    between = lookup.mentions_in((first.source[1], second.source[0]))
    return not any(m.type == "person" and m.entity not in own for m in between)
