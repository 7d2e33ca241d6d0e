"""Where a name begins and ends, when the model takes too much or too little.

"Brian Roe MSP", "Japan Ana Roe"        ─▶ Brian Roe, Ana Roe
"RID Ana Roe"                           ─▶ a body, and Ana Roe
"King" + "Idris Relief Center"          ─▶ King Idris Relief Center
"Roe" + "& Sons", "Roe Motors" + ", Inc." ─▶ one company each
"Air Force" + "of Oman"                 ─▶ Air Force of Oman
"Z." + "Roe", "H. E. Ana Roe"           ─▶ Z. Roe, Ana Roe
"Jean" + "-Luc Roe"                     ─▶ Jean-Luc Roe
"Ng ā i" + "Tahu"                       ─▶ Ngāi Tahu, which a text spells so
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.article.recognise.lexicon import abbreviated_titles, load_context, styles, type_words
from pipeline.article.recognise.names import Name, is_title
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import is_postnominal

_BODIES = frozenset({"agency", "facility", "organisation"})
_ROYAL = frozenset({"emperor", "king", "prince", "princess", "queen", "royal", "sheikh", "sultan"})
_DIRECTED = frozenset({"command", "directorate", "secretariat", "treasury"})
_FIRMS = frozenset({"associates", "bros", "brothers", "co", "company", "daughters", "partners", "sons"})
_INITIAL = re.compile(r"[A-Z]\.?(?:[A-Z]\.?)?")
_ONE_LETTER = re.compile(r"[A-Z]\.?")
_LETTERED = frozenset(
    {"class", "grade", "group", "hepatitis", "phase", "plan", "schedule", "section", "type", "vitamin"}
)
_MOST_INITIALS = 3
_SHORTENED = frozenset({"Md", "Mohd"})  # Mohammad
_WORDS_TOO = frozenset({"A", "I", "O"})  # single letters
_MACRONS = frozenset("āēīōū")
_ACRONYM, _GIVEN_AND_MORE = 3, 2  # letters; words
_BETWEEN = 2  # words between a title and what the model takes for the name

_AND = frozenset({"y", "e", "et", "und"})  # of other languages, which the model takes for a part of a name


def settle_edges(tokens: Tokens, found: Sequence[Name]) -> list[Name]:
    """Return the model's names, each as long as it is; a span over a body and a person as two."""
    places = {start: end for start, end, label in tokens.spans if label in ("GPE", "LOC")}
    parted = (n for name in found for n in _parted(tokens, name))
    alone = [_without_seat(tokens, n) for n in parted]
    whole = [_of_place(tokens, n, places) for n in _double_given_names(tokens, alone)]
    whole = [_with_macrons(tokens, n) for n in whole] if _MACRONS & set(tokens.words) else whole
    whole = _behind_titles(tokens, whole)
    bracketed = {after for word, after in pairwise(tokens.words) if word == "("}
    return [edged for n in whole for edged in _edged(tokens, n, bracketed) if not _is_letters(tokens, edged)]


def _parted(tokens: Tokens, name: Name) -> Iterator[Name]:
    """Yield two people whom another language's "and" joins, told by the second's given name: `Rosa Díaz y Juan Vik`."""
    for at in range(name.start + 2, name.end - 2) if name.type == "person" else ():
        if tokens.words[at] in _AND and tokens.words[at + 1] in tokens.gazetteer.genders:
            yield from (replace(name, end=at), replace(name, start=at + 1))
            return
    yield name


def _without_seat(tokens: Tokens, name: Name) -> Name:
    """Leave out the place that a party's members are of: `Democrat` in "a Texas Democrat", but all of "Wales Green Party"."""
    one = name.end - name.start == 1
    if one or name.type not in ("group", "organisation") or tokens.lower[name.end - 1] == "party":
        return name

    def is_a(kind: str, start: int, end: int) -> bool:
        found = tokens.gazetteer.lookup(tokens.slice(start, end))
        return any(kind in (f.entry.type, f.entry.kind) for f in found)

    if is_a("group", name.start, name.end):
        return name
    cuts = range(name.start + 1, name.end)
    at = next((k for k in cuts if is_a("party", k, name.end) and is_a("place", name.start, k)), name.start)
    return replace(name, start=at)


def _with_macrons(tokens: Tokens, name: Name) -> Name:
    """Add the parts of a name's words that letters with a macron are set off from: of `Ng ā ti Hine`, `Te Aup ō uri`."""
    start, end, last = name.start, name.end, len(tokens.words)
    if start > 1 and tokens.words[start - 2] in _MACRONS and tokens.words[start - 1].islower():
        start -= 2
    if start < name.start:
        start -= 1
    while end + 1 < last and tokens.words[end] in _MACRONS and tokens.words[end + 1].islower():
        end += 2
    plain = tokens.words[start][0].isupper() and tokens.line[start] == tokens.line[end - 1]
    return replace(name, start=start, end=end) if plain else name


