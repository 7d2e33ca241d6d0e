"""Fit `models/bearers-v1`: `PYTHONPATH=. python training/bearers.py ARTICLES.jsonl … [--write]`.

A row of `training/bearers.csv` is a figure of a news article: the first 16 hexadecimal digits of the SHA-256 of the
article's text, where the figure stands in it, whether it is for training or for testing, and whom it is about, as readers
found it: the place of a name, `nobody`, or `absent` (somebody who was no name of the article's); the best answer first,
then what would be passed. The texts are not there (worldwide news, BBC news 2004–05); what an article says is made anew
from files of JSON Lines with `text` and, where there is one, `title`. Articles without labels are passed over.

Prints how figures of articles left out are told, in four-fold cross-validation, and those for testing; `--write` fits
on all that is for training and writes. A minute of work per thousand figures, beside the analysis.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from pipeline import models
from pipeline.article import parse
from pipeline.article.analyse import lay_out
from pipeline.article.figures import BEARERS, find_figures, load_lexicon
from pipeline.article.figures.bearers import bearer_of
from pipeline.article.ranker import Candidate, Ranker
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.read import read_inputs
from pipeline.records import Article
from pipeline.settings import Settings
from training.ranking import Case, left_out, train, write

LABELS = Path(__file__).with_suffix(".csv")


class Recorder:
    """Keeps the candidates of each figure, and finds nobody likely."""

    def __init__(self) -> None:
        self.found: dict[int, list[Candidate]] = {}

    def likeliest(self, candidates: Sequence[Candidate]) -> tuple[str, float]:
        """Keep candidates by where their figure starts."""
        self.found[candidates[0].span[0]] = list(candidates)
        return "", 1.0


def report(trained: Ranker, figures: Sequence[Case]) -> Counter[str]:
    """Return how many figures are told rightly, given a name, given the right one, and ought to be given one."""
    counts: Counter[str] = Counter()
    for figure in figures:
        chosen, right = bearer_of(figure.candidates, figure.kind, trained), figure.right
        due = "" not in right
        counts.update(
            figures=1, right=chosen in right, given=bool(chosen), given_right=bool(chosen) and chosen in right
        )
        counts.update(due=due, found=due and chosen in right)
    return counts


def shown(counts: Counter[str]) -> str:
    """Return counts as ratios."""
    return (
        f"{counts['figures']} figures: right {counts['right'] / counts['figures']:.3f}; "
        f"given {counts['given']}, P {counts['given_right'] / counts['given']:.3f}, R {counts['found'] / counts['due']:.3f}"
    )


def labelled(files: Sequence[str]) -> dict[str, list[Case]]:
    """Return the figures of each split, from the articles of some files."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["text"]].append(row)
    nlp, gazetteer, lexicon = parse.load(Settings().model), load_gazetteer(), load_lexicon()
    found: dict[str, list[Case]] = defaultdict(list)
    for article in (item for name in files for item in read_inputs(name) if isinstance(item, Article)):
        key = hashlib.sha256(article.text.encode()).hexdigest()[:16]
        wanted = rows.pop(key, ())
        if not wanted:
            continue
        recorder = Recorder()
        with nlp.memory_zone():
            page = lay_out(nlp, article)
            mentions = recognise(page, gazetteer).mentions
            figures = find_figures(page, mentions, lexicon, cast(Ranker, recorder))
            kinds = {f.start: f.kind for f in figures}
        entity_at = {(m.start, m.end): m.entity for m in mentions}
        for row in wanted:
            at = int(row["start"])
            if seen := recorder.found.get(at):
                who = [_entity(answer, entity_at) for answer in row["about"].split()]
                found[row["split"]].append(Case.of(key, kinds[at], seen, who))
    print(f"{sum(map(len, rows.values()))} labels are of articles that no file holds", file=sys.stderr)
    return found


def _entity(answer: str, entity_at: Mapping[tuple[int, int], str]) -> str:
    """Return the entity that an answer names, by the place of a name; whom no name stands for any more is absent."""
    if answer == "nobody":
        return ""
    start, dash, end = answer.partition("-")
    return entity_at.get((int(start), int(end)), "?") if dash else "?"


def main(files: Sequence[str], *, to: bool) -> None:
    """Read, cross-validate, fit, write."""
    found = labelled(files)
    counts: Counter[str] = Counter()
    for trained, others in left_out(found["train"]):
        counts += report(trained, others)
    print("left out in training:", shown(counts))
    trained = train(found["train"])
    print("for testing:", shown(report(trained, found["test"])))
    if to:
        write(trained, models.folder() / BEARERS)


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "--write"], to="--write" in sys.argv)
