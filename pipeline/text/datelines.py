"""The head of a report that says where, when and by whom it was filed: `LONDON, Aug 22 (Reuters) - `."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from pipeline.text.dates import find_dates

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’']+"
_DATELINE = re.compile(
    # WASHINGTON ―  ·  LONDON, Aug 22 (Reuters) -  ·  DAYTON, Ohio -  ·  NEW YORK (AP) —  ·  PARIS 1996-08-22
    # CAIRO – 26 July 2022:
    rf"(?P<place>{_CAPITALS}(?:[ /-]{_CAPITALS}){{0,3}})"
    rf"(?P<region>(?:(?:, ?|[ /-])(?:{_CAPITALS}|(?![A-Z][a-z]+\.? \d{{1,2}}(?!\d))[A-Z][a-z]{{1,12}}\.?)){{0,4}})"
    r"(?P<day>,? (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?|,? \d{4}-\d\d-\d\d"
    r"| ?[—–-] ?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}),? \d{4}(?=:))?"
    r"(?: ?\((?P<agency>[A-Z][\w ]{1,25})\)| ?/(?P<wire>[A-Z][\w -]{1,25})/)?"  # (Reuters), /PRNewswire/
    r"(?P<dash>\s*(?:[—–―]|--?)\s+(?=\S)|(?<=\d):\s+(?=\S))?"
)
_WORD = r"[A-ZÀ-Þ][\w.’']*"
_FILED = re.compile(
    # Doha: The  ·  Nairobi, May 6 2022 (IPS) - The  ·  Cape Town-The, where the blanks were lost
    rf"(?P<place>{_WORD}(?: {_WORD}){{0,3}})(?P<day>,? (?:[A-Z][a-z]+\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+)(?:,? \d{{4}})?)?"
    r"(?: ?\((?P<agency>[A-Z][\w ]{1,25})\))?(?:(?::|\s+[—–―-]{1,2})\s+(?=[A-ZÀ-Þ“\"‘])"
    r"|[—–―-](?=(?:A|After|All|An|As|At|Following|For|How|In|It|Many|More|On|Some|The|There|This|Two|When|While|With) ))"
)
_LONGEST = 120  # characters


@dataclass(frozen=True, slots=True)
class Dateline:
    """Its parts, as they are written, those that are not there empty.

    Attributes:
        place: the town, in capitals.
        region: `, Ohio`, `, Belgium`; whatever stands between the town and the rest.
        day: `Aug 22`, `1996-08-22`.
        agency: `Reuters`.
        length: characters of the whole, the dash and the space behind it included; 0 where no dash ends it.
    """

    place: str
    region: str
    day: str
    agency: str
    length: int


def find_dateline(line: str) -> Dateline | None:
    """Return the dateline a line begins with: capitals, and behind them what only a dateline has.

    That is a region, a day, an agency or a dash; a reader who knows the towns of the world can be surer.

    >>> find_dateline("LONDON, Aug 22 (Reuters) - The pound fell.")
    Dateline(place='LONDON', region='', day='Aug 22', agency='Reuters', length=27)
    >>> find_dateline("DAYTON, Ohio - The fire was out.")
    Dateline(place='DAYTON', region='Ohio', day='', agency='', length=15)
    >>> find_dateline("NATO Secretary General Marks Roe, a profile")
    """
    match = _DATELINE.match(line[:_LONGEST])
    if match is None:
        return None
    region, day, agency = match["region"], match["day"] or "", match["agency"] or match["wire"] or ""
    if not (agency or day or not region.strip(" ,/-") or region.startswith(",")):
        return None  # "NATO Chief - a profile"
    if not (agency or day or match["dash"] or region.startswith(",")):
        return None
    day, dash = day.strip(" ,—–-"), (match["dash"] or "").strip()
    ends = dash and (dash != ":" or find_dates(day))  # "WATCH Part 2: The port"
    return Dateline(match["place"], region.strip(" ,/-"), day, agency, match.end() if ends else 0)


def find_town(line: str, towns: Set[str]) -> Dateline | None:
    """Return the dateline that one of the towns opens a report with, in whatever letters.

    >>> find_town("Doha: The board met on Monday.", {"Doha"})
    Dateline(place='Doha', region='', day='', agency='', length=6)
    >>> find_town("Doha: the city of the board", {"Doha"}), find_town("Monday: The board met.", {"Doha"})
    (None, None)
    """
    match = _FILED.match(line[:_LONGEST])
    if match is None or not {match["place"], match["place"].title()} & towns:
        return None
    return Dateline(match["place"], "", (match["day"] or "").strip(" ,"), match["agency"] or "", match.end())
