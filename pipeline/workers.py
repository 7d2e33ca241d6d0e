"""Batches of articles through one process or several, a bounded number in flight, none lost.

Results come as they are ready. A worker that dies takes nothing along: what it held is tried again,
article by article in a pool of its own, and only an article that kills twice is skipped.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from pipeline.analyse import Analyser
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
    todo, broken = iter(batches), list[Batch]()
    with _pool(workers, settings) as pool:
        pending: dict[Future[list[Result]], Batch] = {}
        exhausted = False
        while pending or not exhausted:
            while not exhausted and len(pending) < workers * _IN_FLIGHT:
                try:
                    batch = next(todo)
                except StopIteration:
                    exhausted = True
                    continue
                try:
                    pending[pool.submit(_work, batch)] = batch
                except BrokenProcessPool:
                    broken.append(batch)
                    break
            if broken:
                break
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                batch = pending.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    broken.append(batch)
            if broken:
                break
    if broken:
        Analyser(settings)  # a model that cannot be loaded is no article's fault: say so
        for batch in (*broken, *pending.values()):
            for item in batch:
                yield _alone(item, settings)
        yield from analyse_all(todo, workers, settings)


def _pool(workers: int, settings: Settings) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_load, initargs=(settings,))


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
            return pool.submit(_work, [item]).result()
        except BrokenProcessPool:
            return [(item[0], Skipped(item[1].file, "analyse", "crashed", "the worker process died over this article"))]
