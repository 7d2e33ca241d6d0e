"""Sentences longer than any that is written: captions without marks, a list without ends. They are read in parts.

What a stage does with a sentence takes time with the square of its length; so no part has more than `LONGEST` tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.text.paragraphs import paragraphs

LONGEST = 1000  # words and marks; the longest of laws and of novels seldom have more
_STOPS = (".", "?", "!", "…")
_CLOSERS = "”\"’')]"
_END = re.compile(r"[.?!…][”\"’')\]]*\s")
_TOKEN = re.compile(r"\w+|[^\w\s]")


def longest_sentence(text: str) -> int:
    """Return how many words and marks the longest sentence of a text has, if it is longer than any is read whole; else 0.

    >>> longest_sentence("It fell. " * 1000), longest_sentence("and so on " * 500), longest_sentence("and, so, " * 500)
    (0, 1500, 2000)
    """
    if max((len(part) for part in _END.split(text)), default=0) <= LONGEST:  # characters: no text of prose goes further
        return 0
    most = max((_longest(text[a:b].split()) for a, b in paragraphs(text)), default=0)
    return most if most > LONGEST else 0


def _longest(words: list[str]) -> int:
    most = count = 0
    for word, begins in zip(words, begins_of(words), strict=True):
        count = (0 if begins else count) + sum(1 for _ in _TOKEN.finditer(word))
        most = max(most, count)
    return most


def begins_of(words: Iterable[str]) -> Iterator[bool]:
    """Say of each word whether a sentence may begin with it: behind a stop, and the marks that close a quotation.

    >>> list(begins_of(["It", "fell", ".", "'", "So", "'", "it", "rose."]))
    [False, False, False, True, True, False, False, False]
    """
    ended = False
    for word in words:
        yield ended
        if word.strip().strip(_CLOSERS):
            ended = word.rstrip(_CLOSERS).endswith(_STOPS)
