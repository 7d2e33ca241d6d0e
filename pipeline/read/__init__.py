"""Stage read: a folder or a file becomes articles, and a reason for every input that gave none.

    folder ─▶ files in sorted order ─▶ by format (`formats.py`) ─▶ Article | Skipped

`discover` lists the files, `read_file` reads one; `read_inputs` does both. An article's id derives
from its text, so that where it lies, and what lies beside it, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pipeline.errors import UNAPPLIED_REASON, USED_REASON, ArticleError, SetupError
from pipeline.read.discover import InputFile, base_of, discover, locate
from pipeline.read.draft import nothing, of_part, unreadable
from pipeline.read.formats import install, reader_of, require_libraries
from pipeline.read.metadata import CORRECTIONS_FILE, METADATA_FILE, UNSETTLED, Metadata, build_article
from pipeline.records import Article, Skipped
from pipeline.text.day_order import year_alone
from pipeline.text.long_sentences import LONGEST, longest_sentence
from pipeline.text.spans import squeeze

__all__ = [
    "CORRECTIONS_FILE",
    "InputFile",
    "Metadata",
    "base_of",
    "discover",
    "locate",
    "read_file",
    "read_inputs",
    "require_libraries",
]


def read_file(file: InputFile, metadata: Metadata) -> Iterator[Article | Skipped]:
    """Yield what one file holds: its articles, and a `Skipped` for each part that gave none.

    Raises:
        SetupError: the library that reads this format is not installed. Nothing else is ever raised.

    Dates that are not understood give a `Skipped` too, one for the whole file; their articles are yielded.
    """
    if file.problem:
        yield Skipped(file.name, "read", *file.problem)
        return
    if file.path.name == CORRECTIONS_FILE and "/" in file.name:
        yield Skipped(file.name, "read", "corrections not applied", f"only the {CORRECTIONS_FILE} at the top is")
        return
    if file.path.name in metadata.side_files:
        complaints = list(metadata.complaints(file))
        if all(row.reason != UNAPPLIED_REASON for row in complaints):
            yield Skipped(file.name, "read", USED_REASON, metadata.side_files[file.path.name])
        yield from complaints
        return
    kind, reader = reader_of(file.path.name) or ("", None)
    if reader is None:
        yield Skipped(file.name, "read", "unsupported format", _unknown(file.name))
        return
    given, parts, used = False, metadata.of_parts(file), set[str]()
    undated, unsettled = _Vague("kept without a date"), _Vague(UNSETTLED)
    try:
        for number, draft in reader(file.path):
            given = True
            name = f"{file.name}#{number}" if number else file.name
            if isinstance(draft, ArticleError):
                used |= {name, f"{file.name}/{draft.member}"}
                yield Skipped(name, draft.stage, draft.reason, draft.detail)
                continue
            member = draft.get("member", "")
            names = (name, f"{file.name}/{member}")
            used.update(names)
            extra = {**metadata.of(file), **{k: v for n in names for k, v in parts.get(n, {}).items() if v}}
            try:
                article = build_article(name, draft.get("format") or kind, draft, extra or metadata.of_page(draft))
            except ArticleError as error:
                yield Skipped(name, error.stage, error.reason, of_part(error, member).detail)
                continue
            yield article
            if words := longest_sentence(article.text):
                yield Skipped(
                    name, "read", "sentence too long", f"it has {words:,} words and marks: read in parts of {LONGEST:,}"
                )
            written = "" if extra.get("published") else draft.get("published", "")
            if not article.published:
                undated.note(name, written)
            elif article.published == year_alone(written):
                unsettled.note(name, written)
        if not given:
            raise nothing()
    except ArticleError as error:
        yield Skipped(file.name, error.stage, error.reason, error.detail)
    except ImportError as error:
        raise SetupError(f"{file.name}: what reads {kind} cannot be loaded ({error}); {install(kind)}") from error
    except Exception as error:  # whatever a parser makes of a hostile file, the other files are read
        # The system numbers its errors; what a library says of damaged data has no number.
        passing = isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno is not None)
        if passing:
            said = f"it could not be opened, and the next run tries again ({type(error).__name__}: {error})"
            yield Skipped(file.name, "read", "not readable now", said)
        else:
            yield Skipped(file.name, "read", "unreadable", unreadable(error).detail)
    for name in sorted(parts.keys() - used):
        yield Skipped(file.name, "read", "no such article", f"{name}, which {METADATA_FILE} describes")
    for vague in (undated, unsettled):
        if vague.first:
            yield Skipped(file.name, "read", "date not understood", vague.summary())


def _unknown(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    return f"files that end in {suffix} are not read" if suffix else "its name has no ending that says what it is"


class _Vague:
    """Articles of a file whose date does not tell the day to us: they are kept, and one row tells of them all.

    Args:
        kept: what is kept of the date.
    """

    def __init__(self, kept: str) -> None:
        self.first, self._count, self._kept = "", 0, kept

    def note(self, name: str, written: str) -> None:
        """Take an article and what stood in the place of its date."""
        if written.strip():
            self.first = self.first or f"{name}: {squeeze(written)}"
            self._count += 1

    def summary(self) -> str:
        """Return the row's detail."""
        others = f"; {self._count - 1:,} more in this file" if self._count > 1 else ""
        return f"{self.first}{others} ({self._kept})"


def read_inputs(source: Path | str) -> Iterator[Article | Skipped]:
    """Yield every article below `source` in sorted order, and a `Skipped` for all that gives none.

    Raises:
        InputError: `source` does not exist or holds no file.
    """
    files = discover(locate(source))
    metadata = Metadata.beside(files)
    for file in files:
        yield from read_file(file, metadata)
