"""What the model takes for a name and is none: an office without its bearer, a currency, what the article spells small.

"Deputy Prime Minister Ana Roe"            ─▶ no man called Prime Minister
"a fine of US $300", "5,000 U.S. dollars"  ─▶ no word on the United States
"new energy vehicle (NEV) … NEVs"          ─▶ no body called NEV
"Crickets need little water … crickets"    ─▶ nobody called Crickets
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.lexicon import addressed, load_context, role_heads, role_modifiers, type_words
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.dates import weekdays
from pipeline.text.person_names import honorifics, is_postnominal

_OFFICES = frozenset({"person", "organisation", "agency", "place", "facility", "law", "work", "product"})
_NOT_GROUPS = frozenset({"group", "organisation"})
_LINKS = frozenset({"of", "and", "for", "the", "&", "-", "to", "under"})
_MONEY = frozenset({"place", "organisation", "person"})
_DOLLARS = frozenset({"dollar", "dollars", "cents"})
_SPEAKING = (
    ["in"], ["into"], ["speak"], ["speaks"], ["spoke"], ["speaking"], ["learn"], ["learning"], ["learned"],
)  # fmt: skip
_SPOKEN = frozenset({"language", "translation", "word", "words"})
_PARTS = frozenset({"organisation", "person"})
_ADDRESSED = (["mr"], ["mr."], ["madam"], ["madame"], ["mister"])
_GENERATIONS = frozenset({"X", "Y", "Z"})
_RANKS = frozenset({"ASI", "ASP", "IO", "SI"})
_MANY = (["crore"], ["lakh"], ["million"], ["billion"])
_MINISTERS = frozenset({"minister", "ministers", "undersecretary"})
_OFFICE = 10  # words from a minister to the last of what for
_EXPANDED = 6  # words
_THINGS = frozenset({"facility", "organisation", "place", "product"})
_NOUN, _CODE = 2, 3  # letters
_CREED_TYPES = frozenset({"person", "place", "facility", "group", "organisation"})  # that a creed is taken for
_SCALES = frozenset({"Celsius", "Fahrenheit"})
_NUMBERED = re.compile(r"[A-Z]{1,3}[-–]\d+[A-Z]?")
_CREEDS, _CREED = ("ism", "phobia", "isation", "ization"), 6  # letters


def drop_nobodies(tokens: Tokens, found: Sequence[Name]) -> list[Name]:
    """Return the names without those that are none, whoever found them."""
    common, police = small_acronyms(tokens) | _ordinary(tokens, found), "police" in tokens.lower
    full = [n for n in found if n.type == "person" and n.end - n.start > 1]
    ends = {n.end for n in full}
    flights = not load_context().flight_words.isdisjoint(tokens.lower)
    places = {n.end for n in found if n.type == "place"} if flights else set()
    surnames = {tokens.words[n.end - 1] for n in full if not is_office_alone(tokens, n.start, n.end)}
    return [
        n
        for n in found
        if not (
            tokens.slice(n.start, n.end).lower() in load_context().papers
            or (n.type == "person" and (_is_lone_title(tokens, n) or _is_addressed(tokens, n, surnames)))
            or (not n.entry and all(w in weekdays() for w in tokens.lower[n.start : n.end]))
            or _is_behind_person(tokens, n, ends)
            or (flights and _is_airport_code(tokens, n, places))
            or (n.type in _CREED_TYPES and not n.entry and _is_creed(tokens, n, surnames))
            or _is_scale(tokens, n)
            or (n.type in _MONEY and is_money(tokens, n.start, n.end))
            or (n.type == "organisation" and not n.entry and _is_portfolio(tokens, n))
            or (n.type in _PARTS and not n.entry and (police and _is_rank(tokens, n)))
            or (not n.entry and tokens.slice(n.start, n.end) in common)
            or (not n.entry and _is_half(tokens, n))
            or (n.type in _NOT_GROUPS and _is_language(tokens, n))
            or (n.type in _OFFICES and not n.entry and is_office_alone(tokens, n.start, n.end, surnames))
        )
    ]


def _is_lone_title(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is a day, or a title before what the model takes for another name: `Datuk` Ana Roe."""
    word, end = tokens.lower[name.start].rstrip("."), name.end
    if all(w in weekdays() or w == "on" for w in tokens.lower[name.start : end]):
        return True
    if end - name.start > 1 or name.entry:
        return False
    end += tokens.words[end : end + 1] in (["'"], ["’"])  # "Dato' Ana Roe"
    titled = word in honorifics()
    if titled and tokens.lower[name.start - 1 : name.start] == ["the"]:
        return True  # "the Imam"
    return titled and end < len(tokens.words) and tokens.words[end][0].isupper()


def _is_addressed(tokens: Tokens, name: Name, surnames: Set[str]) -> bool:
    """Say whether a name is an office that its bearer is called by, or a generation: `Speaker` of "Madam Speaker", Gen `Z`."""
    word, before = tokens.words[name.start], tokens.lower[name.start - 1 : name.start]
    if name.end - name.start > 1 or name.entry or word in surnames:
        return False
    generation = before in (["gen"], ["generation"]) and word.removesuffix("ers").removesuffix("er") in _GENERATIONS
    return generation or (before in _ADDRESSED and word.lower() in addressed())


