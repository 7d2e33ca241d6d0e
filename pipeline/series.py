"""Figures that can be set side by side: the same thing counted, in the same unit and rate, in two places or more.

    310 arrests per day · 1,200–1,500 per day · hundreds · 75 per field office · a quota of 3,000 migrant arrests a day
      ─▶ one series "arrest per day", each row with what kind of figure it is: target, per field office, change from

Rates are compared by the head noun of what they count, so "arrest", "administrative arrest" and "migrant
arrest" a day stand together, with their own words in the row's label. Plain counts must agree in all
words and count something that is counted again and again (`models/figures/comparable.txt`); sums and
shares must agree in whose they are too. What is left makes no series: a wrong one costs more than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pipeline import models
from pipeline.records import Figure, make_id

_OWNED = frozenset({"money", "percent", "measure"})  # comparable for one owner only: the budget of whom?


@dataclass(frozen=True, slots=True)
class SeriesItem:
    """A figure and the document it stands in; items come in document order."""

    figure: Figure
    doc_id: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One figure of a series, with the label of the series and what kind of figure it is."""

    series_id: str
    label: str
    figure: Figure
    doc_id: str


def group_series(items: Iterable[SeriesItem]) -> list[SeriesRow]:
    """Return the rows of all series, a series after the other, each in the order of its items.

    Args:
        items: the figures of all documents that are no duplicates, in document order.
    """
    groups: defaultdict[tuple[str, ...], list[SeriesItem]] = defaultdict(list)
    for item in items:
        if (key := series_key(item.figure)) is not None:
            groups[key].append(item)
    rows: list[SeriesRow] = []
    for key, members in groups.items():
        if len({_reading(m) for m in members}) > 1:
            series_id, name = make_id("ser", *key), _name(key)
            rows += [SeriesRow(series_id, _label(name, m.figure), m.figure, m.doc_id) for m in members]
    return rows


def series_key(figure: Figure) -> tuple[str, ...] | None:
    """Return what figures of one series share: what is counted, unit, currency, rate, owner; None where too little."""
    words = figure.measures.lower()
    head = words.split(" with ")[0].rsplit(" ", 1)[-1]
    if figure.kind in _OWNED:
        usual = head in _comparable() and bool(figure.about)
        return (words, figure.unit, figure.currency, figure.per, figure.about) if usual else None
    if figure.kind == "rate" and head not in _vague():
        return head, figure.unit, figure.currency, figure.per, ""
    if figure.kind == "count" and head in _comparable():
        return words, figure.unit, figure.currency, figure.per, ""
    return None


@cache
def _comparable() -> frozenset[str]:
    return frozenset(models.read_list(models.folder() / "figures" / "comparable.txt"))


@cache
def _vague() -> frozenset[str]:
    return frozenset({"", *models.read_list(models.folder() / "figures" / "vague_nouns.txt")})


def _reading(item: SeriesItem) -> tuple[object, ...]:
    """Return what makes two items different places: another document, or another figure of the same one."""
    figure = item.figure
    return item.doc_id, figure.value, figure.low, figure.high


def _name(key: tuple[str, ...]) -> str:
    head, unit, currency, per, _ = key
    name = f"{head} ({unit or currency})" if unit or currency else head
    return f"{name} per {per}" if per else name


def _label(name: str, figure: Figure) -> str:
    """Return the row's label: the series, and what sets this figure apart in it."""
    own = [figure.measures] if figure.measures.lower() != name.split(" (")[0].split(" per ")[0] else []
    return f"{name}: {', '.join([figure.label or 'actual', *own])}"
