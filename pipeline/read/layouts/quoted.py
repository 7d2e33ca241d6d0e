"""A text quoted in e-mail: "> " before its lines, which is no part of it."""

from __future__ import annotations

import re

from pipeline.read.draft import Draft

_MARK = re.compile(r"^(?:[ \t]?>)+ ?", re.MULTILINE)
_SHARE = 0.6  # of the lines; fewer, and a letter quotes another in passing
_FEWEST = 3


def split(text: str) -> list[Draft] | None:
    r"""Return a quoted text without its marks, as one article; nothing if it is not quoted.

    >>> split("> The port was\n> closed, she\n> said.")[0]["text"]
    'The port was\nclosed, she\nsaid.'
    """
    lines = [line for line in text.splitlines() if line.strip()]
    quoted = sum(1 for line in lines if _MARK.match(line))
    if quoted < _FEWEST or quoted < _SHARE * len(lines):
        return None
    return [{"text": _MARK.sub("", text), "format": "quoted"}]
