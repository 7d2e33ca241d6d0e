"""Who said what: run the attribution model over a laid-out article.

    Reading ─▶ which tokens are cues ─▶ pairs.onnx, once a cue: its source, its content, is it a cue at all
                                         └─▶ spans ─▶ confidence ─▶ edges straight, no overlap ─▶ Attribution

The weights lie beside the encoder's in `models/encoder-v1`; how they came about is told there and in
`training/encoder`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.article.attribute.decode import (
    OVERLAP,
    WEAKEST,
    Decoded,
    Floats,
    cue_spans,
    evidence,
    log_softmax,
    source_and_content,
    viterbi,
)
from pipeline.article.attribute.edges import resolve_overlaps, straighten_edges
from pipeline.article.attribute.pairs import pair_features
from pipeline.article.encode import Reading
from pipeline.article.encode.encoder import ReadChunk
from pipeline.article.encode.session import open_session
from pipeline.article.encode.table import DEPS, TokenTable
from pipeline.article.page import Page
from pipeline.article.reports import OVERLOOKED, Reports
from pipeline.models import load_weights
from pipeline.records import Attribution, Span
from pipeline.text.spans import SpanIndex, Stretch

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_KIND_OF = frozenset({"amod", "compound"})
_LIKELY_WHOLE = 2.0  # log odds of the expected F1 of a content's tokens, of a cue that the tagger overlooked
MOST_CUES = 48  # cues in one run of the pair head; so many waiting are decoded: bounds on memory
FILES = ("config.json", "pairs.onnx")


@dataclass(frozen=True, slots=True)
class _Scored:
    """What the model says of one cue: how likely it is one, and log probabilities (t, 5) of its chunk's labels."""

    begin: int  # row at which the chunk begins
    cue: Span  # tokens of the chunk
    likely: float
    valid: float
    scores: Floats


class Attributor:
    """The attribution model, loaded. One object may serve many calls; it keeps nothing between them."""

    def __init__(self, pairs: InferenceSession, config: dict[str, Any]) -> None:
        self._pairs = pairs
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
        return load_weights(
            folder,
            FILES,
            lambda f: cls(open_session(f / "pairs.onnx"), json.loads((f / "config.json").read_text(encoding="utf-8"))),
        )

    def attribute(self, page: Page, reports: Reports | None = None) -> list[Attribution]:
        """Return the attributions of an article, in order of their cue.

        `“We won,” the mayor said.` gives one Attribution whose cue is "said", source "the mayor",
        content "“We won,”".

        Args:
            page: the article, read by the encoder.
            reports: asked for cues that the tagger overlooked; without, there are none.
        """
        if page.reading is None:
            raise ValueError("the page was not read by the encoder")
        table = page.reading.table
        found = [(decoded, self._confidence(decoded.evidence)) for decoded in self.candidates(page.reading)]
        sure_enough = [as_attribution(table, d, sure) for d, sure in found if sure >= self._keep]
        if reports is not None:
            sure_enough += self._overlooked(page.reading, sure_enough, reports)
        return resolve_overlaps(page.text, sure_enough)

    def _overlooked(self, reading: Reading, found: Sequence[Attribution], reports: Reports) -> Iterator[Attribution]:
        """Yield attributions whose cue the tagger was not sure enough of, and that reports what somebody says."""
        taken = SpanIndex(Stretch(*a.cue) for a in found)
        likely = {
            t.idx: p for t in reports.candidates() if not taken.at(t.idx) and (p := reports.likely(t)) >= OVERLOOKED
        }
        if not likely:
            return
        row_of = {start: row for row, start in enumerate(reading.table.start.tolist())}
        sure = {row_of[start]: p for start, p in likely.items()}
        for part in reading.chunks:
            begin = part.chunk.own
            cues = [
                ((r - part.chunk.begin, r - part.chunk.begin + 1), p)
                for r, p in sure.items()
                if begin <= r < part.chunk.end
            ]
            for decoded in _decoded(
                list(self._scored(reading.table, part, cues[:MOST_CUES])) if cues else [], reading.table
            ):
                if _is_whole(decoded, reading.table):
                    yield as_attribution(reading.table, decoded, sure[decoded.cue[0]])

    def candidates(self, reading: Reading) -> Iterator[Decoded]:
        """Yield a decoded attribution for every cue worth a look, sure or not."""
        waiting: list[_Scored] = []
        for part in reading.chunks:
            cues = cue_spans(part.cue_logits, self._cue_threshold)
            for k in range(0, len(cues), MOST_CUES):
                waiting += self._scored(reading.table, part, cues[k : k + MOST_CUES])
            if len(waiting) >= MOST_CUES:
                yield from _decoded(waiting, reading.table)
                waiting.clear()
        yield from _decoded(waiting, reading.table)

    def _scored(self, table: TokenTable, part: ReadChunk, cues: list[tuple[Span, float]]) -> Iterator[_Scored]:
        """Run the pair head for some cues of one chunk."""
        length, begin = part.vectors.shape[1], part.chunk.begin
        share = np.zeros((len(cues), length), dtype=np.float32)
        for j, ((a, b), _) in enumerate(cues):
            share[j, a:b] = 1 / (b - a)
        features = [pair_features(table, begin, part.chunk.end, (begin + a, begin + b)) for (a, b), _ in cues]
        logits, valid = self._pairs.run(None, {"vectors": part.vectors, "cue": share, "features": np.stack(features)})
        for (cue, likely), scores, is_one in zip(cues, log_softmax(logits), valid, strict=True):
            yield _Scored(begin, cue, likely, float(is_one), scores)

    def _confidence(self, seen: Floats) -> float:
        return float(1 / (1 + np.exp(-(seen @ self._weights + self._bias))))


def _decoded(scored: Sequence[_Scored], table: TokenTable) -> Iterator[Decoded]:
    """Find source and content of some cues; cues without content give nothing."""
    for one, labels in zip(scored, viterbi([one.scores for one in scored]), strict=True):
        found = source_and_content(one.scores, labels)
        if found.content:
            seen = evidence(one.cue, one.likely, one.valid, found, table, one.begin)
            yield Decoded.placed(one.cue, found, seen, one.begin)


def _is_whole(found: Decoded, table: TokenTable) -> bool:
    """Say whether a source was found that may speak, and a content that is likely all of what is said.

    Nobody speaks in "executive orders": such a word only tells the kind.
    """
    if found.source is None or found.evidence[OVERLAP] < _LIKELY_WHOLE or found.evidence[WEAKEST] < 0:
        return False
    return not any(table.head[r] == found.cue[0] and DEPS[table.dep[r]] in _KIND_OF for r in range(*found.source))


def as_attribution(table: TokenTable, found: Decoded, confidence: float) -> Attribution:
    """Bring rows to characters, with the content's edges put right."""

    def chars(rows: Span) -> Span:
        return int(table.start[rows[0]]), int(table.end[rows[1] - 1])

    return Attribution(
        cue=chars(found.cue),
        source=chars(found.source) if found.source else None,
        content=tuple(chars(rows) for rows in straighten_edges(table, found.cue, found.source, found.content)),
        confidence=round(confidence, 4),
    )
