"""Stage read: a folder or a file becomes articles, and a reason for every input that gave none.

    folder ─▶ files in sorted order ─▶ by format: txt, md, html, jsonl, csv, parquet, pdf, docx ─▶ Article | Skipped

`discover` lists the files, `read_file` reads one; `read_inputs` does both. An article's id derives
from its text, so that where it lies, and what lies beside it, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pipeline.errors import ArticleError
from pipeline.read.discover import InputFile, base_of, discover, locate
from pipeline.read.formats import READERS
from pipeline.read.metadata import CORRECTIONS_FILE, Metadata, build_article
from pipeline.records import Article, Skipped

__all__ = ["CORRECTIONS_FILE", "InputFile", "Metadata", "base_of", "discover", "locate", "read_file", "read_inputs"]


def read_file(file: InputFile, metadata: Metadata) -> Iterator[Article | Skipped]:
    """Yield what one file holds: its articles, and a `Skipped` for each part that gave none. Never raises."""
    if file.problem:
        yield Skipped(file.name, "read", *file.problem)
        return
    if file.path.name in metadata.side_files:
        yield Skipped(file.name, "read", "not an article", metadata.side_files[file.path.name])
        yield from metadata.complaints(file)
        return
    kind, reader = READERS.get(file.path.suffix.lower(), ("", None))
    if reader is None:
        yield Skipped(file.name, "read", "unsupported format", PurePosixPath(file.name).suffix or "no file extension")
        return
    try:
        for number, draft in reader(file.path):
            name = f"{file.name}#{number}" if number else file.name
            if isinstance(draft, ArticleError):
                yield Skipped(name, draft.stage, draft.reason, draft.detail)
                continue
            try:
                yield build_article(name, kind, draft, metadata.of(file))
            except ArticleError as error:
                yield Skipped(name, error.stage, error.reason, error.detail)
    except ArticleError as error:
        yield Skipped(file.name, error.stage, error.reason, error.detail)
    except Exception as error:  # whatever a parser makes of a hostile file, the other files are read
        yield Skipped(file.name, "read", "unreadable", f"{type(error).__name__}: {error}")


def read_inputs(source: Path | str) -> Iterator[Article | Skipped]:
    """Yield every article below `source` in sorted order, and a `Skipped` for all that gives none.

    Raises:
        InputError: `source` does not exist or holds no file.
    """
    files = discover(locate(source))
    metadata = Metadata.beside(files)
    for file in files:
        yield from read_file(file, metadata)
