"""The corpus half: names joined over all documents, figures set side by side, every table written.

Documents are streamed from the store; what grows with the corpus is the entities alone.
Nothing is written if the tables there already say what the store holds.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from pipeline.corpus import fingerprint
from pipeline.corpus.arrange import documents
from pipeline.corpus.corrections import load_corrections
from pipeline.corpus.form import Form, TablesAndReport
from pipeline.corpus.record import Record, open_record
from pipeline.corpus.record.changes import Changes
from pipeline.corpus.record.former import Former
from pipeline.corpus.record.summing import Summing
from pipeline.corpus.refusals import Refusals
from pipeline.corpus.resolve import Resolution, resolve
from pipeline.corpus.series import SideBySide
from pipeline.corpus.store import Store
from pipeline.corpus.totals import Totals, series_rows
from pipeline.corrections import Corrections
from pipeline.tables.columns import TABLES, SkippedRow
from pipeline.tables.corrected import ClaimCorrections
from pipeline.version import __version__

_COMPARED = "pairs compared"  # under which name the store keeps them
_ROWS = 250  # of the tables of the whole corpus, made at once
T = TypeVar("T")


@dataclass(slots=True)
class Published:
    """What was written, or was there already."""

    rows: dict[str, int] = field(default_factory=dict)  # table → rows
    types: dict[str, int] = field(default_factory=dict)  # entity type → entities
    attributed: int = 0  # claims that are not the article's own
    corrections: dict[str, list[str]] = field(default_factory=dict)  # applied, unmatched
    left_out: dict[str, list[str]] = field(default_factory=dict)  # file → what could not be, and was left out of it
    discarded: list[str] = field(default_factory=list)  # files of other forms that were removed
    refusals: Refusals = field(default_factory=Refusals)  # what skipped.csv comes to


def publish(
    store: Store, output: Path, corrections_file: Path | None, form: Form | None = None, *, whole: bool = True
) -> Published:
    """Write every table of what the store holds into `output`, unless they are there.

    Args:
        store: inputs and analyses.
        output: the folder.
        corrections_file: the analyst's, if there is one.
        form: what is written, and how; default: CSV, SQLite, texts and report, here and now.
        whole: whether all of the input was read; of a part nobody can say what is new or gone.
    """
    form = form or TablesAndReport()
    corrections = load_corrections(corrections_file) if corrections_file else Corrections()
    signature = _signature(store, corrections_file, whole=whole)

    def holds(files: Sequence[str]) -> bool:
        return store.fact(f"published {files[0]}") == _seal(signature, output, files)

    # First, so that no moment sees the tables of two runs side by side.
    discarded = form.clear(store, output, holds)
    if holds(form.files):
        kept = msgspec.json.decode(store.fact(f"result {form.files[0]}"), type=Published)
        return replace(kept, discarded=discarded)
    wanted = {c.document for c in corrections.entities if c.document}
    names = {e.doc_id: e.name for e in store.inputs() if wanted and e.key and e.name in wanted}
    resolution = resolve(store.entities(), corrections, files=names)
    version = fingerprint.of_tables()
    record = open_record(store.sayings(), resolution, corrections, Former.decode(store.recall(_COMPARED), version))
    if record.joined.compared:
        store.keep(_COMPARED, record.joined.compared.encode(version))
    result = _write(store, output, resolution, record, corrections, form, signature if whole else "")
    store.note(f"result {form.files[0]}", msgspec.json.encode(result).decode())
    store.note(f"published {form.files[0]}", _seal(signature, output, form.files))
    result.discarded = discarded
    return result


def _write(
    store: Store,
    output: Path,
    resolution: Resolution,
    record: Record,
    corrections: Corrections,
    form: Form,
    signature: str,
) -> Published:
    """Hand what documents give, and then what they add up to, to all sinks of a form; changes if there is a signature."""
    speakers = {i: resolution.name(i) for c in corrections.claims if (i := resolution.find(c.value))}
    claims = ClaimCorrections(corrections.claims, resolution.find, speakers.__getitem__)
    totals, series, rows, types = Totals(), SideBySide(), Counter[str](), Counter[str]()
    summing = Summing(record.joined, corrections.statements, record.copies)
    with form.open(store, output, corrections) as sinks:

        def write(name: str, some: Sequence[object]) -> None:
            rows[name] += len(some)
            for sink in sinks:
                sink.write(name, some)

        for part in form.arrange(documents(store, resolution, record), claims):
            for name, some in part.tables.items():
                write(name, some)
            for page in part.pages:
                for sink in sinks:
                    sink.document(*page)
            totals.merge(part.totals)
            series.add(part.series)
            summing.add(part.said)
            claims.met |= part.corrected
        refusals = Refusals()
        for entries in _parts((e for e in store.inputs() if not e.key), _ROWS):
            refused = [SkippedRow(e.name, e.stage, e.reason, e.detail) for e in entries]
            refusals.add(refused)
            write("skipped", refused)
        refusals.add(totals.failed)
        for entities in _parts(totals.entities(resolution.entities), _ROWS):
            types.update(e.type for e in entities)
            write("entities", entities)
        for compared in _parts(series_rows(series), _ROWS):
            write("series", compared)
        with store.within_transaction():
            changes = Changes(store.connection, signature) if signature else None
            for name, row in summing.rows(series.rows(), resolution.name, changes):
                write(name, [row])
        outcomes = [(resolution.applied, resolution.unmatched), claims.outcome(), summing.outcome()]
        applied, unmatched = (
            sorted((line for some in told for line in some), key=_number) for told in zip(*outcomes, strict=True)
        )
        for sink in sinks:
            sink.corrected(applied, unmatched)
            sink.finish()
    return Published(
        rows={t.name: rows[t.name] for t in TABLES},
        types=dict(types),
        attributed=totals.attributed,
        left_out=totals.left_out,
        refusals=refusals,
        corrections={"applied": applied, "unmatched": unmatched},
    )


def _number(told: str) -> int:
    """Return which line of the corrections is told of.

    >>> _number("line 12: merge A → B")
    12
    """
    return int(told.removeprefix("line ").partition(":")[0])


def _parts(items: Iterable[T], size: int) -> Iterator[list[T]]:
    items = iter(items)
    while part := list(islice(items, size)):
        yield part


def _signature(store: Store, corrections: Path | None, *, whole: bool) -> str:
    """Return a hash of all the tables depend on: inputs, analyses, corrections and the code that writes them."""
    digest = hashlib.sha256(f"{__version__} {fingerprint.of_tables()}{'' if whole else ' of a part'}".encode())
    if corrections:
        digest.update(corrections.read_bytes())
    for entry in store.inputs():
        digest.update(repr(entry).encode("utf-8"))
    return digest.hexdigest()


def _seal(signature: str, output: Path, files: Iterable[str]) -> str:
    """Return the signature with the state of the written files, so that an edited or missing table is written again."""
    paths = [output / name for name in files]
    states = [(p.stat().st_size if p.is_file() else 0, p.stat().st_mtime_ns) if p.exists() else None for p in paths]
    return hashlib.sha256(f"{signature} {states}".encode()).hexdigest()
