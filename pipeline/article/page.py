"""What every stage reads: one article with its zones, its quotation marks and its parse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from pipeline.records import Article, Quotation, Zone
from pipeline.text.turns import Turn

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from pipeline.article.encode import Reading
    from pipeline.article.ranker import Floats


@dataclass(frozen=True)  # no slots: `vectors` are kept once they are made
class Page:
    """One article, laid out and parsed. It lives inside `memory_zone()`; what a stage returns is plain records.

    Attributes:
        article: its text is the document's text, character for character.
        zones: what is headline, byline, body, boilerplate; empty: all is body.
        quotations: paired quotation marks.
        doc: spaCy's parse, its names from the encoder; stages read it, and write nothing into it.
        reading: what the encoder says of it; None where no learned part is to be asked.
        turns: who speaks where, if it is a transcript.
    """

    article: Article
    zones: tuple[Zone, ...]
    quotations: tuple[Quotation, ...]
    doc: Doc
    reading: Reading | None = None
    turns: tuple[Turn, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def vectors(self) -> dict[int, Floats]:
        """Return what the encoder says of each token, by where it starts; nothing where no learned part is to be asked."""
        if self.reading is None or not self.reading.chunks:
            return {}
        rows = np.concatenate([c.vectors[0] for c in self.reading.chunks])
        return dict(zip(self.reading.table.start.tolist(), rows, strict=True))
