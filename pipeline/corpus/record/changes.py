"""What a run found new, gone, repeated or reversed, against what the tables of the run before it said.

What was said then is kept in the store, and set aside when what is said changes; so a run that finds nothing changed
writes the same changes again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.corpus.record.book import Book, clearest
from pipeline.corpus.record.sources import Saying
from pipeline.tables.record_columns import ChangeRow, DisagreementRow

_JOINT = " | "
_TABLES = """
CREATE TABLE IF NOT EXISTS _said (claim_id TEXT PRIMARY KEY, statement_id TEXT NOT NULL, speaker TEXT NOT NULL, text TEXT);
CREATE TABLE IF NOT EXISTS _said_before (
  claim_id TEXT PRIMARY KEY, statement_id TEXT NOT NULL, speaker TEXT NOT NULL, text TEXT);
CREATE INDEX IF NOT EXISTS _said_before_statement ON _said_before (statement_id);
"""
_SIGNATURE = "said as of"


class Changes:
    """The statements of a store's last run but one, and of this run as they go by."""

    def __init__(self, db: sqlite3.Connection, signature: str) -> None:
        """Set aside what the last run said, unless that is what this run says.

        Args:
            db: the store's.
            signature: of all that the tables depend on.
        """
        self._db = db
        for statement in _TABLES.split(";"):
            db.execute(statement)
        row = db.execute("SELECT value FROM _facts WHERE name = ?", (_SIGNATURE,)).fetchone()
        if row is None or row[0] != signature:
            db.execute("DELETE FROM _said_before")
            db.execute("INSERT INTO _said_before SELECT * FROM _said")
            db.execute("INSERT OR REPLACE INTO _facts VALUES (?, ?)", (_SIGNATURE, signature))
        db.execute("DELETE FROM _said")
        self._first = db.execute("SELECT 1 FROM _said_before LIMIT 1").fetchone() is None
        self._gone: set[str] = set()

    def take(self, some: Sequence[Saying]) -> Iterator[ChangeRow]:
        """Yield how a statement of this run differs from before, given the claims that make it."""
        text = clearest(some).text
        rows = ((s.claim_id, s.statement_id, s.speaker_id or s.speaker, text) for s in some)
        self._db.executemany("INSERT INTO _said VALUES (?, ?, ?, ?)", rows)
        if self._first:
            return
        before = {b for s in some if (b := self._before(s.claim_id))}
        if not before:
            yield _row("new", some)
        elif fresh := self._fresh(some, before):
            yield _row("repeated", fresh)

    def reversed(self, disagreements: Iterable[DisagreementRow], book: Book) -> Iterator[ChangeRow]:
        """Yield what a speaker says now and said the contrary of before."""
        if self._first:
            return
        for row in disagreements:
            if row.why == "figure":
                continue
            for now, then in ((row.statement_id, row.other_statement_id), (row.other_statement_id, row.statement_id)):
                said = {s.speaker_id: s for s in book.of_statement(then) if s.speaker_id}
                some = [s for s in book.of_statement(now) if s.speaker_id in said]
                old = [s for s in book.of_statement(then) if self._before(s.claim_id)]
                if some and old and not any(self._before(s.claim_id) for s in book.of_statement(now)):
                    yield _row("reversed", some[-1:], said[some[-1].speaker_id].text)

    def gone(self, book: Book) -> Iterator[ChangeRow]:
        """Yield the statements of before that nobody makes any more."""
        claims = self._db.execute("SELECT statement_id, claim_id, text FROM _said_before ORDER BY 1, 2").fetchall()
        for statement_id, some in groupby(claims, key=lambda row: row[0]):
            told = list(some)
            if all(book.of_claim(claim_id) is None for _, claim_id, _ in told):
                yield ChangeRow("gone", statement_id, told[0][2], "", "", "", "", "")

    def _before(self, claim_id: str) -> str:
        """Return the statement that a claim made before; empty if it was not there."""
        row = self._db.execute("SELECT statement_id FROM _said_before WHERE claim_id = ?", (claim_id,)).fetchone()
        return row[0] if row else ""

    def _fresh(self, some: Sequence[Saying], before: Iterable[str]) -> list[Saying]:
        """Return the claims by speakers who had made none of these statements."""
        query = "SELECT speaker FROM _said_before WHERE statement_id = ?"
        known = {name for statement in before for (name,) in self._db.execute(query, (statement,))}
        return [s for s in some if (s.speaker_id or s.speaker) not in known]


def _row(change: str, some: Sequence[Saying], before: str = "") -> ChangeRow:
    best, last = clearest(some), max(some, key=lambda s: s.said)
    speakers = _JOINT.join(dict.fromkeys(s.speaker for s in some))
    return ChangeRow(change, best.statement_id, best.text, speakers, before, last.said, last.document, last.link)
