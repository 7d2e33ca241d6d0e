"""The country that somebody holds an office of state of, where no word beside the title tells it: the one an article is about.

"Prime Minister Ada Roe", in an article on Peru alone or mostly ─▶ Peru
"Prime Minister Ada Roe", in one on Peru and Chile              ─▶ nobody's
"President Joe Biden"                                           ─▶ the United States, where the article names them
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Entity
from pipeline.text.person_names import portfolios

_LEADS = 2.0  # times that an article names the country it is about as often as the next one
_POSSESSIVE = frozenset({"her", "his", "its", "our", "their"})
_MANY = frozenset({"minister", "secretary"})  # whom an article need not name; "the king" may be a guest
_PRONOUN = 8  # characters before a title among which such a word stands
_MENTIONS = 40  # of one name that are counted
_SECRETARY = re.compile(r"(?:[\w-]+ )*?(?P<matter>[\w-]+) secretary")
_OF = re.compile(r" (?:of|for|to|in|at) ")


def nation_of(role: str, at: int, holder: Entity | None, lookup: Lookup) -> str:
    """Return the key of the country whose office somebody holds by a title that names none; "" where it may be one of several.

    Args:
        role: the title.
        at: where it stands.
        holder: who bears it, where that is told.
        lookup: the article.
    """
    listed = holder is not None and bool(holder.kb_id)
    presides = holder is not None and (role == "President" or (listed and role == "president"))
    owned = lookup.text[max(0, at - _PRONOUN) : at].split()[-1:]  # "Ada Roe, its minister for trade"
    if not (presides or _is_of_a_nation(role, lookup)) or (owned and owned[0].lower() in _POSSESSIVE):
        return ""
    if holder is None and role.split()[-1].lower() not in _MANY:
        return ""
    country = lookup.knowledge.countries_of_people.get(holder.name, "") if holder and listed else _about(lookup)
    return next((e.key for e in lookup.entities.values() if e.name == country and _is_country(e)), "")


def _about(lookup: Lookup) -> str:
    """Return the country that an article is about, "" where it is of several."""
    (first, most), (_, more) = [*_named(lookup).most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= _LEADS * more else ""


def _is_of_a_nation(role: str, lookup: Lookup) -> bool:
    """Say whether only a country has an office: a foreign minister; not a chief minister or a mayor."""
    title = _OF.split(role.lower().replace("-", " "), maxsplit=1)[0]
    words = title.split()
    ends = {" ".join(words[-n:]) for n in (1, 2)}
    if lookup.knowledge.of_parts & {*words, *ends}:
        return False
    if found := _SECRETARY.fullmatch(title):
        return found["matter"] in portfolios()
    return bool(ends & lookup.knowledge.of_nations)


def _named(lookup: Lookup) -> Counter[str]:
    """Return how often an article names each country, by itself, its people and its public bodies."""
    found: Counter[str] = Counter()
    for e in lookup.entities.values():
        people = lookup.knowledge.nationalities.get(e.name, "") if e.type == "group" else ""
        country = e.name if _is_country(e) else people or (e.country if e.type == "agency" else "")
        if country:
            named = (m for m in islice(lookup.mentions_of(e.key), _MENTIONS) if m.found_by != "coreference")
            found[country] += sum(1 for _ in named)
    return +found


def _is_country(e: Entity) -> bool:
    return e.type == "place" and "country" in e.nouns
