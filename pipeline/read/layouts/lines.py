"""The lines of an export, each with its place, so that a body is cut out of the text as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline import models

_LINE = re.compile(r"[^\r\n\x0c\u2028\u2029]+")


class Line(NamedTuple):
    """One visible line: its words, and where they stand."""

    start: int
    end: int
    words: str


def lines_of(text: str) -> list[Line]:
    """Return the lines that show.

    >>> [line.words for line in lines_of(" One. \\n\\nTwo.")]
    ['One.', 'Two.']
    """
    return [Line(m.start(), m.end(), words) for m in _LINE.finditer(text) if (words := m[0].strip())]


def cut(lines: Sequence[Line], at: Callable[[str], object]) -> Iterator[list[Line]]:
    """Yield the lines between those that `at` knows, those themselves left out; first those before the first."""
    part: list[Line] = []
    for line in lines:
        if at(line.words):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def find(lines: Sequence[Line], known: Callable[[str], object], begin: int = 0) -> int:
    """Return which line is the first that `known` knows, or -1."""
    return next((i for i in range(begin, len(lines)) if known(lines[i].words)), -1)


def body_of(text: str, lines: Sequence[Line]) -> str:
    """Return the text from the first of some lines to the last, as it stands."""
    return text[lines[0].start : lines[-1].end].strip() if lines else ""


def joined(lines: Sequence[Line]) -> str:
    """Return some lines as one, a headline that runs over two for example."""
    return " ".join(line.words for line in lines)


@cache
def known(layout: str) -> tuple[str, ...]:
    """Return the words that a layout is told by, as `models/exports.toml` has them."""
    return tuple(models.read_toml(models.folder() / "exports.toml")[layout])
