"""onrecord.xlsx: the tables for reading first, then a sheet per table, each cell in its type, links that open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

from pipeline.errors import OutputError
from pipeline.tables.column import Column
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.files import WORKBOOK_FILE
from pipeline.tables.partial import once_complete
from pipeline.tables.reading import READING, VIEWS
from pipeline.tables.writer import MAX_ROWS

_LAST = ("mentions", "claim_figures", "claim_entities", "skipped")  # for programs rather than readers
_SHEETS = (*READING, *sorted(TABLES, key=lambda t: t.name in _LAST))
_MAX_LINKS, _LONGEST_LINK = 65_530, 2_079  # what Excel allows on a sheet, and characters; further cells hold the text
_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets do not agree on what day a number is
_NARROWEST, _WIDEST, _SAMPLE = 8, 60, 500  # characters, characters, rows looked at
_LINKS = ("link", "public_link", "url")
_WRAPPED = ("speaker", "role", "says", "what")  # broken into lines, on the sheets for reading
_LINE, _TALLEST = 15, 405  # points of a row of one line, and of the tallest one that Excel shows
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "max_url_length": _LONGEST_LINK,
}
_CREATED = datetime(2000, 1, 1)  # the same input gives the same bytes
_READ_ME = (
    ("Who said what, how many, and where it is written", ""),
    ("", "Every row was found by a program in the words of an article. It errs: open the link, read the sentence, then quote."),
    ("who_said_what", "One row per claim. Filter `speaker` for what one person said, `stance` for who denied what."),
    ("figures_in_claims", "One row per figure. Filter `amount_unit` for what is counted; hide `small` for words like “two”."),
    ("sure", "How sure the attribution is, 0-1. Read what is below 0.5 before you use it."),
    ("kind", "“article” is the article's own voice: nobody else said it."),
    ("link", "Opens the claim in report.html, which must lie in the folder of this workbook."),
    ("public_link", "Opens the published article at these words, in most browsers, where its address is known."),
    ("dates", "Days are dates. A month or a year alone (2025-01) is text, for no day is known."),
    ("other sheets", "The tables these are made of, with ids and offsets. The last sheet says what each column holds."),
    ("empty cells", "Unknown, or it does not apply."),
)  # fmt: skip


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
            sheets.add_read_me()
            widths = {view.table.name: view.widths for view in VIEWS}
            for table in _SHEETS:
                sheets.add_table(db, table, widths.get(table.name, {}))
            sheets.add_columns()
    except (OSError, xlsxwriter.exceptions.XlsxFileError) as error:
        raise OutputError(f"cannot write {path}: {error}") from error
    return path


class _Sheets:
    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        top = {"valign": "top"}
        self._head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EFEDE6"})
        self._bold = book.add_format({"bold": True, **top})
        self._text, self._wrapped = book.add_format(top), book.add_format({"text_wrap": True, **top})
        self._none = book.add_format({"italic": True, "font_color": "#666666"})
        self._link = book.add_format({"font_color": "#0563C1", "underline": 1, **top})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top})
        # Without a format of its own, a spreadsheet shows a long number with an exponent.
        self._whole, self._plain = (book.add_format({"num_format": f, **top}) for f in ("#,##0", "0"))

    def add_read_me(self) -> None:
        """Add the sheet that says how to read the others; they open at the one behind it."""
        sheet = self._book.add_worksheet("read me first")
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 1, 110)
        for number, (name, words) in enumerate(_READ_ME):
            sheet.write_string(number, 0, name, self._bold)
            sheet.write_string(number, 1, words, self._wrapped)

    def add_table(self, db: sqlite3.Connection, table: Table, widths: Mapping[str, int]) -> None:
        """Add a table; of one for reading the widths of its first columns are given."""
        described = columns(table.row)
        sheet = self._sheet(table.name, described, widths or _widths(db, table))
        if table is READING[0]:
            sheet.activate()
        wrapped = _WRAPPED if widths else ("sentence",)
        writers = [
            self._writer(sheet, place, name, *described[name], self._wrapped if name in wrapped else self._text)
            for place, name in enumerate(described)
        ]
        broken = [(table.columns.index(name), widths[name]) for name in _WRAPPED if name in widths]
        last = 0
        for last, row in enumerate(db.execute(f"SELECT * FROM {table.name}{_order(table)}"), start=1):
            if broken:  # LibreOffice shows the first line alone where no height is given
                sheet.set_row(last, max(_height(row[place] or "", width) for place, width in broken))
            for write, value in zip(writers, row, strict=True):
                if value is not None:
                    write(last, value)
        if not last:
            sheet.write_string(1, 0, f"No row: nothing of this kind was found. {table.description}", self._none)
        sheet.autofilter(0, 0, max(last, 1), len(described) - 1)

    def add_columns(self) -> None:
        """Add the sheet that says what every column holds."""
        header = {"table": 18, "column": 20, "type": 10, "what it holds": 90}
        sheet = self._sheet("columns", {name: ("string", Column("")) for name in header}, header)
        facts = [(t.name, name, kind, c.description) for t in _SHEETS for name, (kind, c) in columns(t.row).items()]
        for number, row in enumerate(facts, start=1):
            for place, value in enumerate(row):
                sheet.write_string(number, place, value)
        sheet.autofilter(0, 0, len(facts), 3)

    def _writer(
        self, sheet: xlsxwriter.worksheet.Worksheet, place: int, name: str, kind: str, column: Column, text: Format
    ) -> Callable[[int, Any], object]:
        """Return what writes a cell of a column: (row, value)."""
        if kind == "boolean":
            return lambda row, value: sheet.write_boolean(row, place, bool(value), self._text)
        if kind == "integer":
            return lambda row, value: sheet.write_number(row, place, value, self._plain)
        if kind == "number":
            return lambda row, value: sheet.write_number(
                row, place, value, self._whole if value == int(value) else self._text
            )
        if name in _LINKS:
            local = "external:" if name == "link" else ""

            def write_link(row: int, value: str) -> object:
                if row <= _MAX_LINKS // len(_LINKS) and len(value) < _LONGEST_LINK and (local or _is_web(value)):
                    return sheet.write_url(row, place, local + value, self._link, value)
                return sheet.write_string(row, place, value, text)

            return write_link

        def write_text(row: int, value: str) -> object:
            day = _day(value) if column.dated else None
            return (
                sheet.write_datetime(row, place, day, self._day) if day else sheet.write_string(row, place, value, text)
            )

        return write_text

    def _sheet(
        self, name: str, described: Mapping[str, tuple[str, Column]], widths: Mapping[str, int]
    ) -> xlsxwriter.worksheet.Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, (title, (_, column)) in enumerate(described.items()):
            sheet.set_column(place, place, widths.get(title, _default_width(title)))
            sheet.write_string(0, place, title, self._head)
            if column.description:
                sheet.write_comment(0, place, column.description, {"x_scale": 1.6, "author": ""})
        return sheet


def _order(table: Table) -> str:
    return "" if table in READING else " ORDER BY rowid"


def _is_web(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def _day(value: str) -> date | None:
    """Return the day that a cell holds; a month or a year is none, and neither is one that spreadsheets count differently."""
    try:
        day = date.fromisoformat(value) if len(value) == len("2025-01-26") else None
    except ValueError:
        return None
    return day if day and day >= _FIRST_DAY else None


def _height(words: str, width: int) -> int:
    """Return how tall a row is, in points, in which words of proportional type are broken into lines.

    >>> _height("that its story was “false.”", 50), _height("word " * 30, 50)
    (15, 45)
    """
    return min(_TALLEST, _LINE * max(1, -(-len(words) // width)))


def _default_width(title: str) -> int:
    return max(_NARROWEST, len(title) + 4)  # the header needs room for the filter's arrow


def _widths(db: sqlite3.Connection, table: Table) -> dict[str, int]:
    """Return a width for each column that shows most of the first rows' cells."""
    longest = ", ".join(f'max(length("{name}"))' for name in table.columns)
    found: Sequence[int | None] = db.execute(
        f"SELECT {longest} FROM (SELECT * FROM {table.name} LIMIT {_SAMPLE})"
    ).fetchone()
    return {
        name: min(_WIDEST, max(_default_width(name), (length or 0) + 2))
        for name, length in zip(table.columns, found, strict=True)
    }
