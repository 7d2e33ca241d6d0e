"""The names of a sentence, asked which one a token belongs to."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
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

    def has_others(self, token: Token, own: Mention) -> bool:
        """Say whether somebody else is named beside a name: Norbank and *Delmar*; but Roe & Sons."""
        beside = (self.actor(c) for c in islice(token.rights, 6) if c.dep_ == "conj")
        return any(found is not None and found is not own for found in beside)

    def is_place(self, entity: str) -> bool:
        """Say whether an entity is a place."""
        return any(m.entity == entity and m.type == "place" for m in self._mentions)

    def actor(self, token: Token) -> Mention | None:
        """Return the mention that holds a token, if it is of somebody or something that acts."""
        found = self.at(token)
        return found if found is not None and found.type in ACTORS else None

    def beside(self, token: Token) -> Mention | None:
        """Return the mention that holds a token, or that says who it is: his rival, *Rick Roe*, was jailed."""
        if (found := self.actor(token)) is not None:
            return found
        others = (self.actor(c) for c in islice(token.rights, 8) if c.dep_ == "appos")
        return next(others, None)
