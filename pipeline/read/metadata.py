"""What is known of an article beside its text: its own fields, and `metadata.csv` beside it."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pipeline.errors import ArticleError
from pipeline.read.decode import decode
from pipeline.read.discover import InputFile
from pipeline.records import Article, Skipped, make_id
from pipeline.text.dates import resolve_date
from pipeline.text.spans import squeeze

MAX_CHARACTERS = 2_000_000
METADATA_FILE, CORRECTIONS_FILE = "metadata.csv", "corrections.csv"
_FIELDS = ("title", "outlet", "byline", "published", "url")
_SURROGATE = re.compile("[\ud800-\udfff]")
_VISIBLE = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The rows of every `metadata.csv` below the input, by the name of the file they speak of."""

    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # (reason, detail)
    side_files: Mapping[str, str] = field(
        default_factory=lambda: {
            METADATA_FILE: "describes the articles beside it",
            CORRECTIONS_FILE: "corrections, applied to the tables",
        }
    )

    @classmethod
    def beside(cls, files: Iterable[InputFile]) -> Metadata:
        """Read each `metadata.csv` among `files`; one that can't be read describes nothing."""
        rows: dict[str, Mapping[str, str]] = {}
        problems: dict[str, tuple[tuple[str, str], ...]] = {}
        names = {f.name for f in files}
        for file in files:
            if file.path.name != METADATA_FILE or file.problem:
                continue
            folder = PurePosixPath(file.name).parent
            try:
                mine = {(folder / r["file"]).as_posix(): r for r in _read(file) if r.get("file")}
            except (OSError, ArticleError, csv.Error) as error:
                problems[file.name] = (("unreadable", str(error)),)
                continue
            rows |= mine
            unread = (n for n, r in sorted(mine.items()) if r.get("published") and not resolve_date(r["published"]))
            problems[file.name] = (
                *(("no such article", name) for name in sorted(set(mine) - names)),
                *(("date not understood", f"{name}: {mine[name]['published']}") for name in unread),
            )
        return cls(rows, problems)

    def of(self, file: InputFile) -> Mapping[str, str]:
        """Return what `metadata.csv` says of a file, or nothing."""
        return self.rows.get(file.name, {})

    def only(self, file: InputFile) -> Metadata:
        """Return what there is to know to read one file, to be sent with it."""
        problems = {n: p for n, p in self.problems.items() if n == file.name}
        return Metadata({file.name: self.of(file)}, problems, self.side_files)

    def complaints(self, file: InputFile) -> Iterator[Skipped]:
        """Yield a row for a `metadata.csv` that can't be read, or for each line that speaks of no file there is."""
        for reason, detail in self.problems.get(file.name, ()):
            yield Skipped(file.name, "read", reason, detail)


def build_article(name: str, kind: str, draft: Mapping[str, str], extra: Mapping[str, str]) -> Article:
    """Make an article of what a file and its metadata say; the metadata wins.

    Raises:
        ArticleError: the text is empty, holds no word, or is too long.

    >>> build_article("a.txt", "txt", {"text": "Hello there."}, {"published": "26 January 2025"}).published
    '2025-01-26'
    """
    text = _SURROGATE.sub("\ufffd", draft.get("text", ""))
    if not text.strip():
        raise ArticleError("read", "empty", "no text")
    if not _VISIBLE.search(text):
        raise ArticleError("read", "empty", "no word in it")
    if len(text) > MAX_CHARACTERS:
        raise ArticleError("read", "too large", f"{len(text):,} characters; the limit is {MAX_CHARACTERS:,}")
    known = {k: squeeze(_SURROGATE.sub("\ufffd", extra.get(k) or draft.get(k) or "")) for k in _FIELDS}
    known["published"] = resolve_date(known["published"])
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Article(doc_id=make_id("doc", digest), file=name, format=kind, sha256=digest, text=text, **known)


def _read(file: InputFile) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(decode(file.path.read_bytes()), newline=""))
    return [{k.strip().lower(): v for k, v in row.items() if k and isinstance(v, str)} for row in rows]
