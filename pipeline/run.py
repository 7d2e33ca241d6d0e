"""The whole way: inputs are read, what is new is analysed, and every table is written from the store.

discover ─▶ read what changed ─▶ analyse what is new ─▶ store ─▶ resolve ─▶ tables ─▶ outputs/
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pipeline.corpus import fingerprint
from pipeline.corpus.held import held
from pipeline.corpus.publish import Published, publish
from pipeline.corpus.reading import Batch, Progress, Reading
from pipeline.corpus.refusals import Refusals
from pipeline.corpus.store import Store
from pipeline.engines import choose
from pipeline.engines.protocol import Engine, Result
from pipeline.errors import OutputError
from pipeline.read import CORRECTIONS_FILE, base_of, discover, locate, require_libraries
from pipeline.records import Skipped
from pipeline.settings import Settings
from pipeline.tables.export import EXPORTS, export
from pipeline.tables.files import RUN_FILE
from pipeline.version import __version__

_ANEW = "code, models or settings changed since the last run: every article is analysed again"
_CHANGED = ("read", "changed", "the file was another when it was read again to be analysed")


@dataclass(slots=True)
class Summary:
    """What a run did: the counts of the summary a person reads, and of run.json."""

    output: Path
    to_open: list[tuple[str, str]]  # files to open first, with what they are
    refused: str  # the file that says what was skipped
    why: str = ""  # why analyses kept from an earlier run were not used, if so
    analysed: int = 0
    removed: int = 0
    tables: Published = field(default_factory=Published)
    exported: list[Path] = field(default_factory=list)  # further forms of the tables, on request
    seconds: dict[str, float] = field(default_factory=dict)  # stage → seconds

    @property
    def articles(self) -> int:
        """Articles that have their rows in the tables."""
        return self.tables.rows["documents"]

    @property
    def skipped(self) -> int:
        """Rows of skipped.csv."""
        return self.tables.rows["skipped"]

    @property
    def refusals(self) -> Refusals:
        """Of those, what was lost and what was put to use."""
        return self.tables.refusals

    @property
    def reused(self) -> int:
        """Articles whose analysis was there."""
        return max(self.articles - self.analysed, 0)

    @property
    def discarded(self) -> list[str]:
        """Files of an earlier run, whose tables were others, that are no more."""
        exported = {path.name for path in self.exported}
        return [name for name in self.tables.discarded if name not in exported]


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
        exports: further forms of the tables to write, names of `EXPORTS`; those of an earlier run are removed.
        engine: "local", or "ray" for a cluster (see docs/scale.md), which writes the tables as Parquet alone.

    Raises:
        InputError: `source` does not exist or holds no file.
        OutputError: `output` cannot be written, or another run is writing it.
        ModelError: a model is missing.
        SetupError: what reads one of these formats is not installed.
    """
    settings, started = settings or Settings(), time.perf_counter()
    start = choose(engine, exports)
    exporters = [export(name) for name in exports]
    sources = [locate(s) for s in ([source] if isinstance(source, str | os.PathLike) else source)]
    output = Path(output)
    if output.resolve() in [s.resolve() for s in sources if s.is_dir()]:
        raise OutputError(f"{output}: the articles lie there; choose another --output")
    files = discover(*sources, without=output)
    require_libraries(f.name for f in files)
    with held(output) as store, ExitStack() as stack:
        worker = start(workers, settings)
        stack.callback(worker.close)
        analysed_by = fingerprint.of_analysis(settings.facts())
        summary = Summary(output, list(worker.form.to_open), worker.form.refused)
        summary.why = _ANEW if store.fact("fingerprint") not in ("", analysed_by) else ""
        store.note("fingerprint", analysed_by)
        summary.analysed = _Analysing(store, worker).run(Reading(store, files, analysed_by, limit), progress)
        with store.transaction():
            forgotten = store.forget_the_rest(analyses=not limit)
        summary.removed = 0 if limit else forgotten  # those beyond the limit are not gone
        summary.seconds["analyse"] = time.perf_counter() - started
        progress("Writing the tables", 0, 0)
        corrections = base_of(sources) / CORRECTIONS_FILE
        corrected = corrections if corrections.exists() else None
        summary.tables = publish(store, output, corrected, worker.form, whole=not limit)
        summary.exported = [write(store.connection, output) for write in exporters]
        summary.to_open += [(p.name, EXPORTS[name].what) for name, p in zip(exports, summary.exported, strict=True)]
        summary.seconds["all"] = time.perf_counter() - started
        _write_run_file(output, summary, settings)
    return summary


@dataclass(slots=True)
class _Analysing:
    """An engine at work, and the store that its results are kept in."""

    store: Store
    engine: Engine
    analysed: int = 0

    def run(self, reading: Reading, progress: Progress) -> int:
        """Read what changed, analyse what is new, and return how many articles that was."""
        reading.note(self.engine.reader, self._take, progress)
        self._keep(self.engine.rest(reading.lacking()))
        self._keep([[(entry.key, Skipped(entry.name, *_CHANGED)) for entry in self.store.missing()]])
        return self.analysed

    def _take(self, batch: Batch) -> None:
        self._keep(self.engine.take(batch))

    def _keep(self, ready: Iterable[Sequence[Result]]) -> None:
        """Write results to the store as they come."""
        for results in ready:
            with self.store.transaction():
                for key, result in results:
                    if isinstance(result, Skipped):
                        self.store.fail(key, result.stage, result.reason, result.detail)
                    else:
                        self.store.put(key, result)
                        self.analysed += 1


def _write_run_file(output: Path, summary: Summary, settings: Settings) -> None:
    facts = {
        "onrecord": __version__,
        "settings": asdict(settings),
        "articles": summary.articles,
        "skipped": summary.skipped,
        "analysed": summary.analysed,
        "reused": summary.reused,
        "rows": summary.tables.rows,
        "entities": summary.tables.types,
        "corrections": summary.tables.corrections,
        "left_out": summary.tables.left_out,
        "seconds": {k: round(v, 2) for k, v in summary.seconds.items()},
    }
    (output / RUN_FILE).write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
