"""In what function a source speaks: official, spokesperson, expert, company, party, court or police, witness or resident …

a spokeswoman for the ministry             ─▶ spokesperson
Ada Roe, a professor of law                ─▶ expert
the director of Brightwell ("an airline")  ─▶ company
census data                                ─▶ data

A body is what it is. Of somebody the words of the role decide, then the head of the phrase, then what stands beside the
name; a title that says nothing by itself ("director") is of the kind of the body. `models/claims/kinds.toml` says which word
is of which kind.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.claims.bodies import LONGEST, kind_of_body, kind_of_society, kind_of_words
from pipeline.article.claims.lookup import AT_PLAY, Lookup
from pipeline.article.claims.offices import of_title
from pipeline.article.claims.pronouns import is_of_writer
from pipeline.article.claims.said_before import with_bodies_before
from pipeline.article.claims.same_person import with_one_kind, with_shared_bodies
from pipeline.article.claims.spoken_for import PLEADERS
from pipeline.article.claims.titles import OF, is_past, last_word, split_title
from pipeline.article.claims.told import is_private, is_told_of, kind_told, stands_for_office
from pipeline.article.grammar import NOMINAL, QUESTION_WORDS
from pipeline.records import Claim, Entity, Kind
from pipeline.text.person_names import portfolios

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST = 40  # tokens of a source that are looked at
_MENTIONS = 30  # of one person that are looked at
_BODIES = frozenset({"agency", "organisation", "media", "group"})
_SEAT = re.compile(r",? \(?[DRI]-[A-Z][A-Za-z.]+")
_OF_LEARNING = frozenset({"university", "college", "academy"})
_PARTS_OF_BODIES = frozenset({"arm", "branch", "chapter", "wing"})
_PARTS = frozenset({"city", "state", "county", "country"})  # "a guide in Leeds, a city in Yorkshire"
_PRESS = frozenset({"media", "medium", "news", "newspaper", "press", "television", "tv"})
_SPOKES = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_OF_NO_MATTER = frozenset({"national", "parliamentary", "public", "regional", "state"})  # portfolios that say where
_LAWYERS = rf"(?:{'|'.join(sorted(PLEADERS - {'advocate'}))})s?"  # an advocate for the poor need not plead
_LAWYER = re.compile(rf"\b(?:advocate|{_LAWYERS})$", re.IGNORECASE)
_PLEADS = re.compile(
    rf"\b(?:(?:his|her|their|its|defen[cs]e)\s(?:[\w-]+\s)?{_LAWYERS}|{_LAWYERS}\s(?:acting\s)?(?:for|representing))\b",
    re.IGNORECASE,
)
_OF_THEIR_BODY: frozenset[Kind] = frozenset(
    {"civil society", "company", "court or police", "expert", "official", "party", "sport"}
)
_SIDES = frozenset({"both", "two", "three", "all"})


def with_kinds(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims, each with the kind of its source and, of a person, with the body that another claim tells.

    Args:
        claims: all claims of an article, with the role of each source.
        lookup: the article.
    """
    claims = with_shared_bodies(with_bodies_before(claims, lookup), lookup)
    seated = {key for key in {c.source_entity for c in claims} if _sits(key, lookup)}
    told = [replace(claim, kind=_kind(claim, seated, lookup)) for claim in claims]
    of_speaker: dict[str, Kind] = {}  # what another claim of the same person tells
    for claim in told:
        if claim.kind and claim.source_entity:
            of_speaker.setdefault(claim.source_entity, claim.kind)
    bodies = (c for c in told if c.source_entity and c.source_type != "person" and c.kind in _OF_THEIR_BODY)
    of_body = {c.source_entity: c.kind for c in bodies}
    for entity in lookup.authors:
        of_speaker.setdefault(entity, "outlet")  # of whom nothing else is told: who writes
    for claim in with_one_kind(told, lookup):
        kind = claim.kind or of_speaker.get(claim.source_entity) or of_body.get(claim.speaks_for)
        kind = kind or _by_beat(claim, lookup)
        yield claim if claim.kind == kind else replace(claim, kind=kind)


