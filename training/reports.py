"""Fit `models/reports-v1`: `PYTHONPATH=. python training/reports.py ARTICLES.jsonl … [--write]`.

A row of `training/reports.csv` is a word of a news article that may report what somebody says: the first 16 hexadecimal
digits of the SHA-256 of the article's text, where the word starts in it, and `reports`, as one reader found it: 1 it does
(somebody other than who writes is reported to say, think, want, order, deny … something with a content of its own, and
this word tells so), 0 not (a mere act, what nobody says, a word that another one leads), 0.5 arguable. Words are those
that the program took for cues, rules against noise left out, and those that the tagger or the grammar would not rule
out. The texts are not there (worldwide news, BBC news 2004–05); what an article says is made anew from files of JSON Lines
with `text` and, where there is one, `title`. Articles without labels are passed over.

Prints how words of articles left out are told, in five-fold cross-validation; `--write` fits on all and writes.
Needs scikit-learn.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from pipeline import models
from pipeline.article import parse
from pipeline.article.analyse import lay_out
from pipeline.article.claims import load_knowledge
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.article.reports import FILES, REPORTS, Features, Reports, Weights
from pipeline.read import read_inputs
from pipeline.records import Article
from pipeline.settings import Settings

LABELS = Path(__file__).with_suffix(".csv")
SEEN = 8  # words that a feature must tell something of
C = 0.01  # inverse of the L2 penalty on features scaled alike
FOLDS = 5
WIDTH = 160
NOTHING = Weights({}, np.zeros(WIDTH, np.float32), 0.0)


class Words:
    """Labelled words.

    Attributes:
        articles: (n,) which each is of.
        reports: (n,) 1, 0, or 0.5 where it is arguable.
        features: of each, by name.
        vectors: (n, 160) the encoder's.
    """

    def __init__(self) -> None:
        self.articles: list[str] = []
        self.reports: list[float] = []
        self.features: list[Features] = []
        self.vectors: list[Any] = []


def labelled(files: Sequence[str]) -> Words:
    """Return the labelled words of the articles of some files."""
    rows: dict[str, dict[int, float]] = defaultdict(dict)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["text"]][int(row["start"])] = float(row["reports"])
    nlp, gazetteer, knowledge = parse.load(Settings().model), load_gazetteer(), load_knowledge()
    words = Words()
    for article in (item for name in files for item in read_inputs(name) if isinstance(item, Article)):
        key = hashlib.sha256(article.text.encode()).hexdigest()[:16]
        wanted = rows.pop(key, {})
        if not wanted:
            continue
        with nlp.memory_zone():
            page = lay_out(nlp, article)
            reports = Reports(page, recognise(page, gazetteer).mentions, knowledge.cues, knowledge.nouns, NOTHING)
            for token in page.doc:
                vector = reports.vector(token)
                if token.idx in wanted and vector is not None:
                    words.articles.append(key)
                    words.reports.append(wanted[token.idx])
                    words.features.append(reports.features(token))
                    words.vectors.append(vector.copy())
    print(f"{sum(map(len, rows.values()))} labels are of articles that no file holds", file=sys.stderr)
    return words


def fit(words: Words, some: Sequence[int]) -> Weights:
    """Return weights fitted on some of the words; an arguable one counts half for each side."""
    told = Counter(name for i in some for name, value in words.features[i].items() if value)
    names = sorted(name for name, times in told.items() if times >= SEEN)
    column = {name: n for n, name in enumerate(names)}
    inputs = np.zeros((len(some), len(names) + WIDTH))
    for row, i in zip(inputs, some, strict=True):
        for name, value in words.features[i].items():
            if name in column:
                row[column[name]] = value
        row[len(names) :] = words.vectors[i]
    mean, spread = inputs.mean(0), np.maximum(inputs.std(0), 0.1)
    spread[len(names) :] = inputs[:, len(names) :].std()  # of a vector all directions count alike
    scaled = np.tile((inputs - mean) / spread, (2, 1))
    y = np.array([words.reports[i] for i in some])
    labels, shares = np.repeat([1, 0], len(y)), np.concatenate([y, 1 - y])
    model = LogisticRegression(C=C, max_iter=2000).fit(scaled, labels, sample_weight=shares)
    weights = model.coef_[0] / spread
    values = {name: round(float(w), 4) for name, w in zip(names, weights, strict=False) if abs(w) >= 0.0001}
    vector = weights[len(names) :].round(4).astype(np.float32)
    return Weights(values, vector, round(float(model.intercept_[0] - weights @ mean), 4))


def main(files: Sequence[str], *, to: bool) -> None:
    """Read, cross-validate, fit, write."""
    words = labelled(files)
    y = np.array(words.reports)
    unseen = np.zeros(len(y))
    for train, test in GroupKFold(FOLDS, shuffle=True, random_state=0).split(y, groups=words.articles):
        fitted = fit(words, train.tolist())
        unseen[test] = [fitted.of(words.features[i], words.vectors[i]) for i in test]
    plain = y != 0.5
    print(
        f"{len(y)} words, {int((y == 1).sum())} report; AP {100 * average_precision_score(y[plain] == 1, unseen[plain]):.1f}"
    )
    for least in (0.15, 0.3, 0.5):
        kept = plain & (unseen >= least)
        right = (kept & (y == 1)).sum()
        print(f"from {least} on: P {100 * right / kept.sum():.1f}, R {100 * right / (y == 1).sum():.1f}")
    if to:
        fitted = fit(words, range(len(y)))
        folder = models.folder() / REPORTS
        folder.mkdir(exist_ok=True)
        stored = {
            "bias": fitted.bias,
            "vector": [round(float(v), 4) for v in fitted.vector],
            "features": dict(fitted.features),
        }
        (folder / FILES[0]).write_text(json.dumps(stored, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        models.sign(folder, FILES)


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "--write"], to="--write" in sys.argv)
