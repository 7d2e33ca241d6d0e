"""Noun phrases that stand for a name: `the acting director`, `the agency`, `the network`, `they` and `its`.

A role phrase goes to the person whose role it names, as the article gives it or else the gazetteer:
"the agency's acting director" is Thomas Homan where he is in the article. A type phrase goes to the
last-named body of that kind. What fits nobody, or two as well, stays unlinked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import models
from pipeline.article.recognise.descriptions import nouns_of
from pipeline.article.recognise.lexicon import describing, long_titles, role_heads, role_modifiers
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.names import POSSESSIVE
from pipeline.article.recognise.roles import Role
from pipeline.article.recognise.tokens import Tokens

_THE = frozenset({"the", "this", "that"})
_THEY = frozenset({"they", "their", "them", "themselves"})
_LEADS = frozenset({"chief", "head", "boss", "director", "leader"})  # one for another, as headlines have room
_PLAIN = frozenset({"the", "acting", "interim"})  # do not make it another office
_NOUNS = frozenset({"NOUN", "PROPN"})
_NEAR = 25  # words back for "its"
_REMOTE = 400  # words back beyond which one of two presidents is not "the president"
_FAR = 1000  # words back that stand for "named only later"
_OFTEN = 3  # names that make an organisation what an article is about
_REACH = 8  # sentences back for "the agency"


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


def find_phrases(tokens: Tokens, clusters: Sequence[Cluster], roles: Sequence[Role]) -> list[Phrase]:
    """Return the noun phrases that stand for one of the article's entities, in order; a role may hold its body's name."""
    taken = bytearray(len(tokens.words))
    for c in clusters:
        for n in c.names:
            taken[n.start : n.end] = b"\x01" * (n.end - n.start)
    for r in roles:
        taken[r.start : r.end] = b"\x01" * (r.end - r.start)
    finder = _Finder(tokens, clusters, taken)
    found = [*finder.type_phrases(), *finder.role_phrases(), *finder.headline_roles(), *finder.pronouns()]
    return sorted(found, key=lambda p: p.start)


class _Finder:
    def __init__(self, tokens: Tokens, clusters: Sequence[Cluster], taken: bytearray) -> None:
        self.tokens, self.clusters, self.taken = tokens, clusters, taken
        self.bodies = sorted(
            (n.start, i)
            for i, c in enumerate(clusters)
            if c.type in ("agency", "organisation", "media", "group", "facility")
            for n in c.names
        )
        self.starts = [start for start, _ in self.bodies]
        self.ends = {n.start: n.end for c in clusters for n in c.names}
        self.kinds = [_kinds(c, tokens) for c in clusters]
        self.likely = self._likely_company()
        self.named = sum(len(c.names) for c in clusters if c.type == "person") or 1
        self.people = [(i, held) for i, c in enumerate(clusters) if c.type == "person" and (held := _held(c))]

    def _phrases(self, heads: frozenset[str] | dict[str, Noun]) -> Iterator[tuple[int, int, int]]:
        """Yield (determiner, first word, head) of definite phrases with such a head that is no part of a larger name."""
        tokens = self.tokens
        for at, word in enumerate(tokens.lower):
            if word not in heads or self.taken[at] or tokens.silent[at] or tokens.dep[at] in ("compound", "attr"):
                continue
            start = at
            while start > 0 and at - start < 5 and not self.taken[start - 1] and _modifies(tokens, start - 1):
                start -= 1
            if (
                start > 0
                and tokens.line[start - 1] == tokens.line[at]
                and (tokens.lower[start - 1] in _THE or tokens.lower[start - 1] in POSSESSIVE)
            ):
                yield start - 1, start, at

    # Bodies ------------------------------------------------------------------------------------

    def _likely_company(self) -> int:
        """Return the organisation that the article names most, if nothing says what it is: rather a company; -1 for none."""
        counts = {i: len(c.names) for i, c in enumerate(self.clusters) if c.type == "organisation"}
        first, *rest = sorted(counts, key=lambda i: -counts[i])[:2] or [-1]
        if first < 0 or counts[first] < _OFTEN or (rest and counts[rest[0]] >= counts[first]):
            return -1
        known = {k for noun in load_nouns().values() for k in noun.kinds} - {"organisation"}
        return first if not self.kinds[first] & known else -1

    def type_phrases(self) -> Iterator[Phrase]:
        nouns = load_nouns()
        for determiner, start, head in self._phrases(nouns):
            if start != head or self.tokens.lower[determiner] not in _THE or self._goes_on(head):
                continue
            found = self._last_body(nouns[self.tokens.lower[head]], determiner)
            if found is not None:
                self.taken[determiner : head + 1] = b"\x01" * (head + 1 - determiner)
                self.ends.setdefault(determiner, head + 1)
                self.bodies.insert(place := bisect_left(self.starts, determiner), (determiner, found[0]))
                self.starts.insert(place, determiner)
                yield Phrase(determiner, head + 1, found[0], found[1])

    def _goes_on(self, head: int) -> bool:
        """Say whether the phrase names a body of its own: `the department of health in Ohio`, `the agency that …`."""
        after = head + 1
        if after >= len(self.tokens.words):
            return False
        relative = self.tokens.lower[after] in ("that", "which") and self.tokens.dep[after] != "mark"
        return relative or self.tokens.lower[after] in ("of", "responsible")

    def _last_body(self, noun: Noun, before: int) -> tuple[int, float] | None:
        """Return the last-named body that fits, of the likeliest kind that any fits, and how sure that is."""
        tokens = self.tokens
        fitting: list[tuple[int, int]] = []
        for at in range(bisect_left(self.starts, before) - 1, -1, -1):
            start, i = self.bodies[at]
            if tokens.sentence[before] - tokens.sentence[start] > _REACH or len(fitting) > 8:
                break
            if self.clusters[i].type in noun.types and self.kinds[i] & set(noun.kinds):
                fitting.append((start, i))
        if not fitting and "company" in noun.kinds and self.likely >= 0 and self.clusters[self.likely].first < before:
            return self.likely, 0.7
        if not fitting:
            only = [i for i, c in enumerate(self.clusters) if c.type in noun.types and noun.kinds[0] in self.kinds[i]]
            return (only[0], 0.6) if len(only) == 1 else None
        same = [f for f in fitting if noun.kinds[0] in self.kinds[f[1]]] or fitting
        sentence = tokens.sentence[same[0][0]]
        nearest = [f for f in same if tokens.sentence[f[0]] == sentence]
        subjects = [f for f in nearest if any(tokens.is_subject(k) for k in range(f[0], min(f[0] + 6, before)))]
        start, i = (subjects or nearest)[0]
        rivals = len({f[1] for f in same})
        return i, 0.9 if rivals == 1 else 0.7

    # People ------------------------------------------------------------------------------------

    def role_phrases(self) -> Iterator[Phrase]:
        if not self.people:
            return
        for determiner, start, head in self._phrases(role_heads()):
            before = [w for w in self.tokens.lower[start:head] if w.isalpha() and w not in describing()]
            words = [*before, self.tokens.lower[head]]
            if head + 1 < len(self.tokens.words) and (self.taken[head + 1] and self.tokens.pos[head + 1] == "PROPN"):
                continue
            found = self._holder(words, determiner, named=self._goes_on(head))
            if found is None:
                continue
            begin = self._possessor(determiner) if self.tokens.lower[determiner] in POSSESSIVE else determiner
            self.taken[begin : head + 1] = b"\x01" * (head + 1 - begin)
            yield Phrase(begin, head + 1, found[0], found[1], start)

    def headline_roles(self) -> Iterator[Phrase]:
        """Link `ICE Chief` at the head of a headline, or after a name, to the one person known to lead that body."""
        tokens = self.tokens
        leaders: dict[int, list[int]] = {}
        for start, body in self.bodies:
            head = self.ends[start]
            if head >= len(tokens.words) or not tokens.title[head] or tokens.lower[head] not in _LEADS:
                continue
            if self.taken[head] or tokens.line[head] != tokens.line[head - 1] or not self._stands_alone(start, head):
                continue
            if body not in leaders:
                named = {tokens.slice(n.start, n.end).lower() for n in self.clusters[body].names}
                people = [i for i, c in enumerate(self.clusters) if c.type == "person"]
                leaders[body] = [i for i in people if any(_leads(r, named) for r in _present_roles(self.clusters[i]))]
            if len(leaders[body]) == 1:
                self.taken[head] = 1
                yield Phrase(start, head + 1, leaders[body][0], 0.7, head)

    def _stands_alone(self, start: int, head: int) -> bool:
        """Say whether no word before ("Former", "Choice for") or after ("of Staff", "Counsel") makes it another role."""
        tokens, after = self.tokens, head + 1
        line = tokens.line[head]
        led = start == 0 or tokens.line[start - 1] != line or bool(self.taken[start - 1])
        if after == len(tokens.words) or tokens.line[after] != line:
            return led
        return led and not self.taken[after] and tokens.lower[after] != "of" and tokens.pos[after] not in _NOUNS

    def _possessor(self, mark: int) -> int:
        """Return where the owner before a possessive mark begins: `the agency` in `the agency’s acting director`."""
        place = bisect_left(self.starts, mark) - 1
        start = self.starts[place] if place >= 0 else -1
        return start if start >= 0 and self.ends.get(start) == mark else mark + 1

    def _holder(self, words: list[str], before: int, named: bool) -> tuple[int, float] | None:
        """Return the person whose role holds all of the words; the article's word and much mention speak for one."""
        best: dict[int, tuple[float, bool]] = {}
        for i, held in self.people:
            often = 4 * len(self.clusters[i].names) / self.named
            for role, written in held:
                if words[-1] != role.head or not set(words) <= role.words:
                    continue
                if ("former" in role.words) != ("former" in words) or (named and not written):
                    continue
                if not written and len(words) == 1 and role.first != role.head:
                    continue  # "the director" is not yet the "acting director of ICE"
                value = 1.5 * written + len(set(words) & role.words) / (len(role.words) + 1) + often
                best[i] = max(best.get(i, (0.0, False)), (value, written))
        if not best:
            return None
        top = min(best, key=lambda i: (-best[i][0], self._nearest(i, before), i))
        if len(best) > 1 and self._nearest(top, before) > _REMOTE:
            return None
        return top, (0.9 if best[top][1] else 0.8) - 0.2 * (len(best) > 1)

    def _nearest(self, i: int, before: int) -> int:
        """Return how many words back the person was last named; what comes only later is far."""
        starts = self.clusters[i].starts
        at = bisect_left(starts, before) - 1
        return before - starts[at] if at >= 0 else _FAR

    # They and its ------------------------------------------------------------------------------

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
        return self.bodies[place][1] if tokens.is_subject(end - 1) and not plural else None

    def _owner_before(self, at: int) -> int | None:
        """Return the nearest body before `its` that is subject or object: `ICE told Congress that its cells …`."""
        tokens = self.tokens
        for place in range(bisect_left(self.starts, at) - 1, -1, -1):
            start, body = self.bodies[place]
            if tokens.sentence[start] != tokens.sentence[at] or at - start > _NEAR:
                return None
            end = self.ends.get(start, start + 1)
            entry = self.clusters[body].entry
            people = entry is not None and entry.kind == "nationality"
            if tokens.dep[end - 1] in ("nsubj", "nsubjpass", "dobj", "dative") and not people:
                return body
        return None


