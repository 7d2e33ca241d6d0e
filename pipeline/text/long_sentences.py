"""Sentences longer than any that is written: captions without marks, a list without ends. They are read in parts.

What a stage does with a sentence takes time with the square of its length; so no part has more than `LONGEST` words.
"""

from __future__ import annotations

import re

from pipeline.text.paragraphs import paragraphs

LONGEST = 1000  # words; the longest of laws and of novels seldom have more
FULL = (".", "?", "!", "…", "”", '"', "’", "'", ")", "]")  # behind these a sentence may end
_END = re.compile(r"[.?!…”\"’')\]]\s")


def longest_sentence(text: str) -> int:
    """Return how many words the longest sentence of a text has, if it is longer than any is read whole; else 0.

    >>> longest_sentence("It fell. " * 1000), longest_sentence("and so on " * 500)
    (0, 1500)
    """
    if max((len(part) for part in _END.split(text)), default=0) <= LONGEST:  # characters: no text of prose goes further
        return 0
    within = (part for a, b in paragraphs(text) for part in _END.split(text[a:b]) if len(part) > LONGEST)
    most = max((len(part.split()) for part in within), default=0)
    return most if most > LONGEST else 0
