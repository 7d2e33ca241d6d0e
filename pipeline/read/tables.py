"""Tables with one article a row: CSV in its kinds, JSON and JSON lines, workbooks, Parquet."""

from __future__ import annotations

import contextlib
import csv
import io
import itertools
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.errors import ArticleError
from pipeline.read.cells import unmarked
from pipeline.read.decode import decode
from pipeline.read.draft import BesideError, Draft, damaged, too_large
from pipeline.read.headers import as_text, fields_in, fields_of, refusal
from pipeline.read.packed import open_package
from pipeline.text.day_order import DayOrder

_DELIMITERS = ",;\t|"
_ROWS = 500  # of a Parquet file held at once
_MOST_ROWS = 200_000  # of a workbook, which is read as a whole
_LAST_ROW = 1_048_576  # of a sheet; those that stand empty between two rows are made up by the library, one by one
_LAST_COLUMN = 256  # of a sheet; the library makes up those before a cell as well
_ROW = re.compile(rb"<(?:\w+:)?row\b(?:\s[^<>]*?\br\s*=\s*[\"'](\d+)[\"'])?")
_MOST_OVER = 8  # lines over the header of a table
_LISTS = ("articles", "items", "results", "data", "documents", "hits", "response", "news", "entries")


def parse_csv(data: bytes) -> Iterator[Draft]:
    """Read a table with a header row, one article a row, whatever stands between its cells.

    Raises:
        ArticleError: no column holds the articles' words, or a row is broken beyond repair.
    """
    for _, draft in numbered_csv(data):
        yield draft


