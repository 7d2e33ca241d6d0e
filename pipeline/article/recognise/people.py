"""The parts of a person's name: given names, surname, suffix, and what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.article.recognise.gazetteer import Gazetteer
from pipeline.article.recognise.names import PARTICLES, SUFFIXES, honorifics


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart; words in lower case, given names without points."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    suffix: str = ""

    @property
    def full(self) -> bool:
        """Say whether the name has a given name (or an initial) and a surname."""
        return bool(self.given)


def surname_start(words: Sequence[str]) -> int:
    """Return where the surname begins: particles and hyphenated parts belong to it.

    >>> names = (["Ursula", "von", "der", "Leyen"], ["Alexandria", "Ocasio", "-", "Cortez"], ["Ed", "Roe", "Jr."])
    >>> [surname_start(n) for n in names]
    [1, 1, 1]
    """
    end = len(words)
    while end > 1 and words[end - 1].lower() in SUFFIXES | {","}:
        end -= 1
    start = end - 1
    while start > (0 if words[0].lower() in PARTICLES else 1):
        if words[start - 1] in "-–":
            start -= 2
        elif words[start - 1].lower() in PARTICLES:
            start -= 1
        else:
            break
    return start


def surname_forms(words: list[str]) -> list[tuple[str, ...]]:
    """Return the short forms of a full name: its surname, and its last two words if it has more.

    >>> surname_forms(["Kilmar", "Ábrego", "García"]), surname_forms(["Ana", "de", "la", "Cruz"])
    ([('Ábrego', 'García'), ('García',)], [('de', 'la', 'Cruz'), ('Cruz',)])
    """
    end = len(words)
    while end > 1 and words[end - 1].lower() in SUFFIXES | {","}:
        end -= 1
    if end < 2:
        return []
    start = surname_start(words[:end])
    forms = [tuple(words[start:end])]
    if end - start > 1:
        if words[end - 2] not in "-–":
            forms.append((words[end - 1],))
    elif start > 1 and len(words[start - 1].rstrip(".")) > 1 and words[start - 1] not in "-–":
        forms.insert(0, tuple(words[start - 1 : end]))
    return [f for f in forms if f[-1][:1].isupper() and len(f[-1]) > 1]


def take_apart(words: Sequence[str]) -> PersonName:
    """Return the parts of a name.

    >>> take_apart(["Robert", "F.", "Kennedy", "Jr."])
    PersonName(given=('robert', 'f'), surname=('kennedy',), suffix='jr')
    """
    words = [w for w in words if w]
    while len(words) > 1 and words[0].lower().rstrip(".") in honorifics():
        words = words[1:]
    start = surname_start(words) if words else 0
    end = len(words)
    while end > start + 1 and words[end - 1].lower() in SUFFIXES | {","}:
        end -= 1
    suffix = next((w.lower().rstrip(".") for w in words[end:] if w != ","), "")
    given = tuple(
        w.lower().replace(".", "")
        for w in words[:start]
        if (w[0].isalnum() and w.lower() not in PARTICLES) or len(words) < 3
    )
    return PersonName(given, tuple(w.lower() for w in words[start:end]), suffix)


def same_given(a: Sequence[str], b: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Say whether two rows of given names can be one person's: nicknames, initials, a middle name left out.

    >>> from pipeline.article.recognise.gazetteer import load_gazetteer
    >>> g = load_gazetteer()
    >>> same_given(["tom"], ["thomas", "d"], g), same_given(["j", "edgar"], ["john"], g), same_given(["eric"], ["lara"], g)
    (True, True, False)
    """
    if not a or not b:
        return True
    if _one_given(a[0], b[0], gazetteer):
        return (
            not (len(a) > 1 and len(b) > 1) or _one_given(a[1], b[1], gazetteer) or set(a) <= set(b) or set(b) <= set(a)
        )
    # known by the middle name: "R. James Woolsey" and "James Woolsey"
    return (len(a) > 1 and a[1] == b[0] and len(a[1]) > 1) or (len(b) > 1 and b[1] == a[0] and len(b[1]) > 1)


def _one_given(a: str, b: str, gazetteer: Gazetteer) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if len(a) == 2 and len(a) != len(b) and a[0] == b[0] and not a.islower():
        return True
    return b in gazetteer.nicknames.get(a, ()) or a in gazetteer.nicknames.get(b, ())


def gender_of(name: PersonName, gazetteer: Gazetteer) -> str:
    """Return the gender a given name usually has: `f`, `m` or nothing."""
    for given in name.given[:2]:
        if gender := gazetteer.genders.get(given.capitalize(), ""):
            return gender
    return ""
