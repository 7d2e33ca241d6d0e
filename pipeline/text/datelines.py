"""The head of a report that says where, when and by whom it was filed: `LONDON, Aug 22 (Reuters) - `."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATELINE = re.compile(
    # WASHINGTON ―  ·  LONDON, Aug 22 (Reuters) -  ·  NEW YORK (AP) —
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.’']+(?:[ ,/-]+(?:[A-ZÀ-Þ][A-ZÀ-Þ.’']+|[A-Z][a-z]{1,9}\.?)){0,5})"
    r"(?P<day>,? (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?)?"
    r"(?: ?\((?P<agency>[A-Z][\w ]{1,25})\))?\s*(?:[—–―]|--?)\s+(?=\S)"
)
_LONGEST = 120  # characters


@dataclass(frozen=True, slots=True)
class Dateline:
    """Its parts, as they are written; `length` in characters, the dash and the space behind it included."""

    place: str
    day: str
    agency: str
    length: int


def find_dateline(line: str) -> Dateline | None:
    """Return the dateline a line begins with: a place in capitals, or one before the agency that reports.

    >>> find_dateline("LONDON, Aug 22 (Reuters) - The pound fell.")
    Dateline(place='LONDON', day='Aug 22', agency='Reuters', length=27)
    >>> find_dateline("NATO Secretary General - a profile")
    """
    match = _DATELINE.match(line[:_LONGEST])
    if match is None or not (match["place"].isupper() or match["agency"]):
        return None
    return Dateline(match["place"], (match["day"] or "").strip(" ,"), match["agency"] or "", match.end())
