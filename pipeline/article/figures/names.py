"""The names of a sentence, asked which one a token belongs to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

INSTITUTIONS = frozenset({"agency", "organisation", "media", "place", "facility"})
ACTORS = INSTITUTIONS | {"person", "group"}


class Names:
    """The names of a sentence, asked which one a token belongs to."""

    __slots__ = ("_mentions", "_starts")

    def __init__(self, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._starts = [m.start for m in mentions]

    def at(self, token: Token) -> Mention | None:
        """Return the mention that holds a token."""
        i = bisect_left(self._starts, token.idx + len(token))
        for mention in reversed(self._mentions[max(0, i - 3) : i]):
            if mention.start < token.idx + len(token) and token.idx < mention.end:
                return mention
        return None
