"""Europresse: in HTML each article an element of its own, its parts told by their classes; in text a code below each.

"news·20240304·GU·0012" below an article names its day; over it stand outlet, section and day, headline and authors.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pipeline.read.blocks import blocks_of
from pipeline.read.draft import Draft
from pipeline.read.layouts.lines import Line, body_of, find, lines_of
from pipeline.text.bylines import names_of, without_by
from pipeline.text.dates import find_dates
from pipeline.text.day_lines import read_day
from pipeline.text.paragraphs import ends_like_a_sentence
from pipeline.text.spans import squeeze

MARK = "DocPublicationName"
_CODE = re.compile(r"^[ \t]*news[·•](?P<day>\d{4}[01]\d[0-3]\d)[·•][A-Z]{1,8}[·•][\w·•-]+[ \t]*\r?$", re.MULTILINE)
_FOOT = re.compile(r"©|Certifica(?:te issued|t émis)|(?:Tous droits réservés|All rights reserved)", re.IGNORECASE)
_OVER = re.compile(r"\(.*\)|.*\bp(?:ages?|p)?\. ?[A-Z]?\d+.*|.*\b\d+ (?:words|mots)\b.*", re.IGNORECASE)
_FURNITURE = re.compile(r"Page \d+(?: (?:of|sur|de) \d+)?|Europresse.*|Sommaire|Summary|\d+ documents?", re.IGNORECASE)
_FEWEST_WORDS = 40  # behind the last code; fewer are the export's own
_HEAD = 8  # lines, of which the headline is one
_DAY = re.compile(r".*?\d{4}(?=\D|$)")


def articles(tree: Any) -> list[Draft]:
    """Return the articles of an export."""
    found: list[Draft] = []
    for node in tree.iter("article"):
        outlet = _first(node, "DocPublicationName")
        head = _first(node, "DocHeader")
        day = _DAY.match(head)
        bodies = _with_class(node, "docOcurrContainer") or list(node.iter("section"))[:1]
        if outlet:
            found.append(
                {
                    "text": "\n\n".join(block for body in bodies for block in blocks_of(body)),
                    "title": _first(node, "titreArticle"),
                    "outlet": re.sub(r"\s*\([A-Z][\w .,]+\)$", "", outlet),
                    "byline": _first(node, "docAuthors"),
                    "published": read_day(day[0]) if day else "",
                    "format": "europresse",
                }
            )
    return found


def split(text: str) -> list[Draft] | None:
    """Return the articles of an export in plain text, rich text, Word or PDF."""
    if not _CODE.search(text):
        return None
    lines = lines_of(text)
    found: list[Draft] = []
    part: list[Line] = []
    for line in lines:
        code = _CODE.fullmatch(line.words)
        if not code:
            part.append(line)
        elif part:
            found.append(_article(text, part, code["day"]))
            part = []
    if sum(len(line.words.split()) for line in part) >= _FEWEST_WORDS:
        found.append(_article(text, part, ""))  # the export breaks off in it
    return found


def _article(text: str, lines: Sequence[Line], day: str) -> Draft:
    above = find(lines, lambda words: not _FURNITURE.fullmatch(words))
    lines = lines[max(0, above) :]
    at = next((i for i in range(1, min(_HEAD, len(lines))) if not _is_over(lines[i].words)), len(lines))
    title = lines[at].words if at < len(lines) else ""
    body = list(lines[at + 1 :])
    byline = ""
    if (
        body
        and len(body) > 1
        and (names_of(f"By {without_by(body[0].words)}") and not ends_like_a_sentence(body[0].words))
    ):
        byline = without_by(body.pop(0).words)
    stop = find(body, _FOOT.match)
    return {
        "text": body_of(text, body if stop < 0 else body[:stop]),
        "title": title,
        "outlet": re.sub(r"\s*\([A-Z][\w .,]+\)$", "", lines[0].words),
        "byline": byline,
        "published": read_day(day),
        "format": "europresse",
    }


def _is_over(words: str) -> bool:
    """Say whether a line between outlet and headline is one of place, section, page, day or length."""
    return bool(_OVER.fullmatch(words)) or any(read_day(words[a:b]) for a, b in find_dates(words))


def _with_class(node: Any, name: str) -> list[Any]:
    return [n for n in node.iter() if isinstance(n.tag, str) and name in (n.get("class") or "").split()]


def _first(node: Any, name: str) -> str:
    return next((squeeze(" ".join(n.itertext())) for n in _with_class(node, name)), "")
