"""The encoder reads a parsed document, and its names become the document's entities."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from pipeline.article.encode import Encoder
from pipeline.text.quotes import find_quotations

_NAME = "onrecord_names"


class Names:
    """Holds the encoder with a pipeline. It is no step of it: `parse` calls it once the whole text is parsed."""

    encoder: Encoder

    @classmethod
    def hold(cls, nlp: Language, encoder: Encoder) -> None:
        """Put an encoder into a pipeline's keeping."""
        held: Any = nlp.add_pipe(_NAME, last=True)
        held.encoder = encoder
        nlp.disable_pipe(_NAME)

    def __call__(self, doc: Doc) -> Doc:
        """Do nothing."""
        return doc


def read_names(nlp: Language, doc: Doc, source: str) -> Doc:
    """Return a parsed document with its names as entities, and the encoder's reading kept with it.

    Args:
        nlp: what an encoder was put into.
        doc: parsed.
        source: its text with the ends of its lines.
    """
    held: Any = nlp.get_pipe(_NAME)
    reading = held.encoder.read(doc, find_quotations(source), source)
    place = [token.i for token in doc if not token.is_space]  # row of the table ─▶ token
    names: Any = [Span(doc, place[a], place[b - 1] + 1, label=kind) for (a, b), kind in reading.names]
    doc.set_ents(names, default="outside")
    doc.user_data[reading.KEY] = reading
    return doc


@Language.factory(_NAME)
def _make(nlp: Language, name: str) -> Names:
    return Names()
