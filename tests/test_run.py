"""End to end on the sample articles: every table, twice, with one worker and two, and after changes."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

import pipeline
from pipeline.console import print_summary
from pipeline.corpus.reading import Lacking
from pipeline.engines import pool
from pipeline.errors import InputError, ModelError, OutputError
from pipeline.records import Article, Skipped
from pipeline.run import extract
from pipeline.settings import Settings
from pipeline.tables.columns import TABLES, columns

CSVS = [f"{t.name}.csv" for t in TABLES]


@pytest.fixture(scope="session")
def outputs(seeds, tmp_path_factory):
    folder = tmp_path_factory.mktemp("outputs")
    extract(seeds, folder)
    return folder


@pytest.fixture
def once(analyser, monkeypatch):
    """Count the articles analysed, with the models that are loaded already."""
    seen: list[str] = []

    class Counting:
        def __init__(self, settings):
            pass

        def analyse(self, articles):
            seen.extend(a.file for a in articles)
            return analyser.analyse(articles)

    monkeypatch.setattr(pool, "Analyser", Counting)
    return seen


def tables(folder):
    """Return the tables by their bytes, without what tells of the run before."""
    return {name: (folder / name).read_bytes() for name in CSVS if name != "changes.csv"}


def test_every_table_is_written_by_the_contract(outputs):
    for table in TABLES:
        raw = (outputs / f"{table.name}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw
        rows = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
        assert tuple(rows[0]) == table.columns
        assert not {"nan", "None", "[]", "<NA>"} & {cell for row in rows for cell in row}


def test_offsets_slice_to_the_words(outputs):
    t = pipeline.read_tables(outputs)
    texts = {d: (outputs / "text" / f"{d}.txt").read_bytes().decode("utf-8") for d in t["documents"].doc_id}
    for table, word, start, end in [
        ("mentions", "text", "start", "end"), ("figures", "text", "start", "end"),
        ("claims", "source", "source_start", "source_end"), ("claims", "cue", "cue_start", "cue_end"),
    ]:  # fmt: skip
        rows = t[table].dropna(subset=[start])
        assert len(rows)
        for row in rows.to_dict("records"):
            assert " ".join(texts[row["doc_id"]][row[start] : row[end]].split()) == row[word]


def test_every_reference_holds(outputs):
    t = pipeline.read_tables(outputs)
    for table in TABLES:
        for name, (_, column) in columns(table.row).items():
            if column.refers:
                target, key = column.refers.split(".")
                assert set(t[table.name][name]) - {""} <= set(t[target][key]), (table.name, name)


def test_the_facts_of_the_sample_articles_are_there(outputs):
    t = pipeline.read_tables(outputs)
    people = set(t["entities"].query("type == 'person'").name)
    assert {"Thomas Homan", "Pam Bondi", "Emil Bove", "Stephen Miller", "Karoline Leavitt", "JB Pritzker"} <= people
    agencies = set(t["entities"].query("type == 'agency'").name)
    assert {
        "Immigration and Customs Enforcement",
        "Department of Justice",
        "Department of Homeland Security",
    } <= agencies
    figures = t["figures"]
    assert {37.5e9, 3000, 310, 75, 113431, 670000, 7.8e6, 11e6} <= set(figures.value.dropna())
    assert (1200, 1500) in set(zip(figures.low, figures.high, strict=True))
    assert set(figures[figures.value.isin([310, 75, 3000])].per) == {"day"}


def test_boilerplate_is_in_no_table(outputs):
    t = pipeline.read_tables(outputs)
    words = " ".join(t["claims"].content) + " ".join(t["mentions"].text) + " ".join(t["claims"].sentence)
    for phrase in ("ADVERTISEMENT", "Got a tip", "Leave a Reply", "Comments", "will not be published", "staff artist"):
        assert phrase not in words


def test_the_database_holds_the_same_rows(outputs):
    db = sqlite3.connect(outputs / "onrecord.sqlite")
    for table in TABLES:
        count = db.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
        with (outputs / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert count == sum(1 for _ in csv.DictReader(file))
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("SELECT what FROM who_said_what WHERE speaker = 'Thomas Homan'").fetchall()


def test_two_workers_write_the_same_bytes(seeds, outputs, tmp_path):
    extract(seeds, tmp_path / "out", workers=2)
    assert tables(tmp_path / "out") == tables(outputs)


def test_a_second_run_analyses_nothing_and_leaves_the_tables_alone(seeds, outputs, tmp_path, once):
    shutil.copytree(outputs, tmp_path / "out")
    summary = extract(seeds, tmp_path / "out")
    assert (once, summary.analysed, summary.reused) == ([], 0, 5)
    assert tables(tmp_path / "out") == tables(outputs)


def test_a_changed_article_costs_one_article_and_a_removed_one_is_gone(seeds, tmp_path, once):
    source, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(seeds, source)
    extract(source, out)
    once.clear()
    article = source / "column-on-cartels.txt"
    article.write_text(article.read_text(encoding="utf-8") + "\nMore to come.\n", encoding="utf-8")
    extract(source, out)
    assert once == ["column-on-cartels.txt"]
    article.unlink()
    summary = extract(source, out)
    assert summary.removed == 1
    assert "column-on-cartels" not in (out / "claims.csv").read_text(encoding="utf-8-sig")
    assert not any("Khardori" in p.read_text(encoding="utf-8") for p in (out / "text").iterdir())


def test_one_more_article_changes_no_id(seeds, outputs, tmp_path, once):
    source, out = tmp_path / "in", tmp_path / "out"
    shutil.copytree(seeds, source)
    (source / "aa.txt").write_text("The mayor said on Monday that 20 ships would leave.", encoding="utf-8")
    extract(source, out)
    for name, key in [
        ("claims", "claim_id"),
        ("figures", "figure_id"),
        ("mentions", "mention_id"),
        ("entities", "entity_id"),
    ]:
        before, after = pipeline.read_tables(outputs)[name], pipeline.read_tables(out)[name]
        assert set(before[key]) <= set(after[key])


def test_an_edited_table_is_written_again(seeds, outputs, tmp_path, once):
    shutil.copytree(outputs, tmp_path / "out")
    (tmp_path / "out/claims.csv").write_text("spoiled", encoding="utf-8")
    extract(seeds, tmp_path / "out")
    assert tables(tmp_path / "out") == tables(outputs)


def test_twins_are_marked_and_do_not_share_ids(tmp_path, once):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    extract(tmp_path, tmp_path / "out")
    documents = pipeline.read_tables(tmp_path / "out")["documents"]
    assert list(documents.duplicate_of) == ["", documents.doc_id[0]]
    assert documents.doc_id.is_unique


@pytest.mark.parametrize("reason", ["failed", "too slow"])
def test_a_twin_of_what_failed_stands_for_itself(tmp_path, monkeypatch, analyser, reason):
    tried: list[str] = []

    class Failing:
        def __init__(self, settings):
            pass

        def analyse(self, articles):
            tried.extend(a.file for a in articles)
            bad = [Skipped(a.file, "analyse", reason) if a.file == "a.txt" else None for a in articles]
            good = iter(analyser.analyse([a for a in articles if a.file != "a.txt"]))
            return [b or next(good) for b in bad]

    monkeypatch.setattr(pool, "Analyser", Failing)
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    extract(tmp_path, tmp_path / "out")
    documents = pipeline.read_tables(tmp_path / "out")["documents"]
    assert list(documents.file) == ["b.txt", "c.txt"]
    assert list(documents.duplicate_of) == ["", documents.doc_id[0]]
    before = tables(tmp_path / "out")
    tried.clear()
    extract(tmp_path, tmp_path / "out")
    assert tried == (["a.txt"] if reason == "too slow" else [])
    assert tables(tmp_path / "out") == before


def test_one_bad_article_harms_no_other(seeds, tmp_path, monkeypatch, analyser):
    class Failing:
        def __init__(self, settings):
            pass

        def analyse(self, articles):
            if any("Khardori" in a.text for a in articles) and len(articles) > 1:
                return [r for a in articles for r in self.analyse([a])]
            return analyser.analyse(articles)

    monkeypatch.setattr(pool, "Analyser", Failing)
    monkeypatch.setattr("pipeline.article.analyse.find_figures", _fail_on("Khardori"))
    summary = extract(seeds, tmp_path / "out")
    assert (summary.articles, summary.skipped) == (4, 1)
    (row,) = pipeline.read_tables(tmp_path / "out")["skipped"].to_dict("records")
    assert (row["file"], row["reason"]) == ("column-on-cartels.txt", "failed") and "no luck" in row["detail"]


def _fail_on(word):
    from pipeline.article.figures import find_figures

    def fail(page, *rest):
        if word in page.text:
            raise RuntimeError("no luck")
        return find_figures(page, *rest)

    return fail


def test_limit_takes_the_first_articles(seeds, tmp_path, once):
    extract(seeds, tmp_path / "out", limit=2)
    assert list(pipeline.read_tables(tmp_path / "out")["documents"].file) == [
        "arrest-targets.txt",
        "column-on-cartels.txt",
    ]


def test_what_lies_beyond_the_limit_is_not_gone(seeds, outputs, tmp_path, once):
    shutil.copytree(outputs, tmp_path / "out")
    summary = extract(seeds, tmp_path / "out", limit=2)
    assert (summary.articles, summary.removed) == (2, 0)


def forget(out: Path, name: str) -> None:
    """Take an analysis from the store, as if the run had been killed before it."""
    with closing(sqlite3.connect(out / "onrecord.sqlite", isolation_level=None)) as db:
        found = db.execute("DELETE FROM _analyses WHERE key IN (SELECT key FROM _inputs WHERE name = ?)", (name,))
        assert found.rowcount == 1


def test_what_a_killed_run_left_undone_is_done_and_nothing_else(seeds, outputs, tmp_path, once):
    shutil.copytree(outputs, tmp_path / "out")
    forget(tmp_path / "out", "column-on-cartels.txt")
    summary = extract(seeds, tmp_path / "out")
    assert (once, summary.analysed, summary.reused) == (["column-on-cartels.txt"], 1, 4)
    assert tables(tmp_path / "out") == tables(outputs)


def test_what_changed_while_it_was_read_again_is_skipped_and_tried_by_the_next_run(seeds, outputs, tmp_path, once):
    shutil.copytree(outputs, tmp_path / "out")
    forget(tmp_path / "out", "column-on-cartels.txt")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lacking, "read", lambda self: iter(()))
        summary = extract(seeds, tmp_path / "out")
    assert (summary.articles, summary.skipped, summary.analysed) == (4, 1, 0)
    (row,) = pipeline.read_tables(tmp_path / "out")["skipped"].to_dict("records")
    assert (row["file"], row["stage"], row["reason"]) == ("column-on-cartels.txt", "read", "changed")
    assert extract(seeds, tmp_path / "out").analysed == 1
    assert tables(tmp_path / "out") == tables(outputs)


def test_why_everything_is_analysed_anew_is_told_only_if_it_is(tmp_path, once):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    own = tmp_path / "own.csv"
    own.write_text("id,name,type\n", encoding="utf-8")
    told = []
    for settings in (Settings(), Settings(), Settings(gazetteer=str(own)), Settings(gazetteer=str(own))):
        told.append(extract(tmp_path / "in", tmp_path / "out", settings=settings).why.partition(":")[0])
    assert told == ["", "", "code, models or settings changed since the last run", ""]
    assert len(once) == 2


def test_the_tables_do_not_go_among_the_articles(seeds, tmp_path):
    (tmp_path / "a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    with pytest.raises(OutputError, match="the articles lie there"):
        extract(tmp_path, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_two_runs_at_once_on_one_folder_are_refused(seeds, tmp_path):
    (tmp_path / "out").mkdir()
    with FileLock(tmp_path / "out/.lock"), pytest.raises(OutputError, match="another run"):
        extract(seeds, tmp_path / "out")


def test_an_output_that_cannot_be_made_is_an_error(seeds, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write"):
        extract(seeds, tmp_path / "file")


def test_no_input_leaves_no_output(tmp_path):
    with pytest.raises(InputError):
        extract(tmp_path / "nowhere", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("settings", [Settings(model="no_such_model"), Settings(gazetteer="no/such.csv")])
def test_a_run_that_cannot_begin_leaves_no_folder(seeds, tmp_path, settings):
    with pytest.raises(ModelError):
        extract(seeds, tmp_path / "new/out", settings=settings)
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_folder_that_goes_is_gone_before_it_is_let_go(seeds, tmp_path, monkeypatch):
    left, release = [], FileLock.release
    monkeypatch.setattr(FileLock, "release", lambda lock: (left.append(Path(lock.lock_file).exists()), release(lock)))
    with pytest.raises(ModelError):
        extract(seeds, tmp_path / "out", settings=Settings(model="no_such_model"))
    assert left[:1] == [False]


def test_a_run_that_cannot_begin_leaves_what_was_there(seeds, tmp_path):
    (tmp_path / "mine.txt").write_text("Mine.", encoding="utf-8")
    with pytest.raises(ModelError):
        extract(seeds, tmp_path, settings=Settings(model="no_such_model"))
    assert (tmp_path / "mine.txt").exists()


def test_a_run_that_fails_late_keeps_what_it_analysed(tmp_path, once):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    (tmp_path / "in/corrections.csv").write_text("nonsense", encoding="utf-8")
    with pytest.raises(InputError):
        extract(tmp_path / "in", tmp_path / "out")
    (tmp_path / "in/corrections.csv").unlink()
    assert extract(tmp_path / "in", tmp_path / "out").analysed == 0


@pytest.mark.parametrize(("name", "file"), [("xlsx", "onrecord.xlsx"), ("parquet", "parquet")])
def test_no_table_of_an_earlier_run_is_left_beside_those_of_this_one(tmp_path, once, capsys, name, file):
    (tmp_path / "a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    out = tmp_path / "out"
    summary = extract(tmp_path, out, exports=[name])
    assert (out / file).exists() and summary.discarded == []
    assert extract(tmp_path, out, exports=[name]).discarded == []
    assert (out / file).exists()
    summary = extract(tmp_path, out)
    assert not (out / file).exists() and summary.discarded == [file]
    print_summary(summary)
    assert f"Removed {file}" in capsys.readouterr().out


def test_a_readers_own_file_among_the_exports_stays(tmp_path, once):
    (tmp_path / "a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    extract(tmp_path, tmp_path / "out", exports=["parquet"])
    (tmp_path / "out/parquet/mine.parquet").write_text("mine", encoding="utf-8")
    extract(tmp_path, tmp_path / "out")
    assert [p.name for p in (tmp_path / "out/parquet").iterdir()] == ["mine.parquet"]


def test_formulas_in_an_article_are_safe_and_come_back(tmp_path, once):
    (tmp_path / "=cmd.txt").write_text("=HYPERLINK(1) said the mayor, 20 ships left.", encoding="utf-8")
    extract(tmp_path, tmp_path / "out")
    raw = (tmp_path / "out/documents.csv").read_text(encoding="utf-8-sig")
    assert "'=cmd.txt" in raw
    assert pipeline.read_tables(tmp_path / "out")["documents"].file[0] == "=cmd.txt"


def test_run_json_says_what_was_done(outputs):
    facts = json.loads((outputs / "run.json").read_text(encoding="utf-8"))
    assert facts["onrecord"] == pipeline.__version__ and facts["articles"] == 5 and facts["rows"]["documents"] == 5


def test_what_is_written_inside_the_input_is_not_read(tmp_path, once):
    (tmp_path / "a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    for _ in range(2):
        assert extract(tmp_path, tmp_path / "out").articles == 1


def test_several_files_from_a_notebook(seeds, tmp_path, once):
    names = ["prosecutors-memo.txt", "arrest-targets.txt"]
    pipeline.extract([str(seeds / n) for n in names], str(tmp_path / "out"))
    assert list(pipeline.read_tables(tmp_path / "out")["documents"].file) == sorted(names)


def test_a_limit_inside_a_file_loses_nothing(tmp_path, once):
    lines = [json.dumps({"text": f"The mayor said that {k + 2} ships left."}) for k in range(6)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for limit, articles in [(2, 2), (0, 6), (2, 2), (0, 6)]:
        assert extract(tmp_path, tmp_path / "out", limit=limit).articles == articles
    assert len(once) == 6


def test_a_lone_surrogate_in_the_metadata_harms_nothing(tmp_path, once):
    line = '{"text": "The mayor said so.", "title": "\\ud83d odd"}'
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    extract(tmp_path, tmp_path / "out")
    assert pipeline.read_tables(tmp_path / "out")["documents"].title[0] == "\ufffd odd"


def test_what_stands_in_the_way_of_the_tables_is_an_error(seeds, tmp_path, once):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/text").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write"):
        extract(seeds, tmp_path / "out", limit=1)


def test_a_script_without_a_guard_may_use_two_workers(seeds, outputs, tmp_path):
    script = tmp_path / "script.py"
    out = tmp_path / "out"
    script.write_text(
        f"import pipeline\nprint('once')\npipeline.extract({str(seeds)!r}, {str(out)!r}, workers=2)\n", encoding="utf-8"
    )
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert (run.stdout, run.stderr) == ("once\n", "")
    assert tables(out) == tables(outputs)


def test_a_pool_that_breaks_again_and_again_loses_nothing(tmp_path, monkeypatch):
    """Every batch kills its pool: each article ends as skipped, without a stack that grows with them."""

    class Breaking(ProcessPoolExecutor):
        def submit(self, *args, **kwargs):
            future = Future()
            future.set_exception(BrokenProcessPool("dead"))
            return future

    monkeypatch.setattr(pool, "_pool", lambda *_: Breaking(1))
    monkeypatch.setattr(pool, "Analyser", lambda *_: None)
    breaking = pool.Pool(2, Settings())
    batches = ([(f"k{k}", Article("doc_1", f"{k}.txt", "txt", "", "x"))] for k in range(5000))
    found = [pair for batch in batches for results in breaking.take(batch) for pair in results]
    found += [pair for results in breaking.rest() for pair in results]
    assert {key for key, _ in found} == {f"k{k}" for k in range(5000)}
    assert {result.reason for _, result in found} == {"crashed"}


def test_a_model_that_is_not_there_is_an_error_with_two_workers(seeds, tmp_path):
    with pytest.raises(ModelError, match="no_such_model"):
        extract(seeds, tmp_path / "out", workers=2, settings=Settings(model="no_such_model"))
