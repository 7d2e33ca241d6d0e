r"""The fields some programs write over a text, between two lines of hyphens: front matter, as Markdown notes have it.

    "---\ntitle: Port shut\nauthor: Ada Roe\n---\nThe port …"  ─▶  {"title": "Port shut", "author": "Ada Roe"}, 41

Only what is plainly that is taken: every line between the two is a field, an entry of a list, or empty.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"\A\s*---[ \t]*\r?\n(?P<fields>(?:[^\r\n]*\r?\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40}):(?:[ \t]+(?P<value>.*))?")
_ENTRY = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)|[ \t]+\S.*")


def front_matter(text: str) -> tuple[dict[str, str], int]:
    r"""Return the fields over a text, lists with semicolons, and where they end; none, and 0, where there are none.

    >>> front_matter("---\ntitle: 'Port shut'\nauthors:\n  - Ada Roe\n  - Bo Vik\n---\nFour ships left.\n")
    ({'title': 'Port shut', 'authors': 'Ada Roe; Bo Vik'}, 59)
    >>> front_matter("---\nFour ships left.\n---\n")
    ({}, 0)
    """
    block = _BLOCK.match(text)
    found: dict[str, str] = {}
    name = ""
    for line in block["fields"].splitlines() if block else ():
        if field := _FIELD.fullmatch(line.rstrip()):
            name = field["name"].strip().lower()
            found[name] = _plain(field["value"] or "")
        elif (entry := _ENTRY.fullmatch(line.rstrip())) and name:
            found[name] = "; ".join(filter(None, [found[name], _plain(entry["value"] or "")]))
        elif line.strip() and not line.startswith("#"):
            return {}, 0
    return (found, block.end()) if block and found else ({}, 0)


def _plain(value: str) -> str:
    """Return a value without its quotation marks; a list in brackets with semicolons."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return "; ".join(filter(None, map(_plain, value[1:-1].split(","))))
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
