"""Ray Data as both passes over the files use it: one task a file, small blocks, nothing on the terminal."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import ray
import ray.data

Row = dict[str, Any]

# Workers and tasks that read stand side by side on a processor: actors that held all would leave none to feed them.
READING, ANALYSING = 0.25, 0.75
_MOST_FILES = 100  # that one task reads


@contextmanager
def ray_data(*, block: int, ordered: bool = False, lost: bool = False) -> Iterator[None]:
    """Say how datasets made and run inside the `with` go about it.

    Args:
        block: bytes of a block, which is what one task takes and what a worker that dies has to do again.
        ordered: blocks come in the order of the input.
        lost: go on without the rows of a task that fails again and again.
    """
    context = ray.data.DataContext.get_current()
    kept = context.copy()
    context.target_max_block_size = block
    context.execution_options.preserve_order = ordered
    context.max_errored_blocks = -1 if lost else 0
    context.max_consecutive_actor_init_deaths = 2
    context.enable_progress_bars = context.print_on_execution_start = False
    for handler in logging.getLogger("ray.data").handlers:
        if not isinstance(handler, logging.FileHandler):
            handler.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that there is less to do than there are workers
            yield
    finally:
        ray.data.DataContext._set_current(kept)


def actors(workers: int) -> int:
    """Return how many workers there may be at once: as many as leave room for a task that reads.

    Actors hold their processors to the end, so those that fill the cluster would wait for ever to be fed.
    """
    processors = ray.cluster_resources().get("CPU", 1)
    return max(1, min(workers, int((processors - READING) / ANALYSING)))


def read_files(
    rows: Sequence[Row], read: Callable[[Row], Iterator[Row]], workers: int, **options: Any
) -> ray.data.Dataset:
    """Return the dataset of what `read` gives of each row, which stands for a file; `options` are of its tasks."""
    blocks = min(len(rows), max(4 * workers, len(rows) // _MOST_FILES))
    files = ray.data.from_items(list(rows), override_num_blocks=blocks)
    return files.flat_map(read, num_cpus=READING, compute=ray.data.TaskPoolStrategy(size=workers), **options)
