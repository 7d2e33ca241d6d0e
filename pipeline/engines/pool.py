"""Batches of articles through one process or several, a bounded number in flight, none lost.

Results come as they are ready. A worker that dies takes nothing along: what it held is tried again,
article by article in a pool of its own, and only an article that kills twice is skipped.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from types import ModuleType

from pipeline.article.analyse import Analyser
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings

Batch = Sequence[tuple[str, Article]]  # (key of the analysis, article)
Result = tuple[str, Analysis | Skipped]

_IN_FLIGHT = 2  # batches a worker: one at work, one waiting
_analyser: Analyser | None = None


def analyse_all(batches: Iterable[Batch], workers: int, settings: Settings) -> Iterator[list[Result]]:
    """Yield the results of each batch, in any order; `workers` processes share the work."""
    if workers <= 1:
        _load(settings)
        for batch in batches:
            yield _work(batch)
        return
    todo = iter(batches)
    while lost := (yield from _in_pool(todo, workers, settings)):
        Analyser(settings)  # a model that cannot be loaded is no article's fault: say so
        for batch in lost:
            for item in batch:
                yield _alone(item, settings)


def _in_pool(todo: Iterator[Batch], workers: int, settings: Settings) -> Generator[list[Result], None, list[Batch]]:
    """Yield results until there is nothing to do or a worker dies; return the batches that were lost with it."""
    lost: list[Batch] = []
    pending: dict[Future[list[Result]], Batch] = {}
    exhausted = False
    with _pool(workers, settings) as pool:
        while not lost and (pending or not exhausted):
            while not lost and not exhausted and len(pending) < workers * _IN_FLIGHT:
                batch = next(todo, None)
                if batch is None:
                    exhausted = True
                    break
                try:
                    pending[_submit(pool, batch)] = batch
                except BrokenProcessPool:
                    lost.append(batch)
            for future in wait(pending, return_when=FIRST_COMPLETED).done if not lost else ():
                batch = pending.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    lost.append(batch)
    return [*lost, *pending.values()] if lost else []


def _pool(workers: int, settings: Settings) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_load, initargs=(settings,))


def _submit(pool: ProcessPoolExecutor, batch: Batch) -> Future[list[Result]]:
    """Hand a batch to a pool, which starts its processes now: they are not to run the caller's script again.

    A process that is spawned imports the main module, and so a script without `if __name__ == "__main__"` would
    begin anew in each. Ours need nothing of it.
    """
    main, sys.modules["__main__"] = sys.modules["__main__"], ModuleType("__main__")
    try:
        return pool.submit(_work, batch)
    finally:
        sys.modules["__main__"] = main


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
