"""A line that is a date and nothing else, as papers print it over a story: "Friday, August 21, 2015", "4 March 2024".

    "Published Jan. 29, 2025, 9:31 AM EST"  ─▶  2025-01-29

Dates are read, never guessed: a day that could be another's month, and a line with other words in it, give nothing.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from pipeline.text.dates import MONTH, resolve_date

_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_ZONE = r"(?:[A-Z]{1,4}T?|UTC|GMT|[+-]\d{2}:?\d{2}|Z|ET|PT)"
_TIME = rf"(?:T|at |[-–—|•·,]\s*)?\s*\d{{1,2}}[:.]\d{{2}}(?::\d{{2}}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:{_ZONE}|\({_ZONE}\))?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = (
    rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+{_YEAR}"
    rf"|\d{{1,2}}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-{_YEAR}"
    rf"|{_YEAR}-\d{{1,2}}-\d{{1,2}}|{_YEAR}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}/\d{{1,2}}/{_YEAR}|\d{{1,2}}\.\d{{1,2}}\.{_YEAR}|{_YEAR}\d{{4}}(?=T|$))"
)
_LINE = re.compile(
    rf"(?:(?:first |originally |last )?(?P<verb>published|posted|updated|modified|created|issued|released|aired|date|dated|on|filed)"
    rf"(?: on| at)?:?\s+)?(?:{_WEEKDAY},?\s+)?(?P<day>{_DAY})(?:,?\s*{_WEEKDAY})?(?:[,;|•·–—\s-]*{_TIME})?(?:\s*\|?\s*Updated.{{0,60}})?\W*",
    re.IGNORECASE,
)
_PART = re.compile(r"\s+[|•·–—]\s+|\s{3,}|\t+")
_SIGNED = re.compile(r"(By\s[^,\n]{2,60}),\s+(?=\S)", re.IGNORECASE)
_LONGEST = 90
_CHANGED = frozenset({"updated", "modified"})
_URL = re.compile(
    r"/(?P<year>20\d\d|19\d\d)[/-]?(?P<month>\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(?P<day>\d{2})(?=[/_.-]|$)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

_UNIX = re.compile(r"(?P<seconds>1\d{9})(?:\d{3}|\.\d+)?")  # from 2001 to 2033
_IN_C = re.compile(
    r"(?:[A-Z][a-z]{2} )?(?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) [\d:]+ (?:[A-Z]{3,4} |[+-]\d{4} )?(?P<year>\d{4})"
)


def read_day(line: str) -> str:
    """Return the ISO date that a line is, or nothing where it is anything else.

    >>> [read_day(line) for line in ("Friday, August 21, 2015", "Mon 4 Mar 2024", "March 4, 2024 Monday", "since 2015")]
    ['2015-08-21', '2024-03-04', '2024-03-04', '']
    >>> read_day("Mon, 04 Mar 2024 06:00:00 GMT"), read_day("03/04/2024")
    ('2024-03-04', '')
    """
    words = " ".join(line.split())
    found = _LINE.fullmatch(words) if len(words) <= _LONGEST else None
    if found is None:
        return ""
    day = found["day"]
    if numbers := re.fullmatch(rf"({_YEAR})(?:(\d\d)(\d\d)|[/-](\d\d?)[/-](\d\d?))", day):
        day = "-".join(f"{int(part):02}" for part in numbers.groups() if part)
    elif dotted := re.fullmatch(rf"(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR})", day):
        day = f"{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}"  # with dots, the day comes first
    elif short := re.fullmatch(rf"(\d{{1,2}})-(\w{{3}})-({_YEAR})", day):
        day = f"{short[1]} {short[2]} {short[3]}"
    resolved = resolve_date(re.sub(r"^(Sep)\b(?!t)", "Sept", day, flags=re.I))
    return resolved if len(resolved) == 10 else ""


def day_of(written: str) -> str:
    """Return the ISO date that a cell or a mark-up means, as exact as it is written.

    >>> day_of("Tue, 02 May 2023 06:00:00 GMT"), day_of("May 2023"), day_of("someday")
    ('2023-05-02', '2023-05', '')
    """
    return read_day(written) or _of_program(written) or resolve_date(written)


def _of_program(written: str) -> str:
    """Return the day that a program writes as a time of Unix, in seconds or thousandths, or in the order of C.

    >>> _of_program("1709510400"), _of_program("1709510400000"), _of_program("Mon Mar 04 06:00:00 +0000 2024")
    ('2024-03-04', '2024-03-04', '2024-03-04')
    """
    words = written.strip()
    if found := _UNIX.fullmatch(words):
        return datetime.fromtimestamp(int(found["seconds"]), UTC).date().isoformat()
    found = _IN_C.fullmatch(words)
    return read_day(f"{found['day']} {found['month']} {found['year']}") if found else ""


def find_day(line: str) -> str:
    """Return the date of a line, or of one of the parts that bars, dots, wide gaps and a byline's comma make of it.

    >>> find_day("By Jane Roe | Jan. 29, 2025 | 3 min read"), find_day("She was born on May 5, 1980")
    ('2025-01-29', '')
    >>> find_day("By Jane Roe, May 5, 2024"), find_day("By noon, May 5, 2024 was over")
    ('2024-05-05', '')
    """
    signed = _SIGNED.match(line)
    behind = [line[signed.end() :]] if signed else []
    return next((day for part in (line, *_PART.split(line), *behind) if (day := read_day(part))), "")


def first_part(line: str) -> str:
    """Return what stands before the first bar, dot or wide gap of a line, or before a byline's date.

    >>> first_part("By Jane Roe | 3 min read"), first_part("By Jane Roe, May 5, 2024"), first_part("By Jane Roe, Lagos")
    ('By Jane Roe', 'By Jane Roe', 'By Jane Roe, Lagos')
    """
    part: str = _PART.split(line)[0]
    signed = _SIGNED.match(part)
    return signed[1] if signed and read_day(part[signed.end() :]) else part


def is_change(line: str) -> bool:
    """Say whether a date line tells of a change ("Updated …"), which a first date outranks.

    >>> is_change("Updated March 4, 2024"), is_change("March 4, 2024")
    (True, False)
    """
    found = _LINE.fullmatch(" ".join(line.split())) if len(line) <= _LONGEST else None
    return found is not None and (found["verb"] or "").lower() in _CHANGED


def day_in_url(url: str) -> str:
    """Return the day that the address of an article names.

    >>> day_in_url("https://gazette.example/world/2024/mar/04/port"), day_in_url("https://gazette.example/2024/port")
    ('2024-03-04', '')
    """
    found = _URL.search(url.lower())
    if found is None:
        return ""
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return resolve_date(f"{found['year']}-{number:02}-{found['day']}")
