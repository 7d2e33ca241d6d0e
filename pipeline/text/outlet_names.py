"""Whether some words are the name of an outlet: "THE GUARDIAN", "Financial Times Limited".

"THE HARBOUR TIMES  Monday March 4 2024   7"  ─▶  the name in `models/media.csv`, if one is there
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from pipeline import models
from pipeline.records import slug
from pipeline.text.spans import squeeze

_COMPANY = re.compile(r",? (?:Limited|Ltd|Inc|plc|LLC|LP|Corporation|Corp|Company|Group)\b.*", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:(?:©|\(c\)|copyright)\W*)+(?:\d{4}\W+)?(?P<owner>[^\W\d].*?)(?:,? \d{4}.*|[.,;|] .*|\W*)", re.IGNORECASE
)
_GAP = re.compile(r"\s{3,}|\t|\s+[|•·–—]\s+")


def outlet_called(words: str) -> str:
    """Return the name an outlet has in the list, of one of its names; nothing where it is none, or a word besides.

    >>> outlet_called("THE GUARDIAN"), outlet_called("Financial Times Limited"), outlet_called("Post")
    ('The Guardian', 'Financial Times', '')
    """
    return _outlets().get(_key(_COMPANY.sub("", words)), "")


def host_of(url: str) -> str:
    """Return the host of an address, "" where it is none: `apnews.com` of "https://apnews.com/article/x"."""
    return (urlsplit(url).hostname or "") if "://" in url else ""


def outlet_at(url: str) -> str:
    """Return the outlet that the list has under the domain of an address, or under one above it.

    >>> outlet_at("https://www.apnews.com/article/x"), outlet_at("https://harbour-gazette.example/x")
    ('Associated Press', '')
    """
    labels = host_of(url).split(".")
    domains = (".".join(labels[k:]) for k in range(len(labels) - 1))
    return next((known for domain in domains if (known := _domains().get(domain))), "")


def outlet_in_line(line: str) -> str:
    """Return the outlet that a running head, or a line that says who has the copyright, is of.

    >>> outlet_in_line("THE GUARDIAN   Monday March 4 2024      7"), outlet_in_line("© 2024 Reuters. All rights reserved.")
    ('The Guardian', 'Reuters')
    >>> outlet_in_line("The Guardian reported it"), outlet_in_line("Copyright 2024 Ada Roe"), outlet_in_line("The City")
    ('', '', '')
    """
    if rights := _RIGHTS.fullmatch(squeeze(line)):
        return outlet_called(rights["owner"])
    parts = _GAP.split(line.strip())
    if len(parts) == 1 and len(_key(line).removeprefix("the-").split("-")) == 1:
        return ""  # "Nation", "The City": the name of a section as well
    return next((name for part in parts if (name := outlet_called(part))), "")


def _key(name: str) -> str:
    """Return a name as its spellings are one; the article before it is left out where two words are left."""
    key = slug(name)
    return key.removeprefix("the-") if key.count("-") > 1 else key


@cache
def _outlets() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in models.read_csv(models.folder() / "media.csv"):
        risky = row["risky"].split("|")
        for name in (row["name"], *row["aliases"].split("|")):
            if name and name not in risky:
                found.setdefault(_key(name), row["name"])
    return found


@cache
def _domains() -> dict[str, str]:
    """Return the outlets by the domains of their pages."""
    found: dict[str, str] = {}
    for row in models.read_csv(models.folder() / "media.csv"):
        for cell in filter(None, row["domains"].split("|")):
            domain, _, name = cell.partition("=")
            found[domain] = name or row["name"]
    return found
