"""The line that says who wrote a story: "By Ada Roe and Bo Vik", "Words by Ada Roe | Photographs by Bo Vik".

    "Story by Ada Roe, Staff Writer"  ─▶  "Ada Roe, Staff Writer"

Every stage that asks whether a line is a byline asks here.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline import models
from pipeline.text.person_names import particles

_BY = r"(?:(?:[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eport(?:ing|ed)?|[Ww]ritten) )?(?:[Bb]y|BY):?\s+"
NAME = r"[A-ZÀ-Þ@][\w.’'-]*"
_LONGEST = 300  # characters


def names_of(line: str) -> str:
    """Return whom a byline names, as it stands there; nothing where the line is none.

    >>> [names_of(line) for line in ("By Ada Roe and Bo Vik", "Story by: ADA ROE", "By Ada Roe in Lagos", "By Reuters")]
    ['Ada Roe and Bo Vik', 'ADA ROE', 'Ada Roe in Lagos', 'Reuters']
    >>> names_of("By Friday"), names_of("By the end of the day the port was shut."), names_of("Stand by Me")
    ('', '', '')
    """
    found = _byline().fullmatch(line.strip()) if len(line) <= _LONGEST else None
    return found["names"] if found and not _is_day(found["names"]) else ""


def without_by(names: str) -> str:
    """Return the names of a byline's field without the words that lead up to them.

    >>> without_by("By Ada Roe"), without_by("Words by: Bo Vik"), without_by("Byron Roe")
    ('Ada Roe', 'Bo Vik', 'Byron Roe')
    """
    return re.sub(rf"\A{_BY}", "", names)


def _is_day(names: str) -> bool:
    """Say whether it is a day or a month by which something is to be, and nobody: "By Monday Night"."""
    first, *rest = names.lower().split()
    return first in _days() and rest in ([], ["morning"], ["afternoon"], ["evening"], ["night"])


@cache
def _days() -> frozenset[str]:
    table = models.read_toml(models.folder() / "dates.toml")
    return frozenset([*table["months"], *table["days"]])


@cache
def _byline() -> re.Pattern[str]:
    within = rf"(?:(?:and|for|of|in|{'|'.join(sorted(particles()))})\s|(?:al|el)-|d[’'])"
    title = r"(?:[Tt]he|[DdMm]rs?\.?|[Mm]s\.?)\s"
    return re.compile(rf"{_BY}(?P<names>(?:{title})?(?:{within})?{NAME}(?:[\s,|/&]+{within}*{NAME}){{0,11}})\W*")
