r"""What is one paragraph: a line, or the lines of a block that a program broke at a fixed width.

    "One.\n\nTwo starts here and runs\non to a second line."  ─▶  "One." · "Two starts … line."

Nothing is rewritten: a paragraph is a span of the text. Every stage that asks what belongs together asks here.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipeline.records import Span
from pipeline.text.spans import trim

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*\Z")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s*\Z")
_WIDEST = 100  # characters: e-mail and wire copy break at 60 to 80
_NARROWEST = 0.6  # of the widest line of a block, the last one aside


def paragraphs(text: str) -> list[Span]:
    r"""Return the paragraphs of a text without the blank space around them.

    >>> paragraphs("One.\n\n Two. ")
    [(0, 4), (7, 11)]
    """
    blocks = list(_blocks(text))
    wrapped = [_runs_on(block, text) for block in blocks]
    width = max((_width(b) for b, whole in zip(blocks, wrapped, strict=True) if whole), default=0)
    return [
        span
        for block, whole in zip(blocks, wrapped, strict=True)
        for span in ([(block[0][0], block[-1][1])] if whole or _goes_on(block, text, width) else block)
    ]


def ends_like_a_sentence(line: str) -> bool:
    """Say whether a line ends with a mark, closing quotation marks and brackets aside.

    >>> ends_like_a_sentence("He left.”"), ends_like_a_sentence("Mayor Leaves")
    (True, False)
    """
    return bool(_SENTENCE_END.search(line[-8:]))


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines with no blank line between them, each line without its outer white space."""
    block: list[Span] = []
    begin = 0
    ends = ((m.start(), m.end()) for m in _LINE_END.finditer(text))
    for stop, after in itertools.chain(ends, [(len(text), len(text))]):
        line = trim(text, (begin, stop))
        if line[0] < line[1]:
            block.append(line)
        elif block:
            yield block
            block = []
        begin = after
    if block:
        yield block


def _width(block: list[Span]) -> int:
    return max(end - start for start, end in block)


def _fills(block: list[Span], width: int) -> bool:
    """Say whether a block's lines, the last one aside, are about so wide: the width at which the text is broken."""
    full = all(_NARROWEST * width <= end - start for start, end in block[:-1])
    return len(block) > 1 and _width(block) <= width and full


def _goes_on(block: list[Span], text: str, width: int) -> bool:
    """Say whether a block is prose that was broken at the width of the text, though no word shows it.

    `… and none of them was old,"⏎Marchand said …`; not a headline over a byline, nor sentences of a line each.
    """
    *before, last = (bool(_STOP.search(text[max(start, end - 8) : end])) for start, end in block)
    return last and not all(before) and _fills(block, width)


def _runs_on(block: list[Span], text: str) -> bool:
    """Say whether a block shows that a program broke it: its lines are full, and words run on over a break."""
    width = _width(block)
    return (
        width <= _WIDEST
        and _fills(block, width)
        and any(
            text[begin].islower() and not ends_like_a_sentence(text[start:end])
            for (start, end), (begin, _) in itertools.pairwise(block)
        )
    )
