"""The record of a court, whose lines are numbered at the left: the numbers off, and each turn a paragraph.

1     Q.   Did you see it?       Q.   Did you see it?
2     A.   I did, before the  ─▶
3     bridge fell.               A.   I did, before the bridge fell.
"""

from __future__ import annotations

import re

from pipeline.read.draft import Draft
from pipeline.text.paragraphs import ends_like_a_sentence
from pipeline.text.turn_labels import label_of
from pipeline.text.turns import find_turns, is_stage_direction

_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,2})(?:(?P<rest>(?:[ \t]{2,}|\t).*)|[ \t]*)")
_SHARE = 0.6  # of the lines that show
_IN_ORDER = 0.8  # of these, the share whose number is one more than the last, or 1
_FEWEST = 5
_INDENT = 3  # characters further in than the line before begins a paragraph
_NAME = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+ ){1,4}[A-ZÀ-Þ][A-ZÀ-Þ'’-]+,")  # "ANN LEE, having been sworn"


def split(text: str) -> list[Draft] | None:
    r"""Return a transcript without the numbers of its lines, as one article; nothing if the text is no such record.

    >>> split("1  THE COURT: Go on.\n2  MR. ROE: I do\n3  not.\n4  Q.  Why?\n5  A.  No.")[0]["text"]
    'THE COURT: Go on.\n\nMR. ROE: I do not.\n\nQ.  Why?\n\nA.  No.'
    """
    shown = [line.rstrip() for line in text.splitlines() if line.strip()]
    found = [_NUMBERED.fullmatch(line) for line in shown]
    numbers = [int(m["number"]) for m in found if m]
    follows = sum(b in (a + 1, 1) for a, b in zip([0, *numbers], numbers, strict=False))
    if len(numbers) < _FEWEST or len(numbers) < _SHARE * len(shown) or follows < _IN_ORDER * len(numbers):
        return None
    paragraphs: list[str] = []
    before = ""
    for line, match in zip(shown, found, strict=True):
        rest = (match["rest"] or "").expandtabs() if match else line
        if not rest.strip():
            continue
        if match and paragraphs and not _begins(rest, before):
            paragraphs[-1] += f" {rest.strip()}"
        else:
            paragraphs.append(rest.strip())
        before = rest
    said = "\n\n".join(paragraphs)
    return [{"text": said, "format": "transcript"}] if find_turns(said) else None


def _begins(line: str, before: str) -> bool:
    """Say whether a line begins something of its own: a turn, a heading, a paragraph that is indented."""
    words = line.strip()
    if label_of(words) or is_stage_direction(words) or is_stage_direction(before.strip()) or _NAME.match(words):
        return True
    if any(w.isupper() and not ends_like_a_sentence(w) for w in (words, before.strip())):
        return True  # a heading, or what stands below one
    indented = len(line) - len(line.lstrip()) > len(before) - len(before.lstrip()) + _INDENT
    return indented and ends_like_a_sentence(before)
