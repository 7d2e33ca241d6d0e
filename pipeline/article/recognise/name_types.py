"""What a name's own words say of its type: `California Supreme Court` is a public body, `Radio Plus` an outlet.

Organisations, works, laws and facilities are open to doubt. A place may only be a `Gilboa Prison` or a `Leeds City Council`,
a person only what no person is called (`Dravida Munnetra Kazhagam`), a group only a law or a body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.article.recognise.lexicon import (
    anywhere,
    beginnings,
    bodies_alone,
    buildings,
    feasts,
    nobodys,
    type_words,
)
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType

_OPEN = frozenset({"organisation", "work", "law", "facility", "event"})
_MAY_BE: Mapping[EntityType, frozenset[EntityType]] = {  # … of what the model is surer of, what their words may make
    "place": frozenset({"facility", "agency", "media"}),
    "person": frozenset({"facility"}),
    "group": frozenset({"law", "agency", "media", "event"}),
}
_ALSO_NAMES = frozenset(
    {"post", "tower", "bridge", "plaza", "arena", "station", "castle", "palace"}
)  # of towns, and of people
_BODIES = frozenset({"agency", "organisation"})
_MATTERS = frozenset({"law", "event", "media", "work"})  # what a body may be for
_GOES_ON = frozenset({"of", "for", "on", "against"})
_LONGEST = 3  # words of a phrase
_MINISTRY = "ministry"


def type_by_words(tokens: Tokens, start: int, end: int, type_: EntityType) -> EntityType:
    """Return the type that a name's own words tell, or the one that it has."""
    if end - start < 2:
        if tokens.words[start] in feasts():
            return "event"
        return "agency" if type_ == "organisation" and tokens.words[start] in bodies_alone() else type_
    last = tokens.lower[end - 1].rstrip(".")
    if type_ in ("person", "place") and tokens.words[start] not in tokens.gazetteer.genders:
        type_ = _of_first_word(tokens.lower[start], type_)
    if type_ == "person" and last in nobodys():
        return _told(tokens, start, end, "organisation")
    if type_ in _MAY_BE:
        if type_ == "person" and tokens.words[start] in tokens.gazetteer.genders:
            return type_
        told = _told(tokens, start, end, type_, last_only=True)
        return told if told in _MAY_BE[type_] and last not in _ALSO_NAMES else type_
    return _told(tokens, start, end, type_) if type_ in _OPEN else type_


def _of_first_word(word: str, type_: EntityType) -> EntityType:
    """Return the type of a body that a name begins with, where it is one in any language: `Banque`, `Frente`."""
    return beginnings()[word] if beginnings().get(word) in ("agency", "group", "organisation") else type_


def _told(tokens: Tokens, start: int, end: int, type_: EntityType, *, last_only: bool = False) -> EntityType:
    words = _joined(tokens.lower[start:end])
    types = type_words()
    if words[0] == _MINISTRY:
        return "agency"  # of whatever, be it a "National Service"
    for i in range(_head_of(words) - 1, -1, -1):
        told = next((types[p] for p in _phrases(words, i) if p in types), None)
        if told is None:
            if last_only:
                break
            continue
        if type_ == "facility" and words[i] in buildings():
            return type_
        inner = i + 1 < len(words) and words[i + 1] not in _GOES_ON
        if inner and told in _BODIES and not _GOES_ON.isdisjoint(words[:i]):
            continue  # the police of a "Commission for Police Reform"
        return (anywhere().get(words[i]) or beginnings().get(words[0], type_)) if inner else told
    return type_ if last_only else beginnings().get(words[0], type_)


def _head_of(words: Sequence[str]) -> int:
    """Return where the words of a name end that may tell its type: `Association` for the Defence of the Constitution."""
    types = type_words()
    for i in range(1, len(words) - 2):
        body = types.get(words[i - 1]) in _BODIES and not any(p in types for p in _phrases(words, i - 1) if " " in p)
        if words[i] in _GOES_ON and body and "the" in words[i + 1 : -1] and types.get(words[-1]) in _MATTERS:
            return i
    return len(words)


def _joined(words: Sequence[str]) -> list[str]:
    """Return words without their points, a possessive joined to its owner: `minister's` office, `prosecutors'` office."""
    out: list[str] = []
    for word in words:
        mark = word.replace("’", "'").replace(" ", "")
        if out and mark in ("'s", "'"):
            out[-1] += mark
        else:
            out.append(word.rstrip("."))
    return out


def _phrases(words: Sequence[str], at: int) -> Iterator[str]:
    """Yield what ends with a word, then what begins with it, the longest first, the word itself last."""
    ending = range(min(_LONGEST, at + 1), 1, -1) if words[at] not in _GOES_ON else ()
    for length in ending:
        yield " ".join(words[at + 1 - length : at + 1])
    for length in range(min(_LONGEST, len(words) - at), 1, -1):
        yield " ".join(words[at : at + length])
    yield words[at]
