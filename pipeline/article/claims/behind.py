"""Who stands behind a source: its role as of the claim, the body it speaks for, and how sure it is who it is.

"a spokeswoman for ICE"             ─▶ spokeswoman, speaks for ICE
"the ministry's chief economist"    ─▶ chief economist, speaks for the ministry
"Roe" (introduced as the mayor)     ─▶ mayor
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.bodies import kind_of_body
from pipeline.article.claims.grammar import roots_of
from pipeline.article.claims.implied import implied_body
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.titles import PAST, is_past, is_rank, last_word
from pipeline.article.claims.told import body_led, role_told
from pipeline.records import Mention, Span
from pipeline.text.person_names import mere_titles
from pipeline.text.spans import squeeze

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset({"agency", "organisation", "media", "group"})
_EMPLOYS = _BODIES | {"place", "facility"}
_TITLES = 24  # characters of what may stand between a role and a name
_ROLE_AFTER = 200  # characters behind a name among which its role is written
_NO_ROLES = frozenset({"man", "men", "people", "person", "source", "woman", "women"})  # what everybody is
_GENITIVE_ENDS = 8  # characters before a role among which the ending of its owner stands
_LONGEST_NAME = 120  # characters
_NEAR = 40  # characters from "for" to whom somebody speaks for
_BESIDE = re.compile(r"(?:,|\band\b|&|\s|\([^()]{1,40}\)|\b(?:the|a|an|his|her|its|their)\b)*")
_BARE_TITLE = re.compile(r"[\s.]*")
_JOINED_TITLE = re.compile(
    r"(?:\s*(?:,|and|&)\s+[A-ZÀ-Þ][\w’'-]*)*\s*(?:,|and|&)\s*"
)  # "Deputy Youth" and "Sports Minister"
_OF_BODY = re.compile(
    r",?\s+(?:of|from|at|with|on behalf of)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w-]*(?:-based|['’] ?s)\s+)?(?:(?!of|in|at|to|for)[a-z-]+\s+){0,2}"
)
_OFFICE = re.compile(
    r", (?:(?:also|now|currently) )?(?:the |an? )?(?P<title>[A-Za-z][A-Za-z -]{1,40}?) (?:of|at|for|with) (?:the )?(?=[A-Z])"
)
_OF_MANY = frozenset({"member", "official", "politician"})  # who has such a title is told by what else he is
_ON_BEHALF = re.compile(r"\bon behalf of (?:the )?\Z")
_BLANK_END = re.compile(r"[\s,]+\Z")
_GENITIVE = re.compile(r"['’] ?s$|(?<=s)['’]$")
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


def role_before(m: Mention, lookup: Lookup) -> int | None:
    """Return where the role of a mention begins, if it stands before the name."""
    first = max(0, m.start - 2 * len(m.role) - _TITLES)
    before = _BLANK_END.sub("", lookup.text[first : m.start])
    words = m.role.split()
    while (last := before.split()[-1:]) and last[0] != words[-1] and last[0].lower().rstrip(".") in mere_titles():
        before = _BLANK_END.sub(
            "", before[: before.rindex(last[0])]
        )  # "Minister of Health Mr. Roe", "spokesman, Major Roe"
    found = re.search(r"\s+".join(map(re.escape, words)) + r"$", before)
    return first + found.start() if found else None


def behind_title(span: Span, lookup: Lookup) -> Mention | None:
    """Return the person whose name follows a source that is cut off behind a title: `Sgt.` before "Ada Roe"."""
    for m in lookup.mentions_in((span[1], span[1] + _ROLE_AFTER)):
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
        if m.type not in _BODIES | {"person"} or lookup.text[m.end : m.end + 2] in ("'s", "’s"):
            break
        between = lookup.text[last.end : m.start]
        if m.role and (start := role_before(m, lookup)) is not None and start >= last.end:
            between = lookup.text[last.end : start]
        if not _BESIDE.fullmatch(between) or not _JOINED_BY.search(between):
            break
        out.append(m.mention_id)
        last = m
    among = lookup.text[first.end : last.start]
    ends_list = (bool(out) and "and" in among) or "&" in among
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
    told = mention if mention.role and (mention in more or not more) else ((more or here)[-1] if here else None)
    if told is None:
        return role_told(mention.entity, lookup), body_led(mention.entity, lookup) or _named_beside(
            mention.entity, lookup
        )
    own_voice = last_word(told.role) in lookup.knowledge.own_voice  # "a Navy veteran", "author of the report"
    body = "" if own_voice else _body_of(told, lookup) or _named_beside(mention.entity, lookup)
    if not body and lookup.knowledge.kinds.get(last_word(told.role), "official") != "official":
        body = _headed_beside(mention.entity, lookup)
    if own_voice:
        return told.role, body
    past = is_past(told.role)
    if not body and entity and entity.parent and not past:
        body = next((k for k, e in lookup.entities.items() if e.name == entity.parent and e.type in _BODIES), "")
    if body or past or _is_owned(told, lookup):
        return told.role, "" if past else body
    return told.role, implied_body(told.role, told.start, lookup)


def _body_of(m: Mention, lookup: Lookup) -> str:
    """Return the body within a role, or the one whose role it is said to be."""
    start = role_before(m, lookup)
    if m.found_by == "coreference":
        start, end = m.start, m.end
    elif start is not None:
        end = m.start
    else:
        start = lookup.text.find(m.role, m.end, m.end + _ROLE_AFTER)
        if start < 0:
            return ""
        end = start + len(m.role)
    voice = m.role.split()[-1].lower() in lookup.knowledge.nouns["voices"]  # "Roe's lawyer" speaks for Roe
    heard = _BODIES | ({"facility", "person"} if voice else {"facility"})
    title = last_word(m.role)
    titles = lookup.knowledge.by_body | lookup.knowledge.nouns["voices"] | {"whip", "strategist"}
    leads = bool(titles & {title.replace("-", " "), title.rpartition("-")[2]})  # "co-leader"
    inside = [
        b
        for b in lookup.mentions_in((start, end))
        if b.type in (_BODIES | {"facility"} if leads else _BODIES - {"group"})  # "director of Harbour Hospital"
        and _acts(b, lookup)
        and b.mention_id != m.mention_id
    ]
    if inside:
        return inside[-1].entity
    owner = _owner_before(start, lookup) or _owner_of((start, end), lookup)
    return owner.entity if owner and owner.type in heard and owner.entity != m.entity else ""


def _named_beside(entity: str, lookup: Lookup) -> str:
    """Return the body that somebody is said to be of where the name stands: "Ada Roe of Acme", "Acme's Ada Roe"."""
    if entity not in lookup.beside:
        lookup.beside[entity] = _find_beside(entity, lookup)
    return lookup.beside[entity]


def _find_beside(entity: str, lookup: Lookup) -> str:
    for m in lookup.mentions_of(entity):
        if m.found_by == "coreference":
            continue
        of = _OF_BODY.match(lookup.text, m.end)
        at = of.end() if of else m.end
        near = lookup.mentions_in((at, at + _ROLE_AFTER)) if of else []
        body = next((b for b in near if b.start == at), None) or _owner_before(m.start, lookup) or _on_behalf(m, lookup)
        if body and body.type in _BODIES and _acts(body, lookup):
            return body.entity
    return ""


def _headed_beside(entity: str, lookup: Lookup) -> str:
    """Return the body of an office that stands behind a name with a title: of "activist Ada Roe, the director of Harbour Watch"."""
    for m in lookup.mentions_of(entity):
        found = _OFFICE.match(lookup.text, m.end) if m.found_by != "coreference" else None
        if found is None or is_past(found["title"]):
            continue
        title = last_word(found["title"])
        leads = title in lookup.knowledge.by_body - _OF_MANY or title in lookup.knowledge.nouns["voices"]
        near = lookup.mentions_in((found.end(), found.end() + _LONGEST_NAME)) if leads else ()
        if body := next((b for b in near if b.start == found.end() and b.type in _BODIES and _acts(b, lookup)), None):
            return body.entity
    return ""


def _on_behalf(m: Mention, lookup: Lookup) -> Mention | None:
    """Return whom somebody is said to speak for right before the name: "Speaking on behalf of the union, Ada Roe"."""
    before = lookup.mentions_in((max(0, m.start - _LONGEST_NAME), m.start))
    last = before[-1] if before else None
    if last is None or lookup.text[last.end : m.start].strip() != ",":
        return None
    return last if _ON_BEHALF.search(lookup.text, max(0, last.start - _NEAR), last.start) else None


def _owner_before(at: int, lookup: Lookup) -> Mention | None:
    """Return whose the words at a position are: of "the agency's" before "director"."""
    before = lookup.text[max(0, at - _GENITIVE_ENDS) : at].rstrip()
    owned = _GENITIVE.search(before)
    if owned is None:
        return None
    end = len(lookup.text[:at].rstrip()) - len(owned[0])
    return next((m for m in lookup.mentions_in((max(0, end - _LONGEST_NAME), end)) if m.end == end), None)


def _is_owned(m: Mention, lookup: Lookup) -> bool:
    """Say whether a role before a name is said to be somebody's, though nobody knows whose: "Aston's chief executive"."""
    start = role_before(m, lookup)
    return start is not None and bool(_GENITIVE.search(lookup.text[max(0, start - _GENITIVE_ENDS) : start].rstrip()))


