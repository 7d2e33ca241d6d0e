"""The whole way: inputs are read, what is new is analysed, and every table is written from the store.

discover ─▶ read what changed ─▶ analyse what is new ─▶ store ─▶ resolve ─▶ tables ─▶ outputs/
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.corpus import fingerprint
from pipeline.corpus.store import Input, Store, analysis_key, holds_work
from pipeline.engines import choose
from pipeline.engines.protocol import Batch, Engine
from pipeline.errors import ModelError, OutputError
from pipeline.read import CORRECTIONS_FILE, InputFile, Metadata, base_of, discover, locate, read_file
from pipeline.records import Article, Skipped, make_id
from pipeline.settings import Settings
from pipeline.tables.export import export
from pipeline.tables.files import discard
from pipeline.version import __version__

STORE_FILE, LOCK_FILE, RUN_FILE = "onrecord.sqlite", ".lock", "run.json"
_BATCH_ARTICLES, _BATCH_CHARACTERS, _PENDING_WRITES = 32, 60_000, 1000


Progress = Callable[[str, int, int], None]  # (what is being done, done, of how many)


@dataclass(slots=True)
class Summary:
    """What a run did: the counts of the summary a person reads, and of run.json."""

    output: Path
    articles: int = 0
    skipped: int = 0
    analysed: int = 0
    reused: int = 0
    removed: int = 0
    rows: dict[str, int] = field(default_factory=dict)  # table → rows
    types: dict[str, int] = field(default_factory=dict)  # entity type → entities
    corrections: dict[str, list[str]] = field(default_factory=dict)  # applied, unmatched
    seconds: dict[str, float] = field(default_factory=dict)  # stage → seconds
    attributed: int = 0  # claims that are not the article's own
    exported: list[Path] = field(default_factory=list)  # further forms of the tables, on request
    discarded: list[str] = field(default_factory=list)  # files of an earlier run, whose tables were others, removed
    to_open: list[tuple[str, str]] = field(default_factory=list)  # files to open first, with what they are
    refused: str = ""  # the file that says what was skipped
    why: str = ""  # why analyses kept from an earlier run were not used, if so


def extract(
    source: Path | str | Sequence[Path | str],
    output: Path | str = "outputs",
    *,
    workers: int = 1,
    limit: int = 0,
    settings: Settings | None = None,
    progress: Progress = lambda *_: None,
    exports: Sequence[str] = (),
    engine: str = "local",
) -> Summary:
    """Analyse the articles below `source` and write every table into `output`.

    Args:
        source: a folder, walked recursively in sorted order, or a file, or several of them; or a URL of either.
        output: the folder for the tables; made if need be. What it holds of unchanged articles is reused.
        workers: processes that share the work.
        limit: the first so many articles only; 0 for all.
        settings: model and gazetteer.
        progress: called as the work goes on.
        exports: further forms of the tables to write: "xlsx", "parquet"; those of an earlier run are removed.
        engine: "local", or "ray" for a cluster (see docs/scale.md), which writes the tables as Parquet alone.

    Raises:
        InputError: `source` does not exist or holds no file.
        OutputError: `output` cannot be written, or another run is writing it.
        ModelError: a model is missing.
    """
    settings, started = settings or Settings(), time.perf_counter()
    start = choose(engine, exports)
    exporters = [export(name) for name in exports]
    sources = [locate(s) for s in ([source] if isinstance(source, str | os.PathLike) else source)]
    output = Path(output)
    if output.resolve() in [s.resolve() for s in sources if s.is_dir()]:
        raise OutputError(f"{output}: the articles lie there; choose another --output")
    files = discover(*sources, without=output)
    with ExitStack() as stack:
        stack.enter_context(_held(output))
        stack.enter_context(_explained(output))
        store = Store(output / STORE_FILE)
        stack.callback(store.close)
        analysed_by = fingerprint.of_analysis(settings.facts())
        worker = start(store, workers, settings, analysed_by)
        stack.callback(worker.close)
        run = _Run(
            store, Summary(output, to_open=list(worker.to_open), refused=worker.refused), analysed_by, progress, worker
        )
        run.note_changes()
        run.analyse(files, limit)
        run.summary.seconds["analyse"] = time.perf_counter() - started
        corrections = base_of(sources) / CORRECTIONS_FILE
        # First, so that no moment sees the tables of two runs side by side; Ray's own are Parquet.
        discarded = discard(output) if engine == "local" else []
        run.publish(corrections if corrections.exists() else None)
        run.summary.exported = [write(store.connection, output) for write in exporters]
        run.summary.discarded += [name for name in discarded if output / name not in run.summary.exported]
        run.summary.to_open[1:1] = [(p.name, "every table, each cell in its type") for p in run.summary.exported]
        run.summary.seconds["all"] = time.perf_counter() - started
        _write_run_file(output, run.summary, settings)
    return run.summary


@dataclass(slots=True)
class _Run:
    store: Store
    summary: Summary
    fingerprint: str
    progress: Progress
    engine: Engine

    def note_changes(self) -> None:
        """Say why everything is analysed anew, if an earlier run used another version or other settings."""
        before = self.store.fact("fingerprint")
        if before and before != self.fingerprint:
            self.summary.why = "code, models or settings changed since the last run: every article is analysed again"
        self.store.note("fingerprint", self.fingerprint)

    def analyse(self, files: list[InputFile], limit: int) -> None:
        """Read what changed and analyse what is new, batch by batch."""
        metadata = Metadata.beside(files)
        for results in self.engine.analyse(self._batches(files, metadata, limit), files, metadata):
            with self.store.transaction():
                for key, result in results:
                    if isinstance(result, Skipped):
                        self.store.fail(key, result.stage, result.reason, result.detail)
                    else:
                        self.store.put(key, result)
                        self.summary.analysed += 1
        with self.store.transaction():
            forgotten = self.store.forget_the_rest(analyses=not limit)
        self.summary.removed = 0 if limit else forgotten  # those beyond the limit are not gone

    def publish(self, corrections: Path | None) -> None:
        """Write the tables, unless they already say what the store holds."""
        self.progress("Writing the tables", 0, 0)
        result = self.engine.publish(self.summary.output, corrections)
        self.summary.rows, self.summary.types = result.rows, result.types
        self.summary.corrections, self.summary.attributed = result.corrections, result.attributed
        self.summary.articles, self.summary.skipped = result.rows["documents"], result.rows["skipped"]
        self.summary.discarded = result.discarded
        self.summary.reused = self.summary.articles - self.summary.analysed

    def _batches(self, files: list[InputFile], metadata: Metadata, limit: int) -> Iterator[Batch]:
        """Yield what must be analysed; by the time a batch is yielded the store knows its inputs."""
        reading, pending = fingerprint.of_reading(), _Pending(self.store)
        analysed = not self.engine.reads_again
        states = ((f, _state(f, metadata, reading, self.fingerprint)) for f in files)
        changed = (f for f, state in states if self.store.must_read(f.name, state, analysed=analysed))
        read = read_file if limit else self.engine.reader(changed, metadata)
        taken = 0
        for done, file in enumerate(files):
            self.progress("Reading and analysing", done, len(files))
            state = _state(file, metadata, reading, self.fingerprint)
            kept = self.store.keep_file(file.name, state, limit - taken if limit else None, analysed=analysed)
            if kept is not None:
                taken += kept
            else:
                pending.begin(file)
                for item in read(file, metadata):
                    taken += isinstance(item, Article)
                    if pending.add(file, item, self.fingerprint):
                        yield pending.flush()
                    if limit and taken >= limit:
                        break  # the file is not done with: the next run reads it again
                else:
                    pending.end(file, state)
            if limit and taken >= limit:
                break
        if batch := pending.flush():
            yield batch


class _Pending:
    """Inputs and articles that wait for the next batch, written to the store in one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._writes: list[Callable[[], None]] = []
        self._batch: Batch = []
        self._size = 0
        self._ordinal = 0

    def begin(self, file: InputFile) -> None:
        self._ordinal = 0
        self._writes.append(lambda: self._store.begin_file(file.name))

    def add(self, file: InputFile, item: Article | Skipped, fingerprint: str) -> bool:
        """Take an article or a refusal; true when enough has come together for a batch."""
        self._ordinal += 1
        name = item.file
        number = int(name[len(file.name) + 1 :] or 0)
        if isinstance(item, Skipped):
            entry = Input(file.name, number, self._ordinal, name, "", "", "", item.stage, item.reason, item.detail)
        else:
            original = item.doc_id
            if not self._store.claim_doc_id(original):
                item = replace(item, doc_id=make_id("doc", item.sha256, name))
            duplicate_of = original if item.doc_id != original else ""
            key = analysis_key(item, fingerprint)
            entry = Input(file.name, number, self._ordinal, name, item.doc_id, duplicate_of, key)
            if not self._store.has(key):
                self._batch.append((key, item))
                self._size += len(item.text)
        self._writes.append(lambda: self._store.add_inputs([entry]))
        if len(self._writes) >= _PENDING_WRITES and not self._batch:
            self.flush()
        return len(self._batch) >= _BATCH_ARTICLES or self._size >= _BATCH_CHARACTERS

    def end(self, file: InputFile, state: str) -> None:
        self._writes.append(lambda: self._store.end_file(file.name, state))

    def flush(self) -> Batch:
        """Write what waits, and return the batch."""
        with self._store.transaction():
            for write in self._writes:
                write()
        batch, self._batch, self._writes, self._size = self._batch, [], [], 0
        return batch


