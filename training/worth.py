"""Fit `models/claims/worth.toml`: `PYTHONPATH=. python training/worth.py [--write]`.

A row of `training/worth.csv` is a sentence in nobody's mouth, of 231 news articles of many countries. It has a number for
the article, what `pipeline/article/claims/worth.py` makes of it, and `worth`, as one reader found it: 1 a claim of the
article's own, one that stands on its own and could be checked, 0 none (opinion, scenery, advice, advertising, a
fragment), 0.5 arguable. Of the sentences 108 were read by two, who agreed on 78 and contradict each other on 2; where they
differ it is 0.5. The words themselves are not there. An arguable row counts half for each side. Prints how well rows of
articles left out are told apart, in ten-fold cross-validation; `--write` fits on all. Needs scikit-learn.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from pipeline import models
from pipeline.article.claims.worth import mean_of_others

FOLDER = Path(__file__).parent
LEAST = 0.45  # likelihood from which on a sentence is kept: what is lost below it is as much as what is wrong above
SET = {
    "points_back": -2.0
}  # not learned: the rows have no column for it, and what is printed is without it; see models/README.md
C = 0.1  # inverse of the L2 penalty on features scaled alike; 0.03 to 0.3 differ by less than 0.2 AP
FOLDS = 10
ROUNDS = 4  # until the weights by which a row and those around it are told are the same


def main(write: bool) -> None:
    """Read the rows, cross-validate, fit, write."""
    with (FOLDER / "worth.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    names, numbers = header[2:], np.array(rows, dtype=float)
    articles, worth, features = numbers[:, 0], numbers[:, 1], numbers[:, 2:]
    unseen = np.zeros(len(worth))
    for train, test in GroupKFold(FOLDS, shuffle=True, random_state=0).split(features, worth, articles):
        weights, bias, around = learn(features[train], worth[train], articles[train])
        odds = bias + features[test] @ weights
        unseen[test] = 1 / (1 + np.exp(-odds - around * others(odds, articles[test])))
    print(report(unseen, worth, LEAST))
    weights, bias, around = learn(features, worth, articles)
    values = {feature: round(float(w), 3) for feature, w in zip(names, weights, strict=True)}
    values |= SET
    print(values, around)
    if write:
        target = models.folder() / "claims" / "worth.toml"
        head = "".join(x for x in target.read_text(encoding="utf-8").splitlines(keepends=True) if x.startswith("#"))
        lines = "".join(f"{feature} = {value}\n" for feature, value in values.items())
        target.write_text(
            f"{head}bias = {round(bias, 3)}\nleast = {LEAST}\naround = {round(around, 3)}\n\n[weights]\n{lines}",
            encoding="utf-8",
        )


def learn(features: Any, worth: Any, articles: Any) -> tuple[Any, float, float]:
    """Return the weight of each feature, the bias, and the weight of what these say of the others of an article."""
    weights, bias = fit(features, worth)
    around = 0.0
    for _ in range(ROUNDS):
        context = others(bias + features @ weights, articles)
        (*own, around), bias = fit(np.column_stack([features, context]), worth)
        weights = np.array(own)
    return weights, bias, float(around)


def others(odds: Any, articles: Any) -> Any:
    """Return for each row the mean of the other rows of its article."""
    means = np.zeros(len(odds))
    for article in set(articles):
        rows = articles == article
        means[rows] = mean_of_others(list(odds[rows]))
    return means


def fit(features: Any, worth: Any) -> tuple[Any, float]:
    """Return the weight of each feature as it is, and the bias."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    scaled = np.tile((features - mean) / spread, (2, 1))
    labels, shares = np.repeat([1, 0], len(worth)), np.concatenate([worth, 1 - worth])
    model = LogisticRegression(C=C, max_iter=2000).fit(scaled, labels, sample_weight=shares)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ mean)


def report(likely: Any, worth: Any, least: float) -> str:
    """Return average precision, and precision and recall from a likelihood on, of what is not arguable."""
    plain = worth != 0.5
    kept, good = likely[plain] >= least, worth[plain] == 1
    average = average_precision_score(good, likely[plain])
    right = (kept & good).sum()
    return f"AP {100 * average:.1f}, P {100 * right / kept.sum():.1f}, R {100 * right / good.sum():.1f} ({plain.sum()} rows)"


if __name__ == "__main__":
    main("--write" in sys.argv)
