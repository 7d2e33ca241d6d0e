"""Read PolNeAR-style gold, parse it once with the pipeline's own parser, and make training examples."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from pipeline.article import parse
from pipeline.article.attribute.pairs import pair_features
from pipeline.article.cues import Cues, load_cues
from pipeline.article.encode.names import NAME_TYPES
from pipeline.article.encode.pieces import Pieces, chunk_arrays
from pipeline.article.encode.table import (
    CHUNK_TOKENS,
    CONTEXT_TOKENS,
    TAGS,
    Chunk,
    Ints,
    TokenTable,
    chunks,
    rows_of,
    token_table,
)
from pipeline.records import Span
from pipeline.text.quotes import find_quotations

SILVER = 0.6  # trust in names that a program found
_VERBS = frozenset(TAGS.index(tag) for tag in ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_IRREGULAR = {
    "said": "say", "told": "tell", "thought": "think", "wrote": "write", "knew": "know", "known": "know", "felt": "feel",
    "found": "find", "held": "hold", "heard": "hear", "saw": "see", "swore": "swear", "written": "write",
}  # fmt: skip
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
    names: Ints  # (n,) numbers of NAME_LABELS
    attributed: bool = True  # its attributions are annotated
    trust: float = 1.0  # in its names: 1 where people annotated them


@dataclass(frozen=True, slots=True)
class Pair:
    """One cue of a chunk: its rows in the chunk, pair features (t, 4), labels (t,), and whether it is gold."""

    cue: Span
    features: Ints
    labels: Ints


@dataclass(frozen=True, slots=True)
class Example:
    """One chunk: model inputs, cue, flat and name labels (t,), -100 where not scored, and its cues."""

    document: Document
    chunk: Chunk
    ids: Ints
    features: Ints
    first: Ints
    cue: Ints
    flat: Ints
    names: Ints
    pairs: tuple[Pair, ...]


def scorer(data: Path) -> Any:
    """Import the benchmark's own scorer, which lies beside its data."""
    sys.path.insert(0, str(data))
    import score

    return score


def load(file: Path, nlp: Language) -> list[Doc]:
    """Return the parsed documents that `training.encoder.corpora` kept in a file."""
    return list(DocBin().from_disk(file).get_docs(nlp.vocab))


def parsed(data: Path, split: str, cache: Path) -> tuple[dict[str, str], dict[str, Any], dict[str, Doc]]:
    """Return texts, gold and parsed documents of a split."""
    texts, gold = scorer(data).read_gold(data / split)
    docs = dict(zip(texts, load(cache / f"{split}.spacy", parse.load()), strict=True))
    for name, doc in docs.items():
        assert doc.text == texts[name], f"{cache} holds other texts"
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
        out.append(Document(name, table, tuple(found), name_labels(doc, table), trust=SILVER))
    return out


def named_documents(docs: Iterable[Doc], trust: float = 1.0) -> list[Document]:
    """Return texts of which only the names are known."""
    out = []
    for k, doc in enumerate(docs):
        table = token_table(doc, find_quotations(doc.text))
        out.append(Document(str(k), table, (), name_labels(doc, table), attributed=False, trust=trust))
    return out


def name_labels(doc: Doc, table: TokenTable) -> Ints:
    """Return (n,) the label of every row: a name's first row is B-, the others I-."""
    labels = np.zeros(len(table.start), dtype=np.int64)
    for ent in doc.ents:
        if ent.label_ in NAME_TYPES:
            a, b = rows_of(table, (ent.start_char, ent.end_char))
            labels[a:b] = 2 * NAME_TYPES.index(ent.label_) + 2
            labels[a : a + 1] -= 1
    return labels


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
        names = document.names[a:b].copy()
        cue[: own - a] = names[: own - a] = -100
        if document.attributed:
            for row in _open_to_doubt(table, chunk, flat, cue):
                cue[row] = -100
        else:
            cue[:], flat[:] = -100, -100
        ids, features, starts = chunk_arrays(table, chunk, pieces)
        out.append(Example(document, chunk, ids, features, starts, cue, flat, names, tuple(pairs)))
    return out


def _open_to_doubt(table: TokenTable, chunk: Chunk, flat: Ints, cue: Ints) -> list[int]:
    """Return the tokens inside a content that may be a cue of their own: the annotators marked none there."""
    return [
        k
        for k in np.flatnonzero((flat >= 3) & (cue == 0)).tolist()
        if table.features[chunk.begin + k, 3] in _VERBS and _may_report(table.text[chunk.begin + k].lower())
    ]


@cache
def _cues() -> Cues:
    return load_cues()


@cache
def _may_report(word: str) -> bool:
    known = _cues()
    stems = [
        word,
        word[:-1],
        word[:-2],
        word[:-3],
        word[:-3] + "y",
        word[:-3] + "e",
        word[:-4],
        _IRREGULAR.get(word, ""),
    ]
    return any(stem and known.class_of(stem) for stem in stems)


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
