"""Articles in Parquet files, and articles at a URL."""

from __future__ import annotations

import datetime

import pytest

from pipeline.errors import InputError
from pipeline.read import discover, locate, read_inputs
from pipeline.records import Article, Skipped
from pipeline.run import extract

pa = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def write(path, rows, **more):
    pq.write_table(pa.Table.from_pylist(rows), path, **more)


def test_parquet_has_one_article_a_row(tmp_path):
    rows = [
        {"ID": 7, "Text": "The mayor said so.", "title": "T", "published": datetime.date(2025, 1, 26)},
        {"ID": 8, "Text": None, "title": "no text", "published": None},
        {"ID": 9, "Text": "Good too.", "title": None, "published": None},
    ]
    write(tmp_path / "a.parquet", rows)
    first, bad, last = read_inputs(tmp_path)
    assert (first.file, first.text, first.title, first.published, first.format) == (
        "a.parquet#1", "The mayor said so.", "T", "2025-01-26", "parquet",
    )  # fmt: skip
    assert isinstance(bad, Skipped) and (bad.file, bad.reason) == ("a.parquet#2", "no text field")
    assert (last.file, last.title) == ("a.parquet#3", "")


def test_a_time_of_day_is_no_part_of_a_date(tmp_path):
    write(tmp_path / "a.parquet", [{"text": "So.", "published": datetime.datetime(2025, 1, 26, 7, 30)}])
    (article,) = read_inputs(tmp_path)
    assert article.published == "2025-01-26"


def test_many_rows_are_read_over_row_groups(tmp_path):
    write(tmp_path / "a.parquet", [{"text": f"This is text {k}."} for k in range(1234)], row_group_size=100)
    assert [a.text for a in read_inputs(tmp_path)] == [f"This is text {k}." for k in range(1234)]


def test_parquet_that_is_none_is_skipped(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1 no")
    write(tmp_path / "b.parquet", [{"summary": "x"}])
    found = {item.file: item for item in read_inputs(tmp_path)}
    assert (found["a.parquet"].stage, found["a.parquet"].reason) == ("read", "unreadable")
    assert found["b.parquet"].reason == "no text column"
    assert found["b.parquet"].detail.startswith("columns are: summary; the one with the articles' words must be called")


@pytest.fixture
def memory():
    upath = pytest.importorskip("upath", reason="needs universal-pathlib: pip install '.[ray]'")
    root = upath.UPath("memory://news")
    (root / "deep").mkdir(parents=True, exist_ok=True)
    (root / "b.txt").write_text("The mayor said that 20 ships left.", encoding="utf-8")
    (root / "deep" / "a.jsonl").write_text('{"text": "Ada Roe denied it."}\n', encoding="utf-8")
    (root / "metadata.csv").write_text("file,outlet\nb.txt,The Gazette\n", encoding="utf-8")
    write_to = root / "c.parquet"
    with write_to.open("wb") as file:
        pq.write_table(pa.Table.from_pylist([{"text": "Port shut, she said."}]), file)
    yield "memory://news"
    root.fs.rm(root.path, recursive=True)


def test_a_url_is_read_as_a_folder_is(memory):
    assert [(f.name, f.size > 0) for f in discover(locate(memory))] == [
        ("b.txt", True), ("c.parquet", True), ("deep/a.jsonl", True), ("metadata.csv", True),
    ]  # fmt: skip
    found = [item for item in read_inputs(memory) if isinstance(item, Article)]
    assert [(a.file, a.outlet) for a in found] == [
        ("b.txt", "The Gazette"),
        ("c.parquet#1", ""),
        ("deep/a.jsonl#1", ""),
    ]
    (one,) = read_inputs(f"{memory}/b.txt")
    assert one.file == "b.txt"


def test_a_second_run_over_a_url_reads_what_changed(memory, tmp_path):
    assert extract(memory, tmp_path / "out").analysed == 3
    assert extract(memory, tmp_path / "out").analysed == 0
    import upath

    upath.UPath(f"{memory}/b.txt").write_text("The mayor said that 30 ships left.", encoding="utf-8")
    assert extract(memory, tmp_path / "out").analysed == 1


def test_a_file_url_is_a_path(tmp_path):
    pytest.importorskip("upath", reason="needs universal-pathlib: pip install '.[ray]'")
    assert locate(tmp_path.as_uri()) == tmp_path


@pytest.mark.parametrize(
    ("url", "why"), [("memory://nowhere", "no file there"), ("nosuch://bucket/news", "cannot open this URL")]
)
def test_a_url_that_gives_nothing_is_an_error(url, why):
    pytest.importorskip("upath", reason="needs universal-pathlib: pip install '.[ray]'")
    with pytest.raises(InputError, match=why):
        discover(locate(url))
