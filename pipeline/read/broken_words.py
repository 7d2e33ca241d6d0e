"""Words that were broken at the ends of printed lines: which hyphen is the printer's, and which the word's own.

["a well-", "known regula-", "tor"]  ─▶  "a well-known regulator"
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.models import folder, read_list
from pipeline.text.spans import squeeze

_SHORTEST_HEAD, _LONG_TAIL = 4, 6  # letters: "travel-related", not "cor-related", "stub-born"
_LONG_HEAD, _SHORT_TAIL = 6, 4  # "lesser-known", not "con-led"
_GOES_ON = re.compile(r"(?!(?:and|or|to)\b)[a-z\d]")  # not the second of "a 5- or 6-day trip"
_BROKEN_NUMBER = re.compile(r"\d-\Z")
_BROKEN_WORD = re.compile(r"(?<![^\W\d_])(?:(?P<before>[^\W\d_]+) )?(?P<head>(?:[^\W\d_]+-)*[^\W\d_]+)-\Z")
_ADVERB = re.compile(r"[^\W\d_]{3,}[^\Wa\d_]ly", re.IGNORECASE)  # "locally-⏎based", not "paraly-⏎sing"
_GIVEN = re.compile(r"\b[A-ZÀ-Þ][a-z]{1,4}-[a-z]{2,5}\b")  # "Chi-fung", as names of two syllables are written
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


class Words:
    """How a text writes its words where no line breaks them."""

    def __init__(self, text: str) -> None:
        """Count the words of a text, those with a hyphen whole."""
        self.times = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
        self.has_given_names = bool(_GIVEN.search(text))


def mend(paragraph: str, words: Words) -> str:
    r"""Return a paragraph on one line, the words that were broken at the ends of lines whole.

    >>> mend("a locally-\nbased regula-\ntor", Words(""))
    'a locally-based regulator'
    """
    mended: list[str] = []
    for line in map(squeeze, paragraph.splitlines()):
        last = mended[-1] if mended else ""
        broken, rest = _BROKEN_WORD.search(last), re.match(r"[^\W\d_]+", line)
        if last.endswith("\u00ad"):
            mended[-1] = last[:-1]
        elif _BROKEN_NUMBER.search(last) and _GOES_ON.match(line):  # "a 12-⏎14 day trip", "a 32-⏎hectare site"
            pass
        elif broken and rest:
            mended[-1] = last if _own_hyphen(broken, rest[0], words) else last[:-1]
        elif mended:
            mended.append(" ")
        mended.append(line)
    return "".join(mended).replace("\u00ad", "").translate(_LIGATURES)


def _own_hyphen(broken: re.Match[str], tail: str, words: Words) -> bool:
    """Say whether the hyphen between two halves of a word is its own: as the text writes it elsewhere, else as usual."""
    head = broken["head"]
    whole, joined = words.times[f"{head}{tail}".lower()], words.times[f"{head}-{tail}".lower()]
    if whole != joined:
        return joined > whole
    surname = (broken["before"] or "")[:1].isupper()
    if words.has_given_names and surname and _GIVEN.fullmatch(f"{head}-{tail}"):
        return True
    compounds = _compounds()
    named = head.isupper() or (head[0].isupper() and len(head) > 2)
    long = len(head) >= _SHORTEST_HEAD and len(tail) >= _LONG_TAIL
    ends = f"-{tail}" in compounds and (named or long or (len(head) >= _LONG_HEAD and len(tail) >= _SHORT_TAIL))
    adverb = bool(_ADVERB.fullmatch(head)) and len(tail) >= _SHORT_TAIL
    return not tail.islower() or "-" in head or head.lower() in compounds or ends or adverb


@cache
def _compounds() -> frozenset[str]:
    return frozenset(read_list(folder() / "compounds.txt"))
