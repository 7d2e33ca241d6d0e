"""Stage resolve: which entities of different documents are one, and what the corpus calls it.

    doc_1 e0 person "Tom Roe"       ┐
    doc_2 e3 person "Thomas A. Roe" ├─▶ person:thomas-roe
    doc_3 e1 person "Roe"           ┘   (where doc_3 names the company he keeps: see `alone`)

What grows with the corpus is one small summary a name and, of each document, one number a name, not the
mentions: whose an entity is follows from how its document names it, and beside whom. Nothing depends on
the order of the documents, so the ids are the same on every machine and with any number of workers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.corpus.resolve.alone import Alone, Companies, Name, is_alone, place
from pipeline.corpus.resolve.correct import CorpusEntity, Corrected, correct
from pipeline.corpus.resolve.merge import Bearer, families, group, only_ones
from pipeline.corrections import Corrections
from pipeline.records import Entity, Mention
from pipeline.text.person_names import load_nicknames

__all__ = ["CorpusEntity", "Resolution", "resolve"]


_BESIDE_A_NAME = 1000  # how much a role written beside the name outweighs one read from a noun phrase


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who over all documents, and which corrections took effect."""

    entities: Mapping[str, CorpusEntity] = field(default_factory=dict)  # by entity_id
    applied: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    names: Mapping[Name, str] = field(default_factory=dict)  # → entity_id before corrections
    placed: Mapping[tuple[str, Name], str] = field(default_factory=dict)  # doc_id, a surname alone → the same
    presumed: Mapping[str, str] = field(default_factory=dict)  # some Roe → the only one the corpus names in full
    corrected: Corrected = field(default_factory=Corrected)

    def find(self, wanted: str) -> str:
        """Return the entity_id meant by an id or a name, present or former; empty if none or several fit."""
        found = self.corrected.find(wanted)
        return found if found in self.entities else ""

    def name(self, entity_id: str) -> str:
        """Return an entity's canonical name."""
        return self.entities[entity_id].name

    def ids(self, doc_id: str, entities: Iterable[Entity], mentions: Iterable[Mention]) -> dict[str, str]:
        """Return Entity.key → entity_id for one document, without entities that a correction struck out.

        Args:
            doc_id: the document.
            entities: its entities.
            mentions: its mentions, or those alone that bear a role.
        """
        named = ((e.key, self.placed.get((doc_id, n)) or self.names[n]) for e, _, n in _named(entities, mentions))
        found = ((key, self.corrected.now(doc_id, first)) for key, first in named)
        return {key: entity_id for key, entity_id in found if entity_id}

    def presumed_ids(self, doc_id: str, entities: Iterable[Entity], mentions: Iterable[Mention]) -> dict[str, str]:
        """Return the same with the corpus's only Tom Roe in the place of any Roe, for who has more to go by than names."""
        ids = self.ids(doc_id, entities, mentions)
        return {key: self.presumed.get(entity_id, entity_id) for key, entity_id in ids.items()}


def resolve(
    documents: Iterable[tuple[str, Sequence[Entity], Sequence[Mention]]],
    corrections: Corrections | None = None,
    nicknames: Mapping[str, frozenset[str]] | None = None,
    files: Mapping[str, str] | None = None,
) -> Resolution:
    """Join the entities of all documents.

    Args:
        documents: (doc_id, entities, those of its mentions that bear a role).
        corrections: the analyst's, applied after the joining.
        nicknames: given name → names it may stand for; default: `models/nicknames.csv`.
        files: doc_id → file name, for corrections that name a file; a doc_id always fits.

    >>> board = Entity("e1", "agency", "Harbour Board")
    >>> one = [Entity("e0", "person", "Thomas Roe"), board]
    >>> two = [Entity("e0", "person", "Roe"), board]
    >>> resolution = resolve([("doc_1", one, []), ("doc_2", two, []), ("doc_3", two[:1], [])])
    >>> [resolution.ids(*document, [])["e0"] for document in (("doc_2", two), ("doc_3", two[:1]))]
    ['person:thomas-roe', 'person:roe']
    """
    corrections, files = corrections or Corrections(), files or {}
    nicknames = load_nicknames() if nicknames is None else nicknames
    wanted = {c.document for c in corrections.entities if c.document}
    bearers: dict[Name, Bearer] = {}
    inside: dict[str, list[Bearer]] = {}  # of documents that a correction names
    companies, alone = Companies(), list[Alone]()
    for doc_id, entities, mentions in documents:
        if {doc_id, files.get(doc_id)} & wanted:
            inside[doc_id] = []
        company: list[Bearer] = []
        for e, roles, name in _named(entities, mentions):
            if is_alone(e):
                alone.append(Alone(doc_id, companies.documents, name, e, roles))
            else:
                company.append(_bearer(e, name, bearers))
                company[-1].add(e, roles)
        companies.add(company)
        if doc_id in inside:
            inside[doc_id] += company
    placed: dict[tuple[str, Name], Bearer] = {}
    for one, meant in place(alone, list(bearers.values()), companies, nicknames):
        if meant:
            placed[one.doc_id, one.name] = meant
        bearer = meant or _bearer(one.entity, one.name, bearers)
        bearer.add(one.entity, one.roles)
        if one.doc_id in inside:
            inside[one.doc_id].append(bearer)
    groups = group(list(bearers.values()), nicknames)
    spots: Counter[str] = Counter()
    rows: dict[str, CorpusEntity] = {}
    for bearer in bearers.values():
        g = groups[id(bearer)]
        spots[g.entity_id] += bearer.documents
        if g.entity_id not in rows:
            rows[g.entity_id] = CorpusEntity(g.entity_id, g.type, g.name, g.wikidata, g.parent, g.role, g.country)
    state = correct(
        rows, spots, {d: Counter(groups[id(b)].entity_id for b in found) for d, found in inside.items()},
        corrections.entities, files,
    )  # fmt: skip
    return Resolution(
        entities={i: state.entities[i] for i in sorted(state.entities) if state.spots[i] > 0},
        applied=tuple(state.applied),
        unmatched=(*corrections.faults, *state.unmatched),
        names={name: groups[id(bearer)].entity_id for name, bearer in bearers.items()},
        placed={spot: groups[id(bearer)].entity_id for spot, bearer in placed.items()},
        presumed=only_ones({id(g): g for g in groups.values()}.values(), nicknames),
        corrected=state,
    )


def _bearer(e: Entity, name: Name, bearers: dict[Name, Bearer]) -> Bearer:
    if name not in bearers:
        bearers[name] = Bearer(e.type, e.name, e.kb_id, e.gender, e.country, number=len(bearers))
    return bearers[name]


def _named(entities: Iterable[Entity], mentions: Iterable[Mention]) -> Iterator[tuple[Entity, Counter[str], Name]]:
    """Yield each entity of a document with the roles it bears there, and its name."""
    roles: dict[str, Counter[str]] = {}
    for m in mentions:
        if m.role:  # "border czar Tom Homan" tells more than any number of "the acting director"
            told = _BESIDE_A_NAME if m.found_by != "coreference" else 1
            roles.setdefault(m.entity, Counter())[m.role] += told
    for e in entities:
        held = roles.get(e.key) or Counter([e.role] if e.role else [])
        yield e, held, _same(e, held)


def _same(e: Entity, roles: Iterable[str]) -> Name:
    """Return what makes two documents' entities one without further thought: the gazetteer's id, or all we know."""
    return (
        (e.kb_id,)
        if e.kb_id
        else (e.type, e.name, e.gender, e.country, *sorted({f for role in roles for f in families(role)}))
    )
