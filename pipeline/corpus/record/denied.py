"""Whether what somebody denies and what somebody says cannot both be so.

Roe denied that the port would close. · The port will close.             ─▶ they cannot
Roe rejected the offer. · The offer is worth £3bn.                        ─▶ they can: an offer is not so or not
“We will not close it,” Roe said. · Roe has no plans to close it, he said. ─▶ they can: neither says that it is
"""

from __future__ import annotations

import re

from pipeline.corpus.record.sources import Saying
from pipeline.text.refusals import turns_down

_WORD, _STEM = re.compile(r"[^\W\d]{4,}"), 5  # letters by which words are told apart
_SMALL = frozenset(["that", "would", "will", "could", "have", "been", "were", "with", "from", "they"])
_SPOKEN_OF = 0.7  # of a denial's words
_SHORT = 90  # characters of what a single word may deny
_NOT = re.compile(r"\b(?:not?|nor|never|nobody|nothing|none|neither|without|cannot)\b|n[’']t\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:should|must|ought|may|might)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\d|\b(?:half|majority|most|per cent|percent)\b", re.IGNORECASE
)  # "two in ten" speak of themselves
_RULED_OUT = re.compile(r"(?:\w+ )*rul\w+ out\b", re.IGNORECASE)  # "free care", which others want
_OF_WILL = frozenset({"oppose", "support"})  # classes of cues


def denies(denial: Saying, denied: Saying) -> bool:
    """Say whether a denial and what it is said to deny cannot both be so."""
    if is_of_will(denial) or is_of_will(denied) or _OPEN.search(denial.text) or _SHARE.search(denial.speaker):
        return False
    return holds(denial) != holds(denied) and _speaks_of(denial.text, denied.text)


def is_of_will(saying: Saying) -> bool:
    """Say whether somebody is against something, or turns it down, and so says of nothing that it is not so."""
    if saying.stance != "denies":
        return False
    if saying.cue_class in _OF_WILL:
        return True
    if saying.cue_class != "deny":
        return False
    ruled_out = _RULED_OUT.match(saying.cue) and not saying.text.startswith("that ")
    return bool(ruled_out) or turns_down(saying.cue, saying.text)


def holds(saying: Saying) -> bool:
    """Say whether somebody says that something is so; who denies that it is not so does."""
    negated = bool(_NOT.search(saying.text))
    if saying.stance == "denies" and saying.cue_class == "deny":
        return negated
    return not negated and saying.stance != "denies"


def _speaks_of(denial: str, denied: str) -> bool:
    """Say whether most words of a denial are in what it denies; one of a single word ("false") denies what is short."""
    words, others = (
        {w[:_STEM] for w in _WORD.findall(text.lower()) if w not in _SMALL} for text in (_NOT.sub(" ", denial), denied)
    )
    if len(words) < 2:
        return len(denied) <= _SHORT
    return len(words & others) >= _SPOKEN_OF * len(words)
