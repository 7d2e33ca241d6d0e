"""Batches of articles through one process or several, a bounded number in flight, none lost.

Results come as they are ready. A worker that dies takes nothing along: what it held is tried again,
article by article in a pool of its own, and only an article that kills twice is skipped.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from types import ModuleType

from pipeline.article.analyse import Analyser
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings

Batch = Sequence[tuple[str, Article]]  # (key of the analysis, article)
Result = tuple[str, Analysis | Skipped]

_IN_FLIGHT = 2  # batches a worker: one at work, one waiting
_analyser: Analyser | None = None


class Here:
    """This process."""

    def __init__(self, settings: Settings) -> None:
        _load(settings)

    def take(self, batch: Batch) -> Iterator[list[Result]]:
        """Analyse a batch and give its results."""
        return iter((_work(batch),))

    def rest(self) -> Iterator[list[Result]]:
        """Give nothing: no result is still to come."""
        return iter(())

    def close(self) -> None:
        """Let go of nothing."""


class Pool:
    """Processes that share the work, started when there is some."""

    def __init__(self, workers: int, settings: Settings) -> None:
        self._workers, self._settings = workers, settings
        self._processes: ProcessPoolExecutor | None = None
        self._pending: dict[Future[list[Result]], Batch] = {}
        self._lost: list[Batch] = []

    def take(self, batch: Batch) -> Iterator[list[Result]]:
        """Hand over a batch, and give what is ready, in any order, until there is room for another."""
        if self._processes is None:
            self._processes = _pool(self._workers, self._settings)
        try:
            self._pending[_submit(self._processes, batch)] = batch
        except BrokenProcessPool:
            self._lost.append(batch)
        return self._results(self._workers * _IN_FLIGHT - 1)

    def rest(self) -> Iterator[list[Result]]:
        """Give all results that are still to come."""
        return self._results(0)

    def close(self) -> None:
        """End the processes."""
        if self._processes:
            self._processes.shutdown(cancel_futures=True)
        self._processes = None

    def _results(self, most: int) -> Iterator[list[Result]]:
        """Yield results until no batch is lost and no more than so many are in flight."""
        while self._lost or len(self._pending) > most:
            if self._lost:
                yield from self._again()
                continue
            for future in wait(self._pending, return_when=FIRST_COMPLETED).done:
                batch = self._pending.pop(future)
                try:
                    results = future.result()
                except BrokenProcessPool:
                    self._lost.append(batch)
                else:
                    yield results

    def _again(self) -> Iterator[list[Result]]:
        """Yield the results of all that was lost with the processes, article by article."""
        self.close()
        lost = [*self._lost, *self._pending.values()]
        self._lost, self._pending = [], {}
        Analyser(self._settings)  # a model that cannot be loaded is no article's fault: say so
        for batch in lost:
            for item in batch:
                yield _alone(item, self._settings)


def _pool(workers: int, settings: Settings) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_load, initargs=(settings,))


def _submit(pool: ProcessPoolExecutor, batch: Batch) -> Future[list[Result]]:
    """Hand a batch to a pool, which starts its processes now: they are not to run the caller's script again.

    A process that is spawned imports the main module, and so a script without `if __name__ == "__main__"` would
    begin anew in each. Ours need nothing of it.
    """
    main, sys.modules["__main__"] = sys.modules["__main__"], ModuleType("__main__")
    try:
        with _for_this_process_alone():
            return pool.submit(_work, batch)
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _for_this_process_alone() -> Iterator[None]:
    """Keep Ctrl-C from the processes that start meanwhile, which end with this one; here it only waits."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _load(settings: Settings) -> None:
    global _analyser  # noqa: PLW0603 — a process loads its models once, and a pool offers no other place for them
    _analyser = Analyser(settings)


def _work(batch: Batch) -> list[Result]:
    assert _analyser is not None
    results = _analyser.analyse([article for _, article in batch])
    return [(key, result) for (key, _), result in zip(batch, results, strict=True)]


def _alone(item: tuple[str, Article], settings: Settings) -> list[Result]:
    with _pool(1, settings) as pool:
        try:
            return _submit(pool, [item]).result()
        except BrokenProcessPool:
            return [(item[0], Skipped(item[1].file, "analyse", "crashed", "the worker process died over this article"))]
