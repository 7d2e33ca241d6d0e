"""Which outlet a page is of, and what is of the outlet in its title: "Port shut | The Gazette" of gazette.example."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from pipeline.records import slug
from pipeline.text.bylines import names_of
from pipeline.text.outlet_names import host_of, outlet_at

_PARTS = re.compile(r"\s+[|–—•»:-]\s+|\s*\|\s*")
_TAIL = re.compile(r"(?P<head>.*\S)\s*(?:\|\s*|\s[–—•»-]\s+)(?P<tail>[^|]{1,60})")
_SUFFIX = re.compile(r"\.(?:com|org|net|co|news|tv|info|eu|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "go", "or"})
_TAGLINE = 5  # words: a name of an outlet has fewer
_FEWEST_WORDS = 3  # of a headline that is told by the title alone
_WHOLE = 25  # characters of a heading that is the headline where the title holds it


def outlet_of(url: str, named: Sequence[str]) -> str:
    """Return the name of the outlet of a page: by its domain, else what the page calls itself.

    Args:
        url: of the page.
        named: what it calls its site, its publisher, the end of its title; the most telling first.

    >>> outlet_of("https://apnews.com/article/x", ["AP News"])
    'Associated Press'
    >>> outlet_of("https://harbour-gazette.example/x", ["News that matters - Harbour Gazette"])
    'Harbour Gazette'
    """
    if known := outlet_at(url):
        return known
    labels = host_of(url).split(".")
    parts = [part.replace("_", " ").strip() for name in named for part in (name, *_PARTS.split(name))]
    own = _own(labels)
    for part in parts:
        if own and _key(part) in own and " " in part.strip():
            return part
    for part in parts:
        if own and (_key(part) in own or _key(_SUFFIX.sub("", part)) in own):
            return _SUFFIX.sub("", part) if len(_SUFFIX.sub("", part)) > 3 else part
    return parts[0] if parts else ""


def headline_of(title: str, headings: Iterable[str], site: Sequence[str], url: str = "") -> str:
    """Return the title of a page without what its site put around it.

    Args:
        title: as the page gives it.
        headings: its headings of the first order.
        site: the names its outlet goes by.
        url: of the page.

    >>> headline_of("Port shut - World | The Gazette", [], ["The Gazette"])
    'Port shut - World'
    >>> headline_of("Storm: Port of Hallmouth shut for a week - World | The Gazette", ["Port of Hallmouth shut for a week"], [])
    'Port of Hallmouth shut for a week'
    """
    title = title.strip()
    flat = " ".join(title.split()).casefold()
    for heading in headings:
        words = " ".join(heading.split())
        if words.casefold() != flat and words.casefold() in flat and (len(words) >= _WHOLE or _leads(words, title)):
            return words
    own = {_key(name) for name in site if name} | _own((urlsplit(url).hostname or "").split("."))
    while found := _TAIL.fullmatch(title):
        tail = found["tail"].strip()
        known = _key(tail) in own or _key(_SUFFIX.sub("", tail)) in own
        if not (known or names_of(tail)) or len(tail.split()) > _TAGLINE + 2:
            break
        title = found["head"].strip()
    return title


def begins_title(line: str, title: str) -> bool:
    """Say whether a line is the headline in the title of a page: all of it, or what stands before a bar or dash.

    >>> [begins_title("Port shut today", t) for t in ("Port shut today | Gazette", "Port shut today", "Port shut todays")]
    [True, True, False]
    """
    words, whole = line.casefold(), " ".join(title.split()).casefold()
    if len(words.split()) < _FEWEST_WORDS or not whole.startswith(words):
        return False
    return len(whole) == len(words) or bool(_PARTS.match(" ".join(title.split())[len(words) :]))


def _leads(heading: str, title: str) -> bool:
    """Say whether a title is a heading and then what the site put behind it, which has no part as long.

    >>> _leads("Port shut", "Port shut - World | Gazette"), _leads("Port", "Portugal votes"), _leads("Port", "Port - Men stay out")
    (True, False, False)
    """
    first, *rest = _PARTS.split(" ".join(title.split()))
    most = len(heading.split())
    return first.casefold() == heading.casefold() and all(len(part.split()) <= most for part in rest)


def tail_of(title: str) -> str:
    """Return what stands behind the last bar or dash of a title, if it is short.

    >>> tail_of("Port shut | The Gazette"), tail_of("Port shut")
    ('The Gazette', '')
    """
    for part in reversed(_PARTS.split(title)[1:]):
        if not names_of(part) and len(part.split()) <= _TAGLINE:
            return part.strip()
    return ""


def _own(labels: Sequence[str]) -> set[str]:
    """Return the keys that the name of an outlet has if its domain is made of it."""
    kept = [label for label in labels if label and label != "www"]
    if len(kept) < 2:
        return set()
    name = kept[-3] if len(kept) > 2 and kept[-2] in _SECOND_LEVEL else kept[-2]
    keys = {_key(name)}
    return keys | {key.removeprefix("the") for key in keys} | {"".join(map(_key, kept[-2:]))}


def _key(name: str) -> str:
    return slug(name).replace("-", "")
