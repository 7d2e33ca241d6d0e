"""Group the names of a corpus: by the gazetteer's id, by their words, and for people by what may be one name.

Two bearers of one name stay one unless something speaks against it: another gender, another
suffix, middle names that differ, or careers that one life does not hold (a striker, a senator).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pipeline import models
from pipeline.records import Entity, EntityType, make_id, slug
from pipeline.text.person_names import Nicknames, PersonName, may_be_one, take_apart
from pipeline.text.roles import fullest

_PAST = frozenset({"ex", "former", "retired"})
# Types an article may confuse: where they differ, the one more documents agree on is taken.
_CONFUSED = frozenset({"agency", "organisation", "media", "facility", "law", "work", "event", "product"})


@dataclass(slots=True, eq=False)
class Bearer:
    """One name as documents give it, and what they say of it."""

    type: EntityType
    name: str
    kb_id: str = ""
    gender: str = ""
    country: str = ""  # of a public body
    wikidata: str = ""
    parents: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    number: int = 0  # among all bearers, in the order they are met

    def add(self, entity: Entity, roles: Counter[str]) -> None:
        """Count one more document."""
        self.documents += 1
        self.wikidata = self.wikidata or entity.wikidata
        self.roles.update(roles)
        if entity.parent:
            self.parents[entity.parent] += 1

    @property
    def families(self) -> frozenset[str]:
        """The families of its roles."""
        return frozenset(f for role in self.roles for f in families(role))


@dataclass(slots=True, eq=False)
class Group:
    """All that is one entity of the corpus."""

    bearers: list[Bearer] = field(default_factory=list)
    entity_id: str = ""
    genders: frozenset[str] = frozenset()  # its bearers are known by
    families: frozenset[str] = frozenset()  # of its roles
    people: dict[PersonName, None] = field(default_factory=dict)  # of people: the ways the name is written

    def add(self, bearer: Bearer, parts: PersonName | None = None) -> None:
        """Take in one more bearer, whose documents have all been counted; of a person, with the name's parts."""
        self.bearers.append(bearer)
        self.genders |= {bearer.gender} - {""}
        self.families |= bearer.families
        if parts:
            self.people[parts] = None

    @property
    def type(self) -> EntityType:
        """The type most documents agree on, as the gazetteer has it if it does."""
        counts: Counter[EntityType] = Counter()
        for b in self.bearers:
            if b.kb_id:
                return b.type
            counts[b.type] += b.documents
        return min(counts, key=lambda t: (-counts[t], t))

    @property
    def name(self) -> str:
        """The gazetteer's name, else the full form most documents use."""
        counts: Counter[str] = Counter()
        for b in self.bearers:
            counts[b.name] += b.documents
        known = next((b.name for b in self.bearers if b.kb_id), "")
        return known or min(counts, key=lambda name: (" " not in name, -counts[name], -len(name), name))

    @property
    def wikidata(self) -> str:
        """The Wikidata id, if a gazetteer has it."""
        return next((b.wikidata for b in self.bearers if b.wikidata), "")

    @property
    def parent(self) -> str:
        """The organisation above it that most documents give."""
        return _most(c for b in self.bearers for c in b.parents.items())

    @property
    def country(self) -> str:
        """The country whose body it is, if its documents tell one."""
        return next((b.country for b in self.bearers if b.kb_id), "") or _most(
            (b.country, b.documents) for b in self.bearers if b.country
        )

    @property
    def role(self) -> str:
        """The role met most often, as full as the documents have it."""
        return fullest(dict(sorted(sum((b.roles for b in self.bearers), Counter[str]()).items())))


def group(bearers: Iterable[Bearer], nicknames: Nicknames) -> dict[int, Group]:
    """Return the group of each bearer, by the bearer's `id()`."""
    groups: list[Group] = []
    people: list[Bearer] = []
    things: defaultdict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for b in sorted(bearers, key=lambda b: (b.type, b.name, b.gender, b.kb_id, b.country, sorted(b.roles))):
        if b.type == "person":
            people.append(b)
        else:
            things["public" if b.type in _CONFUSED else b.type, _key(b.name)].append(b)
    for same in things.values():
        groups += _by_kb(same)
    groups += _people(people, nicknames)
    _name(groups)
    return {id(b): g for g in groups for b in g.bearers}


def only_ones(groups: Iterable[Group], nicknames: Nicknames) -> dict[str, str]:
    """Return, of those known by a surname alone, whom the corpus knows by a full name if it is one only: ids → ids."""
    named: defaultdict[str, list[Group]] = defaultdict(list)
    alone: dict[str, Group] = {}
    for g in groups:
        if any(p.given for p in g.people):
            named[surname_of(g.name)].append(g)
        elif g.type == "person":
            alone[g.entity_id] = g
    found: dict[str, str] = {}
    for entity_id, g in alone.items():
        b = g.bearers[0]
        fitting = [f for f in named[surname_of(b.name)] if _may_be_one(b, parts_of(b.name), g.families, f, nicknames)]
        if len(fitting) == 1:
            found[entity_id] = fitting[0].entity_id
    return found


def _by_kb(bearers: list[Bearer]) -> list[Group]:
    """Group things of one name: with the gazetteer's row if there is only one, else apart."""
    known = [b for b in bearers if b.kb_id]
    rest: dict[str, list[Bearer]] = {}
    bodies = any(b.country for b in known)  # then a name that no row was given is another country's, or a state's
    for b in bearers:
        if not b.kb_id:
            rest.setdefault(b.country, []).append(b)
    apart = len(known) > 1 or bodies or len(rest.keys() - {""}) > 1
    together = [*([b] for b in known), *(rest[country] for country in sorted(rest))] if apart else [bearers]
    groups = [Group() for _ in together]
    for g, members in zip(groups, together, strict=True):
        for b in members:
            g.add(b)
    return groups