def _state(file: InputFile, metadata: Metadata, *versions: str) -> str:
    """Return what must be unchanged for a file not to be read again."""
    facts = (
        file.size,
        file.changed,
        file.problem,
        sorted(metadata.of(file).items()),
        metadata.problems.get(file.name),
        versions,
    )
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@contextmanager
def _held(output: Path) -> Iterator[None]:
    """Keep other runs out of the output folder until this one ends, however it ends.

    A folder this run made goes again if the run fails before there is anything in it worth keeping. What was read
    for a model that is not there is not: another model reads anew.
    """
    made = [folder for folder in (output, *output.parents) if not folder.exists()]
    lock = _hold(output)
    try:
        yield
    except BaseException as error:
        if holds_work(output / STORE_FILE, read=not isinstance(error, ModelError)):
            made = []
        if made:
            (output / STORE_FILE).unlink(missing_ok=True)
            with suppress(OSError):  # some systems keep what is held
                (output / LOCK_FILE).unlink(missing_ok=True)  # now: once let go, it may be another run's
        lock.release()
        with suppress(OSError):  # the folder holds something else
            for folder in made:
                folder.rmdir()
        raise
    lock.release()


def _hold(output: Path) -> FileLock:
    """Make the output folder and take its lock."""
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output}: cannot write there, it is a file; --output takes a folder")
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = FileLock(output / LOCK_FILE, timeout=0)
        lock.acquire()
        return lock
    except Timeout:
        raise OutputError(f"{output}: another run is writing here; wait for it, or choose another --output") from None
    except OSError as error:
        raise OutputError(f"{output}: cannot write there ({error.strerror or error})") from error


@contextmanager
def _explained(output: Path) -> Iterator[None]:
    """Turn what a full disk, a locked file or a missing permission raises into an error a user can read."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"{output}: cannot write there ({error})") from error


def _write_run_file(output: Path, summary: Summary, settings: Settings) -> None:
    facts = {
        "onrecord": __version__,
        "settings": asdict(settings),
        "articles": summary.articles,
        "skipped": summary.skipped,
        "analysed": summary.analysed,
        "reused": summary.reused,
        "rows": summary.rows,
        "entities": summary.types,
        "corrections": summary.corrections,
        "seconds": {k: round(v, 2) for k, v in summary.seconds.items()},
    }
    (output / RUN_FILE).write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
