"""A limit on how long an article may take, so that a hostile one cannot hold up the rest."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

Handler = Callable[[int, FrameType | None], Any] | int | None  # as `signal` gives it

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


_AGAIN = 1.0  # Python swallows what is raised in a destructor; then the limit is raised again
_limits: list[tuple[float, float]] = []  # those the main thread is in, outermost first: (deadline, seconds)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TooSlowError` inside the block once `seconds` have passed, whatever limits lie within it.

    It rests on an interval timer, which only the main thread of a POSIX process can set; elsewhere
    there is no limit. Code in C is interrupted when it returns to Python.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    depth, before = len(_limits), signal.getsignal(signal.SIGALRM)
    left, interval = signal.getitimer(signal.ITIMER_REAL)  # outermost: of an alarm the caller has set, if any
    alarm = (time.monotonic() + left, interval) if left and not depth else None
    try:
        try:
            signal.signal(signal.SIGALRM, _stop)
            _limits.append((time.monotonic() + seconds, seconds))
            _set_timer()
            yield
        finally:
            _leave(depth, before, alarm)
    finally:
        _leave(depth, before, alarm)  # the time may be up while the line above is at work


def _leave(depth: int, before: Handler, alarm: tuple[float, float] | None) -> None:
    del _limits[depth:]
    _set_timer()
    if not depth:
        signal.signal(signal.SIGALRM, before)
    if alarm:
        signal.setitimer(signal.ITIMER_REAL, max(alarm[0] - time.monotonic(), 1e-6), alarm[1])


def _set_timer() -> None:
    """Set the alarm to the first deadline, so that no inner limit puts off an outer one."""
    left = max(min(_limits)[0] - time.monotonic(), 1e-6) if _limits else 0
    signal.setitimer(signal.ITIMER_REAL, left, _AGAIN)


def _stop(number: int, frame: FrameType | None) -> None:
    if _limits and min(_limits)[0] <= time.monotonic():  # else it was late: its limit is left
        raise TooSlowError(f"took longer than {min(_limits)[1]:.0f} s")
