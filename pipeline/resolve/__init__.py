"""Stage resolve: which entities of different documents are one, and what the corpus calls it.

    doc_1 e0 person "Tom Roe"       ┐
    doc_2 e3 person "Thomas A. Roe" ├─▶ person:thomas-roe
    doc_3 e1 person "Roe"           ┘   (the corpus's only Roe)

What grows with the corpus is one small summary a name, not the mentions. Nothing depends on the
order of the documents, so the ids are the same on every machine and with any number of workers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.corrections import Corrections
from pipeline.records import Entity, EntityType, Mention
from pipeline.resolve.correct import correct
from pipeline.resolve.merge import Bearer, families, group
from pipeline.resolve.persons import load_nicknames

__all__ = ["CorpusEntity", "Resolution", "resolve"]


_BESIDE_A_NAME = 1000  # how much a role written beside the name outweighs one read from a noun phrase


@dataclass(frozen=True, slots=True)
class CorpusEntity:
    """One person, agency, outlet, … of the whole corpus: one row of entities.csv, counts left out."""

    entity_id: str
    type: EntityType
    name: str
    wikidata: str = ""
    parent: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who over all documents, and which corrections took effect."""

    entities: Mapping[str, CorpusEntity] = field(default_factory=dict)  # by entity_id
    ids: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (doc_id, Entity.key) → entity_id
    applied: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)  # entity_id before a correction → after it

    def find(self, wanted: str) -> str:
        """Return the entity_id meant by an id, present or former, or by a name; empty if none or several fit."""
        seen = set()
        while wanted in self.moved and wanted not in seen:
            seen.add(wanted)
            wanted = self.moved[wanted]
        if wanted in self.entities:
            return wanted
        named = [e.entity_id for e in self.entities.values() if e.name.casefold() == wanted.casefold()]
        return named[0] if len(named) == 1 else ""

    def entity_id(self, doc_id: str, key: str) -> str:
        """Return the corpus's id of a document's entity; empty if a correction struck it out."""
        return self.ids.get((doc_id, key), "")


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

    >>> one = Entity("e0", "person", "Thomas Roe")
    >>> two = Entity("e0", "person", "Roe")
    >>> dict(resolve([("doc_1", [one], []), ("doc_2", [two], [])]).ids)
    {('doc_1', 'e0'): 'person:thomas-roe', ('doc_2', 'e0'): 'person:thomas-roe'}
    """
    bearers: dict[tuple[str, ...], Bearer] = {}
    places: dict[tuple[str, str], Bearer] = {}
    for doc_id, entities, mentions in documents:
        roles: dict[str, Counter[str]] = {}
        for m in mentions:
            if m.role:  # "border czar Tom Homan" tells more than any number of "the acting director"
                told = _BESIDE_A_NAME if m.found_by != "coreference" else 1
                roles.setdefault(m.entity, Counter())[m.role] += told
        for e in entities:
            held = roles.get(e.key) or Counter([e.role] if e.role else [])
            bearer = bearers.setdefault(_same(e, held), Bearer(e.type, e.name, e.kb_id, e.gender))
            bearer.add(e, held)
            places[doc_id, e.key] = bearer
    nicknames = load_nicknames() if nicknames is None else nicknames
    groups = group(list(bearers.values()), nicknames)
    ids = {place: groups[id(bearer)] for place, bearer in places.items()}
    rows: dict[str, CorpusEntity] = {}
    for g in sorted(set(ids.values()), key=lambda g: g.entity_id):
        rows[g.entity_id] = CorpusEntity(g.entity_id, g.type, g.name, g.wikidata, g.parent, g.role)
    found = {place: g.entity_id for place, g in ids.items()}
    state = correct(rows, found, corrections or Corrections(), files or {})
    return Resolution(state.entities, state.ids, tuple(state.applied), tuple(state.unmatched), state.moved)


def _same(e: Entity, roles: Iterable[str]) -> tuple[str, ...]:
    """Return what makes two documents' entities one without further thought: the gazetteer's id, or all we know."""
    return (e.kb_id,) if e.kb_id else (e.type, e.name, e.gender, *sorted({f for role in roles for f in families(role)}))
