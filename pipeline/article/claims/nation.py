"""The country that somebody sits in the cabinet of, where no word beside the title tells it: the one an article is about.

"Prime Minister Ada Roe", in an article on Peru alone or mostly   ─▶ Peru
"Prime Minister Ada Roe", in one on Peru and Chile                ─▶ nobody's
"Prime Minister Ada Roe said in Paris", "her country will help"   ─▶ nor here: she may be a guest
"Prime Minister Narendra Modi", in one that names India           ─▶ India: so a list has it
"President Ada Roe", "Baptist minister Ada Roe", "ministers said" ─▶ nor here: a club has a president, a church a minister
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Entity
from pipeline.text.person_names import portfolios

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADS = 3  # times that an article names the country it is about as often as the next one
_OFTEN = 2  # times that it names it at least
_MENTIONS = 40  # of one name that are looked at
_PARTS = frozenset({"province", "region", "state", "territory"})
_NO_CABINET = frozenset(
    {"care", "local", "national", "regional", "senior", "state", "youth"}
)  # a church's, a council's
_LINKS = frozenset({"and", "&", "the"})
_TITLE = re.compile(
    r"(?:(?:acting|deputy|new) )*(?:prime minister"
    r"|(?P<before>[\w,& ]+) (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?P<behind>[\w,& ]+))"
)
_HEAD = re.compile(  # of a state or its government, if a list knows whose
    r"(?:(?:acting|incumbent|interim|new|outgoing) )*"
    r"(?:(?:deputy |vice[ -])?(?:president|premier|prime minister|pm)|chancellor|(?:crown )?prince|king|queen|amir|emir|sultan)"
)
_POSSESSIVE = re.compile(r"\b(?:her|his|its|our|their)\s+\Z", re.IGNORECASE)
_PRONOUN = 8  # characters before a title among which such a word stands
_GUEST = re.compile(r"\b(?:her|his|my|our|their) (?:own )?(?:country|nation)\b", re.IGNORECASE)
_IN_NO_OFFICE = re.compile(r"\b(?:breakaway|exiled?|rebel|self-(?:proclaimed|styled))\b", re.IGNORECASE)
_CLIMB = 10  # words from a place up to the verb that it belongs to
_BESIDE = frozenset({"acl", "advcl", "conj", "relcl"})


def nation_of(role: str, at: int, holder: Entity | None, lookup: Lookup) -> str:
    """Return the key of the country in whose cabinet somebody sits by a title that names none; "" where it may be another's.

    Args:
        role: the title, as it is written.
        at: where it stands.
        holder: who bears it, where that is told.
        lookup: the article.
    """
    listed = lookup.knowledge.countries_of_people.get(holder.name, "") if holder and holder.kb_id else ""
    if listed and _HEAD.fullmatch(role.lower()):
        return next((e.key for e in lookup.entities.values() if listed == e.name and _is_country(e)), "")
    before = lookup.text[max(0, at - _PRONOUN) : at]
    country = "" if not _is_of_cabinet(role) or _POSSESSIVE.search(before) else about(lookup)
    if not country:
        return ""
    if listed and listed != lookup.entities[country].name:
        return ""
    others = (e.key for e in lookup.entities.values() if e is not holder) if holder else ()
    if any(m.role.lower() == role.lower() for key in others for m in lookup.titled_mentions_of(key)[:_MENTIONS]):
        return ""  # one of them is a guest
    named = (m.start for m in islice(lookup.mentions_of(holder.key), _MENTIONS)) if holder else ()
    return "" if any(_is_guest(place, country, lookup) for place in (at, *named)) else country


def about(lookup: Lookup) -> str:
    """Return the key of the country that an article names thrice as often as the next one, and twice at least; "" if there is none.

    A state or province that it names has ministers of its own.
    """
    if lookup.country is None:
        named = Counter[str]()
        for e in lookup.entities.values():
            people = lookup.knowledge.nationalities.get(e.name, "") if e.type == "group" else ""
            country = e.name if _is_country(e) else people or (e.country if e.type == "agency" else "")
            if country:
                named[country] += sum(m.found_by != "coreference" for m in lookup.mentions_of(e.key))
        (first, most), (_, more) = [*named.most_common(2), ("", 0), ("", 0)][:2]
        parted = any(e.type == "place" and not _PARTS.isdisjoint(e.nouns) for e in lookup.entities.values())
        leads = most >= max(_OFTEN, _LEADS * more) and not parted
        keys = (e.key for e in lookup.entities.values() if leads and e.name == first and _is_country(e))
        lookup.country = next(keys, "")
    return lookup.country


def _is_country(e: Entity) -> bool:
    return e.type == "place" and "country" in e.nouns


def _is_of_cabinet(role: str) -> bool:
    """Say whether a title is of one who governs a country: `foreign minister`, `minister for trade`; not `youth minister`."""
    found = _TITLE.fullmatch(role.lower().replace("-", " "))
    if found is None:
        return False
    matter = (found["before"] or found["behind"] or "").replace(",", " ").split()
    return {*matter} <= (portfolios() - _NO_CABINET) | _LINKS


def _is_guest(at: int, country: str, lookup: Lookup) -> bool:
    """Say whether somebody named in a sentence may be of elsewhere: "said in Paris", "her country", "the exiled minister"."""
    sentence = lookup.sentence(at)
    if _IN_NO_OFFICE.search(lookup.text, *sentence) or _GUEST.search(lookup.text, *lookup.lines[lookup.line_at(at)]):
        return True
    verb = next((_verb_over(t) for t in lookup.tokens((at, at + 1))), None)
    for place in (m for m in lookup.mentions_in(sentence) if m.type == "place" and m.entity != country):
        for last in lookup.tokens((place.start, place.end))[-1:]:
            where = _verb_over(last) if last.dep_ == "pobj" else None
            beside = where is not None and where.dep_ in _BESIDE and _verb_over(where.head) == verb
            if where is not None and (where == verb or beside):
                return True
    return False


def _verb_over(token: Token) -> Token | None:
    """Return the verb that a word belongs to, or is."""
    return next((t for t in (token, *islice(token.ancestors, _CLIMB)) if t.pos_ in {"VERB", "AUX"}), None)
