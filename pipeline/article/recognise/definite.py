"""Definite noun phrases, which may stand for a name: `the acting director`, `the agency`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pipeline.article.recognise.lexicon import role_modifiers
from pipeline.article.recognise.names import POSSESSIVE
from pipeline.article.recognise.tokens import Tokens

THE = frozenset({"the", "this", "that"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun at the words `start:end` and the cluster it stands for."""

    start: int
    end: int
    cluster: int
    confidence: float
    role_start: int = -1  # where the role begins, article and owner left out; -1 if it is none

    @property
    def role(self) -> bool:
        """Say whether the phrase names a person's role."""
        return self.role_start >= 0


def definite_phrases(tokens: Tokens, taken: bytearray, heads: Collection[str]) -> Iterator[tuple[int, int, int]]:
    """Yield (determiner, first word, head) of definite phrases with such a head that is no part of a larger name."""
    for at, word in enumerate(tokens.lower):
        if word not in heads or taken[at] or tokens.silent[at] or tokens.dep[at] in ("compound", "attr"):
            continue
        start = at
        while start > 0 and at - start < 5 and not taken[start - 1] and _modifies(tokens, start - 1):
            start -= 1
        if (
            start > 0
            and tokens.line[start - 1] == tokens.line[at]
            and (tokens.lower[start - 1] in THE or tokens.lower[start - 1] in POSSESSIVE)
        ):
            yield start - 1, start, at


def goes_on(tokens: Tokens, head: int) -> bool:
    """Say whether the phrase names a body of its own: `the department of health in Ohio`, `the agency that …`."""
    after = head + 1
    if after >= len(tokens.words):
        return False
    relative = tokens.lower[after] in ("that", "which") and tokens.dep[after] != "mark"
    return relative or tokens.lower[after] in ("of", "responsible")


def _modifies(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    if word == "-" or (tokens.pos[at] == "NUM" and tokens.words[at + 1] == "-"):
        return True  # "the four-term senator"
    return word in role_modifiers() or (
        tokens.dep[at] in ("compound", "amod") and word.isalpha() and tokens.pos[at] in ("ADJ", "NOUN", "PROPN")
    )
