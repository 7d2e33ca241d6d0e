"""One reader a format: each yields (number, draft) pairs, number 0 for a file that is one article.

A draft is a mapping with `text` and any of title, outlet, byline, published, url; an `ArticleError`
in its place says why that part of the file gave none.
"""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.errors import ArticleError, SetupError
from pipeline.read.decode import decode
from pipeline.read.documents import read_docx, read_pdf

Draft = Mapping[str, str] | ArticleError
Reader = Callable[[Path], Iterator[tuple[int, Draft]]]

MAX_BYTES = 20_000_000  # of a file that is one article; the longest books have a third of it
MAX_DEPTH = 400  # of nested HTML elements; real pages stay under 60
_FIELDS = frozenset({"text", "title", "outlet", "byline", "published", "url"})
_ROWS = 500  # of a Parquet file held at once
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_OFTEN_UNCLOSED = frozenset(_VOID | {"p", "li", "td", "tr", "th", "dd", "dt", "option"})


def read_text(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read a plain text or Markdown file: its text is the decoded file, untouched."""
    yield 0, {"text": decode(_bytes(path))}


def read_html(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read a web page: the article's text and metadata as trafilatura finds them."""
    import trafilatura
    from trafilatura.settings import use_config

    html = decode(_bytes(path))
    if _depth(html) > MAX_DEPTH:
        raise ArticleError("read", "nested too deeply", f"more than {MAX_DEPTH} HTML elements inside one another")
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    page: Any = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True, config=config)
    found = page.as_dict() if page is not None else {}
    if not (found.get("text") or "").strip():
        raise ArticleError("read", "no article", "no article text found in this page")
    names = {
        "text": "text",
        "title": "title",
        "outlet": "sitename",
        "byline": "author",
        "published": "date",
        "url": "url",
    }
    yield 0, {ours: str(found[theirs]) for ours, theirs in names.items() if found.get(theirs)}


def read_jsonl(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read JSON lines, one article a line; a bad line is refused alone."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, _parse_line(line)


def read_csv(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read a CSV with a header row, one article a row.

    Raises:
        ArticleError: it has no `text` column, or a row is broken beyond repair.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    rows = csv.reader(io.StringIO(decode(path.read_bytes()), newline=""))
    try:
        header = [h.strip().lower() for h in next(rows, [])]
        if "text" not in header:
            raise ArticleError("read", "no text column", f"columns are: {', '.join(header) or 'none'}")
        for number, row in enumerate(rows, 1):
            if any(cell.strip() for cell in row):
                yield number, dict(zip(header, row, strict=False))
    except csv.Error as error:
        raise ArticleError("read", "broken CSV", str(error)) from error


def read_parquet(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read a Parquet file, one article a row, a few rows at a time; a row without text is refused alone.

    Raises:
        ArticleError: there is no `text` column.
        ImportError: pyarrow is not installed.
    """
    import pyarrow.parquet as pq

    with path.open("rb") as data, pq.ParquetFile(data) as file:
        names = {n.lower(): n for n in file.schema_arrow.names if n.lower() in _FIELDS}
        if "text" not in names:
            raise ArticleError("read", "no text column", f"columns are: {', '.join(file.schema_arrow.names) or 'none'}")
        rows = (row for part in file.iter_batches(_ROWS, columns=list(names.values())) for row in part.to_pylist())
        for number, row in enumerate(rows, 1):
            if isinstance(row[names["text"]], str):
                yield number, {field: _cell(row[name]) for field, name in names.items() if row[name] is not None}
            else:
                yield number, ArticleError("read", "no text field", "the cell of `text` is empty or no string")


READERS: dict[str, tuple[str, Reader]] = {
    ".txt": ("txt", read_text),
    ".text": ("txt", read_text),
    ".md": ("md", read_text),
    ".markdown": ("md", read_text),
    ".html": ("html", read_html),
    ".htm": ("html", read_html),
    ".xhtml": ("html", read_html),
    ".jsonl": ("jsonl", read_jsonl),
    ".ndjson": ("jsonl", read_jsonl),
    ".csv": ("csv", read_csv),
    ".parquet": ("parquet", read_parquet),
    ".pdf": ("pdf", read_pdf),
    ".docx": ("docx", read_docx),
}


# What `pip install onrecord` brings is named too: a resolver that knows extras by other names may leave it out.
_LIBRARIES = {
    "html": {"trafilatura": "trafilatura", "lxml_html_clean": "lxml_html_clean"},
    "pdf": {"pypdf": "pypdf"},
    "docx": {"docx": "python-docx"},
    "parquet": {"pyarrow": "pyarrow"},
}  # format → module → package


def require_libraries(names: Iterable[str]) -> None:
    """Make sure that what reads these files is installed, before any is read; nothing is imported.

    Raises:
        SetupError: a library is missing; the message says how to install it.
    """
    kinds = {READERS[suffix][0]: name for name in names if (suffix := PurePosixPath(name).suffix.lower()) in READERS}
    for kind, name in sorted(kinds.items()):
        missing = [p for m, p in _LIBRARIES.get(kind, {}).items() if importlib.util.find_spec(m) is None]
        if missing:
            raise SetupError(f"{name}: to read {kind}, {' and '.join(missing)} must be installed; {install(kind)}")


def install(kind: str) -> str:
    """Return how to install what reads a format.

    >>> install("docx")
    'install it with: pip install python-docx'
    """
    return f"install it with: pip install {' '.join(_LIBRARIES.get(kind, {}).values())}"


def _bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise ArticleError("read", "too large", f"{size:,} bytes; the limit for one article is {MAX_BYTES:,}")
    return path.read_bytes()


def _cell(value: object) -> str:
    return value.isoformat()[:10] if isinstance(value, date) else str(value)  # a time of day says nothing of the date


def _parse_line(line: bytes) -> Draft:
    try:
        row = json.loads(decode(line))
    except ArticleError as error:
        return error
    except (ValueError, RecursionError) as error:
        return ArticleError("read", "not JSON", str(error))
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return ArticleError("read", "no text field", "a line must be an object with a string `text`")
    return {str(k).lower(): str(v) for k, v in row.items() if isinstance(v, str | int | float)}


def _depth(html: str) -> int:
    """Return roughly how deeply elements nest: an upper bound, in one pass."""
    depth = deepest = 0
    for closing, name, attributes in _TAG.findall(html):
        if closing:
            depth = max(0, depth - 1)
        elif not attributes.endswith("/") and name.lower() not in _OFTEN_UNCLOSED:
            depth += 1
            deepest = max(deepest, depth)
    return deepest
