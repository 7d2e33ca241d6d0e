"""The output folder while a run writes it: held against other runs, and gone again if nothing came of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.corpus.store import Store, holds_work
from pipeline.errors import ModelError, OutputError

STORE_FILE, LOCK_FILE = "onrecord.sqlite", ".lock"


@contextmanager
def held(output: Path) -> Iterator[Store]:
    """Make the output folder if need be, keep other runs out of it, and yield its store.

    A folder this run made goes again if the run fails before there is anything in it worth keeping. What was read
    for a model that is not there is not: another model reads anew.

    Raises:
        OutputError: the folder cannot be written, or another run is writing it.
    """
    made = [folder for folder in (output, *output.parents) if not folder.exists()]
    lock = _lock(output)
    try:
        with _explained(output):
            store = Store(output / STORE_FILE)
            try:
                yield store
            finally:
                store.close()
    except BaseException as error:
        if holds_work(output / STORE_FILE, read=not isinstance(error, ModelError)):
            made = []
        if made:
            (output / STORE_FILE).unlink(missing_ok=True)
            with suppress(OSError):  # some systems keep what is held
                (output / LOCK_FILE).unlink(missing_ok=True)  # now: once let go, it may be another run's
        lock.release()
        with suppress(OSError):  # the folder holds something else
            for folder in made:
                folder.rmdir()
        raise
    lock.release()


def _lock(output: Path) -> FileLock:
    """Make the output folder and take its lock."""
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output}: cannot write there, it is a file; --output takes a folder")
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = FileLock(output / LOCK_FILE, timeout=0)
        lock.acquire()
        return lock
    except Timeout:
        raise OutputError(f"{output}: another run is writing here; wait for it, or choose another --output") from None
    except OSError as error:
        raise OutputError(f"{output}: cannot write there ({error.strerror or error})") from error


@contextmanager
def _explained(output: Path) -> Iterator[None]:
    """Turn what a full disk, a locked file or a missing permission raises into an error a user can read."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"{output}: cannot write there ({error})") from error
