"""Who says something together: "Ada Roe and Bo Lee said", "both the mayor, Ada Roe, and the sheriff, Bo Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKERS = frozenset({"person", "agency", "organisation", "media"})
_DEPTH = 8


def joint_sources(source: Span, mention: str, lookup: Lookup) -> tuple[str, ...]:
    """Return the mentions in a source that are joined to its head by "and" or "or", without the one it stands for.

    Args:
        source: the words of the source.
        mention: mention_id of whom the source stands for.
        lookup: the article.
    """
    named = [m for m in lookup.mentions_in(source) if m.type in _SPEAKERS and m.found_by != "coreference"]
    entities = {m.entity for m in named if m.mention_id == mention}
    found = []
    for m in named:
        if m.entity not in entities and _is_joined(lookup.tokens((m.start, m.end)), source):
            entities.add(m.entity)
            found.append(m.mention_id)
    return tuple(found)


def _is_joined(words: list[Token], source: Span) -> bool:
    """Say whether a name, or the role it stands beside, hangs on "and" alone from the head of a source."""
    inside = {t.i for t in words}
    token = next((t for t in words if t.head.i not in inside), None)
    joined = False
    for _ in range(_DEPTH):
        if token is None:
            return False
        if token.dep_ not in {"conj", "appos"}:
            return joined and not source[0] <= token.head.idx < source[1]
        # the first two of "Roe, Lee and Hale" are an apposition to the parser
        joined = joined or token.dep_ == "conj" or any(c.dep_ == "conj" for c in token.children)
        token = token.head
    return False
