"""Names made whole, where the model sees a part of one or cuts one in two.

"Yoon Suk" + "-yeol"                    ─▶ Yoon Suk-yeol
"William" + "(Bill)" + "Tanner III"     ─▶ William (Bill) Tanner III
"Thai National Shippers" + "' Council"  ─▶ Thai National Shippers' Council
"Ada" in "Ada and Bo Roe"               ─▶ Ada, who shares the surname Roe
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.lexicon import abbreviated_titles, load_context, role_heads, type_words
from pipeline.article.recognise.name_types import type_by_words
from pipeline.article.recognise.names import (
    POSSESSIVE,
    Name,
    drop_overlapping,
    heads_role,
    is_office,
    is_title,
    skip_titles,
)
from pipeline.article.recognise.particles import is_particle
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import is_family_first, is_suffix

_MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")", "[": "]", "``": "''"}
_OF_BODY = 4  # words: a role, "of", a body and a comma
_JOINED = 2  # words of each of two names
_NICKNAME = 4  # words
_TE = 3  # letters
_SYLLABLE, _SHORT = 7, 5  # letters
_NO_SYLLABLE = frozenset({"ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ"})
_ADDRESS = frozenset({"ji", "sama", "san"})  # "Modi-ji", but "Kang Min-ji"
_AND = frozenset({"and", "&"})
_OF_OFFICERS = frozenset({"court", "office"})  # "Booysens Magistrate's Court"


def make_whole(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the model's names, cut ones joined, in order and without overlap."""
    names = [_with_hyphen(tokens, n) for n in _joined_people(tokens, found)]
    names = [_behind_office(tokens, _behind_title(tokens, n)) for n in _apart(tokens, names)]
    names += _possessors(tokens, names)
    names += _nicknamed(tokens, names)
    return drop_overlapping([n for n in names if not _lone_title(tokens, n)], tokens)


