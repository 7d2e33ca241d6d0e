"""Run the encoder over an article, chunk by chunk, and keep what its heads say.

The weights lie in `models/encoder-v1`; how they came about is told there and in `training/encoder`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from pipeline.article.encode.names import Floats, name_spans
from pipeline.article.encode.pieces import Pieces, chunk_arrays
from pipeline.article.encode.session import open_session
from pipeline.article.encode.table import Chunk, TokenTable, chunks, token_table
from pipeline.models import load_weights
from pipeline.records import Quotation, Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from spacy.tokens import Doc

WEIGHTS = "encoder-v1"  # the folder in models/
RUN_TOKENS = 120  # tokens of a chunk at run time: fewer than in training, which cost nothing on dev and saved time
FILES = ("model.onnx", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class ReadChunk:
    """What the encoder says of one chunk of t tokens."""

    chunk: Chunk
    vectors: Floats  # (1, t, 160)
    cue_logits: Floats  # (t, 3): O, B, I


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder says of an article.

    Attributes:
        table: the article's visible tokens, one row each.
        chunks: in order; together they hold every row.
        names: rows and kind of each name, in order.
        quotations: the quotation marks it was read by.
        KEY: under which a reading waits in `doc.user_data`.
    """

    KEY: ClassVar[str] = "onrecord_reading"

    table: TokenTable
    chunks: tuple[ReadChunk, ...]
    names: tuple[tuple[Span, str], ...]
    quotations: tuple[Quotation, ...]


class Encoder:
    """The encoder, loaded. One object may serve many calls; it keeps nothing between them."""

    def __init__(self, session: InferenceSession, pieces: Pieces) -> None:
        self._session, self._pieces = session, pieces

    @classmethod
    def load(cls, folder: Path) -> Encoder:
        """Load the weights of a folder after checking that they are what its SHA256SUMS says.

        Raises:
            ModelError: a file is missing, damaged, or of another version.
        """
        return load_weights(folder, FILES, lambda f: cls(open_session(f / "model.onnx"), Pieces(f / "tokenizer.json")))

    def read(self, doc: Doc, quotations: Sequence[Quotation], source: str = "") -> Reading:
        """Read a parsed document; `source` is its text with the ends of its lines, where the document lacks them.

        Every chunk runs alone: 8-bit products are scaled by the largest number in them, so that what
        stands beside a chunk would change its result; and a batch of chunks gains no time.

        `"Homan said no."` gives a Reading whose only name is ((0, 1), "PERSON").
        """
        table = token_table(doc, quotations, source)
        read: list[ReadChunk] = []
        names: list[tuple[Span, str]] = []
        for chunk in chunks(table, limit=RUN_TOKENS, context=0):
            ids, features, first = chunk_arrays(table, chunk, self._pieces)
            inputs = {"ids": ids[None], "features": features[None], "first": first[None]}
            vectors, cue_logits, name_logits = self._session.run(None, inputs)
            read.append(ReadChunk(chunk, vectors, cue_logits[0]))
            names += [((chunk.begin + a, chunk.begin + b), kind) for (a, b), kind in name_spans(name_logits[0])]
        return Reading(table, tuple(read), tuple(names), tuple(quotations))
