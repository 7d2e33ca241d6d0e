"""Words that may be one, with a slip in one of them. Strings only."""

from __future__ import annotations

_LONG_WORD = 5  # letters


def is_slip(a: str, b: str) -> bool:
    """Say whether two long words differ by one letter, left out, put in, taken for another or changed with the next.

    >>> is_slip("forson", "forso"), is_slip("chrysler", "chrylser"), is_slip("roe", "rose"), is_slip("hansen", "jansen")
    (True, True, False, False)
    """
    short, long = sorted((a, b), key=len)
    if len(short) < _LONG_WORD or len(long) - len(short) > 1 or a == b or a[0] != b[0]:
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
