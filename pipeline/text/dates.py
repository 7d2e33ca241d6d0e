"""Time expressions: where they stand, and the ISO date of one, no finer than what is written.

    >>> resolve_date("on January 26, 2025")
    '2025-01-26'
    >>> [resolve_date(t, "2025-06-11") for t in ("Sunday", "late May", "two days ago", "last year", "last week")]
    ['2025-06-08', '2025-05', '2025-06-09', '2024', '']

A small grammar of English news: what stands without a year is read against the date of publication,
and stays empty where that is not known. "Last week" and "last fiscal year" have no ISO 8601 date of
their own granularity and stay empty too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from pipeline import models

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|may(?=\s\d)|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|january|february|april|june|july|august|september|october|november|december|(?:jan|feb|apr|aug|sept?|oct|nov|dec)\.)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TO_NEXT = "|".join(rf"\d{n}[-–/]{(n + 1) % 10}" for n in range(10))  # the end of 2003/4, 2004-5
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_PERIOD = (
    r"(?:(?:fiscal|calendar|school|academic|financial|tax)\s)?"
    r"(?:year|month|week|weekend|quarter|decade|century|season|spring|summer|fall|autumn|winter|night|evening)"
)
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|a few|couple of)"
_SPAN = r"(?:second|minute|hour|day|week|month|quarter|year|decade|centurie)s?"

# Calendar dates: numbers inside these count nothing. Longest first within each form.
_CALENDAR = (
    rf"{_YEAR}-(?:0[1-9]|1[0-2])(?:-\d\d)?\b(?!-)|{_YEAR}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])\b(?!-)"
    rf"|(?:{_WEEKDAY},?\s)?{MONTH}\s{_DAY}(?:\s?[-–—]\s?(?:{MONTH}\s)?{_DAY})?\b(?![:.]?\d|,\d)(?:,?\s{_YEAR}\b)?"
    rf"|(?:the\s)?{_DAY}(?:\s?[-–—]\s?{_DAY})?\s(?:of\s)?{MONTH}(?!\w)(?:,?\s{_YEAR}\b)?"
    rf"|{MONTH},?\s(?:of\s)?{_YEAR}\b"
    rf"|\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d)\b"
    rf"|(?:FY|fiscal(?:\syear)?)\s?{_YEAR}(?:\s?[-–/]\s?\d\d(?:\d\d)?)?\b"
    rf"|{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b"
    rf"|{_YEAR[:-4]}(?:{_TO_NEXT})\b(?!\.?\d|[-/]\d)"
    rf"|(?:the\s)?(?:(?:early|mid|late)[-\s])?(?<!over-)(?<!under-)(?:{_YEAR[:-4]}\d0|[’'‘]?[1-9]0)[’']?s\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)[-\s](?:century|centuries)\b"
)
_RELATIVE = (
    rf"(?:(?:early|mid|late)[-\s]?)?(?i:last|this|next|previous|past|coming|current|earlier\sthis|later\sthis)"
    rf"[-\s](?:{_PERIOD}|{MONTH}|{_WEEKDAY})\b"
    rf"|{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?\b"
    r"|(?:yesterday|today|tomorrow|tonight|(?<![^\s“\"‘])(?<![A-Za-z]\s)(?:Yesterday|Today|Tomorrow|Tonight))\b"  # no USA Today
    rf"|{_COUNT}\s{_SPAN}\s(?:ago|earlier|later)\b"
    rf"|(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Ww]ithin)\sthe\s(?:past|last|next|first|previous|coming)\s(?:{_COUNT}\s)?{_SPAN}\b"
    rf"|[Tt]he\s(?:past|last|next|previous|coming)\s(?:{_COUNT}\s)?{_SPAN}\b"
    rf"|(?:(?:early|mid|late)[-\s])?{MONTH}(?=[\s,.;:)]|$)"
    rf"|(?:early|mid|late)[-\s]{_YEAR}\b"
    rf"|(?:Q[1-4]|(?:first|second|third|fourth)[-\s]quarter)(?:\s(?:of\s)?{_YEAR})?\b"
    rf"|{_YEAR}\b"
)
_BEGINS = r"\b(?=[\dA-Za-z’'‘])"  # asked once for all forms, which halves the time
CALENDAR = f"{_BEGINS}(?:{_CALENDAR})"
_FIND = re.compile(f"{_BEGINS}(?:{_CALENDAR}|{_RELATIVE})")
_LEAD = re.compile(r"^(?:on|in|by|since|until|till|before|after|during|of|from|the|at|for|around|about)\s+", re.I)
_STEP = re.compile(r"^(?:earlier |later )?(?:last|this|next|previous|past|coming|current)[-\s]")
_PARTIAL = re.compile(r"(?:early|mid|late|the end of|the start of)[-\s]+", re.I)


def find_dates(text: str) -> list[tuple[int, int]]:
    """Return the spans of the time expressions in a text, in order.

    >>> [("Arrested on May 5, 2024 and freed last week"[i:j]) for i, j in
    ...  find_dates("Arrested on May 5, 2024 and freed last week")]
    ['May 5, 2024', 'last week']
    """
    return [m.span() for m in _FIND.finditer(text) if not _is_modal_may(text, m)]


def resolve_date(text: str, published: str = "") -> str:
    """Return the ISO 8601 date a time expression means, at its own granularity, or "".

    Args:
        text: one time expression: "Sunday", "May 2025", "on January 26", "two days ago".
        published: ISO date the text appeared, at whatever granularity is known.
    """
    words = " ".join(text.split())[:80]
    while (shorter := _LEAD.sub("", words)) != words:
        words = shorter
    try:
        return _explicit(words, published) or _relative(words.lower(), published)
    except (ValueError, OverflowError):
        return ""


class _Words(NamedTuple):
    months: list[str]
    days: list[str]
    numbers: dict[str, int]


@cache
def _words() -> _Words:
    table = models.read_toml(models.folder() / "dates.toml")
    return _Words(table["months"], table["days"], table["numbers"])


def months() -> Sequence[str]:
    """Return the names of the months, in order, in small letters.

    >>> months()[0]
    'january'
    """
    return _words().months


def weekdays() -> Sequence[str]:
    """Return the names of the days of a week, in order, in small letters.

    >>> weekdays()[0]
    'monday'
    """
    return _words().days


def _is_modal_may(text: str, match: re.Match[str]) -> bool:
    """Say whether a lone "May" opens a sentence or question rather than names the month."""
    return match.group() in {"May", "MAY", "Mar", "Sun", "march"} and not re.search(
        r"(?:in|since|until|by|of|last|this|next|from|during|through|and|to|before|after|late|early|mid)[-\s]$",
        text[max(0, match.start() - 8) : match.start()],
        re.IGNORECASE,
    )


def _month(name: str) -> int:
    return next((n for n, m in enumerate(_words().months, 1) if m.startswith(name.lower().rstrip(".")[:3])), 0)


def _explicit(words: str, published: str) -> str:
    words = _PARTIAL.sub("", words).strip(" ,.")
    words = re.sub(rf"^{_WEEKDAY},?\s(?=\w+\.?\s\d|\d)", "", words, flags=re.I)
    if match := re.fullmatch(rf"({_YEAR})-(\d\d)(?:-(\d\d))?(?:T.*)?|({_YEAR})-(\d\d?)-(\d\d?)(?:T.*)?", words):
        return _iso(*(int(g) for g in match.groups() if g))
    if re.fullmatch(_YEAR, words):
        return words
    if match := re.fullmatch(rf"({MONTH})\s({_DAY})(?:,?\s({_YEAR}))?", words, re.I):
        return _with_year(match[3], _month(match[1]), int(re.sub(r"\D", "", match[2])), published)
    if match := re.fullmatch(rf"({_DAY})\s(?:of\s)?({MONTH})(?:,?\s({_YEAR}))?", words, re.I):
        return _with_year(match[3], _month(match[2]), int(re.sub(r"\D", "", match[1])), published)
    if match := re.fullmatch(rf"({MONTH}),?\s(?:of\s)?({_YEAR})", words, re.I):
        return _iso(int(match[2]), _month(match[1]))
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", words):
        first, second, year = (int(g) for g in match.groups())
        if not (first and second):
            return ""
        if first <= 12 and second <= 12 and first != second:
            return _iso(year)  # 5/6/2024 is May or June, depending on the country
        month, day = (first, second) if first <= 12 else (second, first)
        return _iso(year, month, day)
    return ""


def _with_year(year: str | None, month: int, day: int, published: str) -> str:
    if year:
        return _iso(int(year), month, day)
    today = _full(published)
    if today is None:
        return ""
    return _iso(today.year - ((month, day) > (today.month, today.day)), month, day)


def _relative(words: str, published: str) -> str:
    known = [int(part) for part in re.findall(r"\d+", published)[:3]]
    today = _full(published)
    if not known:
        return ""
    year, month = known[0], known[1] if len(known) > 1 else 0
    step = -1 if re.match(r"(?:last|previous|past)\b", words) else 1 if re.match(r"(?:next|coming)\b", words) else 0
    base = _STEP.sub("", _PARTIAL.sub("", words))
    if base == "year":
        return _iso(year + step)
    if base == "month" and month:
        return _iso(*_shift(year, month, step))
    if (number := _month(base)) and re.fullmatch(MONTH, base.capitalize()):
        return _named_month(number, year, month, step)
    day = re.sub(r" (?:morning|afternoon|evening|night)$", "", base)
    if today is None:
        return ""
    if day in _words().days:
        back = (today.weekday() - _words().days.index(day)) % 7
        if step == 1:
            return (today + timedelta(days=7 - back)).isoformat()
        return (today - timedelta(days=back or (7 if step == -1 else 0))).isoformat()
    near = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "night": -1}
    if base in near and (base != "night" or step == -1):
        return (today + timedelta(days=near[base])).isoformat()
    if match := re.fullmatch(r"(\w+) (day|month|year)s? (?:ago|earlier)", words):
        return _ago(match[1], match[2], today)
    return ""


def _ago(count: str, unit: str, today: date) -> str:
    number = int(count) if count.isdigit() else _words().numbers.get(count, 0)
    if not number:
        return ""
    if unit == "day":
        return (today - timedelta(days=number)).isoformat()
    return _iso(today.year - number) if unit == "year" else _iso(*_shift(today.year, today.month, -number))


def _named_month(number: int, year: int, month: int, step: int) -> str:
    """Return the month so named nearest before publication, or after it for "next"."""
    if not month:
        return ""
    if step == 1:
        return _iso(year if number > month else year + 1, number)
    past = number < month or (number == month and step == 0)
    return _iso(year if past else year - 1, number)


def _shift(year: int, month: int, months: int) -> tuple[int, int]:
    years, month = divmod(year * 12 + month - 1 + months, 12)
    return years, month + 1


def _full(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _iso(year: int, month: int = 0, day: int = 0) -> str:
    if day and not month:
        raise ValueError(day)
    date(year, month or 1, day or 1)  # raises ValueError if there is no such day
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
