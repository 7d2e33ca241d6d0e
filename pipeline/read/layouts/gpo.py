"""What the U.S. Government Publishing Office prints: hearings of Congress, and its Record, each with a head in brackets.

    [House Hearing, 118 Congress]
    [From the U.S. Government Publishing Office]
                 WATER AND ITS LOSSES       ─▶  title
    ==========…
                   MARCH 4, 2024            ─▶  published

The words stay as they stand, with their head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.read.draft import Draft
from pipeline.read.layouts.lines import Line, find, joined, lines_of
from pipeline.text.day_lines import read_day

_KIND = re.compile(
    r"\[(?P<what>(?:(?:House|Senate|Joint) (?:Hearings?|Reports?|Documents?|Prints?)|Congressional Record)\b.*)\]"
)
_FROM = re.compile(r"\[?From the .*Government (?:Publishing|Printing) Office.*")
_NUMBER = re.compile(
    r"\[.*\]|(?:S|H|J)\.? ?(?:Hrg|Rept|Doc|Prt)\b.*|(?:Serial|H\.A\.S\.C\.|Print) No\..*", re.IGNORECASE
)
_RULE = re.compile(r"[=_-]{10,}")
_DAY = re.compile(r"\((?P<day>[^()]{8,40})\)")
_HEAD = 8  # lines within which it says who printed it
_FRONT = 60  # lines of a title page


def split(text: str) -> list[Draft] | None:
    """Return a printed hearing, or a piece of the Record, as one article; nothing if the text is none."""
    if "Government P" not in text[:2000]:
        return None
    lines = lines_of(text)
    at = find(lines[:_HEAD], _FROM.fullmatch)
    kind = _KIND.fullmatch(lines[0].words) if lines else None
    if at < 0 or kind is None:
        return None
    begin = next((n for n in range(at + 1, len(lines)) if not _NUMBER.fullmatch(lines[n].words)), len(lines))
    below = lines[begin:]
    rule = find(below[:_FRONT], _RULE.fullmatch)
    title = below[:rule] if rule >= 0 else _paragraph(text, below)
    in_head = _DAY.search(kind["what"])
    days = [in_head["day"] if in_head else "", *(line.words for line in below[:_FRONT])]
    published = next((day for words in days if (day := read_day(words))), "")
    return [{"text": text, "title": joined(title), "published": published, "format": "gpo"}]


def _paragraph(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the first of some lines, and those right below it."""
    for number in range(1, len(lines)):
        if text[lines[number - 1].end : lines[number].start].count("\n") > 1:
            return lines[:number]
    return lines
