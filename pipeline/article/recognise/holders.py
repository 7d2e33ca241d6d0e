"""What stands for a person by a role: `the acting director`, `the agency’s director`, `ICE Chief` in a headline.

The phrase goes to the person whose role it names, as the article gives it or else the gazetteer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.article.recognise.bodies import Bodies
from pipeline.article.recognise.called import is_under
from pipeline.article.recognise.definite import Phrase, definite_phrases, goes_on
from pipeline.article.recognise.discourse import find_unnamed_sayers
from pipeline.article.recognise.lexicon import describing, long_titles, reigning, role_heads, role_modifiers
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.names import POSSESSIVE
from pipeline.article.recognise.own_words import own_words
from pipeline.article.recognise.terms import offices_at, ruled_at
from pipeline.article.recognise.tokens import Tokens

_LEADS = frozenset({"chief", "head", "boss", "director", "leader"})  # one for another, as headlines have room
_PLAIN = frozenset({"the", "acting", "interim"})  # do not make it another office
_NOUNS = frozenset({"NOUN", "PROPN"})
_IN_NAME = _NOUNS | {"DET", "ADJ"}
_REMOTE = 400  # words back beyond which one of two presidents is not "the president"
_AHEAD = 5  # sentences before a name in which its bearer may be called by the office
_RULER = 0.75  # confidence that "the prime minister" is the only one whom an article names
_FAR = 1000  # words back that stand for "named only later"


class Holders:
    """The people of an article with the roles they hold, and the phrases that stand for them."""

    def __init__(
        self, tokens: Tokens, clusters: Sequence[Cluster], taken: bytearray, bodies: Bodies, levels: Sequence[int]
    ) -> None:
        self.tokens, self.clusters, self.taken, self.bodies, self.levels = tokens, clusters, taken, bodies, levels
        self.unnamed = find_unnamed_sayers(tokens, levels, taken)
        self.named = sum(len(c.names) for c in clusters if c.type == "person") or 1
        people = ((i, _held(c, tokens)) for i, c in enumerate(clusters) if c.type == "person")
        self.people = [(i, held) for i, held in people if held]
        self.rulers = [(i, offices) for i, c in enumerate(clusters) if (offices := _ruled(c, tokens))]

    def role_phrases(self) -> Iterator[Phrase]:
        """Yield `the acting director`, `the agency’s director`."""
        if not (self.people or self.rulers):
            return
        for determiner, start, head in definite_phrases(self.tokens, self.taken, role_heads() | reigning()):
            before = [w for w in self.tokens.lower[start:head] if w.isalpha() and w not in describing()]
            words = [*before, self.tokens.lower[head]]
            if head + 1 < len(self.tokens.words) and (self.taken[head + 1] and self.tokens.pos[head + 1] == "PROPN"):
                continue
            found = self._holder(words, determiner, head, named=goes_on(self.tokens, head))
            if found is None:
                continue
            begin = self._possessor(determiner) if self.tokens.lower[determiner] in POSSESSIVE else determiner
            self.taken[begin : head + 1] = b"\x01" * (head + 1 - begin)
            yield Phrase(begin, head + 1, found[0], found[1], start)

    def headline_roles(self) -> Iterator[Phrase]:
        """Link `ICE Chief` at the head of a headline, or after a name, to the one person known to lead that body."""
        tokens = self.tokens
        leaders: dict[int, list[int]] = {}
        for start, body in self.bodies.named:
            head = self.bodies.ends[start]
            if head >= len(tokens.words) or not tokens.title[head] or tokens.lower[head] not in _LEADS:
                continue
            if self.taken[head] or tokens.line[head] != tokens.line[head - 1] or not self._stands_alone(start, head):
                continue
            if body not in leaders:
                named = {tokens.slice(n.start, n.end).lower() for n in self.clusters[body].names}
                people = [i for i, c in enumerate(self.clusters) if c.type == "person"]
                leaders[body] = [
                    i for i in people if any(_leads(r, named) for r in _present_roles(self.clusters[i], tokens))
                ]
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
        start = self.bodies.named_before(mark)
        return start if start >= 0 else mark + 1

    def _holder(self, words: list[str], before: int, head: int, named: bool) -> tuple[int, float] | None:
        """Return the person whose role holds all of the words; the article's word and much mention speak for one."""
        best: dict[int, tuple[float, bool]] = {}
        told, of = own_words(self.tokens, self.levels, head), self._names_behind(head) if named else set()
        unnamed = max((at for at in self.unnamed.get(words[-1], ()) if at < before), default=-1)
        for i, held in self.people:
            if not told.isdisjoint(self.clusters[i].starts) or not self._named_since(unnamed, i, before):
                continue  # "The president said Roe …"; "A spokesman for Acme said … The spokesman said"
            often = 4 * len(self.clusters[i].names) / self.named
            for role, written in held:
                if words[-1] != role.head or not set(words) <= role.words:
                    continue
                if self._comes_late(i, before):
                    break
                if ("former" in role.words) != ("former" in words) or (named and not written):
                    continue
                if is_under(role.words, words):
                    continue  # "the prime minister" is not his deputy
                if of and not (of <= role.names or role.names <= of):
                    continue  # "the mayor of Lima" is no "mayor of Quito"
                if not written and len(words) == 1 and role.first != role.head:
                    continue  # "the director" is not yet the "acting director of ICE"
                value = 1.5 * written + len(set(words) & role.words) / (len(role.words) + 1) + often
                best[i] = max(best.get(i, (0.0, False)), (value, written))
        if not best:
            called = [i for i, offices in self.rulers if " ".join(words) in offices]
            rulers = [i for i in called if told.isdisjoint(self.clusters[i].starts)]
            rulers = [i for i in rulers if self._named_since(unnamed, i, before) and not self._comes_late(i, before)]
            return (rulers[0], _RULER) if len(rulers) == 1 and not named else None
        top = min(best, key=lambda i: (-best[i][0], self._nearest(i, before), i))
        if len(best) > 1 and self._nearest(top, before) > _REMOTE:
            return None
        return top, (0.9 if best[top][1] else 0.8) - 0.2 * (len(best) > 1)

    def _names_behind(self, head: int) -> set[str]:
        """Return the words with a capital of what a phrase is of: `omani`, `navy` of "the commander of the Omani Navy"."""
        tokens, found, at = self.tokens, set[str](), head + 2
        while at < len(tokens.words) and tokens.line[at] == tokens.line[head] and tokens.pos[at] in _IN_NAME:
            if tokens.words[at][0].isupper():
                found.add(tokens.lower[at])
            at += 1
        return found

    def _named_since(self, unnamed: int, i: int, before: int) -> bool:
        """Say whether a person is named between one without a name who is called alike and a phrase, if there is one."""
        return unnamed < 0 or any(unnamed < start < before for start in self.clusters[i].starts)

    def _comes_late(self, i: int, before: int) -> bool:
        """Say whether a person is named only long after: a lead may call whom it names next, no more."""
        sentence, first = self.tokens.sentence, self.clusters[i].first
        return sentence[first] - sentence[before] > _AHEAD

    def _nearest(self, i: int, before: int) -> int:
        """Return how many words back the person was last named; what comes only later is far."""
        starts = self.clusters[i].starts
        at = bisect_left(starts, before) - 1
        return before - starts[at] if at >= 0 else _FAR