def _kind(claim: Claim, seated: Container[str], lookup: Lookup) -> Kind:
    if claim.source_type == "article":
        return "article"
    words = claim.stands_for or claim.source
    if not claim.source_entity and is_of_writer(claim.source, lookup):
        return "outlet"
    tokens = lookup.tokens(words)[:_MOST] if words else []
    group = lookup.noun_group(tokens)
    if claim.source_type == "document":
        return _of_document([t.lemma_.lower() for t in group], lookup)
    entity = lookup.entities.get(claim.source_entity)
    if entity and entity.type != "person":
        if entity.type == "organisation" and _OF_LEARNING & set(entity.name.lower().split()):
            return ""  # it speaks for itself; whoever teaches there is an expert
        return kind_of_body(entity, lookup) or _of_phrase(group, tokens, None, lookup) or _by_type(claim)
    if claim.source_type == "media":
        return "outlet"
    role = claim.speaker_role
    if entity and entity.role and is_past(role):  # what one is now, where the article tells that too
        role = entity.role
    body = _body(claim, lookup)
    if entity and entity.key in seated:
        return "official"
    if kind := _of_representative(role.lower().split(), body, lookup, named=entity is not None):
        return kind
    if _pleads(claim, role, lookup):
        return "spokesperson"
    written = _of_phrase(group, tokens, body, lookup) if entity is None else ""
    if entity and is_past(role) and stands_for_office(entity.key, lookup):
        return "party"  # what one is now goes before what one was
    found = written or of_title(*split_title(role, lookup), body, lookup) or _of_phrase(group, tokens, body, lookup)
    if not found and entity:
        found = (
            of_title(*split_title(entity.role, lookup), body, lookup)
            or kind_told(entity.key, lookup)
            or _listed(entity, lookup)
        )
    if not found and body and claim.speaks_for:  # "Yasmin Haque from the UN Children's Fund"
        found = kind_of_body(body, lookup)
    if entity and not (found or body) and is_private(entity.key, () if role else claim.content, lookup):
        return "witness or resident"
    if found in {"", "civil society"} and is_past(role) and last_word(role.replace("-", " ")) == "member":
        return "witness or resident"  # who was a member of a body and no more speaks as one of the people
    if not found and claim.source_type == "organisation" and entity is None and lookup.beat not in AT_PLAY:
        found = kind_of_society([_lemma(t) for t in group], lookup)  # "the medical association"
    return found or _by_type(claim)


def _of_document(words: Sequence[str], lookup: Lookup) -> Kind:
    """Return the kind of what is written: of "census data" data, of "media reports" outlet."""
    if words[-1:] == ["report"] and _PRESS & set(words):
        return "outlet"
    return "data" if words and words[-1] in lookup.knowledge.data else "document"


def _sits(entity: str, lookup: Lookup) -> bool:
    """Say whether somebody is told to sit in a parliament, by party and seat behind the name: "Ada Roe (R-S.C.)"."""
    named = (m for m in islice(lookup.mentions_of(entity), _MENTIONS) if m.found_by != "coreference")
    return any(_SEAT.match(lookup.text, m.end) for m in named)


def _by_type(claim: Claim) -> Kind:
    """Return the kind of a source of which only the type is known."""
    if claim.source_type in {"agency", "unnamed"}:
        return "official" if claim.source_type == "agency" else "unnamed"
    return ""


def _by_beat(claim: Claim, lookup: Lookup) -> Kind:
    """Return the kind of somebody of whom nothing is told, by what the article is about: in a report of a match a player."""
    body = lookup.entities.get(claim.speaks_for)
    if claim.source_type == "person" and (lookup.beat == "sport" or (lookup.beat == "arts" and not body)):
        return "" if lookup.beat == "arts" and is_told_of(claim.source_entity, lookup) else lookup.beat
    of_a_firm = claim.source_type == "organisation" or (body is not None and body.type == "organisation")
    return lookup.beat if of_a_firm and lookup.beat in {"company", "sport"} else ""


def _body(claim: Claim, lookup: Lookup) -> Entity | None:
    """Return the body that a source is of: what it speaks for, else one that is named within the source."""
    if body := lookup.entities.get(claim.speaks_for):
        return body if body.type != "person" else None
    beside = [m for m in lookup.mentions_in(claim.source) if m.type in _BODIES] if claim.source else []
    found = (lookup.entities.get(m.entity) for m in beside if m.entity != claim.source_entity)
    return next((e for e in found if e and "nationality" not in e.nouns), None)


def _of_representative(role: Sequence[str], body: Entity | None, lookup: Lookup, *, named: bool) -> Kind:
    """Return the kind of a role to speak for somebody: for a body, whatever that is ("spokesman for the police"), or a seat.

    Somebody with a name whom a party has speak on a matter is a politician: "Labour's health spokesman, Bo Vik".
    """
    at = next((i for i, word in enumerate(role) if word in {"for", "of", "on"}), len(role))
    if kind_of_words(role[:at], lookup.knowledge.kinds) != "spokesperson":
        return ""
    matter = role[at - 2] if at == len(role) and at > 1 else role[-1]
    if named and role[at - 1] in _SPOKES and matter in portfolios() - _OF_NO_MATTER:
        of_party = any(lookup.knowledge.kinds.get(word) == "party" for word in role[: at - 1])
        if of_party or (body is not None and kind_of_body(body, lookup) == "party"):
            return "party"
    if at == len(role):
        return ""
    if role[at - 1] == "representative":
        spokes = body is not None and body.type in {"agency", "organisation", "media"}
        return "" if role[at] == "of" else "spokesperson" if spokes else "official"
    return "spokesperson"


