"""Whose a title is that names no body: the one museum of the article, or the one company that it is about.

"Museum curator Ada Roe" (the Harbour Museum)        ─▶ the Harbour Museum
"Council planning manager Ada Roe" (one council)     ─▶ the council
"Councillor Ada Roe" (one council)                   ─▶ the council
"spokesman for the national police" (one police)     ─▶ the police
"the chief executive, Ada Roe" (all of Brightwell)   ─▶ Brightwell
"""

from __future__ import annotations

import re
from collections import Counter
from functools import reduce

from pipeline.article.claims.bodies import kind_of_body
from pipeline.article.claims.lookup import Lookup

_BODIES = frozenset({"agency", "facility", "organisation", "media"})
_HAVE_CHIEFS = frozenset({"", "arts", "civil society", "company", "sport"})
_OF_THE = re.compile(r" (?:of|for|at|with) the ")
_OF_SCHOOLS = frozenset({"headmaster", "headmistress", "headteacher", "principal"})
_OF_COUNCILS = frozenset({"alderman", "alderwoman", "councillor", "councilor", "councilman", "councilwoman", "cllr"})
_LOCAL = frozenset(
    {
        "borough",
        "city",
        "community",
        "county",
        "district",
        "metropolitan",
        "municipal",
        "parish",
        "regional",
        "shire",
        "town",
        "village",
    }
)
_OFTEN = 3  # names of the company an article is about, and at least twice those of any other
_LONGEST_WORD = 24  # characters
_OF_NO_BODY = frozenset(
    {"group", "industry", "country", "nation", "state", "police", "service", "force", "world", "side", "city"}
)


def implied_body(role: str, at: int, lookup: Lookup) -> str:
    """Return the key of the body that a title is of, where the article has but one that it can be; else "".

    Args:
        role: a title with no body beside it.
        at: where it stands: a body named only later is none.
        lookup: the article.
    """
    words, whose = (*_OF_THE.split(role.lower().replace("-", " "), maxsplit=1), "")[:2]
    titles = lookup.knowledge.by_body | lookup.knowledge.nouns["voices"] | {"curator"}
    *before, title = words.split() or [""]
    if before and title not in titles and f"{before[-1]} {title}" in titles:
        title = f"{before.pop()} {title}"  # "secretary general"
    if title in _OF_SCHOOLS and not whose:
        return _only_one("school", at, lookup)
    if title in _OF_COUNCILS and not whose and not before:
        council = _only_one("council", at, lookup)
        return council if council and _is_local(lookup.entities[council].name.lower(), lookup) else ""
    if title not in titles:
        return ""
    if whose:
        noun = whose.split()[-1]
        return _only_one(noun, at, lookup) if noun in _body_nouns(lookup) | {"police"} else ""
    nouns = [w for w in (_word_before(role, at, lookup), *before) if w in _body_nouns(lookup) and w not in _OF_NO_BODY]
    if nouns:
        return _only_one(nouns[-1], at, lookup)
    return _about(at, lookup) if role.lower() in lookup.knowledge.of_company else ""


def _is_local(council: str, lookup: Lookup) -> bool:
    """Say whether a council is a town's or a county's, as its name has it: no Security Council."""
    place, _, noun = council.rpartition(" ")
    return noun == "council" and (place in lookup.places or not _LOCAL.isdisjoint(place.split()[-1:]))


def _word_before(role: str, at: int, lookup: Lookup) -> str:
    """Return the word before a title that stands before a name: of "Council acting manager Ada Roe" council."""
    *_, word = lookup.text[max(0, at - len(role) - _LONGEST_WORD) : at].removesuffix(f"{role} ").split() or [""]
    return word.lower() if word.isalpha() and word[0].isupper() else ""


def _body_nouns(lookup: Lookup) -> frozenset[str]:
    nouns = lookup.knowledge.nouns
    return reduce(frozenset.union, (nouns["organisation"], nouns["agency"], nouns["media"]))


def _only_one(noun: str, at: int, lookup: Lookup) -> str:
    """Return the only body of an article that its name, or what it is called, makes one of a kind: `museum`."""
    called = (
        e.key
        for e in lookup.entities.values()
        if e.type in _BODIES
        and (
            noun in {*e.name.lower().split(), *e.nouns} or (noun == "company" and kind_of_body(e, lookup) == "company")
        )
    )
    found = [key for key in called if lookup.mentions_of(key) and lookup.mentions_of(key)[0].start < at]
    return found[0] if len(found) == 1 else ""


def _about(at: int, lookup: Lookup) -> str:
    """Return the company that an article is about: named often, before here, and by far more than any other body."""
    named = Counter(
        m.entity
        for e in lookup.entities.values()
        if e.type == "organisation" or (e.type == "facility" and kind_of_body(e, lookup))
        for m in lookup.mentions_of(e.key)
        if m.found_by != "coreference"
    )
    (first, most), (_, more) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    if most < max(_OFTEN, 2 * more) or lookup.mentions_of(first)[0].start > at:
        return ""
    return first if kind_of_body(lookup.entities[first], lookup) in _HAVE_CHIEFS else ""
