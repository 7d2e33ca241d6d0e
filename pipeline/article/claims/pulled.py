"""Pull quotes: words of the story set again in a paragraph of their own, with the name of whoever says them behind them.

It may rain for weeks, and the dam may not hold. Ada Roe, engineer      ─▶ Ada Roe, engineer: "It may rain …"

Whoever sets them leaves the quotation marks out; that the same words stand elsewhere tells them from the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.spoken import Spoken
from pipeline.records import Attribution, Span
from pipeline.text.spans import covers, hull, squeeze, trim

_FEWEST_WORDS = 8
_LONGEST_NAME = 90  # characters
_NAME_WORDS = 12
_CONFIDENCE = 0.8
_END = re.compile(r"[.!?…][”\"’']?\s+(?=[A-ZÀ-Þ])")


def find_pulled(lookup: Lookup) -> Iterator[Spoken]:
    """Yield the pull quotes of an article, each with who says it.

    A paragraph is one if all of it but a name at its end stands elsewhere as well, and none of it in quotation marks.
    """
    text = lookup.text
    whole = squeeze(text)
    for line in lookup.lines:
        if text[line[0]] in "“\"‘'" or not lookup.in_body(line[0]):
            continue
        for end in _END.finditer(text, max(line[0], line[1] - _LONGEST_NAME - 2), line[1]):
            said, name = trim(text, (line[0], end.start() + 1)), (end.end(), line[1])
            if _is_elsewhere(text[slice(*said)], whole) and _is_name(name, lookup):
                yield Spoken((said,), name, None, _CONFIDENCE)
                break


def outside_pulled(attributions: Iterable[Attribution], pulled: Sequence[Spoken]) -> Iterator[Attribution]:
    """Yield the attributions but for those within a pull quote: they stand where the words were taken from."""
    taken = [hull(p.source, *p.content) for p in pulled]
    yield from (a for a in attributions if not covers(taken, a.cue[0]))


def _is_elsewhere(said: str, whole: str) -> bool:
    words = squeeze(said).rstrip(".!?…")
    return len(words.split()) >= _FEWEST_WORDS and whole.count(words) > 1


def _is_name(span: Span, lookup: Lookup) -> bool:
    words = lookup.text[slice(*span)]
    if len(words.split()) > _NAME_WORDS or words[-1] in ".!?":
        return False
    return any(m.start == span[0] and m.type == "person" for m in lookup.mentions_in(span))