@dataclass(frozen=True, slots=True)
class _Held:
    words: frozenset[str]
    first: str
    head: str


def _held(c: Cluster) -> list[tuple[_Held, bool]]:
    """Return the roles a person holds, each with whether the article itself says so."""
    out = []
    listed = c.entry.roles if c.entry else ()
    # "a former official under President Doe": the president of this article is somebody else
    past = {w for r in c.past for w in r.lower().split()} & role_heads()
    listed = tuple(r for r in listed if not past & set(r.lower().split()))
    held = [*((r, True) for r in c.roles if r not in c.past), *((r, False) for r in listed)]
    for role, written in [(long, w) for r, w in held for long in _in_full(r)]:
        words = [w.strip(",.") for w in role.lower().replace("-", " - ").split()]
        heads = [w for w in words if w in role_heads()]
        for k, word in enumerate(words):
            if word in role_heads() and not (k + 1 < len(words) and words[k + 1] in role_heads()):
                out.append((_Held(frozenset(words), words[0], word), written))
        if not heads and words:
            out.append((_Held(frozenset(words), words[0], words[-1]), written))
    return out


def _in_full(role: str) -> list[str]:
    """Return a role with its abbreviation in full, in all ways that it is called: `Indiana Gov.` → Indiana governor."""
    words = role.split()
    last = words[-1].lower().rstrip(".") if words else ""
    return [" ".join([*words[:-1], long]) for long in long_titles().get(last, ())] or [role]


