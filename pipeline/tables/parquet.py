"""The tables as Parquet files, typed, each column with its description, for DuckDB, Polars, R and Spark."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
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

_ROWS = 20_000  # written at once
_TYPES = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


def write_parquet(db: sqlite3.Connection, folder: Path) -> Path:
    """Write the published tables of a database as Parquet files and return their folder; empty cells are null.

    Raises:
        OutputError: the folder cannot be written.
    """
    target = folder / PARQUET_FOLDER
    try:
        target.mkdir(exist_ok=True)
        for table in TABLES:
            with ParquetFile(table.name, schema_of(table), target) as file:
                cursor = db.execute(f"SELECT * FROM {table.name} ORDER BY rowid")
                while rows := cursor.fetchmany(_ROWS):
                    file.write(_from_cells(table, rows))
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error}") from error
    return target


def arrow_table(table: Table, rows: Iterable[Any]) -> pa.Table:
    """Return rows, instances of the table's dataclass, as the Parquet file has them."""
    return _from_cells(table, [[stored(getattr(row, name)) for name in table.columns] for row in rows])


def schema_of(table: Table) -> pa.Schema:
    """Return the columns of a table with their types and descriptions."""
    described = columns(table.row).items()
    fields = [pa.field(name, _TYPES[kind], metadata={"description": c.description}) for name, (kind, c) in described]
    return pa.schema(fields, metadata={"description": table.description})


class ParquetFile:
    """Writes one file, part by part; used as a context manager, it is put in place on success, removed on failure."""

    def __init__(self, name: str, schema: pa.Schema, folder: Path) -> None:
        self.rows = 0
        self._waiting: list[pa.Table] = []
        with ExitStack() as stack:
            partial = stack.enter_context(once_complete(folder / f"{name}.parquet"))
            self._writer = stack.enter_context(pq.ParquetWriter(partial, schema, compression="zstd"))
            self._stack = stack.pop_all()

    def write(self, part: pa.Table) -> None:
        """Add rows."""
        self._waiting.append(part)
        self.rows += part.num_rows
        if sum(p.num_rows for p in self._waiting) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(pa.concat_tables(self._waiting))
            self._waiting = []

    def __enter__(self) -> ParquetFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            with self._stack:
                self._flush()
        else:
            self._stack.__exit__(kind, error, trace)


def _from_cells(table: Table, rows: Sequence[Sequence[object]]) -> pa.Table:
    schema = schema_of(table)
    arrays = [_array([row[i] for row in rows], field.type) for i, field in enumerate(schema)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _array(cells: Sequence[object], kind: pa.DataType) -> pa.Array:
    # SQLite has no booleans: they are 0 and 1 there.
    return pa.array([None if c is None else bool(c) for c in cells] if pa.types.is_boolean(kind) else cells, kind)
