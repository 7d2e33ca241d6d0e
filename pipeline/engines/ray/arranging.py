"""The tables of a corpus, arranged by Ray tasks and written by the driver as Parquet, in the order of the documents.

Who is who is looked up on the driver: what it knows of names would be too much to copy to every worker.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import ray

from pipeline.corpus.publish import Published, outcome
from pipeline.corpus.resolve import Resolution
from pipeline.corpus.series import SeriesItem, SideBySide
from pipeline.corpus.store import Input, Store, decode, decode_entities
from pipeline.corpus.totals import PER_DOCUMENT, Originals, Totals, arrange, comparable, series_rows
from pipeline.records import Corrections
from pipeline.tables.columns import TABLES, SkippedRow
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.files import PARQUET_FOLDER
from pipeline.tables.parquet import ParquetFile, arrow_table, schema_of

_TABLES = {t.name: t for t in TABLES}
_TEXTS = pa.schema([("doc_id", pa.string()), ("text", pa.string())])  # what the offsets of all tables count in
_DOCUMENTS = 250  # a task arranges
_IN_FLIGHT = 2  # tasks a processor
_ROWS = 10_000  # of the other tables, made at once
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Document:
    """What a task needs of a document: who is meant by its names is looked up already."""

    entry: Input
    payload: bytes
    ids: Mapping[str, str]  # Entity.key → entity_id
    names: Mapping[str, str]  # entity_id → canonical name


@dataclass(slots=True)
class _Arranged:
    """What documents gave: rows, what is counted over all documents, and claims that corrections spoke of."""

    tables: dict[str, pa.Table] = field(default_factory=dict)
    totals: Totals = field(default_factory=Totals)
    series: list[SeriesItem] = field(default_factory=list)
    corrected: set[str] = field(default_factory=set)


def write_tables(store: Store, output: Path, resolution: Resolution, corrections: Corrections) -> Published:
    """Write `PARQUET_FILES` and return what they hold."""
    speakers = {i: resolution.name(i) for c in corrections.claims if (i := resolution.find(c.value))}
    claims = ClaimCorrections(corrections.claims, resolution.find, speakers.__getitem__)
    totals, series, folder = Totals(), SideBySide(), output / PARQUET_FOLDER
    folder.mkdir(exist_ok=True)
    with ExitStack() as stack:
        files = {t.name: stack.enter_context(ParquetFile(t.name, schema_of(t), folder)) for t in TABLES}
        files["texts"] = stack.enter_context(ParquetFile("texts", _TEXTS, folder))
        for part in _in_order(store, resolution, claims):
            for name, table in part.tables.items():
                files[name].write(table)
            totals.merge(part.totals)
            series.add(part.series)
            claims.met |= part.corrected
        rows_of = {
            "skipped": (SkippedRow(e.name, e.stage, e.reason, e.detail) for e in store.inputs() if not e.key),
            "entities": totals.entities(resolution.entities),
            "series": series_rows(series),
        }
        for name, rows in rows_of.items():
            for some in _parts(rows, _ROWS):
                files[name].write(arrow_table(_TABLES[name], some))
    return Published(
        rows={t.name: files[t.name].rows for t in TABLES},
        types=dict(Counter(resolution.entities[e].type for e in totals.mentions)),
        attributed=totals.attributed,
        corrections=outcome(resolution, claims),
    )


def _in_order(store: Store, resolution: Resolution, claims: ClaimCorrections) -> Iterator[_Arranged]:
    """Yield what tasks made of all documents, a bounded number of tasks ahead."""
    most, ahead = _IN_FLIGHT * int(ray.cluster_resources().get("CPU", 1)), deque[ray.ObjectRef]()
    task, shared = ray.remote(max_retries=-1)(_arrange), ray.put(claims)
    for documents in _parts(_documents(store, resolution), _DOCUMENTS):
        if len(ahead) >= most:
            yield ray.get(ahead.popleft())
        ahead.append(task.remote(documents, shared))
    while ahead:
        yield ray.get(ahead.popleft())


def _documents(store: Store, resolution: Resolution) -> Iterator[_Document]:
    originals = Originals(store.orphaned())
    for entry, kept in store.documents():
        if kept:
            entry = originals.settle(entry)  # noqa: PLW2901
            ids = resolution.ids(entry.doc_id, *decode_entities(kept.entities))
            yield _Document(entry, kept.payload, ids, {i: resolution.name(i) for i in ids.values()})


def _arrange(documents: Sequence[_Document], claims: ClaimCorrections) -> _Arranged:
    """Return the rows of some documents, and what they add up to."""
    found, rows, texts = _Arranged(), defaultdict[str, list[object]](list), dict[str, str]()
    for document in documents:
        analysis = decode(document.payload)
        mine = arrange(document.entry, analysis, document.ids, document.names.__getitem__, claims)
        found.totals.add(mine)
        found.series += comparable(analysis, mine)
        rows["documents"].append(mine.document)
        for name in PER_DOCUMENT:
            rows[name] += getattr(mine, name)
        texts[mine.document.doc_id] = analysis.article.text
    found.tables = {name: arrow_table(_TABLES[name], some) for name, some in rows.items()}
    found.tables["texts"] = pa.Table.from_arrays([pa.array(texts), pa.array(texts.values())], schema=_TEXTS)
    found.corrected = claims.met
    return found


def _parts(items: Iterable[T], size: int) -> Iterator[list[T]]:
    items = iter(items)
    while part := list(islice(items, size)):
        yield part
