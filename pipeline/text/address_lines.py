"""A line that is the address of a page and nothing else, as some papers' files have it over a story.

Texts that were cut into words hold it in pieces: "https://gazette.example/port?page=2 & id = 3-94 ef".
"""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_SIGNS = frozenset({"=", "&", "%", "?", "#"})
_LONGEST = 2000  # characters
_PIECE = 2  # hyphens of a piece of such a name
_SLUG = 3  # hyphens of a page's own name in its address, which no number in the query is needed for


def address_of(line: str) -> str:
    """Return the address a line begins with, if the line holds nothing but that and its torn-off pieces.

    >>> address_of("https://gazette.example/port?page=2 & id = 3"), address_of("www.gazette.example has the list")
    ('https://gazette.example/port?page=2', '')
    """
    words = line[:_LONGEST].split()
    if not words or not _ADDRESS.fullmatch(words[0]):
        return ""
    for i in range(1, len(words)):
        before, word = words[i - 1], words[i]
        torn = _has_sign(word) or word.count("-") >= _PIECE or not _is_word(word)
        near = _has_sign(before) or _SIGNS.intersection(words[i + 1 : i + 2])
        if not (torn or not _is_word(before) or (near and ("=" in words[i + 1 : i + 2] or len(word) <= 2))):
            return ""  # a word of a sentence
    return words[0]


def whole_address_of(line: str) -> str:
    """Return the address a line is; where pieces are torn off it, what stands before its query, if that tells the page.

    >>> whole_address_of("https://gazette.example/port"), whole_address_of("https://gazette.example/port?page=2 & id = 3")
    ('https://gazette.example/port', '')
    >>> whole_address_of("https://gazette.example/news/storm-shuts-the-port?page=2 & id = 3")
    'https://gazette.example/news/storm-shuts-the-port'
    """
    address = address_of(line)
    if not address or address == line.strip():
        return address
    page, query, _ = address.partition("?")
    return page if query and page.rpartition("/")[2].count("-") >= _SLUG else ""


def _has_sign(piece: str) -> bool:
    return any(c in _SIGNS or c.isdigit() for c in piece)


def _is_word(piece: str) -> bool:
    return any(c.isalnum() for c in piece)
