"""PDF files through pypdf: their text layer, line by line, and out of it paragraphs and articles."""

from __future__ import annotations

import io
import logging
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from pipeline.errors import ArticleError
from pipeline.read import layouts
from pipeline.read.draft import Draft, damaged, too_large
from pipeline.read.head import lift
from pipeline.read.outlets import begins_title, headline_of, outlet_of, tail_of
from pipeline.read.properties import title_of
from pipeline.read.reflow import Line, Reflowed, reflow
from pipeline.text.paragraphs import ends_like_a_sentence
from pipeline.text.spans import squeeze

MAX_PAGES = 400
logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it finds odd it would tell the terminal
_ROOM = 0.35  # times the size of the letters: that much more than usual between two lines parts paragraphs
_FEWEST_STEPS = 3  # from line to line, by which it is known how far apart they usually stand
_OFF = 0.1  # times the size of the letters: what begins where a line does and is that much off its height is another
_MOST_ABOVE, _MOST_WORDS_ABOVE = 25, 250  # paragraphs over the headline of a page: its banner, its sections, a notice
_MAX_CHARACTERS = 5_000_000  # of all pages: one that draws a form again and again holds any number


class _Drawn(NamedTuple):
    """A line, the size of most of its letters, and how high on its page it stands, both in points."""

    text: str
    size: float
    height: float


def parse_pdf(data: bytes) -> Iterator[Draft]:
    """Read the text layer of a PDF, reflowed; several articles where pages begin with a headline over a byline.

    Raises:
        ArticleError: it is encrypted, damaged, too long, or holds pictures of text only.
    """
    from pypdf import PdfReader

    try:
        pdf = PdfReader(io.BytesIO(data))
        if pdf.is_encrypted and not pdf.decrypt(""):
            raise ArticleError("read", "encrypted", "it needs a password; save it without one")
        if len(pdf.pages) > MAX_PAGES:
            raise too_large(f"{len(pdf.pages):,} pages", f"{MAX_PAGES}")
        pages, size = [], 0
        for page in pdf.pages:
            pages.append(_lines(page))
            size += sum(len(line.text) for line in pages[-1])
            if size > _MAX_CHARACTERS:
                raise too_large(f"more than {_MAX_CHARACTERS:,} characters", f"{_MAX_CHARACTERS:,}")
        title = title_of(pdf.metadata.title if pdf.metadata else "")
    except (ArticleError, MemoryError):
        raise
    except Exception as error:  # a damaged PDF can provoke nearly any exception in a reader
        raise damaged("a PDF", error) from error
    if not any(pages):
        raise ArticleError(
            "read", "no text layer", "it holds no text, pictures of its pages perhaps: have them turned into text (OCR)"
        )
    if exported := layouts.split("\n".join(line.text for page in pages for line in page)):
        yield from (d if isinstance(d, ArticleError) else {**d, "text": reflow(d["text"])} for d in exported)
        return
    found = Reflowed(_apart(pages))
    for text in found.articles:
        if len(found.articles) > 1:
            yield lift(text)
            continue
        yield {**_printed(text, title or found.title, found.url), "url": found.url}


def _printed(text: str, title: str, url: str) -> dict[str, str]:
    """Return what a document says, or a page of the web that a browser printed with what stands over its headline there.

    Args:
        text: all of it.
        title: of the file, or of the page.
        url: of the page, if it was one.
    """
    blocks = text.split("\n\n")
    at = next((n for n, block in enumerate(blocks[:_MOST_ABOVE]) if begins_title(squeeze(block), title)), 0)
    if at and sum(len(block.split()) for block in blocks[:at]) <= _MOST_WORDS_ABOVE:
        below = lift("\n\n".join(blocks[at:]), squeeze(blocks[at]))
        if below.get("byline") or below.get("published"):
            return {**below, "outlet": outlet_of(url, [tail_of(title)] if tail_of(title) else [])}
    draft = lift(text)
    known = headline_of(title, [draft["title"]] if draft["title"] else [], [], url)
    return draft if draft["title"] else lift(text, known)


