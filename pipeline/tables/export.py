"""Further forms of the tables, written on request from the database; each needs a library of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.tables.columns import TABLES

EXPORTS = ("xlsx", "parquet")
WORKBOOK_FILE, PARQUET_FOLDER = "onrecord.xlsx", "parquet"
PARQUET_FILES = tuple(f"{PARQUET_FOLDER}/{name}.parquet" for name in (*(t.name for t in TABLES), "texts"))

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


def discard(folder: Path, files: Iterable[str] = (WORKBOOK_FILE, *PARQUET_FILES)) -> list[str]:
    """Remove files of earlier runs, whose tables are no longer those of the folder; return what went from its top.

    A folder in it goes if nothing else lies there: a reader's own files are not touched.

    Args:
        folder: the output folder.
        files: names or patterns, relative to it; default: what is written on request, and the ray engine's.

    Raises:
        OSError: a file cannot be removed; it may be open in another program.
    """
    gone = dict[str, None]()
    for path in chain.from_iterable(folder.glob(name) for name in files):
        path.unlink()
        gone[path.relative_to(folder).parts[0]] = None
    for within in (folder / name for name in gone):
        if within.is_dir() and not any(within.iterdir()):
            within.rmdir()
    return list(gone)
