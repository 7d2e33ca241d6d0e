"""The engine for a corpus that outgrows one machine: the steps of the local one, spread over a Ray cluster.

    files ─ read by tasks ─▶ articles without their text ─▶ the store, on the driver: ids, duplicates, what is new
    files ─ read by tasks ─▶ articles that are new ─ analysed by actors ─▶ the store, block by block
    store ─ documents, with the ids of their names ─ arranged by tasks ─▶ one Parquet file a table, on the driver

The store is the local engine's: either engine goes on where the other stopped. The driver alone writes,
so workers share nothing but the input, and one that dies leaves nothing half done.
"""

from __future__ import annotations

import os

# Ray reads these when it is imported. It is to report to nobody.
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow  # noqa: F401 — says here what is missing, if it is
import ray

from pipeline.engines.ray.analysing import analyse_all
from pipeline.engines.ray.arranging import ParquetAlone
from pipeline.engines.ray.errors import explained
from pipeline.engines.ray.read_ahead import reader_ahead
from pipeline.errors import InputError, OutputError
from pipeline.read import InputFile, Metadata
from pipeline.records import Article, Skipped
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.corpus.reading import Batch, Lacking, Reader
    from pipeline.engines.protocol import Result


class Cluster:
    """A Ray cluster: the one that RAY_ADDRESS names, one the program has joined, or else this machine.

    Raises:
        OutputError: the cluster cannot be reached.
    """

    def __init__(self, workers: int, settings: Settings) -> None:
        self.form = ParquetAlone(self._connect)
        self._workers, self._settings = workers, settings
        self._started = False

    def reader(self, changed: Iterable[InputFile], metadata: Metadata) -> Reader:
        """See `Engine`; files are read ahead by tasks, and their articles come without text."""
        files = list(changed)
        if any(getattr(f.path, "protocol", "") == "memory" for f in files):
            raise InputError("memory:// lies in one process alone: no worker of a cluster sees it")
        if files:
            self._connect()
        ahead = reader_ahead(files, metadata, self._workers)

        def read(file: InputFile, metadata: Metadata) -> Iterator[Article | Skipped]:
            with explained():
                yield from ahead(file, metadata)

        return read

    def take(self, batch: Batch) -> Iterator[Sequence[Result]]:
        """See `Engine`; all is read before anything is analysed, for a duplicate may come last."""
        return iter(())

    def rest(self, lacking: Iterable[Lacking]) -> Iterator[Sequence[Result]]:
        """See `Engine`; files are read once more, where they are analysed."""
        if files := list(lacking):
            self._connect()
            with explained():
                yield from analyse_all(files, self._workers, self._settings)

    def close(self) -> None:
        """Stop the cluster, if it was started here."""
        if self._started:
            ray.shutdown()

    def _connect(self) -> None:
        if ray.is_initialized():
            return
        self._started = True
        options: dict[str, Any] = {"include_dashboard": False, "log_to_driver": False, "logging_level": "error"}
        address = os.environ.get("RAY_ADDRESS")
        try:
            if address:
                ray.init(address=address, **options)
            else:
                ray.init(address="local", num_cpus=self._workers, **options)
        except (OSError, RuntimeError, ValueError) as error:
            raise OutputError(f"cannot reach a Ray cluster at {address or 'this machine'}: {error}") from error
