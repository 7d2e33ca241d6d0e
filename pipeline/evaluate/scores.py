"""Score analyses against articles annotated by hand: precision, recall and F1 of every stage.

    tests/gold/*.json + {file: Analysis} ─▶ Score*

Counts are summed over all articles (micro average). Gold and found things are paired one to one, as
many pairs as agree under the metric at hand, so no score depends on the order of either.

A claim agrees in full when its cue overlaps the gold's, so does its source, and the words of the
content agree with F1 ≥ 0.5; the notion of partial agreement is that of Pareti et al. (2013),
"Automatically Detecting and Attributing Indirect Quotations". Stance, quote type and source name are
scored over the claims that agree in full.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import isclose
from pathlib import Path
from typing import TypeVar

from pipeline.errors import InputError
from pipeline.evaluate.gold import GoldArticle, Name, Said, read_gold
from pipeline.records import Analysis, Figure
from pipeline.text.spans import HasSpan, Stretch, overlap

T = TypeVar("T")
S = TypeVar("S", bound=HasSpan)
Count = tuple[str, int, int, int]  # metric, how many agree, how many found, how many in the gold

_WORD = re.compile(r"\w+")
_DETERMINER = re.compile(r"(?:the|a|an|this|that)\s+", re.IGNORECASE)
_SAME_CONTENT = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """One metric of one stage; `predicted` and `gold` are the numbers of things it compared."""

    stage: str
    metric: str
    precision: float
    recall: float
    f1: float
    predicted: int
    gold: int


def evaluate(gold_folder: Path, analyses: Mapping[str, Analysis]) -> list[Score]:
    """Return the scores of all metrics, in a fixed order.

    Args:
        gold_folder: one JSON file an article, as `tests/gold/README.md` describes.
        analyses: by `Article.file`; those without gold are not looked at.

    Raises:
        InputError: no gold, a damaged file, an article that was not analysed or whose text is another.
    """
    totals: dict[tuple[str, str], list[int]] = {}
    for gold in read_gold(gold_folder):
        found = analyses.get(gold.file)
        if found is None:
            raise InputError(f"{gold.file} is annotated in {gold_folder} but is not among the articles analysed")
        if found.article.sha256 != gold.sha256:
            raise InputError(f"{gold.file} is not the text that was annotated in {gold_folder}; annotate it again")
        for stage, compare in _STAGES.items():
            for metric, *counts in compare(gold, found):
                total = totals.setdefault((stage, metric), [0, 0, 0])
                totals[stage, metric] = [a + b for a, b in zip(total, counts, strict=True)]
    return [_score(stage, metric, *counts) for (stage, metric), counts in totals.items()]


def _score(stage: str, metric: str, hits: int, predicted: int, gold: int) -> Score:
    precision, recall = hits / predicted if predicted else 0.0, hits / gold if gold else 0.0
    f1 = 2 * hits / (predicted + gold) if predicted + gold else 0.0
    return Score(stage, metric, precision, recall, f1, predicted, gold)


def _compare_names(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    wanted, named = gold.names.wanted, _without(_names(found, coreference=False), gold.names.optional)
    noun = partial(_noun, found.article.text)
    yield _count_equal("exact", wanted, named, lambda n: (noun(n), n.end, n.type))
    yield _count_equal("span", wanted, named, lambda n: (noun(n), n.end))
    for kind in ("person", "agency"):
        of_kind = [n for n in wanted if n.type == kind], [n for n in named if n.type == kind]
        yield _count_equal(kind, of_kind[0], of_kind[1], lambda n: (noun(n), n.end))
    yield _count_equal("entities", wanted, named, lambda n: (n.type, n.name))


def _compare_coreference(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    resolved = _without(_names(found, coreference=True), gold.coreference.optional)
    noun = partial(_noun, found.article.text)
    yield _count_equal("name", gold.coreference.wanted, resolved, lambda n: (noun(n), n.name))


def _compare_figures(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    wanted, figures = gold.figures.wanted, _without(found.figures, gold.figures.optional)
    for metric, agree in (("value", _same_number), ("value+unit", _same_unit), ("value+qualifier", _same_qualifier)):
        yield _count_pairs(metric, wanted, figures, agree)
    yield _count_pairs("per", [f for f in wanted if f.per], [f for f in figures if f.per], _same_rate)


def _compare_claims(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    wanted, optional = gold.claims.wanted, gold.claims.optional
    attributed = _attributed(found)
    said = _without(attributed, optional)
    words = [m.start() for m in _WORD.finditer(found.article.text)]
    same_content, same_claim = partial(_same_content, words), partial(_same_claim, words)

    yield _count_pairs("cue", wanted, said, overlap)
    yield _count_pairs("source", [c for c in wanted if c.source], [c for c in said if c.source], _same_source)
    yield _count_pairs("content", wanted, said, same_content)
    yield _count_pairs("full", wanted, said, same_claim)

    full = _pair(wanted, said, same_claim)
    judged = [(a.stance, b.stance) for a, b in full if a.stance is not None]
    yield "stance", sum(a == b for a, b in judged), len(judged), len(judged)
    yield "quote_type", sum(a.quote_type == b.quote_type for a, b in full), len(full), len(full)
    known = [(a.source_name, b.source_name) for a, b in full if a.source_name is not None]
    right = sum(a == b != "" for a, b in known)
    yield "source_name", right, sum(b != "" for _, b in known), sum(a != "" for a, _ in known)

    # An optional attribution leaves its sentence to the article; either reading of it will do.
    own = _without(gold.sentences, [c for c in attributed if _touches(c, optional)])
    voiced = [Stretch(*c.sentence) for c in found.claims if c.source_type == "article"]
    voiced = [v for v in voiced if _touches(v, own) or not _touches(v, [*wanted, *optional])]
    yield _count_pairs("article", own, voiced, overlap)


_STAGES: dict[str, Callable[[GoldArticle, Analysis], Iterator[Count]]] = {
    "names": _compare_names,
    "coreference": _compare_coreference,
    "figures": _compare_figures,
    "claims": _compare_claims,
}


def _names(found: Analysis, *, coreference: bool) -> list[Name]:
    names = {e.key: e.name for e in found.entities}
    mentions = [m for m in found.mentions if (m.found_by == "coreference") == coreference]
    return [Name(m.start, m.end, m.type, names.get(m.entity, "")) for m in mentions]


def _attributed(found: Analysis) -> list[Said]:
    names = {e.key: e.name for e in found.entities}
    return [
        Said(*c.cue, c.source, c.content, names.get(c.source_entity, ""), c.stance, c.quote_type)
        for c in found.claims
        if c.source_type != "article" and c.cue
    ]


def _without(found: Iterable[S], optional: Sequence[HasSpan]) -> list[S]:
    return [x for x in found if not _touches(x, optional)]


def _touches(span: HasSpan, others: Iterable[HasSpan]) -> bool:
    return any(overlap(span, other) for other in others)


def _noun(text: str, name: Name) -> int:
    """Return where a mention begins without its article: "the agency" and "agency" are the same."""
    determiner = _DETERMINER.match(text, name.start, name.end)
    return determiner.end() if determiner else name.start


def _same_number(a: Figure, b: Figure) -> bool:
    return overlap(a, b) and all(_equal(getattr(a, part), getattr(b, part)) for part in ("value", "low", "high"))


def _equal(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else isclose(a, b, rel_tol=1e-6)


def _same_unit(a: Figure, b: Figure) -> bool:
    return _same_number(a, b) and (_unit(a), a.currency) == (_unit(b), b.currency)


def _unit(figure: Figure) -> str:
    """Return what is counted by: a count that has no unit is in the head of what it measures."""
    head = "" if figure.currency else figure.measures.rpartition(" ")[2]
    return (figure.unit or head).casefold()


def _same_qualifier(a: Figure, b: Figure) -> bool:
    return _same_number(a, b) and a.qualifier == b.qualifier


def _same_rate(a: Figure, b: Figure) -> bool:
    return _same_number(a, b) and a.per.casefold() == b.per.casefold()


def _same_source(a: Said, b: Said) -> bool:
    """Say whether two claims, by one cue, have sources that overlap or have none, both of them."""
    if a.source is None or b.source is None:
        return a.source is b.source and overlap(a, b)
    return overlap(Stretch(*a.source), Stretch(*b.source)) and overlap(a, b)


def _same_content(words: Sequence[int], a: Said, b: Said) -> bool:
    one, other = (
        {w for start, end in c.content for w in words[bisect_left(words, start) : bisect_left(words, end)]}
        for c in (a, b)
    )
    return bool(one & other) and 2 * len(one & other) / (len(one) + len(other)) >= _SAME_CONTENT


def _same_claim(words: Sequence[int], a: Said, b: Said) -> bool:
    return _same_source(a, b) and _same_content(words, a, b)


def _count_equal(metric: str, gold: Iterable[T], found: Iterable[T], key: Callable[[T], object]) -> Count:
    wanted, got = set(map(key, gold)), set(map(key, found))
    return metric, len(wanted & got), len(got), len(wanted)


def _count_pairs(metric: str, gold: Sequence[T], found: Sequence[T], agree: Callable[[T, T], bool]) -> Count:
    return metric, len(_pair(gold, found, agree)), len(found), len(gold)


def _pair(gold: Sequence[T], found: Sequence[T], agree: Callable[[T, T], bool]) -> list[tuple[T, T]]:
    """Pair one to one, as many as agree (Kuhn's augmenting paths)."""
    options = [[j for j, f in enumerate(found) if agree(g, f)] for g in gold]
    taken: dict[int, int] = {}  # index in found → index in gold

    def place(i: int, seen: set[int]) -> bool:
        for j in options[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(gold)):
        place(i, set())
    return [(gold[i], found[j]) for j, i in sorted(taken.items())]