def _lone_title(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is nothing but titles, as `Sgt` before "." is, where the sentence was taken to end."""
    return all(tokens.lower[i].rstrip(".") in abbreviated_titles() for i in range(name.start, name.end))


# People ----------------------------------------------------------------------------------------


def _with_hyphen(tokens: Tokens, name: Name) -> Name:
    """Add what a hyphen joins to the last of two names or more, unless it is a word: not "Ann Roe-led"."""
    end = name.end
    if end - name.start < 2 and name.type == "person":
        return _syllables(tokens, name)
    if end - name.start < 2 or name.type not in ("person", "organisation", "place"):
        return name
    if not tokens.is_hyphen(end) or not tokens.words[end + 1].isalpha():
        return name
    tail = tokens.words[end + 1]
    words = [*tokens.words[name.start : end], "-", tail]
    if tail.islower():
        named = len(tail) <= _SYLLABLE and len(words[-3]) <= _SYLLABLE and tail not in load_context().after_hyphen
        named = named and not tail.endswith("ed") and (name.type == "person" or is_family_first(words))
        return _with_hyphen(tokens, replace(name, end=end + 2, type="person", label="PERSON")) if named else name
    after = tokens.words[end + 2] if end + 2 < len(tokens.words) else ""
    whole = name.type == "person" and not after[:1].isupper() and tail[1:].islower()
    return replace(name, end=end + 2) if whole else name


def _syllables(tokens: Tokens, name: Name) -> Name:
    """Add the second syllable of a name of one word, `Dae`-jun, and the given name behind a family name that comes first: `Kang` In-sun."""
    end = name.end
    two = is_family_first([tokens.words[name.start], *tokens.words[end : end + 3]]) and tokens.is_hyphen(end + 1)
    at = end + 1 if two and tokens.line[end] == tokens.line[name.start] else end
    if not tokens.is_hyphen(at) or not tokens.words[at + 1].islower():
        return name
    tail, after = tokens.words[at + 1], tokens.pos[at + 2] if at + 2 < len(tokens.words) else ""
    plain = tail.isalpha() and len(tail) <= _SHORT and tail not in load_context().after_hyphen
    plain = plain and tokens.pos[at + 1] not in _NO_SYLLABLE  # "betrayed Roe-he goes around"
    plain = plain and not (at == end and tail in _ADDRESS)
    compound = after in ("ADJ", "NOUN")  # "Roe-era plans"
    return replace(name, end=at + 2) if plain and not compound else name


def _joined_people(tokens: Tokens, found: Sequence[Name]) -> list[Name]:
    """Return the names, two people's with nothing but a capitalised word or two between them as one: `Ana Luz` Soto `Vidal`."""
    out: list[Name] = []
    for name in found:
        last = out[-1] if out else None
        titled = last is not None and last.start > 0 and is_title(tokens, last.start - 1)
        half = name.type == "person" or (titled and name.type == "organisation" and name.end - name.start == 1)
        if last and last.type == "person" and half and last.end <= name.start:
            between = range(last.end, name.start)
            near = len(between) < 3 and name.end - last.start < 6 and tokens.line[last.start] == tokens.line[name.start]
            plain = not any(
                not tokens.words[i].isalpha()
                or not tokens.words[i][0].isupper()
                or tokens.pos[i] != "PROPN"
                or is_title(tokens, i)
                for i in between
            )
            first = tokens.words[last.start]
            short = len(first.rstrip(".")) < (_TE if first.istitle() else 2)  # "L. Ron Roe", Te Maire Roe, "MK Roe"
            begins = first in tokens.gazetteer.genders or (not between and short)
            if near and plain and begins and not is_title(tokens, name.start):
                out[-1] = replace(last, end=name.end)
                continue
        out.append(name)
    return out


def _behind_title(tokens: Tokens, name: Name) -> Name:
    """Make a person of `AG Costa said` and `Neighbor Ana Roe said`, where the model takes the title for a part of a body's name."""
    first, end = name.start, name.end
    if name.type != "organisation" or not 1 < end - first < 4 or not is_title(tokens, first):
        return name
    person = is_office(tokens, first)
    speaks = end < len(tokens.words) and tokens.lemma[end] in speech_verbs()
    if not (person and speaks) or tokens.lower[end - 1].rstrip(".") in type_words():
        return name  # "DA Office said"
    return replace(name, start=first + 1, type="person", label="PERSON")


def _behind_office(tokens: Tokens, name: Name) -> Name:
    """Make a person of `Ada Roe` in "founder of Harbour, Ada Roe", where the model takes her for a body."""
    first, end = name.start, name.end
    given = name.type == "organisation" and 1 < end - first < 4 and tokens.words[first] in tokens.gazetteer.genders
    if (
        not given
        or first < _OF_BODY
        or tokens.words[first - 1] != ","
        or tokens.lower[end - 1].rstrip(".") in type_words()
    ):
        return name
    back = range(first - 2, max(first - _OF_BODY - 4, 0), -1)
    of = next((k for k in back if not tokens.words[k][0].isupper()), 0)
    led = of > 0 and tokens.lower[of] in ("of", "at") and of < first - 2 and tokens.lower[of - 1] in role_heads()
    return replace(name, type="person", label="PERSON") if led else name


def _apart(tokens: Tokens, found: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, two joined by "and" apart where the article names one of them alone: "Harbour and Centro Roe"."""
    types = ("organisation", "place")
    alone = {tuple(tokens.words[n.start : n.end]): n.type for n in found if n.type in types and not n.entry}
    for n in found:
        cut = next((k for k in range(n.start + 1, n.end - 1) if tokens.words[k] == "and"), 0)
        first, last = tuple(tokens.words[n.start : cut]), tuple(tokens.words[cut + 1 : n.end])
        plain = cut and n.type == "organisation" and first != last and tokens.words[cut + 1][0].isupper()
        plain = plain and max(len(first), len(last)) <= _JOINED
        plain = plain and tokens.lower[n.end - 1] not in type_words()
        if plain and (first in alone or last in alone) and not heads_role(tokens, n.end - 1):
            type_ = alone.get(first) or alone[last]
            yield replace(n, end=cut, type=type_)
            yield replace(n, start=cut + 1, type=type_)
        else:
            yield n


def _nicknamed(tokens: Tokens, found: Sequence[Name]) -> Iterator[Name]:
    """Yield names with a nickname in quotation marks or brackets: `Robert 'Bobby' Quill`, `“Rick” Dalrymple`."""
    people = {i for n in found if n.type in ("person", "work") for i in range(n.start, n.end)}
    genders = tokens.gazetteer.genders
    for at, word in enumerate(tokens.words):
        if word not in _MARKS or tokens.silent[at]:
            continue
        last = min(at + 2 + _NICKNAME, len(tokens.words))
        close = next((k for k in range(at + 2, last) if tokens.words[k] == _MARKS[word]), 0)
        inside = tokens.words[at + 1 : close]
        if not close or not inside[0][0].isupper() or any(not w.isalpha() for w in inside):
            continue
        start, end = _around(tokens, at, close)
        given = start < at and tokens.words[start] in genders
        surname = end > close + 1 and (close + 1 in people or tokens.pos[close + 1] == "PROPN")
        if word == "(":
            good = given and at - start <= 2 and surname and len(inside) == 1 and inside[0] in genders
        elif start < at:
            good = surname and (given or start in people) and (given or close + 1 in people)
        else:
            good = surname and end - close <= 3 and len(inside) == 1 and inside[0] in genders and close + 1 in people
        if good:
            yield Name(start, end, "person", label="PERSON", surely=True)


def _around(tokens: Tokens, opened: int, closed: int) -> tuple[int, int]:
    """Return first and last word, end exclusive, of the name that may stand around a nickname in its marks."""
    start, end = opened, closed + 1
    while start > 0 and opened - start < 3 and _is_part(tokens, start - 1, opened):
        start -= 1
    while end < len(tokens.words) and end - closed < 4 and _is_part(tokens, end, closed):
        if tokens.lower[end].rstrip(".") in type_words():
            break
        end += 1
    return skip_titles(tokens, start, opened), end


def _is_part(tokens: Tokens, at: int, beside: int) -> bool:
    """Say whether a word may be a part of a person's name on the line of another word."""
    word = tokens.words[at]
    named = word[0].isupper() and tokens.pos[at] in ("PROPN", "NOUN", "ADJ")
    return tokens.line[at] == tokens.line[beside] and (named or (word.islower() and is_particle(tokens, at)))


def share_surnames(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, with the first of `Ada and Bo Roe` a person who shares the surname of the second."""
    by_start = {n.start: n for n in found}
    cover = {i: n for n in found for i in range(n.start, n.end)}
    surnames = {tokens.words[n.end - 1] for n in found if n.type == "person" and n.end - n.start > 1}
    kin = {w for w, after in pairwise(tokens.words) if after in load_context().family_words}  # "the Roe brothers"
    out: dict[int, Name] = {}
    for at in range(1, len(tokens.words) - 2):
        if tokens.words[at] not in _AND or tokens.silent[at]:
            continue
        second, word = by_start.get(at + 1), tokens.words[at - 1]
        first = cover.get(at - 1)
        if second is None or second.type != "person" or second.end - second.start < 2:
            continue
        if first and (first.entry or first.end - first.start > 1):
            continue
        genders, other = tokens.gazetteer.genders, tokens.words[second.start]
        told = tokens.words[second.end - 1] in kin and first is not None and first.type == "person"
        if not told and (word not in genders or other not in genders or word in surnames):
            continue
        if not told and genders[word] == genders[other] and not set(tokens.lower) & load_context().family_words:
            continue  # "Ronaldo and Michael Owen"
        if word.lower() in tokens.gazetteer.bearers or is_title(tokens, at - 1) or tokens.caps[at]:
            continue
        last = second.end - 1
        while last > second.start + 1 and is_suffix(tokens.words[last]):
            last -= 1
        out[at - 1] = Name(at - 1, at, "person", label="PERSON", surely=True, shared=(tokens.words[last],))
    return sorted([*(n for n in found if n.start not in out), *out.values()], key=lambda n: n.start)


# Bodies ----------------------------------------------------------------------------------------


def _possessors(tokens: Tokens, found: Sequence[Name]) -> Iterator[Name]:
    """Yield names of bodies that are many people's: `Korean People` + `'s` + `Army`, `Shippers` + `'` + `Council`."""
    ends = {n.end: n for n in found}
    for at in range(1, len(tokens.words) - 1):
        if tokens.words[at] not in POSSESSIVE or tokens.starts[at] != tokens.ends[at - 1] or tokens.silent[at]:
            continue
        many = tokens.lower[at - 1]
        officer = many.removesuffix("s") in role_heads() and at > 1 and tokens.words[at - 2][0].isupper()
        officer = officer and tokens.lower[at + 1] in _OF_OFFICERS
        if not tokens.words[at - 1][0].isupper() or not (
            many in load_context().many_people
            or (many.endswith(("ers", "ors", "ists", "ants")) and tokens.words[at] in "'’")
            or officer
        ):
            continue
        end = at + 1 + officer
        while end < len(tokens.words) and end - at < 6 and not officer and _in_body(tokens, end, at):
            end += 1
        while end > at + 1 and not tokens.words[end - 1][0].isupper():
            end -= 1
        type_ = type_words().get(tokens.lower[end - 1])
        if end == at + 1 or type_ in (None, "event"):
            continue
        name = ends.get(at)
        start = name.start if name else at - 1
        open_ = name is None or officer
        while open_ and start > 0 and tokens.words[start - 1][0].isupper() and tokens.pos[start - 1] == "PROPN":
            start -= 1
        yield Name(start, end, type_by_words(tokens, start, end, type_), label="ORG", surely=True)


def _in_body(tokens: Tokens, at: int, first: int) -> bool:
    word = tokens.words[at]
    return tokens.line[at] == tokens.line[first] and (word[0].isupper() or word in ("of", "and", "for", "-"))
