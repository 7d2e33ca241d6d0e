"""Where the work of a run is done: in processes of this machine, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from pipeline.errors import InputError, OutputError
from pipeline.publish import Published, publish
from pipeline.read import InputFile, Metadata, read_file
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings
from pipeline.store import Encoded, Store

ENGINES = ("local", "ray")

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


def choose(name: str, exports: Sequence[str]) -> Callable[[Store, int, Settings, str], Engine]:
    """Return what makes an engine.

    Raises:
        InputError: there is no such engine.
        OutputError: it cannot write these exports, or a library it needs is not installed.
    """
    if name == "local":
        return Local
    if name != "ray":
        raise InputError(f"no engine {name!r}; there are {' and '.join(ENGINES)}")
    if exports:
        raise OutputError("--engine ray writes Parquet alone; for other forms run again with --engine local")
    try:
        from pipeline.cluster import Cluster
    except ModuleNotFoundError as error:
        raise OutputError(f"--engine ray needs {error.name}; install it with: pip install 'onrecord[ray]'") from error
    return Cluster


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
            from pipeline.workers import analyse_all  # loads spaCy: not before there is something to do

            yield from analyse_all(chain([first], batches), self.workers, self.settings)

    def publish(self, output: Path, corrections: Path | None) -> Published:
        """See `Engine`."""
        return publish(self.store, output, corrections)

    def close(self) -> None:
        """Nothing outlives `analyse`."""
