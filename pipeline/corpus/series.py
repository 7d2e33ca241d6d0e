"""Figures that can be set side by side: the same thing counted, in the same unit and rate, in two places or more.

    310 arrests per day · 1,200–1,500 per day · hundreds · 75 per field office · a quota of 3,000 migrant arrests a day
      ─▶ one series "arrest per day", each row with what kind of figure it is: target, per field office, change from

Rates of what is counted again and again (`models/figures/comparable.txt`) are compared by its head noun, so "arrest",
"administrative arrest" and "migrant arrest" a day stand together, with their own words in the row's label; other
rates must be of the same body. Plain counts of such things must agree in all words and in whom they are about or where,
and say one of the two; sums and shares must be of somebody, and agree in whose they are, and those of which a body has
many (`models/figures/one_off.txt`) in their size. What several names mean, and prices of a world market, stand in
`models/figures/same_measures.csv`; sums of no known owner must be large and exact, and the same. By how much
something rose or fell stands apart from where it stands, and in a year from in a quarter. A sentence that two documents share counts once, and
what one document says all of is no comparison, unless it sets a target beside what is.
What is left makes no series: a wrong one costs more than none.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import msgspec

from pipeline import models
from pipeline.records import Figure, make_id, slug
from pipeline.text.dates import months

_JOINT = "\x1f"
_CHANGE = "change"  # the label of a figure that says from where to where something went
_TARGET = "target"  # … and of one that is asked for
_FLOWS = frozenset(
    {"profit", "loss", "income", "earning", "earnings", "revenue", "sale", "turnover", "deficit", "spending"}
)
_LARGE, _HUGE, _EXACT = 1e6, 1e8, 2  # sums known by their size, if they have so many digits before their noughts
_LENGTHS = {
    "quarter": re.compile(r"\bquarter|\bthree months|\bq[1-4]\b"),
    "months": re.compile(r"\b(?:two|four|five|six|seven|eight|nine|ten|eleven) months|\bhalf\b"),
    "year": re.compile(r"\byear\b|\b12 months|^(?:19|20)\d\d$"),
    "month": re.compile(rf"\bmonth\b|\b(?:{'|'.join(months())})\b"),
}  # of which the first counts: the three months to December
_OWNED = frozenset({"money", "percent", "measure"})  # comparable for one owner only: the budget of whom?


@dataclass(frozen=True, slots=True)
class SeriesItem:
    """A figure, the document it stands in, and who says so there; items come in document order."""

    figure: Figure
    doc_id: str
    file: str = ""
    outlet: str = ""
    published: str = ""
    source: str = ""
    claim_id: str = ""
    sentence: str = ""  # what it stands in: the same words in two documents are one place


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One figure of a series, with the label of the series and what kind of figure it is."""

    series_id: str
    label: str
    item: SeriesItem


class SideBySide:
    """Takes the figures of all documents and gives the series among them.

    They wait in a database of its own, which moves to disk as it grows: most are in no series.
    """

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute(
            "CREATE TABLE items (key TEXT NOT NULL, reading TEXT NOT NULL, doc TEXT NOT NULL, target INT NOT NULL, "
            "item BLOB NOT NULL)"
        )
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(SeriesItem).decode

    def add(self, items: Iterable[SeriesItem]) -> None:
        """Take figures of a document that is no duplicate; those that compare with nothing are passed over."""
        rows = ((series_key(i.figure), i) for i in items)
        values = (
            (_JOINT.join(key), _reading(i), i.doc_id, _TARGET in i.figure.label.split(", "), self._encode(i))
            for key, i in rows
            if key is not None
        )
        self._db.executemany("INSERT INTO items VALUES (?, ?, ?, ?, ?)", values)

    def rows(self) -> Iterator[SeriesRow]:
        """Yield the rows of all series, a series after the other, each in the order of its items."""
        known: set[str] = set()
        query = """
            WITH held AS (SELECT key, count(DISTINCT reading) AS n FROM items GROUP BY key, doc),
            most AS (SELECT key, max(n) AS n FROM held GROUP BY key),
            groups AS (
              SELECT key, count(DISTINCT reading) AS n, count(DISTINCT target) AS kinds, min(rowid) AS first
              FROM items GROUP BY key)
            SELECT key, item FROM items JOIN groups USING (key) JOIN most USING (key)
            WHERE groups.n > most.n OR groups.kinds > 1 ORDER BY first, items.rowid"""
        last = ""
        for joined, blob in self._db.execute(query):
            key, item = joined.split(_JOINT), self._decode(blob)
            known, last = (known if joined == last else set()), joined
            if item.sentence and _reading(item) in known:
                continue  # an agency's sentence, printed again
            known.add(_reading(item))
            yield SeriesRow(make_id("ser", *key), _label(key, item.figure), item)


