"""Read PolNeAR-style gold, parse it once with the pipeline's own parser, and make training examples."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc, DocBin

from pipeline.article import parse
from pipeline.article.attribute.encode import Pieces, chunk_arrays
from pipeline.article.attribute.features import (
    CHUNK_TOKENS,
    CONTEXT_TOKENS,
    Chunk,
    Ints,
    TokenTable,
    chunks,
    pair_features,
    rows_of,
    token_table,
)
from pipeline.records import Span
from pipeline.text.quotes import find_quotations

KEPT_FOR_TUNING = 14  # every 14th training article sets thresholds and calibration, and trains nothing


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold attribution in rows of the token table."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated article."""

    name: str
    table: TokenTable
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One cue of a chunk: its rows in the chunk, pair features (t, 4), labels (t,), and whether it is gold."""

    cue: Span
    features: Ints
    labels: Ints


@dataclass(frozen=True, slots=True)
class Example:
    """One chunk: model inputs, cue labels (t,) and flat labels (t,), -100 where not scored, and its cues."""

    document: Document
    chunk: Chunk
    ids: Ints
    features: Ints
    first: Ints
    cue: Ints
    flat: Ints
    pairs: tuple[Pair, ...]


def scorer(data: Path) -> Any:
    """Import the benchmark's own scorer, which lies beside its data."""
    sys.path.insert(0, str(data))
    import score

    return score


def parsed(data: Path, split: str, cache: Path) -> tuple[dict[str, str], dict[str, Any], dict[str, Doc]]:
    """Return texts, gold and parsed documents of a split; the parse is kept in `cache`."""
    texts, gold = scorer(data).read_gold(data / split)
    file = cache / f"{split}.spacy"
    nlp = parse.load()
    if not file.exists():
        for name in ("ner", "lemmatizer"):
            if name in nlp.pipe_names:
                nlp.disable_pipe(name)
        store = DocBin(attrs=["TAG", "POS", "DEP", "HEAD", "SENT_START", "SPACY"])
        for doc in (parse.parse(nlp, text) for text in texts.values()):
            store.add(doc)
        store.to_disk(file)
    docs = dict(zip(texts, DocBin().from_disk(file).get_docs(nlp.vocab), strict=True))
    for name, doc in docs.items():
        assert doc.text == texts[name], f"stale cache {file}"
    return texts, gold, docs


def documents(docs: dict[str, Doc], gold: dict[str, Any]) -> list[Document]:
    """Bring gold offsets to rows of the token tables."""
    out = []
    for name, doc in docs.items():
        table = token_table(doc, find_quotations(doc.text))
        found = []
        for item in gold[name]:
            cue, source, content = (
                [r for s in item[role] if (r := rows_of(table, s))[0] < r[1]] for role in ("cue", "source", "content")
            )
            if cue and content:
                found.append(Gold((cue[0][0], cue[-1][1]), tuple(source), tuple(content)))
        out.append(Document(name, table, tuple(found)))
    return out


def split_off(docs: list[Document]) -> tuple[list[Document], list[Document]]:
    """Keep some of the training articles for thresholds and calibration."""
    return (
        [d for k, d in enumerate(docs) if k % KEPT_FOR_TUNING],
        [d for k, d in enumerate(docs) if not k % KEPT_FOR_TUNING],
    )


def examples(document: Document, pieces: Pieces, rng: np.random.Generator | None = None) -> list[Example]:
    """Cut a document into examples; with a generator the borders, and some cues' extent, vary."""
    table = document.table
    first, context = None, CONTEXT_TOKENS
    if rng is not None:
        first = int(rng.integers(30, CHUNK_TOKENS + 1))
        context = CONTEXT_TOKENS if rng.random() < 0.25 else 0  # seldom: it costs time and teaches little
    out = []
    for chunk in chunks(table, first=first, context=context):
        a, own, b = chunk.begin, chunk.own, chunk.end
        cue, flat = np.zeros(b - a, dtype=np.int64), np.zeros(b - a, dtype=np.int64)
        pairs = []
        for g in document.gold:
            _mark(cue, g.cue, a, 1)
            for span in g.source:
                _mark(flat, span, a, 1)
            for span in g.content:
                _mark(flat, span, a, 3)
            if g.cue[0] < own or g.cue[1] > b:
                continue
            labels = np.zeros(b - a, dtype=np.int64)
            for span in g.source:
                _mark(labels, span, a, 1)
            for span in g.content:
                _mark(labels, span, a, 3)
            seen = _jitter(g.cue, rng) if rng is not None else g.cue
            pairs.append(Pair((seen[0] - a, seen[1] - a), pair_features(table, a, b, seen), labels))
        cue[: own - a] = -100
        ids, features, starts = chunk_arrays(table, chunk, pieces)
        out.append(Example(document, chunk, ids, features, starts, cue, flat, tuple(pairs)))
    return out


def _mark(labels: Ints, span: Span, begin: int, label: int) -> None:
    a, b = max(span[0] - begin, 0), min(span[1] - begin, len(labels))
    if a < b:
        labels[a:b] = label + 1
        if span[0] >= begin:
            labels[a] = label


def _jitter(cue: Span, rng: np.random.Generator) -> Span:
    """Shorten one cue in seven of those with several tokens, as predicted cues may be."""
    if cue[1] - cue[0] > 1 and rng.random() < 0.15:
        k = int(rng.integers(cue[0], cue[1]))
        return (k, k + 1)
    return cue
