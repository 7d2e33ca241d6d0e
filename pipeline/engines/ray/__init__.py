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
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow  # noqa: F401 — says here what is missing, if it is
import ray
from ray.exceptions import RayError, RayTaskError

from pipeline.corpus.publish import Published, publish
from pipeline.corpus.store import Store
from pipeline.engines.ray.analysing import analyse_missing
from pipeline.engines.ray.arranging import write_tables
from pipeline.engines.ray.read_ahead import read_ahead
from pipeline.errors import InputError, OnrecordError, OutputError
from pipeline.read import InputFile, Metadata
from pipeline.settings import Settings
from pipeline.tables.files import PARQUET_FILES

if TYPE_CHECKING:
    from pipeline.engines.protocol import Batch, Reader, Result


class Cluster:
    """A Ray cluster: the one that RAY_ADDRESS names, one the program has joined, or else this machine.

    Raises:
        OutputError: the cluster cannot be reached.
    """

    def __init__(self, store: Store, workers: int, settings: Settings, fingerprint: str) -> None:
        self._store, self._workers, self._settings, self._fingerprint = store, workers, settings, fingerprint
        self._started = False

    @property
    def to_open(self) -> Sequence[tuple[str, str]]:
        """See `Engine`."""
        return (("parquet", "every table, a file each"),)

    @property
    def refused(self) -> str:
        """See `Engine`."""
        return "parquet/skipped.parquet"

    @property
    def reads_again(self) -> bool:
        """See `Engine`."""
        return True

    def reader(self, changed: Iterable[InputFile], metadata: Metadata) -> Reader:
        """See `Engine`; files are read ahead by tasks, and their articles come without text."""
        files = list(changed)
        if any(getattr(f.path, "protocol", "") == "memory" for f in files):
            raise InputError("memory:// lies in one process alone: no worker of a cluster sees it")
        if files:
            self._connect()
        return read_ahead(files, metadata, self._workers)

    def analyse(
        self, batches: Iterator[Batch], files: Sequence[InputFile], metadata: Metadata
    ) -> Iterator[Sequence[Result]]:
        """See `Engine`; all is read before anything is analysed, for a duplicate may come last."""
        with _explained():
            for _ in batches:
                pass
            if next(self._store.missing(), None):
                self._connect()
                todo = (self._store, files, metadata, self._workers, self._settings, self._fingerprint)
                yield from analyse_missing(*todo)

    def publish(self, output: Path, corrections: Path | None) -> Published:
        """See `Engine`."""
        return publish(self._store, output, corrections, self._write, PARQUET_FILES)

    def close(self) -> None:
        """Stop the cluster, if it was started here."""
        if self._started:
            ray.shutdown()

    def _write(self, *what: Any) -> Published:
        self._connect()
        with _explained():
            return write_tables(*what)

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


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what Ray raises into an error a user can read."""
    try:
        yield
    except RayError as error:
        cause = error.cause if isinstance(error, RayTaskError) else error  # the task's own words end in a traceback
        if isinstance(cause, OnrecordError):
            raise cause from error
        line = next(iter(str(cause).splitlines()), "")
        raise OutputError(f"the Ray cluster failed ({type(cause).__name__}: {line}); run again to go on") from error
