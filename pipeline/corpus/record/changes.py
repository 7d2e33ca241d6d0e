"""What a run found new, gone, repeated or reversed, against what the tables of the run before it said.

What was said then is kept in the store, and set aside when what is said changes; so a run that finds nothing changed
writes the same changes again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.corpus.record.book import Book, clearest
from pipeline.corpus.record.sources import Saying
from pipeline.tables.record_columns import ChangeRow, DisagreementRow

_JOINT = " | "
_CONTRARY = {"asserts": "denies", "denies": "asserts"}
_FORMER = ("_said", "_said_before", "_stated", "_stated_before")  # tables of an earlier form
_COLUMNS = "claim_id TEXT PRIMARY KEY, statement_id TEXT, speaker_id TEXT, speaker TEXT, text TEXT, said TEXT, document TEXT, words TEXT, stance TEXT"
_TABLES = f"""
CREATE TABLE IF NOT EXISTS _told ({_COLUMNS});
CREATE TABLE IF NOT EXISTS _told_before ({_COLUMNS});
CREATE INDEX IF NOT EXISTS _told_before_statement ON _told_before (statement_id);
CREATE INDEX IF NOT EXISTS _told_before_words ON _told_before (document, words);
CREATE TEMP TABLE IF NOT EXISTS _still (statement_id TEXT PRIMARY KEY);
DELETE FROM _still;
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
        for statement in (*_TABLES.split(";"), *(f"DROP TABLE IF EXISTS {name}" for name in _FORMER)):
            db.execute(statement)
        row = db.execute("SELECT value FROM _facts WHERE name = ?", (_SIGNATURE,)).fetchone()
        if row is None or row[0] != signature:
            db.execute("DELETE FROM _told_before")
            db.execute("INSERT INTO _told_before SELECT * FROM _told")
            db.execute("INSERT OR REPLACE INTO _facts VALUES (?, ?)", (_SIGNATURE, signature))
        db.execute("DELETE FROM _told")
        self._first = db.execute("SELECT 1 FROM _told_before LIMIT 1").fetchone() is None

    def take(self, some: Sequence[Saying]) -> Iterator[ChangeRow]:
        """Yield how a statement of this run differs from before, given the claims that make it."""
        text = clearest(some).text
        rows = (
            (
                s.claim_id,
                s.statement_id,
                s.speaker_id or s.speaker,
                s.speaker,
                text,
                s.said,
                s.document,
                s.text,
                s.stance,
            )
            for s in some
        )
        self._db.executemany("INSERT INTO _told VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        if self._first:
            return
        before = {s.claim_id: self._before(s) for s in some}
        contrary = {s.claim_id: c for s in some if not before[s.claim_id] and (c := self._contrary(s))}
        still = {*filter(None, before.values()), *(statement for statement, _ in contrary.values())}
        self._db.executemany("INSERT OR IGNORE INTO _still VALUES (?)", ((b,) for b in still))
        for s in some:
            if s.claim_id in contrary:
                _, stance = contrary[s.claim_id]
                yield _row("reversed", [s], f"{stance}: {s.text}")
        others = [s for s in some if s.claim_id not in contrary]
        if others and not any(before.values()):
            yield _row("new", others)
        elif fresh := self._fresh(others, before):
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
                old = [s for s in book.of_statement(then) if self._before(s)]
                if some and old and not any(self._before(s) for s in book.of_statement(now)):
                    yield _row("reversed", some[-1:], said[some[-1].speaker_id].text)

    def gone(self) -> Iterator[ChangeRow]:
        """Yield the statements of before that nobody makes any more, once all of now have gone by."""
        query = """
            SELECT statement_id, text, speaker, said, document FROM _told_before
            WHERE statement_id NOT IN (SELECT statement_id FROM _still) ORDER BY statement_id, said, claim_id"""
        for statement_id, some in groupby(self._db.execute(query).fetchall(), key=lambda row: row[0]):
            told = list(some)
            speakers = _JOINT.join(dict.fromkeys(speaker for _, _, speaker, _, _ in told))
            *_, said, document = told[-1]
            yield ChangeRow("gone", statement_id, told[0][1], speakers, "", said, document, "")

    def _before(self, s: Saying) -> str:
        """Return the statement that a claim made before; empty if it was not there.

        It is the same claim if its words are those of one in the same document that is no denial where this one is
        none, whatever else changed there.
        """
        by_id = "SELECT statement_id FROM _told_before WHERE claim_id = ?"
        by_words = """
            SELECT statement_id FROM _told_before WHERE document = ? AND words = ? AND (stance = 'denies') = ?
            ORDER BY claim_id LIMIT 1"""
        row = self._db.execute(by_id, (s.claim_id,)).fetchone()
        row = row or self._db.execute(by_words, (s.document, s.text, s.stance == "denies")).fetchone()
        return row[0] if row else ""

    def _contrary(self, s: Saying) -> tuple[str, str] | None:
        """Return the statement and stance in which the same speaker said the same words in the same document before,
        where it denies what it asserts now, or the other way round; None if it did not."""
        query = """
            SELECT statement_id, stance FROM _told_before WHERE document = ? AND words = ? AND speaker_id = ? AND stance = ?
            ORDER BY claim_id LIMIT 1"""
        then = _CONTRARY.get(s.stance, "")
        row = self._db.execute(query, (s.document, s.text, s.speaker_id or s.speaker, then)).fetchone()
        return (row[0], row[1]) if row else None

    def _fresh(self, some: Sequence[Saying], before: Mapping[str, str]) -> list[Saying]:
        """Return the claims that were not there, by speakers who had made none of these statements.

        Args:
            some: claims of one statement.
            before: claim_id → the statement it made before, or nothing.
        """
        query = "SELECT speaker_id FROM _told_before WHERE statement_id = ?"
        known = {name for b in {*before.values()} for (name,) in self._db.execute(query, (b,))}
        known |= {s.speaker_id or s.speaker for s in some if before[s.claim_id]}  # whatever they were called then
        return [s for s in some if not before[s.claim_id] and (s.speaker_id or s.speaker) not in known]


def _row(change: str, some: Sequence[Saying], before: str = "") -> ChangeRow:
    best, last = clearest(some), max(some, key=lambda s: s.said)
    speakers = _JOINT.join(dict.fromkeys(s.speaker for s in some))
    return ChangeRow(change, best.statement_id, best.text, speakers, before, last.said, last.document, last.link)