def _people(people: list[Bearer], nicknames: Nicknames) -> list[Group]:
    parts = {id(b): parts_of(b.name) for b in people}
    by_surname: defaultdict[str, list[Group]] = defaultdict(list)
    # Known rows first, then the fullest names; what may be two people is left till all others are placed.
    order = sorted(people, key=lambda b: (not b.kb_id, -_fullness(parts[id(b)]), b.name, b.gender, sorted(b.roles)))
    for b in order:
        mine = parts[id(b)]
        bucket = by_surname[surname_of(b.name)]
        held = b.families
        fitting = [
            g
            for g in bucket
            if not (b.kb_id and g.bearers[0].kb_id)
            and bool(mine.given) == any(p.given for p in g.people)  # whom a surname alone means: see `alone`
            and _may_be_one(b, mine, held, g, nicknames)
        ]
        if len(fitting) > 1:  # the same given name settles it; "J. Roe" beside John and Jane stays apart
            same = [g for g in fitting if mine.given and any(p.given[:1] == mine.given[:1] for p in g.people)]
            fitting = same if len(same) == 1 else []
        if not fitting:
            bucket.append(Group())
            fitting = bucket[-1:]
        fitting[0].add(b, mine)
    return [g for bucket in by_surname.values() for g in bucket]


@lru_cache(maxsize=100_000)
def parts_of(name: str) -> PersonName:
    """Return a name taken apart."""
    return take_apart([w for w in name.replace(",", " ").split() if slug(w)])


def surname_of(name: str) -> str:
    """Return the surname as one word, by which people of one surname are found."""
    return "-".join(parts_of(name).surname)


def may_be_one_person(a: Bearer, b: Bearer, nicknames: Nicknames) -> bool:
    """Say whether nothing speaks against two bearers of one surname being one person."""
    group = Group()
    group.add(b, parts_of(b.name))
    return _may_be_one(a, parts_of(a.name), a.families, group, nicknames)


def _fullness(parts: PersonName) -> int:
    return 10 * bool(parts.given) + sum(len(g) for g in parts.given)


def _may_be_one(b: Bearer, mine: PersonName, held: frozenset[str], g: Group, nicknames: Nicknames) -> bool:
    for other in g.people:
        if mine.suffix and other.suffix and mine.suffix != other.suffix:
            return False
        if not may_be_one(mine, other, nicknames):
            return False
    if b.gender and g.genders and b.gender not in g.genders:
        return False
    return not (held and g.families and not held & g.families)


def _name(groups: list[Group]) -> None:
    """Give each group its id; two people of one name are told apart by what keeps them apart."""
    taken: dict[str, Group] = {}
    for g in sorted(
        groups,
        key=lambda g: (
            not any(b.kb_id for b in g.bearers),
            -sum(b.documents for b in g.bearers),
            g.name,
            g.country,
            sorted(g.families),
        ),
    ):
        kb = next((b.kb_id for b in g.bearers if b.kb_id), "")
        readable = _readable(g)
        candidates = [kb, f"{g.type}:{readable}"]
        candidates += [
            f"{g.type}:{readable}-{slug(mark)}"
            for mark in (g.country, *sorted(g.families), *sorted(g.genders), g.role)
            if slug(mark)
        ]
        digest = make_id("x", *sorted(f"{b.name} {b.gender} {b.country} {sorted(b.roles)}" for b in g.bearers))
        candidates.append(f"{g.type}:{readable}-{digest}")
        g.entity_id = next(c for c in candidates if c and c not in taken)
        taken[g.entity_id] = g


def _readable(g: Group) -> str:
    """Return the readable part of an id: for people first name and surname, so a middle name changes no id."""
    if g.type != "person":
        return slug(g.name) or make_id("x", g.name)
    parts = [parts_of(b.name) for b in g.bearers]
    full = [p for p in parts if p.given] or parts
    best = max(full, key=lambda p: (len(p.given[0]) if p.given else 0, p.given[:1], p.surname))
    suffix = next((p.suffix for p in parts if p.suffix), "")
    return slug(" ".join([*best.in_order, suffix])) or make_id("x", g.name)


def _key(name: str) -> str:
    return slug(name) or name


@lru_cache(maxsize=100_000)
def families(role: str) -> frozenset[str]:
    """Return the families of careers a role belongs to, by `models/roles.toml`: none for what somebody was.

    >>> families("Illinois governor"), families("poet"), families("former striker")
    (frozenset({'state'}), frozenset(), frozenset())
    """
    lowered = role.lower()
    if _PAST & {*lowered.replace("-", " ").split()}:
        return frozenset()  # a senator may be a former striker
    return frozenset(
        family
        for family, words in _family_words().items()
        if any(w in lowered.split() or (" " in w and w in lowered) for w in words)
    )


@cache
def _family_words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = models.read_toml(models.folder() / "roles.toml")["families"]
    return words


def _most(counts: Iterable[tuple[str, int]]) -> str:
    total: Counter[str] = Counter()
    for text, number in counts:
        total[text] += number
    return min(total, key=lambda t: (-total[t], t.startswith("former"), t)) if total else ""
