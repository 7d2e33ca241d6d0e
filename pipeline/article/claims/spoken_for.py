"""The body that somebody speaks for: within the role, whose role it is, or beside the name.

"Ada Roe, director of Harbour Control" ─▶ Harbour Control
"the agency's new director, Ada Roe"   ─▶ the agency
"Ada Roe of Acme", "Acme's Ada Roe"    ─▶ Acme
"""

from __future__ import annotations

import re

from pipeline.article.claims.bodies import kind_of_body
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.titles import is_past, last_word, role_before
from pipeline.article.grammar import roots_of
from pipeline.records import Mention, Span
from pipeline.text.person_names import mere_titles
from pipeline.text.roles import role_nouns

BODIES = frozenset({"agency", "organisation", "media", "group"})
_LONGEST_NAME = 120  # characters
NEAR = 40  # characters from "for" to whom somebody speaks for
ROLE_AFTER = 200  # characters behind a name, or before it, among which its role is written
_GENITIVE_ENDS = 8  # characters before a role among which the ending of its owner stands
_OF_BODY = re.compile(
    r",?\s+(?:of|from|at|with|on behalf of)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w-]*(?:-based|['’] ?s)\s+)?(?:(?!(?:of|in|at|to|for|an?|and|by|near|on|with)\b)[a-z-]+\s+){0,3}"
)
_OFFICE = re.compile(
    r", (?:(?:also|now|currently) )?(?:the |an? )?(?P<title>[A-Za-z][A-Za-z -]{1,40}?) (?:of|at|for|with) (?:the )?(?=[A-Z])"
)
_SENT_TO = re.compile(
    r"\b(?:ambassador|commissioner|delegate|envoy|observer|representative) (?:[a-z]+ )?to (?:the )?(?P<body>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
PLEADERS = frozenset({"advocate", "attorney", "barrister", "counsel", "lawyer", "solicitor"})  # who speak for clients
_LEVELS = frozenset({"federal", "state", "union"})  # of government, and no body's name
_OF_MANY = frozenset({"member", "official", "politician"})  # who has such a title is told by what else he is
_MINISTER = re.compile(
    r"(?:(?:deputy|vice|acting|assistant|federal|first|state|union) )*"
    r"(?:(?:minister|secretary)(?: of state)? (?:of|for) (?:the )?(?P<of>.+)|(?P<before>.+) (?:minister|secretary))"
)
_MINISTRY = re.compile(
    r"(?:ministry|department) (?:of|for) (?:the )?(?P<of>.+?)(?: of [a-z ]+)?|(?P<before>.+) (?:ministry|department)"
)
_OWNED = re.compile(r"\b(?P<name>[A-ZÀ-Þ][\w&-]*)['’] ?s \Z")
_GENITIVE = re.compile(r"['’] ?s$|(?<=s)['’]$")


def body_of(m: Mention, lookup: Lookup) -> str:
    """Return the body within a role, or the one whose role it is said to be."""
    written = role_span(m, lookup)
    if written is None:
        return ""
    start, end = written
    voice = m.role.split()[-1].lower() in lookup.knowledge.nouns["voices"] | PLEADERS  # "Roe's lawyer" speaks for Roe
    heard = BODIES | ({"facility", "person"} if voice else {"facility"})
    title = last_word(m.role)
    titles = lookup.knowledge.by_body | lookup.knowledge.nouns["voices"] | {"whip", "strategist"}
    leads = bool(titles & {title.replace("-", " "), title.rpartition("-")[2]})  # "co-leader"
    office = title in lookup.knowledge.public_office
    inside = [
        b
        for b in lookup.mentions_in((start, end))
        if not is_sent_to(b, start, lookup)
        and (
            b.type in (BODIES | {"facility"} if leads else BODIES - {"group"})  # "director of Harbour Hospital"
            or (office and _is_party(b, lookup))  # "Harbour Party lawmaker"
        )
        and acts_for(b, lookup)
        and b.mention_id != m.mention_id
        and b.text.lower() not in {title, *_LEVELS}  # the `MEC` of "Natal MEC for Finance", "Union law minister"
    ]
    if inside:
        return inside[-1].entity
    owner = owner_before(start, lookup) or owner_of((start, end), lookup)
    if owner:
        return owner.entity if owner.type in heard and owner.entity != m.entity else ""
    owned = _OWNED.search(lookup.text, max(0, start - _LONGEST_NAME), start)  # "BA's" before "chief executive"
    return _by_its_words(f"{owned['name']} {m.role}" if owned else m.role, lookup) if leads else ""


def _by_its_words(role: str, lookup: Lookup) -> str:
    """Return the body by whose name, or letters, a role begins that nobody took for one there: `Valve spokesman`, `BA chairman`."""
    words = role.split()
    for n in range(len(words) - 1, 0, -1):
        name = " ".join(words[:n])
        if not all(w[0].isupper() for w in words[:n]):
            continue
        named = lookup.bodies_called.get(_GENITIVE.sub("", name), ())
        if len(named) == 1:
            return next(iter(named))
    return ""


def role_span(m: Mention, lookup: Lookup) -> Span | None:
    """Return where the role of a mention is written: before the name, behind it, or as the words that stand for it."""
    if m.found_by == "coreference":
        return m.start, m.end
    if (before := role_before(m, lookup)) is not None:
        return before, m.start
    start = lookup.text.find(m.role, m.end, m.end + ROLE_AFTER)
    if start < 0:  # "a senator from Ohio, Ada Roe"
        start = lookup.text.rfind(m.role, max(lookup.sentence(m.start)[0], m.start - ROLE_AFTER), m.start)
    return (start, start + len(m.role)) if start >= 0 else None


def is_sent_to(b: Mention, start: int, lookup: Lookup) -> bool:
    """Say whether a body within a role is the one to which somebody is sent: of "envoy to the Harbour Union" the union."""
    sent = _SENT_TO.search(lookup.text, start, b.start)
    return bool(sent and not sent["body"])


def is_envoy(role: str) -> bool:
    """Say whether a role is of somebody sent to a body, whose own that is not: `envoy to the Harbour Union`."""
    return bool(_SENT_TO.search(role))


def ministry_of(role: str, lookup: Lookup) -> str:
    """Return the ministry that a minister leads, where the article names it: of "Deputy Minister of Health" Ministry of Health."""
    found = _MINISTER.fullmatch(role.lower().replace("&", "and"))
    if found is None:
        return ""
    matter = found["of"] or found["before"]
    names = {matter, f"{matter} affairs"}
    bodies = {
        key
        for key, e in lookup.entities.items()
        if e.type == "agency" and (led := _MINISTRY.fullmatch(e.name.lower())) and (led["of"] or led["before"]) in names
    }
    return bodies.pop() if len(bodies) == 1 else ""


def named_beside(entity: str, lookup: Lookup) -> str:
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
        near = lookup.mentions_in((at, at + ROLE_AFTER)) if of else []
        body = next((b for b in near if b.start == at), None) or owner_before(m.start, lookup)
        if body and body.type in BODIES and acts_for(body, lookup):
            return body.entity
    return ""


def headed_beside(entity: str, lookup: Lookup) -> str:
    """Return the body of an office that stands behind a name with a title: of "activist Ada Roe, the director of Harbour Watch"."""
    for m in lookup.mentions_of(entity):
        found = _OFFICE.match(lookup.text, m.end) if m.found_by != "coreference" else None
        if found is None or is_past(found["title"]):
            continue
        title = last_word(found["title"])
        leads = title in lookup.knowledge.by_body - _OF_MANY or title in lookup.knowledge.nouns["voices"]
        near = lookup.mentions_in((found.end(), found.end() + _LONGEST_NAME)) if leads else ()
        if body := next((b for b in near if b.start == found.end() and b.type in BODIES and acts_for(b, lookup)), None):
            return body.entity
    return ""


def owner_before(at: int, lookup: Lookup) -> Mention | None:
    """Return whose the words at a position are: of "the agency's" before "director"."""
    before = lookup.text[max(0, at - _GENITIVE_ENDS) : at].rstrip()
    owned = _GENITIVE.search(before)
    if owned is None:
        return None
    end = len(lookup.text[:at].rstrip()) - len(owned[0])
    return next((m for m in lookup.mentions_in((max(0, end - _LONGEST_NAME), end)) if m.end == end), None)


def is_owned(m: Mention, lookup: Lookup) -> bool:
    """Say whether a role before a name is said to be somebody's, though nobody knows whose: "Aston's chief executive"."""
    start = role_before(m, lookup)
    return start is not None and bool(_GENITIVE.search(lookup.text[max(0, start - _GENITIVE_ENDS) : start].rstrip()))


def owner_of(role: Span, lookup: Lookup) -> Mention | None:
    """Return whose a title is by the parse, though words stand between: "the agency's new director"."""
    for root in roots_of(lookup.tokens(role))[-1:]:
        for owner in root.children:
            if owner.dep_ == "poss" and owner.idx < role[0]:
                return lookup.mention_of(owner)
    return None


def acts_for(m: Mention, lookup: Lookup) -> bool:
    """Say whether one may speak for a body: for "Labour Party", but no nationality, and no piece of a name as `Risks` of "Control Risks"."""
    group = lookup.entities.get(m.entity)
    if group is not None and not group.kb_id and _is_piece(m, lookup):
        return False
    return m.type != "group" or (group is not None and bool(kind_of_body(group, lookup)))


def _is_party(m: Mention, lookup: Lookup) -> bool:
    group = lookup.entities.get(m.entity)
    return group is not None and kind_of_body(group, lookup) == "party"


def _is_piece(m: Mention, lookup: Lookup) -> bool:
    """Say whether a name nobody knows goes on before what was found of it: a capitalised word that is no name and no title."""
    before = lookup.tokens((max(0, m.start - NEAR), m.start))[-1:]
    if (
        not before
        or not before[0].is_title
        or before[0].pos_ != "PROPN"
        or before[0].idx + len(before[0]) + 1 != m.start
    ):
        return False
    word = before[0].lower_
    return lookup.mention_of(before[0]) is None and word not in role_nouns() and word not in mere_titles()
