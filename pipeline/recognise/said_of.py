"""Names that the article's own words tell: "the law firm Paul Weiss", "Barrick Gold Corp … Barrick".

The model guesses a name's type from its look, and a name that it has never met looks like a man or a town.
What the text itself calls it weighs more, and holds wherever the article uses the name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from pipeline.recognise.context import load_context
from pipeline.recognise.gazetteer import Gazetteer
from pipeline.recognise.names import Name, honorifics, role_heads, role_modifiers
from pipeline.recognise.reading import Reading, occurrences
from pipeline.records import EntityType, Span

_DOUBTFUL = frozenset({"person", "place", "organisation", "facility", "group", "work", "law", "product"})
_MISTAKEN = frozenset(
    {"person", "product", "work", "law", "facility", "event"}
)  # what the model takes a short name for
_REACH = 15  # words from a name to the noun in apposition


def read_nouns(reading: Reading, found: list[Name], gazetteer: Gazetteer) -> list[Name]:
    """Return the names, those retyped that a noun beside them tells of in any of their places."""
    doubtful = {_form(reading, n): n for n in found if n.type in _DOUBTFUL and not n.entry and not n.surely}
    told: defaultdict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for start, end in occurrences(reading, doubtful) if doubtful else ():
        form = tuple(reading.words[start:end])
        for noun in () if reading.title[start] else _nouns_of(reading, start, end, doubtful[form].type, gazetteer):
            if type_ := _nouns().get(reading.lemma[noun].lower()):
                told[form][type_] += 1
    return [
        replace(n, type=told[form].most_common(1)[0][0], surely=True)
        if (form := _form(reading, n)) in told and n.type in _DOUBTFUL and not n.entry and not n.surely
        else n
        for n in found
    ]


def company_short_names(reading: Reading, found: list[Name], gazetteer: Gazetteer) -> dict[str, Span]:
    """Map what companies' names begin with to the words of the full name: `Barrick` to "Barrick Gold Corp".

    Left out is what two companies share, what is a surname of the article's, and what means something by itself.
    """
    endings = load_context().company_endings
    surnames = {reading.words[n.end - 1] for n in found if n.type == "person" and n.end - n.start > 1}
    short: dict[str, Span] = {}
    stems: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for n in found:
        words = _form(reading, n)
        if n.type != "organisation" or words[-1].lower().rstrip(".") not in endings:
            continue
        first = _first(reading, n)
        title = first[0].lower() in honorifics() or first[0].lower() in role_heads() | role_modifiers()
        if len(first) < len(words) and first[-1] not in surnames and not title and len(first[0]) > 2:
            short.setdefault(" ".join(first), (n.start, n.end))
            stems[" ".join(first)].add(tuple(w for w in words if w.lower().rstrip(".") not in endings))
    return {name: span for name, span in short.items() if len(stems[name]) == 1 and not gazetteer.lookup(name)}


def read_short_names(reading: Reading, found: list[Name], short: Mapping[str, Span]) -> list[Name]:
    """Return the names, those retyped that are the short name of a company."""
    return [
        replace(n, type="organisation", surely=True)
        if n.type in _MISTAKEN and not n.entry and not n.surely and " ".join(_form(reading, n)) in short
        else n
        for n in found
    ]


def _first(reading: Reading, name: Name) -> tuple[str, ...]:
    """Return a name's words up to the first white space: `Bre-X Minerals` ─▶ ("Bre", "-", "X")."""
    end = name.start + 1
    while end < name.end and reading.starts[end] == reading.ends[end - 1]:
        end += 1
    return tuple(reading.words[name.start : end])


@cache
def _nouns() -> dict[str, EntityType]:
    listed = load_context()
    told: dict[str, EntityType] = dict.fromkeys(listed.organisation_nouns, "organisation")
    return told | dict.fromkeys(listed.media_nouns, "media")


def _form(reading: Reading, name: Name) -> tuple[str, ...]:
    return tuple(reading.words[name.start : name.end])


def _nouns_of(reading: Reading, start: int, end: int, type_: EntityType, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield the common nouns that say what the name at some words is."""
    span = range(start, end)
    root = next((i for i in span if reading.head[i] not in span or reading.head[i] == i), end - 1)
    before = start - 1
    if before >= 0 and _is_common(reading, before) and (reading.head[before] in span or reading.head[root] == before):
        yield before
    if type_ == "person" and len(span) > 1 and reading.words[start] in gazetteer.genders:
        return  # "Ada Roe, a bank …" is rather a slip of the parser's
    for k in (*_apposed(reading, start, end), *_predicated(reading, root)):
        yield from (i for i in (k, *_one_of(reading, k)) if _is_common(reading, i))


def _apposed(reading: Reading, start: int, end: int) -> Iterator[int]:
    """Yield the word in apposition right behind a name: `Teck, the Canadian mining company`."""
    if end < len(reading.words) and reading.words[end] == ",":
        for k in range(end + 1, min(end + _REACH, len(reading.words))):
            # in "Roe, director of Acme, a company" the parser may hang the company on Roe
            near = all(end < reading.head[i] <= k for i in range(end + 1, k))
            if near and reading.dep[k] == "appos" and start <= reading.head[k] < end:
                yield k


def _predicated(reading: Reading, subject: int) -> Iterator[int]:
    """Yield what a subject is said to be: `Teck is a mining company`."""
    verb = reading.head[subject]
    if reading.is_subject(subject) and reading.lemma[verb] == "be":
        for k in range(verb + 1, min(verb + _REACH, len(reading.words))):
            if reading.dep[k] == "attr" and reading.head[k] == verb:
                yield k


def _one_of(reading: Reading, at: int) -> Iterator[int]:
    """Yield the noun of "one of the largest banks"."""
    if reading.lower[at] == "one" and at + 1 < len(reading.words) and reading.lower[at + 1] == "of":
        yield from (
            k for k in range(at + 2, min(at + 10, len(reading.words)))
            if reading.dep[k] == "pobj" and reading.head[k] == at + 1
        )  # fmt: skip


def _is_common(reading: Reading, at: int) -> bool:
    return reading.words[at].islower() and reading.pos[at] == "NOUN"
