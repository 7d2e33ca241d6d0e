"""What the claims of all documents add up to: the rows of statements, disagreements, speakers and changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pipeline.corpus.record.book import Book, statement_row
from pipeline.corpus.record.changes import Changes
from pipeline.corpus.record.disagree import Disagreements
from pipeline.corpus.record.join import Joined, claim_of
from pipeline.corpus.record.sources import Saying
from pipeline.corpus.series import SeriesRow
from pipeline.corrections import Correction
from pipeline.tables.record_columns import ChangeRow


class Summing:
    """Takes claims as they go by, and gives the rows they add up to once all have.

    Args:
        joined: which claim makes which statement.
        corrections: the analyst's, of statements.
        copies: doc_id → the document it nearly repeats.
    """

    def __init__(self, joined: Joined, corrections: Sequence[Correction], copies: Mapping[str, str]) -> None:
        self._joined, self._corrections, self._book = joined, corrections, Book()
        self._disagreements = Disagreements(
            self._book, frozenset(c.target for c in corrections if c.action == "not_a_disagreement"), copies
        )

    def add(self, some: Iterable[Saying]) -> None:
        """Take the claims of documents, in the order of the tables."""
        self._book.add(some)

    def rows(
        self, series: Iterable[SeriesRow], name: Callable[[str], str], changes: Changes | None
    ) -> Iterator[tuple[str, object]]:
        """Yield (table, row), a table after the other.

        Args:
            series: the rows of all series.
            name: entity_id → canonical name.
            changes: what was said before, where all of the input was read.
        """
        book = self._book
        book.close()
        new = list[ChangeRow]()
        for some in book.statements():
            yield "statements", statement_row(some)
            new += changes.take(some) if changes else ()
        disagreements = self._disagreements.rows(self._joined.against, series)
        yield from (("disagreements", row) for row in disagreements)
        yield from (("speakers", row) for row in book.speakers(name))
        yield from (("speakers_by_outlet", row) for row in book.speakers_by_outlet(name))
        if changes:
            yield from (("changes", row) for row in (*new, *changes.reversed(disagreements, book), *changes.gone()))

    def outcome(self) -> tuple[list[str], list[str]]:
        """Return which corrections took effect and which did not, and why, once all rows are given."""
        applied: list[str] = []
        unmatched: list[str] = []
        for c in self._corrections:
            why = self._why_not(c)
            (unmatched if why else applied).append(f"{c}: {why}" if why else str(c))
        return applied, unmatched

    def _why_not(self, c: Correction) -> str:
        if c.action == "not_a_disagreement":
            return "" if c.target in self._disagreements.met else "no disagreement here has this id"
        unknown = [name for name in (c.target, c.value) if claim_of(name) not in self._joined.met]
        if unknown:
            return f"no statement or claim here has the id {unknown[0]}"
        return "" if claim_of(c.target) != claim_of(c.value) else "both are one claim"
