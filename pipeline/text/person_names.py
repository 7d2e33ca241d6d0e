"""The parts of a person's name, and which names may be one person's. Strings only.

Names are rows of words; the hyphen of a double name may be a word of its own, as spaCy has it, or not.
What is compared is folded: lower case, no accents, no points.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pipeline import models
from pipeline.records import slug

_HYPHENS = "-–"
_OPENING, _CLOSING = "“\"‘'([", "”\"’')]"
_SYLLABLE = 7  # letters
_FAMILY_AND_GIVEN = 2  # words
_EASTERN = re.compile(
    r"(?:[bcdfghjklmnprstwxyz]|[csz]h|hs|ts)?[aeiouyw]+(?:ng?|[hklmprt])?"
)  # a syllable: "young", "hye", "tseng"
Nicknames = Mapping[str, frozenset[str]]  # given name, folded → names it may stand for or be called by


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart and folded, a double name as one word: `ocasio-cortez`."""

    given: tuple[str, ...]
    surname: tuple[str, ...]  # with its particles
    suffix: str = ""
    called: tuple[str, ...] = ()  # nicknames written in quotation marks or brackets
    family_first: bool = False  # Yoon Suk-yeol

    @property
    def full(self) -> bool:
        """Say whether the name has a given name (or an initial) and a surname."""
        return bool(self.given)

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The given names by which the person goes: William, and Bill in quotation marks."""
        return (self.given, *((c,) for c in self.called if (c,) != self.given))

    @property
    def words(self) -> frozenset[str]:
        """All words by which the person may be called alone."""
        return frozenset(w for w in (*self.given, *self.surname, *self.called) if len(w) > 1 and w not in particles())

    @property
    def fathers(self) -> bool:
        """Say whether the surname is the father's name behind "bin": Salman alone is not Mohammed bin Salman."""
        return len(self.surname) > 1 and self.surname[0] in _lists()["sons"]

    @property
    def in_order(self) -> tuple[str, ...]:
        """Surname and first given name, or all of them that follow a family name, in the order of the name."""
        return (*self.surname, *self.given) if self.family_first else (*self.given[:1], *self.surname)

    @property
    def last(self) -> str:
        """The last part of the surname, which all its short forms share: `leyen`, `cortez`."""
        return self.surname[-1].rpartition("-")[2] if self.surname else ""


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    listed: dict[str, Any] = models.read_toml(models.folder() / "person_names.toml")
    return {key: frozenset(words) for key, words in listed.items()}


@cache
def particles() -> frozenset[str]:
    """Return the small words that belong to a surname, folded."""
    return _lists()["particles"]


@cache
def hyphened_particles() -> frozenset[str]:
    """Return the particles that are words of their own unless a hyphen follows, folded: `as`."""
    return _lists()["hyphened"]


@cache
def honorifics() -> Mapping[str, str]:
    """Map an honorific, in lower case without its point, to the gender it tells, or to nothing."""
    listed = models.read_toml(models.folder() / "roles.toml")
    told = {word: gender for gender in ("m", "f") for word in listed["honorifics"][gender]}
    rest = (*listed["honorifics"]["any"], *listed["honorifics"]["abbreviated"], *listed["roles"]["offices"])
    return told | dict.fromkeys(rest, "")


@cache
def addresses() -> frozenset[str]:
    """Return the forms of address that follow "his" or "her": `excellency`."""
    return frozenset(models.read_toml(models.folder() / "roles.toml")["roles"]["addresses"])


@cache
def portfolios() -> frozenset[str]:
    """Return what a department of state may be for, word by word: `education`, `internal`, `trade`."""
    return frozenset(models.read_toml(models.folder() / "roles.toml")["roles"]["portfolios"])


@cache
def mere_titles() -> frozenset[str]:
    """Return what may stand between a role and a name and tells less than it: "the rector, Dr. Roe", "spokesman Major Roe"."""
    listed = models.read_toml(models.folder() / "roles.toml")["roles"]
    return frozenset({*honorifics(), *listed["ranks"], *listed["styles"]})


def is_suffix(word: str) -> bool:
    """Say whether a word stands behind a name without being part of it: `Jr.`, `III`, `Ph.D.`."""
    return _fold(word) in _lists()["suffixes"]


def is_postnominal(word: str) -> bool:
    """Say whether a word is letters that stand behind a name: `MSP`, `QC`."""
    return word.isupper() and _fold(word) in _lists()["postnominals"]


