r"""The lines of printed pages to paragraphs: what repeats at their edges goes, broken words and lines are mended.

["THE GAZETTE  7", "The harbour was clo-", "sed on Monday."]  ─▶  "The harbour was closed on Monday."
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.models import folder, read_list
from pipeline.text.bylines import names_of
from pipeline.text.paragraphs import ends_like_a_sentence, paragraphs
from pipeline.text.spans import squeeze

_LARGER = 1.08  # times the size of most letters of a page
_HEADING = 250  # characters
_OUTER = 2  # lines at the edge of a page where a number alone is the page's
_EDGE = 4  # lines at the top and at the foot of a page
_WIDEST = 170  # characters of a printed line
_NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?\W*", re.IGNORECASE)
_STAMP = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?P<rest>.*)"  # as browsers print it
)
_ADDRESS = re.compile(r"(?P<url>https?://\S+)(?:\s+\d+\s*/\s*\d+)?")
_RUNNING = re.compile(r"\S+(?: \S+)*(?:\t+| {3,})\S.*")  # a head and a number, set apart
_SHORTEST_HEAD, _LONG_TAIL = 4, 6  # letters: "travel-related", not "cor-related", "stub-born"
_GOES_ON = re.compile(r"(?!(?:and|or|to)\b)[a-z\d]")  # not the second of "a 5- or 6-day trip"
_BROKEN_NUMBER = re.compile(r"\d-\Z")
_BROKEN_WORD = re.compile(r"((?:[^\W\d_]+-)*[^\W\d_]+)-\Z")


_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})

Line = tuple[str, float]  # its text, and the size of its letters


def _headings_whole(page: Sequence[Line]) -> list[tuple[str, bool]]:
    """Return the lines that show and whether each is set larger, as headings are; those of one heading as one."""
    sizes: Counter[float] = Counter()
    for text, size in page:
        sizes[size] += len(text)
    body = max(sizes, key=lambda size: sizes[size], default=0.0)
    found: list[Line] = []
    for text, size in page:
        if not text.strip():
            continue
        large = size > _LARGER * body
        if large and found and found[-1][1] == size and len(found[-1][0]) < _HEADING:
            found[-1] = (f"{found[-1][0].rstrip()} {text.strip()}", size)
        else:
            found.append((text.rstrip(), size))
    return [(text, size > _LARGER * body) for text, size in found]


class Reflowed:
    """The articles of printed pages, and the address a browser printed at the foot of them."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        """Take the lines of each page."""
        self.url = ""
        marked = [_headings_whole(page) for page in pages]
        large = {line for page in marked for line, is_large in page if is_large}
        lines = [[line for line, _ in page] for page in marked]
        repeated = _repeated(lines)
        kept = [self._without_edges(page, repeated) for page in lines]
        kept = [[f"\n{line}\n" if line in large else line for line in page] for page in kept]
        text = "\n".join(line for page in kept for line in page)
        tops, length = set(), 0
        for page in kept:
            tops |= {length, length + 1}  # the second where a heading is first, which begins with an end of line
            length += sum(len(line) + 1 for line in page)
        words = _words(text)
        found = [(_mend(text[a:b], words), a in tops) for a, b in paragraphs(text, _WIDEST)]
        self.articles = ["\n\n".join(part) for part in _parts(found)]

    def _without_edges(self, page: list[str], repeated: set[str]) -> list[str]:
        kept, stamped = list[str](), False
        whole = squeeze(" ".join(page)).casefold()
        for number, line in enumerate(page):
            if number < _EDGE or number >= len(page) - _EDGE:
                written = squeeze(line)
                if address := _ADDRESS.fullmatch(written):
                    self.url = self.url or address["url"]
                    continue
                if stamp := _STAMP.fullmatch(written):
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
            kept.append(line)
        return kept


def reflow(text: str) -> str:
    """Return the paragraphs of a text whose lines were broken, each on one line, with an empty one between them."""
    words = _words(text)
    return "\n\n".join(_mend(text[a:b], words) for a, b in paragraphs(text, _WIDEST))


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the lines that stand at the edges of several pages, whatever number is in them."""
    counted = Counter(
        key for page in pages for key in {_key(line) for line in (*page[:_EDGE], *page[-_EDGE:])} if key != "#"
    )
    return {key for key, times in counted.items() if times >= max(2, 0.3 * len(pages))}


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", squeeze(line).casefold())


def _mend(paragraph: str, words: Counter[str]) -> str:
    """Return a paragraph on one line, the words that were broken at the ends of lines whole."""
    lines = [squeeze(line) for line in paragraph.splitlines()]
    text = lines[0]
    for line in lines[1:]:
        broken, rest = _BROKEN_WORD.search(text), re.match(r"[^\W\d_]+", line)
        if text.endswith("\u00ad"):
            text = text[:-1] + line
        elif _BROKEN_NUMBER.search(text) and _GOES_ON.match(line):  # "a 12-⏎14 day trip", "a 32-⏎hectare site"
            text += line
        elif broken and rest:
            text = (text if _own_hyphen(broken[1], rest[0], words) else text[:-1]) + line
        else:
            text = f"{text} {line}"
    return text.replace("\u00ad", "").translate(_LIGATURES)


def _own_hyphen(head: str, tail: str, words: Counter[str]) -> bool:
    """Say whether the hyphen between two halves of a word is its own: as the text writes it elsewhere, else as usual."""
    whole, joined = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
    if words[whole] != words[joined]:
        return words[joined] > words[whole]
    compounds = _compounds()
    named = head.isupper() or (head[0].isupper() and len(head) > 2)
    ends = f"-{tail}" in compounds and (named or (len(head) >= _SHORTEST_HEAD and len(tail) >= _LONG_TAIL))
    return not tail.islower() or "-" in head or head.lower() in compounds or ends


@cache
def _compounds() -> frozenset[str]:
    return frozenset(read_list(folder() / "compounds.txt"))


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
