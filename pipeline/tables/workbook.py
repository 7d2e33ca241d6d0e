"""onrecord.xlsx: a sheet per table with typed cells, frozen header, filters, and links into the report."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import xlsxwriter

from pipeline.errors import OutputError
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.files import WORKBOOK_FILE
from pipeline.tables.partial import once_complete
from pipeline.tables.writer import MAX_ROWS

_ORDER = (
    "claims",
    "figures",
    "entities",
    "series",
    "statements",
    "disagreements",
    "speakers",
    "speakers_by_outlet",
    "changes",
    "documents",
    "mentions",
    "claim_figures",
    "claim_entities",
    "skipped",
)
_MAX_LINKS = 65_530  # what Excel allows on a sheet; further cells hold the same text
_NARROWEST, _WIDEST, _SAMPLE = 8, 60, 500  # characters, characters, rows looked at
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CREATED = datetime(2000, 1, 1)  # the same input gives the same bytes


def write_workbook(db: sqlite3.Connection, folder: Path) -> Path:
    """Write the published tables of a database as one workbook and return its path.

    Raises:
        OutputError: a table has more rows than a sheet holds, or the folder cannot be written.
    """
    for table in TABLES:
        (rows,) = db.execute(f"SELECT count(*) FROM {table.name}").fetchone()
        if rows > MAX_ROWS:
            raise OutputError(
                f"{table.name} has {rows:,} rows and a sheet holds {MAX_ROWS:,}: no workbook was written; "
                "the CSV files and onrecord.sqlite have all rows, and --parquet writes them typed"
            )
    path = folder / WORKBOOK_FILE
    try:
        with once_complete(path) as partial, xlsxwriter.Workbook(str(partial), _OPTIONS) as book:
            book.set_properties({"title": "Who said what", "comments": "Written by onrecord", "created": _CREATED})
            sheets = _Sheets(book)
            for table in sorted(TABLES, key=lambda t: _ORDER.index(t.name)):
                sheets.add_table(db, table)
            sheets.add_columns()
    except (OSError, xlsxwriter.exceptions.XlsxFileError) as error:
        raise OutputError(f"cannot write {path}: {error}") from error
    return path


class _Sheets:
    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EFEDE6"})
        self._link = book.get_default_url_format()
        # Without a format of its own, a spreadsheet shows a long number with an exponent.
        self._whole, self._plain = book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "0"})

    def add_table(self, db: sqlite3.Connection, table: Table) -> None:
        kinds = [kind for kind, _ in columns(table.row).values()]
        sheet = self._sheet(table.name, list(table.columns), _widths(db, table))
        last = 0
        for last, row in enumerate(db.execute(f"SELECT * FROM {table.name} ORDER BY rowid"), start=1):
            for place, (name, kind, value) in enumerate(zip(table.columns, kinds, row, strict=True)):
                if value is None:
                    continue
                if name == "link" and last <= _MAX_LINKS:
                    sheet.write_url(last, place, f"external:{value}", self._link, value)
                elif kind == "string":
                    sheet.write_string(last, place, value)
                elif kind == "boolean":
                    sheet.write_boolean(last, place, bool(value))
                elif kind == "integer":
                    sheet.write_number(last, place, value, self._plain)
                else:
                    sheet.write_number(last, place, value, self._whole if value == int(value) else None)
        sheet.autofilter(0, 0, last, len(kinds) - 1)

    def add_columns(self) -> None:
        """Add the sheet that says what every column holds."""
        sheet = self._sheet("columns", ["table", "column", "type", "what it holds"], [16, 20, 10, 90])
        facts = [(t.name, name, kind, c.description) for t in TABLES for name, (kind, c) in columns(t.row).items()]
        for number, row in enumerate(facts, start=1):
            for place, value in enumerate(row):
                sheet.write_string(number, place, value)
        sheet.autofilter(0, 0, len(facts), 3)

    def _sheet(self, name: str, header: list[str], widths: list[int]) -> xlsxwriter.worksheet.Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, (title, width) in enumerate(zip(header, widths, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, title, self._head)
        return sheet


def _widths(db: sqlite3.Connection, table: Table) -> list[int]:
    """Return a width for each column that shows most of the first rows' cells."""
    longest = ", ".join(f'max(length("{name}"))' for name in table.columns)
    found = db.execute(f"SELECT {longest} FROM (SELECT * FROM {table.name} LIMIT {_SAMPLE})").fetchone()
    # The header needs room for the filter's arrow.
    return [
        min(_WIDEST, max(_NARROWEST, len(name) + 4, (length or 0) + 2))
        for name, length in zip(table.columns, found, strict=True)
    ]