def without_honorifics(words: Sequence[str]) -> Sequence[str]:
    """Return a name without the titles before it: `Mr. Ed Roe` → Ed Roe; a name that is only a title stays."""
    at = 0
    while at < len(words) - 1 and words[at].lower().rstrip(".") in honorifics():
        at += 1
    return words[at:]


def surname_start(words: Sequence[str]) -> int:
    """Return where the surname begins: particles and hyphenated parts belong to it.

    >>> names = (["Ursula", "von", "der", "Leyen"], ["Alexandria", "Ocasio", "-", "Cortez"], ["Ed", "Roe", "Jr."])
    >>> [surname_start(n) for n in names]
    [1, 1, 1]
    """
    start = _surname_end(words) - 1
    while start > (0 if _heads_surname(words[0]) else 1):
        if words[start - 1] in _HYPHENS:
            start -= 2
        elif _fold(words[start - 1]) in particles():
            start -= 1
        else:
            break
    return start


def surname_forms(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the short forms of a full name: its surname, and its last two words if it has more.

    >>> surname_forms(["Kilmar", "Ábrego", "García"]), surname_forms(["Ana", "de", "la", "Cruz"])
    ([('Ábrego', 'García'), ('García',)], [('de', 'la', 'Cruz'), ('Cruz',)])
    """
    words, called = _without_nicknames(words)
    end = _surname_end(words)
    if end < 2:
        return [tuple(words)] if called and end == 1 else []
    if is_family_first(words[:end]):
        return [(words[0],)]
    start = surname_start(words[:end])
    forms = [tuple(words[start:end])]
    if end - start > 1:
        if words[end - 2] not in _HYPHENS:
            forms.append((words[end - 1],))
    elif start > 1 and len(words[start - 1].rstrip(".")) > 1 and words[start - 1] not in _HYPHENS:
        forms.insert(0, tuple(words[start - 1 : end]))
    return [f for f in forms if f[-1][:1].isupper() and len(f[-1]) > 1]


def take_apart(words: Sequence[str]) -> PersonName:
    """Return the parts of a name that has no title before it.

    >>> take_apart(["Robert", "F.", "Kennedy", ",", "Jr."]).given, take_apart("Ana dos Santos".split()).surname
    (('robert', 'f'), ('dos', 'santos'))
    >>> take_apart(["William", "(", "Bill", ")", "Roe"]).called, take_apart("Han Ji-won".split()).surname
    (('bill',), ('han',))
    """
    plain, called = _without_nicknames([w for w in words if w])
    if not plain:
        return PersonName((), called)
    start, end = surname_start(plain), _surname_end(plain)
    suffix = next((s for w in plain[end:] if (s := _fold(w))), "")
    if is_family_first(plain[:end]):
        return PersonName(_folded(plain[1:end]), _folded(plain[:1]), suffix, called, family_first=True)
    given = _folded(plain[:start])
    # "Ana de Sá Roe": a particle among the given names tells nothing, and papers leave it out
    given = (*given[:1], *(g for g in given[1:] if g not in particles()))
    return PersonName(given or called[:1], _folded(plain[start:end]), suffix, called)


def is_family_first(words: Sequence[str]) -> bool:
    """Say whether a name begins with the family's: Yoon Suk-yeol, Zhao Wenbin; not Kim Clark, not Ana Zhao.

    >>> [is_family_first(n.split()) for n in ("Su Tseng-chang", "Yoon Suk - yeol", "Zhao Wenbin", "Mary Zhao", "Jean-Luc Roe")]
    [True, True, True, False, False]
    """
    if len(words) < 2 or any(not w[0].isupper() for w in words[:2]):
        return False
    rest = "".join(words[1:])
    stem, mark, tail = rest.partition("-")
    syllables = bool(mark) and tail.isalpha() and tail.islower() and len(stem) <= _SYLLABLE and len(tail) <= _SYLLABLE
    known = _fold(words[0]) in _lists()["families_first"]
    one_of_two = known and not (len(words) == 2 and _fold(words[1]) in _lists()["families_first"])
    return stem.isalpha() and len(words[0]) <= _SYLLABLE and (syllables or (one_of_two and not mark and len(words) < 4))


def is_given_behind(words: Sequence[str]) -> bool:
    """Say whether two words are a Korean or Chinese family name and the two syllables of a given one, whatever their capitals.

    >>> [is_given_behind(n.split()) for n in ("Kim Young-Jin", "Park Geun-hye", "Kim Smith-Jones", "Mary Lee-Kim")]
    [True, True, False, False]
    """
    if len(words) != _FAMILY_AND_GIVEN:
        return False
    family, given = _fold(words[0]), _fold(words[1]).split("-")
    listed = _lists()
    known = family in listed["families_first"] or family in listed["families_and_given"]
    return known and len(given) == len(words) and all(map(_EASTERN.fullmatch, given))


def _without_nicknames(words: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """Return a name's words without those in quotation marks or brackets, and those, folded."""
    plain: list[str] = []
    called: list[str] = []
    closing = ""
    for written in words:
        word = written
        if not closing and word[0] in _OPENING and (len(word) > 1 or word != words[-1]):
            closing = _CLOSING[_OPENING.index(word[0])]
            word = word[1:]
        if closing:
            called.append(_fold(word))
            closing = "" if word.endswith(closing) else closing
        elif word not in _CLOSING:
            plain.append(word)
    return plain, tuple(c for c in called if c)


def same_given(a: Sequence[str], b: Sequence[str], nicknames: Nicknames) -> bool:
    """Say whether two rows of given names can be one person's: nicknames, initials, a middle name left out.

    >>> nicknames = {"tom": frozenset({"thomas"})}
    >>> same_given(["tom"], ["thomas", "d"], nicknames), same_given(["john", "a"], ["john", "b"], nicknames)
    (True, False)
    """
    if not a or not b:
        return True
    if _one_given(a[0], b[0], nicknames):
        return all(_one_given(x, y, nicknames) for x, y in zip(a[1:], b[1:], strict=False))
    return any(len(x[0]) == 1 and _called_by_middle_name(x, y) for x, y in ((a, b), (b, a)))


def may_be_one(a: PersonName, b: PersonName, nicknames: Nicknames, *, first_left_out: bool = False) -> bool:
    """Say whether the given names of two people may be one person's, by any of the names that each goes by.

    `first_left_out`: "James Roe" may be "Robert James Roe", as he may in one article; over many it takes "R. James Roe".

    >>> a, b = (take_apart(name.split()) for name in ("Robert James Roe", "James Roe"))
    >>> may_be_one(a, b, {}), may_be_one(a, b, {}, first_left_out=True)
    (False, True)
    """
    if a.given and b.given and a.family_first != b.family_first:
        return False
    return any(
        same_given(x, y, nicknames)
        or (first_left_out and (_called_by_middle_name(x, y) or _called_by_middle_name(y, x)))
        for x in a.ways
        for y in b.ways
    )


def _called_by_middle_name(full: Sequence[str], short: Sequence[str]) -> bool:
    """Say whether one row of given names is the other without its first: `R. James` Woolsey and `James` Woolsey."""
    return len(full) > 1 and len(full[1]) > 1 and full[1] == short[0]


def load_nicknames(folder: Path | None = None) -> Nicknames:
    """Return the nicknames of a models folder, by default the one that comes with the program."""
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for row in models.read_csv((folder or models.folder()) / "nicknames.csv"):
        a, b = row["name"].lower(), row["nickname"].lower()
        linked[a].add(b)
        linked[b].add(a)
    for spelt in _lists()["spellings"]:
        for name in spelt.split():
            linked[name] |= {*spelt.split()} - {name}
    return {name: frozenset(others) for name, others in linked.items()}


def _one_given(a: str, b: str, nicknames: Nicknames) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if a == b or b in nicknames.get(a, ()):
        return True
    parts, others = a.split("-"), b.split("-")  # "J.-P." is Jean-Pierre; plain "Jean" is another
    double = len(parts) == len(others) > 1
    return double and all(_one_given(x, y, nicknames) for x, y in zip(parts, others, strict=True))


def _surname_end(words: Sequence[str]) -> int:
    end = len(words)
    while end > 1 and (words[end - 1] == "," or is_suffix(words[end - 1])):
        end -= 1
    return end


def _heads_surname(word: str) -> bool:
    folded = _fold(word)
    return folded in particles() and not (word[0].isupper() and folded in _lists()["given_too"])


def _folded(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words folded, what hyphens join as one."""
    out: list[str] = []
    joined = False
    for word in words:
        if folded := _fold(word):
            if joined and out:
                out[-1] += f"-{folded}"
            else:
                out.append(folded)
        joined = word in _HYPHENS
    return tuple(out)


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    return slug(word)
