"""The store: what is known of every input, and every analysis, in one SQLite file.

    _inputs    (file, number) ─▶ key of its analysis, or why there is none; in the order of the tables
    _files     file ─▶ size and times when it was last read, so that an unchanged one is not read again
    _analyses  key ─▶ Analysis; the key holds content and fingerprint

Work is committed batch by batch: a run that is killed loses the batches in flight and nothing else.
How an analysis is kept is told in `kept.py`.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.corpus.kept import Encoded, decode, decode_entities, encode
from pipeline.errors import OutputError
from pipeline.records import PASSING_REASONS, Analysis, Article, Entity, Mention

_SCHEMA = """
CREATE TABLE IF NOT EXISTS _inputs (
  file TEXT NOT NULL, number INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, doc_id TEXT NOT NULL,
  duplicate_of TEXT NOT NULL, key TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
  PRIMARY KEY (file, number, ordinal)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS _inputs_key ON _inputs (key);
CREATE TABLE IF NOT EXISTS _files (file TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS _analyses (
  key TEXT PRIMARY KEY, entities BLOB NOT NULL, sayings BLOB NOT NULL, payload BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS _facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS _kept (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TEMP TABLE _seen (doc_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE _now (file TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_STALE = """
SELECT 1 FROM _inputs i WHERE i.file = ? AND i.key <> '' AND (
  (i.duplicate_of = '' AND i.doc_id IN (SELECT doc_id FROM _seen)) OR (
    i.duplicate_of <> '' AND i.duplicate_of NOT IN (SELECT doc_id FROM _seen)
    AND i.duplicate_of NOT IN (SELECT doc_id FROM _inputs WHERE file = ? AND duplicate_of = ''))) LIMIT 1
"""
_CLAIM = "INSERT OR IGNORE INTO _seen SELECT doc_id FROM _inputs WHERE file = ? AND doc_id <> '' AND duplicate_of = ''"
_ORPHANED = """
SELECT DISTINCT duplicate_of FROM _inputs WHERE key <> '' AND duplicate_of <> ''
  AND duplicate_of NOT IN (SELECT doc_id FROM _inputs WHERE key <> '')
"""
_MISSING = """
SELECT i.* FROM _inputs i JOIN _now USING (file) LEFT JOIN _analyses a ON a.key = i.key
  WHERE i.key <> '' AND a.key IS NULL ORDER BY i.file, i.number, i.ordinal
"""
_PASSING = tuple(sorted(PASSING_REASONS))
_TO_TRY_AGAIN = f"SELECT 1 FROM _inputs WHERE file = ? AND reason IN ({', '.join('?' * len(_PASSING))}) LIMIT 1"
_VERSION = 2  # 1 kept no sayings: its analyses are of other code, and go


@dataclass(frozen=True, slots=True)
class Input:
    """One row of `_inputs`: an article (`key` set) or a reason why there is none."""

    file: str
    number: int  # of the article within a file that holds several, else 0
    ordinal: int  # tells apart several remarks on one article
    name: str  # as the tables name it
    doc_id: str = ""
    duplicate_of: str = ""
    key: str = ""
    stage: str = ""
    reason: str = ""
    detail: str = ""


def analysis_key(article: Article, fingerprint: str) -> str:
    """Return the key of an article's analysis: a hash of all it depends on."""
    parts = (
        article.doc_id,
        article.sha256,
        article.title,
        article.outlet,
        article.byline,
        article.published,
        article.url,
        article.format,
        fingerprint,
    )
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:32]


def holds_work(path: Path, *, read: bool = True) -> bool:
    """Say whether a store has what a later run could use; one that is not there, or damaged, has nothing.

    Args:
        path: the store's file.
        read: whether a file that was read is something, or only an analysis.
    """
    query = "SELECT 1 FROM _analyses" + " UNION ALL SELECT 1 FROM _files" * read
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        return db.execute(f"{query} LIMIT 1").fetchone() is not None
    return False


class Store:
    """A connection to the store of one output folder."""

    def __init__(self, path: Path) -> None:
        try:
            self._db = sqlite3.connect(path, isolation_level=None)
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version == 1:
                self._db.execute("DROP TABLE _analyses")
            elif version not in (0, _VERSION):
                raise OutputError(f"{path} was written by another version of onrecord; remove it and run again")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_SCHEMA)
            self._db.execute(f"PRAGMA user_version = {_VERSION}")
        except sqlite3.Error as error:
            raise OutputError(f"cannot open {path}: {error}") from error

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the stage that publishes the tables into the same file."""
        return self._db

    def close(self) -> None:
        """Close the file; nothing is written that was not committed."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit all that is done inside, or nothing of it."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # a full disk may have rolled back already
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def within_transaction(self) -> Iterator[None]:
        """Make what is done inside part of the transaction there is, or one of its own."""
        if self._db.in_transaction:
            yield
        else:
            with self.transaction():
                yield

    # -- inputs

    def keep_file(self, file: str, state: str, room: int | None = None) -> int | None:
        """Take a file over from the last run: return its number of articles, or None if it must be read.

        With `room` for so many articles only, a file that holds more is read, as far as there is room.

        It must be read if it changed, or if what is a duplicate changed because of another file.
        """
        if self.must_read(file, state) or self._db.execute(_STALE, (file, file)).fetchone():
            return None
        count = self._db.execute("SELECT count(*) FROM _inputs WHERE file = ? AND key <> ''", (file,)).fetchone()
        if room is not None and count[0] > room:
            return None
        self._db.execute(_CLAIM, (file,))
        self._db.execute("INSERT OR IGNORE INTO _now VALUES (?)", (file,))
        return int(count[0])

    def must_read(self, file: str, state: str) -> bool:
        """Say whether a file must be read whatever the files before it hold; see `keep_file`."""
        row = self._db.execute("SELECT state FROM _files WHERE file = ?", (file,)).fetchone()
        return row is None or row[0] != state

    def claim_doc_id(self, doc_id: str) -> bool:
        """Take a document id for this run; false if an earlier document has it."""
        return self._db.execute("INSERT OR IGNORE INTO _seen VALUES (?)", (doc_id,)).rowcount == 1

    def begin_file(self, file: str) -> None:
        """Drop what an earlier run knew of a file, before it is read."""
        self._db.execute("DELETE FROM _inputs WHERE file = ?", (file,))
        self._db.execute("DELETE FROM _files WHERE file = ?", (file,))
        self._db.execute("INSERT OR IGNORE INTO _now VALUES (?)", (file,))

    def add_inputs(self, inputs: Iterable[Input]) -> None:
        """Keep what a file gave."""
        self._db.executemany("INSERT INTO _inputs VALUES (?,?,?,?,?,?,?,?,?,?)", (_values(i) for i in inputs))

    def end_file(self, file: str, state: str) -> None:
        """Note that a file was read to its end in this state, unless the next run is to try some of it again."""
        if not self._db.execute(_TO_TRY_AGAIN, (file, *_PASSING)).fetchone():
            self._db.execute("INSERT OR REPLACE INTO _files VALUES (?, ?)", (file, state))

    def fail(self, key: str, stage: str, reason: str, detail: str) -> None:
        """Turn an article that could not be analysed into a skipped input, until it or the pipeline changes.

        One that crashed or was too slow may fare better on the next run, which tries it again. Its document id
        stays taken: whether its twins keep theirs may not hang on how often the folder was read.
        """
        if reason in PASSING_REASONS:
            self._db.execute("DELETE FROM _files WHERE file IN (SELECT file FROM _inputs WHERE key = ?)", (key,))
        self._db.execute(
            "UPDATE _inputs SET key = '', stage = ?, reason = ?, detail = ? WHERE key = ?", (stage, reason, detail, key)
        )

    def forget_the_rest(self, *, analyses: bool) -> int:
        """Drop files that are gone and, if asked, analyses nobody refers to; return how many files went."""
        gone = self._db.execute("DELETE FROM _files WHERE file NOT IN (SELECT file FROM _now)").rowcount
        self._db.execute("DELETE FROM _inputs WHERE file NOT IN (SELECT file FROM _now)")
        if analyses:
            self._db.execute("DELETE FROM _analyses WHERE key NOT IN (SELECT key FROM _inputs)")
        return gone

    def inputs(self) -> Iterator[Input]:
        """Yield every input in the order of the tables."""
        cursor = self._db.cursor()
        for row in cursor.execute("SELECT * FROM _inputs ORDER BY file, number, ordinal"):
            yield Input(*row)

    def orphaned(self) -> set[str]:
        """Return the ids that duplicates refer to and no document has, as their originals could not be analysed."""
        return {doc_id for (doc_id,) in self._db.execute(_ORPHANED)}

    # -- analyses

    def has(self, key: str) -> bool:
        """Say whether an analysis is kept under this key."""
        return self._db.execute("SELECT 1 FROM _analyses WHERE key = ?", (key,)).fetchone() is not None

    def missing(self) -> Iterator[Input]:
        """Yield the articles of files taken in this run that still lack their analysis, in order."""
        for row in self._db.cursor().execute(_MISSING):
            yield Input(*row)

    def put(self, key: str, analysis: Analysis | Encoded) -> None:
        """Keep an analysis."""
        kept = analysis if isinstance(analysis, Encoded) else encode(analysis)
        self._db.execute("INSERT OR REPLACE INTO _analyses VALUES (?, ?, ?, ?)", (key, *kept))

    def get(self, key: str) -> Analysis:
        """Return a kept analysis."""
        (payload,) = self._db.execute("SELECT payload FROM _analyses WHERE key = ?", (key,)).fetchone()
        return decode(payload)

    def entities(self) -> Iterator[tuple[str, tuple[Entity, ...], tuple[Mention, ...]]]:
        """Yield (doc_id, entities, mentions that carry a role) of each document, in order."""
        query = "SELECT doc_id, entities FROM _inputs JOIN _analyses USING (key) ORDER BY file, number, ordinal"
        for doc_id, blob in self._db.cursor().execute(query):
            yield doc_id, *decode_entities(blob)

    def documents(self) -> Iterator[tuple[Input, Encoded | None]]:
        """Yield every input in the order of the tables, with its analysis as it is kept."""
        query = "SELECT i.*, a.entities, a.sayings, a.payload FROM _inputs i LEFT JOIN _analyses a USING (key)"
        for *row, entities, sayings, payload in self._db.cursor().execute(f"{query} ORDER BY file, number, ordinal"):
            yield Input(*row), Encoded(entities, sayings, payload) if payload else None

    def sayings(self) -> Iterator[tuple[str, bytes, bytes]]:
        """Yield (doc_id, entities, sayings), as they are kept, of each document, in order."""
        query = (
            "SELECT doc_id, entities, sayings FROM _inputs JOIN _analyses USING (key) ORDER BY file, number, ordinal"
        )
        yield from self._db.cursor().execute(query)

    # -- facts

    def fact(self, name: str) -> str:
        """Return a fact noted earlier, or an empty string."""
        row = self._db.execute("SELECT value FROM _facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def note(self, name: str, value: str) -> None:
        """Note a fact for later runs."""
        self._db.execute("INSERT OR REPLACE INTO _facts VALUES (?, ?)", (name, value))

    def recall(self, name: str) -> bytes:
        """Return bytes kept earlier, or none."""
        row = self._db.execute("SELECT value FROM _kept WHERE name = ?", (name,)).fetchone()
        return row[0] if row else b""

    def keep(self, name: str, value: bytes) -> None:
        """Keep bytes for later runs."""
        self._db.execute("INSERT OR REPLACE INTO _kept VALUES (?, ?)", (name, value))


def _values(i: Input) -> tuple[str | int, ...]:
    return (i.file, i.number, i.ordinal, i.name, i.doc_id, i.duplicate_of, i.key, i.stage, i.reason, i.detail)
