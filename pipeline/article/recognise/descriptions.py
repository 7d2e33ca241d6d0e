"""Names that the article's own words tell: "Anduril, a company in California", "Barrick Gold Corp … Barrick".

The model guesses a name's type from its look, and a name that it has never met looks like a man or a town.
What the text itself calls it weighs more, and holds wherever the article uses the name: unless it is used
as a man's somewhere, or as a place's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from pipeline.article.recognise.lexicon import (
    company_endings,
    craft_words,
    load_context,
    role_heads,
    role_modifiers,
    type_words,
)
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens, occurrences
from pipeline.records import EntityType, Span
from pipeline.text.person_names import honorifics, surname_forms

Form = tuple[str, ...]  # the words of a name

_DOUBTFUL = frozenset({"person", "place", "organisation", "facility", "group", "work", "law", "product"})
_MISTAKEN = frozenset({"person", "product", "work", "law", "facility", "event"})  # what a short name is taken for
_IN = frozenset({"in", "near"})
_NOUNS_TOO = frozenset({"daily", "token", "weekly"})  # that the parser takes for adjectives
_ARTICLES = frozenset({"El", "Il", "La", "Las", "Le", "Les", "Los"})  # some of which are given names too
_REACH = 15  # words from a name to the noun in apposition


def read_nouns(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, those retyped that a noun beside them tells of in any of their places."""
    barred = {f for f in _called(tokens, found) if len(f) != 2 or f[0] not in _ARTICLES}
    doubtful = {form for n in found if _is_open(n, _DOUBTFUL) and (form := _form(tokens, n)) not in barred}
    told: defaultdict[Form, Counter[EntityType]] = defaultdict(Counter)
    for start, end in occurrences(tokens, doubtful) if doubtful else ():
        given = tokens.words[start] in tokens.gazetteer.genders and tokens.words[start] not in _ARTICLES
        if tokens.title[start] or given:
            continue  # "Ada Roe, a bank …" is rather a slip of the parser's
        for noun in nouns_of(tokens, start, end):
            if tokens.lower[noun : noun + 2] == ["series", "of"]:
                continue  # "Operation Roe, a series of raids"
            if type_ := noun_types().get(tokens.lemma[noun].lower()):
                told[tuple(tokens.words[start:end])][type_] += 1
    for form in _used_otherwise(tokens, told, _IN):
        del told[form]
    return [
        replace(n, type=told[form].most_common(1)[0][0], surely=True)
        if _is_open(n, _DOUBTFUL) and (form := _form(tokens, n)) in told
        else n
        for n in found
    ]


def company_short_names(tokens: Tokens, found: list[Name]) -> dict[str, Span]:
    """Map what companies' names begin with to the words of the full name: `Barrick` to "Barrick Gold Corp".

    Left out is what two companies share, what a person in the article is called, and what means something by itself.
    """
    endings = company_endings()
    given = {(tokens.words[n.start],) for n in found if n.type == "person" and n.end - n.start > 1}
    barred = _called(tokens, found)
    ordinary = honorifics().keys() | role_heads() | role_modifiers() | type_words().keys()
    spans: dict[Form, Span] = {}
    stems: defaultdict[Form, set[Form]] = defaultdict(set)
    for n in found:
        words = _form(tokens, n)
        first = words[: _first(tokens, n) - n.start]
        if n.type != "organisation" or words[-1].lower().rstrip(".") not in endings or len(first) == len(words):
            continue
        surely = words[-1].lower().rstrip(".") in load_context().incorporated
        if (
            first not in barred
            and (surely or first not in given)
            and first[0].lower() not in ordinary
            and first[0] not in tokens.gazetteer.genders
        ):
            spans.setdefault(first, (n.start, n.end))
            stems[first].add(tuple(w for w in words if w.lower().rstrip(".") not in endings))
    lone = {form for form in spans if len(stems[form]) == 1 and not tokens.gazetteer.lookup(" ".join(form))}
    for stem, span in _stems(tokens, found).items():
        if stem not in barred and stem[0] not in tokens.gazetteer.genders:
            spans[stem] = span
            lone.add(stem)
    lone -= _used_otherwise(tokens, lone, frozenset())
    return {" ".join(form): spans[form] for form in spans if form in lone}


def _stems(tokens: Tokens, found: list[Name]) -> dict[Form, Span]:
    """Map what the article calls a company too to the words of its name: "Intel Roe" to `Intel Roe Solutions Ltd.`, of two words or more."""
    open_ = {_form(tokens, n) for n in found if n.end - n.start > 1 and _is_open(n, _DOUBTFUL)}
    out: dict[Form, Span] = {}
    for n in found:
        words = _form(tokens, n)
        end = len(words)
        while end > 1 and words[end - 1].lower().rstrip(".") in company_endings():
            end -= 1
            if n.type == "organisation" and not n.entry and words[:end] in open_:
                out.setdefault(words[:end], (n.start, n.end))
    return out


def craft_short_names(tokens: Tokens, found: list[Name]) -> dict[str, Span]:
    """Map what ships and other craft are called to the words of the full name: `Endeavour` to "Space Shuttle Endeavour"."""
    barred = _called(tokens, found)
    out: dict[str, Span] = {}
    for n in found:
        words = _form(tokens, n)
        for first in craft_words() if n.type == "product" else ():
            rest = words[len(first) :]
            begins = tuple(w.lower() for w in words[: len(first)]) == first
            if begins and rest and rest not in barred and not tokens.gazetteer.lookup(" ".join(rest)):
                out.setdefault(" ".join(rest), (n.start, n.end))
    return out


