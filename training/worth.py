"""Fit `models/claims/worth.toml` and `worth_said.toml`: `PYTHONPATH=. python training/worth.py [--write]`.

A row of `training/worth.csv` is a sentence in nobody's mouth, of 152 news articles of many countries; one of
`worth_said.csv` an attribution that is not all in quotation marks, of 131 others. It has a number for the article,
what `pipeline/article/claims/worth.py` or `worth_said.py` makes of it, and `worth`, as one reader found it: 1 a claim
(of the article's own, one that stands on its own and could be checked; an attribution, one in which somebody says,
writes, believes, wants or orders what could be quoted in a report), 0 none (opinion, scenery, advice, advertising, a
fragment; a mere act, what nobody says, what is only felt or known), 0.5 arguable. Of the attributions those of which
the tagger is not sure were taken more often. The words themselves are not there. An arguable row counts half for each
side. Prints how well rows of articles left out are told apart, in ten-fold cross-validation; `--write` fits on all.
Needs scikit-learn.
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

FOLDER = Path(__file__).parent
LEAST = {
    "worth": 0.45,  # likelihood from which on a sentence is kept: what is lost below it is as much as what is wrong above
    "worth_said": 0.12,  # … an attribution: of what is below it next to none is a claim
}
C = 0.1  # inverse of the L2 penalty on features scaled alike; 0.03 to 0.3 differ by less than 0.2 AP
FOLDS = 10


def main(name: str, write: bool) -> None:
    """Read the rows of a model, cross-validate, fit, write."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    names, numbers = header[2:], np.array(rows, dtype=float)
    articles, worth, features = numbers[:, 0], numbers[:, 1], numbers[:, 2:]
    unseen = np.zeros(len(worth))
    for train, test in GroupKFold(FOLDS, shuffle=True, random_state=0).split(features, worth, articles):
        weights, bias = fit(features[train], worth[train])
        unseen[test] = 1 / (1 + np.exp(-bias - features[test] @ weights))
    print(name, report(unseen, worth, LEAST[name]))
    weights, bias = fit(features, worth)
    values = {feature: round(float(w), 3) for feature, w in zip(names, weights, strict=True)}
    print(values)
    if write:
        target = models.folder() / "claims" / f"{name}.toml"
        head = "".join(x for x in target.read_text(encoding="utf-8").splitlines(keepends=True) if x.startswith("#"))
        lines = "".join(f"{feature} = {value}\n" for feature, value in values.items())
        target.write_text(
            f"{head}bias = {round(float(bias), 3)}\nleast = {LEAST[name]}\n\n[weights]\n{lines}", encoding="utf-8"
        )


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
    for model in LEAST:
        main(model, "--write" in sys.argv)
