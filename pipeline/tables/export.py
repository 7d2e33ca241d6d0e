"""Further forms of the tables, written on request from the database; each needs a library of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import OutputError

EXPORTS = ("xlsx", "parquet")

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
