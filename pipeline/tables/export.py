"""Further forms of the tables, written on request from the database; each needs a library of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.tables.columns import TABLES

EXPORTS = ("xlsx", "parquet")
WORKBOOK_FILE, PARQUET_FOLDER = "onrecord.xlsx", "parquet"

Export = Callable[[sqlite3.Connection, Path], Path]


def export(name: str) -> Export:
    """Return the function that writes one of `EXPORTS`: database, output folder → what it wrote.

    Raises:
        OutputError: the library it needs is not installed.
    """
    try:
        if name == "xlsx":
            from pipeline.tables.workbook import write_workbook

            return write_workbook
        from pipeline.tables.parquet import write_parquet

        return write_parquet
    except ModuleNotFoundError as error:
        raise OutputError(f"--{name} needs {error.name}; install it with: pip install 'onrecord[{name}]'") from error


def discard(folder: Path) -> list[str]:
    """Remove what earlier runs wrote on request, whose tables are no longer those of the folder; return its names.

    Of `parquet/` the tables go, and the folder if nothing else lies in it: a reader's own files are not touched.

    Raises:
        OSError: a file cannot be removed; it may be open in another program.
    """
    workbook, parquet = folder / WORKBOOK_FILE, folder / PARQUET_FOLDER
    ours = [path for table in TABLES if (path := parquet / f"{table.name}.parquet").exists()]
    gone = [WORKBOOK_FILE] * workbook.exists() + [PARQUET_FOLDER] * bool(ours)
    workbook.unlink(missing_ok=True)
    for path in ours:
        path.unlink()
    if ours and not any(parquet.iterdir()):
        parquet.rmdir()
    return gone
