"""What a body is called again with more than a noun: `the security firm`, `the software giant`.

what the article has called it                     "security firm Harbour … The security firm said"
the one body that the sentence before is about,    "Harbour fell on Monday. The computer giant said"
where nothing tells of what kind it is
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from pipeline.article.recognise.bodies import Bodies, load_nouns
from pipeline.article.recognise.definite import THE, Phrase, definite_phrases, goes_on
from pipeline.article.recognise.descriptions import nouns_of
from pipeline.article.recognise.members import Cluster

_TYPES = frozenset({"agency", "organisation", "media", "facility"})
_ELSE = frozenset({"party", "union", "team", "club", "charity", "university", "court", "museum", "league", "gang"})
_READ = 12  # names of one body that are looked at
_BACK = 8  # names before a phrase that are looked at
_WORDS = 4  # before a noun
_LINES = 4  # as paragraphs are counted, an empty one between two
_CALLED, _SPOKEN_OF = 0.85, 0.7


class Described:
    """The bodies of one article by the words that describe them."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies, self._tokens = bodies, bodies.tokens

    @cached_property
    def _told(self) -> dict[str, list[tuple[int, frozenset[str]]]]:
        """The bodies with the words that the article has for them, by each of these words."""
        found = defaultdict[str, list[tuple[int, frozenset[str]]]](list)
        for i, c in enumerate(self._bodies.clusters):
            words = self._describe(c) if c.type in _TYPES else frozenset()
            for word in words:
                found[word].append((i, words))
        return found

    def phrases(self) -> Iterator[Phrase]:
        """Yield the phrases that are subjects and stand for a body; what is found is marked in `taken`."""
        tokens, taken = self._tokens, self._bodies.taken
        for determiner, start, head in definite_phrases(tokens, taken, load_nouns()):
            alone = start == head
            if alone or tokens.lower[determiner] not in THE or not tokens.is_subject(head) or goes_on(tokens, head):
                continue
            found = self._called(start, head) or self._spoken_of(determiner, start, head)
            if found:
                taken[determiner : head + 1] = b"\x01" * (head + 1 - determiner)
                yield Phrase(determiner, head + 1, *found)

    def _describe(self, c: Cluster) -> frozenset[str]:
        """Return the words that the article has for a body, in apposition or before its name."""
        tokens, words = self._tokens, set[str]()
        for n in c.names[:_READ]:
            for noun in nouns_of(tokens, n.start, n.end):
                words.add(tokens.lower[noun])
                at = noun
                while at > 0 and noun - at < _WORDS and tokens.head[at - 1] == noun and tokens.pos[at - 1] != "DET":
                    at -= 1
                    words.add(tokens.lower[at])
        return frozenset(words)

    def _called(self, start: int, head: int) -> tuple[int, float] | None:
        """Return the one body before a phrase that the article has called by all of its words."""
        words = {self._tokens.lower[k] for k in range(start, head + 1)}
        called = self._told.get(self._tokens.lower[head], ())
        found = [i for i, told in called if words <= told and self._bodies.clusters[i].first < start]
        return (found[0], _CALLED) if len(found) == 1 else None

    def _spoken_of(self, determiner: int, start: int, head: int) -> tuple[int, float] | None:
        """Return the one organisation that the sentence before is about, if no other could be called so."""
        tokens, bodies = self._tokens, self._bodies
        place = bisect_left(bodies.starts, determiner)
        near = [(s, i) for s, i in bodies.named[max(place - _BACK, 0) : place] if not tokens.title[s]]
        if not near or tokens.line[determiner] - tokens.line[near[-1][0]] > _LINES:
            return None
        sentence = tokens.sentence[near[-1][0]]
        here = {i for s, i in near if tokens.sentence[s] == sentence}
        if len(here) != 1 or tokens.sentence[determiner] - sentence not in (1, 2):
            return None
        last, who = near[-1][0], here.pop()
        kinds = bodies.kinds[who]
        fits = set(load_nouns()[tokens.lower[head]].kinds)
        plain = bodies.clusters[who].type == "organisation" and not kinds & _ELSE
        if not plain or not (kinds & fits or "company" in fits):
            return None
        subject = any(tokens.is_subject(k) for k in range(last, min(bodies.ends.get(last, last + 1), determiner)))
        return (who, _SPOKEN_OF) if subject else None
