"""The engine of one machine: this process, or several of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.corpus.form import TablesAndReport
from pipeline.corpus.reading import Batch, Gathering, Lacking, Reader
from pipeline.engines.protocol import Result
from pipeline.read import InputFile, Metadata, read_file
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.engines.pool import Here, Pool


class Local:
    """Processes of this machine; articles are analysed while others are read."""

    def __init__(self, workers: int, settings: Settings) -> None:
        self.form = TablesAndReport()
        self._workers, self._settings = workers, settings
        self._pool: Here | Pool | None = None

    def reader(self, changed: Iterable[InputFile], metadata: Metadata) -> Reader:
        """See `Engine`; files are read here, one after the other."""
        return read_file

    def take(self, batch: Batch) -> Iterator[Sequence[Result]]:
        """See `Engine`."""
        if self._pool is None:
            from pipeline.engines.pool import Here, Pool  # loads spaCy: not before there is something to do

            self._pool = Pool(self._workers, self._settings) if self._workers > 1 else Here(self._settings)
        return self._pool.take(batch)

    def rest(self, lacking: Iterable[Lacking]) -> Iterator[Sequence[Result]]:
        """See `Engine`; what an earlier run left undone is read again here."""
        yield from self._to_come()
        batch = Gathering()
        for file in lacking:
            for key, article in file.read():
                batch.add(key, article)
                if batch.full:
                    yield from self.take(batch.take())
        if batch:
            yield from self.take(batch.take())
        yield from self._to_come()

    def close(self) -> None:
        """See `Engine`."""
        if self._pool:
            self._pool.close()

    def _to_come(self) -> Iterator[Sequence[Result]]:
        if self._pool:
            yield from self._pool.rest()
