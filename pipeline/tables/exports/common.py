"""What the exporters share: rows by name, the texts that offsets count in, and files of JSON lines."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.tables.files import TEXT_FOLDER
from pipeline.tables.partial import once_complete


def rows(db: sqlite3.Connection, query: str, *values: str) -> Iterator[sqlite3.Row]:
    """Yield the rows of a query, to be asked by the names of their columns."""
    cursor = db.cursor()
    cursor.row_factory = sqlite3.Row
    yield from cursor.execute(query, values)


def text_of(folder: Path, doc_id: str) -> str:
    """Return what the offsets of a document count in, its line ends as they are.

    Raises:
        OutputError: it is not there any more.
    """
    path = folder / TEXT_FOLDER / f"{doc_id}.txt"
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise OutputError(f"cannot read {path}: {error}; run again into an empty folder") from error


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """Yield a name to write to, put in place when the block ends.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        with once_complete(path) as partial:
            yield partial
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error}") from error


def write_lines(path: Path, items: Iterable[Mapping[str, Any]]) -> Path:
    """Write each item as a line of JSON, without what is empty in it, and return the path."""
    with written(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        file.writelines(json.dumps(filled(item), ensure_ascii=False) + "\n" for item in items)
    return path


def filled(value: Any) -> Any:
    """Return JSON without the parts that are empty.

    >>> filled({"a": "x", "b": "", "c": {"d": None}, "e": [{"f": ""}, "y"], "g": 0})
    {'a': 'x', 'e': ['y'], 'g': 0}
    """
    if isinstance(value, Mapping):
        return {k: v for k, v in ((k, filled(v)) for k, v in value.items()) if v not in ("", None, [], {})}
    if isinstance(value, list):
        return [v for v in map(filled, value) if v not in ("", None, [], {})]
    return value
