"""What takes a corpus as it goes by: tables in some format, the report, texts. One loop hands all of them the same.

A sink that every run writes is one file here, and its name in `open` of a form (`pipeline/corpus/form.py`).
What is made of the finished database on request is no sink but an export: see `pipeline/tables/export.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from pipeline.records import Analysis
from pipeline.tables.rows import DocumentRows


class Sink:
    """Takes what a corpus gives, in the order of the tables; a sink overrides what it has a use for.

    As a context manager, what it writes is put in place when all is taken, and not at all if that fails.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put in place what was written, or remove it."""

    def document(self, analysis: Analysis, rows: DocumentRows) -> None:
        """Take a document as a whole; its rows come to `write` too."""

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """Take further rows of a table, instances of its dataclass; those of the whole corpus come last."""

    def corrected(self, applied: Sequence[str], unmatched: Sequence[str]) -> None:
        """Take what became of the analyst's corrections, a line each; those without effect with the reason."""

    def finish(self) -> None:
        """Write what could not be written before everything was taken."""
