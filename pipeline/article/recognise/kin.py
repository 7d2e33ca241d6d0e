"""Whom `the boy`, `the mother` means: the only one whom the article calls so.

"Ana Roe, the boy's mother, left. … The mother said"       ─▶ Ana Roe
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from pipeline.article.recognise.descriptions import nouns_of
from pipeline.article.recognise.lexicon import people_nouns
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.tokens import Tokens

_ANYBODY = frozenset({"man", "woman", "guy", "lady", "gentleman"})  # which most people of an article are
_CALLED = frozenset({"named", "called"})
_NAMES = 12  # names of one person that are looked at


class Kin:
    """The people of one article by the nouns for men and women, old or young, that it has for them."""

    def __init__(self, tokens: Tokens, clusters: Sequence[Cluster], people: Sequence[int]) -> None:
        self._tokens, self._clusters, self._people = tokens, clusters, people

    def knows(self, head: int) -> bool:
        """Say whether a word is a noun that tells one of a family, or a child, from others."""
        word = self._tokens.lower[head]
        return word in people_nouns() and word not in _ANYBODY

    def only(self, head: int) -> int | None:
        """Return the only person before a noun whom it can mean; None where somebody without a name may be meant."""
        tokens, word = self._tokens, self._tokens.lower[head]
        told = {at: i for at, i in self._told[word] if at < head}
        found = set(told.values())
        if len(found) != 1:
            return None
        others = (k for k in self._places[word] if k < head and k not in told)
        if self._places[f"{word}s"] or any(tokens.lower[k - 1 : k] != ["the"] for k in others):
            return None
        return found.pop()

    @cached_property
    def _places(self) -> defaultdict[str, list[int]]:
        """Where each such noun stands, and its plural."""
        nouns = people_nouns().keys() - _ANYBODY
        found = defaultdict[str, list[int]](list)
        for k, word in enumerate(self._tokens.lower):
            if word in nouns:
                found[word].append(k)
        return found

    @cached_property
    def _told(self) -> defaultdict[str, list[tuple[int, int]]]:
        """Where each such noun describes somebody named, and whom: `the boy's mother, Ana Roe`, `a boy named Bo Vik`."""
        tokens, found = self._tokens, defaultdict[str, list[tuple[int, int]]](list)
        for i in self._people:
            for n in self._clusters[i].names[:_NAMES]:
                nouns = list(nouns_of(tokens, n.start, n.end))
                for at in nouns:
                    found[tokens.lower[at]].append((at, i))
        return found
