"""CSV files, written row by row and put in place only when complete."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import Any

from pipeline.tables.cells import format_cell
from pipeline.tables.columns import TABLES, Table
from pipeline.tables.partial import PartialFile
from pipeline.tables.sink import Sink

MAX_ROWS = 1_048_575  # what a spreadsheet's sheet holds below the header


class CsvWriter(PartialFile):
    """Writes one table, row by row."""

    def __init__(self, table: Table, folder: Path) -> None:
        super().__init__(folder / f"{table.name}.csv", "utf-8-sig")
        self._names = tuple(f.name for f in fields(table.row))
        self._csv = csv.writer(self._file, lineterminator="\n")
        self._csv.writerow(self._names)

    def write(self, rows: Iterable[Any]) -> None:
        """Write rows, instances of the table's dataclass."""
        self.write_cells([getattr(row, name) for name in self._names] for row in rows)

    def write_cells(self, rows: Iterable[Sequence[Any]]) -> None:
        """Write rows that are sequences of cells."""
        self._csv.writerows(map(format_cell, row) for row in rows)


class CsvTables(Sink):
    """Every table, a file each."""

    def __init__(self, folder: Path, tables: Sequence[Table] = TABLES) -> None:
        with ExitStack() as stack:
            self._files = {t.name: stack.enter_context(CsvWriter(t, folder)) for t in tables}
            self._stack = stack.pop_all()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """See `Sink`."""
        self._stack.__exit__(kind, error, trace)

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """See `Sink`."""
        self._files[table].write(rows)
