"""PDF files through pypdf: their text layer, line by line, and out of it paragraphs and articles."""

from __future__ import annotations

import io
import logging
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.errors import ArticleError
from pipeline.read import layouts
from pipeline.read.draft import Draft, damaged, too_large
from pipeline.read.head import lift
from pipeline.read.outlets import headline_of
from pipeline.read.properties import title_of
from pipeline.read.reflow import Line, Reflowed, reflow

MAX_PAGES = 400
logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it finds odd it would tell the terminal
_MAX_CHARACTERS = 5_000_000  # of all pages: one that draws a form again and again holds any number


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
            size += sum(len(text) for text, _ in pages[-1])
            if size > _MAX_CHARACTERS:
                raise too_large(f"more than {_MAX_CHARACTERS:,} characters", f"{_MAX_CHARACTERS:,}")
        title = title_of(pdf.metadata.title if pdf.metadata else "")
    except (ArticleError, MemoryError):
        raise
    except Exception as error:  # a damaged PDF can provoke nearly any exception in a reader
        raise damaged("a PDF", error) from error
    if not any(text.strip() for page in pages for text, _ in page):
        raise ArticleError(
            "read", "no text layer", "it holds no text, pictures of its pages perhaps: have them turned into text (OCR)"
        )
    if exported := layouts.split("\n".join(text for page in pages for text, _ in page)):
        yield from (d if isinstance(d, ArticleError) else {**d, "text": reflow(d["text"])} for d in exported)
        return
    found = Reflowed(pages)
    for text in found.articles:
        if len(found.articles) > 1:
            yield lift(text)
            continue
        draft = lift(text)
        known = headline_of(title, [draft["title"]] if draft["title"] else [], [], found.url)
        yield {**(draft if draft["title"] else lift(text, known)), "url": found.url}


def _lines(page: Any) -> list[Line]:
    """Return the lines of a page in the order they are drawn, each with the size of most of its letters."""
    pieces: list[tuple[str, float]] = []

    def note(text: str, page_matrix: Sequence[float], matrix: Sequence[float], _: Any, size: float) -> None:
        scale = math.sqrt(abs(_determinant(page_matrix) * _determinant(matrix)))
        pieces.append((text, round(size * scale, 1)))

    whole = page.extract_text(visitor_text=note)
    if "".join(text for text, _ in pieces).split() != whole.split():
        return [(line, 0.0) for line in whole.splitlines()]
    lines: list[Line] = []
    current, sizes = "", Counter[float]()
    for text, size in pieces:
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append((current, max(sizes, key=lambda s: sizes[s], default=0.0)))
                current, sizes = "", Counter()
            current += part
            sizes[size] += len(part.strip())
    lines.append((current, max(sizes, key=lambda s: sizes[s], default=0.0)))
    return lines


def _determinant(matrix: Sequence[float]) -> float:
    a, b, c, d = matrix[:4]
    return a * d - b * c
