"""Nexis and LexisNexis Academic: "2 of 100 DOCUMENTS" over each article, LOAD-DATE and copyright below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.read.draft import Draft
from pipeline.read.layouts.lines import Line, body_of, cut, find, joined, known, lines_of
from pipeline.text.day_lines import read_day

_HEAD = re.compile(r"(?:Document )?\d+ of \d+ DOCUMENTS?")
_FIELD = re.compile(r"(?P<name>[A-Z][A-Z /-]{2,30}): *(?P<value>.*)")
_OVER = frozenset({"BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "HEADLINE", "SERIES"})  # a story
_HEADLINE = 6  # lines from that of the edition to the first field below the headline, at most
_EDITION = re.compile(
    r"(?:\S+ ){0,5}editions?(?: \d+| ?[-–;,] ?.{1,25})?|(?:\S+ ){1,2}zone|correction appended", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\)).*\d{4}.*|All Rights Reserved\.?", re.IGNORECASE)


def split(text: str) -> list[Draft] | None:
    """Return the articles of a Nexis download; what stands before the first is its cover page."""
    if not _HEAD.search(text):
        return None
    lines = lines_of(text)
    if find(lines, _HEAD.fullmatch) < 0:
        return None
    _, *parts = cut(lines, _HEAD.fullmatch)
    return [_article(text, part) for part in parts if part]


@cache
def _foot() -> re.Pattern[str]:
    """Return what the fields below a story look like: the name of one, its colon, its value."""
    return re.compile(rf"(?:{'|'.join(known('nexis'))}):(?: .*)?")


def _article(text: str, lines: Sequence[Line]) -> Draft:
    day = next((i for i, line in enumerate(lines[:8]) if read_day(line.words)), 0)
    outlet = next((line.words for line in lines[:day] if not _COPYRIGHT.fullmatch(line.words)), "")
    at = day + 1 if day or (lines and read_day(lines[0].words)) else 0
    while at and _is_edition(lines, at):
        at += 1
    below = at + next((i for i, line in enumerate(lines[at : at + _HEADLINE]) if _is_over(line.words)), 0)
    title: list[Line] = []
    fields: dict[str, str] = {}
    name, end = "", lines[at - 1].end if at else 0
    is_foot = _foot().fullmatch
    while at < len(lines):
        line = lines[at]
        field = _FIELD.fullmatch(line.words)
        apart = _are_apart(text, end, line)
        if field and (field["name"] in _OVER or (title and "LENGTH" not in fields)) and not is_foot(line.words):
            name = field["name"].strip()
            fields[name] = field["value"]
        elif name and name != "LENGTH" and not apart:
            fields[name] += f" {line.words}"
        elif at < below or (not name and (not title or not apart) and len(title) < _HEADLINE - 2):
            title.append(line)
        else:
            break
        end, at = line.end, at + 1
    body = list(lines[at:])
    foot = next((i for i, line in enumerate(body) if is_foot(line.words)), len(body))
    body = body[:foot]
    while body and _COPYRIGHT.fullmatch(body[-1].words):
        body.pop()
    return {
        "text": body_of(text, body),
        "title": joined(title) or fields.get("HEADLINE", ""),
        "outlet": re.sub(r"\s*\([A-Z][\w .,]+\)$", "", outlet),
        "byline": fields.get("BYLINE", ""),
        "published": read_day(lines[day].words) if lines else "",
        "format": "nexis",
    }


def _is_over(words: str) -> bool:
    """Say whether a line is a field between a headline and its story.

    >>> _is_over("BYLINE: Ada Roe"), _is_over("LOAD-DATE: May 2, 2023"), _is_over("WHO: Ada Roe")
    (True, False, False)
    """
    field = _FIELD.fullmatch(words)
    return field is not None and field["name"] in _OVER


def _is_edition(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line below the date tells of which edition an article is.

    A line right over the fields is the headline.
    """
    is_field = [bool(_FIELD.fullmatch(line.words)) for line in lines[at : at + _HEADLINE]]
    if any(is_field[:2]) or not any(is_field):
        return False
    return bool(_EDITION.fullmatch(lines[at].words))


def _are_apart(text: str, end: int, line: Line) -> bool:
    """Say whether an empty line stands before a line."""
    return "\n" in text[end : line.start].replace("\r\n", "\n").replace("\n", "", 1)
