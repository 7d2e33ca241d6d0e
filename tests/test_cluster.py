"""The ray engine on a cluster of two workers: the rows of the local one, whoever dies, and nothing done twice."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from synthetic import analyses as made_up

from pipeline.api import read_tables
from pipeline.engines import pool
from pipeline.errors import ModelError, OutputError
from pipeline.read import InputFile, Metadata, discover, read_file
from pipeline.records import Article
from pipeline.run import extract
from pipeline.settings import Settings
from pipeline.tables.columns import TABLES
from pipeline.tables.reading import READING

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
ray = pytest.importorskip("ray", reason="needs Ray: pip install '.[ray]'")
pyarrow = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install '.[ray]'")
pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow: pip install '.[ray]'")
from ray.data import DataContext  # noqa: E402

import pipeline.engines.ray as cluster_engine  # noqa: E402
from pipeline.engines.ray import read_ahead  # noqa: E402

SEEDS = ("arrest-targets.txt", "prosecutors-memo.txt")
ARTICLES, LINES, ROWS = 31, 8, 3  # all that are made up; those of them in lines.jsonl, and in rows.parquet


@pytest.fixture(scope="module")
def marks(tmp_path_factory) -> Path:
    """What the worker processes leave behind: `analysed`, an article's first words a line, and who was killed."""
    return tmp_path_factory.mktemp("marks")


@pytest.fixture(scope="module", autouse=True)
def cluster(marks):
    def in_every_worker() -> None:
        """Die over some articles, be slow over others, and note all."""
        from pipeline.article import limits, zones
        from pipeline.read import formats

        limits.SECONDS = 5.0
        find_zones, decode = zones.find_zones, formats.decode

        def noted(text, *more):
            with (marks / "analysed").open("a", encoding="utf-8") as file:
                file.write(text[:40].splitlines()[0] + "\n")
            if "DEADLY" in text:
                with (marks / "killed").open("a", encoding="utf-8") as file:
                    file.write("x")
                os.kill(os.getpid(), signal.SIGKILL)
            while "ENDLESS" in text:
                pass
            return find_zones(text, *more)

        def read(data):
            if b"UNREADABLE" in data:
                os.kill(os.getpid(), signal.SIGKILL)
            return decode(data)

        zones.find_zones, formats.decode = noted, read

    hook = {"worker_process_setup_hook": in_every_worker}
    ray.init(
        address="local", num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="error",
        object_store_memory=200_000_000, runtime_env=hook,
    )  # fmt: skip
    yield
    ray.shutdown()


@pytest.fixture(scope="module")
def archive(seeds, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for name in SEEDS:
        shutil.copy(seeds / name, folder)
    texts = [a.article.text for a in made_up(ARTICLES, 4)]
    rows = [json.dumps({"text": text, "outlet": "The Ledger", "published": "2025-03-01"}) for text in texts[:LINES]]
    (folder / "lines.jsonl").write_text("\n".join([*rows, "{nonsense", rows[3]]), encoding="utf-8")
    (folder / "empty.jsonl").write_bytes(b"")
    rows_of_parquet = [{"text": text, "title": "T"} for text in texts[LINES : LINES + ROWS]]
    pq.write_table(pyarrow.Table.from_pylist(rows_of_parquet), folder / "rows.parquet")
    for number, text in enumerate(texts[LINES + ROWS :]):
        (folder / f"more-{number:02}.txt").write_text(text, encoding="utf-8")
    shutil.copy(folder / "more-02.txt", folder / "a-twin.txt")
    (folder / "metadata.csv").write_text("file,outlet\nmore-01.txt,The Gazette\ngone.txt,X\n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / "corrections.csv").write_text(
        "action,target,value,document\nrename,Ruth Adeyemi,Ruth B. Adeyemi,\nmerge,Wen Li,Tomás Ferreira,more-03.txt\n"
        "not_a_name,Nobody At All,,\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def local(archive, analyser, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("local")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "Analyser", lambda *_: analyser)  # which is loaded already
        extract(archive, out, exports=["parquet"])
    return out


@pytest.fixture(scope="module")
def asked() -> list[InputFile]:
    """The files that `done` read after its stop."""
    return []


@pytest.fixture(scope="module")
def done(archive, asked, tmp_path_factory) -> Path:
    """What a run wrote that was stopped before its first analysis, and begun again."""
    out = tmp_path_factory.mktemp("cluster")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cluster_engine, "analyse_all", stopped)
        with pytest.raises(KeyboardInterrupt):
            extract(archive.as_uri(), out, engine="ray", workers=2)  # by URL, for once
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cluster_engine, "reader_ahead", lambda files, *_: asked.extend(files))
        extract(archive.as_uri(), out, engine="ray", workers=2)
    return out


def stopped(*_):
    raise KeyboardInterrupt


def read_again(*_):
    raise AssertionError("read ahead, and read again")


def analysed(marks: Path) -> Counter[str]:
    return Counter((marks / "analysed").read_text(encoding="utf-8").splitlines())


def leave_undone(out: Path) -> None:
    """Forget the analysis of ten files, as if a run had been stopped before them."""
    with closing(sqlite3.connect(out / "onrecord.sqlite", isolation_level=None)) as db:
        assert (
            db.execute(
                "DELETE FROM _analyses WHERE key IN (SELECT key FROM _inputs WHERE file LIKE 'more-1%')"
            ).rowcount
            == 10
        )


def table(out: Path, name: str):
    return pq.read_table(out / "parquet" / f"{name}.parquet")