def _behind_titles(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Leave out a title that is a given name too, where the article has its bearer: "Ana Kyte, dean of …", `Dean Kyte`."""
    full = [n for n in found if n.type == "person" and n.end - n.start == _GIVEN_AND_MORE]
    titled = [n for n in full if is_title(tokens, n.start)]
    if not titled:
        return found
    bearers = {tokens.words[n.end - 1] for n in full if not is_title(tokens, n.start)}
    small = set(tokens.words) & {tokens.lower[n.start] for n in titled}
    cut = {id(n) for n in titled if tokens.words[n.end - 1] in bearers and tokens.lower[n.start] in small}
    return [replace(n, start=n.start + 1) if id(n) in cut else n for n in found]


def _edged(tokens: Tokens, name: Name, bracketed: Collection[str]) -> Iterator[Name]:
    if name.type == "person":
        name = _without_letters(tokens, _with_initials(tokens, _from_title(tokens, _unbroken(tokens, name))))
    if cut := _cut(tokens, name, bracketed):
        if name.type == "organisation" or tokens.words[name.start].isupper():
            yield replace(name, end=cut, type="organisation", label="ORG")
        yield replace(name, start=cut, type="person", label="PERSON")
    else:
        yield _company(tokens, _with_title(tokens, _before_secretary(tokens, name)))


def _before_secretary(tokens: Tokens, name: Name) -> Name:
    """Leave the first part of a title out of a body's name: the `Sec` of "KHB Sec. Gen. Ada Roe"."""
    ends_so = name.end - name.start > 1 and tokens.words[name.end - 1 : name.end + 1] == ["Sec", "."]
    general = ends_so and tokens.lower[name.end + 1 : name.end + 2] in (["gen"], ["gen."])
    return replace(name, end=name.end - 1) if general else name


def _without_letters(tokens: Tokens, name: Name) -> Name:
    """Leave out the letters behind a person's name: `MSP`, `QC`."""
    end = name.end
    while end - name.start > 2 and is_postnominal(tokens.words[end - 1]) and not tokens.caps[name.start]:
        end -= 1
    return replace(name, end=end) if end < name.end else name


def _unbroken(tokens: Tokens, name: Name) -> Name:
    """Add the first word of a name that was taken for two: the `Im` of "Im Jong-seok", read as "I'm" without its apostrophe."""
    at = name.start - 2
    broken = at >= 0 and tokens.ends[at] == tokens.starts[at + 1] and tokens.words[at].isupper()
    if not broken or not tokens.words[at].isalpha() or not tokens.words[at + 1].isalpha():
        return name
    return replace(name, start=at)


def _from_title(tokens: Tokens, name: Name) -> Name:
    """Add the capitalised words between a title that names nobody and a person's name: the `Yousef` of "HE Yousef Al Balushi"."""
    start = name.start
    while start > 0 and name.start - start < _BETWEEN and _is_plain(tokens, start - 1, name.start):
        start -= 1
    at = start - 1 - (start > 1 and tokens.words[start - 1] == ".")
    title = tokens.lower[at].rstrip(".") if at >= 0 else ""
    style = title in styles() and tokens.words[at].isupper()
    titled = style or title in abbreviated_titles()
    same = start > 0 and tokens.line[at] == tokens.line[name.start] and not tokens.caps[start]
    return replace(name, start=start) if start < name.start and titled and same else name


def _is_plain(tokens: Tokens, at: int, before: int) -> bool:
    """Say whether a word may be of a name before another word of it: a capitalised one that is no title."""
    own = tokens.words[at].istitle() and tokens.words[at].isalpha() and tokens.pos[at] == "PROPN"
    return own and tokens.line[at] == tokens.line[before] and not is_title(tokens, at)


def _with_initials(tokens: Tokens, name: Name) -> Name:
    """Add the initials before a person's name, `Z. Roe`, and leave out those that are a title: `H. E. Ana Roe`."""
    start = name.start
    while start > 0 and name.start - start < _MOST_INITIALS and _is_initial(tokens, start - 1, start):
        start -= 1
    first = start
    while first < name.end - 1 and _INITIAL.fullmatch(tokens.words[first]):
        first += 1
    if "".join(tokens.words[max(first - 2, 0) : first]).replace(".", "") == "HE":
        return replace(name, start=first)  # His Excellency
    before = tokens.lower[start - 1] if start else ""
    lettered = before in _LETTERED and tokens.line[start - 1] == tokens.line[start]
    return name if lettered else replace(name, start=start)


def _is_initial(tokens: Tokens, at: int, before: int) -> bool:
    """Say whether a word is initials or a shortened name, on the line of another word: `Z.`, the `P` of "P C Roe", `Md`."""
    word = tokens.words[at]
    if tokens.line[at] != tokens.line[before] or tokens.caps[at]:
        return False
    if word in _SHORTENED:
        return True
    bare = len(word) == 1 and word not in _WORDS_TOO and tokens.pos[at] in ("NOUN", "PROPN")
    initial = ("." in word or bare) and bool(_INITIAL.fullmatch(word))
    return initial and not tokens.gazetteer.lookup(word)  # "the U.S. Harris knew"


def _is_letters(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is nothing but initials: an honour, `G. O. S. K.`, or a title, `H.E.`"""
    words = tokens.words[name.start : name.end]
    style = "".join(words).replace(".", "").lower() in styles() and "." in words[0]
    return style or (name.type == "person" and all(_ONE_LETTER.fullmatch(w) for w in words))


def _of_place(tokens: Tokens, name: Name, places: Mapping[int, int]) -> Name:
    """Add the place that the name of a body goes on with: Royal Air Force `of Oman`."""
    at = name.end
    if name.type not in ("agency", "organisation") or at + 1 >= len(tokens.words) or tokens.words[at] != "of":
        return name
    start = at + 1 + (tokens.lower[at + 1] == "the")
    if start >= len(tokens.words):
        return name
    kind = tokens.lower[at - 1].rstrip(".")
    listed = any(f.entry.type == "place" for f in tokens.gazetteer.lookup(tokens.words[start]))
    end = places.get(start, start + 1 if listed else 0)
    goes_on = 0 < end < len(tokens.words) and tokens.words[end][0].isupper()  # "National Board of the U.S. Air Force"
    if not end or goes_on or kind not in type_words() or tokens.caps[at]:
        return name
    known = tokens.gazetteer.lookup(tokens.slice(name.start, at))
    country = {f.entry.country for f in tokens.gazetteer.lookup(tokens.slice(start, end))}
    if any(f.shared or f.entry.country in country for f in known):
        return name  # the country of a "Ministry of Health" is told apart
    return replace(name, end=end)


def _cut(tokens: Tokens, name: Name, bracketed: Collection[str]) -> int:
    """Return where a person's name begins behind what is no part of it, or 0: a country, an acronym, a company.

    `bracketed` are the words that the article opens a bracket with: its acronyms are among them.
    """
    first, end = name.start, name.end
    genders = tokens.gazetteer.genders
    if name.type not in ("person", "organisation") or end - first <= _GIVEN_AND_MORE or tokens.caps[first]:
        return 0
    word, given = tokens.words[first], tokens.words[first + 1] in genders
    if word in genders or any(tokens.lower[i].rstrip(".") in type_words() for i in (end - 1, end - 2)):
        return 0
    told = type_words().keys() | load_context().kinds
    if word.isupper() and word.isalpha() and len(word) >= _ACRONYM:
        person = all(tokens.words[i].istitle() and tokens.lower[i] not in told for i in range(first + 1, end))
        return first + 1 if person and (given or word in bracketed) else 0
    if name.type == "person":
        country = any(f.entry.kind == "country" for f in tokens.gazetteer.lookup(word))
        return first + 1 if given and country else 0
    return 0


def _with_title(tokens: Tokens, name: Name) -> Name:
    """Add the title that the name of a body begins with: `King` Idris Hospital, `General` Directorate of Roads."""
    before = name.start - 1
    if name.type not in _BODIES or before < 0 or tokens.line[before] != tokens.line[name.start]:
        return name
    general = tokens.lower[before] == "general" and tokens.lower[name.start] in _DIRECTED
    titled = (tokens.lower[before] in _ROYAL or general) and tokens.words[before].istitle()
    return replace(name, start=before) if titled and tokens.words[name.start][0].isupper() else name


def _company(tokens: Tokens, name: Name) -> Name:
    """Add what the name of a company ends with: `& Sons`, `, Inc.`."""
    end = name.end
    if end + 1 >= len(tokens.words) or tokens.line[end + 1] != tokens.line[name.start] or name.type == "group":
        return name
    after, capital = tokens.lower[end + 1].rstrip("."), tokens.words[end + 1][0].isupper()
    if capital and tokens.words[end] in ("&", "and") and after in _FIRMS and name.type in ("person", "organisation"):
        return replace(name, end=end + 2, type="organisation", label="ORG")
    if capital and tokens.words[end] == "," and after in load_context().incorporated and name.type == "organisation":
        return replace(name, end=end + 2)
    return name


def _double_given_names(tokens: Tokens, found: Sequence[Name]) -> list[Name]:
    """Join two people between whom nothing but a hyphen stands, where the first is a given name: `Jean`-`Luc Roe`."""
    out: list[Name] = []
    for name in found:
        last = out[-1] if out else None
        if last and last.type == name.type == "person" and last.end == name.start - 1 and last.end - last.start == 1:
            at = last.end
            if (
                tokens.is_hyphen(at)
                and name.end - name.start > 1
                and tokens.words[last.start] in tokens.gazetteer.genders
            ):
                out[-1] = replace(name, start=last.start)
                continue
        out.append(name)
    return out
