"""A message that somebody passed on: the first one, with its own sender, day and subject.

"---------- Forwarded message ---------\\nFrom: Ada Roe <…>\\nDate: …\\nSubject: Ships\\n\\nFour left."  ─▶  "Four left."

Programs write the header in the language of who passes it on, and in HTML each field as a paragraph of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from email.utils import parseaddr
from functools import cache
from typing import Any

from pipeline import models
from pipeline.text.paragraphs import ends_like_a_sentence

_FORWARD = re.compile(r"(?:fwd?|wg|tr|rv)\s*:", re.IGNORECASE)  # before a subject
_AROUND = r"[-–—_ >*]*"
_MOST_ABOVE = 100  # words of whoever passed it on
_HEAD = 3  # lines that tell the head of a message without a mark over it
_WRAPPED = 2  # lines at most that a value goes on over


def original_of(text: str, subject: str) -> Mapping[str, str]:
    """Return the words, sender, day and subject of the message in one that passes it on; nothing where it is none.

    >>> original_of("See below.\\n\\n-- Forwarded message --\\nFrom: Ada Roe <a@x.y>\\nDate: 4 March 2024\\n\\nFour left.", "")
    {'text': 'Four left.', 'title': '', 'outlet': 'Ada Roe', 'published': '4 March 2024'}
    """
    lines = text.splitlines()
    passed_on = bool(_FORWARD.match(subject.strip()))
    visible = [number for number, line in enumerate(lines) if line.strip("> ")]
    above = 0
    for place, number in enumerate(visible):
        if above > _MOST_ABOVE:
            break
        line, head = lines[number], [lines[n] for n in visible[place : place + _HEAD]]
        if _is_mark("marks", line) or (passed_on and (_is_mark("originals", line) or _begins_header(head))):
            return _message(lines[number:])
        above += len(line.split())
    return {}


def passes_on_attached(text: str, subject: str) -> bool:
    """Say whether a text is no story, but the short word of whoever passes on the message attached to it.

    >>> passes_on_attached("FYI", "Ships"), passes_on_attached("See below.", "Fwd: Ships"), passes_on_attached("Four left.", "")
    (True, True, False)
    """
    lines = text.splitlines()
    told = any(ends_like_a_sentence(line.rstrip()) for line in lines)
    return _words_in(lines) <= _MOST_ABOVE and (bool(_FORWARD.match(subject.strip())) or not told)


def _words_in(lines: Iterable[str]) -> int:
    """Return how many words some lines have."""
    return sum(len(line.split()) for line in lines)


def _begins_header(lines: Sequence[str]) -> bool:
    """Say whether a line names a sender, and one of the next two a day: so Outlook begins what it passes on."""
    return _field(lines[0])[0] == "from" and any(_field(line)[0] == "date" for line in lines[1:])


def _message(lines: Sequence[str]) -> Mapping[str, str]:
    """Return what the header says that some lines begin with, and the words below it.

    An empty line ends the header, unless one stands between its first two fields, as where each is a paragraph.
    """
    found: dict[str, str] = {}
    begin = last = 0
    waiting, apart, spaced = "", False, False
    for number, line in enumerate(lines):
        if not line.strip("> "):
            apart = True
            continue
        name, value = _field(line)
        if name and name not in found and (spaced or not apart or len(found) < 2):
            spaced = spaced or bool(found and apart)
            found[name], waiting, last, apart = value, "" if value else name, number, False
        elif waiting:  # the name and the value are cells of a table
            found[waiting], waiting, last, apart = line.strip("> "), "", number, False
        elif found and (apart or number - last > _WRAPPED):
            begin = number if apart else last + 1
            break
        elif found and "@" in line:
            last = number  # a list of addresses goes on
    text = "\n".join(lines[begin:]).strip() if begin else ""
    if "from" not in found or not text:
        return {}
    sender = parseaddr(found["from"])[0] or re.sub(r"\s*[<\[(]?\S+@\S+", "", found["from"])
    return {
        "text": text,
        "title": found.get("subject", ""),
        "outlet": sender.strip("\"' "),
        "published": found.get("date", ""),
    }


def _field(line: str) -> tuple[str, str]:
    """Return which field of a header a line is, and what it says; nothing for any other line.

    >>> _field("> *Von:* Ada Roe"), _field("Sent: 4 March 2024"), _field("From here on: nothing")
    (('from', 'Ada Roe'), ('date', '4 March 2024'), ('', ''))
    """
    found = _fields().fullmatch(line)
    return (_names()[found["name"].casefold()], found["value"].strip()) if found else ("", "")


def _is_mark(kind: str, line: str) -> bool:
    """Say whether a line is what a program writes over a message."""
    return bool(_marks(kind).fullmatch(line))


@cache
def _marks(kind: str) -> re.Pattern[str]:
    patterns = "|".join(_table()[kind])
    return re.compile(rf"{_AROUND}(?:{patterns}){_AROUND}(?::{_AROUND})?", re.IGNORECASE)


@cache
def _fields() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _names()), key=len, reverse=True))
    return re.compile(rf"[>* ]*(?P<name>{names})[ \u00a0]?(?::\**|\*+:)[ \t\u00a0]*(?P<value>.*)", re.IGNORECASE)


@cache
def _names() -> Mapping[str, str]:
    return {name.casefold(): field for field, names in _table()["fields"].items() for name in names}


@cache
def _table() -> Mapping[str, Any]:
    return models.read_toml(models.folder() / "forwarded.toml")
