"""Fit `models/antecedents-v1`: `PYTHONPATH=. python training/antecedents.py ARTICLES.jsonl … [--write]`.

A row of `training/antecedents.csv` is somebody who speaks in a news article without being named in the words for it: the
first 16 hexadecimal digits of the SHA-256 of the article's text, where the words start (or the quotation, where no words
lead to it) and end (or the same place), and who it is, as one reader found it: the first place of a name, `nobody`, or
`absent` (somebody whose name the program did not find); several that would do, or that speak together, are parted by
blanks, the best first. The texts are not there (worldwide news, BBC news 2004–05); what an article says is made anew from
files of JSON Lines with `text` and, where there is one, `title`. Articles without labels are passed over.

Prints how speakers of articles left out are told, in four-fold cross-validation, beside the rules; `--write` fits on all
and writes. Who has spoken before is taken from the labels.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from pipeline import models
from pipeline.article import parse
from pipeline.article.analyse import lay_out
from pipeline.article.attribute import Attributor
from pipeline.article.claims import find_claims, load_knowledge, read_reports
from pipeline.article.claims.knowledge import ANTECEDENTS
from pipeline.article.claims.who import likeliest
from pipeline.article.encode import WEIGHTS
from pipeline.article.ranker import Candidate, Ranker
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.read import read_inputs
from pipeline.records import Article, Span
from pipeline.settings import Settings
from training.ranking import Case, left_out, train, write

LABELS = Path(__file__).with_suffix(".csv")
COORDINATES = 16  # of vectors: 32 did no better


class Teacher:
    """Keeps the candidates of each speaker, and says who it is by the labels.

    Attributes:
        cases: those that are labelled.
        rules: whom the rules take each for.
    """

    def __init__(self) -> None:
        self.cases: list[Case] = []
        self.rules: list[str] = []
        self._article = ""
        self._labels: Mapping[Span, Sequence[str]] = {}

    def turn_to(self, article: str, labels: Mapping[Span, Sequence[str]]) -> None:
        """Go on to an article, given the entities that are right for each of its speakers."""
        self._article, self._labels = article, labels

    def shares(self, candidates: Sequence[Candidate]) -> dict[str, float]:
        """Return who is right, as sure; where no label tells, whom the rules take it for."""
        rule = next((c.entity for c in candidates if "rule" in c.features), "")
        who = self._labels.get(candidates[0].span)
        if who is None:
            return {rule: 1.0}
        self.cases.append(Case.of(self._article, "", list(candidates), who))
        self.rules.append(rule)
        return {next((w for w in who if any(c.entity == w for c in candidates)), ""): 1.0}


def labelled(files: Sequence[str]) -> Teacher:
    """Return the labelled speakers of the articles of some files."""
    rows: dict[str, dict[Span, list[str]]] = defaultdict(dict)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["text"]][int(row["start"]), int(row["end"])] = row["who"].split()
    teacher = Teacher()
    nlp, gazetteer = parse.load(Settings().model), load_gazetteer()
    attributor = Attributor.load(models.folder() / WEIGHTS)
    knowledge = replace(load_knowledge(), antecedents=cast(Ranker, teacher))
    for article in (item for name in files for item in read_inputs(name) if isinstance(item, Article)):
        key = hashlib.sha256(article.text.encode()).hexdigest()[:16]
        wanted = rows.pop(key, {})
        if not wanted:
            continue
        with nlp.memory_zone():
            page = lay_out(nlp, article)
            named = recognise(page, gazetteer)
            entity_at = {(m.start, m.end): m.entity for m in named.mentions}
            teacher.turn_to(key, {at: [_entity(w, entity_at) for w in who] for at, who in wanted.items()})
            reports = read_reports(page, named, knowledge)
            find_claims(page, named, (), attributor.attribute(page, reports), knowledge, reports)
    print(f"{sum(map(len, rows.values()))} labels are of articles that no file holds", file=sys.stderr)
    return teacher


def _entity(answer: str, entity_at: Mapping[Span, str]) -> str:
    """Return the entity that an answer names, by the place of a name; whom no name stands for any more is absent."""
    if answer == "nobody":
        return ""
    start, dash, end = answer.partition("-")
    return entity_at.get((int(start), int(end)), "?") if dash else "?"


def report(chosen: Sequence[tuple[Case, str]]) -> str:
    """Return how many speakers are told rightly, and precision and recall of names."""
    counts: Counter[str] = Counter()
    for case, entity in chosen:
        right = entity in case.right or ("?" in case.right and not entity)
        counts.update(all=1, right=right, given=bool(entity), due=not case.right & {"", "?"})
        counts.update(found=bool(entity) and right)
    ratios = counts["right"] / counts["all"], counts["found"] / counts["given"], counts["found"] / counts["due"]
    return "right {:.3f}; P {:.3f}, R {:.3f}".format(*ratios)


def main(files: Sequence[str], *, to: bool) -> None:
    """Read, cross-validate, fit, write."""
    teacher = labelled(files)
    rule = {id(case): entity for case, entity in zip(teacher.cases, teacher.rules, strict=True)}
    print(f"{len(rule)} speakers; by the rules:", report([(c, rule[id(c)]) for c in teacher.cases]))
    unseen = [
        (c, likeliest(trained.shares(c.candidates), rule[id(c)])[0])
        for trained, some in left_out(teacher.cases, COORDINATES)
        for c in some
    ]
    print("of articles left out:", report(unseen))
    if to:
        write(train(teacher.cases, COORDINATES), models.folder() / ANTECEDENTS)


if __name__ == "__main__":
    main([a for a in sys.argv[1:] if a != "--write"], to="--write" in sys.argv)