def numbered_csv(data: bytes) -> Iterator[tuple[int, Draft]]:
    """Yield the number of each row that holds something, and its article."""
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    text = _from_header(decode(data))
    delimiter = delimiter_of(text)
    try:
        yield from _rows(lambda: csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ArticleError(
            "read", "broken CSV", f"its rows cannot be told apart ({error}); save it once more as CSV"
        ) from error


def read_csv(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read a CSV file; see `parse_csv`."""
    yield from numbered_csv(path.read_bytes())


def delimiter_of(text: str) -> str:
    r"""Return what stands between the cells of a table: what makes most fields of its header known.

    >>> delimiter_of("title;text\nA, B;C"), delimiter_of("title\ttext"), delimiter_of("text")
    (';', '\t', ',')
    """
    head = text[:20_000]

    def known(delimiter: str) -> tuple[int, int]:
        try:
            header = next(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), [])
        except csv.Error:
            return 0, 0
        return len(fields_of(header)), len(header)

    return max(_DELIMITERS, key=known)


def _from_header(text: str) -> str:
    """Return a table without what a program writes over its header: how cells are parted, which export it is.

    >>> _from_header("sep=;\\ntitle;text\\nA;B"), _from_header("text\\nIt fell.")
    ('title;text\\nA;B', 'text\\nIt fell.')
    """
    text = text.removeprefix("\ufeff")
    lines = text[:20_000].splitlines(keepends=True)[:_MOST_OVER]
    rows = (next(csv.reader([line], delimiter=delimiter_of(line)), []) for line in lines)
    return "".join(lines[_header_in(rows) :]) + text[sum(map(len, lines)) :]


def _header_in(rows: Iterable[Sequence[str]]) -> int:
    """Return which row is the header: the first that names the words, with more cells than what is written over it.

    >>> _header_in([["Corpus", ""], ["title", "text"]]), _header_in([["place", "ships"], ["Town", "text"]])
    (1, 0)
    """
    widest = 0
    for number, row in enumerate(rows):
        cells = sum(1 for cell in row if cell.strip())
        if "text" in fields_of(row) and cells > widest:
            return number
        widest = max(widest, cells)
    return 0


def _rows(rows: Callable[[], Iterable[Sequence[Any]]]) -> Iterator[tuple[int, Draft]]:
    """Yield the rows of a table, which `rows` gives from the first as often as it is asked."""
    each = iter(rows())
    header = [as_text(cell) for cell in next(each, [])]
    while header and not header[-1]:
        header.pop()
    fields = fields_of(header)
    if "text" not in fields:
        raise refusal(header, sum(1 for row in each if any(row)) + (0 if "url" in fields else 1))
    day = fields.get("published", len(header))
    order = DayOrder(lambda: (as_text(row[day]) for row in rows() if day < len(row)))
    for number, row in enumerate(each, 1):
        if any(row) and any(as_text(cell).strip() for cell in row):  # what the first asks is quick, of empty rows
            yield (
                number,
                _article({field: as_text(row[column]) for field, column in fields.items() if column < len(row)}, order),
            )


def read_jsonl(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read JSON lines, one article a line; a bad line is refused alone."""
    order = DayOrder(lambda: _days_of(_lines_of(path)))
    for number, line in enumerate(_lines_of(path), 1):
        if line.strip():
            yield number, _parse_line(line, order)


def _lines_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as lines:
        yield from lines


def parse_jsonl(data: bytes) -> Iterator[Draft]:
    """Read JSON lines that are held whole."""
    order = DayOrder(lambda: _days_of(io.BytesIO(data)))
    for line in io.BytesIO(data):
        if line.strip():
            yield _parse_line(line, order)


def _days_of(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield the dates of JSON lines; what is wrong with a line is told where it is read."""
    for line in lines:
        with contextlib.suppress(ArticleError, ValueError, RecursionError):
            yield _day_of(json.loads(decode(line)))


def _day_of(row: object) -> str:
    return fields_in(row).get("published", "") if isinstance(row, dict) else ""


def _parse_line(line: bytes, order: DayOrder) -> Draft:
    try:
        row = json.loads(decode(line))
    except ArticleError as error:
        return error
    except (ValueError, RecursionError) as error:
        return _not_json(error)
    return _of_object(row, order)


def _of_object(row: object, order: DayOrder) -> Draft:
    if not isinstance(row, dict):
        return _no_text()
    fields = fields_in(row)
    if "text" in fields:
        return _article(fields, order)
    if "text" in fields_of([str(key) for key in row]):
        return _no_words()
    return refusal(list(row)) if "url" in fields else _no_text()


def _article(fields: Mapping[str, str], order: DayOrder) -> Draft:
    """Return what a row says of an article, without mark-up and with its date, or why it cannot be read."""
    try:
        found = unmarked(fields)
    except ArticleError as error:
        return error
    return {**found, "published": order.settle(found["published"])} if "published" in found else found


def _no_words() -> ArticleError:
    return ArticleError("read", "no text field", "in this row the cell with the words is empty, or holds no text")


def _no_text() -> ArticleError:
    return ArticleError(
        "read", "no text field", "there is no field with the article's words, such as text, body or content"
    )


def _not_json(error: Exception) -> ArticleError:
    return ArticleError("read", "not JSON", f"it cannot be read as JSON ({error})")


def parse_json(data: bytes) -> Iterator[Draft]:
    """Read a JSON file: an array of articles, an object that holds one (`{"articles": […]}`), or a single article.

    Raises:
        ArticleError: it is no JSON, or holds nothing of the kind.
    """
    text = decode(data)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:5]):
            yield from parse_jsonl(data)  # JSON lines by another name
            return
        raise _not_json(error) from error
    rows = _list_in(found)
    if rows is None:
        raise _no_text()
    order = DayOrder(lambda: map(_day_of, rows))
    for row in rows:
        yield _of_object(row, order)


def _list_in(found: Any, depth: int = 0) -> list[Any] | None:
    if isinstance(found, list):
        return found
    if not isinstance(found, dict) or depth > 3:
        return None
    if "text" in fields_in(found):
        return [found]
    for key in _LISTS:
        if key in found and (rows := _list_in(found[key], depth + 1)) is not None:
            return rows
    return next((v for v in found.values() if isinstance(v, list) and v and isinstance(v[0], dict)), None)


def parse_xlsx(data: bytes) -> Iterator[Draft]:
    """Read a workbook, one article a row; each sheet has a header row of its own, and one without words is passed over.

    Raises:
        ArticleError: it is damaged or too large, or no sheet has a column with the articles' words.
        ImportError: openpyxl is not installed.
    """
    import openpyxl

    _check_rows(data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (MemoryError, ImportError):
        raise
    except Exception as error:  # a damaged workbook can provoke nearly any exception in a reader
        raise damaged("a workbook", error) from error
    refused, bare = dict[str, ArticleError](), set[str]()
    given = False
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a sheet says of its size may be a lie
        try:
            for _, draft in _rows(partial(_filled, sheet)):
                given = True
                yield draft
        except ArticleError as error:
            refused[sheet.title] = error
            if not any(itertools.islice(_filled(sheet), 1, 2)):
                bare.add(sheet.title)
    if refused and not given:
        raise next(iter(refused.values()))
    for title, reason in refused.items():
        if title not in bare:  # one of a single row is a heading, or notes
            yield BesideError(reason.stage, reason.reason, f"sheet “{title}”: {reason.detail}")


def _filled(sheet: Any) -> Iterator[Sequence[Any]]:
    """Yield the rows of a sheet from its header, or from the first that holds something."""
    rows = sheet.iter_rows(max_row=_LAST_ROW, max_col=_LAST_COLUMN, values_only=True)
    rows = itertools.dropwhile(lambda row: not any(row) or not any(map(as_text, row)), rows)
    first = list(itertools.islice(rows, _MOST_OVER))
    return itertools.chain(first[_header_in([as_text(cell) for cell in row] for row in first) :], rows)


def _check_rows(data: bytes) -> None:
    """Refuse a workbook with more rows than are read, or with a row where no sheet has one.

    Raises:
        ArticleError: it is such, or damaged.
    """
    rows = last = 0
    with open_package(data) as package:
        for name in package.names():
            if name.startswith("xl/worksheets/"):
                for found in _ROW.finditer(package.read(name)):
                    rows, last = rows + 1, max(last, int(found[1] or 0))
    if rows > _MOST_ROWS:
        raise too_large(f"{rows:,} rows", f"{_MOST_ROWS:,} of a workbook")
    if last > _LAST_ROW:
        raise damaged("a workbook", f"a row has the number {last:,}, and no sheet more than {_LAST_ROW:,}")


def read_parquet(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read a Parquet file, one article a row, a few rows at a time; a row without text is refused alone.

    Raises:
        ArticleError: no column holds the articles' words.
        ImportError: pyarrow is not installed.
    """
    import pyarrow.parquet as pq

    with path.open("rb") as data, pq.ParquetFile(data) as file:
        columns = file.schema_arrow.names
        fields = {field: columns[number] for field, number in fields_of(columns).items()}
        if "text" not in fields:
            raise refusal(columns, file.metadata.num_rows)
        wanted = list(dict.fromkeys(fields.values()))
        day = fields.get("published", "")
        order = DayOrder(
            lambda: (as_text(row[day]) for part in file.iter_batches(_ROWS, columns=[day]) for row in part.to_pylist())
        )
        rows = (row for part in file.iter_batches(_ROWS, columns=wanted) for row in part.to_pylist())
        for number, row in enumerate(rows, 1):
            if isinstance(row[fields["text"]], str):
                yield number, _article({field: as_text(row[name]) for field, name in fields.items()}, order)
            else:
                yield number, _no_words()
