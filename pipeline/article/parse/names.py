"""The last component of a pipeline: the encoder reads the document, and its names become the document's entities."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.article.encode import Encoder
from pipeline.text.quotes import find_quotations

_NAME = "onrecord_names"


class Names:
    """Sets `doc.ents` and leaves the encoder's reading with the document."""

    _encoder: Encoder

    @classmethod
    def add(cls, nlp: Language, encoder: Encoder) -> None:
        """Make an encoder the last component of a pipeline."""
        component: Any = nlp.add_pipe(_NAME, last=True)
        component._encoder = encoder

    def __call__(self, doc: Doc) -> Doc:
        """Read a parsed document."""
        reading = self._encoder.read(doc, find_quotations(doc.text))
        place = [token.i for token in doc if not token.is_space]  # row of the table ─▶ token
        names: Any = [Span(doc, place[a], place[b - 1] + 1, label=kind) for (a, b), kind in reading.names]
        doc.set_ents(names, default="outside")
        doc.user_data[reading.KEY] = reading
        return doc


@Language.factory(_NAME)
def _make(nlp: Language, name: str) -> Names:
    return Names()
