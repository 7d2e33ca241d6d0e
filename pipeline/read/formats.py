"""One reader a format: each yields (number, draft) pairs, number 0 for a file that is one article.

A draft is a mapping with `text` and any of title, outlet, byline, published, url; an `ArticleError`
in its place says why that part of the file gave none.
"""

from __future__ import annotations

import importlib.util
import itertools
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from pipeline.errors import ArticleError, SetupError
from pipeline.read import layouts
from pipeline.read.containers import parse_epub, parse_zip, read_warc, unzip
from pipeline.read.decode import decode
from pipeline.read.draft import BesideError, Draft, Parser, Reader, check_size, limited
from pipeline.read.headers import fields_in
from pipeline.read.mail import parse_eml, parse_mbox, parse_mhtml
from pipeline.read.news_xml import parse_news_xml
from pipeline.read.office import parse_docx, parse_odt, parse_rtf
from pipeline.read.pages import parse_html
from pipeline.read.pdf import parse_pdf
from pipeline.read.sniff import ending_of
from pipeline.read.tables import (
    numbered_csv,
    parse_csv,
    parse_json,
    parse_jsonl,
    parse_xlsx,
    read_csv,
    read_jsonl,
    read_parquet,
)
from pipeline.text.front_matter import front_matter

MAX_BYTES = 20_000_000  # of a file that is one article; the longest books have a third of it
MAX_EXPORT = 200_000_000  # of one that may hold many


def parse_text(data: bytes) -> Iterator[Draft]:
    """Read a plain text or Markdown file: its text is the decoded file, untouched, unless it is an export of many.

    What stands over it as front matter is taken for what it says, and stays where it is.
    """
    text = decode(data)
    found = layouts.split(text)
    if found:
        yield from found
    else:
        facts, _ = front_matter(text)
        yield {**fields_in({k: v for k, v in facts.items() if v}), "text": text}


def _parse_zip(data: bytes) -> Iterator[Draft]:
    yield from parse_zip(data, parser_of)


def parser_of(name: str) -> Parser | None:
    """Return what reads a file of this name once it is held whole, with its limit; nothing for what is not read."""
    _, parser, limit = _PARSERS.get(PurePosixPath(name).suffix.lower(), ("", None, 0))
    return limited(partial(_as_it_is, parser), limit) if parser else None


def whole(parser: Parser, limit: int) -> Reader:
    """Return a reader that holds a file of at most `limit` bytes and numbers what is in it; what is alone is 0."""

    def read(path: Path) -> Iterator[tuple[int, Draft]]:
        yield from _numbered(_as_it_is(parser, _bytes(path, limit)))

    return read


def _as_it_is(parser: Parser, data: bytes) -> Iterator[Draft]:
    """Yield what is in a file of one article, read as what its bytes say it is where its name says something else."""
    ending = ending_of(data) if parser in _MISNAMED else ""
    kind, other, limit = _PARSERS.get(ending, ("", parser, 0))
    if not kind or other is parser:
        yield from parser(data)
        return
    for draft in limited(other, limit)(data):
        yield draft if isinstance(draft, ArticleError) else {"format": kind, **draft}


def _parse_doc(data: bytes) -> Iterator[Draft]:
    """Refuse a document of the old Word; what programs export as .doc is often something else, and read."""
    raise ArticleError("read", "unsupported format", "files that end in .doc are not read; save it as .docx")
    yield  # a parser yields


def _numbered(drafts: Iterable[Draft]) -> Iterator[tuple[int, Draft]]:
    each, first = iter(drafts), list[Draft]()
    for draft in each:
        if isinstance(draft, BesideError):
            yield 0, draft
        else:
            first.append(draft)
        if len(first) == 2:
            break
    numbers = itertools.count(0 if len(first) < 2 else 1)
    for draft in itertools.chain(first, each):
        yield 0 if isinstance(draft, BesideError) else next(numbers), draft


