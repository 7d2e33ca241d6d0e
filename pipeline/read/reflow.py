r"""The lines of printed pages to paragraphs: what repeats at their edges goes, broken words and lines are mended.

["THE GAZETTE  7", "The harbour was clo-", "sed on Monday."]  ─▶  "The harbour was closed on Monday."
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.read.broken_words import Words, mend
from pipeline.text.bylines import names_of
from pipeline.text.paragraphs import ends_like_a_sentence, paragraphs
from pipeline.text.spans import squeeze

_LARGER = 1.08  # times the size of most letters of a page
_HEADING = 250  # characters
_OUTER = 2  # lines at the edge of a page where a number alone is the page's
_EDGE = 4  # lines at the top and at the foot of a page
_HEAD_WORDS = 12  # of a running head
_WIDEST = 170  # characters of a printed line
_NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_STAMP = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?P<rest>.*)"  # as browsers print it
)
_ADDRESS = re.compile(r"(?P<url>https?://\S+)(?:\s+\d+\s*/\s*\d+)?")
_RUNNING = re.compile(r"\S+(?: \S+)*(?:\t+| {3,})\S.*")  # a head and a number, set apart
Line = tuple[str, float]  # its text, and the size of its letters; an empty one is room left between two


class _Set(NamedTuple):
    """A line as it is set: larger than most, as headings are, or with room over it, as a paragraph may begin."""

    text: str
    large: bool
    apart: bool


def _headings_whole(page: Sequence[Line]) -> list[_Set]:
    """Return the lines that show; those of one heading as one."""
    sizes: Counter[float] = Counter()
    for text, size in page:
        sizes[size] += len(text)
    body = max(sizes, key=lambda size: sizes[size], default=0.0)
    found: list[_Set] = []
    last, apart = 0.0, False
    for text, size in page:
        if not text.strip():
            apart = True
            continue
        large = size > _LARGER * body
        if large and found and last == size and len(found[-1].text) < _HEADING:
            found[-1] = found[-1]._replace(text=f"{found[-1].text.rstrip()} {text.strip()}")
        else:
            found.append(_Set(text.rstrip(), large, apart))
        last, apart = size, False
    return found


class Reflowed:
    """The articles of printed pages, and the address and title that a browser printed at their edges."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        """Take the lines of each page."""
        self.url = self.title = ""
        found = [_headings_whole(page) for page in pages]
        large = {line.text for page in found for line in page if line.large}
        shown = [[line.text for line in page] for page in found]
        repeated = _repeated(shown) | _counted(shown)
        kept = [
            [
                f"\n{x.text}\n" if x.text in large else "\n" * x.apart + x.text
                for x in self._without_edges(page, repeated)
            ]
            for page in found
        ]
        text = "\n".join(line for page in kept for line in page)
        tops, length = set(), 0
        for page in kept:
            tops |= {length, length + 1}  # the second where a heading is first, which begins with an end of line
            length += sum(len(line) + 1 for line in page)
        words = Words(text)
        mended = [(mend(text[a:b], words), a in tops) for a, b in paragraphs(text, _WIDEST)]
        self.articles = ["\n\n".join(part) for part in _parts(mended)]

    def _without_edges(self, page: Sequence[_Set], repeated: set[str]) -> list[_Set]:
        kept, stamped = list[_Set](), False
        whole = squeeze(" ".join(line.text for line in page)).casefold()
        for number, one in enumerate(page):
            line = one.text
            if number < _EDGE or number >= len(page) - _EDGE:
                written = squeeze(line)
                if address := _ADDRESS.fullmatch(written):
                    self.url = self.url or address["url"]
                    continue
                if stamp := _STAMP.fullmatch(written):
                    self.title = self.title or stamp["rest"].strip()
                    stamped = not stamp["rest"].strip()  # else the title of the page is on the line of the time
                    continue
                behind, stamped = stamped, False
                if behind and whole.count(written.casefold()) > 1:
                    continue  # the title of the page, right behind the time; its words stand in the article as well
                outer = min(number, len(page) - 1 - number) < _OUTER or "/" in written or "age" in written
                if _key(line) in repeated or (outer and _NUMBER.fullmatch(written)):
                    continue
                if number in (0, len(page) - 1) and _RUNNING.fullmatch(line.strip()):
                    continue
            kept.append(one)
        return kept


def reflow(text: str) -> str:
    """Return the paragraphs of a text whose lines were broken, each on one line, with an empty one between them."""
    words = Words(text)
    return "\n\n".join(mend(text[a:b], words) for a, b in paragraphs(text, _WIDEST))


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the lines that stand at the edges of several pages, whatever number is in them."""
    counted = Counter(
        key for page in pages for key in {_key(line) for line in (*page[:_EDGE], *page[-_EDGE:])} if key != "#"
    )
    return {key for key, times in counted.items() if times >= max(2, 0.3 * len(pages))}


def _counted(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the outermost lines that begin or end with the number of their page: one more than that on the page before.

    "142 The Review" on one page, "Ferries and their faults 143" on the next  ─▶  both
    """
    numbered = [{n: line for line in (*page[:1], *page[-1:]) for n in _page_numbers(line)} for page in pages]
    return {
        _key(line)
        for page, after in itertools.pairwise(numbered)
        for n, line in page.items()
        if n + 1 in after
        for line in (line, after[n + 1])
    }


def _page_numbers(line: str) -> set[int]:
    """Return the numbers at the ends of a line that is short enough for a running head, and no sentence or its end.

    >>> _page_numbers("142 The Review"), _page_numbers("MAY 2023 The Review 143"), _page_numbers("rose in 2001")
    ({142}, {143}, set())
    """
    words = line.split()
    if not 1 < len(words) <= _HEAD_WORDS or ends_like_a_sentence(line) or not any(w[0].isupper() for w in words):
        return set()
    ends = {word.strip("|·•–—-") for word in (words[0], words[-1])}
    return {int(word) for word in ends if re.fullmatch(r"\d{1,4}", word) and not 1900 <= int(word) < 2100}


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", squeeze(line).casefold())


def _parts(found: Iterable[tuple[str, bool]]) -> list[list[str]]:
    """Split paragraphs into articles: each begins at the top of a page with a headline over a byline."""
    texts = list(found)
    starts = [
        i
        for i, (text, top) in enumerate(texts[:-1])
        if top and not ends_like_a_sentence(text) and any(names_of(t) for t, _ in texts[i + 1 : i + 3])
    ]
    bounds = [0, *starts[1:], len(texts)]
    return [[text for text, _ in texts[a:b]] for a, b in itertools.pairwise(bounds)]
