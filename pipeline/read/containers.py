"""Files that hold other files: ZIP, EPUB, gzip, web archives. What is inside is read as if it lay in the folder."""

from __future__ import annotations

import gzip
import io
import posixpath
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from pipeline.errors import ArticleError
from pipeline.read.blocks import quiet_endings
from pipeline.read.decode import decode
from pipeline.read.draft import NO_ARTICLE, BesideError, Draft, Parser, apart, check_size, damaged, too_large
from pipeline.read.packed import MAX_UNPACKED, Package, open_package
from pipeline.read.pages import MAX_PAGE, parse_html
from pipeline.read.xml import below, first, parse_xml

_PACKED = frozenset({".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".warc", ".wacz", ".epub"})
_MOST_NAMED = 5
_PAGES = ("text/html", "application/xhtml+xml")


def parse_zip(data: bytes, parser_of: Callable[[str], Parser | None]) -> Iterator[Draft]:
    """Read the files in an archive by their names' endings; an archive in an archive is refused.

    Raises:
        ArticleError: it is damaged, or unpacks to too much.
    """
    with open_package(data) as package:
        beside: list[str] = []
        for name in package.names():
            suffix = PurePosixPath(name).suffix.lower()
            if suffix in quiet_endings():
                beside.append(name)
                continue
            parser = parser_of(name)
            if suffix in _PACKED:
                yield _aside(
                    "archive in an archive",
                    f"{name}: no archive is opened inside another; unpack it into the folder",
                    name,
                )
            elif parser is None:
                yield _aside("unsupported format", f"{name}: files of this kind are not read", name)
            else:
                yield from _named(name, parser, package)
        if beside:
            named, others = ", ".join(beside[:_MOST_NAMED]), len(beside) - _MOST_NAMED
            more = f" and {others:,} more" if others > 0 else ""
            yield _aside(NO_ARTICLE, f"no article is looked for in pictures, sounds, styles and scripts: {named}{more}")


def _aside(reason: str, detail: str, member: str = "") -> BesideError:
    told = BesideError("read", reason, detail)
    told.member = member
    return told


def _named(name: str, parser: Parser, package: Package) -> Iterator[Draft]:
    """Yield what is in one file of an archive.

    Raises:
        ArticleError: with it the archive has unpacked to too much.
    """
    try:
        data = package.read(name)
    except ArticleError as error:
        if error.reason == "too large":
            raise
        error.member = name
        yield error
        return
    yield from apart(lambda: parser(data), name)


def parse_epub(data: bytes) -> Iterator[Draft]:
    """Read the chapters of a book in their order, each an article; those without one (cover, contents) are counted.

    Raises:
        ArticleError: it is damaged, or unpacks to too much.
    """
    with open_package(data) as package:
        listed = parse_xml(package.read("META-INF/container.xml"))
        book = next((path for node in below(listed, "rootfile") if (path := node.get("full-path"))), "")
        if not book:
            raise damaged("a book", "no list of its chapters")
        root = parse_xml(package.read(book))
        title, folder = first(root, "title"), posixpath.dirname(book)
        items = {node.get("id"): node for node in below(root, "item")}
        empty = 0
        for reference in below(root, "itemref"):
            item = items.get(reference.get("idref"))
            if item is None or "nav" in (item.get("properties") or "").split():
                empty += item is None
                continue
            name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
            for draft in _named(name, parse_html, package):
                if not isinstance(draft, ArticleError):
                    yield {**draft, "outlet": draft.get("outlet") or title}
                elif draft.reason == NO_ARTICLE:
                    empty += 1
                else:
                    yield draft
        if empty:
            yield _aside(NO_ARTICLE, f"{empty} of the book's parts hold none (cover, contents, pictures)")


def unzip(data: bytes) -> bytes:
    """Return what was packed with gzip.

    Raises:
        ArticleError: it is damaged, or unpacks to too much.
    """
    try:
        with gzip.open(io.BytesIO(data)) as file:
            found = file.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise damaged("packed with gzip", error) from error
    if len(found) > MAX_UNPACKED:
        raise too_large(f"more than {MAX_UNPACKED:,} bytes once it is unpacked", f"{MAX_UNPACKED:,}")
    return found


def read_warc(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read the pages of a web archive (WARC, or the text alone, WET), a record at a time.

    Raises:
        ArticleError: it is damaged.
        ImportError: warcio is not installed.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = other = failed = 0
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                plain = record.rec_type == "conversion"
                if record.rec_type not in ("response", "conversion", "resource"):
                    continue
                if not plain and _kind(record) not in _PAGES:
                    other += 1
                    continue
                if not _answered(record):
                    failed += 1
                    continue
                number += 1
                yield number, _page(record, plain=plain)
        except (ArchiveLoadFailed, EOFError, zlib.error) as error:
            raise damaged("a web archive", error) from error
    left = [(other, "are no web pages"), (failed, "are errors or redirects")]
    counted = ", ".join(f"{count:,} {what}" for count, what in left if count)
    if counted:
        yield 0, _aside("no page", f"of the records of this archive {counted}")


def _answered(record: Any) -> bool:
    """Say whether a server gave the page that was asked for: not a redirect, not an error."""
    headers = record.http_headers
    status = headers.get_statuscode() if headers is not None else None
    return not status or str(status).startswith("2")


def _kind(record: object) -> str:
    headers = getattr(record, "http_headers", None) or getattr(record, "rec_headers", None)
    written = headers.get_header("Content-Type") if headers is not None else ""
    return (written or "").partition(";")[0].strip().lower()


def _page(record: Any, *, plain: bool) -> Draft:
    """Return the article of a page, or why there is none: a number of the file belongs to it either way."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""

    def drafts() -> Iterator[Draft]:
        data = record.content_stream().read(MAX_PAGE + 1)
        if not plain:
            yield from parse_html(data, url)
            return
        check_size(len(data), MAX_PAGE)
        title, _, text = decode(data).strip().partition("\n")
        whole = not text or bool(re.search(r"[.!?…][\"'”’»)]*\s*$", title))
        yield {"text": decode(data) if whole else text, "title": "" if whole else title, "url": url}

    return next(apart(drafts, url))
