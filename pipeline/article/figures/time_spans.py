"""A time as long as it is said to be: the three months to December, between May 2015 and June 2021, Thursday 21 July 2022."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.text.dates import find_dates, months

if TYPE_CHECKING:
    from pipeline.article.figures.sentence import Sentence

_LONGEST_SPAN = 50  # characters
_SPAN_BEFORE = re.compile(
    r"\b(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:(?:first|last|final|opening|latest) )?(?:(?:\w+[ -])?(?:month|week|quarter|day|half|year)s? "
    r"(?:to|ended|ending|through|up to)|(?:first|second) (?:half|semester)(?: of)?|(?:first|second|third|fourth|final|last|opening) quarter of|(?:end|start|beginning|rest|middle) of|[Bb]etween \S+ and"
    rf"|[Ss]ince|(?:the (?:end|start|beginning|middle) of )?(?:{'|'.join(m.capitalize() for m in months())})"
    r"|[Ff]rom \S+ (?:to|until|through)) (?:the |in |on )*\Z"
)
_OPENS_SPAN = re.compile(r"(?:[Bb]etween|[Ff]rom)\s\Z")
_OF_SPAN = re.compile(r"(?<=[a-z])\sof\s(?:the\s)?")
_JOINS_SPAN = re.compile(r"\s(?:and|to|until|till|through)\s\Z")
_END_OF_SPAN = re.compile(r"\s(?:and|to|until|through|-|–)\s\d{1,2}\b(?:, \d{4}\b)?(?!\s?[\d%])(?=[\s.,;)]|\Z)")
_BESIDE = re.compile(r"\s(?:the\s)?")
_SPAN_BEHIND = re.compile(r"\s(?:and|to|until|through)\s(?:the\s(?:end|start|beginning|middle)\sof\s)?")


def joined(time: tuple[int, int], dates: Sequence[tuple[int, int]], text: str) -> tuple[int, int]:
    """Return a time with the dates right beside it: Thursday 21 July 2022, April 1 this year."""
    a, b = time
    for start, end in dates:
        a, b = (start, b) if end <= a and _BESIDE.fullmatch(text, end, a) else (a, b)
    for start, end in dates:
        a, b = (a, end) if b <= start and _BESIDE.fullmatch(text, b, start) else (a, b)
    return a, b


def in_full(start: int, end: int, sentence: Sentence) -> tuple[int, int]:
    """Return a time with the words that make a span of it: the three months to December, between 2010 and 2019."""
    text = sentence.text
    ends = _END_OF_SPAN.match(text, end, sentence.end)
    if ends is not None and (opens := _OPENS_SPAN.search(text[max(sentence.start, start - 9) : start])):
        return start - len(opens.group()), ends.end()  # from May 3 to 7, 2021
    if joint := _JOINS_SPAN.search(text[max(sentence.start, start - 9) : start]):
        before_it = max(sentence.start, start - len(joint.group()) - _LONGEST_SPAN)
        dates = find_dates(text[before_it : start - len(joint.group())])
        if dates and before_it + dates[-1][1] == start - len(joint.group()):
            first = before_it + dates[-1][0]
            if opens := _OPENS_SPAN.search(text[max(sentence.start, first - 9) : first]):
                return first - len(opens.group()), end  # between May 2015 and June 2021
    if before := _SPAN_BEFORE.search(text[max(sentence.start, start - _LONGEST_SPAN) : start]):
        start -= len(before.group())
    joint = opened = None
    if before is None or not before.group().lower().startswith(("between", "from")):
        opened = _OPENS_SPAN.search(text[max(sentence.start, start - 9) : start])
        joint = (_SPAN_BEHIND if opened else _OF_SPAN).match(text, end, sentence.end)
    if joint is not None:
        dates = find_dates(text[joint.end() : min(sentence.end, joint.end() + _LONGEST_SPAN)])
        if dates and not dates[0][0]:
            start -= len(opened.group()) if opened is not None else 0
            end = joint.end() + dates[0][1]
    return start, end
