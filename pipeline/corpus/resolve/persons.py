"""The parts of a person's name, and which given names may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline import models
from pipeline.records import slug
from pipeline.text.suffixes import SUFFIXES

_PARTICLES = frozenset(
    [
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "las",
        "le",
        "los",
        "ten",
        "ter",
        "van",
        "von",
    ]
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A person's name taken apart, folded: `Thomas A. Roe Jr.` → (thomas, a), roe, jr."""

    given: tuple[str, ...]
    surname: str
    suffix: str = ""


def take_apart(name: str) -> Parts:
    """Return the parts of a person's name.

    >>> take_apart("Jane Roe, Ph.D.").surname
    'roe'
    >>> take_apart("Thomas A. Roe, Jr."), take_apart("Ursula von der Leyen")
    (Parts(given=('thomas', 'a'), surname='roe', suffix='jr'), Parts(given=('ursula',), surname='von der leyen', suffix=''))
    """
    words = slug_words(name)
    suffix = words.pop() if len(words) > 2 and words[-1] in SUFFIXES else ""
    if len(words) < 2:
        return Parts((), " ".join(words), suffix)
    at = len(words) - 1
    while at > (0 if words[0] in _PARTICLES else 1) and words[at - 1] in _PARTICLES:
        at -= 1
    return Parts(tuple(words[:at]), " ".join(words[at:]), suffix)


def slug_words(name: str) -> list[str]:
    """Return a name's words folded, hyphened ones whole: `Chavez-DeRemer` → `chavez-deremer`."""
    return [s for w in name.replace(",", " ").split() if (s := slug(w))]


def given_agree(a: tuple[str, ...], b: tuple[str, ...], nicknames: Mapping[str, frozenset[str]]) -> bool:
    """Say whether two rows of given names can be one person's: nicknames, initials, a middle name left out."""
    if not a or not b:
        return True
    if not _one(a[0], b[0], nicknames):
        return False
    return len(a) < 2 or len(b) < 2 or all(_one(x, y, nicknames) for x, y in zip(a[1:], b[1:], strict=False))


def _one(a: str, b: str, nicknames: Mapping[str, frozenset[str]]) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b or b in nicknames.get(a, ())


def load_nicknames() -> dict[str, frozenset[str]]:
    """Return for each given name, in lower case, the names it may stand for or be called by."""
    linked: defaultdict[str, set[str]] = defaultdict(set)
    for row in models.read_csv(models.folder() / "nicknames.csv"):
        a, b = row["name"].lower(), row["nickname"].lower()
        linked[a].add(b)
        linked[b].add(a)
    return {name: frozenset(others) for name, others in linked.items()}
