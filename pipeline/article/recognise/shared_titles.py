"""The title that several people share: a plural before a list of them, or beside one of them.

"former MPs Ada Roe and Bo Vik"                 ─▶ Ada Roe: former MP; Bo Vik: former MP
"Sens. Ada Roe (R-Ohio), Bo Vik and Jo Kay"     ─▶ each of them: Sen.
"actors, including Ada Roe and Bo Vik,"         ─▶ each of them: actor
"two strikers, Ada Roe and Bo Vik"              ─▶ each of them: striker
"One of the leaders of the strike, Ada Roe,"    ─▶ Ada Roe: leader of the strike
"Ada Roe, one of the bank's managers,"          ─▶ Ada Roe: manager
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.article.recognise.appositions import complement
from pipeline.article.recognise.lexicon import initials, offices, role_heads, styles
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import honorifics
from pipeline.text.roles import small_nouns

_AND = frozenset({"and", "&", "or"})
_FOR_EXAMPLE = frozenset({"including", "like", "notably"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "both": 2}
_OF = frozenset({"of", "from"})
_ENDINGS = (("s.", "."), ("ies", "y"), ("women", "woman"), ("men", "man"), ("s", ""))
_LONGEST = 14  # words between "one of" and a name
_BRACKET = 6  # words in one behind a name: "(R-Ohio)"


def titled_lists(tokens: Tokens, cover: Mapping[int, Name]) -> Iterator[tuple[int, str, list[Name]]]:
    """Yield the word at which a plural title stands before a list of people, its singular, and these people.

    Args:
        tokens: the article.
        cover: the name that a word is part of.
    """
    for first in {n.start: n for n in cover.values() if n.type == "person"}.values():
        at = _behind_titles(tokens, first.start)
        if (head := _exemplified(tokens, at)) and head not in cover:
            yield head, singular(tokens.words[head]), _listed(tokens, first, cover) or [first]
            continue
        if at > 1 and tokens.words[at - 1] == "," and (title := singular(tokens.words[at - 2])):
            people = _listed(tokens, first, cover)
            if people and _counted(tokens, at - 2) == len(people) and at - 2 not in cover:
                yield at - 2, title, people
            continue
        point = "." if at > 1 and tokens.words[at - 1] == "." else ""  # of "Sens.", taken for a sentence's end
        head = at - 1 - len(point)
        if head < 0 or head in cover or tokens.line[head] != tokens.line[first.start]:
            continue
        if (title := singular(tokens.words[head] + point)) and len(people := _listed(tokens, first, cover)) > 1:
            yield head, title, people


def _exemplified(tokens: Tokens, at: int) -> int:
    """Return the plural title of which a name is an example: at `actors` of "actors, such as Ada Roe"; 0 where there is none."""
    such = tokens.lower[max(at - 2, 0) : at] == ["such", "as"]
    if not such and (at < 1 or tokens.lower[at - 1] not in _FOR_EXAMPLE):
        return 0
    if tokens.pos[at - 1] in ("VERB", "AUX") and tokens.lower[at - 1] == "like":
        return 0  # "Voters like Ada Roe."
    first = at - 1 - such
    head = first - 1 - (tokens.words[first - 1] == ",")
    if head < 0 or tokens.line[head] != tokens.line[at]:
        return 0
    if singular(tokens.words[head]):
        return head
    above = tokens.head[first]  # "leaders of the strike, including Ada Roe"
    near = 0 < first - above < _LONGEST and tokens.line[above] == tokens.line[at]
    return above if near and tokens.pos[above] == "NOUN" and singular(tokens.words[above]) else 0


def _counted(tokens: Tokens, head: int) -> int:
    """Return how many a plural is said to be: 3 of "three young actors"; 0 where that is not told."""
    at = head - 1
    while at > 0 and tokens.dep[at] in ("amod", "compound", "poss") and tokens.line[at] == tokens.line[head]:
        at -= 1
    return _COUNTS.get(tokens.lower[at], 0) if at >= 0 else 0


def ones_of_several(tokens: Tokens, cover: Mapping[int, Name]) -> Iterator[tuple[Name, int, int, int, str]]:
    """Yield who is said to be one of several, where that title begins, its last word, where it ends, and that word's singular.

    Args:
        tokens: the article.
        cover: the name that a word is part of.
    """
    for name in {n.start: n for n in cover.values() if n.type == "person"}.values():
        comma, behind = name.start - 1, name.end + 1
        while comma > 0 and _is_mere(tokens, comma):
            comma -= 1
        alone = tokens.lower[name.end : behind] != ["and"]
        of = _one_of_before(tokens, comma) if comma > 0 and tokens.words[comma] == "," and alone else 0
        if not of and comma > 0 and singular(tokens.words[comma]) and alone:  # "one of its founders Ada Roe"
            comma += 1
            of = _one_of_before(tokens, comma)
        if of and (head := _plural_in(tokens, of + 1, comma, cover)):
            yield name, of + 1, head, comma, singular(tokens.words[head])
        elif tokens.words[name.end : behind] == [","] and tokens.lower[behind : behind + 2] == ["one", "of"]:
            head = _plural_in(tokens, behind + 2, min(behind + _LONGEST, len(tokens.words)), cover)
            if head and tokens.line[head] == tokens.line[name.start]:
                yield name, behind + 2, head, complement(tokens, head + 1, cover), singular(tokens.words[head])


def _one_of_before(tokens: Tokens, comma: int) -> int:
    """Return where the "of" of the last "one of" stands in the words up to a comma; 0 where there is none."""
    at = comma
    while (
        at > 1 and comma - at < _LONGEST and tokens.line[at - 1] == tokens.line[comma] and tokens.words[at - 1] != ","
    ):
        at -= 1
        if tokens.lower[at - 1 : at + 1] == ["one", "of"]:
            return at
    return 0


def _plural_in(tokens: Tokens, start: int, end: int, cover: Mapping[int, Name]) -> int:
    """Return the first plural title among some words, before any "who" or preposition; 0 where there is none."""
    for at in range(start, end):
        if at in cover and cover[at].type != "person":
            continue
        if tokens.pos[at] in ("ADP", "PRON", "VERB", "AUX") and tokens.dep[at] not in ("amod", "poss", "compound"):
            return 0
        if singular(tokens.words[at]):
            return at
    return 0


def singular(word: str) -> str:
    """Return the title of which a word is the plural: `MPs` → MP, `secretaries` → secretary, `Sens.` → Sen.; else ""."""
    for plural, ending in _ENDINGS:
        one = word.removesuffix(plural) + ending
        if word.endswith(plural) and _is_title(one):
            return one
    return ""


def _is_title(word: str) -> bool:
    low = word.lower().rstrip(".")
    short = (low in offices() and word[0].isupper()) or (low in initials() and word.isupper())
    if word.endswith("."):
        return short  # "Sens.", but no "activists." that ends a sentence
    return low in role_heads() or (low in small_nouns() and word.islower()) or short


def _behind_titles(tokens: Tokens, at: int) -> int:
    """Return where a name begins with the titles before it: at `Sir` of "actors Sir Bo Vik and Ada Roe"."""
    while at > 1 and _is_mere(tokens, at - 1):
        at -= 1
    return at


def _is_mere(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at].rstrip(".")
    style = tokens.words[at].isupper() and word in styles()
    return style or (tokens.words[at][0].isupper() and word in honorifics())


def _listed(tokens: Tokens, first: Name, cover: Mapping[int, Name]) -> list[Name]:
    """Return the people of a list, down to the one behind its "and"; nothing where it names anything else before."""
    people, at, n = [first], first.end, len(tokens.words)
    while at + 1 < n and tokens.line[at] == tokens.line[first.start]:
        at = _behind_whence(tokens, at, cover)
        comma = tokens.words[at : at + 1] == [","]
        last = tokens.lower[at + comma : at + comma + 1]
        ends = bool(last) and last[0] in _AND
        if not (comma or ends):
            break
        at += comma + ends
        while at + 1 < n and _is_mere(tokens, at):
            at += 1
        name = cover.get(at)
        if name is None or name.type != "person" or name.start != at:
            break
        people.append(name)
        if ends:
            return people
        at = name.end
    return []


def _behind_whence(tokens: Tokens, at: int, cover: Mapping[int, Name]) -> int:
    """Return where a list goes on behind what is told of one in it: behind `(R-Ohio)`, `of Norway`."""
    inside = tokens.words[at : at + _BRACKET + 2]
    if inside[0] == "(" and ")" in inside:
        return at + 1 + inside.index(")")
    place = cover.get(at + 1) if tokens.lower[at] in _OF else None
    return place.end if place and place.type == "place" else at
