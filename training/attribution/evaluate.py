"""Predict with the network as it stands, and score the predictions with the benchmark's scorer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from pipeline.article.attribute.decode import cue_spans, log_softmax, source_and_content, viterbi
from pipeline.article.attribute.encode import Pieces
from pipeline.article.attribute.features import pair_features
from training.attribution.batches import batches, encode, run_pairs
from training.attribution.data import Document, Pair, examples, scorer
from training.attribution.network import Network


def predict(net: Network, docs: Sequence[Document], pieces: Pieces, threshold: float = 0.3) -> dict[str, list[Any]]:
    """Return {document: [{"cue", "source", "content": spans of characters, and confidences}]}."""
    out: dict[str, list[Any]] = defaultdict(list)
    net.eval()
    items = [e for d in docs for e in examples(d, pieces)]
    with torch.no_grad():
        for batch in batches(items, 4000):
            vectors, cue, _ = encode(net, batch)
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
