"""Fit the weights of `models/coreference.toml`, and say how well they do on documents they have not seen.

    python training/coreference.py PRONOUNS.jsonl [--write]

PRONOUNS.jsonl has one document a line: {"doc", "text", "pronouns": [{"start", "end", "names": [...]}]}, as made
from GUM (Georgetown University Multilayer corpus, CC BY). A conditional logit: among a pronoun's candidates the
one whose name's last word is one of the gold names should win. As what is linked earlier changes the features of
what comes later, features and weights are made in turn a few times. Scores are from ten-fold cross-validation by
document; `--write` fits on all of it. Needs scikit-learn nowhere, numpy only.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from pipeline import models
from pipeline.article import parse
from pipeline.article.analyse import lay_out
from pipeline.article.page import Page
from pipeline.article.recognise import Gazetteer, load_gazetteer, prepare
from pipeline.article.recognise.cluster import cluster
from pipeline.article.recognise.coreference import Resolver, load_weights
from pipeline.article.recognise.matching import find_names
from pipeline.article.recognise.phrases import find_phrases
from pipeline.article.recognise.propagate import propagate
from pipeline.article.recognise.roles import find_roles
from pipeline.article.recognise.tokens import quotation_levels, read_tokens
from pipeline.records import Article

ROUNDS, FOLDS, RIDGE, STEPS, RATE = 4, 9, 0.02, 400, 0.3
Example = tuple[np.ndarray, np.ndarray]  # features of each candidate, whether each is right


class Document:
    """One parsed document: its resolver can be run again under other weights."""

    def __init__(self, row: dict, page: Page, gazetteer: Gazetteer) -> None:
        self.gold = {p["start"]: {n.split()[-1].lower() for n in p["names"]} for p in row["pronouns"]}
        self.tokens = read_tokens(page, gazetteer)
        self.clusters = cluster(self.tokens, propagate(self.tokens, find_names(self.tokens)))
        self.roles = find_roles(self.tokens, self.clusters)
        self.quotations = page.quotations
        levels = quotation_levels(self.tokens, self.quotations)
        self.phrases = find_phrases(self.tokens, self.clusters, self.roles, levels)

    def run(self, weights: Mapping[str, float], threshold: float) -> Resolver:
        resolver = prepare(self.tokens, self.clusters, self.phrases, self.quotations, self.roles)
        resolver.weights, resolver.threshold = weights, threshold
        resolver.resolve()
        return resolver

    def right(self, key: int, start: int) -> bool:
        return key >= 0 and self.clusters[key].name.split()[-1].lower() in self.gold[start]

    def examples(self, weights: Mapping[str, float], names: Sequence[str]) -> list[Example]:
        out = []
        for choice in self.run(weights, 0.0).choices:
            start = self.tokens.starts[choice.at]
            if start in self.gold and choice.candidates:
                x = np.array([[f.get(n, 0.0) for n in names] for _, f in choice.candidates])
                y = np.array([self.right(person.key, start) for person, _ in choice.candidates])
                if y.any():
                    out.append((x, y))
        return out

    def score(self, weights: Mapping[str, float], threshold: float) -> tuple[int, int, int]:
        links = {self.tokens.starts[a]: link for a, link in self.run(weights, threshold).links.items()}
        tried = [links[s] for s in self.gold if s in links]
        right = sum(self.right(links[s].key, s) for s in self.gold if s in links)
        return right, len(tried), len(self.gold)


def fit(documents: Sequence[Document], start: Mapping[str, float]) -> dict[str, float]:
    names = [n for n in start if n != "nobody"]
    weights = dict(start)
    for _ in range(ROUNDS):
        examples = [e for d in documents for e in d.examples(weights, names)]
        w = np.array([weights[n] for n in names])
        prior = np.array([start[n] for n in names])
        for _ in range(STEPS):
            gradient = RIDGE * (w - prior)
            for x, y in examples:
                s = np.append(x @ w, weights["nobody"])
                p = np.exp(s - s.max())
                p /= p.sum()
                q = p[:-1] * y
                gradient += (p[:-1] - q / q.sum()) @ x / len(examples)
            w -= RATE * gradient
        weights |= dict(zip(names, np.round(w, 2).tolist(), strict=True))
    return weights


def report(counts: Sequence[tuple[int, int, int]]) -> str:
    right, tried, total = (sum(c[k] for c in counts) for k in range(3))
    p, r = right / max(tried, 1), right / total
    return f"P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / (p + r):.1f} ({right} of {total}, {tried} tried)"


def main(path: Path, write: bool) -> None:
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    nlp, gazetteer = parse.load(), load_gazetteer()
    documents = [
        Document(row, lay_out(nlp, Article(row["doc"], row["doc"], "txt", "", row["text"])), gazetteer) for row in rows
    ]
    start, threshold = load_weights()
    print("as they are    ", report([d.score(start, threshold) for d in documents]))
    for t in (0.3, 0.4, 0.5, 0.6, 0.7):
        counts = []
        if t == 0.3:
            fitted = [fit([d for i, d in enumerate(documents) if i % FOLDS != k], start) for k in range(FOLDS)]
        for i, d in enumerate(documents):
            counts.append(d.score(fitted[i % FOLDS], t))
        print(f"unseen, p ≥ {t}", report(counts))
    weights = fit(documents, start)
    print("fitted on all  ", report([d.score(weights, threshold) for d in documents]))
    for name, value in weights.items():
        print(f"{name} = {value}")
    if write:
        target = models.folder() / "coreference.toml"
        head = target.read_text(encoding="utf-8").partition("[weights]")[0]
        lines = "\n".join(f"{n} = {v}" for n, v in weights.items())
        target.write_text(f"{head}[weights]\n{lines}\n\n[threshold]\nprobability = {threshold}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--write" in sys.argv)