def read_short_names(
    tokens: Tokens, found: list[Name], companies: Collection[str], crafts: Collection[str]
) -> list[Name]:
    """Return the names, those retyped that are the short name of a company or of a ship."""

    def told(name: Name) -> EntityType | None:
        text = " ".join(_form(tokens, name))
        if _is_open(name, _DOUBTFUL) and text in crafts:
            return "product"
        return "organisation" if _is_open(name, _MISTAKEN | {"organisation"}) and text in companies else None

    return [replace(n, type=type_, surely=True) if (type_ := told(n)) else n for n in found]


def _is_open(name: Name, types: Collection[str]) -> bool:
    return name.type in types and not name.entry and not name.surely


def _form(tokens: Tokens, name: Name) -> Form:
    return tuple(tokens.words[name.start : name.end])


def _first(tokens: Tokens, name: Name) -> int:
    """Return where a name's words up to the first white space end: behind "Bre-X" in `Bre-X Minerals`."""
    end = name.start + 1
    while end < name.end and tokens.starts[end] == tokens.ends[end - 1]:
        end += 1
    return end


def _called(tokens: Tokens, found: list[Name]) -> set[Form]:
    """Return the surnames of the people named in full, and the full names whose surname stands alone somewhere."""
    people = {_form(tokens, n) for n in found if n.type == "person"}
    surnames = {words: surname_forms(list(words)) for words in people if len(words) > 1}
    borne_out = {words for words, forms in surnames.items() if any(form in people for form in forms)}
    return borne_out.union(*surnames.values())


def _used_otherwise(tokens: Tokens, forms: Collection[Form], places: Collection[str]) -> set[Form]:
    """Return the forms that stand for a person somewhere, or for a place: `Sen. Ford`, `Ford, 14`, `in Ford`."""
    other: set[Form] = set()
    for start, end in occurrences(tokens, forms) if forms else ():
        before = tokens.lower[start - 1] if start else ""
        after = tokens.lower[end : end + 2]
        titled = before.rstrip(".") in honorifics() or before in role_heads()
        described = len(after) == 2 and after[0] == "," and (after[1] in ("who", "whose") or after[1].isdigit())
        if titled or described or before in places:
            other.add(tuple(tokens.words[start:end]))
    return other


@cache
def noun_types() -> dict[str, EntityType]:
    """Return the types that common nouns tell of the name beside them: `ferry`, `bank`."""
    listed = load_context()
    told: dict[str, EntityType] = dict.fromkeys(listed.organisation_nouns, "organisation")
    told.update(dict.fromkeys(listed.product_nouns, "product"))
    told.update(dict.fromkeys(listed.work_nouns, "work"))
    told.update(dict.fromkeys(listed.group_nouns, "group"))
    return told | dict.fromkeys(listed.media_nouns, "media")


def nouns_of(tokens: Tokens, start: int, end: int) -> Iterator[int]:
    """Yield the common nouns that say what the name at some words is."""
    span = range(start, end)
    root = next((i for i in span if tokens.head[i] not in span or tokens.head[i] == i), end - 1)
    before = start - 1
    beside = before >= 0 and (tokens.head[before] in span or tokens.head[root] == before)
    if (beside and _is_common(tokens, before)) or _is_noun_too(tokens, before, end):
        yield before
    if end < len(tokens.words) and tokens.words[end] == ",":
        for k in range(end + 1, min(end + _REACH, len(tokens.words))):
            # in "Roe, director of Acme, a company" the parser may hang the company on Roe
            near = all(end < tokens.head[i] <= k for i in range(end + 1, k))
            if near and tokens.dep[k] == "appos" and tokens.head[k] in span:
                yield from (i for i in (k, *_one_of(tokens, k)) if _is_common(tokens, i))
    yield from _is_said_to_be(tokens, root, end)


def _is_said_to_be(tokens: Tokens, root: int, end: int) -> Iterator[int]:
    """Yield the noun of "Roe is a booming platform", "Roe is one of the largest banks"."""
    verb = tokens.head[root]
    if not tokens.is_subject(root) or tokens.lemma[verb] != "be" or verb < end:
        return
    for k in range(verb + 1, min(verb + _REACH, len(tokens.words))):
        if tokens.dep[k] == "attr" and tokens.head[k] == verb:
            yield from (i for i in (k, *_one_of(tokens, k)) if _is_common(tokens, i))
            return


def _is_noun_too(tokens: Tokens, before: int, end: int) -> bool:
    """Say whether what the parser takes for an adjective is a noun, as none follows: "the daily Le Matin", not "the daily Covid briefing"."""
    if before < 1 or tokens.lower[before] not in _NOUNS_TOO or tokens.pos[before] != "ADJ":
        return False
    return end >= len(tokens.words) or tokens.pos[end] not in ("NOUN", "PROPN")


def _one_of(tokens: Tokens, at: int) -> Iterator[int]:
    """Yield the noun of "one of the largest banks"."""
    if tokens.lower[at] == "one" and at + 1 < len(tokens.words) and tokens.lower[at + 1] == "of":
        yield from (
            k for k in range(at + 2, min(at + 10, len(tokens.words)))
            if tokens.dep[k] == "pobj" and tokens.head[k] == at + 1
        )  # fmt: skip


def _is_common(tokens: Tokens, at: int) -> bool:
    return tokens.words[at].islower() and tokens.pos[at] == "NOUN"
