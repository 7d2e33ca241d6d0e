"""Files written under a temporary name beside their own, and put in place only when complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self


@contextmanager
def once_complete(path: Path) -> Iterator[Path]:
    """Yield a name to write to: it becomes `path` when the block ends, and is removed if the block raises.

    with once_complete(folder / "claims.parquet") as partial:
        partial.write_bytes(data)
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        yield partial
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


class PartialFile:
    """A text file in the making; used as a context manager, it is put in place on success, removed on failure."""

    def __init__(self, path: Path, encoding: str = "utf-8") -> None:
        """Open it; line ends are written as they are given.

        Raises:
            OSError: it cannot be written there.
        """
        with ExitStack() as stack:
            partial = stack.enter_context(once_complete(path))
            self._file = stack.enter_context(partial.open("w", encoding=encoding, newline=""))
            self._stack = stack.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)
