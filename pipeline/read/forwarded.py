"""A message that somebody passed on: the first one, with its own sender, day and subject.

"---------- Forwarded message ---------\\nFrom: Ada Roe <…>\\nDate: …\\nSubject: Ships\\n\\nFour left."  ─▶  "Four left."
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parseaddr

_FORWARD = re.compile(r"(?:fwd?|wg|tr|rv)\s*:", re.IGNORECASE)  # before a subject
_MARK = re.compile(r"[-–_ >]*(?:begin )?forwarded (?:message|by)\b.{0,80}", re.IGNORECASE)
_ORIGINAL = re.compile(r"[-–_ ]*original message[-–_ ]*|_{5,}", re.IGNORECASE)  # replies have it too
_FIELD = re.compile(r"[>* ]*(?P<name>From|Date|Sent|Subject|To|Cc|Reply-To):\**[ \t]*(?P<value>.*)", re.IGNORECASE)
_MOST_ABOVE = 100  # words of whoever passed it on
_WRAPPED = 2  # lines at most that a value goes on over


def original_of(text: str, subject: str) -> Mapping[str, str]:
    """Return the words, sender, day and subject of the message in one that passes it on; nothing where it is none.

    >>> original_of("See below.\\n\\n-- Forwarded message --\\nFrom: Ada Roe <a@x.y>\\nDate: 4 March 2024\\n\\nFour left.", "")
    {'text': 'Four left.', 'outlet': 'Ada Roe', 'published': '4 March 2024'}
    """
    lines = text.splitlines()
    passed_on = bool(_FORWARD.match(subject.strip()))
    for number, line in enumerate(lines):
        if _MARK.fullmatch(line) or (passed_on and (_ORIGINAL.fullmatch(line) or _begins_header(lines, number))):
            above = sum(len(line.split()) for line in lines[:number])
            return _message(lines[number:]) if above <= _MOST_ABOVE else {}
    return {}


def _begins_header(lines: list[str], number: int) -> bool:
    """Say whether a line names a sender, and one of the next two a day: so Outlook begins what it passes on."""
    names = [m["name"].lower() if (m := _FIELD.fullmatch(line)) else "" for line in lines[number : number + 3]]
    return names[0] == "from" and bool({"date", "sent"} & set(names))


def _message(lines: list[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    last = end = 0
    for number, line in enumerate(lines):
        field = _FIELD.fullmatch(line)
        if field:
            found.setdefault(field["name"].lower().replace("sent", "date"), field["value"].strip())
            last = number
        elif found and (not line.strip("> ") or number - last > _WRAPPED):
            end = number
            break
    text = "\n".join(lines[end:]).strip() if end else ""
    if "from" not in found or not text:
        return {}
    sender = parseaddr(found["from"])[0] or re.sub(r"\s*[<\[(]?\S+@\S+", "", found["from"])
    known = {"title": found.get("subject", ""), "outlet": sender.strip("\"' "), "published": found.get("date", "")}
    return {"text": text, **{key: value for key, value in known.items() if value}}
