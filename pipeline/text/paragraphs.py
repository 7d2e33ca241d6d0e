r"""What is one paragraph: a line, or the lines that a program broke at a fixed width.

    "One.\n\nTwo starts here and runs\non to a second line."  ─▶  "One." · "Two starts … line."

Wire copy, e-mail, the text layer of a PDF and what a scanner read are broken alike, and one rule holds for all: a
line goes on in the next unless it ended early *and* ends a sentence, or the next begins something of its own (it is
indented, an item of a list, a label). It holds only where the text shows that it was broken: words that run on in
small letters over the ends of lines. Nothing is rewritten: a paragraph is a span of the text. Every stage that asks
what belongs together asks here.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.records import Span
from pipeline.text.bylines import names_of
from pipeline.text.spans import trim

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*\Z")
_STOP = re.compile(r"[.!?…:][\"'”’»)\]*]*\s*\Z")
_ITEM = re.compile(r"(?:[-*•▪●◦–—·]|\(?(?:\d{1,3}|[a-z])[.)])\s")
_LABEL = re.compile(
    r"(?:[A-Z][A-Z0-9.’' -]{1,40}(?: ?\([^()]{1,30}\))?(?:, [A-Z][A-Z .,'’&-]{1,60})?|Q|A):\s|Q\.?\s{2,}|\[[^\[\]]{1,60}\]$|#{1,6} "
)
_WIDEST = 110  # characters: e-mail and wire copy break at 60 to 80
_NARROWEST = 24  # a column of a newspaper
_HEADING = 0.2  # of the width that a line must leave if it is to be a heading, and not a line of prose
_SHARE = 0.15  # of the places where one line follows another, those at which the text must show that it runs on


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    block: int  # lines with no blank line between them have the same

    @property
    def width(self) -> int:
        return self.end - self.start


class _Setting(NamedTuple):
    """How a text was broken: how wide, how ragged, and how far from the margin its lines go on."""

    width: int
    slack: int
    margin: int


def paragraphs(text: str, widest: int = _WIDEST) -> list[Span]:
    r"""Return the paragraphs of a text without the blank space around them.

    Args:
        text: of any kind.
        widest: how many characters a broken line has at most; longer ones are paragraphs.

    >>> paragraphs("One.\n\n Two. ")
    [(0, 4), (7, 11)]
    """
    lines = list(_lines(text))
    if not lines:
        return []
    setting = _setting(lines, text, widest)
    settings: dict[int, _Setting | None] = {}
    if setting:
        for number, block in itertools.groupby(lines, key=lambda line: line.block):
            settings[number] = _of_block(list(block), text, widest, setting)
    found: list[Span] = []
    before: _Line | None = None
    for line in lines:
        here = settings.get(line.block)
        if before and here and before.block == line.block and _goes_on(before, line, text, here):
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
        before = line
    return found


def ends_like_a_sentence(line: str) -> bool:
    """Say whether a line ends with a mark, closing quotation marks and brackets aside.

    >>> ends_like_a_sentence("He left.”"), ends_like_a_sentence("Mayor Leaves")
    (True, False)
    """
    return bool(_SENTENCE_END.search(line[-8:]))


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines that show, without the white space around them."""
    begin = block = 0
    ends = ((m.start(), m.end()) for m in _LINE_END.finditer(text))
    for stop, after in itertools.chain(ends, [(len(text), len(text))]):
        start, end = trim(text, (begin, stop))
        if start < end:
            yield _Line(start, end, len(text[begin:start].expandtabs()), block)
        else:
            block += 1
        begin = after


def _runs_on(line: _Line, after: _Line, text: str, widest: int) -> bool:
    """Say whether it is plain that one line goes on in the next: in mid-sentence, in small letters."""
    return (
        line.block == after.block
        and _NARROWEST <= line.width <= widest
        and after.width <= widest
        and text[after.start].islower()
        and not _stops(line, text)
    )


def _setting(lines: Sequence[_Line], text: str, widest: int) -> _Setting | None:
    """Return how a text, or a block of it, was broken; nothing where it does not show that it was."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.block == b.block and a.width <= widest]
    plain = [(a, b) for a, b in pairs if _runs_on(a, b, text, widest)]
    if len(plain) < max(1, _SHARE * len(pairs)):
        return None
    width = _high([a.width for a, _ in plain])
    slack = _high([width - a.width - 1 - _first_word(b, text) for a, b in plain])
    margin = Counter(b.indent for _, b in plain).most_common(1)[0][0]
    return _Setting(width, max(0, slack), margin)


def _of_block(block: list[_Line], text: str, widest: int, whole: _Setting) -> _Setting | None:
    """Return how the lines of one block were broken: as they show it, else as the text does; nothing: they were not."""
    own = _setting(block, text, widest)
    if own:
        return own
    *before, last = block
    full = all(not _early(a, b, text, whole) for a, b in itertools.pairwise(block))
    sentences = all(_stops(line, text) for line in before)
    if before and sentences and (len(before) > 1 or not full):
        return None  # a line each
    return whole._replace(margin=min(line.indent for line in block)) if full or _stops(last, text) else None


def _goes_on(line: _Line, after: _Line, text: str, setting: _Setting) -> bool:
    """Say whether a line goes on in the next."""
    most = 1.15 * setting.width + 4
    if line.width > most or after.width > most:
        return False
    first = text[after.start]
    early = _early(line, after, text, setting)
    stops = _stops(line, text)
    if (
        after.indent != setting.margin
        and (after.indent != line.indent or stops)
        and not (first.islower() and not stops)
    ):
        return False
    head = text[after.start : after.end]
    if _LABEL.match(head) or names_of(head) or (_ITEM.match(head) and (early or stops)):
        return False
    if names_of(text[line.start : line.end]):
        return False
    if text[line.end - 1] in "-\u00ad" and text[line.end - 2].isalnum():
        return True  # in mid-word, or in a range of numbers
    if stops:
        return not early and not _is_heading(head)
    return first.islower() or not _early(line, after, text, setting, _HEADING * setting.width)


def _is_heading(line: str) -> bool:
    """Say whether a line is written as headlines are: a few words, those that are long with a capital, no mark behind."""
    long = [word for word in line.split() if len(word) > 3]
    few = 2 <= len(long) <= 10 and not ends_like_a_sentence(line)
    return few and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _early(line: _Line, after: _Line, text: str, setting: _Setting, more: float = 0) -> bool:
    """Say whether a line ended though the first word of the next would have had room in it, and more than that."""
    return line.width + 1 + _first_word(after, text) <= setting.width - max(setting.slack, more)


def _stops(line: _Line, text: str) -> bool:
    return bool(_STOP.search(text[max(line.start, line.end - 8) : line.end]))


def _first_word(line: _Line, text: str) -> int:
    return len(text[line.start : line.end].split(maxsplit=1)[0])


def _high(values: list[int]) -> int:
    """Return a value that nine in ten do not exceed, so that one line that sticks out changes nothing."""
    return sorted(values)[min(len(values) - 1, (9 * len(values)) // 10)]
