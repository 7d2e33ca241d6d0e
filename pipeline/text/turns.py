"""Who has the floor in a transcript: the label before what is said, "MS. STONE:", "Q", "Mrs. Keller."

    ["MS. STONE: Good afternoon.", "We have news.", "Q    When?"]  ─▶  ["MS. STONE", "MS. STONE", "Q"]

It is a transcript only if labels come again and again; a line of prose with a colon in it is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_LABEL = re.compile(
    r"(?P<caps>[A-ZÀ-Þ][A-ZÀ-Þ0-9.’'-]*(?: [A-ZÀ-Þ0-9][A-ZÀ-Þ0-9.’'-]*){0,5}(?: ?\([^()]{1,30}\))?(?:, [A-Z][\w .,'’&-]{1,60})?):(?=\s|$)"
    r"|(?P<question>[QA])(?::|\.|\s{2,})(?=\s|\S)"
    r"|(?P<hearing>(?:Mr|Mrs|Ms|Miss|Dr|Chairman|Chairwoman|Chair|Senator|Sen|Rep|Secretary|The)\.? [A-Z][\w’'-]+"
    r"(?: [A-Z][\w’'-]+)?)\.\s(?=[A-Z“\"])"
    r"|(?P<named>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3}):(?=\s)"
)
_FEWEST = 3  # labelled lines …
_TWICE = 2  # … and one label that comes so often
_SILENT = re.compile(
    r"\W*[(\[][^()\[\]]{1,80}[)\]]\W*|(?:END|###|\* \* \*)\W*|\d{1,2}:\d{2}(?::\d{2})? ?(?:[AP]\.?M\.?)?(?: [A-Z]{2,4})?\W*",
    re.IGNORECASE,
)
_HEADERS = frozenset(
    {"NOTE", "CONTACT", "LENGTH", "BYLINE", "SECTION", "UPDATE", "PHOTO", "SOURCE", "HEADLINE", "SUBJECT"}
)


def find_turns(lines: Sequence[str]) -> list[str]:
    """Return whose turn each paragraph is part of, as the transcript calls them; all empty where it is none.

    >>> find_turns(["Q: Why?", "A: We ran.", "Q: And then?", "A: Home.", "So it went."])
    ['Q', 'A', 'Q', 'A', 'A']
    >>> find_turns(["The rule is plain: pay.", "Nobody did."])
    ['', '']
    """
    labels = [label_of(line) for line in lines]
    counts = Counter(label for label in labels if label)
    if sum(counts.values()) < _FEWEST or max(counts.values(), default=0) < _TWICE or len(counts) < _TWICE:
        return [""] * len(lines)
    found, speaker = list[str](), ""
    for line, label in zip(lines, labels, strict=True):
        speaker = label or speaker
        found.append("" if is_stage_direction(line) else speaker)
    return found


def is_stage_direction(line: str) -> bool:
    """Say whether a line of a transcript is what nobody says: a time, "(CROSSTALK)".

    >>> is_stage_direction("[18:00:04]"), is_stage_direction("1:58 P.M. EST"), is_stage_direction("Yes.")
    (True, True, False)
    """
    return bool(_SILENT.fullmatch(line))


def label_of(line: str) -> str:
    """Return who a line says is speaking, or nothing.

    >>> label_of("SEN. CARLA REYES (D-AZ): Well."), label_of("Dr. Alvarez. Yes."), label_of("It was late.")
    ('SEN. CARLA REYES (D-AZ)', 'Dr. Alvarez', '')
    """
    found = _LABEL.match(line[:120])
    if found is None:
        return ""
    label = next(group for group in found.groups() if group)
    return "" if label in _HEADERS else label
