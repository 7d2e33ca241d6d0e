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

from pipeline.article.claims.bodies import (
    LONGEST,
    is_of_states,
    is_society,
    kind_of_body,
    kind_of_society,
    kind_of_words,
)
from pipeline.article.claims.grammar import NOMINAL, QUESTION_WORDS
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.titles import OF, PAST, split_title
from pipeline.article.claims.told import kind_told
from pipeline.records import Claim, Entity, Kind
from pipeline.text.person_names import portfolios

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST = 40  # tokens of a source that are looked at
_FEW = 2  # words of a body that is called by its business
_MENTIONS = 30  # of one person that are looked at
_BODIES = frozenset({"agency", "organisation", "media", "group"})
_SEAT = re.compile(r",? \(?[DRI]-[A-Z][A-Za-z.]+")
_OF_ANY_BODY = frozenset(
    {"administrator", "captain", "chief", "commander", "president", "secretary", "superintendent", "treasurer", "vice president"}
)  # fmt: skip
_OF_BODIES = frozenset(
    {"arts", "civil society", "company", "court or police", "expert", "official", "outlet", "party", "sport"}
)
_OF_FIRMS = frozenset({"chairman", "vice chairman", "deputy chairman", "co chairman", "vice president"})
_OF_LEARNING = frozenset({"university", "college", "academy"})
_PARTS = frozenset({"city", "state", "county", "country"})  # "a guide in Leeds, a city in Yorkshire"
_SIDES = frozenset({"both", "two", "three", "all"})
_WITHIN = frozenset({"board", "committee", "council", "house"})  # what any body may have: the union's finance committee


