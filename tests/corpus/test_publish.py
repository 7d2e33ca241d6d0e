"""When the tables are written anew, and what is told of it; without any model."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from synthetic import analyses

from pipeline.corpus import arrange as arranging
from pipeline.corpus import fingerprint
from pipeline.corpus.form import TablesAndReport
from pipeline.corpus.publish import publish
from pipeline.corpus.store import Input, Store
from pipeline.tables.export import EXPORT_FILES, EXPORTS


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "onrecord.sqlite")
    for a in analyses(3):
        article = a.article
        store.add_inputs([Input(article.file, 0, 1, article.file, article.doc_id, "", article.doc_id)])
        store.put(article.doc_id, a)
    store.add_inputs([Input("b.png", 0, 1, "b.png", stage="read", reason="unsupported format")])
    store.add_inputs([Input("c.png", 0, 1, "c.png", stage="read")])  # whatever the reason
    yield store
    store.close()


@pytest.fixture
def written(store, tmp_path, monkeypatch):
    """Return a function that publishes and says whether anything was written."""
    count: list[int] = []
    arrange = TablesAndReport.arrange
    monkeypatch.setattr(TablesAndReport, "arrange", lambda *a: (count.append(1), arrange(*a))[1])

    def run(corrections: Path | None = None) -> bool:
        count.clear()
        run.result = publish(store, tmp_path, corrections)
        return bool(count)

    return run


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_told_is_what_the_tables_hold(written, tmp_path):
    assert written()
    result = written.result
    assert result.rows == {name: len(rows(tmp_path, name)) for name in result.rows}
    assert sum(result.types.values()) == len(rows(tmp_path, "entities"))
    assert result.attributed == sum(r["source_type"] != "article" for r in rows(tmp_path, "claims"))
    assert [r["file"] for r in rows(tmp_path, "skipped")] == ["b.png", "c.png"]
    assert not written() and written.result == result


def test_what_was_lost_is_told_apart_from_what_was_put_to_use(written, store, tmp_path, monkeypatch):
    beside = [
        ("metadata.csv", "not an article"),
        ("metadata.csv", "no such article"),
        ("corrections.csv", "not an article"),
    ]
    store.add_inputs(
        [Input(file, 0, n, file, stage="read", reason=why) for n, (file, why) in enumerate(beside, start=1)]
    )
    rows_of = arranging.rows_of

    def failing(analysis, context):
        if context.file == "day-0001.txt":
            raise ValueError("no luck")
        return rows_of(analysis, context)

    monkeypatch.setattr(arranging, "rows_of", failing)
    written()
    told = written.result.refusals
    assert sorted(told.used) == ["corrections.csv", "metadata.csv"]
    assert (told.lost, told.noted) == (3, 1)
    assert {file for file, *_ in told.losses} == {"b.png", "c.png", "day-0001.txt"}
    assert told.notes == [("metadata.csv", "no such article", "")]
    assert not written() and written.result.refusals == told, "nor is it told another way the second time"


@pytest.mark.parametrize("several", [1, 2, 5])
def test_rows_of_the_whole_corpus_come_in_parts_and_none_is_lost(written, tmp_path, monkeypatch, several):
    written()
    before = written.result, {name: rows(tmp_path, name) for name in ("skipped", "entities", "series")}
    monkeypatch.setattr("pipeline.corpus.publish._ROWS", several)
    (tmp_path / "claims.csv").unlink()
    assert written()
    assert (written.result, {name: rows(tmp_path, name) for name in before[1]}) == before


def test_tables_are_written_anew_when_anything_they_depend_on_changed(written, store, tmp_path, monkeypatch):
    written()
    claims = tmp_path / "claims.csv"
    os.utime(claims, ns=(1, 1))
    assert written(), "touched, and of the same size"
    claims.unlink()
    assert written(), "gone"
    store.add_inputs([Input("d.png", 0, 1, "d.png", stage="read", reason="empty")])
    assert written(), "an input more"
    corrections = tmp_path / "corrections.csv"
    corrections.write_text("action,target,value,document\n", encoding="utf-8")
    assert written(corrections) and not written(corrections)
    corrections.write_text("action,target,value,document\nrename,Wen Li,Li Wen,\n", encoding="utf-8")
    assert written(corrections) and written.result.corrections["applied"]
    monkeypatch.setattr(fingerprint, "of_tables", lambda: "other code")
    assert written(corrections)


def test_a_correction_of_one_file_finds_the_file_by_its_name(written, tmp_path):
    written()
    who = rows(tmp_path, "mentions")[0]
    file = next(d["file"] for d in rows(tmp_path, "documents") if d["doc_id"] == who["doc_id"])
    corrections = tmp_path / "corrections.csv"
    corrections.write_text(f"action,target,value,document\nnot_a_name,{who['entity_id']},,{file}\n", encoding="utf-8")
    written(corrections)
    assert written.result.corrections["unmatched"] == []
    left = {(m["doc_id"], m["entity_id"]) for m in rows(tmp_path, "mentions")}
    assert (who["doc_id"], who["entity_id"]) not in left


@pytest.mark.parametrize("name", [name for name, known in EXPORTS.items() if known.files])
def test_what_was_exported_of_other_tables_goes(written, tmp_path, name):
    written()
    for file in EXPORTS[name].files:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_bytes(b"old")
    assert not written() and written.result.discarded == [EXPORTS[name].files[0].partition("/")[0]]
    assert not any((tmp_path / file).exists() for file in EXPORT_FILES) and not (tmp_path / "parquet").exists()
