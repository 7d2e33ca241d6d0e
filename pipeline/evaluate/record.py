"""Score how claims are joined: sentences annotated with what says the same, each analysed as an article of its own.

    tests/gold/record/*.csv ─▶ analyses ─▶ join ─▶ Score*

A pair of sentences is right if both are found to be one statement and are annotated so; sentences of two groups never
are. B³ (Bagga & Baldwin 1998) is over the statements all sentences of a file fall into. Beside them stand two baselines:
contents that are equal, and the cosine of their words weighted by rarity, cut where it does best on the first file.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import sqrt
from pathlib import Path

from pipeline.article.analyse import Analyser
from pipeline.corpus.kept import Sayings, decode_sayings, encode
from pipeline.corpus.record.join import Against, Joined, Spoken, join
from pipeline.corpus.record.words import load_words
from pipeline.corpus.resolve import resolve
from pipeline.errors import InputError
from pipeline.evaluate.scores import Score
from pipeline.records import Analysis, Article, Claim, make_id
from pipeline.settings import Settings
from pipeline.tables.rows import claim_text

_RARE = 7.5  # weight of a word the table lacks
_CUTS = [n / 20 for n in range(4, 20)]

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence; `start` and `end` mark the content of its claim in the text."""

    group: str
    statement: str
    published: str
    outlet: str
    text: str
    start: int
    end: int
    against: tuple[str, ...]  # the statements of the group that cannot hold together with it


def read_sentences(path: Path) -> list[Sentence]:
    """Return the sentences of a file of annotations.

    Raises:
        InputError: it cannot be read, or a text marks no content.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [_sentence(row) for row in csv.DictReader(file)]
    except (OSError, KeyError, ValueError) as error:
        raise InputError(f"{path} holds no annotated sentences: {type(error).__name__}: {error}") from error


def _sentence(row: Mapping[str, str]) -> Sentence:
    start, end = row["text"].index("["), row["text"].index("]") - 1
    text = row["text"].replace("[", "").replace("]", "")
    against = tuple(part.partition(":")[0] for part in row["against"].split(";") if part)
    return Sentence(row["group"], row["statement"], row["published"], row["outlet"], text, start, end, against)


class Read:
    """The sentences of a file, analysed and made one corpus.

    Attributes:
        sentences: in order.
        targets: of each the claim that is meant, None where none was found.
        spoken: what `join` takes.
    """

    def __init__(self, sentences: Sequence[Sentence], analyser: Analyser) -> None:
        self.sentences = sentences
        self.analyses = [_analysis(number, s, analyser) for number, s in enumerate(sentences)]
        self.targets = [_target(s, a) for s, a in zip(sentences, self.analyses, strict=True)]
        resolution = resolve((a.article.doc_id, a.entities, [m for m in a.mentions if m.role]) for a in self.analyses)
        self.spoken: list[Spoken] = [
            (
                a.article.doc_id,
                resolution.presumed_ids(a.article.doc_id, a.entities, [m for m in a.mentions if m.role]),
                _sayings(a),
            )
            for a in self.analyses
        ]

    @cached_property
    def joined(self) -> Joined:
        """The statements they make."""
        return join(self.spoken)

    @property
    def statements(self) -> list[str]:
        """The statement of each sentence's claim; one that was not found is a statement of its own."""
        found = zip(self.targets, self.analyses, strict=True)
        return [
            self.joined.statement_of(a.article.doc_id, c.claim_id) if c else f"none {i}"
            for i, (c, a) in enumerate(found)
        ]

    @property
    def contents(self) -> list[str]:
        """The words of each sentence's claim."""
        return [claim_text(c, a.article.text) if c else "" for c, a in zip(self.targets, self.analyses, strict=True)]

    def contradictions(self, found: Iterable[Against]) -> set[frozenset[Hashable]]:
        """Return which annotated statements were found to contradict each other."""
        place = {c.claim_id: i for i, c in enumerate(self.targets) if c}
        pairs = ((place.get(f.claim_id), place.get(f.other_claim_id)) for f in found)
        return {frozenset({self._label(i), self._label(j)}) for i, j in pairs if i is not None and j is not None}

    @property
    def wanted(self) -> set[frozenset[Hashable]]:
        """Which annotated statements contradict each other."""
        return {frozenset({(s.group, s.statement), (s.group, other)}) for s in self.sentences for other in s.against}

    def _label(self, place: int) -> Hashable:
        return self.sentences[place].group, self.sentences[place].statement


