"""What is said of a person behind the name: an apposition, a predicate, or an office with "as".

"Ana Roe, 41, of Leeds, a striker for Harbour FC,"  ─▶ striker for Harbour FC
"Ana Roe, who is a teacher,", "Ana Roe was a judge" ─▶ teacher, judge
"Ana Roe – a dentist –"                             ─▶ dentist
"appointed Ana Roe as ambassador to Peru"           ─▶ ambassador to Peru
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.article.cues import SUPPOSING, load_cues
from pipeline.article.recognise.lexicon import role_heads, small_words
from pipeline.article.recognise.names import POSSESSIVE, Name, heads_role
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.dates import months
from pipeline.text.person_names import honorifics

DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "one"})
LONGEST = 14  # words of a role
_OF = frozenset({"of", "for", "at", "on", "to", "with"})
_FROM = frozenset({"of", "from", "in"})
_ON_THE = [["the", "eve"], ["the", "sidelines"], ["the", "morning"], ["the", "day"]]  # when, and no part of a role
_IS = frozenset({"is", "was", "became"})
_PUTS = frozenset({"appoint", "confirm", "elect", "hire", "install", "make", "name", "nominate", "promote", "swear"})
_APPOINTS = _PUTS | {"serve"}
_BEEN = frozenset({"was", "been", "is", "were"})
_HAS = _BEEN | {"has", "had", "have"}
_CONVENIENT = frozenset({"alias", "pseudonym", "surnamed"})
_DASHES = frozenset("-–—")
_CLIMB = 6  # steps of the parse from a name to the clause about its bearer
_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "CCONJ", "PART", "VERB", "NUM"})
_BEHIND_TITLES = frozenset({"designate", "elect", "emerita", "emeritus"})  # "professor emeritus of law"
_NOW = frozenset({"then", "currently", "now", "also", "today", "formerly", "once", "new"})


def role_behind(tokens: Tokens, name: Name, cover: Mapping[int, Name]) -> tuple[int, int] | None:
    """Return the words of the role that stands behind a name, if one does.

    Args:
        tokens: the article.
        name: a person's.
        cover: the name that a word is part of.
    """
    at = _beginning(tokens, name, cover)
    if at is None:
        return None
    while at < len(tokens.words) and (tokens.lower[at] in DETERMINERS or tokens.lower[at] in _NOW):
        at += 1
    at = _behind_owner(tokens, behind_age(tokens, at), cover)
    head = _head(tokens, at, cover)
    end = complement(tokens, head + 1, cover) if head is not None else at
    dashed = tokens.words[name.end] in _DASHES and tokens.pos[end : end + 1] in (["VERB"], ["AUX"])
    return None if head is None or dashed else (at, end)  # "They met Ana Roe – the mayor had left."


def role_of_called(tokens: Tokens, name: Name, cover: Mapping[int, Name]) -> tuple[int, int] | None:
    """Return the role of who is called by a name of convenience: of "a student in Leeds who went by the pseudonym Ada"."""
    if (
        tokens.lower[max(name.start - 1, 0)] not in _CONVENIENT
        or tokens.sentence[name.start - 1] != tokens.sentence[name.start]
    ):
        return None
    at = name.start - 1
    for _ in range(_CLIMB):
        if tokens.dep[at] in ("relcl", "acl"):
            break
        at = tokens.head[at]
    noun = tokens.head[at]
    if noun in cover and tokens.dep[noun] == "pobj":
        noun = tokens.head[tokens.head[noun]]  # not the university asked for another name
    if not noun < at < name.start or noun in cover or not heads_role(tokens, noun):
        return None
    start = noun
    while start > 0 and tokens.dep[start - 1] in ("compound", "amod", "nmod") and tokens.lower[start - 1] != "old":
        start -= 1
    return start, complement(tokens, noun + 1, cover)


def behind_age(tokens: Tokens, at: int) -> int:
    """Return where the words go on behind an age: behind `34-year-old`, or what is left of one, `year-old`."""
    end = at + 2 if tokens.pos[at : at + 1] == ["NUM"] and tokens.words[at + 1 : at + 2] == ["-"] else at
    age = tokens.lower[end : end + 3]
    return end + 3 if age in (["year", "-", "old"], ["years", "-", "old"]) else at


def _behind_owner(tokens: Tokens, at: int, cover: Mapping[int, Name]) -> int:
    """Return where the words go on behind the person whose somebody is: behind "Roe's" of "Bo Vik, Roe's lawyer"."""
    if at not in cover or cover[at].type != "person":
        return at
    end = cover[at].end
    after = end + 1 + (tokens.words[end : end + 1] in (["'"], ["’"]) and tokens.lower[end + 1 : end + 2] == ["s"])
    owns = tokens.words[end : end + 1] and tokens.words[end] in POSSESSIVE and after < len(tokens.words)
    return after if owns and after not in cover else at


def _beginning(tokens: Tokens, name: Name, cover: Mapping[int, Name]) -> int | None:
    """Return where the words about a name begin: behind a comma, an age and a town, behind "who is", "is the" or "as"."""
    n = len(tokens.words)
    at = name.end
    if at + 1 >= n or tokens.line[at] != tokens.line[name.start]:
        return None
    if tokens.words[at] in _DASHES and not tokens.is_hyphen(at):
        at += 1 + (tokens.words[at + 1] in _DASHES)
        return at if tokens.lower[at : at + 1] and tokens.lower[at] in DETERMINERS else None
    after = tokens.lower[at + 1]
    if tokens.lower[at] in _IS and after in ("the", "a", "an"):
        return None if _is_supposed(tokens, at) else at + 1
    if tokens.lower[at] == "as" and _is_appointed(tokens, name):
        return at + 1
    if appointed := _behind_appointment(tokens, at):
        return appointed
    if tokens.words[at] != ",":
        return None
    if after == "who" and (appointed := _behind_appointment(tokens, at + 2)):
        return appointed
    if after == "who" and at + 3 < n and tokens.lower[at + 2] in {*_IS, "serves", "works"}:
        return at + 3 + (tokens.lower[at + 3] == "as")
    at += 1
    if tokens.words[at].isdigit() and at + 2 < n and tokens.words[at + 1] == ",":
        at += 2
    return _behind_town(tokens, at, cover)


def _is_supposed(tokens: Tokens, verb: int) -> bool:
    """Say whether somebody merely takes it to be so: "Police thought Ana Roe was a cleaner"."""
    return tokens.dep[verb] == "ccomp" and load_cues().class_of(tokens.lemma[tokens.head[verb]]) in SUPPOSING


def _behind_appointment(tokens: Tokens, at: int) -> int:
    """Return where the words of an office begin that somebody is put into: behind "has been appointed as", "was named"; else 0."""
    while tokens.lower[at : at + 1] and tokens.lower[at] in _HAS:
        at += 1
    put = tokens.lower[at - 1] in _BEEN and tokens.lemma[at : at + 1] and tokens.lemma[at] in _PUTS
    if not put:
        return 0
    at += 1 + (tokens.lower[at + 1 : at + 2] == ["in"])
    return at + (tokens.lower[at : at + 1] == ["as"])


def _behind_town(tokens: Tokens, at: int, cover: Mapping[int, Name]) -> int:
    """Return where the words go on behind a town that somebody is of: behind "of Leeds, Alabama,"."""
    n = len(tokens.words)
    if at + 2 >= n or tokens.lower[at] not in _FROM:
        return at
    end = at + 1
    while end in cover and cover[end].type == "place" and cover[end].end < n and tokens.words[cover[end].end] == ",":
        end = cover[end].end + 1
    return end if end > at + 1 and end < n else at


def _is_appointed(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is that of whom a verb puts into office: "appointed Ana Roe as …"."""
    verb = tokens.lemma[tokens.head[name.end - 1]]
    return verb in _APPOINTS


