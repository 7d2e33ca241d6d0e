"""What Ray raises, said in the words of this program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ray.exceptions import RayError, RayTaskError

from pipeline.errors import OnrecordError, OutputError


@contextmanager
def explained() -> Iterator[None]:
    """Turn what Ray raises into an error a user can read."""
    try:
        yield
    except RayError as error:
        cause = error.cause if isinstance(error, RayTaskError) else error  # the task's own words end in a traceback
        if isinstance(cause, OnrecordError):
            raise cause from error
        line = next(iter(str(cause).splitlines()), "")
        raise OutputError(f"the Ray cluster failed ({type(cause).__name__}: {line}); run again to go on") from error
