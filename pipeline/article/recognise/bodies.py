"""What stands for a body: `the agency`, `the network`, `they` and `its`. A noun goes to the last-named body of that kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import models
from pipeline.article.recognise.definite import THE, Phrase, definite_phrases, goes_on
from pipeline.article.recognise.descriptions import nouns_of
from pipeline.article.recognise.lexicon import called_so
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.own_words import own_words
from pipeline.article.recognise.tokens import Tokens

_BODIES = frozenset({"agency", "organisation", "media", "group", "facility"})
_NAMED_BY_NOUN = _BODIES - {"group"}
_THEY = frozenset({"they", "their", "them", "themselves"})
_NEAR = 25  # words back for "its"
_OFTEN = 3  # names that make an organisation what an article is about
_REACH = 8  # sentences back for "the agency"


@dataclass(frozen=True, slots=True)
class Noun:
    """What a type noun may stand for."""

    kinds: tuple[str, ...]
    types: tuple[str, ...]


@cache
def load_nouns() -> dict[str, Noun]:
    """Return the type nouns of `models/noun_phrases.toml`."""
    table = models.read_toml(models.folder() / "noun_phrases.toml")
    return {noun: Noun(tuple(row["kinds"]), tuple(row["types"])) for noun, row in table.items()}


class Bodies:
    """Where an article names its bodies, and the phrases that stand for them; what is found is marked in `taken`."""

    def __init__(self, tokens: Tokens, clusters: Sequence[Cluster], taken: bytearray, levels: Sequence[int]) -> None:
        self.tokens, self.clusters, self.taken, self.levels = tokens, clusters, taken, levels
        self.named = sorted((n.start, i) for i, c in enumerate(clusters) if c.type in _BODIES for n in c.names)
        self.starts = [start for start, _ in self.named]
        self.ends = {n.start: n.end for c in clusters for n in c.names}
        self.called = [_called(c, tokens) for c in clusters]
        self.kinds = [_kinds(c, called) for c, called in zip(clusters, self.called, strict=True)]
        self.likely = self._likely_company()

    def named_before(self, end: int) -> int:
        """Return the first word of the body whose name, or a phrase for it, ends before a word; -1 if there is none."""
        place = bisect_left(self.starts, end) - 1
        start = self.starts[place] if place >= 0 else -1
        return start if start >= 0 and self.ends.get(start) == end else -1

    def _likely_company(self) -> int:
        """Return the organisation that the article names most, if nothing says what it is: rather a company; -1 for none."""
        counts = {i: len(c.names) for i, c in enumerate(self.clusters) if c.type == "organisation"}
        first, *rest = sorted(counts, key=lambda i: -counts[i])[:2] or [-1]
        if first < 0 or counts[first] < _OFTEN or (rest and counts[rest[0]] >= counts[first]):
            return -1
        known = {k for noun in load_nouns().values() for k in noun.kinds} - {"organisation"}
        return first if not self.kinds[first] & known else -1

    def type_phrases(self) -> Iterator[Phrase]:
        """Yield `the agency`, `the network`."""
        nouns = load_nouns()
        for determiner, start, head in definite_phrases(self.tokens, self.taken, nouns):
            if start != head or self.tokens.lower[determiner] not in THE or goes_on(self.tokens, head):
                continue
            found = self._last_body(nouns[self.tokens.lower[head]], determiner, head)
            if found is not None:
                self.taken[determiner : head + 1] = b"\x01" * (head + 1 - determiner)
                self.ends.setdefault(determiner, head + 1)
                self.named.insert(place := bisect_left(self.starts, determiner), (determiner, found[0]))
                self.starts.insert(place, determiner)
                yield Phrase(determiner, head + 1, found[0], found[1])

    def short_forms(self) -> Iterator[Phrase]:
        """Yield what a body is called by words of its own name: `the prison service`, `the Church` of Scientology."""
        tokens = self.tokens
        first: dict[int, int] = {}  # where each body is named first
        for at, i in self.named:
            first.setdefault(i, at)
        headed: defaultdict[str, list[int]] = defaultdict(list)
        for i in first:
            c = self.clusters[i]
            if c.type in _NAMED_BY_NOUN and " " in c.fullest:
                headed[_head_word(c)].append(i)
        for determiner, start, head in definite_phrases(tokens, self.taken, set(headed)):
            words = set(tokens.lower[start : head + 1])
            alone = start == head and not (tokens.words[head][0].isupper() and not tokens.title[head])
            if tokens.lower[determiner] not in THE or goes_on(tokens, head):
                continue
            if alone and (tokens.lower[head] in load_nouns() or not tokens.is_subject(head)):
                continue
            same = [i for i in headed[tokens.lower[head]] if first[i] < determiner]
            found = [i for i in same if words <= set(_words(self.clusters[i]))]
            if len(found) == 1 and (len(same) == 1 or not alone):
                self.taken[determiner : head + 1] = b"\x01" * (head + 1 - determiner)
                yield Phrase(determiner, head + 1, found[0], 0.7)

    def _last_body(self, noun: Noun, before: int, head: int) -> tuple[int, float] | None:
        """Return the last-named body that fits, of the likeliest kind that any fits, and how sure that is."""
        tokens, told = self.tokens, own_words(self.tokens, self.levels, head)
        fitting: list[tuple[int, int]] = []
        for at in range(bisect_left(self.starts, before) - 1, -1, -1):
            start, i = self.named[at]
            if tokens.sentence[before] - tokens.sentence[start] > _REACH or len(fitting) > 8:
                break
            if start in told:
                continue  # “The Quay Party failed,” the party said.
            if self.clusters[i].type in noun.types and self.kinds[i] & set(noun.kinds):
                fitting.append((start, i))
        if not fitting and "company" in noun.kinds and self.likely >= 0 and self.clusters[self.likely].first < before:
            return self.likely, 0.7
        if not fitting:
            only = [i for i, c in enumerate(self.clusters) if c.type in noun.types and noun.kinds[0] in self.kinds[i]]
            late = "company" in noun.kinds and only and self.clusters[only[0]].first > before  # one it only buys later
            return (only[0], 0.6) if len(only) == 1 and not late else None
        same = [f for f in fitting if noun.kinds[0] in self.kinds[f[1]]] or fitting
        if any(noun.kinds[0] in self.called[i] for _, i in same):
            same = [f for f in same if noun.kinds[0] in self.called[f[1]] or self.clusters[f[1]].entry]
        sentence = tokens.sentence[same[0][0]]
        nearest = [f for f in same if tokens.sentence[f[0]] == sentence]
        nearest = [f for f in nearest if self.called[f[1]] & set(noun.kinds)] or nearest
        subjects = [f for f in nearest if any(tokens.is_subject(k) for k in range(f[0], min(f[0] + 6, before)))]
        start, i = (subjects or nearest)[0]
        rivals = len({f[1] for f in same})
        return i, 0.9 if rivals == 1 else 0.7

    def pronouns(self) -> Iterator[Phrase]:
        """Link `they` and `its` to a body that the same sentence names, where that is plain."""
        tokens = self.tokens
        for at, word in enumerate(tokens.lower):
            if (word not in _THEY and word != "its") or tokens.silent[at] or tokens.caps[at]:
                continue
            found = self._subject_before(at) if word in _THEY else self._owner_before(at)
            if found is not None:
                yield Phrase(at, at + 1, found, 0.6)

    def _subject_before(self, at: int) -> int | None:
        """Return the last body before `they`, if it is a subject and nothing plural comes between."""
        tokens = self.tokens
        place = bisect_left(self.starts, at) - 1
        if place < 0 or tokens.sentence[self.starts[place]] != tokens.sentence[at]:
            return None
        end = self.ends.get(self.starts[place], self.starts[place] + 1)
        plural = any(
            self.taken[k]
            or tokens.pos[k] == "PRON"
            or (tokens.lower[k].endswith("s") and tokens.words[k] != tokens.lemma[k])
            for k in range(end, at)
            if self.taken[k] or tokens.pos[k] in ("PRON", "NOUN", "PROPN")
        )
        return self.named[place][1] if tokens.is_subject(end - 1) and not plural else None

    def _owner_before(self, at: int) -> int | None:
        """Return the nearest body before `its` that is subject or object: `ICE told Congress that its cells …`."""
        tokens = self.tokens
        for place in range(bisect_left(self.starts, at) - 1, -1, -1):
            start, body = self.named[place]
            if tokens.sentence[start] != tokens.sentence[at] or at - start > _NEAR:
                return None
            end = self.ends.get(start, start + 1)
            entry = self.clusters[body].entry
            people = entry is not None and entry.kind == "nationality"
            if tokens.dep[end - 1] in ("nsubj", "nsubjpass", "dobj", "dative") and not people:
                return body
        return None


def _words(c: Cluster) -> list[str]:
    """Return the words of all names of a body, in lower case."""
    return [w.lower().removesuffix("’s").removesuffix("'s").strip(".,") for w in f"{c.fullest} {c.name}".split()]


def _head_word(c: Cluster) -> str:
    """Return the noun of a body's name: `church` of "Church of Scientology", `service` of "Israel Prison Service"."""
    return re.split(r" (?:of|for|to|in|on) ", c.fullest)[0].split()[-1].lower()


def _kinds(c: Cluster, called: set[str]) -> set[str]:
    """Return the nouns that may stand for a body: what it is called, and its kind in a list, or else its type."""
    listed = c.entry.kind if c.entry and c.type in _BODIES else ""
    return called | {listed or c.type}


def _called(c: Cluster, tokens: Tokens) -> set[str]:
    """Return the nouns that a body is called: the words of its own name, what the article says it is."""
    if c.type not in _BODIES:
        return set()
    told = {tokens.lemma[i].lower() for n in c.names for i in nouns_of(tokens, n.start, n.end)}
    behind = (n.end for n in c.names if n.end < len(tokens.words) and tokens.head[n.end - 1] == n.end)
    told |= {tokens.lower[k] for k in behind} & called_so()  # "the Volkswagen factory" is not Volkswagen
    own = {w.strip(".,").lower() for w in (*c.name.split(), *c.fullest.split())}
    kind = c.entry.kind if c.entry else ""
    if kind and kind != "department" and c.type == "agency":
        own.discard("department")
    return own | told
