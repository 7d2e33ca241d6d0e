"""How much work a call is, counted and not timed: so that a test can tell linear from quadratic on any machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_run(call: Callable[..., object], *arguments: object) -> int:
    """Return how many lines of Python a call runs.

    >>> lines_run(sorted, [3, 1, 2])
    0
    """
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call(*arguments)
    finally:
        sys.settrace(before)
    return count
