"""Words under a picture that are told from the story by what they begin with, or by the credit behind them."""

from __future__ import annotations

import re
from functools import cache

from pipeline import models
from pipeline.text.spans import squeeze

_LONGEST = 300  # characters


def is_captioned(line: str) -> bool:
    """Say whether a paragraph, on one line or several, is the words under a picture: they may name people, but claim nothing.

    >>> is_captioned("The gate opens at dawn. Image: Jo Doe."), is_captioned("The gate opens at dawn.")
    (True, False)
    """
    return len(line) <= _LONGEST and bool(_pattern().fullmatch(squeeze(line)))


@cache
def _pattern() -> re.Pattern[str]:
    listed = models.read_toml(models.folder() / "furniture.toml")["captions"]
    return re.compile("|".join(f"(?:{p})" for p in listed), re.IGNORECASE)
