"""Files that hold other files: ZIP, EPUB, gzip, web archives. What is inside is read as if it lay in the folder."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from pipeline.errors import ArticleError
from pipeline.read.decode import decode
from pipeline.read.draft import Draft, Parser
from pipeline.read.packed import MAX_UNPACKED, Package, open_package
from pipeline.read.pages import parse_html
from pipeline.read.xml import below, first, parse_xml

_MOST_PAGE = 20_000_000  # bytes of a page in a web archive
_PACKED = frozenset({".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".warc", ".wacz", ".epub"})
_PAGES = ("text/html", "application/xhtml+xml")
_QUIET = frozenset({".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2", ".ttf"})


def parse_zip(data: bytes, parser_of: Callable[[str], Parser | None]) -> Iterator[Draft]:
    """Read the files in an archive by their names' endings; an archive in an archive is refused.

    Raises:
        ArticleError: it is damaged, or unpacks to too much.
    """
    with open_package(data) as package:
        for name in package.names():
            suffix = PurePosixPath(name).suffix.lower()
            if suffix in _QUIET:
                continue
            parser = parser_of(name)
            if suffix in _PACKED:
                yield ArticleError("read", "archive in an archive", f"{name}: unpack it")
            elif parser is None:
                yield ArticleError("read", "unsupported format", name)
            else:
                yield from _named(name, parser, package)


def _named(name: str, parser: Parser, package: Package) -> Iterator[Draft]:
    try:
        data = package.read(name)
    except ArticleError as error:
        if error.reason == "too large":
            raise
        yield error
        return
    try:
        for draft in parser(data):
            yield (
                ArticleError(draft.stage, draft.reason, f"{name}: {draft.detail}")
                if isinstance(draft, ArticleError)
                else draft
            )
    except (MemoryError, ImportError):
        raise
    except ArticleError as error:
        yield ArticleError(error.stage, error.reason, f"{name}: {error.detail}")
    except Exception as error:  # whatever a parser makes of a hostile file, the others in the archive are read
        yield ArticleError("read", "unreadable", f"{name}: {type(error).__name__}: {error}")


def parse_epub(data: bytes) -> Iterator[Draft]:
    """Read the chapters of a book in their order, each an article; those without one (cover, contents) are counted.

    Raises:
        ArticleError: it is damaged, or unpacks to too much.
    """
    with open_package(data) as package:
        book = next(
            (
                node.get("full-path", "")
                for node in below(parse_xml(package.read("META-INF/container.xml")), "rootfile")
            ),
            "",
        )
        root = parse_xml(package.read(book))
        title, folder = first(root, "title"), PurePosixPath(book).parent
        items = {node.get("id"): node for node in below(root, "item")}
        empty = 0
        for reference in below(root, "itemref"):
            item = items.get(reference.get("idref"))
            if item is None or "nav" in (item.get("properties") or "").split():
                continue
            name = (folder / unquote(item.get("href", ""))).as_posix()
            drafts = list(_named(name, parse_html, package))
            empty += all(isinstance(draft, ArticleError) for draft in drafts)
            for draft in drafts:
                if not isinstance(draft, ArticleError):
                    yield {**draft, "outlet": draft.get("outlet") or title}
        if empty:
            yield ArticleError(
                "read", "no article", f"{empty} of the book's parts hold none (cover, contents, pictures)"
            )


def unzip(data: bytes) -> bytes:
    """Return what was packed with gzip.

    Raises:
        ArticleError: it is damaged, or unpacks to too much.
    """
    try:
        with gzip.open(io.BytesIO(data)) as file:
            found = file.read(MAX_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ArticleError("read", "damaged", f"gzip: {error}") from error
    if len(found) > MAX_UNPACKED:
        raise ArticleError("read", "too large", f"unpacks to more than {MAX_UNPACKED:,} bytes")
    return found


def read_warc(path: Path) -> Iterator[tuple[int, Draft]]:
    """Read the pages of a web archive (WARC, or the text alone, WET), a record at a time.

    Raises:
        ArticleError: it is damaged.
        ImportError: warcio is not installed.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = other = 0
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                if record.rec_type not in ("response", "conversion", "resource"):
                    continue
                kind = _kind(record)
                if record.rec_type != "conversion" and kind not in _PAGES:
                    other += 1
                    continue
                number += 1
                data = record.content_stream().read(_MOST_PAGE + 1)
                for draft in _page(data, url, plain=record.rec_type == "conversion"):
                    yield number, draft
        except (ArchiveLoadFailed, EOFError, zlib.error) as error:
            raise ArticleError("read", "damaged", f"{type(error).__name__}: {error}") from error
    if other:
        yield number + 1, ArticleError("read", "no page", f"{other:,} records of this archive are no web pages")
    elif not number:
        raise ArticleError("read", "no article", "no web page in this archive")


def _kind(record: object) -> str:
    headers = getattr(record, "http_headers", None) or getattr(record, "rec_headers", None)
    written = headers.get_header("Content-Type") if headers is not None else ""
    return (written or "").partition(";")[0].strip().lower()


def _page(data: bytes, url: str, *, plain: bool) -> Iterator[Draft]:
    """Yield the article of a page, exactly one draft: a number of the file belongs to it."""
    if len(data) > _MOST_PAGE:
        yield ArticleError("read", "too large", f"{url}: more than {_MOST_PAGE:,} bytes")
        return
    try:
        if plain:
            title, _, text = decode(data).strip().partition("\n")
            whole = not text or bool(re.search(r"[.!?…][\"'”’»)]*\s*$", title))
            yield {"text": decode(data) if whole else text, "title": "" if whole else title, "url": url}
        else:
            yield next(iter(parse_html(data, url)))
    except ArticleError as error:
        yield ArticleError(error.stage, error.reason, f"{url}: {error.detail}")
    except (MemoryError, ImportError):
        raise
    except Exception as error:  # whatever a parser makes of a hostile page, the others in the archive are read
        yield ArticleError("read", "unreadable", f"{url}: {type(error).__name__}: {error}")