def test_the_rows_are_those_of_the_local_engine(local, done):
    for t in TABLES:
        assert table(done, t.name).equals(table(local, t.name), check_metadata=True), t.name
        assert table(done, t.name).num_rows or t.name in ("changes", "disagreements"), t.name
    texts = table(done, "texts").to_pylist()
    assert [t["doc_id"] for t in texts] == table(done, "documents")["doc_id"].to_pylist()
    assert all((local / "text" / f"{t['doc_id']}.txt").read_text(encoding="utf-8") == t["text"] for t in texts)


def test_files_are_read_ahead_and_not_once_more(archive, monkeypatch):
    monkeypatch.setattr(read_ahead, "_read_alone", SimpleNamespace(remote=read_again))
    files = discover(archive)
    metadata, kept = Metadata.beside(files), DataContext.get_current().max_errored_blocks
    read = read_ahead.reader_ahead(files, metadata, 2)
    assert len(files) > ARTICLES / 2
    for file in files:
        theirs = [replace(i, text="") if isinstance(i, Article) else i for i in read_file(file, metadata)]
        assert list(read(file, metadata)) == theirs
    assert DataContext.get_current().max_errored_blocks == kept, "the tasks that read are to be done"


def test_what_was_read_is_not_read_again_after_a_stop_before_the_first_analysis(done, asked):
    assert asked == [] and table(done, "documents").num_rows


def test_a_rerun_analyses_only_what_changed_or_was_left_undone_and_is_asked_for(archive, done, marks, tmp_path):
    """One file that was not analysed is gone, and of the others a limit leaves some out."""
    source, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(archive, source)  # with the times of its files
    shutil.copytree(done, out)
    before = analysed(marks)
    assert extract(source, out, engine="ray", workers=1).analysed == 0
    leave_undone(out)
    (source / "more-11.txt").unlink()
    assert extract(source, out, engine="ray", workers=1, limit=3).articles == 3
    assert analysed(marks) == before
    article = source / "more-07.txt"
    article.write_text("Changed. " + article.read_text(encoding="utf-8"), encoding="utf-8")
    assert extract(source, out, engine="ray", workers=1).analysed == 1 + 9
    assert len([line for line in (analysed(marks) - before).elements() if line.startswith("Changed. ")]) == 1
    assert any(t["text"].startswith("Changed. ") for t in table(out, "texts").to_pylist())


def test_the_local_engine_goes_on_where_this_one_stopped(archive, done, local, tmp_path):
    shutil.copytree(done, tmp_path / "out")
    assert extract(archive, tmp_path / "out").analysed == 0
    for t in TABLES:
        assert (tmp_path / "out" / f"{t.name}.csv").read_bytes() == (local / f"{t.name}.csv").read_bytes()


def test_no_table_of_either_engine_is_left_beside_newer_ones_of_the_other(archive, local, tmp_path):
    source, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(archive, source)
    shutil.copytree(local, out)
    for exported in ("onrecord.xlsx", "claimreview.jsonl"):
        (out / exported).write_bytes(b"")
    assert extract(source, out, engine="ray", workers=2).discarded == [], "they say the same"
    assert read_tables(out)["documents"].shape[0] == table(out, "documents").num_rows
    (out / "text/mine.txt").write_text("mine", encoding="utf-8")
    (source / "more-07.txt").unlink()
    gone = extract(source, out, engine="ray", workers=2).discarded
    csvs = {f"{t.name}.csv" for t in (*TABLES, *READING)}
    assert set(gone) == {*csvs, "text", "report.html", "datapackage.json", "onrecord.xlsx", "claimreview.jsonl"}
    left = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
    theirs = {f"parquet/{name}.parquet" for name in [*(t.name for t in TABLES), "texts"]}
    assert left - {".lock"} == {"text/mine.txt", "onrecord.sqlite", "run.json", *theirs}
    with closing(sqlite3.connect(out / "onrecord.sqlite")) as db:
        assert not db.execute("SELECT name FROM sqlite_master WHERE name IN ('claims', 'who_said_what')").fetchall()
    assert extract(source, out).discarded == ["parquet"]
    assert not (out / "parquet").exists() and csvs < {p.name for p in out.iterdir()}


def test_whoever_dies_takes_nothing_along(archive, done, local, marks, tmp_path):
    """All is read again, and what harms is analysed together with ten others."""
    source, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(archive, source)
    shutil.copytree(done, out)
    leave_undone(out)
    for path in source.iterdir():
        os.utime(path)
    harm = {
        "more-05b.txt": "DEADLY to all.",
        "more-11b.txt": "ENDLESS is this.",
        "more-15b.txt": "UNREADABLE, they say.",
    }
    for name, text in harm.items():
        (source / name).write_text(text, encoding="utf-8")
    summary = extract(source, out, engine="ray", workers=2)
    assert (marks / "killed").read_text(encoding="utf-8") in (
        "xx",
        "xxx",
    )  # among others, if it came first; twice alone
    why = {row["file"]: (row["stage"], row["reason"]) for row in table(out, "skipped").to_pylist()}
    assert {name: why[name] for name in harm} == {
        "more-05b.txt": ("analyse", "crashed"),
        "more-11b.txt": ("analyse", "too slow"),
        "more-15b.txt": ("read", "crashed"),
    }
    assert summary.articles == table(local, "documents").num_rows
    for name in ("documents", "claims", "figures"):
        assert table(out, name).to_pylist() == table(local, name).to_pylist(), name


def test_a_model_that_is_not_there_is_an_error(seeds, tmp_path):
    with pytest.raises(ModelError, match="no_such_model"):
        extract(seeds, tmp_path / "out", engine="ray", workers=1, settings=Settings(model="no_such_model"), limit=1)


def test_what_this_engine_does_not_write_is_told_at_once(archive, tmp_path):
    with pytest.raises(OutputError, match="Parquet alone"):
        extract(archive, tmp_path / "out", engine="ray", exports=["xlsx"])
    assert not (tmp_path / "out").exists()
