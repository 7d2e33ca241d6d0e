"""What the ray engine does about what dies, piece by piece and without a cluster; with one: tests/test_cluster.py."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from pipeline.errors import OutputError
from pipeline.read import Metadata, discover, read_file
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings

ray = pytest.importorskip("ray", reason="needs Ray: pip install '.[ray]'")
pyarrow = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install '.[ray]'")
from ray.exceptions import RayError, RaySystemError, RayTaskError  # noqa: E402

from pipeline.engines.ray import analysing, dataset, read_ahead  # noqa: E402
from pipeline.engines.ray.arranging import ParquetAlone  # noqa: E402
from pipeline.engines.ray.errors import explained  # noqa: E402


@pytest.mark.parametrize(("deaths", "given_up"), [(0, False), (1, False), (2, False), (3, True), (4, True)])
def test_an_article_is_given_up_when_it_was_begun_alone_twice_and_never_ended(monkeypatch, deaths, given_up):
    """A worker that dies is begun anew with the same articles: here it dies over b.txt, so many times."""
    left, tried, begun = [None] * deaths, [], analysing.Begun()
    beside = SimpleNamespace(begin=SimpleNamespace(remote=begun.begin), end=SimpleNamespace(remote=begun.end))

    class Dying:
        def analyse(self, articles):
            tried.append("".join(a.file for a in articles))
            if left and "b" in tried[-1]:
                left.pop()
                raise KeyboardInterrupt
            return [Analysis(a, (), (), (), (), ()) for a in articles]

    monkeypatch.setattr(analysing, "ray", SimpleNamespace(get=lambda value: value))
    monkeypatch.setattr(analysing, "_load", lambda settings: Dying())
    articles = [Article("doc_1", name, "txt", "", "x") for name in "abc"]
    batch = pyarrow.Table.from_pylist([{"key": a.file, "article": analysing._ENCODE(a)} for a in articles])
    for _ in range(min(deaths, 3)):
        with pytest.raises(KeyboardInterrupt):
            analysing.Worker(Settings(), beside)(batch)
    result = dict(map(analysing._result, analysing.Worker(Settings(), beside)(batch).to_pylist()))
    assert {key: isinstance(r, Skipped) for key, r in result.items()} == {"a": False, "b": given_up, "c": False}
    assert tried == [["abc"], ["abc", *"abc"], ["abc", *"ab", *"abc"], ["abc", *"ab", *"ab", *"ac"]][min(deaths, 3)]
    assert begun.begin(["a", "b", "c", "a alone", "c alone"]) == 1, "what was ended is forgotten"


def test_one_that_was_begun_before_makes_all_beside_it_be_taken_one_by_one():
    begun = analysing.Begun()
    assert [begun.begin(["a"]), begun.begin(["a", "b"]), begun.begin(["c", "a", "d"])] == [1, 2, 3]
    begun.end(["a", "gone"])
    assert [begun.begin(["a"]), begun.begin(["b"])] == [1, 2]


@pytest.mark.parametrize(
    ("processors", "workers", "at_work"), [(1, 1, 1), (2, 2, 2), (3, 4, 3), (8, 2, 2), (300, 400, 399)]
)
def test_workers_leave_room_to_read(monkeypatch, processors, workers, at_work):
    monkeypatch.setattr(ray, "cluster_resources", lambda: {"CPU": float(processors)})
    assert dataset.actors(workers) == at_work


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RaySystemError("the head is gone"), "RaySystemError: .*the head is gone"),
        (RayTaskError("read", "a traceback", ValueError("bad luck\nand more")), "ValueError: bad luck[)]"),
    ],
)
def test_what_ray_raises_is_said_in_one_line(error, said):
    with pytest.raises(OutputError, match=said) as caught, explained():
        raise error
    assert len(str(caught.value).splitlines()) == 1


@pytest.fixture
def ahead(tmp_path, monkeypatch):
    """Return a function that reads a folder through tasks that die: how many rows of each file they gave before."""
    for name, count in {"a.jsonl": 3, "b.jsonl": 2, "c.jsonl": 1}.items():
        text = "".join(f'{{"text": "Ship {k} left."}}\n' for k in range(count))
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = discover(tmp_path)
    metadata = Metadata.beside(files)

    def rows(files, *_):
        for file in files:
            yield from list(read_ahead._read({"file": file, "metadata": metadata}))[: rows.given.get(file.name)]

    def alone(row):
        if row["file"].name in rows.deadly:
            raise RayError
        rows.alone.append(row["file"].name)
        return read_ahead._read_all(row)

    monkeypatch.setattr(read_ahead, "_rows", rows)
    monkeypatch.setattr(read_ahead, "_read_alone", SimpleNamespace(remote=alone))
    monkeypatch.setattr(read_ahead.ray, "get", lambda value: value)

    def run(given, deadly=(), asked=None):
        rows.given, rows.deadly, rows.alone = given, deadly, []
        read = read_ahead.reader_ahead(files if asked is None else asked, metadata, 2)
        found = {f.name: [i.file if isinstance(i, Article) else i.reason for i in read(f, metadata)] for f in files}
        return found, rows.alone

    return run


ALL = {
    "a.jsonl": ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"],
    "b.jsonl": ["b.jsonl#1", "b.jsonl#2"],
    "c.jsonl": ["c.jsonl#1"],
}


@pytest.mark.parametrize(
    ("given", "alone"),
    [
        ({}, []),
        ({"a.jsonl": 2}, ["a.jsonl"]),  # two of three, then the task died
        ({"a.jsonl": 3}, ["a.jsonl"]),  # all, but not the row that says so
        ({"a.jsonl": 0}, ["a.jsonl"]),
        ({"b.jsonl": 1, "c.jsonl": 0}, ["b.jsonl", "c.jsonl"]),
        ({"a.jsonl": 0, "b.jsonl": 0, "c.jsonl": 0}, ["a.jsonl", "b.jsonl", "c.jsonl"]),
    ],
)
def test_a_file_whose_end_is_missing_is_read_alone_from_where_it_broke_off(ahead, given, alone):
    assert ahead(given) == (ALL, alone)


@pytest.mark.parametrize(("given", "kept"), [(0, []), (1, ["b.jsonl#1"])])
def test_a_file_that_kills_whoever_reads_it_is_skipped_and_no_other(ahead, given, kept):
    assert ahead({"b.jsonl": given}, deadly=["b.jsonl"]) == (ALL | {"b.jsonl": [*kept, "crashed"]}, [])


def test_a_file_that_was_not_asked_for_is_read_here(ahead, monkeypatch):
    here = []
    monkeypatch.setattr(read_ahead, "read_file", lambda f, m: (here.append(f.name), read_file(f, m))[1])
    assert ahead({}, asked=[]) == (ALL, [])
    assert here == list(ALL)


@pytest.mark.parametrize(
    ("current", "goes"), [((), True), (("parquet/documents.parquet",), False), (("documents.csv",), False)]
)
def test_other_tables_go_unless_they_or_its_own_say_what_the_store_holds(monkeypatch, current, goes):
    monkeypatch.setattr("pipeline.engines.ray.arranging.remove", lambda store, output: ["claims.csv"])
    form = ParquetAlone(lambda: None)
    assert form.clear(None, Path(), lambda files: files[0] in current) == (["claims.csv"] if goes else [])