def _pleads(claim: Claim, role: str, lookup: Lookup) -> bool:
    """Say whether somebody is a lawyer who speaks for a client: "her lawyer", "a lawyer for the family", no mere lawyer."""
    words = claim.stands_for or claim.source
    written = lookup.text[slice(*words)] if words else ""
    title = role.lower().split(" for ")[0].replace(".", "").split()
    if "general" in title or kind_of_words(title, lookup.knowledge.kinds) not in {"", "expert", "civil society"}:
        return False  # "U.S. Attorney for …"
    if _PLEADS.search(role) or _PLEADS.search(written):
        return True
    client = lookup.entities.get(claim.speaks_for)
    return client is not None and client.type == "person" and bool(_LAWYER.search(role))


def _listed(entity: Entity, lookup: Lookup) -> Kind:
    """Return the kind that somebody's office tells as a list has it, for the famous whom an article does not introduce."""
    return next(
        (kind for office in entity.nouns if (kind := of_title(split_title(office, lookup)[0], (), None, lookup))), ""
    )


def _of_phrase(group: Sequence[Token], tokens: Sequence[Token], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of a source as it is written: of its head, else of what stands beside it."""
    rest = tokens[tokens.index(group[-1]) + 1 :] if group else tokens
    if group and group[-1].lower_ == "parties" and len(group) > 1 and group[-2].lower_ in _SIDES:
        return ""  # "the two parties agreed"
    share = [t.lower_ for t in (*group[-1:], *rest[:3])]
    if "of" in share[1:] and lookup.knowledge.shares & set(share[: share.index("of")]):
        return ""  # "67 per cent of voters"
    if group and group[-1].lemma_.lower() in lookup.knowledge.nouns["organisation"]:  # "the workers' collective"
        whose = max((i for i, t in enumerate(group) if t.tag_ == "POS"), default=-1)
        group = group[whose + 1 :]
    if group and group[-1].lemma_ in _PARTS_OF_BODIES and body:
        return kind_of_body(body, lookup)  # "the women's wing of the Harbour Party"
    words = [w for t in group if (w := _lemma(t)) and not _is_of_a_name(t, lookup)]
    after: list[str] = []
    for token in rest if rest and rest[0].lower_ in OF else ():
        if token.tag_ in QUESTION_WORDS or token.pos_ in {"VERB", "AUX", "PUNCT"}:
            break
        after.append(_lemma(token))
    if (
        group
        and after[:1] == ["of"]
        and (group[-1].pos_ == "NUM" or group[-1].lower_ in lookup.knowledge.nouns["partitive"])
    ):
        return of_title(after[1:], (), body, lookup)  # "one of the officials", "some of his aides"
    kind = of_title(words, after, body, lookup) or _beside(rest[len(after) :], body, lookup)
    if kind or not group or group[0].i == 0:
        return kind
    before = group[0].nbor(-1)  # "witness George": the parser takes the one for a verb
    title = before.pos_ == "VERB" and tokens[0] == before and group[0].pos_ == "PROPN"
    return lookup.knowledge.kinds.get(before.lower_, "") if title else ""


def _beside(rest: Sequence[Token], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of what stands in apposition: "Ada Roe, who teaches", "Ada Roe, a professor of law"."""
    phrase: list[str] = []
    behind = False  # "of": what stands there says whose somebody is, not who
    for i, token in enumerate(rest):
        if token.tag_ in QUESTION_WORDS or (token.pos_ in {"VERB", "AUX"} and token.is_lower):
            break  # from here on it is told what the source did
        if token.text == "-" and phrase and not token.nbor(-1).whitespace_:
            continue  # "secretary-general" is one title
        if (token.pos_ in NOMINAL | {"ADJ"} or token.is_title) and not _is_of_a_name(token, lookup):
            phrase += [_lemma(token)] if not behind and token.lower_ not in _PARTS else []
            continue
        after = [_lemma(t) for t in rest[i + 1 : i + 1 + LONGEST]] if token.lower_ in OF else []
        if kind := of_title(phrase, after, body, lookup):
            return kind
        whose = bool(phrase and after) and phrase[-1] not in lookup.knowledge.nouns["partitive"]
        behind = whose or (behind and not token.is_punct)
        phrase = []
    return of_title(phrase, (), body, lookup)


def _is_of_a_name(token: Token, lookup: Lookup) -> bool:
    """Say whether a word is of a name: Ada Farmer need not farm, and The Fisherman's Diary is a film."""
    name = lookup.mention_of(token)
    return name is not None and name.type != "group" and name.found_by != "coreference"


def _lemma(token: Token) -> str:
    lemma = token.lemma_.lower()
    plural = token.tag_ == "NNPS" or (
        token.text[-1] == "s" and token.text[:-1].isupper()
    )  # the parser takes "MPs" for a singular
    return token.lower_.removesuffix("s") if plural else lemma
