"""Whether somebody turns something down, and so says of nothing that it is not so.

rejected the offer               ─▶ turned down: an offer is not so or not
rejected claims of a secret sale ─▶ denied
"""

from __future__ import annotations

import re

_TURNED_DOWN = re.compile(
    r"(?:\w+ )*(?:reject|dismiss|rebuff|brush|shrug|wav|renounc|turn|repudiat|disown)", re.IGNORECASE
)
_SAID = re.compile(
    r"^that\b|\b(?:accusation|allegation|argument|assertion|charge|claim|idea|notion|report|rumou?r|speculation|suggestion)s?\b",
    re.IGNORECASE,
)


def turns_down(cue: str, content: str) -> bool:
    """Say whether what is turned down is no statement.

    Args:
        cue: the words for it, of those that deny.
        content: what they are said of.

    >>> turns_down("has rejected", "the offer"), turns_down("has rejected", "that the port would close")
    (True, False)
    """
    return bool(_TURNED_DOWN.match(cue)) and not _SAID.search(f"{content} {cue}")
