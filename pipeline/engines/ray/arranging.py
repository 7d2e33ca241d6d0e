"""Parquet alone, arranged by Ray tasks, written by the driver in the order of the documents.

Who is who is looked up on the driver: what it knows of names would be too much to copy to every worker.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pyarrow as pa
import ray

from pipeline.corpus.arrange import Document, Part, arrange
from pipeline.corpus.form import Holds, TablesAndReport, remove
from pipeline.corpus.store import Store
from pipeline.corrections import Corrections
from pipeline.engines.ray.errors import explained
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.files import PARQUET_FILES, PARQUET_FOLDER
from pipeline.tables.parquet import ParquetTables, arrow_table
from pipeline.tables.sink import Sink

_TEXTS = pa.schema([("doc_id", pa.string()), ("text", pa.string())])  # what the offsets of all tables count in
_DOCUMENTS = 250  # a task arranges
_IN_FLIGHT = 2  # tasks a processor


class ParquetAlone:
    """See `Form`.

    Args:
        connect: joins or starts the cluster, called when there is something to arrange.
    """

    files = PARQUET_FILES
    to_open = ((PARQUET_FOLDER, "every table, a file each"),)
    refused = f"{PARQUET_FOLDER}/skipped.parquet"

    def __init__(self, connect: Callable[[], None]) -> None:
        self._connect = connect

    def clear(self, store: Store, output: Path, holds: Holds) -> list[str]:
        """See `Form`; what the local engine wrote may stay as long as it says the same."""
        return [] if holds(self.files) or holds(TablesAndReport.files) else remove(store, output)

    def arrange(self, documents: Iterator[Document], claims: ClaimCorrections) -> Iterator[Part]:
        """See `Form`; a bounded number of tasks is ahead."""
        self._connect()
        with explained():
            most, ahead = _IN_FLIGHT * int(ray.cluster_resources().get("CPU", 1)), deque[ray.ObjectRef]()
            task, shared = ray.remote(max_retries=-1)(_arrange), ray.put(claims)
            while some := list(islice(documents, _DOCUMENTS)):
                if len(ahead) >= most:
                    yield ray.get(ahead.popleft())
                ahead.append(task.remote(some, shared))
            while ahead:
                yield ray.get(ahead.popleft())

    @contextmanager
    def open(self, store: Store, output: Path, corrections: Corrections) -> Iterator[Sequence[Sink]]:
        """See `Form`."""
        with ParquetTables(output, {"texts": _TEXTS}) as tables:
            yield (tables,)


def _arrange(documents: Sequence[Document], claims: ClaimCorrections) -> Part:
    """Return what some documents give, as the files take it."""
    part = arrange(documents, claims)
    part.tables = {name: arrow_table(name, rows) for name, rows in part.tables.items()}
    texts = {rows.document.doc_id: analysis.article.text for analysis, rows in part.pages}
    part.tables["texts"] = pa.Table.from_arrays([pa.array(texts), pa.array(texts.values())], schema=_TEXTS)
    part.pages = []
    return part
