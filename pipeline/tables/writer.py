"""CSV files written row by row to a temporary name, and put in place only when complete."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import Any

from pipeline.tables.cells import format_cell
from pipeline.tables.columns import Table

MAX_ROWS = 1_048_575  # what a spreadsheet's sheet holds below the header


class CsvWriter:
    """Writes one table; used as a context manager, it renames on success and removes on failure."""

    def __init__(self, table: Table, folder: Path) -> None:
        self.rows = 0
        self._path = folder / f"{table.name}.csv"
        self._partial = folder / f".{table.name}.csv.partial"
        self._names = tuple(f.name for f in fields(table.row))
        self._file = self._partial.open("w", encoding="utf-8-sig", newline="")
        self._csv = csv.writer(self._file, lineterminator="\n")
        self._csv.writerow(self._names)

    def write(self, rows: Iterable[Any]) -> None:
        """Write rows, instances of the table's dataclass."""
        for row in rows:
            self._csv.writerow([format_cell(getattr(row, name)) for name in self._names])
            self.rows += 1

    def __enter__(self) -> CsvWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if kind is None:
            self._partial.replace(self._path)
        else:
            self._partial.unlink(missing_ok=True)
