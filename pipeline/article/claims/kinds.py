"""In what function a source speaks: official, spokesperson, expert, company, party, court or police, witness or resident …

a spokeswoman for the ministry   ─▶ spokesperson
Ada Roe, a professor of law      ─▶ expert
census data                      ─▶ data

The words of the role decide, then the head of the phrase, then what stands beside the name; `models/claims/kinds.toml`
says which word is of which kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.behind import PAST
from pipeline.article.claims.grammar import NOMINAL, QUESTION_WORDS
from pipeline.article.claims.lookup import Lookup
from pipeline.records import Claim, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 4  # words of a phrase in kinds.toml
_MOST = 40  # tokens of a source that are looked at


def with_kinds(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims, each with the kind of its source as of that claim.

    Args:
        claims: all claims of an article, with the role of each source.
        lookup: the article.
    """
    for claim in claims:
        yield replace(claim, kind=_kind(claim, lookup))


def _kind(claim: Claim, lookup: Lookup) -> Kind:
    if claim.source_type == "article":
        return "article"
    if claim.source_type == "media":
        return "outlet"
    kinds = lookup.knowledge.kinds
    words = claim.stands_for or claim.source
    tokens = lookup.tokens(words)[:_MOST] if words else []
    group = lookup.noun_group(tokens)
    if claim.source_type == "document":
        return "data" if group and group[-1].lemma_.lower() in lookup.knowledge.data else "document"
    entity = lookup.entities.get(claim.source_entity)
    role = claim.speaker_role.lower().split()
    if role and role[0] in PAST and entity and entity.role:  # what one is now, where the article tells that too
        role = entity.role.lower().split()
    if _speaks_for_body(role, claim, lookup):
        return "spokesperson"
    found = _of_words(role, kinds) or _of_words(_lemmas(group), kinds) or _beside(tokens, group, kinds)
    if not found and entity:
        found = _of_words(entity.role.lower().split(), kinds)
    in_office = _of_words(role, lookup.knowledge.public_office) or _of_words(
        _lemmas(group), lookup.knowledge.public_office
    )
    if found == "official" and not in_office and _is_of_a_club(claim, lookup):
        return ""
    if not found and entity and entity.type in {"agency", "organisation", "group"}:
        found = _of_words(entity.name.lower().split(), kinds)
    if found:
        return found
    if claim.source_type == "agency":
        return "official"
    return "unnamed" if claim.source_type == "unnamed" else ""


def _speaks_for_body(role: Sequence[str], claim: Claim, lookup: Lookup) -> bool:
    """Say whether a role is to speak for a body, whatever kind that is: "spokesman for the police", no "member for York"."""
    at = next((i for i, word in enumerate(role) if word in {"for", "of"}), 0)
    if not at:
        return False
    body = lookup.entities.get(claim.speaks_for)
    if role[at - 1] == "representative":
        return body is not None and body.type in {"agency", "organisation", "media"}
    return _of_words(role[:at], lookup.knowledge.kinds) == "spokesperson"


def _is_of_a_club(claim: Claim, lookup: Lookup) -> bool:
    """Say whether a source is of an organisation that is no public body: the president of a club is no official."""
    body = lookup.entities.get(claim.speaks_for)
    beside = lookup.mentions_in(claim.source) if claim.source else []
    return bool(body and body.type == "organisation") or any(m.type == "organisation" for m in beside)


def _of_words(words: Sequence[str], kinds: Mapping[str, Kind]) -> Kind:
    """Return the kind of the last phrase of some words that has one, the longest first.

    >>> _of_words(["former", "press", "secretary"], {"secretary": "official", "press secretary": "spokesperson"})
    'spokesperson'
    """
    for end in range(len(words), 0, -1):
        for start in range(max(end - _LONGEST, 0), end):
            if kind := kinds.get(" ".join(words[start:end])):
                return kind
    return ""


def _beside(tokens: Sequence[Token], group: Sequence[Token], kinds: Mapping[str, Kind]) -> Kind:
    """Return the kind of what stands in apposition: "Ada Roe, who teaches", "Ada Roe, a professor of law"."""
    rest = tokens[tokens.index(group[-1]) + 1 :] if group else tokens
    phrase: list[str] = []
    for token in rest:
        if token.tag_ in QUESTION_WORDS or token.pos_ in {"VERB", "AUX"}:
            break  # from here on it is told what the source did
        if token.pos_ in NOMINAL | {"ADJ"}:
            phrase.append(token.lemma_.lower())
            continue
        if kind := _of_words(phrase, kinds):
            return kind
        phrase = []
    return _of_words(phrase, kinds)


def _lemmas(group: Sequence[Token]) -> list[str]:
    return [t.lower_.removesuffix("s") if t.tag_ == "NNPS" else t.lemma_.lower() for t in group]
