"""The country, state or town that somebody holds an office of: where a place speaks, its government does.

"Peru's finance minister, Ada Roe"    ─▶ Peru
"Peruvian President Ada Roe"          ─▶ Peru, where the article names it
"Ada Roe, mayor of Leeds", "Leeds mayor Ada Roe" ─▶ Leeds
"Leeds captain Ada Roe"               ─▶ Leeds, where a match is told of
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.spoken_for import is_sent_to, owner_before, owner_of, role_span
from pipeline.article.claims.titles import is_past, last_word
from pipeline.records import Mention
from pipeline.text.person_names import portfolios

_OF = re.compile(r" of (?:the )?")
_BEHIND_OF = re.compile(r"\b(?:of|for) (?:the )?\Z")
_MATTER = re.compile(r" (?:of|for|to|in|at) ")
_SECRETARY = re.compile(r"(?P<matter>[\w-]+) secretary$")
_NO_GOVERNMENT = frozenset({"opposition", "shadow"})
_OF_ANY_BODY = re.compile(
    r" (?:of|at) (?:the|an?) (?!(?:country|nation|province|republic|state)\b)[a-z]"
)  # "of the club"
_OF_STATES = frozenset({"chancellor", "president", "treasurer"})  # of a town these are of a university or a club
_STATES = frozenset({"country", "state"})
_NATIONS = frozenset({"band", "nation", "tribe"})
_LONGEST_NAME = 120  # characters


def place_held(told: Mention, lookup: Lookup) -> str:
    """Return the key of the place that somebody holds an office of, or plays for, by any title of today that the article gives.

    Args:
        told: the mention whose title is told of here; it is asked first.
        lookup: the article.
    """
    titled = (told, *(m for m in lookup.titled_mentions_of(told.entity) if m != told))
    return next((place for m in titled if not is_past(m.role) and (place := _place_of(m, lookup))), "")


def _place_of(m: Mention, lookup: Lookup) -> str:
    written = role_span(m, lookup)
    if written is None:
        return ""
    more = _OF_ANY_BODY.match(lookup.text, written[1])  # a role ends before "of a bank"
    if is_of_a_place(m.role + (more[0] if more else ""), lookup):
        keys = (_governed(b, lookup) for b in _beside(m, written, lookup))
        return next((key for key in keys if key and may_have(key, m.role, lookup)), "")
    chief = last_word(m.role) == "chief"
    return next((b.entity for b in _beside(m, written, lookup) if chief and _is_nation(b)), "")


def _is_nation(b: Mention) -> bool:
    """Say whether a name is that of a people with a chief: "Tarn First Nation"."""
    return b.text.lower().split()[-1] in _NATIONS


def is_of_a_place(role: str, lookup: Lookup) -> bool:
    """Say whether a title is an office of a place, or in an article on a match what one is in a team: "foreign minister", "captain"."""
    knowledge = lookup.knowledge
    title = role.lower().replace("-", " ")
    if _NO_GOVERNMENT & set(title.split()):
        return False
    if "secretary of state" in title:
        return True
    title = _MATTER.split(title)[0]
    if found := _SECRETARY.search(title):
        return found["matter"] in portfolios()
    if _OF_ANY_BODY.search(role) and not title.endswith("minister"):
        return False  # "French president of the club"
    words = title.split()
    ends = {" ".join(words[-n:]) for n in (1, 2)}
    return bool(ends & (knowledge.of_teams if lookup.beat == "sport" else knowledge.of_places))


def may_have(place: str, role: str, lookup: Lookup) -> bool:
    """Say whether a place has an office: a country a chancellor, a president and a treasurer, a town only a mayor."""
    entity = lookup.entities.get(place)
    return last_word(role) not in _OF_STATES or (entity is not None and bool(_STATES & {*entity.nouns}))


def _beside(m: Mention, written: tuple[int, int], lookup: Lookup) -> Iterator[Mention]:
    """Yield the names that a title may be of: within it, before it with a genitive, or behind the name with "of"."""
    start, end = written
    for b in lookup.mentions_in(written):
        before = b.end < end and start <= b.start and not _follows(b, start, lookup)
        behind = _BEHIND_OF.search(lookup.text, start, b.start)
        if (before or behind) and not is_sent_to(b, start, lookup):
            yield b
    if owner := owner_before(start, lookup) or owner_of(written, lookup):
        yield owner
    if end == m.start and (of := _OF.match(lookup.text, m.end)):
        yield from (b for b in lookup.mentions_in((of.end(), of.end() + _LONGEST_NAME)) if b.start == of.end())


def _follows(b: Mention, start: int, lookup: Lookup) -> bool:
    """Say whether a name within a title stands behind a preposition, so that the title is not its own."""
    return any(t.tag_ in {"IN", "TO"} for t in lookup.tokens((start, b.start)))


def _governed(b: Mention, lookup: Lookup) -> str:
    """Return the key of the place that a name stands for: of itself, or of a people the country, where the article names it."""
    entity = lookup.entities.get(b.entity)
    if entity is None or b.type == "place":
        return b.entity if entity else ""
    country = lookup.knowledge.nationalities.get(entity.name) if b.type == "group" else ""
    found = (e.key for e in lookup.entities.values() if country and e.type == "place" and e.name == country)
    return next(found, "")
