"""From documents to rows: what every way of writing the tables has in common, in whichever process it is done.

Who is who is looked up first, in order, where all names are known; the rest of a document needs nothing of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.corpus.kept import decode, decode_entities
from pipeline.corpus.record import Record
from pipeline.corpus.record.join import statement_id
from pipeline.corpus.record.sources import Origin, Saying, sayings
from pipeline.corpus.resolve import Resolution
from pipeline.corpus.series import SeriesItem
from pipeline.corpus.store import Input, Store
from pipeline.corpus.totals import Originals, Totals, comparable
from pipeline.records import Analysis
from pipeline.tables.columns import SkippedRow
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.rows import Context, DocumentRows, rows_of

PER_DOCUMENT = ("mentions", "figures", "claims", "claim_figures", "claim_entities")  # tables


@dataclass(frozen=True, slots=True)
class Document:
    """A document before it is arranged: who is meant by its names is looked up already."""

    entry: Input
    payload: bytes
    ids: Mapping[str, str]  # Entity.key → entity_id
    names: Mapping[str, str]  # entity_id → canonical name
    statements: Mapping[str, str]  # claim_id → statement_id, where it is not the claim's own
    origin: Origin  # whose report it is
    copy_of: str = ""


@dataclass(slots=True)
class Part:
    """What some documents gave: rows, what is counted over all documents, and claims that corrections spoke of."""

    tables: dict[str, Any] = field(default_factory=dict)  # table → its rows, as the sinks take them
    pages: list[tuple[Analysis, DocumentRows]] = field(default_factory=list)  # for sinks that take whole documents
    totals: Totals = field(default_factory=Totals)
    series: list[SeriesItem] = field(default_factory=list)
    said: list[Saying] = field(default_factory=list)
    corrected: set[str] = field(default_factory=set)


def documents(store: Store, resolution: Resolution, record: Record) -> Iterator[Document]:
    """Yield the documents of the store, in the order of the tables."""
    originals = Originals(store.orphaned())
    for entry, kept in store.documents():
        if kept:
            ids = resolution.ids(entry.doc_id, *decode_entities(kept.entities))
            names = {entity_id: resolution.name(entity_id) for entity_id in ids.values()}
            statements, copy_of = record.joined.statements.get(entry.doc_id, {}), record.copies.get(entry.doc_id, "")
            origin = record.origins.get(copy_of) or record.origins[entry.doc_id]
            yield Document(originals.redirect(entry), kept.payload, ids, names, statements, origin, copy_of)


def arrange(some: Iterable[Document], claims: ClaimCorrections) -> Part:
    """Return what some documents give."""
    part = Part(tables={name: [] for name in ("documents", "skipped", *PER_DOCUMENT)})
    for document in some:
        try:
            analysis = claims.amend(decode(document.payload), document.entry.name)
            rows = _rows(document, analysis, claims)
            compared, said = list(comparable(analysis, rows)), list(sayings(rows, document.origin))
        except Exception as error:  # whatever one document holds, the others have their rows
            why = f"{type(error).__name__}: {error}"[:500]
            part.totals.failed.append(SkippedRow(document.entry.name, "publish", "failed", why))
            continue
        if analysis.notes:
            part.totals.left_out[document.entry.name] = list(analysis.notes)
        part.pages.append((analysis, rows))
        part.totals.add(rows)
        part.series += compared
        part.said += said
        part.tables["documents"].append(rows.document)
        for name in PER_DOCUMENT:
            part.tables[name] += getattr(rows, name)
    part.tables["skipped"] += part.totals.failed
    part.corrected = claims.met
    return part


def _rows(document: Document, analysis: Analysis, claims: ClaimCorrections) -> DocumentRows:
    """Return the rows of one document, corrections applied."""
    entry, ids = document.entry, document.ids
    context = Context(
        entry.name, entry.duplicate_of, lambda key: ids.get(key, ""), document.names.__getitem__,
        lambda claim: document.statements.get(claim) or statement_id(claim), document.copy_of,
    )  # fmt: skip
    return claims.apply(rows_of(analysis, context))
