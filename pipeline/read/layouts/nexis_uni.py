"""Nexis Uni: headline, outlet, date, copyright, "Section:", "Body", and "End of Document" below each article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.read.draft import Draft
from pipeline.read.layouts.lines import Line, body_of, cut, find, joined, lines_of
from pipeline.text.day_lines import read_day

_END = re.compile(r"End of Document")
_BODY = re.compile(r"Body")
_FIELD = re.compile(r"(?P<name>Section|Length|Byline|Highlight|Dateline|Notes|Series|Correction): *(?P<value>.*)")
_FOOT = re.compile(r"(?:Load-Date|Graphic|Classification|Notes|Correction-Date)(?::.*)?|Graphic")
_COVER = re.compile(r"\|? ?About LexisNexis.*|Page \d+ of \d+|.*Copyright © \d{4} LexisNexis.*")
_COPYRIGHT = re.compile(r"(?:Copyright|©).*", re.IGNORECASE)
_PICTURE = re.compile(r"(?:PHOTO|GRAPHIC|CHART|MAP|DRAWING|IMAGE|VIDEO)S?: .*")
_ADDRESS = re.compile(r"https?://\S+")
_LINK = re.compile(r"(?:Link to (?:PDF|Image|Audio|Video)|View (?:original|PDF)).*", re.IGNORECASE)


def split(text: str) -> list[Draft] | None:
    """Return the articles of a Nexis Uni download; what stands before the first headline is its cover page."""
    if not _END.search(text):
        return None
    lines = lines_of(text)
    if find(lines, _END.fullmatch) < 0 or find(lines, _BODY.fullmatch) < 0:
        return None
    *parts, rest = cut(lines, _END.fullmatch)
    if find(rest, _BODY.fullmatch) >= 0:
        parts.append(rest)
    return [_article(text, part) for part in parts if part]


def _article(text: str, lines: Sequence[Line]) -> Draft:
    begin = find(lines, _BODY.fullmatch)
    if begin < 0:
        return {"text": "", "title": lines[0].words}
    head = lines[:begin]
    cover = max((i for i, line in enumerate(head) if _COVER.fullmatch(line.words)), default=-1)
    head = head[cover + 1 :]
    days = [i for i, line in enumerate(head) if read_day(line.words)]
    day = days[-1] if days else -1
    fields = {m["name"]: m["value"] for line in head if (m := _FIELD.fullmatch(line.words))}
    above = [line for line in head[:day] if not _COPYRIGHT.fullmatch(line.words)] if day > 0 else []
    body = list(lines[begin + 1 :])
    foot = find(body, _FOOT.fullmatch)
    body = list(body if foot < 0 else body[:foot])
    while body and _LINK.fullmatch(body[0].words):
        body.pop(0)
    url = ""
    while body and (_PICTURE.fullmatch(body[-1].words) or _ADDRESS.fullmatch(body[-1].words)):
        last = body.pop().words
        url = last if _ADDRESS.fullmatch(last) else url
    return {
        "text": body_of(text, body),
        "title": joined(above[:-1][-3:]) if len(above) > 1 else (head[0].words if head else ""),
        "outlet": re.sub(r"\s*\([A-Z][\w .,]+\)$", "", above[-1].words) if above else "",
        "byline": fields.get("Byline", ""),
        "published": read_day(head[day].words) if days else "",
        "url": url,
        "format": "nexis uni",
    }