def _analysis(number: int, sentence: Sentence, analyser: Analyser) -> Analysis:
    digest = hashlib.sha256(sentence.text.encode("utf-8")).hexdigest()
    article = Article(
        make_id("doc", number, digest), f"{number}.txt", "txt", digest, sentence.text,
        outlet=sentence.outlet, published=sentence.published,
    )  # fmt: skip
    (result,) = analyser.analyse([article])
    return result if isinstance(result, Analysis) else Analysis(article)


def _target(sentence: Sentence, analysis: Analysis) -> Claim | None:
    """Return the claim whose content is most nearly what is marked."""

    def agreement(claim: Claim) -> float:
        said = {at for start, end in claim.content for at in range(start, end)}
        marked = set(range(sentence.start, sentence.end))
        return len(said & marked) / len(said | marked)

    best = max(analysis.claims, key=agreement, default=None)
    return best if best and agreement(best) > 0 else None


def _sayings(analysis: Analysis) -> Sayings:
    return decode_sayings(encode(analysis).sayings)


def evaluate_record(folder: Path, settings: Settings) -> list[Score]:
    """Return the scores of each file of annotated sentences, in order of its name; none if there is none."""
    paths = sorted(folder.glob("*.csv"))
    if not paths:
        return []
    analyser, cut, scores = Analyser(settings), 0.0, list[Score]()
    for path in paths:
        read = Read(read_sentences(path), analyser)
        gold = _pairs([(s.group, s.statement) for s in read.sentences])
        likeness = _cosines(read.contents)
        cut = cut or max(_CUTS, key=lambda c: _f1(_above(likeness, c), gold))
        stage = f"record, {path.stem}"
        for metric, found in (
            ("pairs", _pairs(read.statements)),
            ("pairs, equal strings", _pairs([c or str(i) for i, c in enumerate(read.contents)])),
            (f"pairs, cosine ≥ {cut}", _above(likeness, cut)),
        ):
            scores.append(_score(stage, metric, len(found & gold), len(found), len(gold)))
        scores.append(_b_cubed(stage, read.statements, [(s.group, s.statement) for s in read.sentences]))
        found_against = read.contradictions(read.joined.against)
        scores.append(
            _score(stage, "disagreements", len(found_against & read.wanted), len(found_against), len(read.wanted))
        )
    return scores


def _pairs(labels: Sequence[Hashable]) -> set[Pair]:
    members = defaultdict[Hashable, list[int]](list)
    for i, label in enumerate(labels):
        members[label].append(i)
    return {pair for some in members.values() for pair in combinations(some, 2)}


def _cosines(contents: Sequence[str]) -> dict[Pair, float]:
    table = load_words()

    def vector(text: str) -> dict[str, float]:
        words = Counter("".join(c if c.isalnum() else " " for c in text.lower()).split())
        return {
            w: n * float(table.weights[table.places[w]]) if w in table.places else n * _RARE for w, n in words.items()
        }

    vectors = [vector(c) for c in contents]
    norms = [sqrt(sum(x * x for x in v.values())) or 1.0 for v in vectors]
    return {
        (i, j): sum(x * vectors[j].get(w, 0.0) for w, x in vectors[i].items()) / norms[i] / norms[j]
        for i, j in combinations(range(len(vectors)), 2)
    }


def _above(likeness: Mapping[Pair, float], cut: float) -> set[Pair]:
    return {pair for pair, value in likeness.items() if value >= cut}


def _f1(found: set[Pair], gold: set[Pair]) -> float:
    return 2 * len(found & gold) / max(len(found) + len(gold), 1)


def _score(stage: str, metric: str, hits: int, predicted: int, gold: int) -> Score:
    precision, recall = hits / predicted if predicted else 0.0, hits / gold if gold else 0.0
    return Score(stage, metric, precision, recall, 2 * hits / max(predicted + gold, 1), predicted, gold)


def _b_cubed(stage: str, found: Sequence[Hashable], gold: Sequence[Hashable]) -> Score:
    size_found, size_gold = Counter(found), Counter(gold)
    both = Counter(zip(found, gold, strict=True))
    precision = sum(n * n / size_found[f] for (f, _), n in both.items()) / len(found)
    recall = sum(n * n / size_gold[g] for (_, g), n in both.items()) / len(gold)
    return Score(
        stage, "B³", precision, recall, 2 * precision * recall / (precision + recall), len(size_found), len(size_gold)
    )