def _head(tokens: Tokens, at: int, cover: Mapping[int, Name]) -> int | None:
    """Return the head of the noun phrase that begins at a word, if it is a role: the last one in a row of nouns."""
    start, found = at, None
    while at < len(tokens.words) and at - start < 10 and tokens.line[at] == tokens.line[start]:
        if at in cover:
            listed = tokens.lower[cover[at].end : cover[at].end + 1] == [
                "and"
            ]  # "Labour's Ada Roe and the Green Bo Vik"
            if cover[at].type == "person" and (found is not None or at == start or listed):
                return None  # "President George Bush": the title of somebody else
            at = cover[at].end
            continue
        ends = tokens.pos[at] not in _NOMINAL and tokens.words[at] not in "-–’'"
        if (ends or tokens.lower[at] in small_words().after_role) and not tokens.is_hyphen(at + 1):
            break  # but: "Under-Secretary"
        if found is not None and tokens.pos[at] in ("CCONJ", "ADV"):
            break
        if tokens.words[at] in POSSESSIVE and at > start:
            found, at = None, at + 1  # "the mayor's chief of staff" is no mayor
            continue
        if heads_role(tokens, at):
            found = at
        elif found is not None and tokens.dep[found] not in ("compound", "amod", "nmod"):
            break
        at += 1
    return found


