"""Score analyses against articles annotated by hand: precision, recall and F1 of every stage.

    tests/gold/**/*.json + {file: Analysis} ─▶ Score*

Counts are summed over all articles (micro average). Gold and found things are paired one to one, as
many pairs as agree under the metric at hand, so no score depends on the order of either.

A claim agrees in full when its cue overlaps the gold's, so does its source, and the words of the
content agree with F1 ≥ 0.5; the notion of partial agreement is that of Pareti et al. (2013),
"Automatically Detecting and Attributing Indirect Quotations". Stance, quote type and source name are
scored over the claims that agree in full. What counts as a whole row stands in `rows.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from pipeline.errors import InputError
from pipeline.evaluate import rows
from pipeline.evaluate.brat import read_coded
from pipeline.evaluate.gold import GoldArticle, Name, Said, read_gold
from pipeline.evaluate.interval import interval
from pipeline.evaluate.pairing import (
    SAME_CONTENT,
    Words,
    bare_name,
    first_noun,
    pair,
    same_number,
    touches,
    unit_of,
    without,
)
from pipeline.records import Analysis, Figure
from pipeline.text.spans import Stretch, overlap

T = TypeVar("T")
Count = tuple[str, int, int, int]  # metric, how many agree, how many found, how many in the gold
Compare = Callable[[GoldArticle, Analysis], Iterator[Count]]


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
    interval: tuple[float, float] | None = None  # of F1, 95 %, over articles; None of a single one


def evaluate(gold_folder: Path, analyses: Mapping[str, Analysis]) -> list[Score]:
    """Return the scores of all metrics, in a fixed order.

    Args:
        gold_folder: one JSON file an article, as `tests/gold/README.md` describes.
        analyses: by `Article.file`; those without gold are not looked at.

    Raises:
        InputError: no gold, a damaged file, an article that was not analysed or whose text is another.
    """
    return _scores(read_gold(gold_folder), gold_folder, analyses, _STAGES)


def mistakes(gold_folder: Path, analyses: Mapping[str, Analysis]) -> Iterator[tuple[str, rows.Verdict]]:
    """Yield every row that is wrong or missing, with the file of its article; arguments and errors as `evaluate`."""
    for gold, found in _side_by_side(read_gold(gold_folder), gold_folder, analyses):
        for verdict in rows.mistakes(gold, found):
            yield gold.file, verdict


def agreement(coded_folder: Path, analyses: Mapping[str, Analysis]) -> list[Score]:
    """Return how far analyses agree with a sample coded in brat: claims and figures, as far as they were coded.

    Args:
        coded_folder: texts and annotations; see `brat.py`.
        analyses: by `Article.file`: the program's, or another coder's.

    Raises:
        InputError: see `evaluate`.
    """
    coded = list(read_coded(coded_folder))
    if not coded:
        raise InputError(f"{coded_folder}: nothing is coded yet, every .ann is empty")
    scores = _scores(coded, coded_folder, analyses, _CODED)
    # What nobody coded (figures, say, or stance) tells nothing.
    return [score for score in scores if score.gold]


def _scores(
    golds: Iterable[GoldArticle], gold_folder: Path, analyses: Mapping[str, Analysis], stages: Mapping[str, Compare]
) -> list[Score]:
    counts: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for gold, found in _side_by_side(golds, gold_folder, analyses):
        for stage, compare in stages.items():
            for metric, *found_here in compare(gold, found):
                counts.setdefault((stage, metric), []).append((found_here[0], found_here[1], found_here[2]))
    return [_score(stage, metric, articles) for (stage, metric), articles in counts.items()]


def _side_by_side(
    golds: Iterable[GoldArticle], gold_folder: Path, analyses: Mapping[str, Analysis]
) -> Iterator[tuple[GoldArticle, Analysis]]:
    for gold in golds:
        found = analyses.get(gold.file)
        if found is None:
            raise InputError(f"{gold.file} is annotated in {gold_folder} but is not among the articles analysed")
        if found.article.sha256 != gold.sha256:
            raise InputError(f"{gold.file} is not the text that was annotated in {gold_folder}; annotate it again")
        yield gold, found


def _score(stage: str, metric: str, articles: Sequence[tuple[int, int, int]]) -> Score:
    hits, predicted, gold = (sum(column) for column in zip(*articles, strict=True))
    precision, recall = hits / predicted if predicted else 0.0, hits / gold if gold else 0.0
    f1 = 2 * hits / (predicted + gold) if predicted + gold else 0.0
    return Score(stage, metric, precision, recall, f1, predicted, gold, interval(articles))


def _compare_names(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    wanted = gold.names.wanted
    named = [gold.canonical(n) for n in without(_names(found, coreference=False), gold.names.optional)]
    noun = partial(first_noun, found.article.text)
    yield _count_equal("exact", wanted, named, lambda n: (noun(n), n.end, n.type))
    yield _count_equal("span", wanted, named, lambda n: (noun(n), n.end))
    for kind in ("person", "agency"):
        of_kind = [n for n in wanted if n.type == kind], [n for n in named if n.type == kind]
        yield _count_equal(kind, of_kind[0], of_kind[1], lambda n: (noun(n), n.end))
    yield _count_equal("entities", wanted, named, lambda n: (n.type, n.name))


def _compare_coreference(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    if gold.coreference is None:
        return
    resolved = without(_names(found, coreference=True), gold.coreference.optional)
    noun = partial(first_noun, found.article.text)
    yield _count_equal("name", gold.coreference.wanted, resolved, lambda n: (noun(n), n.name))


def _compare_figures(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    wanted, figures = gold.figures.wanted, without(found.figures, gold.figures.optional)
    for metric, agree in (("value", same_number), ("value+unit", _same_unit), ("value+qualifier", _same_qualifier)):
        yield _count_pairs(metric, wanted, figures, agree)
    yield _count_pairs("per", [f for f in wanted if f.per], [f for f in figures if f.per], _same_rate)


def _compare_claims(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    wanted = tuple(c for c in gold.claims.wanted if c.cued)
    optional = (*gold.claims.optional, *(c for c in gold.claims.wanted if not c.cued))
    attributed = _attributed(found)
    said = without(attributed, optional)
    same_content = partial(_same_content, Words(found.article.text))
    same_claim = partial(_same_claim, Words(found.article.text))

    yield _count_pairs("cue", wanted, said, overlap)
    yield _count_pairs("source", [c for c in wanted if c.source], [c for c in said if c.source], _same_source)
    yield _count_pairs("content", wanted, said, same_content)
    yield _count_pairs("full", wanted, said, same_claim)

    full = pair(wanted, said, same_claim)
    judged = [(a.stance, b.stance) for a, b in full if a.stance is not None]
    yield "stance", sum(a == b for a, b in judged), len(judged), len(judged)
    quoted = [(a.quote_type, b.quote_type) for a, b in full if a.quote_type is not None]
    yield "quote_type", sum(a == b for a, b in quoted), len(quoted), len(quoted)
    known = [(a.source_name, b.source_name) for a, b in full if a.source_name is not None]
    right = sum(bare_name(b or "") in gold.called(a) for a, b in known if a)
    yield "source_name", right, sum(b != "" for _, b in known), sum(a != "" for a, _ in known)

    # An optional attribution leaves its sentence to the article; either reading of it will do.
    own = without(gold.sentences.wanted, [c for c in attributed if touches(c, optional)])
    voiced = [Stretch(*c.sentence) for c in found.claims if c.source_type == "article"]
    voiced = [v for v in voiced if touches(v, own) or not touches(v, gold.sentences.optional)]
    voiced = [v for v in voiced if touches(v, own) or not touches(v, [*wanted, *optional])]
    yield _count_pairs("article", own, voiced, overlap)


def _compare_coded_claims(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    return (count for count in _compare_claims(gold, found) if count[0] not in ("source_name", "article"))


def _compare_coded_figures(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    yield _count_pairs("place", gold.figures.wanted, found.figures, overlap)


_STAGES: dict[str, Compare] = {
    "names": _compare_names,
    "coreference": _compare_coreference,
    "figures": _compare_figures,
    "claims": _compare_claims,
    "rows": rows.compare,
}
_CODED: dict[str, Compare] = {"claims": _compare_coded_claims, "figures": _compare_coded_figures}


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


def _same_unit(a: Figure, b: Figure) -> bool:
    return same_number(a, b) and (unit_of(a), a.currency) == (unit_of(b), b.currency)


def _same_qualifier(a: Figure, b: Figure) -> bool:
    return same_number(a, b) and a.qualifier == b.qualifier


def _same_rate(a: Figure, b: Figure) -> bool:
    return same_number(a, b) and a.per.casefold() == b.per.casefold()


def _same_source(a: Said, b: Said) -> bool:
    """Say whether two claims, by one cue, have sources that overlap or have none, both of them."""
    if a.source is None or b.source is None:
        return a.source is b.source and overlap(a, b)
    return overlap(Stretch(*a.source), Stretch(*b.source)) and overlap(a, b)


def _same_content(words: Words, a: Said, b: Said) -> bool:
    return words.agreement(a.content, b.content) >= SAME_CONTENT


def _same_claim(words: Words, a: Said, b: Said) -> bool:
    return _same_source(a, b) and _same_content(words, a, b)


def _count_equal(metric: str, gold: Iterable[T], found: Iterable[T], key: Callable[[T], object]) -> Count:
    wanted, got = set(map(key, gold)), set(map(key, found))
    return metric, len(wanted & got), len(got), len(wanted)


def _count_pairs(metric: str, gold: Sequence[T], found: Sequence[T], agree: Callable[[T, T], bool]) -> Count:
    return metric, len(pair(gold, found, agree)), len(found), len(gold)
