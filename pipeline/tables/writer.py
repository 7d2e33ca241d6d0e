"""CSV files, written row by row and put in place only when complete."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from pipeline.tables.cells import format_cell
from pipeline.tables.columns import Table
from pipeline.tables.partial import PartialFile

MAX_ROWS = 1_048_575  # what a spreadsheet's sheet holds below the header


class CsvWriter(PartialFile):
    """Writes one table, row by row."""

    def __init__(self, table: Table, folder: Path) -> None:
        super().__init__(folder / f"{table.name}.csv", "utf-8-sig")
        self.rows = 0
        self._names = tuple(f.name for f in fields(table.row))
        self._csv = csv.writer(self._file, lineterminator="\n")
        self._csv.writerow(self._names)

    def write(self, rows: Iterable[Any]) -> None:
        """Write rows, instances of the table's dataclass."""
        for row in rows:
            self._csv.writerow([format_cell(getattr(row, name)) for name in self._names])
            self.rows += 1
