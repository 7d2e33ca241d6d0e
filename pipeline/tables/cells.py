"""Cells that open safely in a spreadsheet and read back unchanged."""

from __future__ import annotations

import re
from math import isfinite

MAX_CELL = 32_767  # what a spreadsheet's cell holds
_CUT = " …[cut]"
_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_GUARDED = re.compile(r"'*[=+\-@\t\r]")
_WAS_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def format_cell(value: str | int | float | bool | None) -> str:
    """Return a value as the CSV holds it: guarded text, plain decimals, true/false, empty for nothing.

    >>> [format_cell(v) for v in ("=1+1", 37_500_000_000.0, 0.05, True, None, "a\\nb")]
    ["'=1+1", '37500000000', '0.05', 'true', '', 'a b']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format_number(value)
    return guard(clean(value))


def stored(value: str | int | float | bool | None) -> str | int | float | None:
    """Return a value as a database or a Parquet file holds it; empty text is nothing.

    An empty reference is nothing too, not the empty text, which would refer to a row that is not there.
    """
    if isinstance(value, str):
        return clean(value) or None
    return value if value is None or isfinite(value) else None  # what is no number is nothing, as in the CSV


def format_number(value: float) -> str:
    """Return a number as a plain decimal, without exponent.

    >>> format_number(1e21), format_number(1 / 3), format_number(-0.0)
    ('1000000000000000000000', '0.3333333333333333', '0')
    """
    if value != value or value in (float("inf"), float("-inf")):
        return ""
    if value == int(value):
        return str(int(value))
    text = repr(value)
    return f"{value:.20f}".rstrip("0").rstrip(".") if "e" in text else text


def clean(text: str) -> str:
    """Return text without control characters, runs of white space as one space, cut to what a cell holds."""
    if not text.isprintable() or "  " in text:  # most cells are plain, and this test is quick
        text = _SPACES.sub(" ", _CONTROLS.sub("", text))
    text = text.strip()
    if len(text) >= MAX_CELL:
        text = text[: MAX_CELL - len(_CUT) - 1] + _CUT
    return text


def guard(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula.

    >>> guard("-5 degrees"), guard("'=x"), guard("it's")
    ("'-5 degrees", "''=x", "it's")
    """
    return f"'{text}" if _GUARDED.match(text) else text


def unguard(text: str) -> str:
    """Undo `guard`.

    >>> unguard(guard("@handle")), unguard(guard("'=x")), unguard("'tis")
    ('@handle', "'=x", "'tis")
    """
    return text[1:] if _WAS_GUARDED.match(text) else text
