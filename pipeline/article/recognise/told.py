"""Names of things that no model names for sure, but that their own words or a noun beside them tell.

"won the Booker Prize", "the ferry Estelle"  ─▶ an event, a product: the model only says that each is a name
"the novel “The Salt Road”"                   ─▶ a work
"the Space Shuttle Endeavour", "USS Cole"    ─▶ products, whatever the model says
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.article.recognise.descriptions import noun_types, nouns_of
from pipeline.article.recognise.lexicon import craft_words, load_context, no_craft
from pipeline.article.recognise.name_types import type_by_words
from pipeline.article.recognise.names import POSSESSIVE, UNDECIDED, Name, heads_role, trim_name
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType

_MARKS = {"“": "”", '"': '"', "``": "''"}
_SMALL = frozenset({"ADP", "CCONJ", "DET", "PART", "PUNCT", "SCONJ"})
_LONGEST_TITLE, _REACH = 9, 5  # words in a title, and before it to its noun
_ENTITLED = frozenset({"called", "entitled", "named", "titled"})
_AFTER_INVERTED = frozenset({".", ",", ";", ":", "(", "and", "–", "—", "-"})
_A_LIST = 3  # lines
_OFFICES = frozenset({"office", "department"})
_MODEL = re.compile(r"\d{3}|[A-Z]-?\d{1,4}|[A-Z]\d+[A-Z]?")
_YEARS = (1900, 2100)
_COUNTED = frozenset(
    {"million", "billion", "jobs", "people", "staff", "stores", "workers", "employees", "years", "percent"}
)


def told_names(tokens: Tokens) -> Iterator[Name]:
    """Yield the model's names of no kind, those whose kind is told."""
    for first, last, label in tokens.spans:
        if label != UNDECIDED or tokens.silent[first] or tokens.caps[first] or tokens.title[first]:
            continue
        if any(word in "()[]" for word in tokens.words[first:last]):
            continue  # "NSTF) Awards"
        start, end = trim_name(tokens, first, last)
        if start < end and tokens.words[start][0].isupper() and (type_ := _told(tokens, start, end)):
            yield Name(start, end, type_, label=label)


def _told(tokens: Tokens, start: int, end: int) -> EntityType | None:
    """Return the type that a name's own words tell, or a noun beside it."""
    if (told := type_by_words(tokens, start, end, "work")) != "work":
        return told
    behind = load_context().product_behind | load_context().craft_behind
    if end < len(tokens.words) and tokens.lower[end] in behind and tokens.line[end] == tokens.line[start]:
        return "product"  # "the TerraUSD coin"
    nouns = (tokens.lemma[i].lower() for i in nouns_of(tokens, start, end))
    return next((noun_types()[noun] for noun in nouns if noun in noun_types()), None)


def with_office(tokens: Tokens, name: Name) -> Name:
    """Add the office to the body that an officer's is: `Los Angeles Sheriff` + 's office."""
    at = name.end
    if name.type not in ("agency", "organisation", "place") or at + 1 >= len(tokens.words) or name.end - name.start < 2:
        return name
    owned = tokens.words[at] in POSSESSIVE and tokens.lower[at + 1] in _OFFICES
    if not owned or not heads_role(tokens, at - 1):
        return name
    return replace(name, end=at + 2, type="agency", surely=True)


def quoted_works(tokens: Tokens) -> Iterator[Name]:
    """Yield what stands in quotation marks and capitals behind a noun for a work: the novel “The Salt Road”."""
    for at, word in enumerate(tokens.words):
        if word not in _MARKS or tokens.silent[at] or tokens.caps[at] or tokens.title[at]:
            continue
        last = min(at + 2 + _LONGEST_TITLE, len(tokens.words))
        close = next((k for k in range(at + 2, last) if tokens.words[k] == _MARKS[word]), 0)
        start, end = at + 1, close
        if close and tokens.words[end - 1] in ",.":
            end -= 1
        if start < end and _is_title(tokens, start, end) and _titled(tokens, at):
            yield Name(start, end, "work", surely=True)


def _titled(tokens: Tokens, at: int) -> bool:
    """Say whether a noun for a work stands before quotation marks, with no other verb between than `titled`."""
    for k in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if tokens.line[k] != tokens.line[at] or (tokens.pos[k] == "VERB" and tokens.lower[k] not in _ENTITLED):
            return False
        if tokens.words[k].islower() and tokens.lemma[k] in load_context().titled_nouns:
            return True
    return False


