"""Who said what: run the attribution model over parsed documents.

    Doc ─▶ TokenTable ─▶ chunks ─┬─▶ model.onnx: one vector a token, which tokens are cues
                                 └─▶ pairs.onnx, once a cue: its source, its content, is it a cue at all
                                      └─▶ spans ─▶ edges put right ─▶ confidence ─▶ Attribution

The weights lie in `models/attribution-v1`; how they came about is told there and in
`training/attribution`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.claims.decode import Decoded, Floats, cue_spans, evidence, log_softmax, source_and_content, viterbi
from pipeline.claims.edges import settle, tidy
from pipeline.claims.encode import Pieces, chunk_arrays, pad
from pipeline.claims.features import Chunk, Ints, TokenTable, chunks, pair_features, token_table
from pipeline.errors import ModelError
from pipeline.records import Attribution, Quotation, Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from spacy.tokens import Doc

BATCH_PIECES = 2048  # padded word pieces of one run of the encoder
BATCH_PAIRS = 6144  # padded tokens of one run of the pair head
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class _Item:
    """One chunk of one document, as arrays."""

    document: int
    chunk: Chunk
    ids: Ints
    features: Ints
    first: Ints


@dataclass(frozen=True, slots=True)
class _Cue:
    """One cue of one chunk: row of the batch, its tokens in the chunk, how likely it is one."""

    row: int
    span: Span
    likely: float


class Attributor:
    """The attribution model, loaded. One object may serve many calls; it keeps nothing between them."""

    def __init__(
        self, encoder: InferenceSession, pairs: InferenceSession, pieces: Pieces, config: dict[str, Any]
    ) -> None:
        self._encoder, self._pairs, self._pieces = encoder, pairs, pieces
        self._cue_threshold = float(config["cue_threshold"])
        self._keep = float(config["keep"])
        self._weights = np.array(config["confidence_weights"], dtype=np.float64)
        self._bias = float(config["confidence_bias"])

    @classmethod
    def load(cls, folder: Path) -> Attributor:
        """Load the weights of a folder after checking that they are what its SHA256SUMS says.

        Raises:
            ModelError: a file is missing, damaged, or of another version.
        """
        _verify(folder)
        try:
            config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
            return cls(
                _session(folder / "model.onnx"),
                _session(folder / "pairs.onnx"),
                Pieces(folder / "tokenizer.json"),
                config,
            )
        except Exception as error:  # onnxruntime and tokenizers raise types of their own
            raise ModelError(f"cannot load the attribution model in {folder}: {error}") from error

    def attribute(self, docs: Sequence[Doc], quotations: Sequence[Sequence[Quotation]]) -> list[list[Attribution]]:
        """Return the attributions of each document, in order of their cue.

        Args:
            docs: parsed documents (tagger and parser have run).
            quotations: the quotations of each, from `find_quotations`.

        `“We won,” the mayor said.` gives one Attribution whose cue is "said", source "the mayor",
        content "“We won,”".
        """
        tables = [token_table(doc, quoted) for doc, quoted in zip(docs, quotations, strict=True)]
        out: list[list[Attribution]] = [[] for _ in docs]
        for document, found in self.candidates(tables):
            confidence = self._confidence(found.evidence)
            if confidence >= self._keep:
                out[document].append(as_attribution(tables[document], found, confidence))
        return [settle(doc.text, items) for doc, items in zip(docs, out, strict=True)]

    def candidates(self, tables: Sequence[TokenTable]) -> Iterator[tuple[int, Decoded]]:
        """Yield (document, decoded attribution) for every cue worth a look, sure or not."""
        for batch in self._batches(tables):
            vectors, cue_logits = self._encoder.run(
                None,
                {
                    "ids": pad([i.ids for i in batch]),
                    "features": pad([i.features for i in batch]),
                    "first": pad([i.first for i in batch]),
                },
            )
            cues = []
            for row, item in enumerate(batch):
                own, length = item.chunk.own - item.chunk.begin, len(item.first)
                for span, likely in cue_spans(cue_logits[row, :length], self._cue_threshold):
                    if span[0] >= own:
                        cues.append(_Cue(row, span, likely))
            step = max(1, BATCH_PAIRS // vectors.shape[1])
            for k in range(0, len(cues), step):
                yield from self._decode(tables, batch, vectors, cues[k : k + step])

    def _batches(self, tables: Sequence[TokenTable]) -> Iterator[list[_Item]]:
        """Yield the chunks of all documents, long with long, so that little is padding."""
        items = [
            _Item(k, chunk, *chunk_arrays(table, chunk, self._pieces))
            for k, table in enumerate(tables)
            for chunk in chunks(table)
        ]
        items.sort(key=lambda i: -len(i.ids))
        while items:
            size = max(1, BATCH_PIECES // len(items[0].ids))
            yield items[:size]
            del items[:size]

    def _decode(
        self, tables: Sequence[TokenTable], batch: list[_Item], vectors: Floats, cues: list[_Cue]
    ) -> Iterator[tuple[int, Decoded]]:
        """Find source and content of some cues of one batch; cues without content give nothing."""
        lengths = [len(batch[cue.row].first) for cue in cues]
        longest = max(lengths)
        share = np.zeros((len(cues), longest), dtype=np.float32)
        mask = np.zeros((len(cues), longest), dtype=np.float32)
        features = []
        for j, (cue, length) in enumerate(zip(cues, lengths, strict=True)):
            a, b = cue.span
            share[j, a:b] = 1 / (b - a)
            mask[j, :length] = 1
            item = batch[cue.row]
            begin = item.chunk.begin
            features.append(pair_features(tables[item.document], begin, item.chunk.end, (begin + a, begin + b)))
        logits, valid = self._pairs.run(
            None,
            {
                "vectors": vectors[[cue.row for cue in cues], :longest],
                "cue": share,
                "features": pad(features),
                "mask": mask,
            },
        )
        scores = log_softmax(logits)
        scores[:, :, 1:][mask == 0] = -1e4
        labels = viterbi(scores)
        for j, (cue, length) in enumerate(zip(cues, lengths, strict=True)):
            item = batch[cue.row]
            found = source_and_content(scores[j, :length], labels[j, :length])
            if found.content:
                seen = evidence(cue.span, cue.likely, float(valid[j]), found, tables[item.document], item.chunk.begin)
                yield item.document, Decoded.placed(cue.span, found, seen, item.chunk.begin)

    def _confidence(self, seen: Floats) -> float:
        return float(1 / (1 + np.exp(-(seen @ self._weights + self._bias))))


def as_attribution(table: TokenTable, found: Decoded, confidence: float) -> Attribution:
    """Bring rows to characters, with the content's edges put right."""

    def chars(rows: Span) -> Span:
        return int(table.start[rows[0]]), int(table.end[rows[1] - 1])

    return Attribution(
        cue=chars(found.cue),
        source=chars(found.source) if found.source else None,
        content=tuple(chars(rows) for rows in tidy(table, found.cue, found.source, found.content)),
        confidence=round(confidence, 4),
    )


def _session(path: Path) -> InferenceSession:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _verify(folder: Path) -> None:
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        for line in lines:
            digest, _, name = line.partition("  ")
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise ModelError(f"{folder / name} is damaged: its SHA-256 is not the one in {SUMS}")
    except OSError as error:
        raise ModelError(f"the attribution model is incomplete: {error}; install onrecord again") from error
    names = {line.partition("  ")[2] for line in lines}
    if missing := {"model.onnx", "pairs.onnx", "tokenizer.json", "config.json"} - names:
        raise ModelError(f"{folder / SUMS} does not list {', '.join(sorted(missing))}")
