"""Whom a document means that tells no given name: somebody of that surname who keeps the same company in other documents.

    doc_1 "Roe", Harbour Board          ┐ both name the Harbour Board
    doc_2 "Tom Roe", Harbour Board      ┘ ─▶ Tom Roe
    doc_3 "Roe", Rovers, Ann Bell           ─▶ some Roe

That a corpus holds only one Tom Roe tells nothing about a "Roe" of another article. Where the two articles have no person
and no body in common they seldom mean one man; where they have, they nearly always do, unless everybody names it: that
both name the prime minister tells next to nothing. So a name tells by how few documents have it, and in full of whom both
give one title.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.corpus.resolve.merge import Bearer, may_be_one_person, parts_of, surname_of
from pipeline.records import Entity
from pipeline.text.person_names import Nicknames

_COMPANY = frozenset({"person", "organisation", "agency", "facility"})  # a place or an event brings strangers together
_FEWEST = 2  # words of a role that tells one person from others: "insurance broker", not "President"
_RARE = 12  # documents: what more of them name tells too little by itself
_ENOUGH = 5040  # a whole number, as sums of fractions depend on their order

Name = tuple[str, ...]  # what makes entities of two documents one without further thought


@dataclass(frozen=True, slots=True)
class Alone:
    """Somebody whom a document gives no given name."""

    doc_id: str
    document: int  # its number in `Companies`
    name: Name
    entity: Entity
    roles: Counter[str]


@dataclass(slots=True)
class Companies:
    """Who and what the documents name in full: as numbers, document after document."""

    _who: array[int] = field(default_factory=lambda: array("I"))
    _ends: array[int] = field(default_factory=lambda: array("I"))  # of each document, within `_who`

    @property
    def documents(self) -> int:
        """The number of documents taken in, which is the number of the next."""
        return len(self._ends)

    def add(self, bearers: Iterable[Bearer]) -> None:
        """Take in whom the next document names in full."""
        self._who.extend(bearer.number for bearer in bearers if bearer.type in _COMPANY)
        self._ends.append(len(self._who))

    def of(self, document: int) -> Sequence[int]:
        """Return the numbers of those whom a document names."""
        return self._who[self._ends[document - 1] if document else 0 : self._ends[document]]

    def documents_of(self, wanted: Iterable[int]) -> dict[int, list[int]]:
        """Return the documents of each of some bearers."""
        found: dict[int, list[int]] = {number: [] for number in wanted}
        at = 0
        for document, end in enumerate(self._ends):
            for number in self._who[at:end]:
                if number in found:
                    found[number].append(document)
            at = end
        return found


def is_alone(entity: Entity) -> bool:
    """Say whether an article tells no given name of somebody whom no list knows.

    >>> is_alone(Entity("e0", "person", "Roe")), is_alone(Entity("e0", "person", "Tom Roe"))
    (True, False)
    """
    return entity.type == "person" and not entity.kb_id and not parts_of(entity.name).given


def place(
    alone: Iterable[Alone], bearers: Sequence[Bearer], companies: Companies, nicknames: Nicknames
) -> list[tuple[Alone, Bearer | None]]:
    """Return of each whom a document names by the surname alone the bearer of a full name who is meant, if one is.

    Args:
        alone: (n,) in any order.
        bearers: by number.
        companies: whom each document names.
        nicknames: given name → names it may stand for.
    """
    wanted: defaultdict[str, list[Alone]] = defaultdict(list)
    for one in alone:
        wanted[surname_of(one.entity.name)].append(one)
    named: defaultdict[str, list[int]] = defaultdict(list)
    for number, bearer in enumerate(bearers):
        if bearer.type == "person" and (surname := surname_of(bearer.name)) in wanted and parts_of(bearer.name).given:
            named[surname].append(number)
    documents = companies.documents_of(n for numbers in named.values() for n in numbers)
    found: list[tuple[Alone, Bearer | None]] = []
    for surname, some in wanted.items():
        beside: defaultdict[int | str, list[int]] = defaultdict(list)  # company, or a role → of which bearers
        for number in named.get(surname, ()):
            company = {other for d in documents[number] for other in companies.of(d)}.difference(named[surname])
            for mark in _marks(company, bearers[number].roles):
                beside[mark].append(number)
        for one in some:
            shared = _shared(one, companies.of(one.document), beside, bearers)
            found.append((one, _meant(one, [(told, bearers[n]) for n, told in shared.items()], nicknames)))
    return found


def _shared(
    one: Alone, company: Sequence[int], beside: Mapping[int | str, Sequence[int]], bearers: Sequence[Bearer]
) -> Counter[int]:
    """Return how much what a document tells of somebody says for each bearer of the name who shares some of it."""
    shared: Counter[int] = Counter()
    for mark in _marks(company, one.roles) & beside.keys():
        naming = 1 if isinstance(mark, str) else bearers[mark].documents
        for number in beside[mark]:
            shared[number] += _ENOUGH * _RARE // max(naming, _RARE)
    titles = {role.lower() for role in one.roles}
    for number in shared if titles else ():
        if any(role.lower() in titles for role in bearers[number].roles):
            shared[number] += _ENOUGH
    return shared


def _marks(company: Iterable[int], roles: Iterable[str]) -> set[int | str]:
    """Return what two documents may share of somebody: whom they name beside, and roles that tell."""
    return {*company, *(role.lower() for role in roles if len(role.split()) >= _FEWEST)}


def _meant(one: Alone, fitting: Sequence[tuple[int, Bearer]], nicknames: Nicknames) -> Bearer | None:
    """Return the one bearer who may be meant and shares most, if enough; None where somebody else of that name shares anything."""
    if not any(told >= _ENOUGH for told, _ in fitting):
        return None
    me = Bearer(one.entity.type, one.entity.name, gender=one.entity.gender, roles=one.roles)
    fitting = [(told, bearer) for told, bearer in fitting if may_be_one_person(me, bearer, nicknames)]
    most = max((told for told, _ in fitting), default=0)
    best = sorted((b for told, b in fitting if told == most), key=lambda b: (-len(b.name), b.name, sorted(b.roles)))
    alike = all(may_be_one_person(best[0], other, nicknames) for _, other in fitting if other is not best[0])
    return best[0] if most >= _ENOUGH and alike else None
