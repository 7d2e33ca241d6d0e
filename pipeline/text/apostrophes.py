"""Words with a blank behind their apostrophe, as scanners and converters leave them: "Peru’ s minister", "we don’ t"."""

from __future__ import annotations

import re
from functools import cache

from pipeline import models

_BROKEN = re.compile(r"(?<=[^\W\d_])[’'] (?:s|t|re|ve|m|ll|d)(?![\w-])", re.IGNORECASE)


def broken_apostrophes(text: str) -> frozenset[int]:
    """Return where the apostrophes stand that a blank parts from their letters.

    >>> sorted(broken_apostrophes("Peru’ s minister and the workers’ sons"))
    [4]
    """
    return frozenset(m.start() for m in _BROKEN.finditer(text))


def takes_not(word: str) -> bool:
    """Say whether the last letter of a word before an apostrophe and a t is that of "not": `don`, `wouldn`."""
    return word.lower() in _before_not()


@cache
def _before_not() -> frozenset[str]:
    return frozenset(f"{verb}n" for verb in models.read_list(models.folder() / "negated.txt"))


def closed_up(word: str) -> str:
    """Return a word without the blank behind its apostrophe.

    >>> closed_up("n’ t"), closed_up("’s")
    ('n’t', '’s')
    """
    return word.replace("’ ", "’").replace("' ", "'")
