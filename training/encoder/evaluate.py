"""Predict with the network as it stands, and score the predictions with the benchmark's scorer."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from spacy.language import Language

from pipeline.article import parse
from pipeline.article.attribute.decode import cue_spans, log_softmax, source_and_content, viterbi
from pipeline.article.attribute.pairs import pair_features
from pipeline.article.encode.names import name_spans
from pipeline.article.encode.pieces import Pieces
from training.encoder.batches import batches, encode, run_pairs
from training.encoder.data import Document, Pair, examples, named_documents, scorer
from training.encoder.network import Network

_KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def predict(net: Network, docs: Sequence[Document], pieces: Pieces, threshold: float = 0.3) -> dict[str, list[Any]]:
    """Return {document: [{"cue", "source", "content": spans of characters, and confidences}]}."""
    out: dict[str, list[Any]] = defaultdict(list)
    net.eval()
    items = [e for d in docs for e in examples(d, pieces)]
    with torch.no_grad():
        for batch in batches(items, 4000):
            vectors, cue, *_ = encode(net, batch)
            pairs: list[tuple[int, Pair]] = []
            sure: list[float] = []
            for k, e in enumerate(batch):
                a, own, b = e.chunk.begin, e.chunk.own, e.chunk.end
                for (x, y), p in cue_spans(cue[k, : b - a].numpy(), threshold):
                    if x >= own - a:
                        seen = pair_features(e.document.table, a, b, (a + x, a + y))
                        pairs.append((k, Pair((x, y), seen, e.cue)))
                        sure.append(p)
            if not pairs:
                continue
            logits, valid = run_pairs(net, vectors, [len(e.cue) for e in batch], pairs)
            scores = log_softmax(logits.numpy())
            for j, (k, pair) in enumerate(pairs):
                e = batch[k]
                own_scores = scores[j, : len(e.cue)]
                answer = source_and_content(own_scores, viterbi([own_scores])[0])
                if answer.content:
                    out[e.document.name].append(
                        {
                            "id": str(j),
                            "cue": _chars(e, [pair.cue]),
                            "source": _chars(e, [answer.source] if answer.source else []),
                            "content": _chars(e, answer.content),
                            "sure": (sure[j], float(valid[j].sigmoid())),
                        }
                    )
    return out


def named_rows(file: Path, nlp: Language) -> tuple[list[Any], list[Document]]:
    """Read annotated names: JSON lines of {"id", "text", "ents": [[start, end, label]]}."""
    rows = [json.loads(line) for line in file.open(encoding="utf-8")]
    return rows, named_documents([parse.parse(nlp, row["text"]) for row in rows])


def names(net: Network, rows: Sequence[Any], docs: Sequence[Document], pieces: Pieces) -> float:
    """Return F1 over people, organisations and places: same words and same kind, in per cent."""
    found: dict[int, set[tuple[int, int, str]]] = defaultdict(set)
    net.eval()
    with torch.no_grad():
        for batch in batches([e for d in docs for e in examples(d, pieces)], 4000):
            *_, logits = encode(net, batch)
            for k, e in enumerate(batch):
                table, begin, own = e.document.table, e.chunk.begin, e.chunk.own - e.chunk.begin
                for (a, b), kind in name_spans(logits[k, : len(e.cue)].numpy()):
                    if a >= own and kind in _KINDS:
                        span = int(table.start[begin + a]), int(table.end[begin + b - 1])
                        found[int(e.document.name)].add((*span, _KINDS[kind]))
    gold = {k: {(a, b, label) for a, b, label in row["ents"] if label != "MISC"} for k, row in enumerate(rows)}
    both = sum(len(gold[k] & found[k]) for k in gold)
    return round(200 * both / max(sum(map(len, gold.values())) + sum(map(len, found.values())), 1), 2)


def _chars(e: Any, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    t, a = e.document.table, e.chunk.begin
    return [(int(t.start[a + x]), int(t.end[a + y - 1])) for x, y in spans]


def best_cut(data: Path, texts: dict[str, str], gold: dict[str, Any], found: dict[str, list[Any]]) -> float:
    """Return the least cue probability (mean of both opinions) to keep, by `full` on these documents."""
    cuts = np.arange(0.3, 0.66, 0.05)
    return float(max(cuts, key=lambda c: score(data, texts, gold, keep(found, c)).loc["full", "F1"]))


def keep(found: dict[str, list[Any]], cut: float) -> dict[str, list[Any]]:
    """Keep the predictions whose cue is likely enough."""
    return {d: [a for a in items if (a["sure"][0] + a["sure"][1]) / 2 >= cut] for d, items in found.items()}


def score(data: Path, texts: dict[str, str], gold: dict[str, Any], found: dict[str, list[Any]]) -> Any:
    """Return the scorer's table for these predictions."""
    return scorer(data).score(texts, {d: gold[d] for d in texts}, found)[0]
