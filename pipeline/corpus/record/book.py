"""What is said over all documents, as the claims go by: statements and speakers are counted from it.

It waits in a database of its own, which moves to disk as it grows, so that memory does not grow with the claims.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from itertools import groupby

from pipeline.corpus.record.sources import Saying
from pipeline.tables.record_columns import SpeakerByOutletRow, SpeakerRow, StatementRow

_COLUMNS = tuple(f.name for f in fields(Saying))
_BEST_LENGTH = 90  # characters: of wordings that are as sure the one nearest to this is the clearest
_JOINT = " | "
_INDEXES = ("statement_id", "claim_id", "speaker_id", "doc_id")

_SPEAKERS = """
SELECT speaker_id, count(*), sum(direct), sum(stance = 'denies'), sum(figures), count(DISTINCT doc_id),
       count(DISTINCT nullif(outlet, '')), coalesce(min(nullif(said, '')), ''), max(said), avg(protagonist)
FROM sayings WHERE speaker_id <> '' GROUP BY speaker_id ORDER BY count(*) DESC, speaker_id"""
_BY_OUTLET = """
SELECT speaker_id, outlet, substr(published, 1, 7), count(*), sum(direct), sum(stance = 'denies'), sum(figures),
       count(DISTINCT doc_id)
FROM sayings WHERE speaker_id <> '' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""
_MOST = """
SELECT {0} FROM sayings WHERE speaker_id = ? AND {0} <> '' GROUP BY {0} ORDER BY count(*) DESC, min(rowid) LIMIT 1"""


class Book:
    """Takes what all documents say, and gives statements and speakers."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute(f"CREATE TABLE sayings ({', '.join(_COLUMNS)})")

    def add(self, some: Iterable[Saying]) -> None:
        """Take the claims of documents, in the order of the tables."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.executemany(f"INSERT INTO sayings VALUES ({marks})", map(astuple, some))

    def close(self) -> None:
        """Take no more: index what is there."""
        for column in _INDEXES:
            self._db.execute(f"CREATE INDEX by_{column} ON sayings ({column})")

    def of_claim(self, claim_id: str) -> Saying | None:
        """Return the claim of this id, if it was added."""
        row = self._db.execute("SELECT * FROM sayings WHERE claim_id = ?", (claim_id,)).fetchone()
        return Saying(*row) if row else None

    def of_words(self, doc_id: str, text: str, stance: str) -> Saying | None:
        """Return the first claim of a document in these words and with this stance, if it makes one."""
        query = "SELECT * FROM sayings WHERE doc_id = ? AND text = ? AND stance = ? ORDER BY rowid LIMIT 1"
        row = self._db.execute(query, (doc_id, text, stance)).fetchone()
        return Saying(*row) if row else None

    def of_statement(self, statement_id: str) -> list[Saying]:
        """Return the claims that make a statement, in order."""
        query = "SELECT * FROM sayings WHERE statement_id = ? ORDER BY rowid"
        return [Saying(*row) for row in self._db.execute(query, (statement_id,))]

    def denials(self) -> Iterator[tuple[Saying, str]]:
        """Yield each claim that denies another of its article, with that one's id."""
        for row in self._db.cursor().execute("SELECT * FROM sayings WHERE denies <> '' ORDER BY rowid"):
            saying = Saying(*row)
            yield saying, saying.denies

    def denying(self, doc_id: str) -> list[Saying]:
        """Return the claims of a document that deny."""
        query = "SELECT * FROM sayings WHERE doc_id = ? AND stance = 'denies' ORDER BY rowid"
        return [Saying(*row) for row in self._db.execute(query, (doc_id,))]

    def statements(self) -> Iterator[list[Saying]]:
        """Yield the claims of each statement, statements and claims in the order of the tables."""
        query = """
            SELECT s.* FROM sayings s JOIN (SELECT statement_id, min(rowid) AS first FROM sayings GROUP BY statement_id)
            USING (statement_id) ORDER BY first, s.rowid"""
        rows = (Saying(*row) for row in self._db.cursor().execute(query))
        for _, some in groupby(rows, key=lambda s: s.statement_id):
            yield list(some)

    def speakers(self, name: Callable[[str], str]) -> Iterator[SpeakerRow]:
        """Yield a row for each speaker known by name, who makes most claims first."""
        for entity_id, *counts in self._db.cursor().execute(_SPEAKERS).fetchall():
            role, kind, speaks_for = (self._most(column, entity_id) for column in ("role", "kind", "speaks_for"))
            claims, direct, denials, figures, documents, outlets, first, last, hero = counts
            yield SpeakerRow(
                entity_id=entity_id, name=name(entity_id), role=role, kind=kind, speaks_for=speaks_for,
                claims=claims, direct=direct, denials=denials, figures=figures, documents=documents, outlets=outlets,
                first_said=first, last_said=last, protagonist=round(hero, 3),
            )  # fmt: skip

    def speakers_by_outlet(self, name: Callable[[str], str]) -> Iterator[SpeakerByOutletRow]:
        """Yield a row for each speaker, outlet and month."""
        for entity_id, *rest in self._db.cursor().execute(_BY_OUTLET):
            yield SpeakerByOutletRow(entity_id, name(entity_id), *rest)

    def _most(self, column: str, entity_id: str) -> str:
        row = self._db.execute(_MOST.format(column), (entity_id,)).fetchone()
        return row[0] if row else ""


def statement_row(some: Sequence[Saying]) -> StatementRow:
    """Return the row of a statement, given the claims that make it in order."""
    dates = sorted(s.said for s in some if s.said)
    relaying = {s.parent for s in some}  # whoever passes on what another says knows no more than that one
    sources = {s.origin for s in some if s.claim_id not in relaying}
    speakers = Counter(s.speaker for s in some)
    stances = Counter(s.stance for s in some)
    return StatementRow(
        statement_id=some[0].statement_id, text=clearest(some).text.removeprefix("that "), first_said=dates[0] if dates else "",
        last_said=dates[-1] if dates else "", times=len(some), documents=len({s.doc_id for s in some}),
        outlets=len({s.outlet for s in some if s.outlet}), speakers=_JOINT.join(s for s, _ in speakers.most_common()),
        independent_sources=len(sources), single_source=len(sources) == 1, stance=stances.most_common(1)[0][0],
    )  # fmt: skip


def clearest(some: Sequence[Saying]) -> Saying:
    """Return the claim that words a statement most clearly: sure, neither clipped nor long-winded, the first of such."""
    return min(some, key=lambda s: (-round(s.confidence, 1), abs(len(s.text) - _BEST_LENGTH)))
