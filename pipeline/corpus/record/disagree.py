"""Which statements cannot both hold: a denial and what it denies, figures of one thing that differ, yes against no.

    Roe denied issuing any quota. · Officers were told to make 75 arrests a day. · The quota is 3,000.
      ─▶ three disagreements of one group

What joining the claims found comes first; then what an article's own denials deny, and figures that stand in one series.
A denial of a quota speaks against the figures of its article that are one, and so against their series.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice

from pipeline.corpus.record.book import Book
from pipeline.corpus.record.denied import denies, holds, is_of_will
from pipeline.corpus.record.facts import shown
from pipeline.corpus.record.join import Against
from pipeline.corpus.record.points import NEAR_DAYS, interval
from pipeline.corpus.record.sources import Saying
from pipeline.corpus.series import SeriesRow
from pipeline.records import make_id
from pipeline.tables.record_columns import DisagreementRow

_MOST = 40  # pairs of one series
_QUOTA = re.compile(r"\b(?:quota|target|goal|limit|cap|ceiling)s?\b", re.IGNORECASE)
_TARGET = "target"
_STANDINGS = frozenset({_TARGET, "actual", "average", "estimate"})  # labels that leave it the same thing


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a series as it is held against others."""

    series_id: str
    claim_id: str
    doc_id: str
    low: float | None
    high: float | None
    label: str  # target, actual …
    published: str
    told: tuple[str, ...]  # about whom, where, of when: what must not differ

    @property
    def is_target(self) -> bool:
        """Whether it is what is to be, not what is."""
        return _TARGET in self.label

    @property
    def of_what(self) -> str:
        """What it is a figure of, beside what its series is: "per field office"."""
        return ", ".join(part for part in self.label.split(", ") if part not in _STANDINGS)


@dataclass(slots=True)
class Disagreements:
    """Gathers disagreements of a corpus.

    Args:
        book: what is said, closed.
        struck: ids that an analyst says are none.
        copies: doc_id → the document it nearly repeats.
    """

    book: Book
    struck: Collection[str] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)  # of those, the ones that would have been there
    _pairs: dict[tuple[str, str], tuple[str, str, str, str]] = field(default_factory=dict)

    def rows(self, against: Iterable[Against], series: Iterable[SeriesRow]) -> list[DisagreementRow]:
        """Return the rows, in the order of the statements they begin with.

        Args:
            against: what joining the claims found.
            series: the rows of all series, a series after the other.
        """
        for denial, denied in self.book.denials():
            said = self.book.of_claim(denied)
            if said and denies(denial, said):
                self._add("denial", denial.claim_id, denied)
        for a in against:
            self._add(a.why, a.claim_id, a.other_claim_id, a.figures)
        figures = [f for f in map(_figure, series) if f]
        for one, other in _differing(figures):
            kinds = f"{shown(one.low, one.high)} ({one.label}) | {shown(other.low, other.high)} ({other.label})"
            self._add("figure", one.claim_id, other.claim_id, kinds)
        self._add_denied_quotas(figures)
        groups = _groups(pair for pair in self._pairs)
        return [_row(*facts, self.book, groups) for facts in self._pairs.values()]

    def _add(self, why: str, claim_id: str, other_claim_id: str, figures: str = "") -> None:
        one, other = self._first_said(claim_id), self._first_said(other_claim_id)
        if not one or not other or one.statement_id == other.statement_id:
            return
        if why == "denial" and one.stance == other.stance == "denies":
            return  # two who deny agree
        if why == "negation" and (is_of_will(one) or is_of_will(other) or not (holds(one) or holds(other))):
            return
        pair = (min(one.statement_id, other.statement_id), max(one.statement_id, other.statement_id))
        if pair in self._pairs:
            return
        if why == "negation" and "denies" in (one.stance, other.stance):
            why = "denial"
        disagreement_id = make_id("dis", *pair)
        if disagreement_id in self.struck:
            self.met.add(disagreement_id)
            return
        self._pairs[pair] = (why, one.claim_id, other.claim_id, figures)

    def _first_said(self, claim_id: str) -> Saying | None:
        """Return a claim; of one in a near copy that in the same words of the document it repeats."""
        said = self.book.of_claim(claim_id)
        original = self.copies.get(said.doc_id, "") if said else ""
        return (said and original and self.book.of_words(original, said.text, said.stance)) or said

    def _add_denied_quotas(self, figures: Sequence[_Figure]) -> None:
        """Hold a denial of quotas against the targets of its article, and of the series these stand in."""
        of_document, of_series = defaultdict[str, list[_Figure]](list), defaultdict[str, list[_Figure]](list)
        for f in figures:
            if f.is_target:
                of_document[f.doc_id].append(f)
                of_series[f.series_id].append(f)
        for doc_id in of_document:
            for denial in self.book.denying(doc_id):
                if _QUOTA.search(denial.text):
                    own = of_document[doc_id]
                    for target in [*own, *(g for f in own for g in of_series[f.series_id])]:
                        self._add("denial", denial.claim_id, target.claim_id)


def _figure(row: SeriesRow) -> _Figure | None:
    f, item = row.item.figure, row.item
    if not item.claim_id:
        return None
    low, high = (f.value, f.value) if f.value is not None else (f.low, f.high)
    told = () if _TARGET in f.label else (f.about, f.place, f.period)
    return _Figure(row.series_id, item.claim_id, item.doc_id, low, high, f.label or "actual", item.published, told)


def _differing(figures: Sequence[_Figure]) -> Iterator[tuple[_Figure, _Figure]]:
    """Yield figures of one series that differ: target and target, actual and target."""
    series = defaultdict[str, list[_Figure]](list)
    for f in figures:
        series[f.series_id].append(f)
    for some in series.values():
        pairs = ((a, b) for a, b in combinations(some, 2) if a.is_target or b.is_target)
        yield from islice(((a, b) for a, b in pairs if a.of_what == b.of_what and _differ(a, b) and _near(a, b)), _MOST)


def _differ(a: _Figure, b: _Figure) -> bool:
    """Say whether no number can be what both say."""
    least, most = (float("-inf"), float("inf"))
    return (a.low if a.low is not None else least) > (b.high if b.high is not None else most) or (
        b.low if b.low is not None else least
    ) > (a.high if a.high is not None else most)


def _near(a: _Figure, b: _Figure) -> bool:
    if any(x and y and x != y for x, y in zip(a.told, b.told, strict=False)):
        return False
    if not a.published or not b.published:
        return True
    return abs(interval(a.published)[0] - interval(b.published)[0]) <= NEAR_DAYS


def _groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return statement → first statement of those that hang together by disagreements."""
    above: dict[str, str] = {}

    def root(s: str) -> str:
        while above.get(s, s) != s:
            s = above[s]
        return s

    for one, other in pairs:
        a, b = sorted((root(one), root(other)))
        above[b], above[a] = a, a
    return {s: root(s) for s in above}


def _row(why: str, claim_id: str, other_id: str, figures: str, book: Book, groups: dict[str, str]) -> DisagreementRow:
    one, other = book.of_claim(claim_id), book.of_claim(other_id)
    assert one is not None and other is not None
    pair = sorted((one.statement_id, other.statement_id))
    return DisagreementRow(
        disagreement_id=make_id("dis", *pair), why=why, statement_id=one.statement_id,
        other_statement_id=other.statement_id, text=one.text, speaker=one.speaker, document=one.document,
        published=one.published, link=one.link, other_text=other.text, other_speaker=other.speaker,
        other_document=other.document, other_published=other.published, other_link=other.link,
        group_id="grp" + groups[one.statement_id][3:], figures=figures,
    )  # fmt: skip
