"""What somebody is called: the role met most often, as full as the texts have it; the gender it tells. Strings only."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Words that make another office of a head: a vice president is no fuller president.
_OTHERS = frozenset(
    {
        "acting", "assistant", "associate", "candidate", "deputy", "ex", "former", "interim", "junior", "lieutenant",
        "retired", "shadow", "sub", "then", "under", "vice",
    }
)  # fmt: skip
_JOINS = frozenset({"of", "for"})
_WOMAN = re.compile(r"(?:woman|actress|girl|lady|mother|sister|wife|daughter)$")
_MAN = re.compile(r"(?:(?<!wo)(?<!hu)(?<!ger)(?<!ro)(?<!otto)man|boy|father|brother|husband|grandson|stepson|^son)$")


def fullest(roles: Mapping[str, int]) -> str:
    """Return the role met most often, of several the first; of a head alone, the fuller form that the texts have of it.

    >>> fullest({"Minister": 3, "Minister of Health": 1}), fullest({"President": 2, "Vice President": 1})
    ('Minister of Health', 'President')
    """
    if not roles:
        return ""
    best = min(roles, key=lambda r: (-roles[r], r.startswith("former")))
    fuller = [r for r in roles if _is_fuller(r.lower().split(), best.lower())]
    return min(fuller, key=lambda r: -roles[r], default=best)


def _is_fuller(words: list[str], head: str) -> bool:
    if len(words) < 2 or _OTHERS & {w.strip("-") for w in words}:
        return False
    if "and" in words[:-1] and words[-1] == head:
        return False  # "the prime minister and Chancellor Ada Roe" are two
    return words[-1] == head or (words[0] == head and words[1] in _JOINS)


def gender_told(noun: str) -> str:
    """Return the gender that a noun's form tells, in lower case.

    >>> gender_told("spokeswoman"), gender_told("salesman"), gender_told("doctor")
    ('f', 'm', '')
    """
    return "f" if _WOMAN.search(noun) else "m" if _MAN.search(noun) else ""
