"""In which place a figure is: 40 shops in Lima, prices rose by 4% in Lima."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.sentence import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.names import Names

_CLIMB = 8
_WHERE = frozenset({"place", "facility"})


def place_of(anchor: Token, names: Names) -> str:
    """Return the place a figure is in: that of its noun, else that of the verb its noun hangs on."""
    token = anchor
    for _ in range(_CLIMB):
        if token.pos_ in NOUNS or token.pos_ in {"VERB", "AUX"}:
            for child in islice(token.rights, 12):
                if child.dep_ == "prep" and child.lower_ in {"in", "at", "across", "throughout", "around", "near"}:
                    for thing in islice(child.rights, 2):
                        found = names.at(thing) if thing.dep_ == "pobj" else None
                        if found and found.type in _WHERE:
                            return found.entity
        if token.head.i == token.i or token.dep_ in {"ccomp", "relcl", "advcl"}:
            break
        token = token.head
    return ""
