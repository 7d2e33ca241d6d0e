"""A limit on how long an article may take, so that a hostile one cannot hold up the rest."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 60.0  # for any article …
CHARACTERS_A_SECOND = 400.0  # … and more for a long one; ordinary machines read thirty times as fast


class TooSlowError(Exception):
    """The work took longer than its limit."""


def seconds_for(characters: int) -> float:
    """Return how long a text of this many characters may take.

    >>> seconds_for(0), seconds_for(40_000)
    (60.0, 160.0)
    """
    return SECONDS + characters / CHARACTERS_A_SECOND


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TooSlowError` inside the block once `seconds` have passed.

    It rests on an interval timer, which only the main thread of a POSIX process can set; elsewhere
    there is no limit. Code in C is interrupted when it returns to Python.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"took longer than {seconds:.0f} s")

    before, started = signal.signal(signal.SIGALRM, stop), time.monotonic()
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)  # what a limit around this one has left
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - started), 0.001))