def _owner_of(role: Span, lookup: Lookup) -> Mention | None:
    """Return whose a title is by the parse, though words stand between: "the agency's new director"."""
    for root in roots_of(lookup.tokens(role))[-1:]:
        for owner in root.children:
            if owner.dep_ == "poss" and owner.idx < role[0]:
                return lookup.mention_of(owner)
    return None


def _of_phrase(source: Span, lookup: Lookup) -> tuple[str, str]:
    """Return what a source without a name is, and of whom: `a spokeswoman for ICE`, `company officials`."""
    tokens = lookup.tokens(source)
    group = lookup.noun_group(tokens)
    if not group:
        return "", ""
    nouns = lookup.knowledge.nouns
    head = group[-1]
    lemma, last_two = head.lemma_.lower(), " ".join(t.lower_ for t in group[-2:])
    if not ({lemma, head.lower_, last_two} & (nouns["person"] | nouns["office"])):
        return "", ""
    if head.lower_ in lookup.knowledge.small.withheld or lemma == "one":
        return "", ""
    leads = lemma in nouns["voices"] or lemma in lookup.knowledge.by_body  # "a BJP leader"; no "Republican voter"
    named = [m for m in lookup.mentions_in((group[0].idx, head.idx)) if m.type in _EMPLOYS and _acts(m, lookup)]
    inside = [m for m in named if leads or m.type != "group"]
    after = _after_for(tokens[len(group) :], source, lookup)
    body = after or (inside[-1] if inside else None)
    begin = max([group[0].idx, *(m.end for m in inside), *(t.idx for t in group if t.tag_ == "POS")])
    words = [t for t in group if t.idx >= begin and t.tag_ not in ("DT", "POS", "PRP$", "CD")]
    if words and words[0].text in ("-", "–"):
        words = words[2:]  # "A Lima-based scholar"
    if words and words[0].lower_ in ("some", "several", "many", "other"):
        words = words[1:]
    role = squeeze(" ".join(t.text for t in words)) if words else ""
    if any(t.lower_ in PAST for t in group[:2]):
        return role if is_past(role) else f"former {role}", ""  # who was of a body does not speak for it
    speaks = body is not None and (body.type in _BODIES or lemma in lookup.knowledge.nouns["voices"])
    role = "" if role.lower() in _NO_ROLES else role
    if body is None and len(group) == len(tokens) and " " in role:
        return role, implied_body(f"{role[: -len(head)]}{lemma}", head.idx, lookup)  # "company officials"
    return role, body.entity if body and speaks and lemma not in lookup.knowledge.own_voice else ""


