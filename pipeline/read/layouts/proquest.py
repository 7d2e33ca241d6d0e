"""ProQuest: a rule of underscores, "Document 2 of 100", named fields, and the article behind "Full text:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.read.draft import Draft
from pipeline.read.layouts.lines import Line, body_of, cut, find, known, lines_of
from pipeline.text.day_lines import read_day

_RULE = re.compile(r"_{20,}")
_NUMBER = re.compile(r"Document \d+ of \d+")
_TEXT = re.compile(r"Full text:\s*(?P<first>.*)")
_TELLING = re.compile(r"(?:Publication (?:title|info|date|year)|ProQuest document ID|Document URL|Source type): .*")


def split(text: str) -> list[Draft] | None:
    """Return the articles of a ProQuest export; what stands before the first is its cover page."""
    if not _TEXT.search(text):
        return None
    lines = lines_of(text)
    if find(lines, _TEXT.match) < 0 or find(lines, _TELLING.fullmatch) < 0:
        return None
    ends = _NUMBER.fullmatch if find(lines, _NUMBER.fullmatch) >= 0 else _RULE.fullmatch
    parts = [part for part in cut(lines, ends) if find(part, _field().fullmatch) >= 0]
    return [_article(text, part) for part in parts] or None


@cache
def _field() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{'|'.join(known('proquest'))}):\s*(?P<value>.*)")


def _article(text: str, lines: Sequence[Line]) -> Draft:
    begin = find(lines, _TEXT.match)
    body = list(lines[begin:]) if begin >= 0 else []
    if body and (opening := _TEXT.fullmatch(body[0].words)):
        end = body[0].end - (len(text[body[0].start : body[0].end]) - len(text[body[0].start : body[0].end].rstrip()))
        body[0] = Line(end - len(opening["first"]), end, opening["first"])
    stop = next(
        (i for i, line in enumerate(body) if _RULE.fullmatch(line.words) or _field().fullmatch(line.words)), None
    )
    body = [line for line in body[:stop] if line.words]
    fields: dict[str, str] = {}
    for line in lines:
        if field := _field().fullmatch(line.words):
            fields.setdefault(field["name"], field["value"])
    title = fields.get("Title") or next((line.words for line in lines if not _RULE.fullmatch(line.words)), "")
    outlet = fields.get("Publication title") or fields.get("Publication info", "")
    names = fields.get("Author") or fields.get("Authors", "")
    return {
        "text": body_of(text, body),
        "title": title,
        "outlet": re.split(r"\s*;\s*", outlet)[0],
        "byline": "; ".join(_turned(name) for name in re.split(r"\s*;\s*", names.rstrip(".")) if name),
        "published": read_day(fields.get("Publication date", "")),
        "url": fields.get("Document URL", ""),
        "format": "proquest",
    }


def _turned(name: str) -> str:
    """Return a catalogue's form of a name as one writes it.

    >>> _turned("Roe, Ada"), _turned("Ada Roe")
    ('Ada Roe', 'Ada Roe')
    """
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first else name