def series_key(figure: Figure) -> tuple[str, ...] | None:
    """Return what figures of one series share; None where that is too little.

    What is counted, unit, currency, rate, whom it is about, whether it says a change, and then in how long a time, and of
    one sum among many its size.
    """
    words = figure.measures.lower()
    head = re.split(" (?:with|of|by) ", words)[0].rsplit(" ", 1)[-1]
    rest = figure.unit, figure.currency, figure.per
    change = _CHANGE if figure.change or _CHANGE in figure.label.split(", ") else ""
    flows = bool(change) or (figure.kind == "money" and head in _FLOWS)
    time = _length(figure.period) if flows else ""  # growth of a year beside that of a quarter says nothing
    whose = figure.about or figure.place
    if figure.kind in _OWNED:
        return _key_of_owned(figure, words, head, change, time)
    if (head in _needs_owner() and not whose) or head in _vague():
        return None
    if figure.kind == "rate" and head in _comparable():
        return (head, *rest, whose if head in _needs_owner() else "", change, time)
    if figure.kind == "rate" and whose:
        return (words, *rest, whose, change, time)
    if figure.kind == "count" and head in _comparable() and (whose or words != head):
        return (words, *rest, whose, change, time)  # deaths of whom, or where, or which?
    return None


def _key_of_owned(figure: Figure, words: str, head: str, change: str, time: str) -> tuple[str, ...] | None:
    """Return what sums, shares and measures of one series share: their owner, or such a size that they are the same one."""
    rest = figure.unit, figure.currency, figure.per
    if (same := _same(figure, words, whose=figure.about, change=bool(change))) is not None:
        if same.per and figure.per not in ("", same.per):
            return None  # gold by the gram is no gold by the ounce
        owner = "" if same.owner == "none" else figure.about
        return (same.measure, figure.unit, figure.currency, same.per or figure.per, owner, change, time)
    usual = head in _comparable() and bool(figure.about) and words not in _vague()
    if (head in _one_off() or not usual) and _is_same_sum(figure, words):
        return (words, *rest, "", change, repr(figure.value))  # a fraud of $11bn, whoever it is said of
    size = repr((figure.value, figure.low, figure.high)) if head in _one_off() else ""
    return (words, *rest, figure.about, change, size or time) if usual else None


def _is_same_sum(figure: Figure, words: str) -> bool:
    """Say whether a sum is so large and so exactly said that another of the same words and size is the same one.

    >>> from dataclasses import replace
    >>> fraud = Figure("fig_a", "$11bn", 0, 5, "money", value=11e9, currency="USD", measures="accounting fraud")
    >>> _is_same_sum(fraud, "accounting fraud"), _is_same_sum(replace(fraud, value=1e10), "accounting fraud")
    (True, False)
    """
    if figure.kind != "money" or figure.value is None or figure.value < _LARGE or words in _vague():
        return False
    exact = len(f"{figure.value:f}".split(".")[0].rstrip("0"))  # digits before its noughts
    return exact >= (_EXACT if " " in words or figure.value >= _HUGE else _EXACT + 1)


