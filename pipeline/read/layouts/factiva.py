"""Factiva: headline, byline, "148 words", date, outlet and code over each article, "Document XXXX0000…" below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.read.draft import Draft
from pipeline.read.layouts.lines import Line, body_of, cut, find, known, lines_of
from pipeline.text.bylines import without_by
from pipeline.text.day_lines import read_day

_END = re.compile(r"Document [A-Z][A-Z0-9]{7,11}\d{8}[a-z0-9]{4,12}")
_WORDS = re.compile(r"\d[\d,.]* words")
_CODE = re.compile(r"[A-Z0-9]{2,8}")
_TIME = re.compile(r"\d{1,2}:\d{2}(?: ?[AP]M)?(?: ?[A-Z]{2,4})?")
_PLACE_IN_PAPER = re.compile(
    r"(?:P(?:age|g\.?)? ?)?[A-Z]?\d{1,4}(?:[-,; ]+\d{1,4})*|Volume .*|.* edition|[\d;]+", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"(?:\(?c\)|©|Copyright|\(c\)).*", re.IGNORECASE)


def split(text: str) -> list[Draft] | None:
    """Return the articles of a Factiva export; what follows the last ("Search Summary") belongs to none.

    Where an export breaks off before the end of its last article, that article is what there is of it.
    """
    if not _END.search(text):
        return None
    lines = lines_of(text)
    if find(lines, _END.fullmatch) < 0 or find(lines, _WORDS.fullmatch) < 0:
        return None
    *parts, rest = cut(lines, _END.fullmatch)
    if find(rest, _WORDS.fullmatch) >= 0:
        parts.append(rest)
    return [_article(text, part) for part in parts if part]


def _article(text: str, lines: Sequence[Line]) -> Draft:
    count = find(lines, _WORDS.fullmatch)
    if count < 0:
        return {"text": "", "title": lines[0].words}
    above = list(lines[:count])
    names = without_by(above[-1].words) if above else ""
    byline = names if above and names != above[-1].words else ""
    if byline:
        above.pop()
    at = count + 1
    published = read_day(lines[at].words) if at < len(lines) else ""
    at += bool(published)
    if at < len(lines) and _TIME.fullmatch(lines[at].words):
        at += 1
    outlet = lines[at].words if at < len(lines) else ""
    at += 1
    rights = ""
    while at < len(lines):  # what a library notes of a piece, up to who owns it
        words = lines[at].words
        if _COPYRIGHT.fullmatch(words):
            rights, at = words, at + 1
            break
        if not (_CODE.fullmatch(words) or _PLACE_IN_PAPER.fullmatch(words) or words in known("factiva")):
            break
        at += 1
    body = list(lines[at:])
    if body and len(body) > 1 and body[-1].words.rstrip(".") in rights:
        body.pop()  # the publisher, once more
    return {
        "text": body_of(text, body),
        "title": above[-1].words if above else "",
        "outlet": outlet,
        "byline": byline,
        "published": published,
        "format": "factiva",
    }
