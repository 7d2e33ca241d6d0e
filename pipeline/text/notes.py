r"""What a paper says about its own article: corrections, credits, lists of sources.

    "Roe won.\n\nCorrection: An earlier version gave another year."  ─▶  Note(10, 62, correction)

Paragraph by paragraph, by the patterns of `models/claims/notes.toml`. Strings only; never raises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline import models
from pipeline.text.paragraphs import paragraphs

_LONGEST = 1500  # characters of a note; a paragraph longer than this only begins like one


@dataclass(frozen=True, slots=True)
class Note:
    """One paragraph about the article."""

    start: int
    end: int
    is_correction: bool


def find_notes(text: str) -> tuple[Note, ...]:
    r"""Return the notes of a text, in order.

    >>> [(n.start, n.is_correction) for n in find_notes("Roe won.\n\nCorrection: Lee won.")]
    [(10, True)]
    """
    found = []
    for start, end in paragraphs(text):
        line = text[start : min(end, start + _LONGEST + 1)]
        if len(line) > _LONGEST:
            continue
        for kind in ("corrections", "credits"):
            if _patterns(kind).match(line):
                found.append(Note(start, end, kind == "corrections"))
                break
    return tuple(found)


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    listed = models.read_toml(models.folder() / "claims" / "notes.toml")[kind]
    return re.compile("|".join(f"(?:{p})" for p in listed), re.IGNORECASE)
