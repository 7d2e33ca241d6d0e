"""What senders of newsletters and sites with feeds put around the words of an article: how to leave, where to read more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline import models
from pipeline.text.paragraphs import ends_like_a_sentence

_LONGEST = 1000  # characters of such a line
_SIGNED = 6  # lines of a signature
_SAYS = re.compile(r"\b(?:said|says|told|tells|heard|announced|according)\b")
_MOST_BELOW = 80  # words below the line that says how to leave: who sent it, from where


def without_frame(text: str) -> str:
    r"""Return the words of a message without what its sender puts above and below them.

    >>> without_frame("View in browser\n\nThe four ships left.\n\nUnsubscribe: https://x.example/u\nThe Gazette")
    'The four ships left.'
    """
    lines = text.splitlines(keepends=True)
    begin = 0
    while begin < len(lines) and _is_edge(lines[begin]):
        begin += 1
    end = _leaving(lines, begin)
    while end > begin and _is_edge(lines[end - 1]):
        end -= 1
    return "".join(lines[begin:end]).rstrip() if begin < end else text


def _leaving(lines: Sequence[str], begin: int) -> int:
    """Return which line is the first that says how to leave, if little stands below it; else how many there are."""
    counts = [len(line.split()) for line in lines]
    end, below = len(lines), 0
    for number in range(len(lines) - 1, begin, -1):
        if _is("leaving", lines[number]) or _is_signed(lines, number):
            end, below = number, 0
        below += counts[number]
        if below > _MOST_BELOW:
            break
    return end if sum(counts[begin:end]) >= sum(counts[end:]) else len(lines)


def _is_signed(lines: Sequence[str], number: int) -> bool:
    """Say whether a line of two dashes stands over a signature, and not between two items of a newsletter."""
    if lines[number].strip() != "--" or sum(line.strip() == "--" for line in lines) > 1:
        return False
    signed = [line for line in lines[number + 1 :] if line.strip()]
    return len(signed) <= _SIGNED and not any(ends_like_a_sentence(line) for line in signed)


def _is_edge(line: str) -> bool:
    return not line.strip() or _is("edges", line) or _is("leaving", line)


def without_tail(text: str) -> str:
    r"""Return the words of an entry of a feed without what its site puts below them.

    >>> without_tail("Four left.\n\nThe post Ships appeared first on The Gazette.\n\nRead more"), without_tail("Read more")
    ('Four left.', 'Read more')
    """
    blocks = text.split("\n\n")
    while len(blocks) > 1 and (not blocks[-1].strip() or _is("feeds", blocks[-1])):
        blocks.pop()
    return "\n\n".join(blocks)


def _is(kind: str, line: str) -> bool:
    return len(line) <= _LONGEST and not _SAYS.search(line) and bool(_any_of(kind).fullmatch(line.strip()))


@cache
def _any_of(kind: str) -> re.Pattern[str]:
    patterns = "|".join(f"(?:{p})" for p in models.read_toml(models.folder() / "frames.toml")[kind])
    return re.compile(rf"\W*(?:{patterns})\W*(?:<?https?://[^<>\s]+>?)?\W*", re.IGNORECASE)
