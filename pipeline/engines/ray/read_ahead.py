"""Files read ahead of the driver by Ray tasks, in order: it decides what is a duplicate and what is new."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec
import ray

from pipeline.engines.ray.dataset import READING, Row, ray_data, read_files
from pipeline.errors import OnrecordError
from pipeline.read import InputFile, Metadata, read_file
from pipeline.records import Article, Skipped

if TYPE_CHECKING:
    from pipeline.corpus.reading import Reader

_BLOCK = 1_000_000  # bytes
_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(tuple[Article | None, Skipped | None]).decode
_END = _ENCODE((None, None))


def reader_ahead(files: Sequence[InputFile], metadata: Metadata, workers: int) -> Reader:
    """Return what gives the content of each of `files`, asked for in this order; another file it reads itself.

    Articles come without their text. A file that kills whatever process reads it is skipped.
    """
    asked = {f.name for f in files}
    rows = _rows(files, metadata, workers) if files else iter(())
    ahead = _Ahead(groupby(rows, key=lambda row: row["file"]))

    def read(file: InputFile, metadata: Metadata) -> Iterator[Article | Skipped]:
        if file.name not in asked:
            yield from read_file(file, metadata)
            return
        given = yield from ahead.of(file.name)
        if given is None:
            return
        # Its end is missing: the tasks that read it died, over this file or another one beside it.
        try:
            alone = ray.get(_read_alone.remote({"file": file, "metadata": metadata.only(file)}))
        except ray.exceptions.RayError as error:
            if isinstance(cause := getattr(error, "cause", None), OnrecordError):
                raise cause from error  # a library that this node lacks
            yield Skipped(file.name, "read", "crashed", "the process that read this file died over it")
            return
        yield from map(_item, alone[given:-1])

    return read


class _Ahead:
    """Groups of rows, a file each, of which some files may be missing.

    It stands at the file to come, so that after the last one the tasks that read are done and out of the way.
    """

    def __init__(self, groups: Iterator[tuple[str, Iterator[Row]]]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def of(self, name: str) -> Generator[Article | Skipped, None, int | None]:
        """Yield what a file holds, if it is the one to come; return how much that was, or None if that was all."""
        given, ended = 0, False
        if self._next and self._next[0] == name:
            for row in self._next[1]:
                ended = row["item"] == _END
                if not ended:
                    given += 1
                    yield _item(row)
            self._next = next(self._groups, None)
        return None if ended else given


def _rows(files: Sequence[InputFile], metadata: Metadata, workers: int) -> Iterator[Row]:
    with ray_data(block=_BLOCK, ordered=True, lost=True):
        rows = [{"file": f, "metadata": metadata.only(f)} for f in files]
        # Without a bound Ray would try a file that kills its reader for ever.
        yield from read_files(rows, _read, workers, max_retries=1).iter_rows()


def _read(row: Row) -> Iterator[Row]:
    """Yield what a file holds, and a row that says it is all."""
    file: InputFile = row["file"]
    for item in read_file(file, row["metadata"]):
        pair = (replace(item, text=""), None) if isinstance(item, Article) else (None, item)
        yield {"file": file.name, "item": _ENCODE(pair)}
    yield {"file": file.name, "item": _END}


def _read_all(row: Row) -> list[Row]:
    return list(_read(row))


_read_alone = ray.remote(num_cpus=READING, max_retries=1)(_read_all)


def _item(row: Row) -> Article | Skipped:
    article, skipped = _DECODE(row["item"])
    found = article or skipped
    assert found is not None
    return found
