"""What is known of an article beside its text: its own fields, and `metadata.csv` beside it."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pipeline.errors import UNAPPLIED_REASON, ArticleError
from pipeline.read.decode import decode
from pipeline.read.discover import InputFile
from pipeline.read.draft import too_large
from pipeline.read.headers import fields_of
from pipeline.read.outlets import outlet_of
from pipeline.read.repair import repaired
from pipeline.read.tables import delimiter_of
from pipeline.records import Article, Skipped, make_id
from pipeline.text.bylines import without_by
from pipeline.text.day_lines import day_in_url, day_of
from pipeline.text.day_order import DayOrder, year_alone
from pipeline.text.outlet_names import outlet_at
from pipeline.text.spans import squeeze

MAX_CHARACTERS = 2_000_000
METADATA_FILE, CORRECTIONS_FILE = "metadata.csv", "corrections.csv"
_FIELDS = ("title", "outlet", "byline", "published", "url")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TRACKING = re.compile(r"(?:utm_\w*|ref|fbclid|gclid)(?:=|\Z)")  # in an address: where its reader came from
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
UNSETTLED = "its day or its month may come first: kept with the year alone"
_PART = re.compile(r"#\d+\Z")  # behind the name of a file: one of the articles in it
_NAME = 40  # characters of a column's name that are told
_VISIBLE = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The rows of every `metadata.csv` below the input, by the name of the file they speak of."""

    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)  # of a file: "a.zip#2" → row
    pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by the address of a page, for lists of links
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
        parts: dict[str, dict[str, Mapping[str, str]]] = {}
        pages: dict[str, Mapping[str, str]] = {}
        problems: dict[str, tuple[tuple[str, str], ...]] = {}
        names = {f.name for f in files}
        for file in files:
            if file.path.name != METADATA_FILE or file.problem:
                continue
            folder = PurePosixPath(file.name).parent
            try:
                listed, columns = _read(file)
            except (OSError, ArticleError, csv.Error) as error:
                problems[file.name] = (("unreadable", str(error)),)
                continue
            linked = {_address(r["url"]): r for r in listed if r.get("url")}
            mine = {(folder / r["file"]).as_posix(): r for r in listed if r.get("file")}
            whole = {name: _whole(name, names) for name in mine}
            if linked and not names & set(whole.values()):
                mine = {}  # a list of links: it names files where somebody's program kept them
            pages |= linked
            rows |= {name: row for name, row in mine.items() if name == whole[name]}
            for name, row in mine.items():
                if name != whole[name]:
                    parts.setdefault(whole[name], {})[name] = row
            dates = [(n, r["published"]) for n, r in sorted(mine.items()) if r.get("published")]
            problems[file.name] = (
                *(columns if mine or not linked else ()),  # else a program's export
                *(("no such article", name) for name in sorted(mine) if whole[name] not in names),
                *(("date not understood", f"{n}: {day}") for n, day in dates if not day_of(day)),
                *(("date not understood", f"{n}: {day} ({UNSETTLED})") for n, day in dates if year_alone(day)),
            )
        return cls(rows, parts, pages, problems)

    def of(self, file: InputFile) -> Mapping[str, str]:
        """Return what `metadata.csv` says of a file, or nothing."""
        return self.rows.get(file.name, {})

    def of_parts(self, file: InputFile) -> Mapping[str, Mapping[str, str]]:
        """Return what `metadata.csv` says of articles of a file that holds several, by `a.zip#2` or `a.zip/b.txt`."""
        return self.parts.get(file.name, {})

    def of_page(self, draft: Mapping[str, str]) -> Mapping[str, str]:
        """Return what a list of links says of the page an article was on, or nothing."""
        return self.pages.get(_address(draft.get("url", "")), {}) if self.pages and draft.get("url") else {}

    def state_of_pages(self) -> str:
        """Return what must be unchanged for a list of links to say what it said."""
        return hashlib.sha256(repr(sorted(map(repr, self.pages.items()))).encode("utf-8", "replace")).hexdigest()[:16]

    def only(self, file: InputFile) -> Metadata:
        """Return what there is to know to read one file, to be sent with it."""
        problems = {n: p for n, p in self.problems.items() if n == file.name}
        rows, parts = {file.name: self.of(file)}, {file.name: self.of_parts(file)}
        return Metadata(rows, parts, self.pages, problems, self.side_files)

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
    text = repaired(_SURROGATE.sub("\ufffd", draft.get("text", "")))
    if not text.strip():
        raise ArticleError("read", "empty", "there is no text in it")
    if not _VISIBLE.search(text):
        raise ArticleError("read", "empty", "there is no word in it, only marks")
    if len(text) > MAX_CHARACTERS:
        raise too_large(f"{len(text):,} characters", f"{MAX_CHARACTERS:,}")
    known = {k: repaired(squeeze(_SURROGATE.sub("\ufffd", extra.get(k) or draft.get(k) or ""))) for k in _FIELDS}
    known["published"] = _day(known["published"], known["url"])
    at = known["outlet"] if _DOMAIN.fullmatch(known["outlet"]) else ""
    known["outlet"] = outlet_at(f"https://{at}/") or known["outlet"] or outlet_of(known["url"], [])
    known["byline"] = without_by(known["byline"])
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Article(doc_id=make_id("doc", digest), file=name, format=kind, sha256=digest, text=text, **known)


