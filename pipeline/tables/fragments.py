"""Links that open a published page at words of it: text fragments, `#:~:text=[prefix-,]start[,end][,-suffix]`.

After the WICG draft "URL Fragment Text Directives": a browser goes to the first place where `start` stands (between
`prefix` and `suffix`, or up to `end`), whatever the case and accents, at whole words. No part may reach over two
blocks of the page; a line break of the text may be one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from pipeline.records import Span
from pipeline.text.spans import squeeze

_DELIMITER = ":~:"
_EXACT = 100  # characters of a stretch that is named whole; of a longer one the first and last words are
_ENDS = 4  # words of each end of a longer stretch
_MOST = 8  # words of context on each side; what stands twice with the same words around it has no one place
_EDGES = " \t\r\n\v\f\"'“”‘’«»‹›„‚.,;:!?…()[]–—-"  # what pages set in other ways than the words between
_SIGNS = "%$€£¥°"
_WORD = re.compile(r"\S+")
_UNSAFE = str.maketrans({c: quote(c, safe="") for c in '"<>\\^`{|}'})
_STRAIGHT = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')


class _Context(NamedTuple):
    """A stretch, and how far words before and after it reach that are given with it."""

    before: int
    before_end: int  # the start, or the end of the line above
    start: int
    end: int
    after: int


class PublishedText:
    """The text of a document and the address it was published at, to be linked to stretch by stretch."""

    def __init__(self, url: str, text: str) -> None:
        """Take them; without an http or https address there are no links."""
        self._text, self._address = text, web_address(url)

    def link(self, start: int, end: int) -> str:
        """Return the address that opens the page at a stretch of the text, end exclusive; empty without an address.

        Words before and after are given only as far as they are needed to tell the stretch from others like it; if
        they do not tell, the address is that of the page.

        >>> PublishedText("https://a.example/x", "He said “no.” She said yes.").link(20, 22)
        'https://a.example/x#:~:text=She-,said'
        """
        span = self._bare(start, end)
        if not self._address or span is None:
            return self._address
        directive = next(self._directives(span), "")
        if not directive:
            return self._address
        return f"{self._address}{'' if '#' in self._address else '#'}{_DELIMITER}text={directive}"

    def _bare(self, start: int, end: int) -> Span | None:
        """Return whole words, without the marks at their ends; None if there is no word."""
        start, end = max(start, 0), min(end, len(self._text))
        while start < end and self._text[start] in _EDGES:
            start += 1
        while start < end and self._text[end - 1] in _EDGES:
            end -= 1
        if not any(c.isalnum() for c in self._text[start:end]):
            return None
        while start and _inside_word(self._text, start):
            start -= 1
        while end < len(self._text) and _inside_word(self._text, end):
            end += 1
        return start, end

    def _directives(self, span: Span) -> Iterator[str]:
        """Yield what names the stretch and nothing before it, that with the fewest words around first."""
        for context in self._contexts(span):
            first, last = self._ends((context.start, context.end))
            if first == last:
                fits = self._once(context.before, context.after)
            else:
                fits = self._range(context.before, first[1], last[0], context.after)
            if fits:
                parts = [self._part(context.before, context.before_end, "", "-"), self._part(*first)]
                parts += [self._part(*last)] if first != last else []
                yield ",".join(filter(None, [*parts, self._part(context.end, context.after, "-", "")]))

    def _contexts(self, span: Span) -> Iterator[_Context]:
        """Yield a stretch with words before and after: none, one before, one after, one on each side, two before …

        Where a paragraph begins with it, the last words of the one before come last: a page may have a picture between.
        """
        start, end = span
        before, after = start, end
        yield _Context(start, start, start, end, end)
        for _ in range(_MOST):
            wider = self._word_before(before), self._word_after(after)
            if wider == (before, after):
                break
            before, after = wider
            yield _Context(before, start, start, end, end)
            yield _Context(start, start, start, end, after)
            yield _Context(before, start, start, end, after)
        line = self._line(start)
        begin = line + len(self._text[line:start]) - len(self._text[line:start].lstrip())
        above = len(self._text[:line].rstrip())
        if above and not any(c.isalnum() for c in self._text[begin:start]):
            before = above
            for _ in range(_MOST):
                before = self._word_before(before)
                yield _Context(before, above, begin, end, end)

    def _line(self, place: int) -> int:
        """Return where the line of a place begins."""
        return max(self._text.rfind("\n", 0, place), self._text.rfind("\r", 0, place)) + 1

    def _word_before(self, place: int) -> int:
        """Return the start of the word before, of the same line; the place itself if there is none."""
        line = self._line(place)
        words = _WORD.findall(self._text, line, place)
        return self._text.rindex(words[-1], line, place) if words else place

    def _word_after(self, place: int) -> int:
        """Return the end of the word after, of the same line; the place itself if there is none."""
        word = re.compile(r"[^\S\r\n]*\S+").match(self._text, place)
        return word.end() if word else place

    def _ends(self, span: Span) -> tuple[Span, Span]:
        """Return the stretches that name a longer one: its first words and its last; of a short one, twice the whole."""
        start, end = span
        lines = self._text[start:end].splitlines()
        if len(lines) == 1 and end - start <= _EXACT:
            return span, span
        first = list(_WORD.finditer(self._text, start, start + len(lines[0])))[:_ENDS]
        last = list(_WORD.finditer(self._text, end - len(lines[-1]), end))[-_ENDS:]
        if not (first and last) or first[-1].end() > last[0].start():  # a blank line; one line of few long words
            return span, span
        return (start, first[-1].end()), (last[0].start(), end)

    def _part(self, start: int, end: int, before: str = "", after: str = "") -> str:
        words = squeeze(self._text[start:end])
        # What the draft's grammar takes for its own: "-", "," and "&"; `quote` leaves only the first as it is.
        coded = quote(words, safe="", errors="replace").replace("-", "%2D")
        return f"{before}{coded}{after}" if words else ""

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return _fold(self._text)

    def _once(self, start: int, end: int) -> bool:
        folded, at = self._folded
        places = _places(folded, folded[at[start] : at[end]])
        return next(places, None) is not None and next(places, None) is None

    def _range(self, before: int, first_end: int, last_start: int, after: int) -> bool:
        """Say whether the first words stand nowhere else, and the last ones not earlier behind them."""
        folded, at = self._folded
        last = _places(folded, folded[at[last_start] : at[after]], at[first_end])
        return self._once(before, first_end) and next(last, -1) == at[last_start]


def web_address(url: str) -> str:
    """Return an http or https address as a link holds it, without a text directive; empty for anything else.

    >>> web_address("https://a.example/x#top:~:text=no"), web_address("javascript:alert(1)"), web_address("a.example")
    ('https://a.example/x#top', '', '')
    """
    try:
        parts = urlsplit(url)
        fit = parts.scheme in ("http", "https") and parts.hostname and url.isprintable() and " " not in url
    except ValueError:
        return ""
    return url.partition(_DELIMITER)[0].rstrip("#").translate(_UNSAFE) if fit else ""


def _inside_word(text: str, place: int) -> bool:
    """Tell whether letters or digits touch at a place, or a sign of a number (10%, $5) touches them."""
    left, right = text[place - 1], text[place]
    return (left.isalnum() and (right.isalnum() or right in _SIGNS)) or (left in _SIGNS and right.isalnum())


class _Folds(dict[str, str]):
    """Each character as a browser compares it: no case, no accent, straight quotation marks."""

    def __missing__(self, character: str) -> str:
        parts = unicodedata.normalize("NFKD", character.translate(_STRAIGHT).casefold())
        self[character] = "".join(c for c in parts if not unicodedata.combining(c))
        return self[character]


_FOLDS = _Folds()


def _fold(text: str) -> tuple[str, list[int]]:
    """Return text as a browser compares it, with single spaces, and where in it each character of the text is.

    >>> _fold("É  a")
    ('e a', [0, 1, 2, 2, 3])
    """
    folded: list[str] = []
    at: list[int] = []
    size, spaced = 0, True
    for character in text:
        at.append(size)
        part = _FOLDS[character]
        if part.isspace():
            part = "" if spaced else " "
            spaced = True
        elif part:
            spaced = False
        folded.append(part)
        size += len(part)
    at.append(size)
    return "".join(folded), at


def _places(text: str, words: str, start: int = 0) -> Iterator[int]:
    """Yield where words stand in folded text, as whole words, from a place on."""
    place = text.find(words, start) if words else -1
    while place >= 0:
        end = place + len(words)
        if not (place and _inside_word(text, place)) and not (end < len(text) and _inside_word(text, end)):
            yield place
        place = text.find(words, place + 1)