def _is_behind_person(tokens: Tokens, name: Name, ends: Set[int]) -> bool:
    """Say whether letters stand behind a person's name and a comma, and are no name: the `QC` of "Ana Roe, QC,"."""
    one = name.end - name.start == 1 and name.start - 1 in ends and tokens.words[name.start - 1] == ","
    return one and is_postnominal(tokens.words[name.start])


def _is_airport_code(tokens: Tokens, name: Name, places: Set[int]) -> bool:
    """Say whether three letters stand in brackets behind a town, and are its airport's: the `SJO` of "San José (SJO)"."""
    at, word = name.start - 1, tokens.words[name.start]
    one = name.end - name.start == 1 and not name.entry and len(word) == _CODE and word.isupper()
    return one and at in places and tokens.words[at] == "(" and tokens.words[name.end : name.end + 1] == [")"]


def _is_scale(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is a scale of temperature, or letters and a number taken for a place: "35 degrees `Celsius`", the road `NH-9`."""
    text = tokens.slice(name.start, name.end)
    degrees = tokens.lower[name.start - 1 : name.start] in (["degree"], ["degrees"], ["in"])
    return (text in _SCALES and (degrees or name.type == "place")) or (
        name.type == "place" and _NUMBERED.fullmatch(text) is not None
    )


def _is_creed(tokens: Tokens, name: Name, surnames: Set[str]) -> bool:
    """Say whether a word is a creed, a fear or a process by its ending: `Castroism`, `Qatarisation`; not `Chism` where Ana Chism is."""
    word = tokens.words[name.start]
    ends = word.endswith(_CREEDS) and len(word) > _CREED and word.lower() not in type_words()
    return name.end - name.start == 1 and ends and word not in surnames


def _is_rank(tokens: Tokens, name: Name) -> bool:
    """Say whether letters are a police officer's rank, in an article on the police: "an ASI"."""
    alone = name.end - name.start == 1 and name.start > 0 and tokens.words[name.start] in _RANKS
    return alone and tokens.lower[name.start - 1] in ("the", "a", "an", "two")


def _is_language(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is a language, half of a compound or a heading: `French`-speaking, `Sino`-US, the `Staff` category."""
    if name.end - name.start > 1:
        return False
    at, end = name.start, name.end
    after = tokens.lower[end] if end < len(tokens.words) else ""
    if tokens.is_hyphen(end):
        return name.type == "group" and tokens.lower[end + 1] in ("speaking", "language")
    if name.type == "organisation":
        return not name.entry and after in ("category", "categories")
    if name.type == "group" and tokens.lower[at - 1 : at] in _SPEAKING and _is_spoken(tokens, name):
        return True
    region = not name.entry and tokens.lower[at] in load_context().languages_and_regions
    return region or after in _SPOKEN


def _is_half(tokens: Tokens, name: Name) -> bool:
    """Say whether a word is a language and nobody's name, `Hindi`, or what a hyphen makes a part of another: `Anti`-Roe."""
    word = tokens.lower[name.start]
    if name.end - name.start > 1:
        return False
    return word in load_context().languages or (tokens.is_hyphen(name.end) and word in load_context().halves)


def _ordinary(tokens: Tokens, found: Sequence[Name]) -> set[str]:
    """Return the words that are nouns like any other for all their capital.

    They only stand at the head of sentences with it, and the article has them small too, `Crickets … crickets`, or they are
    plain plurals: `Jurors recommended`. Nor is a thing's name what the article has as often small: "a Profit and Loss sheet … the profit".
    """
    one = [n for n in found if n.end - n.start == 1 and not (n.entry or n.surely) and tokens.words[n.start].istitle()]
    if not one:
        return set()
    within = {tokens.words[i] for n in found if n.end - n.start > 1 for i in range(n.start, n.end)}
    used = Counter(tokens.words)
    told_of = type_words().keys() | load_context().of_place  # "the Court", "the North"
    nouns = {tokens.words[n.start] for n in one if n.type in _THINGS and tokens.lower[n.start] not in told_of} - within
    nouns = {w for w in nouns if len(w) > _NOUN and used[w.lower()] >= used[w]}
    nouns -= {tokens.words[n.start] for n in one if _speaks(tokens, n.start)}  # "Shell said that a shell was found"
    open_ = [n for n in one if n.type != "place" and tokens.opens_sentence(n.start)]
    small = {w for w in used if w.islower()}
    called = {tokens.words[n.start] for n in open_ if _is_called(tokens, n.start)}
    told = {tokens.words[n.start] for n in open_ if tokens.lower[n.start] in small} - called
    plain = (i for i, w in enumerate(tokens.words) if w in told and not tokens.opens_sentence(i))
    return nouns | (told - within - {tokens.words[i] for i in plain})


def _is_called(tokens: Tokens, at: int) -> bool:
    """Say whether a word is a name for all that it is a noun too: `Rose` sells, `Price` said."""
    return tokens.pos[at] == "PROPN" or _speaks(tokens, at)


def _speaks(tokens: Tokens, at: int) -> bool:
    return tokens.is_subject(at) and tokens.lemma[tokens.head[at]] in speech_verbs()


def _is_spoken(tokens: Tokens, name: Name) -> bool:
    """Say whether a nationality behind "in" or "speaks" is a language: no noun goes with it, as in "in Spanish towns"."""
    told = tokens.lower[name.start - 1] != "in"  # "in Hamas"
    nation = name.entry.kind == "nationality" if name.entry else told
    nation = nation and tokens.words[name.start][-1] != "s"
    after = name.end
    alone = after >= len(tokens.words) or tokens.pos[after] not in ("NOUN", "PROPN", "ADJ", "NUM", "PUNCT")
    ends = after < len(tokens.words) and tokens.words[after] in '.,;”"'
    return nation and (alone or ends)


def _is_portfolio(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is a part of a minister's office: `Cooperation` in "Minister of Trade and International Cooperation"."""
    if any(tokens.lower[i].rstrip(".") in type_words() for i in range(name.start, name.end)):
        return False
    for at in range(name.start - 1, max(-1, name.start - _OFFICE), -1):
        word = tokens.words[at]
        if tokens.lower[at] in _MINISTERS:
            return tokens.lower[at + 1] in ("of", "for")
        if (
            tokens.lower[at] in role_heads()
            or not (word[0].isupper() or word in _LINKS)
            or tokens.line[at] != tokens.line[name.start]
        ):
            return False
    return False


def is_office_alone(tokens: Tokens, start: int, end: int, surnames: frozenset[str] | set[str] = frozenset()) -> bool:
    """Say whether words are an office and nobody's name: `Prime Minister`, `the Premier`; not `Major` where John Major is.

    Args:
        tokens: the article.
        start: first word.
        end: the one behind the last.
        surnames: of the people whom the article names in full.
    """
    words = tokens.lower[start:end]
    last = words[-1].rstrip(".")
    if last not in role_heads() and last.removesuffix("s") not in role_heads():
        return False
    if len(words) > 1:
        known = role_heads() | role_modifiers() | _LINKS
        return all(w.rstrip(".") in known for w in words)
    if tokens.words[start] in surnames or tokens.gazetteer.lookup(tokens.words[start]):
        return False
    before = tokens.lower[start - 1] if start else ""
    after = tokens.lower[end] if end < len(tokens.words) else ""
    held = before in role_modifiers() and tokens.words[start - 1][0].isupper()  # "Commerce Minister and Ivo Brand"
    return (
        held
        or before in ("the", "a", "an", "his", "her", "their", "our", "deputy", "vice", "former")
        or after
        in (
            "of",
            "for",
            "to",
        )
    )


def is_money(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether words are a part of a currency's name: `US` $300, `U.S.` dollars, `MNT` 3,300."""
    after = tokens.words[end] if end < len(tokens.words) else ""
    letters = tokens.slice(start, end).replace(".", "").replace(" ", "")
    if not after or len(letters) > 3:
        return False
    if letters.istitle() and len(letters) == 2:  # "Tk 1.5 crore"
        return after[0].isdigit() and ("," in after or "." in after or tokens.lower[end + 1 : end + 2] in _MANY)
    if not letters.isupper():
        return False
    if after.startswith("$") or tokens.lower[end] in _DOLLARS:
        return True
    return len(letters) == 3 and after[0].isdigit() and ("," in after or "." in after)


def small_acronyms(tokens: Tokens) -> set[str]:
    """Return the acronyms, and their plurals, that the article itself spells out in small letters.

    "a non-fungible token (NFT)" gives NFT and NFTs.
    """
    out: set[str] = set()
    for at in range(1, len(tokens.words) - 2):
        if tokens.words[at] not in "([" or tokens.words[at + 2] not in ")]" or tokens.silent[at]:
            continue
        short = tokens.words[at + 1]
        stem = short.removesuffix("s")
        if 1 < len(stem) < 7 and sum(c.isupper() for c in stem) > 1 and _spelled_small(tokens, stem, at):
            out |= {stem, f"{stem}s"}
    return out


def _spelled_small(tokens: Tokens, short: str, end: int) -> bool:
    """Say whether the words before `end` are in small letters, and begin in turn with letters of an acronym."""
    letters = short.lower()
    for start in range(end - 2, max(-1, end - 1 - _EXPANDED), -1):
        words = [w for w in tokens.words[start:end] if w not in "-–"]
        if not all(w.isalpha() and w.islower() for w in words) or tokens.line[start] != tokens.line[end]:
            return False
        if tokens.words[start][0] == letters[0] and _initials(words, letters):
            return True
    return False


def _initials(words: Sequence[str], letters: str) -> bool:
    """Say whether the words that are no links begin with letters that follow each other in an acronym, most of it."""
    at = told = 0
    for word in words:
        found = letters.find(word[0], at)
        if found < 0:
            if word in _LINKS:
                continue
            return False
        at, told = found + 1, told + 1
    return told > 1 and 2 * told >= len(letters)