def _is_time(word: str) -> bool:
    return word.isdigit() or word in months()


def _is_nominal(tokens: Tokens, at: int) -> bool:
    """Say whether a word may stand in a noun phrase: `banking`, too, where it tells of which kind a giant is."""
    return tokens.pos[at] in ("NOUN", "PROPN", "ADJ", "NUM") or tokens.dep[at] in ("compound", "amod")


def _further(tokens: Tokens, at: int) -> int:
    """Return where the words of a further role begin behind "and": behind `also a` of "author and also a senior adviser"."""
    begin = at
    while begin < len(tokens.words) and (tokens.lower[begin] in DETERMINERS or tokens.lower[begin] in _NOW):
        begin += 1
    head = _head(tokens, begin, {}) if begin > at else None
    return at if head is None else begin


def complement(tokens: Tokens, at: int, cover: Mapping[int, Name]) -> int:
    """Return where a role ends: after `of MALDEF`, after `and general counsel`, after `for Mrs. Roe`."""
    start, end, n = at, at, len(tokens.words)
    complement = False
    while at < n and at - start < LONGEST and tokens.line[at] == tokens.line[start - 1]:
        word = tokens.lower[at]
        if at in cover:
            before = tokens.lower[at - 1]
            if cover[at].type == "person" and not (
                complement and (before in _OF or before in role_heads() or before.rstrip(".") in honorifics())
            ):
                break
            at = end = cover[at].end
        elif tokens.is_hyphen(at) and at == end:
            at = end = at + 2
        elif word in ("a", "an", "its", "his", "her") and tokens.lower[at - 1] in _OF:
            at += 1
        elif tokens.lower[at - 1] == "and" and (further := _further(tokens, at)) > at:
            at = further
        elif word == "on" and tokens.lower[at + 1 : at + 3] in _ON_THE:
            break
        elif word == "in" and tokens.lower[at + 1 : at + 2] and _is_time(tokens.lower[at + 1]):
            break  # "head of the bank in May"
        elif word in _OF or word in ("and", "the", "in"):
            complement = complement or word in _OF
            at += 1
        elif word.rstrip(".") in honorifics() or (word in POSSESSIVE and at == end and complement):
            at += 1 + (word in "'’" and tokens.lower[at + 1 : at + 2] == ["s"])  # "the town’ s board"
        elif at == start and word in _BEHIND_TITLES:
            at = end = start = at + 1
        elif at == start or word in small_words().after_role or not _is_nominal(tokens, at):
            break
        else:
            at = end = at + 1
    joined = tokens.lower[start:end]
    if "and" in joined and not complement and not any(w in role_heads() for w in joined[joined.index("and") :]):
        return start
    return end
