"""The tables as Parquet files, typed, each column with its description, for DuckDB, Polars, R and Spark."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import OutputError
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.export import PARQUET_FOLDER
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
            _write(db, table, target / f"{table.name}.parquet")
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error}") from error
    return target


def _write(db: sqlite3.Connection, table: Table, path: Path) -> None:
    described = columns(table.row)
    schema = pa.schema(
        [
            pa.field(name, _TYPES[kind], metadata={"description": c.description})
            for name, (kind, c) in described.items()
        ],
        metadata={"description": table.description},
    )
    with once_complete(path) as partial, pq.ParquetWriter(partial, schema, compression="zstd") as writer:
        cursor = db.execute(f"SELECT * FROM {table.name} ORDER BY rowid")
        while rows := cursor.fetchmany(_ROWS):
            arrays = [_array(cells, field) for cells, field in zip(zip(*rows, strict=True), schema, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _array(cells: tuple[object, ...], field: pa.Field) -> pa.Array:
    # SQLite has no booleans: they are 0 and 1 there.
    return pa.array(
        [None if c is None else bool(c) for c in cells] if pa.types.is_boolean(field.type) else cells, field.type
    )