def _day(written: str, url: str) -> str:
    """Return the date of an article as it is written, or as its address tells it where that is finer."""
    day, in_url = day_of(written) or year_alone(written), day_in_url(url)
    return in_url if in_url.startswith(day) else day


def _whole(name: str, files: Set[str]) -> str:
    """Return the file that a row speaks of, or of which it names a part: "a.zip" of "a.zip#2" and of "a.zip/b/c.txt".

    >>> [_whole(name, {"a.zip", "b#1"}) for name in ("a.zip", "a.zip#2", "a.zip/b/c.txt", "b#1", "c/d.txt")]
    ['a.zip', 'a.zip', 'a.zip', 'b#1', 'c/d.txt']
    """
    above = (path.as_posix() for path in PurePosixPath(name).parents)
    return next((part for part in (name, _PART.sub("", name), *above) if part in files), name)


def _read(file: InputFile) -> tuple[list[dict[str, str]], tuple[tuple[str, str], ...]]:
    """Return the rows of a `metadata.csv`, its columns by the names of our fields, and what is wrong with its columns."""
    text = decode(file.path.read_bytes())
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    header = next(rows, [])
    fields = fields_of(header)
    listed = [{field: _cell(field, row[n]) for field, n in fields.items() if n < len(row)} for row in rows]
    order = DayOrder(lambda: (row.get("published", "") for row in listed))
    return [
        {field: order.settle(cell) if field == "published" else cell for field, cell in row.items()} for row in listed
    ], _faults(header, fields)


def _faults(header: Sequence[str], fields: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """Return that no column names what the rows are of, or else which columns are none of ours."""
    columns = [(n, squeeze(name)[:_NAME]) for n, name in enumerate(header) if name.strip()]
    if not fields.keys() & {"file", "url"}:
        named = ", ".join(name for _, name in columns) or "none"
        needed = (
            f"it needs a column file or url; understood are {', '.join(('file', *_FIELDS))}; its columns are: {named}"
        )
        return ((UNAPPLIED_REASON, needed),)
    unknown = ", ".join(name for n, name in columns if n not in fields.values())
    understood = ", ".join(sorted(fields, key=fields.__getitem__))
    return (("unknown column", f"{unknown}; understood are {understood}"),) if unknown else ()


def _cell(field: str, value: str) -> str:
    """Return a cell; of a place where a program kept a file, its name."""
    if field == "file" and (value.startswith(("/", "~")) or re.match(r"[A-Za-z]:[\\/]", value)):
        return re.split(r"[\\/]", value.split(";")[0].strip())[-1]
    return value


def _address(url: str) -> str:
    """Return an address as two spellings of it are one.

    >>> _address("http://www.Gazette.example/a/?utm_source=x#top"), _address("https://gazette.example/a?ref=x&id=5")
    ('gazette.example/a', 'gazette.example/a?id=5')
    """
    bare = re.sub(r"^https?://(?:www\.)?", "", url.strip().partition("#")[0], flags=re.IGNORECASE)
    place, _, query = bare.partition("?")
    host, slash, path = place.partition("/")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKING.match(part))
    return f"{host.lower()}{slash}{path}".rstrip("/") + (f"?{kept}" if kept else "")