def _acts(m: Mention, lookup: Lookup) -> bool:
    """Say whether a group can have somebody speak for it: "Roe campaign", "Labour Party", but no nationality."""
    group = lookup.entities.get(m.entity)
    return m.type != "group" or (group is not None and bool(kind_of_body(group, lookup)))


def _after_for(rest: Sequence[Token], source: Span, lookup: Lookup) -> Mention | None:
    """Return whom a noun for people is "for", "of", "at", "from" or "with"."""
    if not rest or rest[0].lower_ not in ("for", "of", "at", "from", "with", "in"):
        return None
    near = lookup.mentions_in((rest[0].idx, source[1]))
    found = [m for m in near if m.type in _EMPLOYS | {"person"} and (m.type == "person" or _acts(m, lookup))]
    first = found[0] if found else None
    voice = rest[0].i > 0 and rest[0].nbor(-1).lemma_.lower() in lookup.knowledge.nouns["voices"]
    if first is not None and not voice and first.type != "person" and _is_of_another(first, found, lookup):
        return None
    if first is None or first.start - rest[0].idx > _NEAR or (rest[0].lower_ == "in" and first.type == "place"):
        return None
    return first


def _is_of_another(body: Mention, found: Sequence[Mention], lookup: Lookup) -> bool:
    """Say whether a body stands in somebody else's title: that of "an associate of former Acme boss Ada Roe"."""
    person = next((m for m in found if m.type == "person" and m.role and m.found_by != "coreference"), None)
    start = role_before(person, lookup) if person else None
    return start is not None and start <= body.start


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
