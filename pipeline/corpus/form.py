"""The forms a corpus can be published in: which files there are, who arranges the rows, and what takes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from pipeline.corpus.arrange import Document, Part, arrange
from pipeline.corpus.store import Store
from pipeline.corrections import Corrections
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.database import SqliteTables, drop_tables
from pipeline.tables.export import EXPORT_FILES
from pipeline.tables.files import CSV_FILES, PACKAGE_FILE, PARQUET_FILES, REPORT_FILE, TEXT_FOLDER, discard
from pipeline.tables.package import Package
from pipeline.tables.reading import ReadingTables
from pipeline.tables.report import ReportWriter
from pipeline.tables.sink import Sink
from pipeline.tables.texts import TextFolder
from pipeline.tables.writer import CsvTables

Holds = Callable[[Sequence[str]], bool]


class Form(Protocol):
    """A set of files that say what the store holds."""

    @property
    def files(self) -> Sequence[str]:
        """What it writes, relative to the output folder; the first one names the form in the store."""

    @property
    def to_open(self) -> Sequence[tuple[str, str]]:
        """The files a person opens first, with what they are."""

    @property
    def refused(self) -> str:
        """The file that says what was skipped, and why."""

    def clear(self, store: Store, output: Path, holds: Holds) -> list[str]:
        """Remove files of other forms that may not lie beside this one's, and return what went.

        Args:
            store: the store.
            output: the folder.
            holds: whether such files, those of a form, still say what the store holds.
        """

    def arrange(self, documents: Iterator[Document], claims: ClaimCorrections) -> Iterable[Part]:
        """Yield what documents give, in their order."""

    def open(self, store: Store, output: Path, corrections: Corrections) -> AbstractContextManager[Sequence[Sink]]:
        """Begin the files: within the `with` sinks take what there is, at its end the files are put in place."""


class TablesAndReport:
    """CSV, SQLite, the texts and the report, arranged here and now, one document at a time."""

    files = (*CSV_FILES, TEXT_FOLDER, REPORT_FILE, PACKAGE_FILE)
    to_open = (
        (REPORT_FILE, "every claim lit in its article, in a browser"),
        ("who_said_what.csv", "every claim, to be read in a spreadsheet"),
        ("figures_in_claims.csv", "every number, what it counts and who says it"),
        ("entities.csv", "people, agencies and outlets, one row each"),
    )
    refused = "skipped.csv"

    def clear(self, store: Store, output: Path, holds: Holds) -> list[str]:
        """See `Form`; nothing tells of an export whether it is of these tables, so all go."""
        return discard(output, EXPORT_FILES)

    def arrange(self, documents: Iterator[Document], claims: ClaimCorrections) -> Iterator[Part]:
        """See `Form`."""
        return (arrange([document], claims) for document in documents)

    @contextmanager
    def open(self, store: Store, output: Path, corrections: Corrections) -> Iterator[Sequence[Sink]]:
        """See `Form`; the tables of the database are there once all files are."""
        db = store.connection
        with (
            store.transaction(),
            CsvTables(output) as csvs,
            ReadingTables(db, output) as reading,
            ReportWriter(output, corrections) as report,
        ):
            database = SqliteTables(db)
            yield database, csvs, reading, report, TextFolder(output, database.has_document), Package(output)


def remove(store: Store, output: Path) -> list[str]:
    """Remove all that `TablesAndReport` wrote, and what was exported of it but Parquet; return what went."""
    with store.transaction():
        drop_tables(store.connection)
    texts = f"{TEXT_FOLDER}/doc_*.txt"
    exported = [name for name in EXPORT_FILES if name not in PARQUET_FILES]
    return discard(output, [*exported, *(texts if name == TEXT_FOLDER else name for name in TablesAndReport.files)])
