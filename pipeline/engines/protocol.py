"""What every engine does: read, analyse, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from pipeline.corpus.publish import Published
from pipeline.corpus.store import Encoded
from pipeline.read import InputFile, Metadata
from pipeline.records import Analysis, Article, Skipped

Batch = list[tuple[str, Article]]  # (key of the analysis, article)
Result = tuple[str, Analysis | Encoded | Skipped]
Reader = Callable[[InputFile, Metadata], Iterable[Article | Skipped]]


class Engine(Protocol):
    """What reads, analyses and publishes; it is made from a store, workers, settings and their fingerprint."""

    @property
    def to_open(self) -> Sequence[tuple[str, str]]:
        """The files it writes that a person opens first, with what they are."""

    @property
    def refused(self) -> str:
        """The file that says what was skipped, and why."""

    @property
    def reads_again(self) -> bool:
        """Whether `analyse` reads by itself what it needs, also of files that an earlier run took and left there."""

    def reader(self, changed: Iterable[InputFile], metadata: Metadata) -> Reader:
        """Return what reads a file, given which will surely be read, in this order.

        The articles it gives may lack their text, if this engine's `analyse` needs none.
        """

    def analyse(
        self, batches: Iterator[Batch], files: Sequence[InputFile], metadata: Metadata
    ) -> Iterator[Sequence[Result]]:
        """Yield results as they come. When a batch has been taken, the store knows its inputs."""

    def publish(self, output: Path, corrections: Path | None) -> Published:
        """Write the tables of all that the store holds."""

    def close(self) -> None:
        """Let go of what was started."""
