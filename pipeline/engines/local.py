"""The engine of one machine: this process, or several of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pipeline.corpus.publish import Published, publish
from pipeline.corpus.store import Store
from pipeline.engines.protocol import Batch, Reader, Result
from pipeline.read import InputFile, Metadata, read_file
from pipeline.settings import Settings


@dataclass(slots=True)
class Local:
    """Processes of this machine."""

    store: Store
    workers: int
    settings: Settings
    fingerprint: str

    @property
    def to_open(self) -> Sequence[tuple[str, str]]:
        """See `Engine`."""
        return (
            ("report.html", "every claim lit in its article, in a browser"),
            ("claims.csv", "who says what, and where it is written"),
            ("figures.csv", "every number, what it counts and about whom"),
            ("entities.csv", "people, agencies and outlets, one row each"),
        )

    @property
    def refused(self) -> str:
        """See `Engine`."""
        return "skipped.csv"

    @property
    def reads_again(self) -> bool:
        """See `Engine`."""
        return False

    def reader(self, changed: Iterable[InputFile], metadata: Metadata) -> Reader:
        """See `Engine`; files are read here, one after the other."""
        return read_file

    def analyse(
        self, batches: Iterator[Batch], files: Sequence[InputFile], metadata: Metadata
    ) -> Iterator[Sequence[Result]]:
        """See `Engine`; a bounded number of batches is in flight."""
        first = next(batches, None)
        if first is not None:
            from pipeline.engines.pool import analyse_all  # loads spaCy: not before there is something to do

            yield from analyse_all(chain([first], batches), self.workers, self.settings)

    def publish(self, output: Path, corrections: Path | None) -> Published:
        """See `Engine`."""
        return publish(self.store, output, corrections)

    def close(self) -> None:
        """Nothing outlives `analyse`."""
