"""Europresse: each article an element of its own, outlet, date, headline and authors told by their classes."""

from __future__ import annotations

import re
from typing import Any

from pipeline.read.blocks import blocks_of
from pipeline.read.draft import Draft
from pipeline.text.day_lines import read_day
from pipeline.text.spans import squeeze

MARK = "DocPublicationName"
_DAY = re.compile(r".*?\d{4}(?=\D|$)")


def articles(tree: Any) -> list[Draft]:
    """Return the articles of an export."""
    found: list[Draft] = []
    for node in tree.iter("article"):
        outlet = _first(node, "DocPublicationName")
        head = _first(node, "DocHeader")
        day = _DAY.match(head)
        bodies = _with_class(node, "docOcurrContainer") or list(node.iter("section"))[:1]
        if outlet:
            found.append(
                {
                    "text": "\n\n".join(block for body in bodies for block in blocks_of(body)),
                    "title": _first(node, "titreArticle"),
                    "outlet": re.sub(r"\s*\([A-Z][\w .,]+\)$", "", outlet),
                    "byline": _first(node, "docAuthors"),
                    "published": read_day(day[0]) if day else "",
                    "format": "europresse",
                }
            )
    return found


def _with_class(node: Any, name: str) -> list[Any]:
    return [n for n in node.iter() if isinstance(n.tag, str) and name in (n.get("class") or "").split()]


def _first(node: Any, name: str) -> str:
    return next((squeeze(" ".join(n.itertext())) for n in _with_class(node, name)), "")
