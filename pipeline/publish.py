"""The corpus half: names joined over all documents, figures set side by side, every table written.

Documents are streamed from the store one at a time; what grows with the corpus is the entities alone.
Nothing is written if the tables there already say what the store holds.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline import __version__, fingerprint
from pipeline.corrections import Corrections, load_corrections
from pipeline.records import Analysis
from pipeline.report import REPORT_FILE, ReportWriter
from pipeline.resolve import Resolution, resolve
from pipeline.series import SeriesItem, group_series, series_key
from pipeline.spans import squeeze
from pipeline.store import Input, Store
from pipeline.tables.columns import TABLES, EntityRow, SeriesRow, SkippedRow
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.database import DatabaseWriter
from pipeline.tables.package import PACKAGE_FILE, write_package
from pipeline.tables.rows import Context, DocumentRows, rows_of
from pipeline.tables.writer import CsvWriter

_TEXT = "text"
_PER_DOCUMENT = ("mentions", "figures", "claims", "claim_figures", "claim_entities")


@dataclass(slots=True)
class Published:
    """What was written, or was there already."""

    rows: dict[str, int] = field(default_factory=dict)
    types: dict[str, int] = field(default_factory=dict)
    attributed: int = 0
    corrections: dict[str, list[str]] = field(default_factory=dict)
    written: bool = True


def publish(store: Store, output: Path, corrections_file: Path | None) -> Published:
    """Write every table of what the store holds into `output`."""
    corrections = load_corrections(corrections_file) if corrections_file else Corrections()
    signature = _signature(store, corrections_file)
    if store.fact("published") == _seal(signature, output):
        return Published(**json.loads(store.fact("result")), written=False)
    wanted = {c.document for c in corrections.entities if c.document}
    files = {e.doc_id: e.name for e in store.inputs() if wanted and e.key and e.name in wanted}
    resolution = resolve(store.entities(), corrections, files=files)
    with store.transaction():
        result = _write(store, output, resolution, corrections)
    facts = {
        "rows": result.rows,
        "types": result.types,
        "attributed": result.attributed,
        "corrections": result.corrections,
    }
    store.note("result", json.dumps(facts))
    store.note("published", _seal(signature, output))
    return result


def _write(store: Store, output: Path, resolution: Resolution, corrections: Corrections) -> Published:
    tally, side_by_side, result = _Tally(), _SideBySide(), Published()
    claims = ClaimCorrections(corrections.claims, resolution.find, lambda found: resolution.entities[found].name)
    texts = output / _TEXT
    texts.mkdir(exist_ok=True)
    kept = set()
    with ExitStack() as stack:
        csvs = {t.name: stack.enter_context(CsvWriter(t, output)) for t in TABLES}
        report = stack.enter_context(ReportWriter(output, corrections))
        database = DatabaseWriter(store.connection)
        by_name = {t.name: t for t in TABLES}

        def write(name: str, rows: Sequence[object]) -> None:
            csvs[name].write(rows)
            database.write(by_name[name], rows)

        for entry in store.inputs():
            if not entry.key:
                write("skipped", [SkippedRow(entry.name, entry.stage, entry.reason, entry.detail)])
                continue
            analysis = store.get(entry.key)
            rows = claims.apply(rows_of(analysis, _context(entry, analysis, resolution)))
            tally.add(rows)
            report.add(analysis, rows)
            if not entry.duplicate_of:
                side_by_side.add(analysis, rows)
            result.attributed += sum(1 for c in rows.claims if c.source_type != "article")
            write("documents", [rows.document])
            for name in _PER_DOCUMENT:
                write(name, getattr(rows, name))
            path = texts / f"{entry.doc_id}.txt"
            kept.add(path.name)
            data = analysis.article.text.encode("utf-8")
            if not path.exists() or path.stat().st_size != len(data):
                path.write_bytes(data)
        entities = list(tally.entities(resolution))
        write("entities", entities)
        series = list(side_by_side.rows())
        write("series", series)
        report.finish(entities, series)
        database.finish()
    write_package(output)
    for path in texts.iterdir():
        if path.name not in kept:
            path.unlink()
    result.rows = {name: writer.rows for name, writer in csvs.items()}
    result.types = dict(Counter(e.type for e in entities))
    applied, unmatched = claims.outcome()
    result.corrections = {"applied": [*resolution.applied, *applied], "unmatched": [*resolution.unmatched, *unmatched]}
    return result


class _Tally:
    """Counts of every entity, taken while the rows go by."""

    def __init__(self) -> None:
        self._forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._mentions: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._claims: Counter[str] = Counter()

    def add(self, rows: DocumentRows) -> None:
        """Count the rows of one document."""
        for mention in rows.mentions:
            self._mentions[mention.entity_id] += 1
            if mention.found_by != "coreference":
                self._forms[mention.entity_id][squeeze(mention.text)] += 1
        self._documents.update({m.entity_id for m in rows.mentions})
        self._claims.update(c.source_id for c in rows.claims if c.source_id)

    def entities(self, resolution: Resolution) -> Iterator[EntityRow]:
        """Yield a row for each entity met, most often mentioned first."""
        for entity_id in sorted(self._mentions, key=lambda e: (-self._mentions[e], e)):
            entity = resolution.entities[entity_id]
            forms = sorted(self._forms[entity_id].items(), key=lambda form: (-form[1], form[0]))
            yield EntityRow(
                entity_id=entity_id, type=entity.type, name=entity.name, aliases=" | ".join(f for f, _ in forms),
                role=entity.role, wikidata=entity.wikidata, parent=entity.parent, mentions=self._mentions[entity_id],
                documents=self._documents[entity_id], claims=self._claims[entity_id],
            )  # fmt: skip


class _SideBySide:
    """Figures that can be compared, with what the rows of their document say of them; series at the end."""

    def __init__(self) -> None:
        self._items: list[SeriesItem] = []
        self._places: dict[str, tuple[str, str, str]] = {}  # doc_id → (file, outlet, published)
        self._claims: dict[str, tuple[str, str]] = {}  # figure_id → (who says so, claim_id)

    def add(self, analysis: Analysis, rows: DocumentRows) -> None:
        """Take the figures of one document; about whom they are by corpus id, so that documents agree."""
        about = {row.figure_id: row.about for row in rows.figures}
        figures = (replace(f, about=about[f.figure_id]) for f in analysis.figures)
        comparable = {f.figure_id: f for f in figures if series_key(f) is not None}
        if not comparable:
            return
        document = rows.document
        self._places[document.doc_id] = (document.file, document.outlet, document.published)
        self._items += [SeriesItem(f, document.doc_id) for f in comparable.values()]
        claims = {c.claim_id: c for c in rows.claims}
        for link in rows.claim_figures:
            if link.figure_id in comparable:
                claim = claims[link.claim_id]
                who = claim.source_name or claim.source or claim.outlet
                self._claims.setdefault(link.figure_id, (who, claim.claim_id))

    def rows(self) -> Iterator[SeriesRow]:
        """Yield the rows of series.csv."""
        for item in group_series(self._items):
            f = item.figure
            file, outlet, published = self._places[item.doc_id]
            source, claim_id = self._claims.get(f.figure_id, ("", ""))
            yield SeriesRow(
                series_id=item.series_id, label=item.label, unit=f.unit, currency=f.currency, per=f.per,
                figure_id=f.figure_id, doc_id=item.doc_id, document=file, outlet=outlet, published=published,
                value=f.value, low=f.low, high=f.high, qualifier=f.qualifier, source=source, claim_id=claim_id,
            )  # fmt: skip


def _context(entry: Input, analysis: Analysis, resolution: Resolution) -> Context:
    ids = resolution.ids(entry.doc_id, analysis.entities, analysis.mentions)
    return Context(
        entry.name, entry.duplicate_of, lambda key: ids.get(key, ""), lambda found: resolution.entities[found].name
    )


def _signature(store: Store, corrections: Path | None) -> str:
    """Return a hash of all the tables depend on: inputs, analyses, corrections and the code that writes them."""
    digest = hashlib.sha256(f"{__version__} {fingerprint.of_tables()}".encode())
    if corrections:
        digest.update(corrections.read_bytes())
    for entry in store.inputs():
        digest.update(repr(entry).encode("utf-8"))
    return digest.hexdigest()


def _seal(signature: str, output: Path) -> str:
    """Return the signature with the state of the written files, so that an edited or missing one is written again."""
    paths = [output / f"{t.name}.csv" for t in TABLES] + [output / _TEXT, output / REPORT_FILE, output / PACKAGE_FILE]
    states = [(p.stat().st_size if p.is_file() else 0, p.stat().st_mtime_ns) if p.exists() else None for p in paths]
    return hashlib.sha256(f"{signature} {states}".encode()).hexdigest()
