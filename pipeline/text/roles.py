"""What somebody is called: the role met most often, as full as the texts have it; the gender it tells. Strings only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pipeline import models

_JOINS = frozenset({"of", "for"})
_SHARE = 3  # the fuller form of a head has been met a third as often at least
_WOMAN = re.compile(r"(?:woman|actress|girl|lady|mother|sister|wife|daughter)$")
_MAN = re.compile(r"(?:(?<!wo)(?<!hu)(?<!ger)(?<!ro)(?<!otto)man|boy|father|brother|husband|grandson|stepson|^son)$")


def fullest(roles: Mapping[str, int]) -> str:
    """Return the role met most often, of several the first; of a head alone, the fuller form that the texts often have of it.

    >>> fullest({"Minister": 3, "Minister of Health": 1}), fullest({"President": 2, "Vice President": 1})
    ('Minister of Health', 'President')
    >>> fullest({"President": 9, "president of the Rotary Club": 1})
    'President'
    """
    if not roles:
        return ""
    best = min(roles, key=lambda r: (-roles[r], r.startswith("former")))
    fuller = [r for r in roles if roles[r] * _SHARE >= roles[best] and _is_fuller(r.lower(), best.lower())]
    return min(fuller, key=lambda r: -roles[r], default=best)


def _is_fuller(role: str, head: str) -> bool:
    words = role.split()
    if len(words) < 2 or not _other_offices().isdisjoint(role.replace("-", " ").split()):
        return False
    if "and" in words[:-1] and words[-1] == head:
        return False  # "the prime minister and Chancellor Ada Roe" are two
    return words[-1] == head or (words[0] == head and words[1] in _JOINS)


@cache
def _other_offices() -> frozenset[str]:
    """Return the words that make another office of a head: a vice president is no fuller president."""
    return frozenset(models.read_toml(models.folder() / "roles.toml")["roles"]["other_offices"])


@cache
def small_nouns() -> frozenset[str]:
    """Return the last words of roles that are one in small letters alone: `sprinter`, `overseer`."""
    return frozenset(models.read_list(models.folder() / "occupations.txt"))


@cache
def role_nouns() -> frozenset[str]:
    """Return the last words of roles in small letters: `director`, `sprinter`."""
    return small_nouns().union(models.read_toml(models.folder() / "roles.toml")["roles"]["heads"])


@cache
def leaders() -> Mapping[str, str]:
    """Map a verb of leading to what somebody is called who does it: `head` to head, `lead` to leader."""
    return dict(models.read_toml(models.folder() / "roles.toml")["leaders"])


def gender_told(noun: str) -> str:
    """Return the gender that a noun's form tells, in lower case.

    >>> gender_told("spokeswoman"), gender_told("salesman"), gender_told("doctor")
    ('f', 'm', '')
    """
    return "f" if _WOMAN.search(noun) else "m" if _MAN.search(noun) else ""