def _length(period: str) -> str:
    """Return how long the time is in which something changed, as far as its words say."""
    return next((name for name, words in _LENGTHS.items() if words.search(period.lower())), "")


@dataclass(frozen=True, slots=True)
class _Measure:
    """What several names mean, and whose it must be: see `models/figures/same_measures.csv`."""

    measure: str
    owner: str
    only_change: bool
    per: str


@cache
def _measures() -> dict[str, _Measure]:
    rows = models.read_csv(models.folder() / "figures" / "same_measures.csv")
    named = ((_Measure(r["measure"], r["owner"], r["only_change"] == "yes", r["per"]), r["forms"]) for r in rows)
    return {form: measure for measure, forms in named for form in forms.split("|")}


def _same(figure: Figure, words: str, *, whose: str, change: bool) -> _Measure | None:
    """Return what is measured under several names, without the place before it whose it is: US growth → gdp."""
    parts = words.split()
    beside = (" ".join(parts[n:]) for n in range(1, len(parts)) if _is_of(" ".join(parts[:n]), whose))
    found = next((_measures()[x] for x in (words, *beside) if x in _measures()), None)
    if found is None or (found.only_change and not change):
        return None
    sizes = [x for x in (figure.value, figure.low, figure.high) if x is not None]
    is_price = not change and figure.kind != "measure" and max(sizes, default=0) < _LARGE  # no $20bn in oil, no 2% rise
    is_price &= figure.kind == ("money" if found.per else "percent")  # 95% of it is no price
    is_its = {"none": is_price, "any": bool(whose), "place": whose.startswith("place:")}[found.owner]
    return found if is_its else None


def _is_of(words: str, place: str) -> bool:
    """Say whether the words before a measure name the place it is of, or its people: "US" of the United States.

    >>> [_is_of(word, "place:united-states") for word in ("us", "u.s.", "american", "black")]
    [True, True, True, False]
    """
    plain = slug(words)
    return place in (f"place:{plain}", f"place:{_countries().get(plain)}")


@cache
def _countries() -> dict[str, str]:
    """Return the country that a name or a people tells, as keys: us, americans, american → united-states."""
    rows = [r for name in ("places", "organisations") for r in models.read_csv(models.folder() / f"{name}.csv")]
    told = (r for r in rows if r["kind"] in ("country", "nationality") and r["country"])
    return {slug(f): slug(r["country"]) for r in told for f in (r["name"], *r["aliases"].split("|")) if f}


@cache
def _comparable() -> frozenset[str]:
    return frozenset(models.read_list(models.folder() / "figures" / "comparable.txt"))


@cache
def _one_off() -> frozenset[str]:
    return frozenset(models.read_list(models.folder() / "figures" / "one_off.txt"))


@cache
def _needs_owner() -> frozenset[str]:
    return frozenset(models.read_list(models.folder() / "figures" / "needs_owner.txt"))


@cache
def _vague() -> frozenset[str]:
    return frozenset({"", *models.read_list(models.folder() / "figures" / "vague_nouns.txt")})


def _reading(item: SeriesItem) -> str:
    """Return what makes two items different places: another document, or another figure of the same one."""
    figure = item.figure
    words = re.sub(r"\W+", "", item.sentence).lower()  # printed again with another hyphen, it is the same sentence
    return repr((words or item.doc_id, figure.value, figure.low, figure.high))


def _label(key: Sequence[str], figure: Figure) -> str:
    """Return the row's label: the series, and what sets this figure apart in it."""
    head, unit, currency, per, _, change, _ = key
    name = f"{head}, {change}" if change else head
    name += f" ({unit or currency})" if unit or currency else ""
    name += f" per {per}" if per else ""
    own = [x for x in figure.label.split(", ") if x and x != change] or ["actual"]
    own += [figure.measures] if figure.measures.lower() != head else []
    return f"{name}: {', '.join(own)}"
