"""What a parser of mark-up would take for mark-up and swallow: a sign of less-than, a remark that nobody closed.

    "<p>if x<y then</p>"  ─▶  "<p>if x&lt;y then</p>"

In a page it is one; but a cell of a table or an entry of a feed may be cut off, or was never meant to be mark-up.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline import models

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w.:-]*)"
    r"(?:(?P<alone>\s*/?>|\Z)|\s+(?P<words>[^\s<>=\"'][^<>=\"']*)(?P<value>=\s*[\"']|=[^<>]*>|=|>|\Z))"
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
    name = found["name"].lower()
    if found["alone"] is not None:
        return bool(found["end"]) or name in _words("names") or name in closed or ":" in name or "-" in name
    words, valued = found["words"].lower().replace("/", " ").split(), found["value"].startswith("=")
    if valued and len(words) == 1:
        return True
    if name not in _words("names"):
        return False
    if valued:
        return len(found["value"]) > 1  # a mark of quotation or an end follows, as in "<p data-v-1a class="
    return all(word in _words("bare") or "-" in word for word in words) or (len(words) == 1 and name in closed)


@cache
def _words(kind: str) -> frozenset[str]:
    table = models.read_toml(models.folder() / "markup.toml")
    if kind == "bare":
        return frozenset(table["bare"])
    return frozenset(
        name for k in ("blocks", "silent", "inline", "void", "often_unclosed", "other") for name in table[k]
    )
