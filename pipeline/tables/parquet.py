"""The tables as Parquet files, typed, each column with its description, for DuckDB, Polars, R and Spark."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import OutputError
from pipeline.tables.cells import stored
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.files import PARQUET_FOLDER
from pipeline.tables.partial import once_complete
from pipeline.tables.sink import Sink

_ROWS = 20_000  # written at once
_TABLES = {t.name: t for t in TABLES}
_TYPES = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


def write_parquet(db: sqlite3.Connection, folder: Path) -> Path:
    """Write the published tables of a database as Parquet files and return their folder; empty cells are null.

    Raises:
        OutputError: the folder cannot be written.
    """
    target = folder / PARQUET_FOLDER
    try:
        with ParquetTables(folder) as tables:
            for table in TABLES:
                cursor = db.execute(f"SELECT * FROM {table.name} ORDER BY rowid")
                while rows := cursor.fetchmany(_ROWS):
                    tables.write(table.name, _from_cells(table, rows))
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error}") from error
    return target


def arrow_table(name: str, rows: Iterable[Any]) -> pa.Table:
    """Return rows of a table, instances of its dataclass, as the Parquet file has them."""
    table = _TABLES[name]
    return _from_cells(table, [[stored(getattr(row, column)) for column in table.columns] for row in rows])


class ParquetTables(Sink):
    """Every table, a file each, in a folder of their own; rows may come as Arrow tables made elsewhere."""

    def __init__(self, folder: Path, more: Mapping[str, pa.Schema] | None = None) -> None:
        """Begin the files.

        Args:
            folder: the output folder.
            more: further tables that come as Arrow tables: name → columns.
        """
        target = folder / PARQUET_FOLDER
        target.mkdir(exist_ok=True)
        schemas = {t.name: _schema(t) for t in TABLES} | dict(more or {})
        with ExitStack() as stack:
            self._files = {n: stack.enter_context(_ParquetFile(n, schemas[n], target)) for n in schemas}
            self._stack = stack.pop_all()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """See `Sink`."""
        self._stack.__exit__(kind, error, trace)

    def write(self, table: str, rows: Sequence[Any] | pa.Table) -> None:
        """See `Sink`."""
        self._files[table].write(rows if isinstance(rows, pa.Table) else arrow_table(table, rows))


class _ParquetFile:
    """Writes one file, part by part; used as a context manager, it is put in place on success, removed on failure."""

    def __init__(self, name: str, schema: pa.Schema, folder: Path) -> None:
        self._waiting: list[pa.Table] = []
        with ExitStack() as stack:
            partial = stack.enter_context(once_complete(folder / f"{name}.parquet"))
            self._writer = stack.enter_context(pq.ParquetWriter(partial, schema, compression="zstd"))
            self._stack = stack.pop_all()

    def write(self, part: pa.Table) -> None:
        """Add rows."""
        self._waiting.append(part)
        if sum(p.num_rows for p in self._waiting) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(pa.concat_tables(self._waiting))
            self._waiting = []

    def __enter__(self) -> _ParquetFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            with self._stack:
                self._flush()
        else:
            self._stack.__exit__(kind, error, trace)


def _schema(table: Table) -> pa.Schema:
    """Return the columns of a table with their types and descriptions."""
    described = columns(table.row).items()
    fields = [pa.field(name, _TYPES[kind], metadata={"description": c.description}) for name, (kind, c) in described]
    return pa.schema(fields, metadata={"description": table.description})


def _from_cells(table: Table, rows: Sequence[Sequence[object]]) -> pa.Table:
    schema = _schema(table)
    arrays = [_array([row[i] for row in rows], field.type) for i, field in enumerate(schema)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _array(cells: Sequence[object], kind: pa.DataType) -> pa.Array:
    # SQLite has no booleans: they are 0 and 1 there.
    return pa.array([None if c is None else bool(c) for c in cells] if pa.types.is_boolean(kind) else cells, kind)
