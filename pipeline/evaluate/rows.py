"""Whole rows: how many rows of a table are right in every cell that a reader would check.

    gold article + Analysis ─▶ Verdict* ─▶ counts a metric

A row is right or wrong as a whole, so these figures are lower than those of the stages, and say what an analyst
meets. What the annotator left open is not judged; a row that fits only what is optional counts neither way.

| metric | what |
|---|---|
| `entities` | type and name right, all its mentions of one and the same, none of them in a row of its own |
| `source_id` | of claims found: the person or body behind the source, where the gold names one |
| `attributed` | source, words, person and stance right |
| `every field` | that, with cue, quotation type, kind, parent and addressee |
| `a claim` | share of attributed rows that match any claim of the gold, optional ones too |
| `found` | share of the gold's claims that a row has source and content of |
| `nested` | the same of claims inside a claim |
| `article` | rows in the article's voice whose sentence is worth keeping |
| `worth a row` | share of all claims, attributed or not, that no analyst would delete |
| `figures`, `figures but about` | value, unit, rate, what is counted, qualifier, change and period; with and without whom it is about |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.evaluate import said
from pipeline.evaluate.gold import GoldArticle, GoldEntity, GoldFigure
from pipeline.evaluate.pairing import bare_name, pair, same_number, touches, unit_of
from pipeline.records import Analysis, Entity, Figure, Mention
from pipeline.text.spans import overlap, squeeze

Count = tuple[str, int, int, int]  # metric, how many agree, how many found, how many in the gold

_FIGURE_FIELDS = ("per", "measures", "qualifier", "change", "period")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row held against the gold: of which table, which fields are wrong, the words found and those of the gold.

    `found` is empty for a row that is missing, `gold` for one that should not be.
    """

    table: str
    wrong: tuple[str, ...]
    found: str = ""
    gold: str = ""


def compare(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    """Yield the counts of all metrics of one article."""
    entities, figures = list(judge_entities(gold, found)), list(judge_figures(gold, found))
    named = sum(bool(e.places) and not e.optional for e in gold.entities)
    yield "entities", sum(not v.wrong for v in entities), sum(v.found != "" for v in entities), named
    yield from said.compare(gold, found)
    counted = sum(v.found != "" for v in figures), len(gold.figures.wanted)
    yield "figures", sum(not v.wrong for v in figures), *counted
    yield "figures but about", sum(v.wrong in {(), ("about",)} for v in figures), *counted


def mistakes(gold: GoldArticle, found: Analysis) -> Iterator[Verdict]:
    """Yield every row of one article that is wrong or missing."""
    for judge in (judge_entities, judge_figures):
        yield from (v for v in judge(gold, found) if v.wrong)
    for row in said.judge(gold, found):
        if row.wrong:
            yield Verdict("claims", row.wrong, row.found, row.gold)


def judge_entities(gold: GoldArticle, found: Analysis) -> Iterator[Verdict]:
    """Yield a verdict for each entity that is found by name, and for each of the gold that is not found."""
    rows = _entities(found)
    meant = [_meant(mentions, gold.entities) for _, mentions in rows]
    bearers = [
        [e for e in all_of if bare_name(row.name) in e.names] for (row, _), all_of in zip(rows, meant, strict=True)
    ]
    for (entity, mentions), all_of in zip(rows, meant, strict=True):
        wanted = [e for e in all_of if not e.optional]
        words = f"{entity.name} ({entity.type}): {' | '.join(dict.fromkeys(m.text for m in mentions))}"
        if all_of and not wanted:
            continue
        if len(wanted) != 1:
            wrong = ("merged",) if wanted else ("not a name",)
            yield Verdict("entities", wrong, words, " + ".join(e.name for e in wanted))
            continue
        one = wanted[0]
        checks = {
            "name": bare_name(entity.name) in one.names,
            "type": entity.type in one.types,
            "split": sum(one in others for others in bearers) <= 1,
        }
        yield Verdict("entities", _failed(checks), words, f"{one.name} ({one.types[0]})")
    for one in gold.entities:
        if one.places and not one.optional and not any(one in others for others in meant):
            yield Verdict("entities", ("missing",), "", f"{one.name} ({one.types[0]})")


def _entities(found: Analysis) -> list[tuple[Entity, list[Mention]]]:
    named = [m for m in found.mentions if m.found_by != "coreference"]
    rows = [(e, [m for m in named if m.entity == e.key]) for e in found.entities]
    return [(e, mentions) for e, mentions in rows if mentions]


def _meant(mentions: Sequence[Mention], entities: Sequence[GoldEntity]) -> list[GoldEntity]:
    """Return the entities of the gold that any of the mentions touches."""
    return [e for e in entities if any(touches(m, e.places) for m in mentions)]


def judge_figures(gold: GoldArticle, found: Analysis) -> Iterator[Verdict]:
    """Yield a verdict for each figure found, and for each of the gold that is not."""
    names = {e.key: e.name for e in found.entities}
    wanted = gold.figures.wanted
    pairs = pair(wanted, found.figures, overlap)
    exact = pair(wanted, found.figures, same_number)
    paired = {id(f): g for g, f in (*pairs, *exact)}
    for figure in found.figures:
        words = f"{_around(found, figure)} = {_shown(figure, names.get(figure.about, ''))}"
        right = paired.get(id(figure))
        if right is None:
            if not touches(figure, gold.figures.optional):
                yield Verdict("figures", ("not a figure",), words)
            continue
        wrong = _wrong_fields(right, figure, names.get(figure.about, ""), gold.called)
        yield Verdict("figures", wrong, words, _shown(right, right.about))
    for right in wanted:
        if not any(right is g for g in paired.values()):
            yield Verdict("figures", ("missing",), "", f"{_around(found, right)} = {_shown(right, right.about)}")


def _wrong_fields(
    right: GoldFigure, figure: Figure, about: str, called: Callable[[str], frozenset[str]]
) -> tuple[str, ...]:
    checks = {field: getattr(right, field).casefold() == getattr(figure, field).casefold() for field in _FIGURE_FIELDS}
    by_noun = not right.unit and not right.currency  # a count's unit is its noun, which may have been left open
    checks |= {
        "value": same_number(right, figure),
        "unit": (unit_of(right), right.currency) == (unit_of(figure), figure.currency)
        or (by_noun and "measures" in right.open and not figure.currency),
        "about": bare_name(about) in called(right.about) if right.about else not about,
    }
    return tuple(field for field in _failed(checks) if field not in right.open)


def _failed(checks: dict[str, bool]) -> tuple[str, ...]:
    return tuple(name for name, fits in checks.items() if not fits)


def _around(found: Analysis, figure: Figure) -> str:
    text = found.article.text
    return squeeze(text[max(0, figure.start - 30) : figure.start] + f"[{figure.text}]" + text[figure.end :][:30])


def _shown(figure: Figure, about: str) -> str:
    number = figure.value if figure.value is not None else f"{figure.low}..{figure.high}"
    fields = (number, figure.currency or figure.unit, figure.per, figure.measures, about)
    more = (figure.qualifier, figure.change, figure.period)
    return " | ".join("" if field is None else str(field) for field in (*fields, *more))