def _lines(page: Any) -> list[_Drawn]:
    """Return the lines of a page that show, in the order they are drawn."""
    pieces: list[tuple[str, float, float, float]] = []

    def note(text: str, page_matrix: Sequence[float], matrix: Sequence[float], _: Any, size: float) -> None:
        scale = math.sqrt(abs(_determinant(page_matrix) * _determinant(matrix)))
        left = page_matrix[0] * matrix[4] + page_matrix[2] * matrix[5] + page_matrix[4]
        height = page_matrix[1] * matrix[4] + page_matrix[3] * matrix[5] + page_matrix[5]
        pieces.append((text, round(size * scale, 1), left, height))

    whole = page.extract_text(visitor_text=note)
    if "".join(text for text, *_ in pieces).split() != whole.split():
        return [_Drawn(line, 0.0, 0.0) for line in whole.splitlines() if line.strip()]
    lines = [_Line()]
    for text, size, left, height in pieces:
        for number, part in enumerate(text.split("\n")):
            if number or (part.strip() and lines[-1].is_left_of(left, height, size)):
                lines.append(_Line())
            lines[-1].add(part, size, left, height)
    return [line.drawn() for line in lines if line.text.strip()]


@dataclass(slots=True)
class _Line:
    """A line as it grows: its text, how many letters it has of each size, and where its first ones stand."""

    text: str = ""
    sizes: Counter[float] = field(default_factory=Counter)
    left: float = 0.0
    height: float | None = None

    def add(self, part: str, size: float, left: float, height: float) -> None:
        self.text += part
        if part.strip():
            self.sizes[size] += len(part.strip())
            if self.height is None:
                self.left, self.height = left, height

    def is_left_of(self, left: float, height: float, size: float) -> bool:
        """Say whether what is drawn next begins a line of its own: far left of where this one begins, or below that."""
        if self.height is None or left > self.left + 1:
            return False
        return left < self.left - size or abs(height - self.height) > _OFF * size

    def drawn(self) -> _Drawn:
        return _Drawn(self.text, max(self.sizes, key=lambda s: self.sizes[s], default=0.0), self.height or 0.0)


def _apart(pages: Sequence[Sequence[_Drawn]]) -> list[list[Line]]:
    """Return the lines of the pages with an empty one where more room is left between two than usual.

    [(800, "… the gate."), (770, "It was wet"), (756, "all day.")], at 14 a line  ─▶  "… the gate.", "", "It was wet", "all day."
    """
    everywhere = _usual_steps(pages)
    found: list[list[Line]] = []
    for page in pages:
        usual = everywhere | _usual_steps([page])
        lines: list[Line] = []
        for before, line in zip([None, *page], page, strict=False):
            if before and _is_apart(before, line, usual.get(line.size)):
                lines.append(("", 0.0))
            lines.append((line.text, line.size))
        found.append(lines)
    return found


def _usual_steps(pages: Iterable[Sequence[_Drawn]]) -> dict[float, float]:
    """Return the commonest step from line to line of each size of letters, where some lines show it."""
    steps: dict[float, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for above, below in pairwise(page):
            if above.size == below.size and (step := _step(above, below)):
                steps[below.size][round(step, 1)] += 1
    return {
        size: max(found, key=lambda step, found=found: (found[step], -step))  # type: ignore[misc]
        for size, found in steps.items()
        if found.total() >= _FEWEST_STEPS
    }


def _is_apart(above: _Drawn, below: _Drawn, usual: float | None) -> bool:
    """Say whether two lines are parted by room, the first not ending in mid-sentence before a small letter."""
    if usual is None or _step(above, below) <= usual + _ROOM:
        return False
    return ends_like_a_sentence(above.text) or not below.text.lstrip()[:1].islower()


def _step(above: _Drawn, below: _Drawn) -> float:
    """Return how far one line stands below another, in times the size of its letters; 0 where it does not."""
    size = max(above.size, below.size)
    return max(above.height - below.height, 0.0) / size if size else 0.0


def _determinant(matrix: Sequence[float]) -> float:
    a, b, c, d = matrix[:4]
    return a * d - b * c
