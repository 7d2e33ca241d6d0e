"""Figures that can be set side by side: the same thing counted, in the same unit and rate, in two places or more.

    310 arrests per day · 1,200–1,500 per day · hundreds · 75 per field office · a quota of 3,000 migrant arrests a day
      ─▶ one series "arrest per day", each row with what kind of figure it is: target, per field office, change from

What is counted is compared by its head noun, so "arrest", "administrative arrest" and "migrant arrest"
stand together with their own words in the row's label. A figure that says nothing of what it counts,
or counts what everything counts (people, years, points), makes no series: a wrong one costs more than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.records import Figure, make_id

# Head nouns too general to compare by themselves; with a modifier ("gang member") the whole words must agree.
_GENERAL = frozenset(
    "people person man woman child case time thing way part point year month week day hour minute night game goal "
    "member official group number percent home company country state city employee worker job share price unit "
    "page item step side area place team other one half third quarter population majority rest total amount value "
    "cost sale program plan deal percentage increase decrease rise fall drop decline gain change loss level rate "
    "".split()
)
_KINDS = frozenset({"count", "rate", "money", "percent", "measure"})


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
        if (key := _key(item.figure)) is not None:
            groups[key].append(item)
    rows: list[SeriesRow] = []
    for key, members in groups.items():
        if len({_reading(m) for m in members}) > 1:
            series_id, name = make_id("ser", *key), _name(key)
            rows += [SeriesRow(series_id, _label(name, m.figure), m.figure, m.doc_id) for m in members]
    return rows


def _key(figure: Figure) -> tuple[str, ...] | None:
    """Return what figures of one series share: what is counted, unit, currency, rate; None where nothing is said."""
    if figure.kind not in _KINDS or not figure.measures:
        return None
    main = figure.measures.split(" with ")[0]
    head = main.rsplit(" ", 1)[-1].lower()
    if head in _GENERAL:
        if " " not in main:
            return None
        head = main.lower()
    if figure.kind in {"money", "percent", "measure"} and not figure.about and head == main.lower():
        return None
    # sums and shares of the same noun are comparable only for the same body: "budget" of whom?
    whose = figure.about if figure.kind in {"money", "percent", "measure"} else ""
    return head, figure.unit, figure.currency, figure.per, whose


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
    return f"{name}: {', '.join([figure.label or 'stated', *own])}"
