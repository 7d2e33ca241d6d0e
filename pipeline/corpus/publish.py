"""The corpus half: names joined over all documents, figures set side by side, every table written.

Documents are streamed from the store one at a time; what grows with the corpus is the entities alone.
Nothing is written if the tables there already say what the store holds.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pipeline.corpus import fingerprint
from pipeline.corpus.corrections import load_corrections
from pipeline.corpus.resolve import Resolution, resolve
from pipeline.corpus.series import SideBySide
from pipeline.corpus.store import Store
from pipeline.corpus.totals import PER_DOCUMENT, Originals, Totals, arrange, comparable, series_rows
from pipeline.records import Corrections
from pipeline.tables.columns import TABLES, SkippedRow
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.database import DatabaseWriter, drop_tables
from pipeline.tables.files import CSV_FILES, PACKAGE_FILE, REPORT_FILE, TEXT_FOLDER, WORKBOOK_FILE, discard
from pipeline.tables.package import write_package
from pipeline.tables.report import ReportWriter
from pipeline.tables.writer import CsvWriter
from pipeline.version import __version__

_FILES = (*CSV_FILES, TEXT_FOLDER, REPORT_FILE, PACKAGE_FILE)
R = TypeVar("R")


@dataclass(slots=True)
class Published:
    """What was written, or was there already."""

    rows: dict[str, int] = field(default_factory=dict)
    types: dict[str, int] = field(default_factory=dict)
    attributed: int = 0
    corrections: dict[str, list[str]] = field(default_factory=dict)
    discarded: list[str] = field(default_factory=list)  # files of an earlier run, whose tables were others


Write = Callable[[Store, Path, Resolution, Corrections], Published]


def publish(
    store: Store, output: Path, corrections_file: Path | None, write: Write | None = None, files: Sequence[str] = ()
) -> Published:
    """Write every table of what the store holds into `output`.

    Args:
        store: inputs and analyses.
        output: the folder.
        corrections_file: the analyst's, if there is one.
        write: what writes the tables; default: CSV, SQLite, texts and report, here and now.
        files: what it writes, relative to `output`.
    """
    write, files = write or _write, files or _FILES
    corrections = load_corrections(corrections_file) if corrections_file else Corrections()
    signature, published, result_of = _signature(store, corrections_file), f"published {files[0]}", f"result {files[0]}"

    def hold(files: Sequence[str]) -> bool:
        return store.fact(f"published {files[0]}") == _seal(signature, output, files)

    if hold(files):
        return Published(**json.loads(store.fact(result_of)))
    wanted = {c.document for c in corrections.entities if c.document}
    names = {e.doc_id: e.name for e in store.inputs() if wanted and e.key and e.name in wanted}
    resolution = resolve(store.entities(), corrections, files=names)
    discarded = [] if files is _FILES or hold(_FILES) else _discard(store, output)
    result = write(store, output, resolution, corrections)
    result.discarded = discarded
    facts = {
        "rows": result.rows,
        "types": result.types,
        "attributed": result.attributed,
        "corrections": result.corrections,
    }
    store.note(result_of, json.dumps(facts))
    store.note(published, _seal(signature, output, files))
    return result


def _discard(store: Store, output: Path) -> list[str]:
    """Remove what `_write` wrote and what was made of it; return its names."""
    with store.transaction():
        drop_tables(store.connection)
    texts = f"{TEXT_FOLDER}/doc_*.txt"
    return discard(output, [WORKBOOK_FILE, *(texts if name == TEXT_FOLDER else name for name in _FILES)])


def _write(store: Store, output: Path, resolution: Resolution, corrections: Corrections) -> Published:
    totals, series = Totals(), SideBySide()
    claims = ClaimCorrections(corrections.claims, resolution.find, resolution.name)
    texts = output / TEXT_FOLDER
    texts.mkdir(exist_ok=True)
    with store.transaction(), ExitStack() as stack:
        csvs = {t.name: stack.enter_context(CsvWriter(t, output)) for t in TABLES}
        report = stack.enter_context(ReportWriter(output, corrections))
        database = DatabaseWriter(store.connection)
        by_name = {t.name: t for t in TABLES}
        originals = Originals(store.orphaned())

        def write(name: str, rows: Sequence[object]) -> None:
            csvs[name].write(rows)
            database.write(by_name[name], rows)

        def written(name: str, rows: Iterable[R]) -> Iterator[R]:
            for row in rows:
                write(name, [row])
                yield row

        for entry in store.inputs():
            if not entry.key:
                write("skipped", [SkippedRow(entry.name, entry.stage, entry.reason, entry.detail)])
                continue
            analysis = store.get(entry.key)
            entry = originals.settle(entry)  # noqa: PLW2901
            ids = resolution.ids(entry.doc_id, analysis.entities, analysis.mentions)
            rows = arrange(entry, analysis, ids, resolution.name, claims)
            totals.add(rows)
            report.add(analysis, rows)
            series.add(comparable(analysis, rows))
            write("documents", [rows.document])
            for name in PER_DOCUMENT:
                write(name, getattr(rows, name))
            path = texts / f"{entry.doc_id}.txt"
            data = analysis.article.text.encode("utf-8")
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)
        entities = list(written("entities", totals.entities(resolution.entities)))
        report.finish(entities, written("series", series_rows(series)))
        database.finish()
        with os.scandir(texts) as found:
            for text in found:
                if not database.has_document(text.name.removesuffix(".txt")):
                    Path(text).unlink()
    write_package(output)
    return Published(
        rows={name: writer.rows for name, writer in csvs.items()},
        types=dict(Counter(e.type for e in entities)),
        attributed=totals.attributed,
        corrections=outcome(resolution, claims),
    )


def outcome(resolution: Resolution, claims: ClaimCorrections) -> dict[str, list[str]]:
    """Return which corrections took effect and which did not."""
    applied, unmatched = claims.outcome()
    return {"applied": [*resolution.applied, *applied], "unmatched": [*resolution.unmatched, *unmatched]}


def _signature(store: Store, corrections: Path | None) -> str:
    """Return a hash of all the tables depend on: inputs, analyses, corrections and the code that writes them."""
    digest = hashlib.sha256(f"{__version__} {fingerprint.of_tables()}".encode())
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
