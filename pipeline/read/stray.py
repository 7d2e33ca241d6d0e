"""What a parser of mark-up would take for mark-up and swallow: a sign of less-than, a remark that nobody closed.

    "<p>if x<y then</p>"  ─▶  "<p>if x&lt;y then</p>"

In a page it is one; but a cell of a table or an entry of a feed may be cut off, or was never meant to be mark-up.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline import models

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w.:-]*)(?:\s*/?>|\s+(?P<attribute>[\w:@.-]+)(?P<value>\s*=)?|(?P<cut>\Z))"
)
_SIGN = re.compile(r"<(?=[a-zA-Z/])")
_CLOSED = re.compile(r"</([a-zA-Z][\w.:-]*)")


def tidied(html: str) -> str:
    """Return a piece of mark-up with what is none of it written so that its words are kept.

    >>> tidied("<p>if x<y then <never>ends</never></p>"), tidied("It fell. <!-- more")
    ('<p>if x&lt;y then <never>ends</never></p>', 'It fell.  more')
    """
    html = html.replace("<![CDATA[", "").replace("]]>", "")
    last = max(html.rfind("-->"), 0)
    html = html[:last] + html[last:].replace("<!--", "")
    closed = {name.lower() for name in _CLOSED.findall(html)}
    return _SIGN.sub(lambda sign: "<" if _is_tag(html, sign.start(), closed) else "&lt;", html)


def _is_tag(html: str, start: int, closed: set[str]) -> bool:
    """Say whether a sign begins a tag: a name that is an element's, and behind it attributes, its end or nothing more."""
    found = _TAG.match(html, start)
    if found is None:
        return False
    name, attribute = found["name"].lower(), (found["attribute"] or "").lower()
    if attribute and not found["value"]:
        return name in _words("names") and attribute in _words("bare")
    named = name in _words("names") or name in closed or ":" in name or "-" in name
    return bool(found["end"] or found["value"] or named)


@cache
def _words(kind: str) -> frozenset[str]:
    table = models.read_toml(models.folder() / "markup.toml")
    if kind == "bare":
        return frozenset(table["bare"])
    return frozenset(
        name for k in ("blocks", "silent", "inline", "void", "often_unclosed", "other") for name in table[k]
    )
