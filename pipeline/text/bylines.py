"""The line that says who wrote a story: "By Ada Roe and Bo Vik", "Words by Ada Roe | Photographs by Bo Vik".

    "Story by Ada Roe, Staff Writer"  ─▶  "Ada Roe, Staff Writer"

Every stage that asks whether a line is a byline asks here.
"""

from __future__ import annotations

import re

_BY = r"(?:(?:[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eport(?:ing|ed)?|[Ww]ritten) )?(?:[Bb]y|BY):?\s+"
_NAME = r"[A-ZÀ-Þ@][\w.’'-]*"
_WITHIN = (
    r"(?:(?:and|for|of|in|at|de|del|da|dos|di|du|la|le|van|von|der|den|bin|bint|ibn|al|el|y|ter|ten)\s|al-|el-|d[’'])"
)
_BYLINE = re.compile(
    rf"{_BY}(?P<names>(?:(?:[Tt]he|[Dd]r\.?|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?)\s)?{_WITHIN}?{_NAME}(?:[\s,|/&]+{_WITHIN}*{_NAME}){{0,11}})\W*"
)
_TIME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Christmas|Easter)\b(?:\s(?:Morning|Afternoon|Evening|Night))?"
)
_LONGEST = 300  # characters


def names_of(line: str) -> str:
    """Return whom a byline names, as it stands there; nothing where the line is none.

    >>> [names_of(line) for line in ("By Ada Roe and Bo Vik", "Story by: ADA ROE", "By Ada Roe in Lagos", "By Reuters")]
    ['Ada Roe and Bo Vik', 'ADA ROE', 'Ada Roe in Lagos', 'Reuters']
    >>> names_of("By Friday"), names_of("By the end of the day the port was shut."), names_of("Stand by Me")
    ('', '', '')
    """
    found = _BYLINE.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    return found["names"] if found and not _TIME.fullmatch(found["names"]) else ""


def without_by(names: str) -> str:
    """Return the names of a byline's field without the words that lead up to them.

    >>> without_by("By Ada Roe"), without_by("Words by: Bo Vik"), without_by("Byron Roe")
    ('Ada Roe', 'Bo Vik', 'Byron Roe')
    """
    return re.sub(rf"\A{_BY}", "", names)
