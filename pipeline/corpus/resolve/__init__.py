"""Stage resolve: which entities of different documents are one, and what the corpus calls it.

    doc_1 e0 person "Tom Roe"       ┐
    doc_2 e3 person "Thomas A. Roe" ├─▶ person:thomas-roe
    doc_3 e1 person "Roe"           ┘   (the corpus's only Roe)

What grows with the corpus is one small summary a name, not the mentions nor the documents: whose an
entity is follows from how its document names it. Nothing depends on the order of the documents, so
the ids are the same on every machine and with any number of workers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.corpus.resolve.correct import CorpusEntity, Corrected, correct
from pipeline.corpus.resolve.merge import Bearer, families, group
from pipeline.corrections import Corrections
from pipeline.records import Entity, Mention
from pipeline.text.person_names import load_nicknames

__all__ = ["CorpusEntity", "Resolution", "resolve"]


_BESIDE_A_NAME = 1000  # how much a role written beside the name outweighs one read from a noun phrase

_Name = tuple[str, ...]  # what makes entities of two documents one without further thought


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who over all documents, and which corrections took effect."""

    entities: Mapping[str, CorpusEntity] = field(default_factory=dict)  # by entity_id
    applied: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    names: Mapping[_Name, str] = field(default_factory=dict)  # → entity_id before corrections
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
        found = ((e.key, self.corrected.now(doc_id, self.names[name])) for e, _, name in _named(entities, mentions))
        return {key: entity_id for key, entity_id in found if entity_id}


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
    >>> resolution = resolve([("doc_1", [one], []), ("doc_2", [two], [])])
    >>> resolution.ids("doc_2", [two], [])
    {'e0': 'person:thomas-roe'}
    """
    corrections, files = corrections or Corrections(), files or {}
    named = {c.document for c in corrections.entities if c.document}
    bearers: dict[_Name, Bearer] = {}
    inside: dict[str, list[Bearer]] = {}  # of documents that a correction names
    for doc_id, entities, mentions in documents:
        here = inside.setdefault(doc_id, []) if {doc_id, files.get(doc_id)} & named else None
        for e, roles, name in _named(entities, mentions):
            bearer = bearers.get(name)
            if bearer is None:
                bearer = bearers[name] = Bearer(e.type, e.name, e.kb_id, e.gender, e.country)
            bearer.add(e, roles)
            if here is not None:
                here.append(bearer)
    groups = group(list(bearers.values()), load_nicknames() if nicknames is None else nicknames)
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
        corrected=state,
    )


def _named(entities: Iterable[Entity], mentions: Iterable[Mention]) -> Iterator[tuple[Entity, Counter[str], _Name]]:
    """Yield each entity of a document with the roles it bears there, and its name."""
    roles: dict[str, Counter[str]] = {}
    for m in mentions:
        if m.role:  # "border czar Tom Homan" tells more than any number of "the acting director"
            told = _BESIDE_A_NAME if m.found_by != "coreference" else 1
            roles.setdefault(m.entity, Counter())[m.role] += told
    for e in entities:
        held = roles.get(e.key) or Counter([e.role] if e.role else [])
        yield e, held, _same(e, held)


def _same(e: Entity, roles: Iterable[str]) -> _Name:
    """Return what makes two documents' entities one without further thought: the gazetteer's id, or all we know."""
    return (
        (e.kb_id,)
        if e.kb_id
        else (e.type, e.name, e.gender, e.country, *sorted({f for role in roles for f in families(role)}))
    )
