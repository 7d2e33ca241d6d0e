"""When it was said: the time expression that belongs to the cue, not to what is said or to who says it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Span
from pipeline.text.spans import covers

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPTH = 20  # a path longer than this is a broken parse, not a sentence
_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl"})


def find_when(head: Token | None, source: Span | None, content: Sequence[Span], lookup: Lookup) -> Span | None:
    """Return the words that say when the act took place: "said Tuesday", "told CNN in an interview on Sunday".

    Args:
        head: the token of the cue that carries the act.
        source: the words of the source; a time in its relative clause is not the act's.
        content: what is said; a time in it is not the act's.
        lookup: the article.
    """
    if head is None:
        return None
    outside = [*content, source] if source else list(content)
    for span in lookup.dates_near(head.idx, lookup.sentence(head.idx)):
        tokens = lookup.tokens(span)
        if tokens and not covers(outside, span[0]) and _belongs(tokens[0], head, outside):
            return span
    return None


def _belongs(time: Token, head: Token, outside: Sequence[Span]) -> bool:
    if head.i < time.i <= head.i + 2:
        return True
    for ancestor in (time, *islice(time.ancestors, _DEPTH)):
        if ancestor == head:
            return True
        if covers(outside, ancestor.idx) or ancestor.dep_ in _CLAUSES:
            return False
    return False