def _present_roles(c: Cluster) -> list[str]:
    return [*(r for r in c.roles if r not in c.past), *(c.entry.roles if c.entry else ())]


def _leads(role: str, named: set[str]) -> bool:
    """Say whether a role is that of leading a body with one of these names: `acting director of ICE`."""
    words = [w for w in role.lower().replace("’s", "").replace("'s", "").split() if w not in _PLAIN]
    lead, rest = (words[0], words[2:]) if words[1:2] == ["of"] else (words[-1], words[:-1]) if words else ("", [])
    return lead in _LEADS and " ".join(rest) in named


def _kinds(c: Cluster, tokens: Tokens) -> set[str]:
    """Return the nouns that may stand for a body: its kind, the words of its own name, what the article calls it."""
    if c.type not in ("agency", "organisation", "media", "group", "facility"):
        return {c.type}
    told = {tokens.lemma[i].lower() for n in c.names for i in nouns_of(tokens, n.start, n.end)}
    own = {w.strip(".,").lower() for w in (*c.name.split(), *c.fullest.split())}
    kind = c.entry.kind if c.entry else ""
    if kind and kind != "department" and c.type == "agency":
        own.discard("department")
    own |= told
    return own | ({kind} if kind else {c.type})


def _modifies(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    if word == "-" or (tokens.pos[at] == "NUM" and tokens.words[at + 1] == "-"):
        return True  # "the four-term senator"
    return word in role_modifiers() or (
        tokens.dep[at] in ("compound", "amod") and word.isalpha() and tokens.pos[at] in ("ADJ", "NOUN", "PROPN")
    )