@dataclass(frozen=True, slots=True)
class _Held:
    words: frozenset[str]
    first: str
    head: str
    names: frozenset[str]  # those with a capital, of what the role is


def _held(c: Cluster, tokens: Tokens) -> list[tuple[_Held, bool]]:
    """Return the roles a person holds, each with whether the article itself says so."""
    out = []
    listed = _listed(c, tokens)
    # "a former official under President Doe": the president of this article is somebody else
    past = {w for r in c.past for w in r.lower().split()} & role_heads()
    listed = tuple(r for r in listed if not past & set(r.lower().split()))
    titles = role_heads() | reigning()
    held = [*((r, True) for r in c.roles if r not in c.past), *((r, False) for r in listed)]
    for role, written in [(long, w) for r, w in held for long in _in_full(r)]:
        words = [w.strip(",.()") for w in role.lower().replace("-", " - ").split()]
        heads = [w for w in words if w in titles]
        capitals = {w.strip(",.()").lower() for w in role.replace("-", " - ").split() if w.strip("(")[:1].isupper()}
        names = frozenset(capitals - titles - role_modifiers())
        for k, word in enumerate(words):
            if word in titles and not (k + 1 < len(words) and words[k + 1] in titles):
                out.append((_Held(frozenset(words), words[0], word, names), written))
        if not heads and words:
            out.append((_Held(frozenset(words), words[0], words[-1], names), written))
    return out


def _in_full(role: str) -> list[str]:
    """Return a role with its abbreviation in full, in all ways that it is called: `Indiana Gov.` → Indiana governor."""
    words = role.split()
    last = words[-1].lower().rstrip(".") if words else ""
    return [" ".join([*words[:-1], long]) for long in long_titles().get(last, ())] or [role]


def _present_roles(c: Cluster, tokens: Tokens) -> list[str]:
    return [*(r for r in c.roles if r not in c.past), *_listed(c, tokens)]


def _listed(c: Cluster, tokens: Tokens) -> tuple[str, ...]:
    return offices_at(c.entry, tokens.published) if c.entry else ()


def _ruled(c: Cluster, tokens: Tokens) -> tuple[str, ...]:
    """Return the offices that a list of terms gives somebody, if the article calls him something else only where it is dated."""
    told = c.roles and not tokens.published
    return ruled_at(c.entry, tokens.published) if c.entry and not told else ()


def _leads(role: str, named: set[str]) -> bool:
    """Say whether a role is that of leading a body with one of these names: `acting director of ICE`."""
    words = [w for w in role.lower().replace("’s", "").replace("'s", "").split() if w not in _PLAIN]
    lead, rest = (words[0], words[2:]) if words[1:2] == ["of"] else (words[-1], words[:-1]) if words else ("", [])
    return lead in _LEADS and " ".join(rest) in named
