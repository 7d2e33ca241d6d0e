"""What stands in datelines: the towns where stories were filed, and outlets in their place.

"TIGNES, France 1996-12-07", "EL CENTRO, Calif. (Reuters) -"  ─▶ places
"Muscat: The ministry has …", "Ulaanbaatar / MONTSAME / The"   ─▶ places, if a list or the agency bears them out
"TODAY PERU – The government …"                               ─▶ an outlet
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens

_IN_TITLES = frozenset({"daily", "news", "today"})  # of outlets, at their head
_SHORTEST_TOWN = 3  # characters
_NAME = (2, 4)  # words of a reporter's name
_TOP, _STORY, _LONGEST = 3, 8, 3  # lines of the head of an article; words of a line that is no heading; words of a town
_OWN = frozenset({"i", "we", "my", "our"})
_DASHES = frozenset({":", "–", "—", "―", "-"})


def datelines(tokens: Tokens) -> list[Name]:
    """Find the towns of datelines: those the gazetteer knows, and those that a region or an outlet bears out."""
    out = []
    for line in tokens.filed:
        start, end, dateline = line.start, line.end, line.dateline
        if end == start or len(dateline.place) < _SHORTEST_TOWN:
            continue
        city = any(f.entry.type == "place" for f in tokens.gazetteer.lookup(dateline.place))
        outlet = any(f.entry.type == "media" for f in tokens.gazetteer.lookup(dateline.agency))
        person = tokens.words[start].capitalize() in tokens.gazetteer.genders  # "JANE DOE (Fox News) -"
        filed = bool(outlet and dateline.length and not person)
        dated = bool(dateline.region and (dateline.day or dateline.length) and not tokens.caps[start])
        if city or filed or (dated and tokens.pos[start] == "PROPN"):
            out.append(Name(start, end, "place", "gazetteer" if city else "model", surely=True))
    return [*out, *_in_small_letters(tokens)]


def _in_small_letters(tokens: Tokens) -> Iterator[Name]:
    """Yield the towns before a colon or a dash at the head of an article: `Muscat: The ministry has`; no speaker's of an interview."""
    heads = [(a, b) for a, b in tokens.lines() if b - a >= _STORY]
    labels = Counter(tokens.words[a] for a, _ in heads if tokens.words[a + 1] == ":")
    for start, _ in heads[:_TOP]:
        word = tokens.words[start]
        if not word.istitle() or labels[word] > 1 or tokens.title[start]:
            continue
        wired = tokens.words[start + 1] == tokens.words[start + 3] == "/"
        if wired and tokens.words[start + 2].isupper():
            yield Name(start, start + 1, "place", surely=True)
        for end in range(start + _LONGEST, start, -1):
            known = any(f.entry.type == "place" for f in tokens.gazetteer.lookup(tokens.slice(start, end)))
            leads = tokens.words[end] in _DASHES and tokens.words[end + 1][0].isupper()
            if known and leads and not _is_label(tokens, start, end):
                yield Name(start, end, "place", "gazetteer", surely=True)
                break


def _is_label(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a town before a colon is somebody who speaks: "Austin: The win", "Jordan: We won"."""
    named = tokens.words[start] in tokens.gazetteer.genders or tokens.lower[end + 1] in _OWN
    return named and tokens.words[end] == ":"


def dated(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, a town with the day glued to it as the town: `CAIRO-25` July."""

    def town(name: Name) -> Name:
        word = tokens.words[name.start]
        place, _, day = word.rpartition("-")
        if name.end - name.start > 1 or not place or not day.isdigit():
            return name
        entry = next((f.entry for f in tokens.gazetteer.lookup(place) if f.entry.type == "place"), None)
        return replace(name, type="place", entry=entry, surely=True) if entry else name

    return [town(n) for n in found]


def outlets(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make outlets of what stands in a dateline in the place of a town, and tells that it is none: `TODAY PERU` – …"""
    heads = {
        tuple(tokens.words[f.start : f.end])
        for f in tokens.filed
        if f.end - f.start > 1 and not f.dateline.region and tokens.lower[f.start] in _IN_TITLES
    }
    if not heads:
        return found
    return [
        replace(n, type="media", surely=True) if not n.entry and tuple(tokens.words[n.start : n.end]) in heads else n
        for n in found
    ]