_PARSERS: dict[str, tuple[str, Parser, int]] = {
    ".txt": ("txt", parse_text, MAX_BYTES),
    ".text": ("txt", parse_text, MAX_BYTES),
    ".md": ("md", parse_text, MAX_BYTES),
    ".markdown": ("md", parse_text, MAX_BYTES),
    ".html": ("html", parse_html, MAX_BYTES),
    ".htm": ("html", parse_html, MAX_BYTES),
    ".xhtml": ("html", parse_html, MAX_BYTES),
    ".pdf": ("pdf", parse_pdf, 50_000_000),
    ".docx": ("docx", parse_docx, 50_000_000),
    ".doc": ("doc", _parse_doc, 50_000_000),
    ".odt": ("odt", parse_odt, 50_000_000),
    ".rtf": ("rtf", parse_rtf, 50_000_000),
    ".csv": ("csv", parse_csv, MAX_EXPORT),
    ".tsv": ("tsv", parse_csv, MAX_EXPORT),
    ".json": ("json", parse_json, MAX_EXPORT),
    ".jsonl": ("jsonl", parse_jsonl, MAX_EXPORT),
    ".ndjson": ("jsonl", parse_jsonl, MAX_EXPORT),
    ".xlsx": ("xlsx", parse_xlsx, 50_000_000),
    ".xml": ("xml", parse_news_xml, MAX_BYTES),
    ".rss": ("xml", parse_news_xml, MAX_BYTES),
    ".atom": ("xml", parse_news_xml, MAX_BYTES),
    ".eml": ("eml", parse_eml, 50_000_000),
    ".mbox": ("mbox", parse_mbox, MAX_EXPORT),
    ".mhtml": ("mhtml", parse_mhtml, 50_000_000),
    ".mht": ("mhtml", parse_mhtml, 50_000_000),
    ".vtt": ("vtt", parse_text, MAX_BYTES),
    ".srt": ("srt", parse_text, MAX_BYTES),
}

_MISNAMED = frozenset({parse_text, parse_html, parse_pdf, parse_docx, parse_odt, parse_rtf, _parse_doc})

READERS: dict[str, tuple[str, Reader]] = {
    **{suffix: (kind, whole(parser, limit)) for suffix, (kind, parser, limit) in _PARSERS.items()},
    ".csv": ("csv", read_csv),
    ".tsv": ("tsv", read_csv),
    ".jsonl": ("jsonl", read_jsonl),
    ".ndjson": ("jsonl", read_jsonl),
    ".parquet": ("parquet", read_parquet),
    ".warc": ("warc", read_warc),
    ".wet": ("warc", read_warc),
    ".zip": ("zip", whole(_parse_zip, MAX_EXPORT)),
    ".epub": ("epub", whole(parse_epub, MAX_EXPORT)),
}


def reader_of(name: str) -> tuple[str, Reader] | None:
    """Return the format of a file by its name's ending, and what reads it; nothing for what is not read.

    >>> reader_of("a.TXT")[0], reader_of("news.jsonl.gz")[0], reader_of("CC.warc.wet.gz")[0], reader_of("a.exe")
    ('txt', 'jsonl', 'warc', None)
    """
    ending, inner = PurePosixPath(name).suffix.lower(), PurePosixPath(name).stem
    if ending != ".gz":
        return READERS.get(ending)
    if {".warc", ".wet"} & {suffix.lower() for suffix in PurePosixPath(inner).suffixes[-2:]}:
        return READERS[".warc"]
    suffix = PurePosixPath(inner).suffix.lower()
    if suffix not in _PARSERS:
        return None
    kind, parser, limit = _PARSERS[suffix]

    def read(path: Path) -> Iterator[tuple[int, Draft]]:
        data = unzip(_bytes(path, MAX_EXPORT))
        if parser is parse_csv:
            yield from numbered_csv(data)
        elif parser is parse_jsonl:
            yield from enumerate(parse_jsonl(data), 1)
        else:
            yield from _numbered(limited(parser, limit)(data))

    return kind, read


# What `pip install onrecord` brings is named too: a resolver that knows extras by other names may leave it out.
_HTML = {"trafilatura": "trafilatura", "lxml_html_clean": "lxml_html_clean"}
_LIBRARIES = {
    "html": _HTML,
    "mhtml": _HTML,
    "epub": _HTML,
    "warc": {**_HTML, "warcio": "warcio"},
    "pdf": {"pypdf": "pypdf"},
    "docx": {"docx": "python-docx"},
    "rtf": {"striprtf": "striprtf"},
    "xlsx": {"openpyxl": "openpyxl"},
    "parquet": {"pyarrow": "pyarrow"},
}  # format → module → package


def require_libraries(names: Iterable[str]) -> None:
    """Make sure that what reads these files is installed, before any is read; nothing is imported.

    Raises:
        SetupError: a library is missing; the message says how to install it.
    """
    kinds = {found[0]: name for name in names if (found := reader_of(name))}
    for kind, name in sorted(kinds.items()):
        missing = [p for m, p in _LIBRARIES.get(kind, {}).items() if importlib.util.find_spec(m) is None]
        if missing:
            raise SetupError(f"{name}: to read {kind}, {' and '.join(missing)} must be installed; {install(kind)}")


def install(kind: str) -> str:
    """Return how to install what reads a format.

    >>> install("docx")
    'install it with: pip install python-docx'
    """
    packages = _LIBRARIES.get(kind) or {m: p for found in _LIBRARIES.values() for m, p in found.items()}
    return f"install it with: pip install {' '.join(packages.values())}"


def _bytes(path: Path, limit: int) -> bytes:
    check_size(path.stat().st_size, limit)
    return path.read_bytes()
