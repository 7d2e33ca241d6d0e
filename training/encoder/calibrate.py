"""Fit the confidence and the cut on the articles kept for tuning, and measure on dev."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from pipeline.article.attribute import Attributor
from pipeline.article.attribute.attributor import as_attribution
from pipeline.article.attribute.edges import resolve_overlaps
from pipeline.article.encode import Encoder
from pipeline.article.page import Page
from pipeline.records import Article, Attribution
from pipeline.text.quotes import find_quotations
from training.encoder.data import KEPT_FOR_TUNING, parsed, scorer
from training.encoder.train import SHOWN

CUE_THRESHOLD = 0.2
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def fit_and_measure(data: Path, cache: Path, folder: Path, write_sums: Callable[[Path], None]) -> dict[str, Any]:
    """Write config.json into `folder`; return scores, calibration table and speed on dev."""
    texts, gold, docs = parsed(data, "train", cache)
    names = [name for k, name in enumerate(docs) if not k % KEPT_FOR_TUNING]
    texts, docs = {n: texts[n] for n in names}, {n: docs[n] for n in names}
    config: dict[str, Any] = {
        "version": 1,
        "cue_threshold": CUE_THRESHOLD,
        "keep": 0.0,
        "confidence_weights": [0.0] * 12,
        "confidence_bias": 0.0,
    }
    _write(folder, config, write_sums)
    found, seen = _candidates(Encoder.load(folder), Attributor.load(folder), docs)
    right = np.concatenate([_right(data, texts[n], gold[n], found[n]) for n in names])
    evidence = np.concatenate([seen[n] for n in names if len(seen[n])])
    scale = evidence.std(0) + 1e-6
    model = LogisticRegression(C=0.3, max_iter=2000).fit(evidence / scale, right)
    config["confidence_weights"] = [round(float(w), 5) for w in model.coef_[0] / scale]
    config["confidence_bias"] = round(float(model.intercept_[0]), 5)
    sure = {n: model.predict_proba(seen[n] / scale)[:, 1] if len(seen[n]) else np.zeros(0) for n in names}
    config["keep"], tune_full = _best_cut(data, texts, gold, found, sure)
    _write(folder, config, write_sums)
    return measure(data, cache, folder) | {"tune_full": round(100 * tune_full, 1), "keep": config["keep"]}


def measure(data: Path, cache: Path, folder: Path) -> dict[str, Any]:
    """Score a finished model folder on dev."""
    encoder, attributor = Encoder.load(folder), Attributor.load(folder)
    texts, gold, docs = parsed(data, "dev", cache)
    started = time.process_time()
    answers = [attributor.attribute(_page(name, doc, encoder)) for name, doc in docs.items()]
    seconds = time.process_time() - started
    found = dict(zip(docs, answers, strict=True))
    table, detail = scorer(data).score(texts, gold, as_rows(found))
    report = {
        "dev": {m: [round(100 * float(table.loc[m, c]), 1) for c in ("P", "R", "F1")] for m in table.index},
        "calibration": calibration(found, detail),
        "words_per_second": round(sum(len(t.split()) for t in texts.values()) / seconds),
    }
    print(folder.name, json.dumps({m: report["dev"][m] for m in SHOWN}), flush=True)
    print(json.dumps({k: v for k, v in report.items() if k != "dev"}), flush=True)
    return report


def _page(name: str, doc: Doc, encoder: Encoder) -> Page:
    quotations = find_quotations(doc.text)
    return Page(Article(name, name, "txt", "", doc.text), (), quotations, doc, encoder.read(doc, quotations))


def _candidates(
    encoder: Encoder, attributor: Attributor, docs: dict[str, Any]
) -> tuple[dict[str, list[Attribution]], dict[str, np.ndarray]]:
    """Return each document's candidates, sure or not, and their evidence (k, 12)."""
    found: dict[str, list[Attribution]] = {}
    seen: dict[str, np.ndarray] = {}
    for name, doc in docs.items():
        reading = encoder.read(doc, find_quotations(doc.text))
        items = list(attributor.candidates(reading))
        found[name] = [as_attribution(reading.table, item, 0.0) for item in items]
        seen[name] = np.array([item.evidence for item in items])
    return found, seen


def _right(data: Path, text: str, gold: list[Any], found: list[Attribution]) -> np.ndarray:
    """Say of each candidate whether the scorer finds it right by `full`."""
    _, _, _, pairs = scorer(data).score_doc(text, gold, as_rows({"": found})[""])
    hit = {j for _, j in pairs["full"]}
    return np.array([j in hit for j in range(len(found))], dtype=bool)


def as_rows(found: dict[str, list[Attribution]]) -> dict[str, list[dict[str, Any]]]:
    """Bring attributions to the scorer's form."""
    return {
        name: [
            {"id": str(j), "cue": [a.cue], "source": [a.source] if a.source else [], "content": sorted(a.content)}
            for j, a in enumerate(items)
        ]
        for name, items in found.items()
    }


def _best_cut(
    data: Path, texts: dict[str, str], gold: dict[str, Any], found: dict[str, list[Attribution]], sure: dict[str, Any]
) -> tuple[float, float]:
    """Return the least confidence to keep, and `full` there.

    Where confidences are probabilities, F1 is best when all above half the best F1 is kept; that is steadier
    than the best cut on few articles.
    """

    def full(cut: float) -> float:
        kept = {
            n: resolve_overlaps(
                texts[n], [replace(a, confidence=p) for a, p in zip(found[n], sure[n], strict=True) if p >= cut]
            )
            for n in texts
        }
        table = scorer(data).score(texts, {n: gold[n] for n in texts}, as_rows(kept))[0]
        return float(table.loc["full", "F1"])

    best = max(full(round(float(c), 3)) for c in np.arange(0.2, 0.57, 0.03))
    cut = round(best / 2, 2)
    return cut, full(cut)


def calibration(found: dict[str, list[Attribution]], detail: dict[str, Any]) -> list[list[float]]:
    """Return rows of (confidence from, number, mean confidence, share right by `full`); last row: from 0.8 up."""
    sure, right = [], []
    for name, (_, _, _, pairs) in detail.items():
        hit = {j for _, j in pairs["full"]}
        for j, a in enumerate(found.get(name, [])):
            sure.append(a.confidence)
            right.append(j in hit)
    s, r = np.array(sure), np.array(right, dtype=float)
    out = []
    for low, high in [*pairwise(BINS), (0.8, 1.01)]:
        inside = (s >= low) & (s < high)
        if inside.any():
            out.append([low, int(inside.sum()), round(float(s[inside].mean()), 3), round(float(r[inside].mean()), 3)])
    return out


def _write(folder: Path, config: dict[str, Any], write_sums: Callable[[Path], None]) -> None:
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    write_sums(folder)