def with_kinds(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims, each with the kind of its source as of that claim.

    Args:
        claims: all claims of an article, with the role of each source.
        lookup: the article.
    """
    claims = list(claims)
    seated = {key for key in {c.source_entity for c in claims} if _sits(key, lookup)}
    told = [replace(claim, kind=_kind(claim, seated, lookup)) for claim in claims]
    of_speaker: dict[str, Kind] = {}  # what another claim of the same person tells
    for claim in told:
        if claim.kind and claim.source_entity:
            of_speaker.setdefault(claim.source_entity, claim.kind)
    for entity in {m.entity for m in lookup.names_in("byline") if m.type == "person"}:
        of_speaker.setdefault(entity, "outlet")  # of whom nothing else is told: who writes
    for claim in told:
        yield claim if claim.kind else replace(claim, kind=of_speaker.get(claim.source_entity, ""))


def _kind(claim: Claim, seated: Container[str], lookup: Lookup) -> Kind:
    if claim.source_type == "article":
        return "article"
    words = claim.stands_for or claim.source
    tokens = lookup.tokens(words)[:_MOST] if words else []
    group = lookup.noun_group(tokens)
    if claim.source_type == "document":
        return "data" if group and group[-1].lemma_.lower() in lookup.knowledge.data else "document"
    entity = lookup.entities.get(claim.source_entity)
    if entity and entity.type != "person":
        if entity.type == "organisation" and _OF_LEARNING & set(entity.name.lower().split()):
            return ""  # it speaks for itself; whoever teaches there is an expert
        return kind_of_body(entity, lookup) or _of_phrase(group, tokens, None, lookup) or _by_type(claim)
    if claim.source_type == "media":
        return "outlet"
    role = claim.speaker_role
    if entity and entity.role and _is_past(role):  # what one is now, where the article tells that too
        role = entity.role
    body = _body(claim, lookup)
    if entity and entity.key in seated:
        return "official"
    if kind := _of_representative(role.lower().split(), body, lookup):
        return kind
    written = _of_phrase(group, tokens, body, lookup) if entity is None else ""
    found = written or _of_title(*split_title(role, lookup), body, lookup) or _of_phrase(group, tokens, body, lookup)
    if not found and entity:
        found = (
            _of_title(*split_title(entity.role, lookup), body, lookup)
            or kind_told(entity.key, lookup)
            or _listed(entity, lookup)
        )
    if not found and body and claim.speaks_for:  # "Yasmin Haque from the UN Children's Fund"
        found = kind_of_body(body, lookup)
    return found or _by_type(claim)


def _is_past(role: str) -> bool:
    return bool(role) and role.lower().split()[0] in PAST


def _sits(entity: str, lookup: Lookup) -> bool:
    """Say whether somebody is told to sit in a parliament, by party and seat behind the name: "Ada Roe (R-S.C.)"."""
    named = (m for m in islice(lookup.mentions_of(entity), _MENTIONS) if m.found_by != "coreference")
    return any(_SEAT.match(lookup.text, m.end) for m in named)


def _by_type(claim: Claim) -> Kind:
    """Return the kind of a source of which only the type is known."""
    if claim.source_type in {"agency", "unnamed"}:
        return "official" if claim.source_type == "agency" else "unnamed"
    return ""


def _body(claim: Claim, lookup: Lookup) -> Entity | None:
    """Return the body that a source is of: what it speaks for, else one that is named within the source."""
    if body := lookup.entities.get(claim.speaks_for):
        return body if body.type != "person" else None
    beside = [m for m in lookup.mentions_in(claim.source) if m.type in _BODIES] if claim.source else []
    found = (lookup.entities.get(m.entity) for m in beside if m.entity != claim.source_entity)
    return next((e for e in found if e and "nationality" not in e.nouns), None)


def _of_representative(role: Sequence[str], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of a role to speak for somebody: for a body, whatever that is ("spokesman for the police"), or a seat."""
    at = next((i for i, word in enumerate(role) if word in {"for", "of"}), 0)
    if not at:
        return ""
    if role[at - 1] == "representative":
        spokes = body is not None and body.type in {"agency", "organisation", "media"}
        return "spokesperson" if spokes else "official" if role[at] == "for" else ""
    return "spokesperson" if kind_of_words(role[:at], lookup.knowledge.kinds) == "spokesperson" else ""


def _of_title(title: Sequence[str], rest: Sequence[str], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of the last title among some words that has one, the longest first.

    Args:
        title: the words before "of", in lower case: "chairman" of "chairman of the finance committee".
        rest: the words behind it.
        body: whom the title is of, where that is named.
        lookup: the article.
    """
    knowledge = lookup.knowledge
    if "shadow" in title:
        return "party"  # "shadow international development secretary"
    for end in range(len(title), 0, -1):
        for start in range(max(end - LONGEST, 0), end):
            phrase = " ".join(title[start:end])
            if phrase in knowledge.by_body:
                return _of_body(phrase, title[:start], rest, body, lookup)
            if (kind := knowledge.kinds.get(phrase)) and (phrase != "fellow" or end == len(title)):
                return kind  # "a fellow comedian" is no fellow
    return ""


def _of_body(title: str, before: Sequence[str], rest: Sequence[str], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of a title that says nothing by itself: director, president, official."""
    knowledge = lookup.knowledge
    before = [w for w in before if w != "local"]  # of "local officials" no kind of body
    if kind_of_words([*before, *title.split()], knowledge.public_office):
        return "official"
    of_body = kind_of_body(body, lookup) if body else ""
    if body and (body.type == "agency" or of_body == "official") and before[-1:] != ["police"]:
        return of_body
    beside = (knowledge.kinds.get(" ".join(before[at:])) for at in range(max(0, len(before) - LONGEST), len(before)))
    own: Kind = next((kind for kind in beside if kind), "")
    if own in {"party", "company", "court or police", "sport", "arts", "civil society"}:
        return own
    if title == "captain" and not body and not rest and _is_team(before[-1:], lookup):
        return "sport"
    usual = "company" if title == "officer" and "chief" in before else knowledge.kinds.get(title, "")
    if body:
        firm = usual == "company" or title in _OF_FIRMS
        a_firm = firm and body.type == "organisation" and not is_society(body, lookup)
        return of_body or ("company" if a_firm else "official" if _is_of_state(body, lookup) else "")
    if told := own or _of_rest(title, rest, lookup):
        return told
    of_society = knowledge.societies & {*before[-1:], *rest}  # "museum official", "founder of a charity"
    if of_society:
        return kind_of_society([*before[-1:], *rest], lookup)
    return "" if rest and title in _OF_ANY_BODY else usual


def _is_team(word: Sequence[str], lookup: Lookup) -> bool:
    """Say whether a word before "captain" is a team's: of a country or a sport, not "former", "the", "ferry"."""
    nations = {w for e in lookup.entities.values() if e.type in {"place", "group"} for w in e.name.lower().split()}
    return bool(word) and (word[0] in nations or word[0] in lookup.knowledge.societies_by_name["sport"])


def _is_of_state(body: Entity, lookup: Lookup) -> bool:
    """Say whether a body is called by what only a state has: "Penal Centers", not "Health Poverty Action"."""
    words = body.name.lower().split()
    return len(words) <= _FEW and words[0] in lookup.knowledge.public_business and not is_society(body, lookup)


def _of_rest(title: str, rest: Sequence[str], lookup: Lookup) -> Kind:
    """Return the kind that the words behind "of" tell: "president of Peru", "secretary of energy", "executive at a firm"."""
    knowledge = lookup.knowledge
    places = {w for e in lookup.entities.values() if e.type == "place" for w in e.name.lower().split()}
    if is_of_states([word for word in rest if word != "the"], lookup):
        return "official"
    of = next((word for word in rest if word != "the" and word not in OF), "")
    if of in knowledge.courts:
        return "court or police"  # "superintendent of police"
    if of in places or any(word in knowledge.public_business for word in rest):
        return "official"
    if "secretary" in title and rest and set(rest) <= portfolios() | {"the", "and", "&"}:
        return "official"
    kind = kind_of_words([w for w in rest if w not in _WITHIN], knowledge.kinds)
    return kind if kind in _OF_BODIES else ""


def _listed(entity: Entity, lookup: Lookup) -> Kind:
    """Return the kind that somebody's office tells as a list has it, for the famous whom an article does not introduce."""
    return next(
        (kind for office in entity.nouns if (kind := _of_title(split_title(office, lookup)[0], (), None, lookup))), ""
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
        return _of_title(after[1:], (), body, lookup)  # "one of the officials", "some of his aides"
    kind = _of_title(words, after, body, lookup) or _beside(rest[len(after) :], body, lookup)
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
        if kind := _of_title(phrase, after, body, lookup):
            return kind
        whose = bool(phrase and after) and phrase[-1] not in lookup.knowledge.nouns["partitive"]
        behind = whose or (behind and not token.is_punct)
        phrase = []
    return _of_title(phrase, (), body, lookup)


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
