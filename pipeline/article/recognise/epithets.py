"""What somebody who was just spoken of is called again: `the activist`, `the 34-year-old`, `the DDC chief`, `the latter`.

A name is followed by what its bearer is, told by the way. Such a phrase is read where it says something, so that
whoever speaks is known, and it goes to one person or to nobody:

    who alone has such a role in that body            "DDC director-general Ada Roe … The DDC chief said"
    who alone has that age                            "Ada Roe, 34, … The 34-year-old said"
    the one person last spoken of, if nothing says    "Ada Roe was freed on Monday. The activist said"
    that it is somebody else
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.article.recognise.called import (
    Known,
    age_in,
    country_of,
    family_of,
    is_plural,
    load_words,
    people_words,
)
from pipeline.article.recognise.definite import Phrase
from pipeline.article.recognise.kin import Kin
from pipeline.article.recognise.lexicon import people_nouns, role_modifiers
from pipeline.article.recognise.members import Cluster, spoken_of
from pipeline.article.recognise.own_words import own_words
from pipeline.article.recognise.roles import Role
from pipeline.article.recognise.scene import Scene
from pipeline.article.recognise.tokens import Tokens

_LONGEST = 9  # words of a phrase
_BODIES = frozenset({"agency", "organisation", "media", "group", "facility"})
_SUBORDINATE = frozenset({"advcl", "relcl", "acl", "pcomp"})
_A = frozenset({"a", "an", "one", "another", "some", "any"})
_WITH = frozenset({"in", "at", "with"})
_OWN = frozenset({"his", "her", "their"})
_MANDATES = frozenset({"lawmaker", "legislator", "mp", "parliamentarian", "politician"})
_SURE = {"body": 0.85, "age": 0.85, "office": 0.8, "spoken of": 0.7, "latter": 0.7}


@dataclass(frozen=True, slots=True)
class _Epithet:
    """A definite phrase: the words `start:end` from its "the" on, its head, and the clusters of bodies named in it."""

    start: int
    head: int
    end: int
    bodies: frozenset[int]
    nations: Mapping[int, int]  # word before the head → cluster of a nation


class Epithets:
    """The people of one article, and the phrases that stand for them again."""

    def __init__(
        self, tokens: Tokens, clusters: Sequence[Cluster], roles: Sequence[Role], levels: Sequence[int]
    ) -> None:
        self.tokens, self.clusters, self.levels = tokens, clusters, levels
        self.cover = {k: i for i, c in enumerate(clusters) for n in c.names for k in range(n.start, n.end)}
        owner = {id(n): i for i, c in enumerate(clusters) for n in c.names}
        self.role_of = {k: owner[id(r.name)] for r in roles for k in range(r.start, r.end)}
        self.known = Known(tokens, clusters, self.cover, [(owner[id(r.name)], r) for r in roles])
        self.people = sorted({i for i, _ in spoken_of(tokens, clusters)})
        self._family = Kin(tokens, clusters, self.people)

    def phrases(self, taken: bytearray, linked: Sequence[Phrase]) -> Iterator[Phrase]:
        """Yield what stands for a person again, of what no role was found to name; each is a person's mention to the next."""
        spoken = [(p.start, p.end, p.cluster) for p in linked if self.clusters[p.cluster].type == "person"]
        self.scene = Scene(self.tokens, self.clusters, self.levels, spoken)
        for head in range(len(self.tokens.words)):
            aged = self.tokens.lower[head].endswith("old") and self.tokens.is_subject(head)
            if not (aged or self.scene.says(head)) or (taken[head] and head not in self.cover):
                continue
            last = self.scene.latter(head)
            latter = Phrase(head - 1, head + 1, last, _SURE["latter"]) if last is not None else None
            if found := latter or self._epithet(head):
                taken[found.start : found.end] = b"\x01" * (found.end - found.start)
                self.scene.add(found.start, found.end, found.cluster)
                yield found

    def _epithet(self, head: int) -> Phrase | None:
        e = self._read(head)
        if e is None:
            return None
        if age := age_in(self.tokens.slice(e.start, e.end)):
            return self._aged(e, age)
        if e.start + 2 == e.end and self._family.knows(head):
            only = self._family.only(head)
            return Phrase(e.start, e.end, only, _SURE["age"]) if only is not None else None
        said = tuple(self.tokens.lower[k] for k in range(e.start + 1, e.end) if k not in e.nations)
        calls = load_words().phrases.get(said)
        who, how = (self._by_office(e, calls), "office") if calls else (self._in_body(e), "body")
        if who is None and not calls:
            who, how = self._spoken_of(e), "spoken of"
        if who is None:
            return None
        tells = head not in self.cover and self.tokens.lower[head] != "official"  # which tells less than any office
        return Phrase(e.start, e.end, who, _SURE[how], e.start + 1 if tells else -1)

    def _read(self, head: int) -> _Epithet | None:
        """Return the definite phrase whose head a word is, if it can call a person something."""
        tokens = self.tokens
        word, start, end = tokens.lower[head], head, head + 1
        if tuple(tokens.lower[head : head + 3]) in load_words().phrases:
            end = head + 3
        age = word == "old"
        nation = head in self.cover and self._is_citizen(self.cover[head]) and not is_plural(word)
        if not (age or nation or word in people_words() or family_of(word)) or (head in self.cover and not nation):
            return None
        if tokens.lower[head + 1 : head + 2] == ["of"]:  # "the commander of the Guard"
            body = head + 2 + (tokens.lower[head + 2 : head + 3] == ["the"])
            while body in self.cover and self.clusters[self.cover[body]].type in _BODIES:
                body = end = body + 1
            if end == head + 1:
                end = self._same_business(head) or end
        same_line = end < len(tokens.words) and tokens.line[end] == tokens.line[head]
        named = end + (tokens.lower[end : end + 1] == [","])  # "the director of the Guard, Ada Roe"
        if same_line and (self._goes_on(head, end) or end in self.cover or self._is_person(named)):
            return None
        while start > 0 and head - start < _LONGEST and tokens.line[start - 1] == tokens.line[head]:
            before = start - 1
            if tokens.lower[before] == "the":
                return self._whole(before, head, end)
            if before in self.role_of or not self._modifies(before):
                return None
            start = before
        return None

    def _goes_on(self, head: int, end: int) -> bool:
        """Say whether a phrase goes on with words that make it somebody else; "the head of the Guard in a letter" does not."""
        tokens = self.tokens
        after = tokens.lower[end + 1] if end + 1 < len(tokens.words) else ""
        told = end > head + 1 and tokens.lower[end] in _WITH and after in _A | _OWN
        why = tokens.lower[end] == "to" and tokens.dep[end] == "aux"  # "wrote the president to celebrate"
        return tokens.lower[end] in load_words().goes_on and not (told or why)

    def _same_business(self, head: int) -> int:
        """Return where words behind "of" end with which the role of somebody named before ends, too: `Penal Centers`; else 0."""
        tokens, at = self.tokens, head + 2
        while (
            at < len(tokens.words) and at - head < _LONGEST and tokens.words[at][0].isupper() and at not in self.cover
        ):
            at += 1
        return at if at > head + 2 and self._in_business(head, at) else 0

    def _in_business(self, head: int, end: int) -> list[int]:
        """Return the people named before who have a role like the one at some words: `head of Penal Centers` for its director."""
        tokens = self.tokens
        fits, business = family_of(tokens.lower[head]) | {tokens.lower[head]}, " ".join(tokens.lower[head + 1 : end])
        return [i for i in self.people if self.scene.first[i] < head and self.known.has_business(i, fits, business)]

    def _whole(self, start: int, head: int, end: int) -> _Epithet | None:
        """Return a phrase with its words told from its names; None where it says that it is about somebody else."""
        inside = {self.cover[k] for k in range(start + 1, end) if k in self.cover and k != head}
        names = self.cover.keys()
        words = [
            self.tokens.lower[k] for k in range(start + 1, head) if k not in names and self.tokens.words[k] not in "-–"
        ]
        office = tuple(self.tokens.lower[start + 1 : end]) in load_words().phrases
        if load_words().others & set(words) and not office:
            return None
        bodies = frozenset(i for i in inside if not self._is_nation(i))
        nations = {k: self.cover[k] for k in range(start + 1, head) if k in self.cover and self.cover[k] not in bodies}
        return _Epithet(start, head, end, bodies, nations)

    def _is_person(self, at: int) -> bool:
        return at in self.cover and self.clusters[self.cover[at]].type == "person"

    def _modifies(self, at: int) -> bool:
        tokens = self.tokens
        if at in self.cover:
            return True
        word = tokens.lower[at]
        if tokens.words[at] in "-–" or tokens.pos[at] == "NUM":
            return True
        return word in role_modifiers() or tokens.pos[at] in ("ADJ", "NOUN", "PROPN", "ADV", "VERB")

    def _is_nation(self, cluster: int) -> bool:
        entry = self.clusters[cluster].entry
        return self._is_nationality(cluster) or (entry is not None and entry.kind == "country")

    def _is_citizen(self, cluster: int) -> bool:
        """Say whether a group is a country's people, one of whom "the Russian" may be: "the Mapuche" are all of theirs."""
        entry = self.clusters[cluster].entry
        return self._is_nationality(cluster) and entry is not None and bool(entry.country)

    def _is_nationality(self, cluster: int) -> bool:
        entry = self.clusters[cluster].entry
        return entry is not None and entry.kind == "nationality"

    def _in_body(self, e: _Epithet) -> int | None:
        """Return the one person with such a role in the body or nation that the phrase names: `the Peruvian president`."""
        head = self.tokens.lower[e.head]
        if not e.bodies and e.head not in self.cover:
            return (
                self._of_nation(e, [i for i in self._before(e) if head in self.known.heads(i)]) if e.nations else None
            )
        fits = {head} | family_of(head)
        found = [i for i in self._before(e) if self.known.heads(i) & fits and self.known.is_of(i, e.bodies)]
        exact = [i for i in found if head in self.known.heads(i)] or found
        return exact[0] if len(exact) == 1 else None

    def _by_office(self, e: _Epithet, calls: Collection[str]) -> int | None:
        """Return the one person whose office has such a name: `the head of state` for a president."""
        found = [i for i in self._before(e) if self.known.is_called(i, calls)]
        return found[0] if len(found) == 1 and not self._is_introduced(e) else None

    def _of_nation(self, e: _Epithet, people: Collection[int]) -> int | None:
        """Return the one of some people who holds an office of the nations that a phrase names.

        Whose office is of no nation and of no body holds one of the country that the article is about.
        """
        words = {self.tokens.lower[k] for k in e.nations}
        countries = {country_of(self.clusters, i) for i in e.nations.values()} - {""}
        head = self.tokens.lower[e.head]
        told = [i for i in people if self.known.has_role(i, {head, *words})]
        told = told or [
            i for i in people if countries & {country_of(self.clusters, k) for k in self.known.bodies.get(i, ())}
        ]
        if not told and self.tokens.main_country in countries:
            told = [i for i in people if self.known.holds_plainly(i, head)]
        told = told or [
            i for i in people if self.known.holds_plainly(i, head) and self.known.is_listed_as(i, {head, *words})
        ]
        return told[0] if len(told) == 1 else None

    def _before(self, e: _Epithet) -> Iterator[int]:
        """Yield the people who are named before a phrase, and not within what it tells."""
        told = own_words(self.tokens, self.levels, e.head)
        return (i for i in self.people if self.scene.first[i] < e.start and told.isdisjoint(self.clusters[i].starts))

    def _aged(self, e: _Epithet, age: int) -> Phrase | None:
        """Return the one person of an age, else the one spoken of, if no other age is told."""
        told = self.scene.ages_before(e.start)
        of_age = {i for years, i in told if years == age}
        if len(of_age) == 1:
            return Phrase(e.start, e.end, of_age.pop(), _SURE["age"])
        who = self._last_person(e)
        other = who is None or any(i == who for _, i in told)
        return None if who is None or other else Phrase(e.start, e.end, who, _SURE["spoken of"])

    def _spoken_of(self, e: _Epithet) -> int | None:
        """Return the one person last spoken of, if nothing that is known speaks against it."""
        head, verb = self.tokens.lower[e.head], self.tokens.head[e.head]
        if head in people_nouns() or self.tokens.dep[verb] in _SUBORDINATE:
            return None
        if e.nations and head in load_words().offices:
            return None  # whose office is of that nation is told, or it is of somebody unnamed
        who = self._last_person(e)
        if who is None or not (e.head in self.cover or self.known.allows(who, head) or self._is_mandate(e, who)):
            return None
        if self.known.is_next_to(who, [w for w in self.tokens.lower[e.start + 1 : e.end] if w.isalpha()]):
            return None
        if any(i != who and (head in self.known.heads(i) or self.known.is_of(i, e.bodies)) for i in self.people):
            return None  # it may be the other one
        own = {i for i in self.known.bodies.get(who, ()) if not self._is_nationality(i)}
        rivals = own or [i for i in self.scene.last_named(e.start) if i != who and self.known.allows(i, head)]
        if e.bodies and rivals and not self.known.is_of(who, e.bodies):
            return None  # of two of whom nothing is told, "the Harbour Party leader" may be either
        return None if self._is_introduced(e) else who

    def _is_mandate(self, e: _Epithet, who: int) -> bool:
        """Say whether a phrase is a seat in parliament, held beside what who has just spoken does: `Roe, a spokesman, said no. The legislator …`.

        Nobody of the article is called so, and who holds an office is called by it: "Mayor Roe said no. The legislator …" is another.
        """
        head, offices = self.tokens.lower[e.head], load_words().offices
        called = any(self.known.heads(i) & family_of(head) for i in self.people) or self.known.heads(who) & offices
        other = bool(e.bodies) and self.known.is_of(who, e.bodies)  # of which it is told what Roe is in that body
        return head in _MANDATES and not called and not other and self.scene.has_just_spoken(e.start)

    def _is_introduced(self, e: _Epithet) -> bool:
        """Say whether somebody without a name is brought in by the head before: "an activist … the activist"."""
        return self._introduced.get(self.tokens.lower[e.head], e.start) < e.start

    @cached_property
    def _introduced(self) -> dict[str, int]:
        """Where each head first brings in somebody without a name: `an activist`."""
        tokens, found = self.tokens, dict[str, int]()
        for first, word in enumerate(tokens.lower):
            head = tokens.head[first]
            if word not in _A or not first < head < first + _LONGEST or head in self.role_of or head in self.cover:
                continue
            if all(tokens.head[k] == head for k in range(first, head)):
                found.setdefault(tokens.lower[head], head)
        return found

    def _last_person(self, e: _Epithet) -> int | None:
        """Return the one person last spoken of before a phrase, if their gender allows for its head."""
        who = self.scene.last_spoken_of(e.start)
        return who if who is not None and self.known.gender_allows(who, self.tokens.lower[e.head]) else None
