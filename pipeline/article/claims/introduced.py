"""Who is told by an office in the lead and by name next, where the headline names nobody else: both are one, who holds the office.

"Roe denies claim" over "The attorney general denied it. Ada Roe said …" ─▶ both are Ada Roe, attorney general
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.titles import last_word
from pipeline.records import Claim

_SURE = 0.7  # that it is the same one
_OWNED = frozenset({"'s", "’s"})


def with_introduced(claims: Iterable[Claim], lookup: Lookup) -> list[Claim]:
    """Return the claims, with the office of whoever is named behind it and bears no other title.

    Args:
        claims: all claims of an article, each with the role that its own source tells.
        lookup: the article.
    """
    claims = list(claims)
    office, by_name = _first_two(claims, lookup)
    if office is None or by_name is None:
        return claims
    if any(c.speaker_role for c in claims if c.source_entity == by_name.source_entity):
        return claims
    return [_joined(c, office, by_name) for c in claims]


def _joined(claim: Claim, office: Claim, by_name: Claim) -> Claim:
    if claim.source_entity == by_name.source_entity:
        return replace(claim, speaker_role=office.speaker_role, speaks_for=claim.speaks_for or office.speaks_for)
    if claim.claim_id == office.claim_id:
        return replace(
            claim,
            source_entity=by_name.source_entity,
            source_mention=by_name.source_mention,
            source_confidence=_SURE,
        )
    return claim


def _first_two(claims: Sequence[Claim], lookup: Lookup) -> tuple[Claim, Claim] | tuple[None, None]:
    """Return the first two claims of the body, if the one tells an office and the other by name whose it is."""
    spoken = [c for c in claims if c.source and c.source_type != "article" and lookup.in_body(c.source[0])]
    match sorted(spoken, key=lambda c: c.source or (0, 0))[:2]:
        case [first, second] if _is_of_office(first, lookup) and _is_next(first, second, lookup):
            return (first, second) if _is_of_headline(second, first, lookup) else (None, None)
    return None, None


def _is_of_office(claim: Claim, lookup: Lookup) -> bool:
    """Say whether an office without a name says something: "the attorney general said", "Peru's envoy denied"; not "The mayor wept. “…”"."""
    held = claim.cue is not None and claim.source_type == "person" and claim.speaker_role
    if claim.source is None or claim.source_entity or not held:
        return False
    tokens = lookup.tokens(claim.source)
    return tokens[0].lower_ == "the" or any(t.text in _OWNED for t in tokens)


def _is_next(first: Claim, second: Claim, lookup: Lookup) -> bool:
    """Say whether a source is in the sentence after another's, and the first one in the body that is named."""
    if first.source is None or second.source is None or lookup.is_quoted(second.source):
        return False
    if lookup.sentences_between(first.source[0], second.source[0]) != 1:
        return False
    named = (m for m in lookup.mentions_in((0, second.source[0])) if m.type == "person" and m.found_by != "coreference")
    return not any(lookup.in_body(m.start) for m in named)


def _is_of_headline(by_name: Claim, office: Claim, lookup: Lookup) -> bool:
    """Say whether the headline names whoever speaks, and neither anybody else nor the office."""
    mention = lookup.mention(by_name.source_mention) if by_name.source_mention else None
    if mention is None or mention.found_by == "coreference" or mention.role:
        return False
    above = [m for m in lookup.mentions_in((0, mention.start)) if m.type == "person" and not lookup.in_body(m.start)]
    if {m.entity for m in above} != {mention.entity}:
        return False
    return (
        last_word(office.speaker_role) not in lookup.text[slice(*lookup.lines[lookup.line_at(above[0].start)])].lower()
    )