def _is_title(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether words are a title: all capitalised but for small ones within."""
    inner = all(
        w[0].isupper() or w[0].isdigit() or not w[0].isalnum() or tokens.pos[i] in _SMALL
        for i, w in enumerate(tokens.words[start:end], start)
    )
    return inner and tokens.words[start][0].isupper() and tokens.line[start] == tokens.line[end - 1]


def craft(tokens: Tokens) -> Iterator[Name]:
    """Yield the names of ships and other craft, which tell what they are."""
    present = set(tokens.lower)
    for words in (w for w in craft_words() if w[0] in present):
        for at in range(len(tokens.words) - len(words)):
            after = at + len(words)
            if tuple(tokens.lower[at:after]) != words or not all(w[0].isupper() for w in tokens.words[at:after]):
                continue
            if tokens.silent[at] or tokens.caps[at] or tokens.line[at] != tokens.line[after]:
                continue
            end = after
            while end < len(tokens.words) and tokens.line[end] == tokens.line[at] and _names_craft(tokens, end):
                end += 1
            if end > after and tokens.lower[after] not in no_craft():
                yield Name(at, end, "product", "gazetteer", surely=True)


def satellites(tokens: Tokens) -> Iterator[Name]:
    """Yield satellites and the like whose names end with what they are: `Remote Sensing Satellite-2`."""
    for at in range(1, len(tokens.words)):
        word = tokens.words[at].partition("-")[0].lower()
        if word not in load_context().craft_behind or tokens.words[at][0].islower() or tokens.silent[at]:
            continue
        if tokens.caps[at] or tokens.title[at]:
            continue
        start, end = at, at + 1
        while start > 0 and tokens.line[start - 1] == tokens.line[at] and _names_craft(tokens, start - 1):
            start -= 1
        while end + 1 < len(tokens.words) and tokens.is_hyphen(end) and tokens.words[end + 1][0].isdigit():
            end += 2
        goes_on = end < len(tokens.words) and tokens.words[end][0].isupper() and tokens.line[end] == tokens.line[at]
        if at - start > 0 and not goes_on:
            yield Name(start, end, "product", surely=True)


def makers_models(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names, a company with the number of what it makes a product: `Boeing 737`, `Airbus A320`."""
    return [_model(tokens, n) if n.entry and n.entry.kind == "company" else n for n in names]


def _model(tokens: Tokens, name: Name) -> Name:
    end = name.end
    word = tokens.words[end] if end < len(tokens.words) else ""
    if not _MODEL.fullmatch(word) or tokens.line[end] != tokens.line[name.start]:
        return name
    after = tokens.lower[end + 1] if end + 1 < len(tokens.words) else ""
    if word.isdigit() and (_YEARS[0] <= int(word) <= _YEARS[1] or after in _COUNTED or after == "%"):
        return name
    while end + 2 < len(tokens.words) and tokens.is_hyphen(end + 1) and tokens.words[end + 2][0].isdigit():
        end += 2  # 737-800
    return replace(name, end=end + 1, type="product", entry=None, found_by="model", label="PRODUCT", surely=True)


def inverted(tokens: Tokens) -> list[Name]:
    """Return the people of a list by surnames, a line each: `Roe, Ada. The Salt Road`; three lines make a list."""
    found: list[Name] = []
    for start, last in tokens.lines():
        end = start + 2
        while end < last and tokens.words[end][0].isupper() and tokens.words[end].isalpha():
            end += 1
        if end >= last or tokens.words[start + 1] != "," or tokens.silent[start] or not tokens.words[start].istitle():
            continue
        given = 0 < end - start - 2 < 4 and tokens.words[start + 2] in tokens.gazetteer.genders
        if given and tokens.words[end] in _AFTER_INVERTED and not tokens.gazetteer.lookup(tokens.words[start + 2]):
            found.append(Name(start, end, "person", label="PERSON", surely=True, inverted=True))
    return found if len(found) >= _A_LIST else []


def _names_craft(tokens: Tokens, at: int) -> bool:
    return tokens.words[at][0].isupper() and tokens.pos[at] == "PROPN" and not tokens.title[at]
