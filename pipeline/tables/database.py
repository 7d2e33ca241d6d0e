"""The same tables in SQLite, with keys, indexes and the tables for reading as views, replaced as one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from pipeline.tables.cells import stored
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.exports.datasette import SEARCH_TABLES
from pipeline.tables.reading import VIEWS
from pipeline.tables.sink import Sink

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_COLUMNS = {t.name: t.columns for t in TABLES}


class SqliteTables(Sink):
    """Fills the published tables of a database inside the caller's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        drop_tables(db)
        for table in TABLES:
            db.execute(_create(table))

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """See `Sink`."""
        names = _COLUMNS[table]
        values = ([stored(getattr(row, name)) for name in names] for row in rows)
        self._db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", values)

    def has_document(self, doc_id: str) -> bool:
        """Say whether a document is among the rows."""
        return self._db.execute("SELECT 1 FROM documents WHERE doc_id = ?", (doc_id,)).fetchone() is not None

    def finish(self) -> None:
        """Add indexes and views; see `Sink`."""
        for table in TABLES:
            for name, (_, column) in columns(table.row).items():
                if column.refers:
                    self._db.execute(f'CREATE INDEX {table.name}_{name} ON {table.name} ("{name}")')
        for view in VIEWS:
            self._db.execute(f"CREATE VIEW {view.table.name} AS {view.query}")


def drop_tables(db: sqlite3.Connection) -> None:
    """Remove the published tables, if there are any."""
    for view in VIEWS:
        db.execute(f"DROP VIEW IF EXISTS {view.table.name}")
    for index in SEARCH_TABLES:
        db.execute(f"DROP TABLE IF EXISTS {index}")
    for table in reversed(TABLES):
        db.execute(f"DROP TABLE IF EXISTS {table.name}")


def _create(table: Table) -> str:
    lines = []
    for name, (kind, column) in columns(table.row).items():
        line = f'"{name}" {_TYPES[kind]}'
        if column.key:
            line += " PRIMARY KEY"
        if column.refers:
            line += " REFERENCES {}({})".format(*column.refers.split("."))
        lines.append(line)
    return f"CREATE TABLE {table.name} ({', '.join(lines)})"
