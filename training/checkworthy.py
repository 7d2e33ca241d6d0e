"""Train the check-worthiness weights: `python training/checkworthy.py SENTENCES.json [--output models/checkworthy-v1]`.

SENTENCES.json is a list of {"text": …, "label": 0 or 1}, 1 for a factual claim worth checking (ClaimBuster:
https://doi.org/10.5281/zenodo.3609356, CC BY 4.0). Five-fold cross-validation figures go into the card;
the weights are then fitted on all sentences. Needs scikit-learn. The same input gives the same weights.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from pipeline.weights import sign
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import normalize

from pipeline.article import parse
from pipeline.article.claims.checkworthy import BLOCKS, BUCKETS, FILES, hashed, mean_vector, read_words

C = 2.0  # inverse of the L2 penalty; 1 to 4 differ by less than 0.2 AP


def main() -> None:
    """Read, featurise, cross-validate, fit, write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sentences", type=Path)
    arguments.add_argument("--output", type=Path, default=Path("models/checkworthy-v1"))
    a = arguments.parse_args()
    rows = json.loads(a.sentences.read_text(encoding="utf-8"))
    labels = np.array([r["label"] for r in rows])
    buckets, vectors = features([r["text"] for r in rows])
    rarity = np.stack([inverse_frequency(block) for block in buckets])
    matrix = hstack([weighted(b, r) for b, r in zip(buckets, rarity, strict=True)] + [csr_matrix(vectors)]).tocsr()

    scores = cross_validate(matrix, labels)
    model = LogisticRegression(C=C, solver="liblinear").fit(matrix, labels)
    save(a.output, model, rarity, vectors.shape[1], {"sentences": len(rows), "positive": int(labels.sum()), **scores})
    print(json.dumps(scores, indent=1))


def features(texts: list[str]) -> tuple[list[list[Any]], Any]:
    """Return the buckets of each block, text by text, and the mean vectors (texts, dimensions)."""
    nlp = parse.load()
    blocks: list[list[Any]] = [[] for _ in BLOCKS]
    vectors = []
    for doc in (parse.parse(nlp, t) for t in texts):
        words = read_words(doc)
        end = len(words.hashes)
        for block, found in zip(blocks, hashed(words, 0, end), strict=True):
            block.append(found)
        vectors.append(mean_vector(words, 0, end))
    return blocks, np.stack(vectors)


def inverse_frequency(texts: list[Any]) -> Any:
    """Return the smoothed inverse document frequency of each bucket."""
    counts = np.bincount(np.concatenate(texts), minlength=BUCKETS)
    return (np.log((1 + len(texts)) / (1 + counts)) + 1).astype(np.float16).astype(np.float32)


def weighted(texts: list[Any], rarity: Any) -> csr_matrix:
    """Return the texts as rows of unit length over the buckets."""
    indices = np.concatenate(texts)
    starts = np.cumsum([0] + [len(t) for t in texts])
    return normalize(csr_matrix((rarity[indices], indices, starts), shape=(len(texts), BUCKETS)))


def cross_validate(matrix: Any, labels: Any) -> dict[str, float]:
    """Return mean and spread of average precision, and F1 at 0.5, over five folds."""
    precision, f1 = [], []
    for train, test in StratifiedKFold(5, shuffle=True, random_state=0).split(matrix, labels):
        model = LogisticRegression(C=C, solver="liblinear").fit(matrix[train], labels[train])
        p = model.predict_proba(matrix[test])[:, 1]
        precision.append(100 * average_precision_score(labels[test], p))
        f1.append(100 * f1_score(labels[test], p >= 0.5))
    return {
        "average_precision": round(float(np.mean(precision)), 1),
        "average_precision_spread": round(float(np.std(precision)), 1),
        "f1_at_0.5": round(float(np.mean(f1)), 1),
    }


def save(folder: Path, model: Any, rarity: Any, dimensions: int, facts: dict[str, float]) -> None:
    """Write weights.npz (int8 hashed weights, one scale a block), card.json and their SHA256SUMS."""
    folder.mkdir(parents=True, exist_ok=True)
    hashed_weights = model.coef_[0, :-dimensions].reshape(len(BLOCKS), BUCKETS)
    scale = np.abs(hashed_weights).max(axis=1, keepdims=True) / 127
    np.savez_compressed(
        folder / "weights.npz",
        weights=np.round(hashed_weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        rarity=rarity.astype(np.float16),
        vector=model.coef_[0, -dimensions:].astype(np.float16),
    )
    card = {"bias": float(model.intercept_[0]), "features": [*BLOCKS, "vectors"], "buckets": BUCKETS, "C": C}
    (folder / "card.json").write_text(json.dumps(card | {"cross_validation": facts}, indent=1) + "\n", encoding="utf-8")
    sign(folder, FILES)


if __name__ == "__main__":
    main()
