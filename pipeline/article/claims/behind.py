"""Who stands behind a source: its role as of the claim, the body it speaks for, and how sure it is who it is.

"a spokeswoman for ICE"             ─▶ spokeswoman, speaks for ICE
"the ministry's chief economist"    ─▶ chief economist, speaks for the ministry
"Roe" (introduced as the mayor)     ─▶ mayor
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.governed import is_of_a_place, may_have, place_held
from pipeline.article.claims.implied import implied_body
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.nation import nation_of
from pipeline.article.claims.spoken_for import (
    BODIES,
    NEAR,
    PLEADERS,
    ROLE_AFTER,
    acts_for,
    body_of,
    headed_beside,
    is_envoy,
    is_owned,
    ministry_of,
    named_beside,
    role_span,
)
from pipeline.article.claims.titles import PAST, is_past, is_rank, last_word, role_before
from pipeline.article.claims.told import body_led, role_told
from pipeline.records import Mention, Span
from pipeline.text.roles import role_nouns
from pipeline.text.spans import squeeze

if TYPE_CHECKING:
    from spacy.tokens import Token

_EMPLOYS = BODIES | {"place", "facility"}
_NO_ROLES = frozenset({"man", "men", "people", "person", "source", "woman", "women"})  # what everybody is
_QUANTITIES = frozenset({"all", "both", "few", "many", "more", "most", "other", "several", "some"})
_SHORT_TITLE = 4  # characters: "Dr. "
_BESIDE = re.compile(r"(?:,|\band\b|&|\s|\([^()]{1,40}\)|\b(?:the|a|an|his|her|its|their)\b)*")
_BARE_TITLE = re.compile(r"[\s.]*")
_JOINED_TITLE = re.compile(
    r"(?:\s*(?:,|and|&)\s+[A-ZÀ-Þ][\w’'-]*)*\s*(?:,|and|&)\s*"
)  # "Deputy Youth" and "Sports Minister"
_SAID_TO_BE = re.compile(r" (?:is|was|became)\b")
_JOINED_BY = re.compile(r",|\band\b|&")

# How sure it is who is meant, by how the article tells it. Set by hand, and lowered where GUM's named speakers say so:
# of 68 whom a name told, 62 were right.
_FULL, _PART, _ALONE, _BODY, _PHRASE = 0.93, 0.91, 0.75, 0.91, 0.88
_PRONOUN_FLOOR, _PRONOUN_RANGE = 0.5, 0.4


def titled(span: Span, head: Token, lookup: Lookup) -> Mention | None:
    """Return the person whose title leads a source: `Minister of Environment Ada Roe`, `Peru's president, Ada Roe`."""
    for m in lookup.mentions_in(span):
        if m.type == "person" and m.role and m.found_by != "coreference":
            start = role_before(m, lookup)
            if start is None or head.idx >= m.start:
                continue
            name = lookup.mention_of(head)
            joined = (name is None or name.type != "person") and _JOINED_TITLE.fullmatch(
                lookup.text, head.idx + len(head), start
            )
            if start <= head.idx or joined:
                return m
    return None


def at_an_end(span: Span, head: Token, lookup: Lookup) -> Mention | None:
    """Return the person by a full name that ends a long title, or begins a source: `Union of Ferrymen president Bo Vik`.

    So ends `head of planning and member of the council Ada Roe`, and so begins `Ada Roe head of planning`; but neither `the
    nephew of author Ada Roe` nor `guide and sister of author Ada Roe` is she.
    """
    people = [m for m in lookup.mentions_in(span) if m.type == "person" and m.found_by != "coreference"]
    full = [m for m in people if " " in m.text and (m.start - span[0] <= _SHORT_TITLE or m.end == span[1])]
    if len(full) != 1:
        return None
    name, nouns = full[0], lookup.knowledge.nouns
    if name.start == span[0] or (name.start - span[0] <= _SHORT_TITLE and lookup.text[span[0]].isupper()):
        after = lookup.tokens((name.end, span[1]))[:1]
        return name if after and after[0].pos_ in {"NOUN", "ADJ"} and after[0].is_lower else None
    title = lookup.tokens((span[0], name.start))
    if (
        not title
        or title[0].pos_ == "DET"
        or title[-1].pos_ not in {"NOUN", "PROPN"}
        or name.start - title[-1].idx > NEAR
    ):
        return None
    led = head.lemma_.lower() in nouns["agency"] | nouns["organisation"]
    if led:
        return name if title[-1].lemma_.lower() in nouns["office"] else None
    offices = [t for t in title if t.lemma_.lower() in nouns["office"] | nouns["person"] | role_nouns()]
    joined = [t.i for t in title[:-1] if t.lower_ == "and"]
    if not joined or len(offices) < 2 or offices[0] != head:
        return None
    last = [t for t in title if t.i > joined[-1]]
    return None if last[-1] in offices and any(t.pos_ == "ADP" for t in last) else name


def behind_title(span: Span, lookup: Lookup) -> Mention | None:
    """Return the person whose name follows a source that is cut off behind a title: `Sgt.` before "Ada Roe"."""
    for m in lookup.mentions_in((span[1], span[1] + ROLE_AFTER)):
        gap = lookup.text[span[1] : m.start]
        if not _BARE_TITLE.fullmatch(gap):
            return None
        role = role_before(m, lookup) if m.role and m.type == "person" else None
        return m if role is not None and role >= span[0] - 1 else None
    return None


def joint(span: Span, first: Mention, lookup: Lookup) -> tuple[str, ...]:
    """Return the mentions of those who speak together with the first one named: `Ada Roe and Bo Vik`."""
    out: list[str] = []
    last = first
    for m in lookup.mentions_in((first.end, span[1])):
        if m.found_by == "coreference" or (m.type == "person") != (first.type == "person") or m.entity == last.entity:
            continue
        if m.type not in BODIES | {"person"} or lookup.text[m.end : m.end + 2] in ("'s", "’s"):
            break
        between = lookup.text[last.end : m.start]
        if m.role and (start := role_before(m, lookup)) is not None and start >= last.end:
            between = lookup.text[last.end : start]
        if not _BESIDE.fullmatch(between) or not _JOINED_BY.search(between):
            break
        out.append(m.mention_id)
        last = m
    among = lookup.text[first.end : last.start]
    ends_list = bool(out) and "and" in among
    return tuple(out) if ends_list else ()


def role_and_body(source: Span | None, mention: Mention | None, lookup: Lookup) -> tuple[str, str]:
    """Return the role of a source as of here, and the key of the entity that it speaks for; empty where not told."""
    if mention is None:
        return _of_phrase(source, lookup) if source else ("", "")
    if mention.type != "person":
        return "", ""
    entity = lookup.entities.get(mention.entity)
    known = lookup.titled_mentions_of(mention.entity)
    here = [m for m in known if m.start <= mention.start] or known
    more = [m for m in here if not is_rank(m.role)]  # a rank only where there is no more
    titles = [m for m in more if not _is_remark(m, lookup)]
    best = titles or more or here
    told = mention if mention.role and mention in best else (best[-1] if best else None)
    if told is None:
        return role_told(mention.entity, lookup), body_led(mention.entity, lookup) or named_beside(
            mention.entity, lookup
        )
    own_voice = last_word(told.role) in lookup.knowledge.own_voice  # "a Navy veteran", "author of the report"
    body = "" if own_voice else body_of(told, lookup) or named_beside(mention.entity, lookup)
    if not body and lookup.knowledge.kinds.get(last_word(told.role), "official") != "official":
        body = headed_beside(mention.entity, lookup)
    if own_voice:
        return told.role, body
    past = is_past(told.role)
    if not body and entity and entity.parent and not past and not is_envoy(told.role):
        bodies = (k for k, e in lookup.entities.items() if e.name == entity.parent and e.type in BODIES)
        body = next((k for k in bodies if any(acts_for(m, lookup) for m in lookup.mentions_of(k))), "")
    if body or past:
        return told.role, "" if past else body
    owned = is_owned(told, lookup)
    ministry = "" if owned else ministry_of(told.role, lookup)
    body = ministry or place_held(told, lookup)
    if body or owned:
        return told.role, body
    at = (role_span(told, lookup) or (told.start, told.end))[0]
    return told.role, implied_body(told.role, told.start, lookup) or nation_of(told.role, at, entity, lookup)


def _is_remark(m: Mention, lookup: Lookup) -> bool:
    """Say whether a role is what a sentence says of somebody, and no office: "Roe was a fierce advocate of the plan"."""
    said = m.found_by != "coreference" and role_before(m, lookup) is None and _SAID_TO_BE.match(lookup.text, m.end)
    title = last_word(m.role)
    return bool(said) and title not in lookup.knowledge.by_body | lookup.knowledge.nouns["office"]


def _of_phrase(source: Span, lookup: Lookup) -> tuple[str, str]:
    """Return what a source without a name is, and of whom: `a spokeswoman for ICE`, `company officials`."""
    tokens = lookup.tokens(source)
    group = lookup.noun_group(tokens)
    if not group:
        return "", ""
    nouns = lookup.knowledge.nouns
    head = group[-1]
    lemma, last_two = head.lemma_.lower(), " ".join(t.lower_ for t in group[-2:])
    source_noun = bool({lemma, head.lower_, last_two} & (nouns["person"] | nouns["office"]))
    role_noun = lemma in role_nouns() and head.pos_ != "PROPN"  # a firm may be called Pioneer
    if not source_noun and (not role_noun or lemma in nouns["collective"]):
        return "", ""
    if head.lower_ in lookup.knowledge.small.withheld or lemma == "one":
        return "", ""
    leads = lemma in nouns["voices"] or lemma in lookup.knowledge.by_body  # "a BJP leader"; no "Republican voter"
    named = [m for m in lookup.mentions_in((group[0].idx, head.idx)) if m.type in _EMPLOYS and acts_for(m, lookup)]
    inside = [m for m in named if leads or m.type != "group"]
    after = _after_for(tokens[len(group) :], source, lookup)
    body = after or (inside[-1] if inside else None)
    begin = max([group[0].idx, *(m.end for m in inside), *(t.idx for t in group if t.tag_ == "POS")])
    words = [t for t in group if t.idx >= begin and t.tag_ not in ("DT", "POS", "PRP$", "CD")]
    while words and words[0].text in ("-", "–"):
        words = words[2:]  # "A Lima-based scholar", "the 40-year-old comic"
    while words and words[0].lower_ in _QUANTITIES:
        words = words[1:]
    role = squeeze(" ".join(t.text for t in words)) if words else ""
    if any(t.lower_ in PAST for t in group[:2]):
        return role if is_past(role) else f"former {role}", ""  # who was of a body does not speak for it
    office = " ".join(t.lower_ for t in group[-3:])
    held = body is not None and body != after and may_have(body.entity, office, lookup)
    place = source_noun and held and is_of_a_place(office, lookup)
    voice = lemma in nouns["voices"] and (
        body == after or lemma not in PLEADERS | {"aide"}
    )  # no "Paris lawyer" is the city's
    speaks = source_noun and body is not None and (body.type in BODIES or voice or place)
    role = "" if role.lower() in _NO_ROLES or lemma == "source" or lemma in lookup.knowledge.data else role
    if body is None and len(group) == len(tokens) and role:
        title = f"{role[: -len(head)]}{lemma}"  # "company officials"
        implied = implied_body(title, head.idx, lookup) if " " in role else ""
        return role, implied or nation_of(role, group[0].idx, None, lookup)
    return role, body.entity if body and speaks and lemma not in lookup.knowledge.own_voice else ""


def _after_for(rest: Sequence[Token], source: Span, lookup: Lookup) -> Mention | None:
    """Return whom a noun for people is "for", "of", "at", "from" or "with"."""
    if not rest or rest[0].lower_ not in ("for", "of", "at", "from", "with", "in"):
        return None
    near = lookup.mentions_in((rest[0].idx, source[1]))
    found = [m for m in near if m.type in _EMPLOYS | {"person"} and (m.type == "person" or acts_for(m, lookup))]
    first = found[0] if found else None
    if first is None or first.start - rest[0].idx > NEAR or (rest[0].lower_ == "in" and first.type == "place"):
        return None
    return first


def who_confidence(mention: Mention | None, lookup: Lookup) -> float:
    """Return how sure it is that a source is whom it is linked to, 0-1; 0 for nobody.

    A name in full is hardly ever somebody else; a surname that only a list explains may be, and so may a pronoun.
    """
    if mention is None:
        return 0.0
    if mention.found_by == "coreference":
        if mention.text.lower() in lookup.knowledge.small.third_singular:
            return _PRONOUN_FLOOR + _PRONOUN_RANGE * mention.confidence**2
        return min(mention.confidence, _PHRASE)
    if mention.confidence < 1:
        return min(mention.confidence, _ALONE)
    if mention.type != "person":
        return _BODY
    entity = lookup.entities.get(mention.entity)
    if " " in mention.text:
        return _FULL
    return _PART if entity and " " in entity.name else _ALONE + 0.1
